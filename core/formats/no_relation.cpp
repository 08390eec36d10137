// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/no_relation.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

bool isNoRelation(QStringView name, NoRelationNames names)
{
    constexpr std::array<QLatin1StringView, 11> certain{"norelation"_L1, "norelations"_L1, "norel"_L1,
        "norelationship"_L1, "notrelated"_L1, "none"_L1, "na"_L1, "null"_L1, "unanswerable"_L1, "ddifalse"_L1,
        "ddinone"_L1};
    constexpr std::array<QLatin1StringView, 3> further{"other"_L1, "others"_L1, "unknown"_L1};
    constexpr std::array<QStringView, 4> chinese{u"无关系", u"没有关系", u"无关联", u"无"};
    constexpr qsizetype longest = 20;
    if (names == NoRelationNames::None || names == NoRelationNames::ByReader) return false;
    if (name.isEmpty()) return true;
    name = name.trimmed();
    if (name.isEmpty() || name.size() > longest) return false;
    if (!u"noud无没"_s.contains(name.front().toLower())) return false; // most names
    QString bare;
    for (const QChar unit : name)
        if (!u" _-/."_s.contains(unit)) bare += unit.toLower();
    const auto isBare = [&bare](QStringView none) { return bare == none; };
    return std::ranges::contains(certain, bare) || std::ranges::any_of(chinese, isBare)
        || (names == NoRelationNames::All && std::ranges::contains(further, bare));
}

NoRelationNames noRelationNamesOf(const QString &format)
{
    static const QSet<QString> tools{u"brat"_s, u"webanno"_s, u"xmi"_s, u"cas-json"_s, u"gate"_s, u"mae"_s,
        u"label-studio"_s, u"doccano"_s, u"conll"_s, u"conllu"_s};
    static const QSet<QString> tables{u"csv"_s, u"tsv"_s, u"xlsx"_s, u"ods"_s};
    if (format == "spotter"_L1) return NoRelationNames::None;
    if (tables.contains(format)) return NoRelationNames::ByReader; // not in Spotter's own tables
    return tools.contains(format) ? NoRelationNames::Certain : NoRelationNames::All;
}

} // namespace spotter
