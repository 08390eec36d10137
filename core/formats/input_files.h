// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace spotter {

/// A file to read.
struct InputFile {
    QString path;
    QString inFolder; ///< the path in the named folder, beginning with that folder's name: "news/a/1.txt"; or empty

    /// A file that the user named must be readable; one found in a folder may be something else.
    [[nodiscard]] bool isNamed() const { return inFolder.isEmpty(); }
    friend bool operator==(const InputFile &, const InputFile &) = default;
};

/// Called with a sentence about a file in a folder that is not read.
using PassedOver = std::function<void(const QString &sentence)>;

/// Expands paths to files: a folder stands for all files in it and below, sorted by path, except hidden ones; links to
/// folders are not followed. Files that an operating system puts there are passed over, and so are those about the data
/// (README, LICENSE, …) if others have annotations. A folder that contains .ann files (or .a1 and .a2 of BioNLP) is a
/// brat collection: of its own files, only those, the texts and annotation.conf are given, the last one first; the
/// others are passed over. A .txt beside an .ann of the same name is read through the .ann, and an annotation.conf
/// beside an .ann is included; in the same way, other formats of several files are read through one of them. If a
/// format is chosen, this is only done for its files. A path that is not a folder is returned unchanged, whether it
/// exists or not. Content: a folder without files; Limit: more than a million files. For the unpacked export of an
/// INCEpTION project, or of a doccano project whose annotators labelled the same documents, only the files of the
/// chosen annotator (ReadOptions::annotator) and those without labels are returned. Content: an annotator must be
/// chosen.
[[nodiscard]] Result<std::vector<InputFile>> listInputFiles(const QStringList &paths, const QString &format = {},
    const QString &annotator = {}, const PassedOver &passedOver = {});

/// Opens the files that belong to the file at `path`.
[[nodiscard]] CompanionOpener companionOpener(const QString &path);

} // namespace spotter
