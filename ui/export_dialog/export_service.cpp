// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog/export_service.h"

#include "core/base/task_runner.h"

namespace spotter {

namespace {

/// Documents of a preview: enough to see the format's shape.
constexpr int previewDocuments = 3;

} // namespace

ExportService::ExportService(QObject *parent) : QObject(parent), m_runner(new TaskRunner(this))
{
    connect(m_runner, &TaskRunner::progressed, this, &ExportService::progressed);
}

void ExportService::survey(const ExportRequest &request)
{
    m_runner->start<ExportSummary>(
        [this, request](const Task &task) -> Result<ExportSummary> {
            const auto head = previewExport(request, previewDocuments, task.stop);
            if (!head) return std::unexpected(head.error());
            task.post([this, bytes = *head] { Q_EMIT previewed(bytes); }); // the runner does not outlive this object
            return surveyExport(request, task.stop, task.progress);
        },
        [this](const Result<ExportSummary> &summary) {
            if (summary)
                Q_EMIT surveyed(*summary);
            else
                Q_EMIT failed(summary.error());
        });
}

void ExportService::write(const ExportRequest &request)
{
    m_runner->start<ExportSummary>(
        [request](const Task &task) { return writeExport(request, task.stop, task.progress); },
        [this](const Result<ExportSummary> &summary) {
            if (summary)
                Q_EMIT written(*summary);
            else
                Q_EMIT failed(summary.error());
        });
}

void ExportService::stop() { m_runner->stop(); }

void ExportService::cancel() { m_runner->abandon(); }

} // namespace spotter
