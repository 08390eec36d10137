// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/find_workflow.h"

#include "core/text/text_search.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/annotation_view/find_bar.h"
#include "ui/commands/actions.h"
#include "ui/documents/document_panel.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/obstacles.h"

#include <algorithm>

namespace spotter {
namespace {

constexpr std::size_t mostHits = 100'000;
constexpr qsizetype longestPattern = 1000;

} // namespace

FindWorkflow::FindWorkflow(CorpusController &controller, AnnotationView &view, FindBar &bar, DocumentPanel &documents,
    const Actions &actions, QObject *parent)
    : QObject(parent), m_controller(controller), m_view(view), m_bar(bar), m_documents(documents)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(100);
    connect(&m_typing, &QTimer::timeout, this, &FindWorkflow::search);
    connect(&bar, &FindBar::patternChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&bar, &FindBar::nextRequested, this, [this] { step(1); });
    connect(&bar, &FindBar::previousRequested, this, [this] { step(-1); });
    connect(&bar, &FindBar::closed, this, [this] {
        m_typing.stop();
        m_view.setHits({});
        m_view.setFocus();
    });
    connect(actions.findInDocument, &QAction::triggered, this, &FindWorkflow::begin);
    connect(actions.findNext, &QAction::triggered, this, [this] { step(1); });
    connect(actions.findPrevious, &QAction::triggered, this, [this] { step(-1); });
    connect(&view, &AnnotationView::selectionChanged, this, &FindWorkflow::showCount);
    connect(&controller, &CorpusController::documentOpened, this, &FindWorkflow::showDocument);
    const auto enable = [this, &actions] {
        for (QAction *action : {actions.findInDocument, actions.findNext, actions.findPrevious})
            actions.allow(action, Obstacles::toReadingDocument(m_controller));
    };
    connect(&controller, &CorpusController::documentOpened, this, enable);
    connect(&actions, &Actions::retranslated, this, enable);
    enable();
}

/// Starts with what is selected, as editors do.
void FindWorkflow::begin()
{
    const Span selected = m_view.selection();
    const QString &text = m_view.text();
    const bool isUsable = selected.isValid() && selected.length() <= longestPattern;
    const QString words = isUsable ? text.sliced(selected.beginUtf16, selected.length()) : QString();
    m_bar.begin(words.contains(u'\n') ? QString() : words);
    search();
}

void FindWorkflow::search()
{
    m_typing.stop();
    mark(m_bar.pattern());
    const std::vector<Span> &hits = m_view.hits();
    if (currentHit() < 0 && !hits.empty()) {
        // The first from the place that is being read, else the first of all.
        const auto first = std::ranges::lower_bound(
            hits, m_view.visibleSpan().beginUtf16, {}, [](Span hit) { return hit.beginUtf16; });
        m_view.showPlace(first == hits.end() ? hits.front() : *first);
    }
    showCount();
}

void FindWorkflow::mark(const QString &pattern)
{
    m_view.setHits(placesOf(m_view.text(), pattern.left(longestPattern), mostHits));
}

qsizetype FindWorkflow::currentHit() const
{
    const auto found = std::ranges::lower_bound(m_view.hits(), m_view.selection());
    return found != m_view.hits().end() && *found == m_view.selection() ? found - m_view.hits().begin() : -1;
}

void FindWorkflow::step(int by)
{
    if (!m_bar.isVisible() && m_view.hits().empty()) return begin();
    if (m_typing.isActive()) return search();
    const std::vector<Span> &hits = m_view.hits();
    if (hits.empty()) return;
    const auto count = qsizetype(hits.size());
    qsizetype next = currentHit();
    if (next >= 0) {
        next = (next + by + count) % count;
    } else {
        const Span here = m_view.selection().isValid() ? m_view.selection() : m_view.visibleSpan();
        const auto behind
            = std::ranges::lower_bound(hits, here.beginUtf16, {}, [](Span hit) { return hit.beginUtf16; });
        next = (behind - hits.begin() + (by < 0 ? count - 1 : 0)) % count;
    }
    m_view.showPlace(hits[std::size_t(next)]);
    showCount();
}

void FindWorkflow::showDocument()
{
    if (!m_controller.documentId().isValid()) return m_bar.hide();
    if (m_bar.isVisible()) {
        mark(m_bar.pattern());
        return showCount();
    }
    mark(m_documents.filter().search);
    if (!m_view.hits().empty()) m_view.showPlace(m_view.hits().front());
}

void FindWorkflow::showCount()
{
    if (!m_bar.isVisible()) return;
    m_bar.showCount(currentHit(), qsizetype(m_view.hits().size()), m_view.hits().size() == mostHits);
}

} // namespace spotter
