// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_search.h"

#include <QStringMatcher>

namespace spotter {

std::vector<Span> placesOf(QStringView text, const QString &pattern, std::size_t most)
{
    std::vector<Span> places;
    if (pattern.isEmpty()) return places;
    const QStringMatcher matcher(pattern, Qt::CaseInsensitive);
    qsizetype at = matcher.indexIn(text, 0);
    while (at >= 0 && places.size() < most) {
        places.push_back({at, at + pattern.size()});
        at = matcher.indexIn(text, at + pattern.size());
    }
    return places;
}

} // namespace spotter
