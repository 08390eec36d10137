// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/entity_page.h"

#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/facts/entity_profiles.h"
#include "core/facts/fact_value.h"
#include "core/workspace/messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qint64 mostFacts = 1000;
constexpr size_t mostNeighbours = 60;
constexpr qint64 mostOfNeighbours = 600;

struct DatedLine {
    double order = 0;
    EntityLine line;
};

Result<FactLabel> labelOf(Database &database, const Fact &fact)
{
    return labelsOfFacts(database, {fact.id}).transform([](const std::vector<FactLabel> &labels) {
        return labels.empty() ? FactLabel() : labels.front();
    });
}

QString shown(const FactPart &part) { return part.written.isEmpty() ? part.name : part.written; }

std::optional<double> dateOf(const Fact &fact)
{
    if (!fact.object.isValue || !fact.object.written.isEmpty()) return {};
    const FactValue value = factValue(fact.object.name, {}, FactValue::Kind::Date);
    return value.kind == FactValue::Kind::Date ? std::optional(value.order) : std::nullopt;
}

/// The facts about some entities, those with the most sentences first.
Result<std::vector<Fact>> factsAbout(Database &database, std::vector<qint64> entities, qint64 limit)
{
    FactQuery query;
    query.entities = std::move(entities);
    query.order = FactOrder::Sentences;
    query.isDescending = true;
    return factPage(database, query, nullptr, limit);
}

/// The entities at the other ends, each once.
std::vector<qint64> neighboursOf(const std::vector<Fact> &facts, qint64 entity)
{
    std::vector<qint64> ids;
    QSet<qint64> seen{entity};
    for (const Fact &fact : facts) {
        for (const FactPart *part : {&fact.subject, &fact.object}) {
            if (part->isValue || seen.contains(part->id) || ids.size() == mostNeighbours) continue;
            seen.insert(part->id);
            ids.push_back(part->id);
        }
    }
    return ids;
}

Result<void> addNames(Database &database, EntityPage &page)
{
    for (const FactName &name : page.entity.names) {
        const auto label = labelNaming(database, name);
        if (!label) return std::unexpected(label.error());
        EntityLine line;
        line.value = name.text;
        if (*label) line.label = **label;
        page.lines.push_back(std::move(line));
    }
    return {};
}

Result<void> addTimeline(Database &database, const std::vector<Fact> &facts, EntityPage &page)
{
    std::vector<Fact> dated = facts;
    if (const std::vector<qint64> neighbours = neighboursOf(facts, page.entity.id); !neighbours.empty()) {
        auto further = factsAbout(database, neighbours, mostOfNeighbours);
        if (!further) return std::unexpected(further.error());
        const QSet<qint64> ofThem(neighbours.begin(), neighbours.end());
        for (Fact &fact : *further)
            if (ofThem.contains(fact.subject.id)) dated.push_back(std::move(fact));
    }
    std::vector<DatedLine> lines;
    for (const Fact &fact : dated) {
        const auto date = dateOf(fact);
        if (!date) continue;
        const auto label = labelOf(database, fact);
        if (!label) return std::unexpected(label.error());
        const bool isItself = fact.subject.id == page.entity.id;
        lines.push_back({*date,
            {EntitySection::Timeline, isItself ? QString() : fact.subject.name, fact.predicate, fact.object.name,
                fact.sentences, fact.sureness, isItself ? 0 : fact.subject.id, *label}});
    }
    std::ranges::stable_sort(lines, {}, &DatedLine::order);
    for (DatedLine &dated : lines) page.lines.push_back(std::move(dated.line));
    return {};
}

Result<void> addFacts(Database &database, const std::vector<Fact> &facts, bool asSubject, EntityPage &page)
{
    std::vector<const Fact *> chosen;
    for (const Fact &fact : facts) {
        const bool isSubject = fact.subject.id == page.entity.id;
        if (isSubject == asSubject) chosen.push_back(&fact);
    }
    std::ranges::stable_sort(chosen, {}, [](const Fact *fact) { return fact->predicateId; });
    for (const Fact *fact : chosen) {
        const auto label = labelOf(database, *fact);
        if (!label) return std::unexpected(label.error());
        const FactPart &other = asSubject ? fact->object : fact->subject;
        page.lines.push_back({asSubject ? EntitySection::SaidOfIt : EntitySection::SaidOfOthers,
            asSubject ? QString() : fact->subject.name, fact->predicate, shown(fact->object), fact->sentences,
            fact->sureness, other.isValue ? 0 : other.id, *label});
    }
    return {};
}

QString headOf(const KnownEntity &entity)
{
    QStringList details;
    if (!entity.type.isEmpty()) details += entity.type;
    if (!entity.identifier.isEmpty()) details += entity.identifier;
    const QString mentions = WorkspaceMessages::tr("%Ln mention(s) in labels", nullptr, int(entity.mentions));
    return details.isEmpty() ? u"%1: %2"_s.arg(entity.name, mentions)
                             : u"%1 (%2): %3"_s.arg(entity.name, details.join(u", "_s), mentions);
}

QString sectionKey(EntitySection section)
{
    switch (section) {
    case EntitySection::Names:
        return u"name"_s;
    case EntitySection::Timeline:
        return u"timeline"_s;
    case EntitySection::SaidOfIt:
        return u"said of it"_s;
    case EntitySection::SaidOfOthers:
        break;
    }
    return u"said of others"_s;
}

} // namespace

