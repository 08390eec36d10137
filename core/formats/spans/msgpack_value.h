// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace spotter {

/// A value of MessagePack. Its strings are views of the bytes that it was read from, which must outlive it.
struct MsgpackValue {
    enum class Kind { Nil, Boolean, Integer, Real, Text, Bytes, List, Map, Extension };
    Kind kind = Kind::Nil;
    quint64 integer = 0; ///< its bits; of a boolean, 0 or 1
    double real = 0;
    QByteArrayView bytes;
    std::vector<MsgpackValue> items; ///< of a map: each key is followed by its value

    /// The value of a key that is a string; nullptr if there is none, or if this is not a map.
    [[nodiscard]] const MsgpackValue *member(QByteArrayView key) const;
    /// A number, also one of numpy's, which are written as maps.
    [[nodiscard]] std::optional<double> number() const;
};

/// Reads one value; nothing if the bytes are not MessagePack, end within it, or hold more than `most` values or nest
/// too deeply.
[[nodiscard]] std::optional<MsgpackValue> readMsgpack(QByteArrayView bytes, std::size_t most);

} // namespace spotter
