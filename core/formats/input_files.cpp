// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::InputFiles)
};

constexpr std::size_t mostFiles = 1'000'000;

} // namespace

Result<std::vector<InputFile>> listInputFiles(const QStringList &paths)
{
    std::vector<InputFile> files;
    for (const QString &path : paths) {
        const QFileInfo named(path);
        if (!named.isDir()) {
            files.push_back({path, {}});
            continue;
        }
        const auto first = std::ptrdiff_t(files.size());
        const QDir folder(named.absoluteFilePath());
        QDirIterator entries(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString file = entries.next();
            const QString relative = folder.relativeFilePath(QFileInfo(file).absoluteFilePath());
            files.push_back({file, folder.dirName() + u'/' + relative});
            if (files.size() > mostFiles) {
                return failure(ErrorCode::Limit,
                    Messages::tr("%1 holds more than %n file(s); name a smaller folder", nullptr, int(mostFiles))
                        .arg(QDir::toNativeSeparators(path)));
            }
        }
        if (std::ptrdiff_t(files.size()) == first) {
            return failure(
                ErrorCode::Content, Messages::tr("%1: the folder holds no files").arg(QDir::toNativeSeparators(path)));
        }
        std::sort(files.begin() + first, files.end(),
            [](const InputFile &a, const InputFile &b) { return a.inFolder < b.inFolder; });
    }
    return files;
}

} // namespace spotter
