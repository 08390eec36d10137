// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/annotated_tokens.h"

#include "core/text/character_classes.h"
#include "core/text/code_points.h"

namespace spotter {

std::vector<Span> annotatedTokens(
    QStringView text, Span stretch, const std::set<qsizetype> &begins, const std::set<qsizetype> &ends, bool coverBegin)
{
    std::vector<Span> tokens;
    Span token;
    CharacterKind kind = CharacterKind::Nothing;
    const auto finish = [&](qsizetype end) {
        if (token.beginUtf16 < 0) return;
        token.endUtf16 = end;
        const bool isFirst = coverBegin && token.beginUtf16 == stretch.beginUtf16;
        const bool isEdge = begins.contains(token.beginUtf16) || ends.contains(end);
        if (kind != CharacterKind::Nothing || isFirst || isEdge) tokens.push_back(token);
        token = {};
    };
    for (CodePointReader reader(text.sliced(stretch.beginUtf16, stretch.length())); reader.hasNext();) {
        const qsizetype at = stretch.beginUtf16 + reader.offsetUtf16();
        const char32_t codePoint = reader.next();
        const CharacterKind next = QChar::isDigit(codePoint) ? CharacterKind::Letter : characterKind(codePoint);
        if (next != kind || next == CharacterKind::Single || begins.contains(at) || ends.contains(at)) finish(at);
        if (token.beginUtf16 < 0) token.beginUtf16 = at;
        kind = next;
    }
    finish(stretch.endUtf16);
    return tokens;
}

} // namespace spotter
