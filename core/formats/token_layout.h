// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"

#include <QJsonArray>
#include <QStringList>

namespace spotter {

/// Where Document::metadata keeps the tokens that a file cut the text into, when they are not those that tokensOf()
/// would make: begin and end of each, in code points, in one list.
inline constexpr QLatin1StringView tokensKey("spotter:tokens");

/// What becomes of white space in a list of tokens.
enum class WhiteSpace {
    BetweenTokens, ///< it stands between them
    IsTokens, ///< one space may follow a token, all other is tokens of its own, as spaCy has it
};

/// Cuts a text into tokens for formats that count them: the tokens that its metadata keep; or else, where the text
/// looks like tokens joined by spaces, those; or else words, and each CJK character and each sign alone. Every entity
/// begins and ends with a token, whatever that takes. What is not white space is in a token.
[[nodiscard]] std::vector<Span> tokensOf(
    const Document &document, const std::vector<Entity> &entities, const CodePointMap &map, WhiteSpace whiteSpace);

/// Keeps tokens in the metadata, where tokensOf() would not make the same of the document.
void keepTokens(Document &document, const std::vector<Span> &tokens, const std::vector<Entity> &entities);

[[nodiscard]] QJsonArray tokenOffsets(const std::vector<Span> &tokens, const CodePointMap &map);
/// The inverse of tokenOffsets(); nothing where they are not in order, overlap or leave the text.
[[nodiscard]] std::optional<std::vector<Span>> tokensFromOffsets(const QJsonValue &offsets, const CodePointMap &map);
/// Where tokens stand in a text one after the other with nothing but white space between them, if they do.
[[nodiscard]] std::optional<std::vector<Span>> findTokens(QStringView text, const QStringList &tokens);

/// The tokens [first, last) of a list that an entity covers; its ends must be ends of tokens.
struct TokenSpan {
    qsizetype first = 0;
    qsizetype last = 0;
};
[[nodiscard]] TokenSpan tokenSpan(const std::vector<Span> &tokens, Span span);

/// How many tokens each line of a text has, for formats that list sentences; a line break within one of the stretches
/// `uncut` begins no new one.
[[nodiscard]] std::vector<qsizetype> tokenLines(
    QStringView text, const std::vector<Span> &tokens, const std::vector<TokenSpan> &uncut);

} // namespace spotter
