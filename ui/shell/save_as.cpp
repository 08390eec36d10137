// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/save_as.h"

#include "core/corpus/corpus.h"
#include "core/corpus/corpus_remains.h"
#include "core/corpus/journal/journal.h"
#include "core/workspace/model_shelf.h"
#include "ui/appearance/preferences.h"
#include "ui/session/corpus_controller.h"

#include <QFileInfo>

namespace spotter {
namespace {

using Remains = std::shared_ptr<const CorpusRemains>;

/// remains: null if the corpus still has its file, and is copied through a connection of its own.
Result<void> copyCorpusTo(const QString &path, const CorpusAddress &from, const Remains &remains, const Task &task)
{
    if (remains) return remains->copyTo(path, task.stop, task.progress);
    auto source = Corpus::open(from, Corpus::Mode::ReadOnly);
    if (!source) return std::unexpected(source.error());
    return (*source)->copyTo(path, task.stop, task.progress);
}

/// Runs on the thread of the task.
Result<CorpusCopy> copyWithModel(const CorpusAddress &from, const Remains &remains, const QString &path,
    const std::shared_ptr<const ModelSnapshot> &model, const Task &task)
{
    if (auto copied = copyCorpusTo(path, from, remains, task); !copied) return std::unexpected(copied.error());
    CorpusCopy copy;
    if (!model) return copy;
    auto target = Corpus::open(path);
    if (!target) return std::unexpected(target.error());
    // The corpus is already saved; a failure to copy its model does not undo that.
    if (auto shelved = shelveCopy(**target, *model))
        copy.model = shelved->model;
    else
        copy.modelFailure = shelved.error().message;
    return copy;
}

} // namespace

SaveAs::SaveAs(CorpusController &controller, Preferences &preferences, QObject *parent)
    : QObject(parent), m_controller(controller), m_preferences(preferences)
{
    connect(&m_copying, &TaskRunner::progressed, this, &SaveAs::progressed);
}

void SaveAs::start(const QString &path)
{
    if (!m_controller.corpus()) return fail(tr("Open a corpus first"));
    if (m_copying.isRunning()) return fail(tr("The corpus is already being copied; wait until that is finished"));
    const QString uuid = m_controller.corpus()->address().uuid;
    m_controller.followFile();
    // Another file was copied over it, which the window has said and now shows.
    if (!m_controller.corpus() || m_controller.corpus()->address().uuid != uuid) return;
    Remains lost;
    if (!m_controller.corpus()->isInPlace()) {
        auto remains = m_controller.corpus()->remains();
        if (!remains) return fail(remains.error().message);
        lost = *std::move(remains);
    }
    const CorpusAddress from = m_controller.corpus()->address();
    const auto step = m_controller.corpus()->journal().currentStep();
    if (!step) return fail(step.error().message);
    m_copying.start<CorpusCopy>([from, lost, path, model = m_controller.model()](
                                    const Task &task) { return copyWithModel(from, lost, path, model, task); },
        [this, from = from.path, path, step = *step](const Result<CorpusCopy> &copy) {
            Q_EMIT ended();
            goOnWith(copy, from, path, step);
        });
    Q_EMIT started();
}

void SaveAs::stop() { m_copying.stop(); }

void SaveAs::goOnWith(const Result<CorpusCopy> &copy, const QString &from, const QString &path, JournalStepId step)
{
    if (!copy && copy.error().code == ErrorCode::Stopped)
        return Q_EMIT noted(tr("Saving as %1 was stopped; that file is unchanged").arg(path));
    if (!copy) return fail(copy.error().message);
    m_preferences.addRecentFile(path);
    m_preferences.setFolder(QFileInfo(path).absolutePath());
    // Do not switch to the copy if another corpus was opened meanwhile or this one has newer edits.
    Corpus *corpus = m_controller.corpus();
    if (!corpus || corpus->path() != from) return Q_EMIT noted(tr("Saved as %1").arg(path));
    if (const auto now = corpus->journal().currentStep(); !now || *now != step) {
        return Q_EMIT noted(
            tr("Saved as %1, without the edits made since then; this window still shows %2").arg(path, from));
    }
    const DocumentId document = m_controller.documentId();
    if (auto opened = m_controller.openCorpus(path); !opened) return fail(opened.error().message);
    if (document.isValid()) {
        if (auto shown = m_controller.openDocument(document); !shown) return fail(shown.error().message);
    }
    if (copy->model) m_controller.setModel(copy->model);
    if (!copy->modelFailure.isEmpty()) return fail(copy->modelFailure);
    Q_EMIT noted(tr("Saved as %1").arg(path));
}

void SaveAs::fail(const QString &message) { Q_EMIT m_controller.failed(message); }

} // namespace spotter
