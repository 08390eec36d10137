// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/task_runner.h"
#include "core/corpus/journal/journal.h"

#include <QObject>

#include <memory>

namespace spotter {

class CorpusController;
class ModelSnapshot;
class Preferences;

/// The results of Save As other than the corpus itself.
struct CorpusCopy {
    std::shared_ptr<const ModelSnapshot> model; ///< the copy of the model, or null
    QString modelFailure; ///< why the model could not be copied although the corpus was
};

/// Copies the open corpus and its model in the background, and then opens the copy instead. If that fails, the failure
/// is reported and the corpus stays open; it also stays open if it was edited meanwhile. A corpus that has lost its
/// file can be copied, too, also to the path that it had. Main thread.
class SaveAs final : public QObject {
    Q_OBJECT
public:
    SaveAs(CorpusController &controller, Preferences &preferences, QObject *parent);

    void start(const QString &path);
    /// Cancels the copy; an existing file at its path is unchanged.
    void stop();

Q_SIGNALS:
    void started();
    void progressed(qint64 done, qint64 total);
    void ended();
    void noted(const QString &message);

private:
    void goOnWith(const Result<CorpusCopy> &copy, const QString &from, const QString &path, JournalStepId step);
    void fail(const QString &message);

    CorpusController &m_controller;
    Preferences &m_preferences;
    TaskRunner m_copying;
};

} // namespace spotter
