// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_files.h"

#include "core/base/system_error.h"
#include "core/formats/messages.h"
#include "core/formats/webanno/project_versions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr std::size_t mostFiles = 1'000'000;

bool hasSuffix(const QString &path, QLatin1StringView suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); }

QString folderOf(const QString &path) { return path.first(path.size() - QFileInfo(path).fileName().size()); }

/// The file of the same name with another suffix.
QString beside(const QString &path, const QString &suffix)
{
    return folderOf(path) + QFileInfo(path).completeBaseName() + suffix;
}

/// Another file of the same folder.
InputFile neighbour(const InputFile &file, const QString &path)
{
    return {path, file.isNamed() ? QString() : folderOf(file.inFolder) + QFileInfo(path).fileName()};
}

Result<std::vector<InputFile>> filesBelow(const QString &path)
{
    std::vector<InputFile> files;
    const QDir folder(QFileInfo(path).absoluteFilePath());
    // Not QDirIterator, which silently skips entries that it cannot read or whose names it cannot decode.
    std::error_code error;
    std::filesystem::recursive_directory_iterator entry(QFile::encodeName(path).toStdString(), error);
    for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
        const bool isHidden = entry->path().filename().native().starts_with('.');
        if (isHidden) entry.disable_recursion_pending();
        std::error_code unknown; // for a broken link
        if (isHidden || !entry->is_regular_file(unknown)) continue;
        const QString file = QFile::decodeName(QByteArray::fromStdString(entry->path().native()));
        const QString relative = folder.relativeFilePath(QFileInfo(file).absoluteFilePath());
        files.push_back({file, folder.dirName() + u'/' + relative});
        if (files.size() > mostFiles) {
            return failure(ErrorCode::Limit,
                FormatMessages::tr("%1 holds more than %Ln file(s); name a smaller folder", nullptr, int(mostFiles))
                    .arg(QDir::toNativeSeparators(path)));
        }
    }
    if (error)
        return failure(ErrorCode::Io,
            FormatMessages::tr("%1: a folder in it cannot be read: %2")
                .arg(QDir::toNativeSeparators(path), systemErrorText(error.value())));
    if (files.empty())
        return failure(ErrorCode::Content,
            FormatMessages::tr("%1: the folder holds no files").arg(QDir::toNativeSeparators(path)));
    std::ranges::sort(files, {}, &InputFile::inFolder);
    const auto isAnnotation = [](const InputFile &file) { return hasSuffix(file.path, ".ann"_L1); };
    if (std::ranges::any_of(files, isAnnotation)) {
        std::erase_if(files, [&](const InputFile &file) {
            return !isAnnotation(file) && !hasSuffix(file.path, ".txt"_L1)
                && !file.path.endsWith("/annotation.conf"_L1);
        });
    }
    return files;
}

/// The files of the chosen annotator in an exported INCEpTION project, and documents that nobody annotated.
Result<std::vector<InputFile>> chosenVersions(
    std::vector<InputFile> files, const QString &path, const QString &annotator)
{
    const bool isProject = std::ranges::any_of(
        files, [](const InputFile &file) { return QFileInfo(file.path).fileName().startsWith("exportedproject"_L1); });
    if (!isProject) return files;
    ProjectVersions versions(QDir::toNativeSeparators(path), annotator);
    std::vector<InputFile> chosen;
    std::vector<std::pair<QString, InputFile>> untouched;
    for (InputFile &file : files) {
        const auto place = projectFile(file.inFolder);
        if (place && versions.add(*place))
            chosen.push_back(std::move(file));
        else if (place && place->annotator.isEmpty())
            untouched.emplace_back(place->document, std::move(file));
    }
    if (const auto checked = versions.check(true); !checked) return std::unexpected(checked.error());
    for (auto &[document, file] : untouched) {
        if (versions.isUntouched(document)) chosen.push_back(std::move(file));
    }
    return chosen;
}

/// Pairs of .txt and .ann are read once, through the .ann, and after the annotation.conf of their folder.
std::vector<InputFile> withCompanions(const std::vector<InputFile> &named)
{
    std::vector<InputFile> files;
    QSet<QString> known;
    const auto add = [&](const InputFile &file) {
        if (file.path != "-"_L1 && known.contains(file.path)) return;
        known.insert(file.path);
        files.push_back(file);
    };
    for (const InputFile &file : named) {
        InputFile chosen = file;
        if (hasSuffix(file.path, ".txt"_L1)) {
            if (const QString annotations = beside(file.path, u".ann"_s); QFileInfo(annotations).isFile())
                chosen = neighbour(file, annotations);
        }
        if (hasSuffix(chosen.path, ".ann"_L1)) {
            if (const QString schema = folderOf(chosen.path) + "annotation.conf"_L1; QFileInfo(schema).isFile())
                add(neighbour(chosen, schema));
        }
        add(chosen);
    }
    return files;
}

} // namespace

Result<std::vector<InputFile>> listInputFiles(const QStringList &paths, const QString &format, const QString &annotator)
{
    std::vector<InputFile> files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.push_back({path, {}});
            continue;
        }
        auto below = filesBelow(path);
        if (below) below = chosenVersions(std::move(*below), path, annotator);
        if (!below) return std::unexpected(below.error());
        std::ranges::move(*below, std::back_inserter(files));
    }
    if (!format.isEmpty() && format != "brat"_L1) return files;
    return withCompanions(files);
}

CompanionOpener companionOpener(const QString &path)
{
    return [path](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        const QString other = which.startsWith(u'.') ? beside(path, which) : folderOf(path) + which;
        auto device = std::make_unique<QFile>(other);
        if (!device->exists()) return nullptr;
        if (!QFileInfo(other).isFile()) // opening a named pipe could block
            return failure(ErrorCode::Io, FormatMessages::tr("%1 is not a regular file").arg(other));
        if (device->open(QIODevice::ReadOnly)) return device;
        return failure(
            ErrorCode::Io, FormatMessages::tr("%1 cannot be opened: %2").arg(other, deviceErrorText(*device)));
    };
}

} // namespace spotter
