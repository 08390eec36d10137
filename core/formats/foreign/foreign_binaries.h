// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/foreign/foreign_sample.h"

#include <QString>

namespace spotter {

/// What to do about a binary file that is recognised by its first bytes (Parquet, pickle, a protected DOCX, …): a
/// sentence without the file's name; empty for others.
[[nodiscard]] QString foreignBinary(const ForeignSample &sample);
/// The same about a file whose name says that it is of a binary format, but whose bytes do not: it is damaged, cut off
/// or something else. Only for files that no format matches.
[[nodiscard]] QString misnamedBinary(const ForeignSample &sample);

} // namespace spotter
