// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

/// The output of dpkg-buildpackage in debian/.
inline bool isBuiltByDebian(QStringView file)
{
    return file.startsWith(u"debian/spotter/") || file.startsWith(u"debian/spotter.") || file.startsWith(u"debian/.")
        || file == u"debian/files" || file == u"debian/debhelper-build-stamp";
}

/// The files of the project, relative to its root, without build output and git's files.
inline QStringList projectFiles(const QStringList &folders, const QStringList &patterns)
{
    const QString root = qEnvironmentVariable("SPOTTER_SOURCE_DIR");
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator walk(root + u'/' + folder, patterns, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = QDir(root).relativeFilePath(walk.next());
            if (file.startsWith(u"build/") || file == u".git" || file.startsWith(u".git/")
                || file.contains(u"__pycache__") || isBuiltByDebian(file))
                continue;
            files += file;
        }
    }
    files.sort();
    return files;
}

inline QString contentOf(const QString &file)
{
    QFile content(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u'/' + file);
    if (!content.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(file));
    return QString::fromUtf8(content.readAll());
}
