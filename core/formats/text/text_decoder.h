// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/text/line_reader.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

namespace spotter {

struct TextEncoding {
    QByteArray name; ///< as ICU calls it: "UTF-8", "UTF-16LE", "GB18030", "Big5", "Shift_JIS", …
    std::size_t markBytes = 0; ///< length of the byte order mark in front
    bool guessed = false; ///< from the frequency of characters: to be shown, for it may be wrong
};

/// The encoding of the bytes that a text begins with: byte order mark, then well-formed UTF-8, then UTF-16 without a
/// mark, then ICU's detection among encodings in which every byte means something. A character cut off at the end does
/// not matter unless complete is set.
[[nodiscard]] TextEncoding detectEncoding(std::string_view head, bool complete);

/// Of a file of records: UTF-16 or UTF-32, by a byte order mark or because its first character, which is ASCII, takes
/// more than a byte. Nothing for every other encoding.
[[nodiscard]] std::optional<TextEncoding> wideEncoding(const QByteArray &head);
/// The first bytes of such a file, without a byte order mark, as UTF-8; of every other file as they are. They may end
/// anywhere.
[[nodiscard]] QByteArray beginInUtf8(const QByteArray &head);

/// How a line feed is written in an encoding.
[[nodiscard]] LineFeed lineFeedOf(const QByteArray &encoding);

/// Where and why bytes are not text in an encoding.
struct DecodeFault {
    QString decoded; ///< everything in front of it
    std::size_t offset = 0; ///< of the first byte that does not fit
};

/// Turns bytes into text, strictly: NUL and other control characters stay, nothing is replaced.
class TextDecoder {
public:
    /// Unsupported: ICU knows no such encoding.
    [[nodiscard]] static Result<TextDecoder> make(const QByteArray &encoding);

    /// Decodes bytes that end with a whole character.
    [[nodiscard]] std::expected<QString, DecodeFault> decode(std::string_view bytes) const;

private:
    struct Converter;
    explicit TextDecoder(std::shared_ptr<Converter> converter);
    std::shared_ptr<Converter> m_converter; ///< empty for UTF-8, which Qt decodes faster
};

} // namespace spotter
