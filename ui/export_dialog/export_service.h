// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/export_documents.h"

#include <QObject>

#include <thread>

namespace spotter {

/// Owns the thread that previews, surveys and writes exports: one request at a time, a newer one stops the one under
/// way, which then reports no more. Lives on the main thread; signals arrive there, queued.
class ExportService final : public QObject {
    Q_OBJECT
public:
    explicit ExportService(QObject *parent = nullptr);
    ~ExportService() override; ///< stops and waits

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
    template <typename Work>
    void run(Work work);

    std::jthread m_thread;
    quint64 m_request = 0; ///< number of the latest; main thread only
};

} // namespace spotter
