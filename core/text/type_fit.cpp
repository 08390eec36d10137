// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/type_fit.h"

#include <algorithm>
#include <optional>

namespace spotter {
namespace {

void addOnce(QStringList &types, const QString &type)
{
    if (!types.contains(type)) types += type;
}

bool fitsGiven(const QString &allowed, const QString &given)
{
    return given.isEmpty() || allowed.isEmpty() || allowed == given;
}

bool fitsElsewhere(const QString &allowed, const QString &given, const QStringList &elsewhere)
{
    return !given.isEmpty() || allowed.isEmpty() || elsewhere.isEmpty() || elsewhere.contains(allowed);
}

/// The type that a pair gives one end.
QString typeBy(const QString &allowed, const QString &given, const QStringList &elsewhere, OpenEnds openEnds)
{
    if (!given.isEmpty()) return given;
    if (!allowed.isEmpty()) return allowed;
    return openEnds == OpenEnds::FromElsewhere && elsewhere.size() == 1 ? elsewhere.first() : QString();
}

} // namespace

void KnownTypes::add(qint64 begin, qint64 end, const QString &text, const QString &type)
{
    if (type.isEmpty()) return;
    if (begin >= 0 && end > begin) addOnce(m_byPlace[{begin, end}], type);
    if (!text.isEmpty()) addOnce(m_byText[text], type);
}

QStringList KnownTypes::of(qint64 begin, qint64 end, const QString &text) const
{
    const QStringList here = m_byPlace.value({begin, end});
    return here.isEmpty() ? m_byText.value(text) : here;
}

TypePair fittedTypes(const Predicate &predicate, const TypePair &given, const QStringList &subjectElsewhere,
    const QStringList &objectElsewhere, OpenEnds openEnds)
{
    if (!given.subjectType.isEmpty() && !given.objectType.isEmpty()) return given;
    std::vector<TypePair> pairs;
    std::ranges::copy_if(predicate.pairs, std::back_inserter(pairs), [&](const TypePair &pair) {
        return fitsGiven(pair.subjectType, given.subjectType) && fitsGiven(pair.objectType, given.objectType);
    });
    if (predicate.pairs.empty()) pairs.push_back({}); // allows every type
    if (pairs.size() > 1) {
        std::erase_if(pairs, [&](const TypePair &pair) {
            return !fitsElsewhere(pair.subjectType, given.subjectType, subjectElsewhere)
                || !fitsElsewhere(pair.objectType, given.objectType, objectElsewhere);
        });
    }
    std::optional<TypePair> agreed;
    for (const TypePair &pair : pairs) {
        const TypePair types{typeBy(pair.subjectType, given.subjectType, subjectElsewhere, openEnds),
            typeBy(pair.objectType, given.objectType, objectElsewhere, openEnds)};
        if (!agreed) agreed = types;
        if (agreed->subjectType != types.subjectType) agreed->subjectType.clear();
        if (agreed->objectType != types.objectType) agreed->objectType.clear();
    }
    return agreed.value_or(given);
}

TypePair nearestTypes(const Predicate &predicate, const TypePair &types)
{
    const auto agreement = [&](const TypePair &pair) {
        const auto end = [](const QString &allowed, const QString &type) {
            if (allowed == type) return 3;
            return allowed.isEmpty() || type.isEmpty() ? 2 : 0;
        };
        const int subject = end(pair.subjectType, types.subjectType);
        const int object = end(pair.objectType, types.objectType);
        // A pair that fits as it is comes before all that change a type.
        return subject + object + (subject > 0 && object > 0 ? 10 : 0);
    };
    if (predicate.pairs.empty()) return types;
    const TypePair &best = *std::ranges::max_element(predicate.pairs, {}, agreement);
    if (agreement(best) >= 10) return types;
    return {best.subjectType.isEmpty() ? types.subjectType : best.subjectType,
        best.objectType.isEmpty() ? types.objectType : best.objectType};
}

} // namespace spotter
