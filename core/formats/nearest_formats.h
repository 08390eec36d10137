// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

#include <vector>

namespace spotter {

/// A format that does not fit a file, and why not.
struct RefusedFormat {
    FormatInfo info;
    QString whyNot;
};

/// The sentence for a file that no format fits: it names the two that come nearest by the keys of the first record and
/// by the file's name, and what they miss.
[[nodiscard]] QString noFormatSentence(
    const QString &fileName, const FormatSample &sample, const std::vector<RefusedFormat> &refused);

} // namespace spotter
