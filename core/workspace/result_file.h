// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

namespace spotter {

/// Whether results (an export, extracted triples, a report, a picture) may replace the file at a path. Fails (Io) if
/// that file cannot be recreated: a corpus or another SQLite database, one of SQLite's files beside it, a file of a
/// model, or, under any name, one of `inputs`, the files from which the results are made. Any thread.
[[nodiscard]] Result<void> checkResultFile(const QString &path, const QStringList &inputs = {});
/// The same for callers that replace the file by a new one; also fails for a device or a pipe, which they would
/// replace.
[[nodiscard]] Result<void> checkReplacedFile(const QString &path);
/// Whether a folder may be created or replaced at a path. Fails (Io) if its name is reserved for the folders beside a
/// corpus.
[[nodiscard]] Result<void> checkResultFolder(const QString &path);

} // namespace spotter
