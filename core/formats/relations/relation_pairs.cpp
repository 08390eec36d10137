// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/relation_pairs.h"

#include "core/formats/json/triple_names.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView pairRoleKey("role");
constexpr QLatin1StringView pairSubjectRole("subject");
constexpr QLatin1StringView pairObjectRole("object");

/// The role of an entity in a pair without a relation; empty: none.
QString pairRoleOf(const Entity &entity)
{
    const QString role = entity.extra.value(pairKey).toObject().value(pairRoleKey).toString();
    return role == pairSubjectRole || role == pairObjectRole ? role : QString();
}

/// The records of the labels; those that would be read as "no relation" are left out.
std::vector<RelationPair> pairsOfLabels(const std::vector<const LabelledTriple *> &labels)
{
    std::vector<RelationPair> pairs;
    for (const LabelledTriple *label : labels) {
        if (!isNoRelation(label->triple.predicate)) // else the loss is counted already
            pairs.push_back({label->triple.subject, label->triple.predicate, label->triple.object});
    }
    return pairs;
}

/// Counts the entities that are in no record, and the notes of other formats on entities.
void countEntitiesOutside(const std::vector<RelationPair> &pairs, const std::vector<Entity> &kept, LossCounter &losses)
{
    std::set<std::pair<Span, QString>> inPairs;
    for (const RelationPair &pair : pairs) {
        for (const Mention *mention : {&pair.subject, &pair.object}) inPairs.emplace(mention->span, mention->type);
    }
    for (const Entity &entity : kept) {
        losses.add(LossKind::Entities, qint64(!inPairs.contains({entity.span, entity.type})));
        losses.add(LossKind::Metadata, entity.extra.size() - qint64(!pairRoleOf(entity).isEmpty()));
    }
}

} // namespace

std::optional<DirectedName> directedName(const QString &relation)
{
    static const QRegularExpression directed(
        u"^(.*)\\(\\s*(e[12])\\s*,\\s*(e[12])\\s*\\)\\s*$"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = directed.match(relation);
    if (!match.hasMatch() || match.captured(2) == match.captured(3)) return std::nullopt;
    return DirectedName{match.captured(1), match.captured(2) == "e2"_L1};
}

QString statedName(const QString &predicate) { return directedName(predicate) ? predicate + "(e1,e2)"_L1 : predicate; }

QString takeRelationOfOtherName(QJsonObject &fields)
{
    for (const QStringView name : tripleRelationNames) {
        if (name == u"name") continue; // of the record, rather
        if (const QString said = fields.value(name).toString(); !said.isEmpty()) {
            fields.remove(name);
            return said;
        }
    }
    return {};
}

QString withoutEndMark(QString text)
{
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace()) --end;
    if (!QStringView(text).first(end).endsWith(sentenceEndMark)) return text;
    end -= sentenceEndMark.size();
    while (end > 0 && text[end - 1].isSpace()) --end;
    text.truncate(end);
    return text;
}

QJsonObject pairNote(bool isSubject)
{
    return {
        {QString(pairKey), QJsonObject{{QString(pairRoleKey), QString(isSubject ? pairSubjectRole : pairObjectRole)}}}};
}

std::vector<RelationPair> relationPairs(const Document &document, const std::vector<const LabelledTriple *> &labels,
    const CodePointMap &map, LossCounter &losses)
{
    std::vector<RelationPair> pairs = pairsOfLabels(labels);
    std::vector<Mention> subjects;
    std::vector<Mention> objects;
    const std::vector<Entity> kept = keptEntities(document, map, losses);
    for (const Entity &entity : kept) {
        const QString role = pairRoleOf(entity);
        Mention mention{entity.span, document.text.sliced(entity.span.beginUtf16, entity.span.length()), entity.type};
        if (role == pairSubjectRole)
            subjects.push_back(std::move(mention));
        else if (role == pairObjectRole)
            objects.push_back(std::move(mention));
    }
    // If there are several pairs, it is unknown which mentions belong together.
    const bool hasPair = subjects.size() == 1 && objects.size() == 1;
    const QJsonValue name = document.metadata.value(pairRelationKey);
    const bool hasName = name.isString() && isNoRelation(name.toString());
    if (hasPair) pairs.push_back({subjects.front(), hasName ? name.toString() : QString(), objects.front(), false});
    countEntitiesOutside(pairs, kept, losses);
    losses.add(LossKind::Metadata, qint64(!name.isUndefined() && !(hasPair && hasName)));
    losses.add(LossKind::WithoutTriples, qint64(pairs.empty()));
    return pairs;
}

std::vector<Entity> entitiesOf(const std::vector<RelationPair> &pairs)
{
    std::vector<Entity> entities;
    for (const RelationPair &pair : pairs) {
        entities.push_back({pair.subject.span, pair.subject.type});
        entities.push_back({pair.object.span, pair.object.type});
    }
    return entities;
}

} // namespace spotter
