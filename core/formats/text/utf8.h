// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>

namespace spotter {

/// Where the first ill-formed UTF-8 sequence begins (overlong, surrogate, beyond U+10FFFF, cut off, stray byte).
[[nodiscard]] std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes);

/// Text from well-formed UTF-8. Unlike QString::fromUtf8() it keeps U+FEFF at the front, which is no mark inside a
/// file.
[[nodiscard]] QString fromUtf8(std::string_view bytes);

/// The number of bytes at the end that begin a sequence which more bytes could complete; 0 to 3.
[[nodiscard]] std::size_t incompleteUtf8Tail(std::string_view bytes);

/// UTF-8 of a text. Half characters (lone surrogates) become U+FFFD and are added to a count.
[[nodiscard]] QByteArray toUtf8(QStringView text, qint64 &loneSurrogates);

/// A place in a file: both count from 1, columns in code points.
struct FilePlace {
    long long line = 1;
    long long column = 1;
};

/// Where one stands after reading valid UTF-8 from a place on; lines end at \n.
[[nodiscard]] FilePlace advanced(FilePlace place, std::string_view bytes);

} // namespace spotter
