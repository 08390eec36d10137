// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/feeds/page_feed.h"

#include "core/corpus/corpus.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/preferences.h"
#include "ui/page/page_panel.h"
#include "ui/session/corpus_controller.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

bool isPdf(const QString &source) { return source.endsWith(".pdf"_L1, Qt::CaseInsensitive); }

QString typeOfMentionAt(const std::vector<DisplayedTriple> &triples, Span span)
{
    for (const DisplayedTriple &row : triples) {
        if (row.triple.subject.span == span) return row.triple.subject.type;
        if (row.triple.object.span == span) return row.triple.object.type;
    }
    return {};
}

} // namespace

PageFeed::PageFeed(
    CorpusController &controller, AnnotationView &view, Preferences &preferences, PagePanel &panel, QObject *parent)
    : QObject(parent), m_controller(controller), m_view(view), m_preferences(preferences), m_panel(panel)
{
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(150ms);
    connect(&m_waiting, &QTimer::timeout, this, &PageFeed::follow);
    connect(&controller, &CorpusController::documentOpened, this, &PageFeed::showDocument);
    connect(&controller, &CorpusController::corpusChanged, this, &PageFeed::showDocument);
    connect(&controller, &CorpusController::schemaChanged, this, [this] { m_panel.setSchema(m_controller.schema()); });
    connect(&view, &AnnotationView::visibleSpanChanged, this, &PageFeed::followSoon);
    connect(&view, &AnnotationView::hoverChanged, this, &PageFeed::showMentions);
    connect(&controller, &CorpusController::triplesChanged, this, &PageFeed::showMentions, Qt::QueuedConnection);
    connect(&view, &AnnotationView::currentTripleChanged, this, [this](int index) {
        showMentions();
        if (index < 0 || index >= int(m_view.triples().size())) return;
        const Triple &triple = m_view.triples()[std::size_t(index)].triple;
        const Span span = triple.subject.span.isValid() ? triple.subject.span : triple.object.span;
        if (!span.isValid()) return;
        m_chosen = span.beginUtf16;
        followSoon();
    });
    connect(&panel, &PagePanel::placeChosen, this, &PageFeed::goTo);
    connect(&panel, &PagePanel::locateRequested, this, &PageFeed::locate);
    connect(&panel, &PagePanel::pageShown, this, &PageFeed::rememberFile);
    connect(&panel, &PagePanel::noted, this, &PageFeed::noted);
    panel.setSchema(controller.schema());
    panel.installEventFilter(this);
    showDocument();
}

void PageFeed::showDocument()
{
    m_chosen.reset();
    const Document &document = m_controller.document();
    if (!m_controller.corpus() || !m_controller.documentId().isValid())
        return m_panel.setNoPage(tr("Open a document that came from a PDF to see its pages here."));
    auto paged = std::make_shared<PagedText>();
    paged->text = document.text;
    paged->structure = DocumentStructure(document.text, document.metadata);
    paged->source = QFileInfo(document.source).fileName();
    if (!isPdf(document.source) || !paged->structure.hasPages())
        return m_panel.setNoPage(tr("This document did not come from a PDF, so it has no pages to show."));
    const QString known = m_preferences.sourceFile(m_controller.corpus()->path(), document.source);
    paged->notFound = known.isEmpty()
        ? tr("%1 is neither beside the corpus nor in a folder that documents were read "
             "from. Locate it to see its "
             "pages.")
              .arg(paged->source)
        : tr("%1 is no longer at %2. Locate it to see its pages.").arg(paged->source, QDir::toNativeSeparators(known));
    m_panel.setText(std::move(paged));
    showMentions();
    followSoon();
}

