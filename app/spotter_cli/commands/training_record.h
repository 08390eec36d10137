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

/// Writes a run of `train` into the corpus' history. The corpus is open only while something is written, so that its
/// labels can be edited in a window during the hours between; if it cannot be written, the run continues without a
/// record and warns.
class CommandRecord {
public:
    CommandRecord(QString corpusPath, Console &console) : m_corpusPath(std::move(corpusPath)), m_console(console) { }

    void begin(const QJsonObject &settings);
    void addEpoch(const TrainingEpoch &epoch);
    /// outcome: "done", "stopped" or "failed"; model: the result, which is already on disk. The corpus makes its first
    /// model the current one.
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
