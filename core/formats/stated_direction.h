// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringView>

namespace spotter {

/// What a field or a column beside a triple says about its direction.
enum class StatedDirection {
    Forward, ///< from the subject to the object, or nothing is said
    Reversed, ///< the object is the subject
    Unclear, ///< both, or in words that are not known
};

/// Whether a name is that of such a field: "direction", or a flag such as "inverse", "is_reversed", "swapped".
[[nodiscard]] bool isDirectionField(QStringView name);
/// What its value says: "right", "->", "e1,e2", or "left", "<-", "(e2,e1)"; of a flag, a truth value, 1 or "yes".
[[nodiscard]] StatedDirection statedDirection(QStringView name, const QJsonValue &value);

} // namespace spotter
