// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/export_documents.h"

#include <QObject>

namespace spotter {

class TaskRunner;

/// Previews, surveys and writes exports on a thread: one request at a time, a newer one stops the one under way, which
/// then reports no more. Lives on the main thread; signals arrive there, queued.
class ExportService final : public QObject {
    Q_OBJECT
public:
    explicit ExportService(QObject *parent = nullptr);

    /// previewed(), then surveyed(); or failed().
    void survey(const ExportRequest &request);
    /// written() or failed(); a stop() ends in failed() with Stopped.
    void write(const ExportRequest &request);
    void stop();
    /// Ends what is under way; nothing more is reported of it.
    void cancel();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void previewed(const QByteArray &head);
    void surveyed(const spotter::ExportSummary &summary);
    void written(const spotter::ExportSummary &summary);
    void failed(const spotter::Error &error);

private:
    TaskRunner *m_runner;
};

} // namespace spotter
