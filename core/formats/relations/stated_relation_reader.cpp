// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/stated_relation_reader.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/text/alignment.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>

namespace spotter {

namespace {

/// The span of a string at an offset, if it is there.
Span spanOfStated(QStringView text, qsizetype beginUtf16, const QString &stated)
{
    if (beginUtf16 < 0 || beginUtf16 > text.size() - stated.size()) return {};
    return text.sliced(beginUtf16, stated.size()) == stated ? Span{beginUtf16, beginUtf16 + stated.size()} : Span{};
}

bool startsInsidePair(QStringView text, qsizetype offset)
{
    return offset > 0 && offset < text.size() && text[offset].isLowSurrogate() && text[offset - 1].isHighSurrogate();
}

/// The places that the names of entities get when a record without offsets is read.
class ReadPlaces {
public:
    ReadPlaces(const Document &document, const std::vector<const LabelledTriple *> &labels, std::size_t entities)
        : m_text(document.text), m_isUncertain(isTooMuchToAlign(document.text, document.triples)
                                     || isTooMuchToAlign(document.text, std::vector<LabelledTriple>(entities)))
    {
        if (m_isUncertain) return;
        for (const LabelledTriple *label : labels) {
            Triple read{{{}, label->triple.subject.text, {}}, {}, {{}, label->triple.object.text, {}}};
            align(m_text, read);
            addPlace(read.subject, label->triple.subject.type);
            addPlace(read.object, label->triple.object.type);
        }
    }

    [[nodiscard]] bool keeps(const Entity &entity)
    {
        if (m_isUncertain) return false;
        const QString name = m_text.sliced(entity.span.beginUtf16, entity.span.length());
        const auto inLabels = m_places.constFind(name);
        if (inLabels == m_places.constEnd()) {
            const auto first = m_first.constFind(name);
            const Span found = first != m_first.constEnd() ? *first : firstOccurrence(m_text, name).value_or(Span{});
            m_first.insert(name, found);
            return found == entity.span;
        }
        // Where a mention has a type, an entity without one is that mention.
        return std::ranges::contains(*inLabels, entity.span)
            && !(entity.type.isEmpty() && m_typed.contains(entity.span));
    }

private:
    void addPlace(const Mention &mention, const QString &type)
    {
        if (!mention.span.isValid()) return;
        m_places[mention.text].push_back(mention.span);
        if (!type.isEmpty()) m_typed.insert(mention.span);
    }

    const QString &m_text;
    bool m_isUncertain;
    QHash<QString, std::vector<Span>> m_places; ///< of the mentions of labels, by text
    QHash<QString, Span> m_first; ///< the first occurrences of other names
    std::set<Span> m_typed; ///< places of mentions with a type
};

} // namespace

void StatedRelationReader::beginRecord()
{
    m_entities.clear();
    m_placed.clear();
    m_relations.clear();
    m_words.clear();
    m_misplaced.clear();
}

bool StatedRelationReader::hasRoom(std::size_t listed, const char *token)
{
    if (listed < maximumListed) return true;
    cursor().fail(ErrorCode::Limit, token, tooManyListed().message);
    return false;
}

void StatedRelationReader::add(Stated entity)
{
    if (hasRoom(m_entities.size(), entity.token)) m_entities.push_back(std::move(entity));
}

void StatedRelationReader::add(Relation relation)
{
    if (hasRoom(m_relations.size(), relation.token)) m_relations.push_back(std::move(relation));
}

QString StatedRelationReader::readText(JsonValue &value)
{
    if (!value.isNull()) return value.string();
    value.skip();
    return {};
}

void StatedRelationReader::readOffsets(JsonValue &value, Stated &mention)
{
    if (value.isNull()) return value.skip();
    const auto take = [&mention](JsonValue &number) {
        const qint64 offset = number.integer();
        if (mention.begin == Stated::notStated)
            mention.begin = offset;
        else
            mention.end = offset;
    };
    value.items([&take](JsonValue item) {
        if (item.isArray())
            item.items([&take](JsonValue number) { take(number); });
        else
            take(item);
    });
}

std::optional<qsizetype> StatedRelationReader::beginOfWord(qint64 number, QStringView text)
{
    if (m_words.empty()) {
        bool isBegin = true;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (isBegin && !text[i].isSpace()) m_words.push_back(i);
            isBegin = text[i].isSpace();
        }
    }
    const bool isThere = number >= 0 && number < std::ssize(m_words);
    return isThere ? std::optional(m_words[std::size_t(number)]) : std::nullopt;
}

