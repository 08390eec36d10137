// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/export_documents.h"

#include <QObject>

namespace spotter {

class TaskRunner;

/// Previews, surveys and writes exports on a thread: one request at a time; a newer one stops the current one, which
/// then emits nothing more. Lives on the main thread; signals are delivered there, queued.
class ExportService final : public QObject {
    Q_OBJECT
public:
    explicit ExportService(QObject *parent = nullptr);

    /// Emits previewed(), then surveyed(); or failed().
    void survey(const ExportRequest &request);
    /// Emits written() or failed(); stop() leads to failed() with Stopped.
    void write(const ExportRequest &request);
    void stop();
    /// Cancels the current request; it emits nothing more.
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
