// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_tour/tour.h"

#include "core/base/disk_sync.h"
#include "core/base/system_error.h"
#include "core/corpus/document_store.h"
#include "core/formats/registry.h"
#include "core/training/training_service.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/appearance.h"
#include "ui/review/review_controls.h"
#include "ui/review/review_panel.h"
#include "ui/shell/file_workflow.h"
#include "ui/training/outcome_bar.h"
#include "ui/training/training_panel.h"
#include "ui/window/main_window.h"

#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QPixmap>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr auto lookInterval = std::chrono::milliseconds(50);
constexpr qint64 settlingMs = 300;
constexpr qint64 dockSettlingMs = 1200; ///< statistics and graph are made on threads
constexpr qint64 longestStepMs = 5LL * 60 * 1000;

} // namespace

Tour::Tour(MainWindow &window, Appearance &appearance, const TourPlaces &places, QObject *parent)
    : QObject(parent), m_window(window), m_appearance(appearance), m_places(places)
{
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, &Tour::look);
    connect(&m_window.controller(), &CorpusController::failed, this, &Tour::fail);
    planOpening();
    planDocument(tr("Reading a Chinese document"), &Tour::m_chinese);
    planCorrection();
    planPictures(u"zh_CN"_s);
    planDocument(tr("Reading an English document"), &Tour::m_english);
    planPictures(u"en"_s);
    planRetraining();
    if (!m_places.docks) return;
    planReview();
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        planDockPictures(language);
        planDialogPictures(language);
    }
}

void Tour::start()
{
    m_sinceBegin.start();
    m_looking.start();
    Q_EMIT stepBegun(m_steps.front().title);
    m_steps.front().begin();
}

void Tour::plan(const QString &title, std::function<void()> begin, std::function<bool()> done)
{
    m_steps.push_back({title, std::move(begin), std::move(done)});
}

void Tour::planOpening()
{
    CorpusController &controller = m_window.controller();
    plan(
        tr("Opening the corpus and its model"),
        [this, &controller] {
            m_window.openFiles({m_places.corpus});
            controller.loadModel(m_places.model);
        },
        [&controller] { return controller.corpus() && controller.model() && !controller.isLoadingModel(); });
    plan({}, [this] { chooseDocuments(); });
}

void Tour::planDocument(const QString &title, DocumentId Tour::*document)
{
    CorpusController &controller = m_window.controller();
    plan(
        title,
        [this, &controller, document] {
            if (const auto opened = controller.openDocument(this->*document); !opened) fail(opened.error().message);
        },
        [&controller] { return !controller.isReading(); });
    plan({}, [this] { showTriple(0); });
}

void Tour::planCorrection()
{
    plan(tr("Accepting one triple, rejecting another"), [this] { correct(); });
    plan(tr("Exporting the document's triples"), [this] {
        if (const auto done = exportTriples(); !done) fail(done.error().message);
    });
}

void Tour::planPictures(const QString &language)
{
    for (const auto &[theme, name] : {std::pair{Theme::Dark, u"dark"_s}, std::pair{Theme::Light, u"light"_s}}) {
        plan(tr("Picture of the window: %1, %2").arg(language, name), [this, theme, language] {
            m_appearance.overrideTheme(theme);
            m_appearance.overrideLanguage(language);
        });
        // Longer words move what stands beside them, layout within layout: that takes a few rounds of events.
        plan({}, [] {}, [this] { return m_sinceBegin.elapsed() >= settlingMs; });
        plan({}, [this, name, language] { takePicture(u"window-%1-%2"_s.arg(name, language.left(2))); });
    }
}

void Tour::planDockPictures(const QString &language)
{
    for (const auto &[theme, name] : {std::pair{Theme::Dark, u"dark"_s}, std::pair{Theme::Light, u"light"_s}}) {
        plan(tr("Pictures of the docks: %1, %2").arg(language, name), [this, theme, language] {
            m_appearance.overrideTheme(theme);
            m_appearance.overrideLanguage(language);
        });
        for (QDockWidget *dock : m_window.findChildren<QDockWidget *>()) {
            plan({}, [dock] {
                dock->show();
                dock->raise();
            });
            plan({}, [] {}, [this] { return m_sinceBegin.elapsed() >= dockSettlingMs; });
            plan({}, [this, dock, name, language] {
                takePicture(*dock, u"dock-%1-%2-%3"_s.arg(dock->objectName(), name, language.left(2)));
            });
        }
    }
}

void Tour::planDialogPictures(const QString &language)
{
    const QString table = m_places.out + u"/table.csv"_s;
    plan(tr("Pictures of the dialogs: %1").arg(language), [this, table] {
        QFile file(table);
        const QByteArray rows = "sentence,head,relation,tail\nAda wrote notes.,Ada,wrote,notes\n";
        if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
            fail(tr("%1 cannot be written: %2").arg(table, deviceErrorText(file)));
    });
    const std::vector<std::pair<QString, std::function<void()>>> dialogs{
        {u"import"_s, [this, table] { m_window.files().showImport({table}); }},
        {u"export"_s, [this] { m_window.actions().exportTriples->trigger(); }},
        {u"settings"_s, [this] { m_window.actions().settings->trigger(); }},
    };
    for (const auto &[name, show] : dialogs) {
        plan({}, show);
        plan({}, [] {}, [this] { return m_sinceBegin.elapsed() >= dockSettlingMs; });
        plan({}, [this, name, language] {
            for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
                if (!dialog->isVisible()) continue;
                takePicture(*dialog, u"dialog-%1-%2"_s.arg(name, language.left(2)));
                dialog->close();
                return;
            }
            fail(tr("no dialog has opened: %1").arg(name));
        });
    }
    plan({}, [table] { QFile::remove(table); });
}

