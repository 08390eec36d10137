// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

#include <string_view>
#include <vector>

namespace spotter {

/// A format that does not match a file, and why.
struct RefusedFormat {
    FormatInfo info;
    QString whyNot;
};

/// The format in which labels are under this key beside a "text"; null if there is none.
[[nodiscard]] const char *formatOfLabels(std::string_view key);

/// The message for a file that matches no format: it names the two nearest formats, by the keys of the first record and
/// the file's name, and what the file lacks for each.
[[nodiscard]] QString noFormatSentence(
    const QString &fileName, const FormatSample &sample, const std::vector<RefusedFormat> &refused);

} // namespace spotter
