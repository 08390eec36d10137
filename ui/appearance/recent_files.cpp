// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/recent_files.h"

#include "ui/appearance/preferences.h"

#include <QFileInfo>

namespace spotter {

RecentFiles::RecentFiles(Preferences &preferences, QObject *parent) : QObject(parent), m_preferences(preferences) { }

QStringList RecentFiles::files() const
{
    QStringList files = m_preferences.recentFiles();
    files.removeIf([this](const QString &file) { return m_missing.contains(file); });
    return files;
}

void RecentFiles::look()
{
    m_looking.start<Missing>(
        [files = m_preferences.recentFiles()](const Task &task) -> Result<Missing> {
            Missing missing;
            for (const QString &file : files) {
                if (task.stop.stop_requested()) break;
                const QFileInfo info(file);
                if (info.exists()) continue;
                missing.all += file;
                if (QFileInfo(info.path()).isDir()) missing.deleted += file;
            }
            return missing;
        },
        [this](const Result<Missing> &missing) {
            if (missing) take(*missing);
        });
}

void RecentFiles::take(const Missing &missing)
{
    const QStringList before = files();
    m_missing = QSet<QString>(missing.all.begin(), missing.all.end());
    if (!missing.deleted.isEmpty()) m_preferences.removeRecentFiles(missing.deleted);
    if (files() != before) Q_EMIT changed();
}

} // namespace spotter