Span StatedRelationReader::statedSpan(const Stated &stated, const QString &text, const CodePointMap &map)
{
    Span span = spanOfStated(text, map.toUtf16(stated.begin), stated.text);
    if (!span.isValid()) span = spanOfStated(text, stated.begin, stated.text);
    const qint64 words = stated.text.split(u' ', Qt::SkipEmptyParts).size();
    const bool mayCountWords = stated.end == Stated::notStated || stated.end - stated.begin == words
        || stated.end - stated.begin == words - 1;
    if (!span.isValid() && mayCountWords) {
        if (const auto word = beginOfWord(stated.begin, text)) span = spanOfStated(text, *word, stated.text);
    }
    const bool splits = startsInsidePair(text, span.beginUtf16) || startsInsidePair(text, span.endUtf16);
    return splits ? Span{} : span;
}

Mention StatedRelationReader::placed(Stated &stated, const Document &document, const CodePointMap &map)
{
    Mention mention{{}, std::move(stated.text), std::move(stated.type)};
    if (stated.begin == Stated::notStated) return mention;
    const QStringView text = document.text;
    if (mention.text.isEmpty()) { // there are only offsets
        mention.span = map.spanFromCodePoints(stated.begin, stated.end);
        if (mention.span.isValid())
            mention.text = text.sliced(mention.span.beginUtf16, mention.span.length()).toString();
    } else {
        stated.text = mention.text;
        mention.span = statedSpan(stated, document.text, map);
    }
    if (mention.span.isValid()) return mention;
    m_isMisplaced = true;
    m_misplaced.insert(mention.text);
    note(ReadIssue::Kind::Misplaced, stated.token,
        FormatMessages::tr("\"%1\" is not at offset %2; it is searched for instead")
            .arg(mention.text.left(quotedUtf16))
            .arg(stated.begin));
    return mention;
}

void StatedRelationReader::placeEntities(const Document &document, const CodePointMap &map)
{
    // A string without a place gets the place of a label with that string, or else of its first occurrence.
    QHash<QString, std::vector<Span>> inLabels;
    for (const LabelledTriple &label : document.triples) {
        for (const Mention *mention : {&label.triple.subject, &label.triple.object}) {
            if (mention->span.isValid()) inLabels[mention->text].push_back(mention->span);
        }
    }
    std::vector<Stated *> unplaced;
    const qsizetype ofLabels = m_misplaced.size();
    for (Stated &stated : m_entities) {
        const Mention mention = placed(stated, document, map);
        stated.text = mention.text;
        if (mention.span.isValid()) {
            m_placed.push_back({mention.span, mention.type, std::move(stated.extra)});
        } else if (const auto known = inLabels.constFind(mention.text); known != inLabels.constEnd()) {
            for (const Span span : *known) m_placed.push_back({span, mention.type, stated.extra});
        } else {
            stated.type = mention.type;
            unplaced.push_back(&stated);
        }
        if (!hasRoom(m_placed.size(), stated.token)) return;
    }
    for (qsizetype more = m_misplaced.size() - ofLabels; more > 0; --more) countMisplaced();
    if (isTooMuchToAlign(document.text, std::vector<LabelledTriple>(unplaced.size()))) {
        return cursor().fail(ErrorCode::Limit, unplaced.front()->token,
            FormatMessages::tr(
                "there are too many labels without positions for a text this long; split it into several records"));
    }
    for (Stated *stated : unplaced) {
        if (const auto found = firstOccurrence(document.text, stated->text)) {
            m_placed.push_back({*found, std::move(stated->type), std::move(stated->extra)});
            continue;
        }
        noteLeftOut(stated->token,
            FormatMessages::tr("the entity \"%1\" is not in the text and is left out")
                .arg(stated->text.left(quotedUtf16)));
    }
}

void StatedRelationReader::addTypes(Document &document) const
{
    std::map<Span, const QString *> types;
    for (const Entity &entity : m_placed) {
        if (!entity.type.isEmpty()) types.try_emplace(entity.span, &entity.type);
    }
    for (const LabelledTriple &label : document.triples) {
        for (const Mention *mention : {&label.triple.subject, &label.triple.object}) {
            if (!mention->type.isEmpty()) types.try_emplace(mention->span, &mention->type);
        }
    }
    for (LabelledTriple &label : document.triples) {
        for (Mention *mention : {&label.triple.subject, &label.triple.object}) {
            if (!mention->type.isEmpty() || !mention->span.isValid()) continue;
            if (const auto known = types.find(mention->span); known != types.end()) mention->type = *known->second;
        }
    }
}

