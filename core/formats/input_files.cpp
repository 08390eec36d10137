// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_files.h"
#include "core/formats/format_search.h"

#include "core/base/system_error.h"
#include "core/formats/annotator_files.h"
#include "core/formats/beside_data.h"
#include "core/formats/messages.h"
#include "core/formats/registry.h"
#include "core/formats/webanno/project_versions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr std::size_t mostFiles = 1'000'000;

/// Of annotations in brat's lines: .a1 and .a2 are the given and the wanted ones of BioNLP's shared tasks.
constexpr std::array<QLatin1StringView, 3> standoffSuffixes{".ann"_L1, ".a1"_L1, ".a2"_L1};

bool hasSuffix(const QString &path, QLatin1StringView suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); }

QString folderOf(const QString &path) { return path.first(path.size() - QFileInfo(path).fileName().size()); }

/// The file of the same name with another suffix.
QString beside(const QString &path, const QString &suffix)
{
    return folderOf(path) + QFileInfo(path).completeBaseName() + suffix;
}

/// A file by its path from the folder of another one.
InputFile neighbour(const InputFile &file, const QString &relative)
{
    const auto from = [&relative](const QString &folder) {
        return relative.startsWith("../"_L1) ? QDir::cleanPath(folder + relative) : folder + relative;
    };
    return {from(folderOf(file.path)), file.isNamed() ? QString() : from(folderOf(file.inFolder))};
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
    return files;
}

/// Whether annotations of brat would be read as such.
bool isForBrat(const QString &format) { return format.isEmpty() || format == "brat"_L1; }

bool isStandoff(const InputFile &file)
{
    return std::ranges::any_of(standoffSuffixes, [&file](auto suffix) { return hasSuffix(file.path, suffix); });
}

/// Of each folder with brat's annotations, only these, their texts and their schema; the rest is passed over.
std::vector<InputFile> withoutNotes(std::vector<InputFile> files, const PassedOver &passedOver)
{
    QSet<QString> collections;
    for (const InputFile &file : files) {
        if (isStandoff(file)) collections.insert(folderOf(file.path));
    }
    std::erase_if(files, [&](const InputFile &file) {
        const bool isRead = !collections.contains(folderOf(file.path)) || isStandoff(file)
            || hasSuffix(file.path, ".txt"_L1) || file.path.endsWith("/annotation.conf"_L1)
            || (hasSuffix(file.path, ".rel"_L1) && QFileInfo(beside(file.path, u".a1"_s)).isFile());
        if (!isRead && passedOver) {
            passedOver(FormatMessages::tr("%1: it is in a folder of brat's texts and annotations, of which only those "
                                          "are read; import it by itself")
                    .arg(QDir::toNativeSeparators(file.inFolder)));
        }
        return !isRead;
    });
    return files;
}

/// Whether a file has annotations, and is not a text to read.
bool isAnnotated(const InputFile &file)
{
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly)) return false;
    const auto id = sniffFormat(peekForSniffing(device), QFileInfo(file.path).fileName());
    const auto info = id.and_then(formatById);
    return info && !info->isText;
}

/// Whether some files of a folder have annotations: a few of each suffix are looked at.
bool haveAnnotations(const std::vector<InputFile> &files)
{
    constexpr int fewOfASuffix = 3;
    QHash<QString, int> looked;
    return std::ranges::any_of(files, [&looked](const InputFile &file) {
        if (isAboutData(file.path) || isOfSystem(file.path)) return false;
        return ++looked[QFileInfo(file.path).suffix().toLower()] <= fewOfASuffix && isAnnotated(file);
    });
}

