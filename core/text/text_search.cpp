// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_search.h"

#include <QStringMatcher>

namespace spotter {

namespace {

/// Every code point in simple case folding, which keeps offsets. QStringMatcher's own folding misses characters beyond
/// U+FFFF.
QString caseFoldedInPlace(QStringView text)
{
    QString folded = text.toString();
    QChar *units = folded.data();
    for (qsizetype i = 0; i < folded.size(); ++i) {
        if (!units[i].isHighSurrogate()) {
            units[i] = units[i].toCaseFolded();
        } else if (i + 1 < folded.size() && units[i + 1].isLowSurrogate()) {
            const char32_t code = QChar::toCaseFolded(QChar::surrogateToUcs4(units[i], units[i + 1]));
            if (QChar::requiresSurrogates(code)) {
                units[i] = QChar(QChar::highSurrogate(code));
                units[i + 1] = QChar(QChar::lowSurrogate(code));
            }
            ++i;
        }
    }
    return folded;
}

} // namespace

std::vector<Span> placesOf(QStringView text, const QString &pattern, std::size_t most)
{
    std::vector<Span> places;
    if (pattern.isEmpty()) return places;
    const QString folded = caseFoldedInPlace(text);
    const QStringMatcher matcher(caseFoldedInPlace(pattern));
    qsizetype at = matcher.indexIn(folded, 0);
    while (at >= 0 && places.size() < most) {
        places.push_back({at, at + pattern.size()});
        at = matcher.indexIn(folded, at + pattern.size());
    }
    return places;
}

} // namespace spotter