void Tour::planReview()
{
    auto *panel = m_window.findChild<ReviewPanel *>();
    auto *dock = m_window.findChild<QDockWidget *>(u"review"_s);
    if (!panel || !dock) return plan(tr("Reviewing"), [this] { fail(tr("the window cannot review")); });
    plan(
        tr("Reviewing the labels with the model in use"),
        [panel, dock] {
            dock->show();
            dock->raise(); // a hidden queue is not kept up to date
            Q_EMIT panel->quickRequested();
        },
        [panel] { return !panel->controls().isRunning(); });
    plan({}, [panel] { panel->skip(); }); // to the first
}

void Tour::planRetraining()
{
    CorpusController &controller = m_window.controller();
    auto *panel = m_window.findChild<TrainingPanel *>();
    auto *service = m_window.findChild<TrainingService *>();
    auto *outcome = m_window.findChild<OutcomeBar *>();
    if (!panel || !service || !outcome) return plan(tr("Retraining"), [this] { fail(tr("the window cannot train")); });
    connect(service, &TrainingService::failed, this, [this](const Error &error) { fail(error.message); });
    plan(
        tr("Retraining from the model in use"),
        [this, panel] {
            TrainingOptions options = panel->options();
            options.fromModel = m_places.model;
            options.minutes = m_places.retrainMinutes;
            panel->setOptions(options);
            m_window.actions().retrain->trigger();
        },
        [panel] { return panel->hasOutcome(); });
    plan(tr("Picture of the training"), [this] { takePicture(u"training"_s); });
    plan(
        tr("Adopting the new model"), [outcome] { Q_EMIT outcome->accepted(); },
        [&controller, panel] {
            return !panel->hasOutcome() && !controller.isLoadingModel() && !controller.isReading();
        });
}

void Tour::look()
{
    if (m_ended) return;
    if (m_sinceBegin.elapsed() > longestStepMs)
        return fail(tr("this took longer than five minutes: %1").arg(m_steps[m_next].title));
    if (!m_steps[m_next].done()) return;
    ++m_next;
    if (m_next == m_steps.size()) {
        m_ended = true;
        m_looking.stop();
        Q_EMIT ended({});
        return;
    }
    m_sinceBegin.restart();
    if (!m_steps[m_next].title.isEmpty()) Q_EMIT stepBegun(m_steps[m_next].title);
    m_steps[m_next].begin();
}

void Tour::fail(const QString &problem)
{
    if (m_ended) return;
    m_ended = true;
    m_looking.stop();
    Q_EMIT ended(problem);
}

/// Of the documents that nobody has labelled: one whose text begins in Chinese, one in another script.
void Tour::chooseDocuments()
{
    DocumentFilter filter;
    filter.withoutLabelsOnly = true;
    filter.synthetic = false;
    const auto ids = m_window.controller().corpus()->documents().ids(filter);
    if (!ids) return fail(ids.error().message);
    const auto summaries = m_window.controller().corpus()->documents().summaries(*ids);
    if (!summaries) return fail(summaries.error().message);
    for (const DocumentSummary &summary : *summaries) {
        if (summary.source.endsWith(u".jsonl"_s)) continue; // a sentence of the corpus
        static const QRegularExpression han(u"\\p{Han}"_s);
        DocumentId &chosen = summary.excerpt.contains(han) ? m_chinese : m_english;
        if (!chosen.isValid()) chosen = summary.id;
    }
    if (!m_chinese.isValid() || !m_english.isValid()) fail(tr("the corpus has no documents to read"));
}

/// Accepts what the model is surest of and rejects what it is least sure of, as a person would by looking.
void Tour::correct()
{
    CorpusController &controller = m_window.controller();
    const auto byScore = [](const DisplayedTriple &triple) { return triple.score.value_or(0); };
    if (controller.triples().size() < 2) return fail(tr("the model found nothing to correct"));
    const auto surest = std::ranges::max_element(controller.triples(), {}, byScore);
    controller.accept(int(surest - controller.triples().begin()));
    const auto doubtful = std::ranges::min_element(controller.triples(), {}, byScore);
    if (!doubtful->isLabel()) controller.reject(int(doubtful - controller.triples().begin()));
}

void Tour::showTriple(int index)
{
    auto *view = m_window.findChild<AnnotationView *>();
    if (view && index < int(view->triples().size())) view->setCurrentTriple(index);
}

void Tour::takePicture(const QString &name) { takePicture(m_window, name); }

void Tour::takePicture(QWidget &part, const QString &name)
{
    const QString path = QDir(m_places.out).filePath(name + u".png"_s);
    if (!part.grab().save(path, "PNG")) fail(tr("%1 cannot be written").arg(path));
}

Result<void> Tour::exportTriples()
{
    const CorpusController &controller = m_window.controller();
    Document document;
    document.text = controller.document().text;
    document.source = controller.document().source;
    for (const DisplayedTriple &shown : controller.triples()) {
        if (shown.state != ReviewState::Rejected)
            document.triples.push_back(
                {.triple = shown.triple, .origin = shown.origin, .state = shown.state, .score = shown.score});
    }
    QSaveFile file(QDir(m_places.out).filePath(u"triples.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, tr("%1: %2").arg(file.fileName(), deviceErrorText(file)));
    const auto writer = makeWriter(u"spotter"_s, &file, {.name = file.fileName()});
    if (!writer) return std::unexpected(writer.error());
    if (const auto begun = (*writer)->begin(); !begun) return begun;
    if (const auto written = (*writer)->write(document); !written) return written;
    if (const auto finished = (*writer)->finish(); !finished) return finished;
    if (!commitToDisk(file)) return failure(ErrorCode::Io, tr("%1: %2").arg(file.fileName(), deviceErrorText(file)));
    return {};
}

} // namespace spotter
