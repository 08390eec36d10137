// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/training_record.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace spotter {

class Console;
class ModelSnapshot;

/// Writes a run of `train` into the corpus' history. The corpus is open only while something is written, so that a
/// window may correct labels during the hours between; where it cannot be written, the run goes on without a record,
/// and says so.
class CommandRecord {
public:
    CommandRecord(QString corpusPath, Console &console) : m_corpusPath(std::move(corpusPath)), m_console(console) { }

    void begin(const QJsonObject &settings);
    void addEpoch(const TrainingEpoch &epoch);
    /// "done", "stopped" or "failed", with what came of it, which is on the disk; the corpus takes its first model into
    /// use.
    void end(const QString &outcome, const ModelSnapshot *model, const QString &folder, const QJsonObject &scores);

private:
    [[nodiscard]] Result<void> tryBegin(const QJsonObject &settings);
    [[nodiscard]] Result<void> tryEnd(
        const QString &outcome, const ModelSnapshot *model, const QString &folder, const QJsonObject &scores);

    QString m_corpusPath;
    Console &m_console;
    std::unique_ptr<TrainingRecord> m_record;
};

} // namespace spotter
