// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// A file to read.
struct InputFile {
    QString path;
    QString inFolder; ///< where it lies in the folder that was named, with that folder's name: "news/a/1.txt"; or empty

    /// A file that somebody named must be readable; one that lies in a folder may be something else.
    [[nodiscard]] bool isNamed() const { return inFolder.isEmpty(); }
    friend bool operator==(const InputFile &, const InputFile &) = default;
};

/// The files that paths mean: a folder means all files in it and below, in the order of their paths, but for hidden
/// ones; links to folders are not followed. Where a folder holds .ann files it is a brat collection: its .ann files,
/// texts without one, and each annotation.conf first. A .txt beside an .ann of the same name is read through that, and
/// an annotation.conf beside an .ann comes along, unless the format is another one than brat. What is no folder stays
/// as it is, whether it exists or not. Content: a folder without files; Limit: more than a million.
/// Of the unpacked export of an INCEpTION project only the files of the chosen annotator (ReadOptions::annotator) are
/// meant. Content: one must be chosen.
[[nodiscard]] Result<std::vector<InputFile>> listInputFiles(
    const QStringList &paths, const QString &format = {}, const QString &annotator = {});

/// Opens the files beside a file.
[[nodiscard]] CompanionOpener companionOpener(const QString &path);

} // namespace spotter
