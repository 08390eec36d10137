// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

namespace spotter {

/// Whether results (an export, extracted triples, a report, a picture) may be written to a path: they replace the file
/// that is there. Fails (Io) where that is work that no export could give back: a corpus or another SQLite database,
/// one of SQLite's files beside it, a file of a model, or, by whatever name, one of `inputs`, which are files that the
/// results come from. Any thread.
[[nodiscard]] Result<void> checkResultFile(const QString &path, const QStringList &inputs = {});
/// The same for whoever puts a new file in the place of the old one, and would do so to a device or a pipe: they are
/// refused, too.
[[nodiscard]] Result<void> checkReplacedFile(const QString &path);
/// Whether a folder may be made, or replaced, at a path. Fails (Io) where its name is one that a corpus keeps for what
/// lies beside it.
[[nodiscard]] Result<void> checkResultFolder(const QString &path);

} // namespace spotter