/// Without files of the system, and without those about the data if there are data with annotations.
std::vector<InputFile> withoutFilesBeside(
    std::vector<InputFile> files, const QString &format, const PassedOver &passedOver)
{
    const auto isAbout = [](const InputFile &file) { return isAboutData(file.path); };
    const auto chosen = formatById(format);
    const bool leavesOut = std::ranges::any_of(files, isAbout)
        && (format.isEmpty() ? haveAnnotations(files) : chosen && !chosen->isText);
    std::erase_if(files, [&](const InputFile &file) {
        const bool isLeftOut = isOfSystem(file.path) || (leavesOut && isAbout(file));
        if (isLeftOut && passedOver) passedOver(whyBesideData(QDir::toNativeSeparators(file.inFolder)));
        return isLeftOut;
    });
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

/// Of the files of several annotators, that of the chosen one and those in which nobody labelled anything.
Result<std::vector<InputFile>> chosenFiles(std::vector<InputFile> files, const QString &path, const QString &format,
    const QString &annotator, const PassedOver &passedOver)
{
    QStringList paths;
    for (const InputFile &file : files) paths.append(file.inFolder);
    const QStringList candidates = annotatorCandidates(paths);
    if (candidates.isEmpty()) return files;
    AnnotatorFiles annotators(QDir::toNativeSeparators(path), annotator);
    for (const InputFile &file : files) {
        QFile device(file.path);
        if (!candidates.contains(file.inFolder) || !device.open(QIODevice::ReadOnly)) continue;
        annotators.add(file.inFolder, device, {.name = file.inFolder}, format);
    }
    if (const auto chosen = annotators.choose(); !chosen) return std::unexpected(chosen.error());
    std::erase_if(files, [&](const InputFile &file) {
        if (annotators.shareOf(file.inFolder) == AnnotatorFiles::Share::All || !annotators.hasLabels(file.inFolder))
            return false;
        if (passedOver) {
            passedOver(FormatMessages::tr("%1: its labels are not those of the annotator \"%2\", so it is left out")
                    .arg(QDir::toNativeSeparators(file.inFolder), annotator));
        }
        return true;
    });
    return files;
}

/// A file of several, and the one through which they are read.
struct Follower {
    QLatin1StringView format;
    QLatin1StringView suffix;
    QLatin1StringView leader; ///< its suffix
    QLatin1StringView folder = {}; ///< from that of the follower // NOLINT(readability-redundant-member-init)
};

constexpr std::array followers{
    Follower{"brat"_L1, ".txt"_L1, ".ann"_L1},
    Follower{"brat"_L1, ".txt"_L1, ".a1"_L1},
    Follower{"brat"_L1, ".txt"_L1, ".a2"_L1},
    Follower{"brat"_L1, ".a2"_L1, ".a1"_L1},
    Follower{"brat"_L1, ".rel"_L1, ".a1"_L1},
    Follower{"i2b2"_L1, ".txt"_L1, ".con"_L1},
    Follower{"i2b2"_L1, ".txt"_L1, ".con"_L1, "../concept/"_L1},
    Follower{"i2b2"_L1, ".rel"_L1, ".con"_L1},
    Follower{"i2b2"_L1, ".rel"_L1, ".con"_L1, "../concept/"_L1},
    Follower{"i2b2"_L1, ".ast"_L1, ".con"_L1},
    Follower{"i2b2"_L1, ".ast"_L1, ".con"_L1, "../concept/"_L1},
    Follower{"pndec"_L1, ".tup"_L1, ".sent"_L1},
    Follower{"pndec"_L1, ".pointer"_L1, ".sent"_L1},
    Follower{"pndec"_L1, ".rel"_L1, ".sent"_L1},
};

/// The file itself, or the one through which it is read.
InputFile leaderOf(const InputFile &file, const QString &format)
{
    for (const Follower &follower : followers) {
        if (!hasSuffix(file.path, follower.suffix) || (!format.isEmpty() && format != follower.format)) continue;
        const QString name = QFileInfo(file.path).completeBaseName() + follower.leader;
        const InputFile leader = neighbour(file, QString(follower.folder) + name);
        if (QFileInfo(leader.path).isFile()) return leader;
    }
    return file;
}

/// Files that belong together are read once, those of brat after the annotation.conf of their folder.
std::vector<InputFile> withCompanions(const std::vector<InputFile> &named, const QString &format)
{
    std::vector<InputFile> files;
    QSet<QString> known;
    const auto add = [&](const InputFile &file) {
        const QString path = QDir::cleanPath(file.path);
        if (path != "-"_L1 && known.contains(path)) return;
        known.insert(path);
        files.push_back(file);
    };
    for (const InputFile &file : named) {
        const InputFile leader = leaderOf(file, format);
        if (isStandoff(leader) && isForBrat(format)) {
            const InputFile schema = neighbour(leader, u"annotation.conf"_s);
            if (QFileInfo(schema.path).isFile()) add(schema);
        }
        add(leader);
    }
    return files;
}

} // namespace

Result<std::vector<InputFile>> listInputFiles(
    const QStringList &paths, const QString &format, const QString &annotator, const PassedOver &passedOver)
{
    std::vector<InputFile> files;
    const bool hasOthers = !std::ranges::all_of(paths, isListOfTypes);
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            // A shell's *.json names it, not the user.
            if (hasOthers && format.isEmpty() && isListOfTypes(path)) {
                if (passedOver) passedOver(whyBesideData(QDir::toNativeSeparators(path)));
                continue;
            }
            files.push_back({path, {}});
            continue;
        }
        auto below = filesBelow(path);
        if (below) below = chosenVersions(std::move(*below), path, annotator);
        if (!below) return std::unexpected(below.error());
        if (isForBrat(format)) below = withoutNotes(std::move(*below), passedOver);
        below = chosenFiles(
            withoutFilesBeside(std::move(*below), format, passedOver), path, format, annotator, passedOver);
        if (!below) return std::unexpected(below.error());
        std::ranges::move(*below, std::back_inserter(files));
    }
    return withCompanions(files, format);
}

CompanionOpener companionOpener(const QString &path)
{
    return [path](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        const bool isSuffix = which.startsWith(u'.') && !which.contains(u'/'); // not "../txt/1.txt"
        const QString other = isSuffix ? beside(path, which) : folderOf(path) + which;
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
