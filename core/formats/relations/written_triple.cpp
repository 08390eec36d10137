// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/written_triple.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

std::optional<TripleParts> partsOfPath(QStringView line)
{
    constexpr qsizetype longest = 1 << 12; // the pattern would take too long in a longer one
    if (line.size() > longest || !line.contains(u"->") || !line.contains(u'[')) return std::nullopt;
    static const QRegularExpression path(
        uR"(^\(?([^()\[\]]+?)\)?\s*-+\s*\[:?([^\[\]]+)\]\s*-+>\s*\(?([^()\[\]]+?)\)?$)"_s);
    const auto match = path.matchView(line);
    if (!match.hasMatch()) return std::nullopt;
    return TripleParts{match.captured(1).trimmed(), match.captured(2).trimmed(), match.captured(3).trimmed()};
}

std::optional<TripleParts> partsOfWritten(QStringView line)
{
    constexpr qsizetype parts = 3;
    if (auto path = partsOfPath(line.trimmed())) return path;
    for (const QStringView sign : {u"|", u"->", u"→", u"=>"}) {
        const QList<QStringView> split = line.split(sign);
        if (split.size() != parts) continue;
        const bool isWhole = std::ranges::none_of(split, [](QStringView part) { return part.trimmed().isEmpty(); });
        if (!isWhole && sign != u"|") continue;
        return TripleParts{split[0].trimmed().toString(), split[1].trimmed().toString(), split[2].trimmed().toString()};
    }
    return std::nullopt;
}

} // namespace spotter
