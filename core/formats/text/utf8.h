// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>

namespace spotter {

/// The offset of the first ill-formed UTF-8 sequence (overlong, surrogate, beyond U+10FFFF, truncated, stray byte).
[[nodiscard]] std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes);

/// Decodes well-formed UTF-8. Unlike QString::fromUtf8() it keeps U+FEFF at the beginning, which is not a byte order
/// mark inside a file.
[[nodiscard]] QString fromUtf8(std::string_view bytes);

/// The length of an incomplete sequence at the end that more bytes could complete; 0 to 3.
[[nodiscard]] std::size_t incompleteUtf8Tail(std::string_view bytes);

/// Encodes a text as UTF-8. Lone surrogates become U+FFFD and are added to the count.
[[nodiscard]] QByteArray toUtf8(QStringView text, qint64 &loneSurrogates);

/// A place in a file: both count from 1, columns in code points.
struct FilePlace {
    long long line = 1;
    long long column = 1;
};

/// The place after reading valid UTF-8 from a given place on; lines end at \n.
[[nodiscard]] FilePlace advanced(FilePlace place, std::string_view bytes);

} // namespace spotter
