// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"

#include <QJsonArray>
#include <QStringList>

namespace spotter {

/// The metadata key for the tokens of the file, if tokensOf() would give different ones: begin and end of each, in code
/// points, in one list.
inline constexpr QLatin1StringView tokensKey("spotter:tokens");

/// How a list of tokens represents white space.
enum class WhiteSpace {
    BetweenTokens, ///< separates tokens
    IsTokens, ///< a token may be followed by one space; all other white space is tokens of its own, as in spaCy
};

/// Splits a text into tokens for formats that count them: the tokens in its metadata; otherwise, if the text looks like
/// tokens joined by spaces, those; otherwise words, with each CJK character and each punctuation mark as a token of its
/// own. Tokens are split so that every entity begins and ends with a token. Everything that is not white space is in a
/// token.
[[nodiscard]] std::vector<Span> tokensOf(
    const Document &document, const std::vector<Entity> &entities, const CodePointMap &map, WhiteSpace whiteSpace);

/// Keeps tokens in the metadata if tokensOf() would give different ones for the document.
void keepTokens(Document &document, const std::vector<Span> &tokens, const std::vector<Entity> &entities);

[[nodiscard]] QJsonArray tokenOffsets(const std::vector<Span> &tokens, const CodePointMap &map);
/// The inverse of tokenOffsets(); nothing if they are not in order, overlap or are outside of the text.
[[nodiscard]] std::optional<std::vector<Span>> tokensFromOffsets(const QJsonValue &offsets, const CodePointMap &map);
/// The places of tokens that follow each other in a text with only white space between them; nothing if they do not.
[[nodiscard]] std::optional<std::vector<Span>> findTokens(QStringView text, const QStringList &tokens);

/// The tokens [first, last) of a list that an entity covers; it must begin and end at token boundaries.
struct TokenSpan {
    qsizetype first = 0;
    qsizetype last = 0;
};
[[nodiscard]] TokenSpan tokenSpan(const std::vector<Span> &tokens, Span span);

/// The number of tokens in each line of a text, for formats that list sentences; a line break within one of the
/// stretches `uncut` does not begin a new sentence.
[[nodiscard]] std::vector<qsizetype> tokenLines(
    QStringView text, const std::vector<Span> &tokens, const std::vector<TokenSpan> &uncut);

} // namespace spotter
