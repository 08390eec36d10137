// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace spotter {

// What a short look at files tells before they are opened. They block the main thread for a fraction of a second at
// most.

/// Whether a file is a corpus, by its first bytes.
[[nodiscard]] bool isCorpusFile(const QString &path);
/// The format of a file, by its first bytes; nothing if they are not recognised.
[[nodiscard]] std::optional<FormatInfo> formatOfFile(const QString &path);
/// Whether importing the files takes no noticeable time, by their sizes.
[[nodiscard]] bool isQuicklyRead(const QStringList &files);

/// Whether the person can still choose how files are read.
enum class ImportChoice { None, InTheDialog };
/// Empty if the files contain something that can be read.
[[nodiscard]] QString whyUnreadable(const QStringList &files, ImportChoice choice);

} // namespace spotter
