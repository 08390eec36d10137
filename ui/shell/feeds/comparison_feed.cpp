// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/feeds/comparison_feed.h"

#include "core/base/task_runner.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/model_comparison.h"
#include "ui/training/training_panel.h"

namespace spotter {

ComparisonFeed::ComparisonFeed(
    CorpusController &controller, TrainingPanel &panel, AnnotationView &view, QObject *parent)
    : QObject(parent), m_controller(controller), m_panel(panel), m_view(view), m_reading(new TaskRunner(this))
{
    connect(&panel, &TrainingPanel::outcomeChanged, this, &ComparisonFeed::compare);
    connect(&panel, &TrainingPanel::sentenceChosen, this, &ComparisonFeed::openSentence);
    // When a corpus is opened, the waiting model may be loaded before the one in use.
    connect(&controller, &CorpusController::modelChanged, this, [this] { compare(m_panel.hasOutcome()); });
    connect(&controller, &CorpusController::corpusChanged, this, [this] {
        m_reading->abandon();
        m_panel.changes().showNote({}); // its sentences belonged to another corpus
    });
}

void ComparisonFeed::compare(bool waits)
{
    m_reading->abandon();
    if (!waits || !m_controller.corpus()) return;
    const auto before = m_controller.model();
    const auto after = m_panel.outcome() ? m_panel.outcome()->model : nullptr;
    if (before == after) return; // the new model has just been adopted
    if (!before || !after) {
        m_panel.changes().showNote(tr("There is no model in use to compare the new one with."));
        return;
    }
    m_panel.changes().showNote(tr("Comparing both models on the held-out sentences"));
    // One thread is enough: nothing waits for this, and the window must stay responsive.
    m_reading->start<ModelComparison>(
        [address = m_controller.corpus()->address(), before, after](
            const std::stop_token &stop, const ProgressCallback &) -> Result<ModelComparison> {
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return compareModels(**corpus, before, after, 1, stop);
        },
        [this](const Result<ModelComparison> &found) {
            if (!found) return m_panel.changes().showNote(found.error().message);
            if (found->scores.examples == 0)
                return m_panel.changes().showNote(tr("The corpus has no sentences to compare the models on."));
            m_panel.changes().setChanges(found->changes, found->scores.examples, found->scores.sentences);
            m_panel.setCompared(found->scores);
        });
}

void ComparisonFeed::openSentence(DocumentId document, Span place)
{
    if (!m_controller.corpus()) return;
    if (m_controller.documentId() != document) {
        if (const auto opened = m_controller.openDocument(document); !opened)
            return Q_EMIT m_controller.failed(opened.error().message);
    }
    // The document may have been changed in another window since the models were run on it.
    if (!place.isValid() || place.endUtf16 > m_controller.document().text.size()) return;
    m_view.setSelection(place);
    m_view.scrollTo(place.beginUtf16);
}

} // namespace spotter
