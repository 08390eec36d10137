// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_sniff.h"
#include "core/formats/registry.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace spotter {

/// A sample, preprocessed for recognising what is not read.
struct ForeignSample {
    const FormatSample &file;
    QByteArray head; ///< without white space in front
    QStringList lines; ///< the first non-blank lines, the last one only if it is complete
    std::optional<JsonShape> json;
};

[[nodiscard]] ForeignSample foreignSample(const FormatSample &file);

[[nodiscard]] bool anyLine(const ForeignSample &sample, const QRegularExpression &pattern);
/// The name of the first element of markup; empty if there is none.
[[nodiscard]] QString rootElement(const ForeignSample &sample);
/// False if there are no lines.
[[nodiscard]] bool everyLine(const ForeignSample &sample, const QRegularExpression &pattern);

} // namespace spotter
