// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/training/trainer.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace spotter {

class Console;

/// Writes a training run into the corpus' history. The corpus is open only while something is written, so that a window
/// may correct labels during the hours between; where it cannot be written, the run goes on without a record, and says
/// so.
class TrainingRecord {
public:
    TrainingRecord(QString corpusPath, Console &console) : m_corpusPath(std::move(corpusPath)), m_console(console) { }

    void begin(const QJsonObject &settings);
    void addEpoch(const TrainingEpoch &epoch) { m_epochs.push_back(epoch.toJson()); }
    /// "done", "stopped" or "failed", with what came of it; the corpus takes its first model into use.
    void end(const QString &outcome, const ModelSnapshot *model, const QString &folder, const QJsonObject &scores);

private:
    [[nodiscard]] Result<void> tryBegin(const QJsonObject &settings);
    [[nodiscard]] Result<void> tryEnd(
        const QString &outcome, const ModelSnapshot *model, const QString &folder, const QJsonObject &scores);

    QString m_corpusPath;
    Console &m_console;
    RunId m_run;
    std::vector<QJsonObject> m_epochs;
};

} // namespace spotter
