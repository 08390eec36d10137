// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog/export_service.h"

#include <exception>

namespace spotter {

namespace {

/// Documents of a preview: enough to see the format's shape.
constexpr int previewDocuments = 3;

} // namespace

ExportService::ExportService(QObject *parent) : QObject(parent) { }

ExportService::~ExportService() = default; // jthread asks to stop and joins

/// work(stop, post): post(function) runs the function on the main thread, unless a newer request came.
template <typename Work>
void ExportService::run(Work work)
{
    const quint64 number = ++m_request;
    m_thread = std::jthread([this, number, work = std::move(work)](std::stop_token stop) {
        const auto post = [this, number](auto action) {
            QMetaObject::invokeMethod(
                this,
                [this, number, action = std::move(action)] {
                    if (number == m_request) action();
                },
                Qt::QueuedConnection);
        };
        try {
            work(stop, post);
        } catch (const std::exception &exception) {
            const Error error{ErrorCode::Internal, QString::fromLocal8Bit(exception.what())};
            post([this, error] { Q_EMIT failed(error); });
        }
    });
}

void ExportService::survey(const ExportRequest &request)
{
    run([this, request](std::stop_token stop, auto post) {
        const auto head = previewExport(request, previewDocuments, stop);
        if (!head) {
            post([this, error = head.error()] { Q_EMIT failed(error); });
            return;
        }
        post([this, bytes = *head] { Q_EMIT previewed(bytes); });
        const auto report = [this, &post](const Progress &progress) {
            post([this, progress] { Q_EMIT progressed(progress.done, progress.total); });
        };
        const auto summary = surveyExport(request, stop, report);
        post([this, summary] {
            if (summary)
                Q_EMIT surveyed(*summary);
            else
                Q_EMIT failed(summary.error());
        });
    });
}

void ExportService::write(const ExportRequest &request)
{
    run([this, request](std::stop_token stop, auto post) {
        const auto report = [this, &post](const Progress &progress) {
            post([this, progress] { Q_EMIT progressed(progress.done, progress.total); });
        };
        const auto summary = writeExport(request, stop, report);
        post([this, summary] {
            if (summary)
                Q_EMIT written(*summary);
            else
                Q_EMIT failed(summary.error());
        });
    });
}

void ExportService::stop() { m_thread.request_stop(); }

void ExportService::cancel()
{
    ++m_request;
    m_thread.request_stop();
}

} // namespace spotter