Result<EntityPage> entityPage(Corpus &corpus, qint64 entity)
{
    Database &database = corpus.database();
    const auto snapshot = ReadTransaction::begin(database);
    if (!snapshot) return std::unexpected(snapshot.error());
    auto known = EntityStore(database).load(entity);
    if (!known) return std::unexpected(known.error());
    EntityPage page{*std::move(known), {}, false};
    const auto facts = factsAbout(database, {entity}, mostFacts);
    if (!facts) return std::unexpected(facts.error());
    page.hasMore = qint64(facts->size()) == mostFacts;
    return addNames(database, page)
        .and_then([&] { return addTimeline(database, *facts, page); })
        .and_then([&] { return addFacts(database, *facts, true, page); })
        .and_then([&] { return addFacts(database, *facts, false, page); })
        .transform([&] { return std::move(page); });
}

QString entitySectionTitle(EntitySection section)
{
    switch (section) {
    case EntitySection::Names:
        return WorkspaceMessages::tr("Names", "of an entity");
    case EntitySection::Timeline:
        return WorkspaceMessages::tr("Timeline");
    case EntitySection::SaidOfIt:
        return WorkspaceMessages::tr("Said of it");
    case EntitySection::SaidOfOthers:
        break;
    }
    return WorkspaceMessages::tr("Said of others");
}

QString entityLineInWords(const EntityLine &line)
{
    switch (line.section) {
    case EntitySection::Names:
        return line.value;
    case EntitySection::Timeline:
        return line.about.isEmpty()
            ? WorkspaceMessages::tr("%1: %2", "a date, a predicate").arg(line.value, line.predicate)
            : WorkspaceMessages::tr("%1: %2 – %3", "a date, a thing, a predicate")
                  .arg(line.value, line.about, line.predicate);
    case EntitySection::SaidOfIt:
        return WorkspaceMessages::tr("%1: %2", "a predicate, its object").arg(line.predicate, line.value);
    case EntitySection::SaidOfOthers:
        break;
    }
    return WorkspaceMessages::tr("%1 – %2", "a subject, its predicate").arg(line.about, line.predicate);
}

QString entityPageText(const EntityPage &page)
{
    QString text = headOf(page.entity) + u'\n';
    std::optional<EntitySection> section;
    for (const EntityLine &line : page.lines) {
        if (section != line.section) text += u'\n' + entitySectionTitle(line.section) + u'\n';
        section = line.section;
        const QString where = line.sentences > 0
            ? WorkspaceMessages::tr("%Ln sentence(s), document %1", nullptr, int(line.sentences))
                  .arg(line.label.document.value)
            : WorkspaceMessages::tr("document %1").arg(line.label.document.value);
        text += u"  %1 [%2]\n"_s.arg(entityLineInWords(line), where);
    }
    if (page.hasMore)
        text += u'\n'
            + WorkspaceMessages::tr("Only the %Ln fact(s) with the most sentences are listed", nullptr, int(mostFacts))
            + u'\n';
    return text;
}

QByteArray entityPageJson(const EntityPage &page)
{
    QJsonArray names;
    for (const FactName &name : page.entity.names) names += name.text;
    QJsonObject head{{u"name"_s, page.entity.name}, {u"names"_s, names}, {u"mentions"_s, page.entity.mentions}};
    if (!page.entity.type.isEmpty()) head[u"type"_s] = page.entity.type;
    if (!page.entity.identifier.isEmpty()) head[u"identifier"_s] = page.entity.identifier;
    QByteArray lines = QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
    for (const EntityLine &line : page.lines) {
        QJsonObject object{{u"section"_s, sectionKey(line.section)}, {u"value"_s, line.value},
            {u"document"_s, line.label.document.value}, {u"label"_s, line.label.label.value}};
        if (!line.about.isEmpty()) object[u"about"_s] = line.about;
        if (!line.predicate.isEmpty()) object[u"predicate"_s] = line.predicate;
        if (line.sentences > 0) {
            object[u"sentences"_s] = line.sentences;
            object[u"sureness"_s] = QString::number(line.sureness, 'f', 3).toDouble();
        }
        lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

Result<std::vector<PlacedTriple>> entityNeighbourhood(Corpus &corpus, qint64 entity)
{
    Database &database = corpus.database();
    const auto snapshot = ReadTransaction::begin(database);
    if (!snapshot) return std::unexpected(snapshot.error());
    auto facts = factsAbout(database, {entity}, mostOfNeighbours / 4);
    if (!facts) return std::unexpected(facts.error());
    const std::vector<qint64> neighbours = neighboursOf(*facts, entity);
    if (!neighbours.empty()) {
        auto further = factsAbout(database, neighbours, mostOfNeighbours);
        if (!further) return std::unexpected(further.error());
        const QSet<qint64> ofThem(neighbours.begin(), neighbours.end());
        for (Fact &fact : *further)
            if (ofThem.contains(fact.subject.id) && ofThem.contains(fact.object.id)) facts->push_back(std::move(fact));
    }
    std::vector<PlacedTriple> triples;
    for (const Fact &fact : *facts) {
        const auto label = labelOf(database, fact);
        if (!label) return std::unexpected(label.error());
        if (!label->label.isValid()) continue;
        auto annotation = corpus.annotations().load(label->label);
        if (!annotation) return std::unexpected(annotation.error());
        PlacedTriple placed{annotation->label.triple, label->document, annotation->label.assertion};
        placed.triple.subject.text = fact.subject.name;
        placed.triple.subject.type = fact.subject.type;
        placed.triple.object.text = shown(fact.object);
        placed.triple.object.type = fact.object.type;
        triples.push_back(std::move(placed));
    }
    return triples;
}

} // namespace spotter
