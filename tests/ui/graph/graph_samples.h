// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "ui/graph/triple_graph.h"

#include <QPalette>

namespace spotter::tests {

using namespace Qt::StringLiterals;

inline Schema graphSchema()
{
    Schema schema;
    schema.addPredicate(u"导演"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"主演"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"国籍"_s, {u"人物"_s, u"国家"_s});
    return schema;
}

inline GraphTriple said(qint64 document, const QString &subject, const QString &subjectType, const QString &predicate,
    const QString &object, const QString &objectType)
{
    GraphTriple triple;
    triple.document = {document};
    triple.triple.subject = {{2, 2 + subject.size()}, subject, subjectType};
    triple.triple.predicate = predicate;
    triple.triple.object = {{20, 20 + object.size()}, object, objectType};
    return triple;
}

/// Two films, two people, a country; the first triple is in two documents.
inline std::vector<GraphTriple> filmTriples()
{
    return {said(1, u"红日"_s, u"影视作品"_s, u"导演"_s, u"王小山"_s, u"人物"_s),
        said(2, u"红日"_s, u"影视作品"_s, u"导演"_s, u"王小山"_s, u"人物"_s),
        said(1, u"红日"_s, u"影视作品"_s, u"主演"_s, u"李晓梅"_s, u"人物"_s),
        said(2, u"归途"_s, u"影视作品"_s, u"主演"_s, u"李晓梅"_s, u"人物"_s),
        said(2, u"李晓梅"_s, u"人物"_s, u"国籍"_s, u"中国"_s, u"国家"_s)};
}

/// A connected graph of many nodes in stars.
inline std::vector<GraphTriple> manyTriples(int count)
{
    std::vector<GraphTriple> triples;
    for (int i = 0; i < count; ++i) {
        triples.push_back(said(1 + i, u"片%1"_s.arg(i / 6), u"影视作品"_s, i % 2 ? u"导演"_s : u"主演"_s,
            u"人%1"_s.arg(i % 5 == 0 ? i / 9 : i), u"人物"_s));
    }
    return triples;
}

} // namespace spotter::tests