/// Documents only know the name of their file, or its path in the folder that was imported.
QStringList PageFeed::placesOfFile(const QString &source) const
{
    const QString corpus = m_controller.corpus()->path();
    QStringList places{m_preferences.sourceFile(corpus, source)};
    if (QFileInfo(source).isAbsolute()) places += source;
    const QString name = QFileInfo(source).fileName();
    for (const QString &folder : QStringList(QFileInfo(corpus).absolutePath()) + m_preferences.sourceFolders())
        places += {QDir::cleanPath(folder + u'/' + source), folder + u'/' + name};
    places.removeAll(QString());
    places.removeDuplicates();
    return places;
}

bool PageFeed::eventFilter(QObject *watched, QEvent *event)
{
    // The panel shows nothing while it is hidden, and what it showed before may be another page.
    if (watched == &m_panel && event->type() == QEvent::Show) {
        showMentions();
        followSoon();
    }
    if (watched == &m_panel && event->type() == QEvent::LanguageChange && !m_panel.reading()) showDocument();
    return QObject::eventFilter(watched, event);
}

void PageFeed::followSoon()
{
    if (!m_panel.isVisible())
        m_chosen.reset(); // on screen may be something else by the time the panel is shown
    else if (!m_waiting.isActive())
        m_waiting.start();
}

void PageFeed::follow()
{
    if (!m_controller.corpus()) return;
    // Not earlier: a document is opened before the folder that it was imported from is known.
    m_panel.setFiles(placesOfFile(m_controller.document().source));
    const Span visible = m_view.visibleSpan();
    if (const auto chosen = std::exchange(m_chosen, {})) return m_panel.showPlace(*chosen);
    if (!visible.isValid()) return;
    // Where the eye is; at the two ends of the text that is not the middle.
    qsizetype place = visible.beginUtf16 + visible.length() / 3;
    if (visible.beginUtf16 == 0) place = 0;
    m_panel.showPlace(place);
}

void PageFeed::showMentions()
{
    if (!m_panel.isVisible()) return;
    std::vector<PageMention> mentions;
    const auto add = [&mentions](Span span, const QString &type, PageMark::Kind kind) {
        if (!span.isValid() || std::ranges::contains(mentions, span, &PageMention::span)) return;
        mentions.push_back({span, type, kind});
    };
    const std::vector<DisplayedTriple> &triples = m_view.triples();
    if (const int current = m_view.currentTriple(); current >= 0 && current < int(triples.size())) {
        const Triple &triple = triples[std::size_t(current)].triple;
        add(triple.subject.span, triple.subject.type, PageMark::Kind::Subject);
        add(triple.object.span, triple.object.type, PageMark::Kind::Object);
    }
    for (const Span &span : m_view.hoveredMentions())
        add(span, typeOfMentionAt(triples, span), PageMark::Kind::Hovered);
    m_panel.setMentions(std::move(mentions));
}

void PageFeed::goTo(Span place)
{
    m_view.showPlace(place);
    m_chosen = place.beginUtf16; // the page stays where it was clicked, although the text was scrolled
    followSoon();
}

void PageFeed::locate()
{
    const QString source = m_controller.document().source;
    auto *chooser = new QFileDialog(&m_panel, tr("Where is %1?").arg(QFileInfo(source).fileName()),
        m_preferences.folder(), tr("PDF documents (*.pdf)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, [this, source](const QString &path) {
        if (!m_controller.corpus()) return;
        m_preferences.setFolder(QFileInfo(path).absolutePath());
        m_preferences.addSourceFolders({path});
        m_preferences.setSourceFile(m_controller.corpus()->path(), source, path);
        showDocument();
    });
    chooser->open();
}

void PageFeed::rememberFile()
{
    const PageReading *reading = m_panel.reading();
    if (!reading || reading->differs() || reading->map.words().empty() || !m_controller.corpus()) return;
    const QString corpus = m_controller.corpus()->path();
    const QString source = m_controller.document().source;
    if (m_preferences.sourceFile(corpus, source) != reading->file)
        m_preferences.setSourceFile(corpus, source, reading->file);
}

} // namespace spotter
