// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// A name for a document in an archive, without suffix: its number and its source, as far as file systems everywhere
/// can store it: "000012-article". Names of this form do not grow with repeated export and import.
[[nodiscard]] QString memberStem(qint64 number, const QString &source);

} // namespace spotter
