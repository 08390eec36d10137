// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QStringList>

namespace spotter {

/// The files to read for what somebody named, in a steady order. A folder stands for the files in it and below it,
/// hidden ones left out; where there are .ann files, it is a brat collection: its .ann files, texts without one, and
/// each annotation.conf first. A .txt beside an .ann of the same name is read through that, and an annotation.conf
/// beside an .ann comes along, unless the format is another one than brat. What is no file here ("-", a pipe) stays as
/// it is.
[[nodiscard]] QStringList inputFiles(const QStringList &paths, const QString &format = {});

/// Opens the files beside a file.
[[nodiscard]] CompanionOpener companionOpener(const QString &path);

} // namespace spotter
