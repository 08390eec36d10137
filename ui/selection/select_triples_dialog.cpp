// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection/select_triples_dialog.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/journal/annotation_rows.h"
#include "ui/selection/change_page.h"
#include "ui/selection/checked_list.h"
#include "ui/selection/query_form.h"
#include "ui/selection/selection_words.h"
#include "ui/session/corpus_controller.h"
#include "ui/session/several_triples.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

SelectTriplesDialog::SelectTriplesDialog(CorpusController &controller, QWidget *parent)
    : QDialog(parent), m_controller(controller), m_searching(new TaskRunner(this)), m_counting(new TaskRunner(this))
{
    setObjectName(u"selectTriples"_s);
    setWindowTitle(tr("Select Triples"));
    build();
    connectAll();
    m_query->setSchema(m_controller.schema());
    m_change->setSchema(m_controller.schema());
    search(false);
}

void SelectTriplesDialog::build()
{
    m_query = new QueryForm;
    m_list = new CheckedList;
    m_list->setWhat(tr("Triples that match"));
    m_change = new ChangePage;
    m_message = new QLabel;
    m_message->setObjectName(u"selectTriplesMessage"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    m_progress = new QProgressBar;
    m_progress->hide();
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setAutoDefault(false);
    m_stop->hide();
    m_close = new QPushButton(tr("&Close"));
    m_close->setDefault(true); // changes nothing; while a change is asked for, Enter applies it
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(6);
    bottom->addWidget(m_change, 1);
    bottom->addWidget(m_close, 0, Qt::AlignBottom);
    auto *working = new QHBoxLayout;
    working->addWidget(m_message, 1);
    working->addWidget(m_progress, 1);
    working->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addLayout(working);
    layout->addLayout(bottom);
    resize(820, 560);
    m_query->setFocus();
}

void SelectTriplesDialog::connectAll()
{
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stop, &QPushButton::clicked, &m_controller, &CorpusController::stopJob);
    connect(m_query, &QueryForm::changed, this, [this] {
        m_message->hide();
        search(false);
    });
    connect(m_list, &CheckedList::checkedChanged, this, [this] {
        m_change->cancel(); // its numbers are those of other triples
        showCount();
    });
    connect(m_list, &CheckedList::opened, this, [this](int row) { Q_EMIT openRequested(m_found[size_t(row)]); });
    connect(m_query, &QueryForm::entered, this, [this] { m_list->setFocus(); });
    connect(m_change, &ChangePage::askingChanged, this, [this](bool isAsking) { m_close->setDefault(!isAsking); });
    connect(m_change, &ChangePage::previewRequested, this, &SelectTriplesDialog::preview);
    connect(m_change, &ChangePage::applied, this, &SelectTriplesDialog::apply);
    connect(&m_controller, &CorpusController::corpusChanged, this, &QDialog::reject); // its triples are gone
    connect(&m_controller, &CorpusController::schemaChanged, this, [this] {
        m_query->setSchema(m_controller.schema());
        m_change->setSchema(m_controller.schema());
    });
    for (const auto changed : {&CorpusController::jobEnded, &CorpusController::undoChanged})
        connect(&m_controller, changed, this, [this] {
            if (!m_isWorking && !m_controller.isJobRunning()) search(true);
        });
    connect(&m_controller, &CorpusController::jobProgressed, m_progress, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, int(total));
        m_progress->setValue(int(done));
    });
}

bool SelectTriplesDialog::isSearching() const { return m_searching->isRunning(); }

void SelectTriplesDialog::search(bool again)
{
    if (!m_controller.corpus()) return;
    m_change->cancel();
    m_keepsTicks = again && (m_keepsTicks || !m_searching->isRunning());
    m_searching->start<std::vector<TripleRef>>(
        [address = m_controller.corpus()->address(), query = m_query->query()](
            const Task &task) -> Result<std::vector<TripleRef>> {
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            const Interruptible within((*corpus)->database(), task.stop);
            return findTriples((*corpus)->database(), query);
        },
        [this](const Result<std::vector<TripleRef>> &found) { showFound(found); });
    m_list->setSummary(tr("Searching…"));
    m_change->setOffered(false);
}