void StatedRelationReader::keepEntities(Document &document, const JsonValue &root)
{
    std::set<std::pair<Span, QString>> inLabels; // including those with another type
    for (const LabelledTriple &label : document.triples) {
        for (const Mention *mention : {&label.triple.subject, &label.triple.object}) {
            inLabels.emplace(mention->span, mention->type);
            inLabels.emplace(mention->span, QString());
        }
    }
    std::erase_if(m_placed, [&inLabels](const Entity &entity) {
        return entity.extra.isEmpty() && inLabels.contains({entity.span, entity.type});
    });
    if (const auto added = addLabels(document, m_placed, {}); !added)
        root.fail(added.error().code, added.error().message);
}

void StatedRelationReader::finishRecord(Document &document, const JsonValue &root, Types types)
{
    if (cursor().failed()) return;
    const CodePointMap map(document.text);
    std::vector<const char *> tokens;
    for (Relation &relation : m_relations) {
        LabelledTriple &label = document.triples.emplace_back();
        m_isMisplaced = false;
        label.triple.subject = placed(relation.subject, document, map);
        label.triple.predicate = std::move(relation.predicate);
        label.triple.object = placed(relation.object, document, map);
        if (m_isMisplaced) countMisplaced();
        label.triple.qualifiers = std::move(relation.qualifiers);
        label.score = relation.score;
        assertAs(label, std::move(relation.assertion));
        tokens.push_back(relation.token);
    }
    alignLabels(document, tokens);
    if (cursor().failed()) return;
    placeEntities(document, map);
    if (cursor().failed()) return;
    if (types == Types::Shared) addTypes(document);
    keepEntities(document, root);
}

std::vector<Entity> statedEntities(const Document &document, const std::vector<const LabelledTriple *> &labels,
    const CodePointMap &map, QLatin1StringView id, LossCounter &losses)
{
    std::map<std::pair<Span, QString>, QJsonObject> inLabels;
    for (const LabelledTriple *label : labels) {
        for (const Mention *mention : {&label->triple.subject, &label->triple.object}) {
            if (mention->span.isValid()) inLabels.try_emplace({mention->span, mention->type});
        }
    }
    std::vector<Entity> others;
    for (Entity &entity : keptEntities(document, map, losses)) {
        losses.add(LossKind::Metadata, entity.extra.size() - qint64(!id.isEmpty() && entity.extra.contains(id)));
        if (const auto known = inLabels.find({entity.span, entity.type}); known != inLabels.end())
            known->second = std::move(entity.extra);
        else
            others.push_back(std::move(entity));
    }
    std::vector<Entity> entities;
    for (auto &[key, extra] : inLabels) entities.push_back({key.first, key.second, std::move(extra)});
    std::ranges::move(others, std::back_inserter(entities));
    return entities;
}

std::vector<std::pair<QString, QString>> distinctNames(const Document &document, const std::vector<Entity> &entities)
{
    std::vector<std::pair<QString, QString>> names;
    std::set<std::pair<QString, QString>> known;
    for (const Entity &entity : entities) {
        std::pair name(document.text.sliced(entity.span.beginUtf16, entity.span.length()), entity.type);
        if (known.insert(name).second) names.push_back(std::move(name));
    }
    return names;
}

void countPlacesByName(const Document &document, const std::vector<const LabelledTriple *> &labels,
    const std::vector<Entity> &entities, LossCounter &losses)
{
    std::set<std::pair<Span, QString>> inLabels;
    for (const LabelledTriple *label : labels) {
        for (const Mention *mention : {&label->triple.subject, &label->triple.object})
            inLabels.emplace(mention->span, mention->type);
    }
    std::vector<Entity> loose = entities;
    std::erase_if(loose, [&](const Entity &entity) { return inLabels.contains({entity.span, entity.type}); });
    if (loose.empty()) return;
    ReadPlaces places(document, labels, loose.size());
    for (const Entity &entity : loose) losses.add(LossKind::EntityPlace, qint64(!places.keeps(entity)));
}

void countTypesByName(const std::vector<const LabelledTriple *> &labels,
    const std::vector<std::pair<QString, QString>> &names, LossCounter &losses)
{
    QHash<QString, QString> types;
    for (const auto &[name, type] : names) {
        if (!type.isEmpty() && !types.contains(name)) types.insert(name, type);
    }
    for (const LabelledTriple *label : labels) {
        for (const Mention *mention : {&label->triple.subject, &label->triple.object}) {
            const QString read = mention->span.isValid() ? types.value(mention->text) : QString();
            losses.add(LossKind::Type, qint64(read != mention->type));
        }
    }
}

} // namespace spotter
