// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_files.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::InputFiles)
};

bool hasSuffix(const QString &path, QLatin1StringView suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); }

/// The file of the same name with another suffix.
QString beside(const QString &path, const QString &suffix)
{
    const QFileInfo file(path);
    const QString folder = path.first(path.size() - file.fileName().size());
    return folder + file.completeBaseName() + suffix;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) files.append(walk.next());
    files.sort();
    const bool isBrat = std::ranges::any_of(files, [](const QString &file) { return hasSuffix(file, ".ann"_L1); });
    if (isBrat) {
        files.removeIf([](const QString &file) {
            return !hasSuffix(file, ".ann"_L1) && !hasSuffix(file, ".txt"_L1) && !file.endsWith("/annotation.conf"_L1);
        });
    }
    return files;
}

} // namespace

QStringList inputFiles(const QStringList &paths, const QString &format)
{
    QStringList named;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir())
            named += filesBelow(path);
        else
            named.append(path);
    }
    if (!format.isEmpty() && format != "brat"_L1) return named;
    QStringList files;
    QSet<QString> known;
    const auto add = [&](const QString &path) {
        if (path != "-"_L1 && known.contains(path)) return;
        known.insert(path);
        files.append(path);
    };
    for (const QString &path : std::as_const(named)) {
        const QString annotations = hasSuffix(path, ".txt"_L1) ? beside(path, u".ann"_s) : path;
        const bool isPair = annotations != path && QFileInfo(annotations).isFile();
        const QString &chosen = isPair ? annotations : path;
        if (hasSuffix(chosen, ".ann"_L1)) {
            const QString folder = chosen.first(chosen.size() - QFileInfo(chosen).fileName().size());
            if (QFileInfo(folder + "annotation.conf"_L1).isFile()) add(folder + "annotation.conf"_L1);
        }
        add(chosen);
    }
    return files;
}

CompanionOpener companionOpener(const QString &path)
{
    return [path](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        const QFileInfo file(path);
        const QString folder = path.first(path.size() - file.fileName().size());
        const QString other = which.startsWith(u'.') ? beside(path, which) : folder + which;
        auto device = std::make_unique<QFile>(other);
        if (!device->exists()) return nullptr;
        if (device->open(QIODevice::ReadOnly)) return device;
        return failure(ErrorCode::Io, Messages::tr("%1 cannot be opened: %2").arg(other, device->errorString()));
    };
}

} // namespace spotter