void SelectTriplesDialog::showFound(const Result<std::vector<TripleRef>> &found)
{
    const auto keyOf = [](const TripleRef &ref) { return ref.label.isValid() ? ref.label.value : -ref.suggestion; };
    QSet<qint64> unticked;
    for (size_t row = 0; m_keepsTicks && row < m_found.size(); ++row)
        if (!m_list->lines().isChecked(int(row))) unticked.insert(keyOf(m_found[row]));
    const int current = m_keepsTicks ? m_list->current() : -1;
    m_found = found.value_or(std::vector<TripleRef>());
    m_list->setPlaceholder(found ? tr("No triples match.") : found.error().message);
    m_list->lines().setLines(
        int(m_found.size()), [this](int first, int count) { return linesOf(first, count); },
        [&](int row) { return !unticked.contains(keyOf(m_found[size_t(row)])); });
    if (current >= 0 && !m_found.empty()) m_list->setCurrent(std::min(current, int(m_found.size()) - 1));
}

/// Of the visible lines; one whose triple is gone is empty.
QStringList SelectTriplesDialog::linesOf(int first, int count) const
{
    QStringList lines;
    if (!m_controller.corpus()) return lines;
    Database &database = m_controller.corpus()->database();
    const auto part = std::span(m_found).subspan(size_t(first), size_t(count));
    const auto list = listTriples(database, part);
    auto listed = list ? list->begin() : std::vector<ListedTriple>::const_iterator();
    for (const TripleRef &ref : part) {
        QString line;
        if (list && listed != list->end() && listed->ref == ref) {
            const auto text = documentText(database, ref.document);
            if (text) line = lineOf(*listed, (*text)->text);
            ++listed;
        }
        lines += line;
    }
    return lines;
}

std::vector<TripleRef> SelectTriplesDialog::checked() const
{
    std::vector<TripleRef> refs;
    refs.reserve(size_t(m_list->lines().checkedCount()));
    for (size_t row = 0; row < m_found.size(); ++row)
        if (m_list->lines().isChecked(int(row))) refs.push_back(m_found[row]);
    return refs;
}

void SelectTriplesDialog::showCount()
{
    const std::vector<TripleRef> refs = checked();
    m_list->setSummary(tr("%1 ticked (%2 listed)", "how many of the lines")
            .arg(countWords(qint64(refs.size()), countDocuments(refs)), QLocale().toString(m_found.size())));
    m_change->setOffered(!refs.empty() && m_controller.isWritable() && !m_isWorking);
}

void SelectTriplesDialog::preview(const TripleChange &change)
{
    if (!m_controller.corpus()) return;
    m_message->hide();
    m_counting->start<TripleChangeEffect>(
        [address = m_controller.corpus()->address(), refs = checked(), change](
            const Task &task) -> Result<TripleChangeEffect> {
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return previewTripleChange((*corpus)->database(), refs, change, task.stop);
        },
        [this](const Result<TripleChangeEffect> &effect) { m_change->showEffect(effect); });
}

void SelectTriplesDialog::apply(const TripleChange &change)
{
    setWorking(true);
    changeTriples(
        m_controller, checked(), change, [this, alive = QPointer(this)](const Result<TripleChangeEffect> &effect) {
            if (!alive) return; // closed meanwhile; the window shows what was done
            setWorking(false);
            m_message->setText(effect ? tr("Changed %1. Undo takes it back in one step.")
                                            .arg(countWords(effect->changed, effect->documents))
                                      : effect.error().message);
            m_message->show();
            search(true);
        });
}

void SelectTriplesDialog::setWorking(bool working)
{
    m_isWorking = working;
    m_query->setEnabled(!working);
    m_list->setEnabled(!working);
    m_change->setEnabled(!working);
    m_message->hide();
    m_progress->setRange(0, 0);
    m_progress->setVisible(working);
    m_stop->setVisible(working);
    if (working) return;
    m_change->cancel();
    m_list->setFocus(); // which it lost when it was disabled
}

/// Escape takes back a change that is asked for, before it closes the dialog.
void SelectTriplesDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_change->isAsking()) return m_change->cancel();
    QDialog::keyPressEvent(event);
}

void SelectTriplesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) reject(); // it is opened again in the other language
    QDialog::changeEvent(event);
}

} // namespace spotter
