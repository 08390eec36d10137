// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/comparison_feed.h"

#include "core/base/task_runner.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/model_comparison.h"
#include "ui/training/training_panel.h"

namespace spotter {

ComparisonFeed::ComparisonFeed(CorpusController &controller, TrainingPanel &panel, QObject *parent)
    : QObject(parent), m_controller(controller), m_panel(panel), m_reading(new TaskRunner(this))
{
    connect(&panel, &TrainingPanel::outcomeChanged, this, &ComparisonFeed::compare);
    connect(&panel, &TrainingPanel::documentChosen, this, [this](DocumentId document) {
        if (!m_controller.corpus()) return;
        if (const auto opened = m_controller.openDocument(document); !opened)
            Q_EMIT m_controller.failed(opened.error().message);
    });
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
        [path = m_controller.corpus()->path(), before, after](
            const std::stop_token &stop, const ProgressCallback &) -> Result<ModelComparison> {
            const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return compareModels(**corpus, before, after, 1, stop);
        },
        [this](const Result<ModelComparison> &found) {
            if (!found) return m_panel.changes().showNote(found.error().message);
            if (found->sentences == 0)
                return m_panel.changes().showNote(tr("The corpus has no held-out sentences to compare the models on."));
            m_panel.changes().setChanges(found->changes, found->sentences);
        });
}

} // namespace spotter
