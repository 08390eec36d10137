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
    QByteArray name; ///< ICU's name: "UTF-8", "UTF-16LE", "GB18030", "Big5", "Shift_JIS", …
    std::size_t markBytes = 0; ///< length of the byte order mark at the beginning
    bool guessed = false; ///< inferred from character frequencies, may be wrong: to be shown to the user
};

/// Detects the encoding of a text from its first bytes: byte order mark, then well-formed UTF-8, then UTF-16 without a
/// mark, then ICU's detection among the encodings in which all bytes are valid. A character truncated at the end is
/// ignored unless complete is set.
[[nodiscard]] TextEncoding detectEncoding(std::string_view head, bool complete);

/// Whether an encoding was guessed from so few characters that are not ASCII that it may well be another one.
[[nodiscard]] bool isUncertain(const TextEncoding &encoding, std::string_view head);
/// What to say then of a file or mail, and what to do.
[[nodiscard]] QString uncertainEncodingSentence(const QString &name, const QByteArray &encoding);

/// The encoding of a file of records if it is UTF-16 or UTF-32: by a byte order mark, or because its first character,
/// which is ASCII, takes more than one byte. Nothing for every other encoding.
[[nodiscard]] std::optional<TextEncoding> wideEncoding(const QByteArray &head);
/// The first bytes of such a file as UTF-8, without a byte order mark; they may end anywhere. Of another file, the
/// bytes from `encoding` if one is named and they are not UTF-8; otherwise the bytes unchanged.
[[nodiscard]] QByteArray beginInUtf8(const QByteArray &head, const QByteArray &encoding = {});

/// The encoding of a table, by its first bytes, if it is neither UTF-8 nor UTF-16 or UTF-32: a guess, as for a text;
/// empty otherwise. A table with a few wrong bytes between characters in UTF-8 is a damaged one in UTF-8.
[[nodiscard]] QByteArray guessedTableEncoding(const QByteArray &head, bool complete);
/// What to say of such a guess, and what to do if it is wrong.
[[nodiscard]] QString guessedEncodingSentence(const QString &name, const QByteArray &encoding);

/// How a line feed is encoded in an encoding.
[[nodiscard]] LineFeed lineFeedOf(const QByteArray &encoding);

/// Where bytes are invalid in an encoding.
struct DecodeFault {
    QString decoded; ///< everything before it
    std::size_t offset = 0; ///< of the first invalid byte
};

/// Decodes bytes strictly: NUL and other control characters are kept, nothing is replaced.
class TextDecoder {
public:
    /// Unsupported: ICU does not support the encoding.
    [[nodiscard]] static Result<TextDecoder> make(const QByteArray &encoding);

    /// Decodes bytes that end with a complete character.
    [[nodiscard]] std::expected<QString, DecodeFault> decode(std::string_view bytes) const;

private:
    struct Converter;
    explicit TextDecoder(std::shared_ptr<Converter> converter);
    std::shared_ptr<Converter> m_converter; ///< empty for UTF-8, which Qt decodes faster
};

} // namespace spotter
