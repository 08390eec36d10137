// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/displayed_triple.h"

#include <vector>

namespace spotter::tests {

inline Schema sampleSchema()
{
    using namespace Qt::StringLiterals;
    Schema schema;
    schema.addPredicate(u"导演"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"编剧"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"主演"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"国籍"_s, {u"人物"_s, u"国家"_s});
    return schema;
}

/// A film and a person at a place of their own: row `number` is at offset 100 · number.
inline DisplayedTriple sampleTriple(int number, qint64 annotation, const QString &predicate = QStringLiteral("导演"))
{
    using namespace Qt::StringLiterals;
    const qsizetype at = 100 * qsizetype(number);
    DisplayedTriple row;
    row.annotation = {annotation};
    row.triple.subject = {{at, at + 3}, u"电影%1"_s.arg(number), u"影视作品"_s};
    row.triple.predicate = predicate;
    row.triple.object = {{at + 10, at + 13}, u"导演%1"_s.arg(number), u"人物"_s};
    if (annotation == 0) row.score = 0.5 + (number % 50) / 100.0;
    return row;
}

/// `count` rows; every third one is only a prediction.
inline std::vector<DisplayedTriple> sampleTriples(int count)
{
    std::vector<DisplayedTriple> rows;
    for (int number = 0; number < count; ++number)
        rows.push_back(sampleTriple(number, number % 3 == 2 ? 0 : number + 1));
    return rows;
}

} // namespace spotter::tests
