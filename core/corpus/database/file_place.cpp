// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/file_place.h"

#include "core/corpus/messages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int mostDescriptors = 4096;

FileIdentity identityOf(const struct stat &file) { return {quint64(file.st_dev), quint64(file.st_ino)}; }

std::vector<int> descriptorsOf(const FileIdentity &file)
{
    std::vector<int> found;
    const int end = int(std::clamp<long>(::sysconf(_SC_OPEN_MAX), 0, mostDescriptors));
    for (int descriptor = 0; descriptor < end; ++descriptor) {
        struct stat opened{};
        if (::fstat(descriptor, &opened) == 0 && identityOf(opened) == file) found.push_back(descriptor);
    }
    return found;
}

/// The present name of an open file; empty if the system does not tell it or the file has none.
QString nameOf(const FileIdentity &file)
{
    for (const int descriptor : descriptorsOf(file)) {
        const QString name = QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(descriptor));
        if (!name.isEmpty() && fileIdentity(name) == file) return name;
    }
    return {};
}

/// A file renamed by linking it under the new name and removing the old one is "deleted" to /proc.
QString nameInFolder(const FileIdentity &file, const QString &folder)
{
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        if (fileIdentity(entry.absoluteFilePath()) == file) return entry.absoluteFilePath();
    }
    return {};
}

/// Whether a path is in the trash as the freedesktop.org specification lays it out, or in that of macOS.
bool isInTrash(const QString &path)
{
    static const QRegularExpression folders(uR"(/(Trash|\.Trash-\d+|\.Trash/\d+)/files/|/\.Trash/|/\.Trashes/)"_s);
    return folders.match(path).hasMatch();
}

} // namespace

std::optional<FileIdentity> fileIdentity(const QString &path)
{
    struct stat file{};
    if (::stat(QFile::encodeName(path).constData(), &file) != 0) return std::nullopt;
    return identityOf(file);
}

std::optional<FileState> fileState(const QString &path)
{
    struct stat file{};
    if (::stat(QFile::encodeName(path).constData(), &file) != 0) return std::nullopt;
    constexpr qint64 second = 1'000'000'000;
    return FileState{
        identityOf(file), qint64(file.st_ctim.tv_sec) * second + qint64(file.st_ctim.tv_nsec), qint64(file.st_size)};
}

int descriptorOf(const FileIdentity &file)
{
    const std::vector<int> all = descriptorsOf(file);
    return all.empty() ? -1 : all.front();
}

CorpusPlace placeOf(const FileIdentity &file, const QString &path, const QString &real)
{
    using Kind = CorpusPlace::Kind;
    const auto present = fileIdentity(path);
    if (present == file) return {Kind::There, path};
    QString name = fileIdentity(real) == file ? real : nameOf(file); // a link to it may have changed
    if (name.isEmpty()) name = nameInFolder(file, QFileInfo(real).path());
    if (name.isEmpty()) return {present ? Kind::Replaced : Kind::Gone, path};
    return {isInTrash(name) && !isInTrash(real) ? Kind::Trashed : Kind::Moved, name};
}

QString CorpusPlace::refusal(const QString &before) const
{
    switch (kind) {
    case Kind::There:
        break;
    case Kind::Moved:
        return CorpusMessages::tr("%1 was moved to %2 while it was open, so this was not saved; try again there")
            .arg(before, path);
    case Kind::Trashed:
        return CorpusMessages::tr(
            "%1 was moved to the trash while it was open, so this was not saved; restore the file and try again")
            .arg(before);
    case Kind::Gone:
        return CorpusMessages::tr(
            "%1 was deleted, or moved to another disk, while it was open, so this was not saved; nothing is lost that "
            "a copy of the file holds")
            .arg(before);
    case Kind::Replaced:
        return CorpusMessages::tr(
            "Another file was put in the place of %1 while it was open, so this was not saved; the other file was not "
            "changed")
            .arg(before);
    case Kind::Overwritten:
        return CorpusMessages::tr(
            "Another file was copied over %1 while it was open, so this was not saved; the new content was not changed")
            .arg(before);
    }
    return {};
}

} // namespace spotter
