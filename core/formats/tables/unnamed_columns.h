// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QByteArray>

#include <optional>

namespace spotter {

/// The columns of a table of triples without headings.
struct UnnamedColumns {
    char separator = ',';
    ColumnMapping columns; ///< by their numbers

    /// Says how a file with that name is read.
    [[nodiscard]] QString sentence(const QString &name) const;
};

/// Recognises such a table by its first bytes: in nearly all of its rows, one cell is a text that contains two of three
/// others, and the third one, the predicate, is words. A column of numbers in front counts the rows. Nothing for other
/// tables.
[[nodiscard]] std::optional<UnnamedColumns> unnamedColumns(const QByteArray &head);

} // namespace spotter
