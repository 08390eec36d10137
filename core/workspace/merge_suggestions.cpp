// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/merge_suggestions.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_cursor.h"
#include "core/corpus/document_store.h"
#include "core/corpus/facts/entity_profiles.h"
#include "core/facts/alias_statements.h"
#include "core/facts/suggestion_words.h"
#include "core/formats/text/csv_cells.h"
#include "core/formats/text/csv_rows.h"
#include "core/workspace/messages.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// The entities of a corpus by what labels say of them.
class EntityIndex {
public:
    explicit EntityIndex(const std::vector<KnownEntity> &entities)
    {
        for (size_t i = 0; i < entities.size(); ++i) {
            m_byId.emplace(entities[i].id, i);
            for (const FactName &name : entities[i].names) m_byName.insert({entityKeyOf(name), name.type}, i);
        }
    }
    [[nodiscard]] std::optional<size_t> withId(qint64 id) const
    {
        const auto found = m_byId.find(id);
        return found == m_byId.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] std::optional<size_t> named(const QString &text, const QString &type) const
    {
        const auto found = m_byName.constFind({entityKeyOf({text, type}), type});
        return found == m_byName.constEnd() ? std::nullopt : std::optional(*found);
    }

private:
    std::unordered_map<qint64, size_t> m_byId;
    QHash<FactName, size_t> m_byName;
};

/// Pairs of names of which somebody has said that they are never one.
class NeverOne {
public:
    explicit NeverOne(const std::vector<NamesApart> &pairs)
    {
        for (const NamesApart &pair : pairs) {
            m_pairs.insert({keyOf(pair.first), keyOf(pair.second)});
            m_pairs.insert({keyOf(pair.second), keyOf(pair.first)});
        }
    }
    [[nodiscard]] bool areApart(const KnownEntity &a, const KnownEntity &b) const
    {
        return !m_pairs.isEmpty() && std::ranges::any_of(a.names, [&](const FactName &one) {
            return std::ranges::any_of(
                b.names, [&](const FactName &other) { return m_pairs.contains({keyOf(one), keyOf(other)}); });
        });
    }

private:
    static FactName keyOf(const FactName &name) { return {entityKeyOf(name), name.type}; }

    QSet<std::pair<FactName, FactName>> m_pairs;
};

/// What a text says of its mentions.
void addStatements(const Document &document, const EntityIndex &index, std::vector<StatedAlias> &statements)
{
    std::vector<std::pair<Span, size_t>> mentions;
    for (const LabelledTriple &label : document.triples) {
        for (const Mention *mention : {&label.triple.subject, &label.triple.object}) {
            const auto entity = index.named(mention->text, mention->type);
            if (entity && mention->span.isValid()) mentions.emplace_back(mention->span, *entity);
        }
    }
    const auto place = [](const auto &mention) { return std::pair(mention.first.beginUtf16, mention.first.endUtf16); };
    std::ranges::sort(mentions, {}, place);
    const auto doubled = std::ranges::unique(mentions, {}, place);
    mentions.erase(doubled.begin(), doubled.end());
    std::vector<Span> spans;
    for (const auto &mention : mentions) spans.push_back(mention.first);
    for (const AliasStatement &statement : statedAliases(document.text, spans)) {
        const size_t a = mentions[statement.a].second;
        const size_t b = mentions[statement.b].second;
        if (a != b) statements.push_back({a, b, statement.words});
    }
}

Result<std::vector<StatedAlias>> statementsOf(
    Corpus &corpus, const EntityIndex &index, const std::stop_token &stop, const ProgressCallback &progress)
{
    auto ids = corpus.documents().ids();
    if (!ids) return std::unexpected(ids.error());
    const qint64 total = qint64(ids->size());
    DocumentCursor cursor = corpus.documents().read(*std::move(ids));
    std::vector<StatedAlias> statements;
    ProgressLimiter limiter(progress);
    for (qint64 done = 0; done < total; ++done) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, WorkspaceMessages::tr("Comparing the names was stopped"));
        const auto document = cursor.next();
        if (!document) return std::unexpected(document.error());
        if (!*document) break;
        addStatements(**document, index, statements);
        limiter.report(done + 1, total);
    }
    return statements;
}

Result<std::vector<NamedEntity>> describedEntities(
    Corpus &corpus, const std::vector<KnownEntity> &entities, const EntityIndex &index)
{
    std::vector<NamedEntity> described;
    described.reserve(entities.size());
    for (const KnownEntity &entity : entities)
        described.push_back({.name = entity.name, .type = entity.type, .count = int(entity.mentions)});
    const auto done = forEachEntityDocument(corpus.database(), [&](qint64 entity, DocumentId document) {
        if (const auto place = index.withId(entity)) described[*place].documents.push_back(document.value);
    }).and_then([&] {
        return forEachEntityFact(corpus.database(), [&](qint64 entity, const EntityFact &fact) {
            if (const auto place = index.withId(entity)) described[*place].facts.push_back(fact);
        });
    });
    if (!done) return std::unexpected(done.error());
    return described;
}

bool haveOtherIdentifiers(const KnownEntity &a, const KnownEntity &b)
{
    return !a.identifier.isEmpty() && !b.identifier.isEmpty() && a.identifier != b.identifier;
}

/// Which name a merge keeps: that of an entity that somebody has linked, the full form, the more frequent one.
bool keepsFirstName(SameNameReason reason, const KnownEntity &first, const KnownEntity &second)
{
    if (first.identifier.isEmpty() != second.identifier.isEmpty()) return second.identifier.isEmpty();
    switch (reason) {
    case SameNameReason::SurnameOnly:
    case SameNameReason::FirstNameOnly:
    case SameNameReason::TransliteratedPart:
    case SameNameReason::GivenNameOnly:
    case SameNameReason::SurnameWithTitle:
    case SameNameReason::Initials:
    case SameNameReason::MiddleName:
    case SameNameReason::Acronym:
    case SameNameReason::Abbreviation:
        return first.name.size() > second.name.size();
    default:
        return first.mentions >= second.mentions;
    }
}

QString typeOf(const MergeSuggestion &suggestion)
{
    return suggestion.kept.type.isEmpty() ? suggestion.other.type : suggestion.kept.type;
}

} // namespace

Result<std::vector<MergeSuggestion>> suggestMerges(
    Corpus &corpus, double leastConfidence, const std::stop_token &stop, const ProgressCallback &progress)
{
    const auto snapshot = ReadTransaction::begin(corpus.database());
    if (!snapshot) return std::unexpected(snapshot.error());
    const auto entities = EntityStore(corpus.database()).find();
    if (!entities) return std::unexpected(entities.error());
    const EntityIndex index(*entities);
    const auto described = describedEntities(corpus, *entities, index);
    if (!described) return std::unexpected(described.error());
    const auto statements = statementsOf(corpus, index, stop, progress);
    if (!statements) return std::unexpected(statements.error());
    const auto apart = namesApart(corpus.database());
    if (!apart) return std::unexpected(apart.error());
    const NeverOne never(*apart);
    std::vector<MergeSuggestion> suggestions;
    for (const EntitySuggestion &suggestion : suggestEntities(*described, *statements)) {
        const KnownEntity &first = (*entities)[suggestion.a];
        const KnownEntity &second = (*entities)[suggestion.b];
        if (suggestion.confidence < leastConfidence || haveOtherIdentifiers(first, second)
            || never.areApart(first, second))
            continue;
        const bool keepsFirst = keepsFirstName(suggestion.reason, first, second);
        suggestions.push_back({keepsFirst ? first : second, keepsFirst ? second : first, suggestion.confidence,
            isCertain(suggestion), suggestionReason(suggestion, *described)});
    }
    return suggestions;
}

Result<qint64> mergeCertain(Corpus &corpus, const std::stop_token &stop, const ProgressCallback &progress)
{
    auto suggestions = suggestMerges(corpus, leastSuggestion, stop, progress);
    if (!suggestions) return std::unexpected(suggestions.error());
    std::erase_if(*suggestions, [](const MergeSuggestion &suggestion) { return !suggestion.isCertain; });
    if (suggestions->empty()) return 0;
    return EntityStore(corpus.database()).mergeAll(namesToMerge(*suggestions), stop);
}

Result<std::vector<MergeSuggestion>> openSuggestions(
    Database &database, const std::vector<MergeSuggestion> &suggestions)
{
    const auto snapshot = ReadTransaction::begin(database);
    if (!snapshot) return std::unexpected(snapshot.error());
    const EntityStore entities(database);
    const auto apart = namesApart(database);
    if (!apart) return std::unexpected(apart.error());
    const NeverOne never(*apart);
    std::vector<MergeSuggestion> open;
    for (MergeSuggestion suggestion : suggestions) {
        bool isThere = true;
        for (KnownEntity *entity : {&suggestion.kept, &suggestion.other}) {
            const auto id = entities.withName(entity->names.front());
            if (!id) return std::unexpected(id.error());
            isThere = isThere && id->has_value();
            if (!isThere) break;
            auto now = entities.load(**id);
            if (!now) return std::unexpected(now.error());
            // The name that was compared stays the one by which it is found again after an undo.
            const FactName compared = entity->names.front();
            *entity = *std::move(now);
            std::erase(entity->names, compared);
            entity->names.insert(entity->names.begin(), compared);
        }
        if (!isThere || suggestion.kept.id == suggestion.other.id
            || haveOtherIdentifiers(suggestion.kept, suggestion.other))
            continue;
        if (!never.areApart(suggestion.kept, suggestion.other)) open.push_back(std::move(suggestion));
    }
    return open;
}

std::vector<NamesToMerge> namesToMerge(const std::vector<MergeSuggestion> &suggestions)
{
    std::vector<NamesToMerge> pairs;
    pairs.reserve(suggestions.size());
    for (const MergeSuggestion &suggestion : suggestions)
        pairs.push_back({suggestion.kept.names.front(), suggestion.other.names.front()});
    return pairs;
}

Result<std::vector<FactEvidence>> sentencesNaming(Corpus &corpus, qint64 entity, qsizetype limit)
{
    FactQuery query;
    query.entities = {entity};
    query.order = FactOrder::Sentences;
    query.isDescending = true;
    const auto facts = factPage(corpus.database(), query, nullptr, limit);
    if (!facts) return std::unexpected(facts.error());
    std::vector<FactEvidence> sentences;
    for (const Fact &fact : *facts) {
        const auto evidence = evidenceOf(corpus, fact.id, 1);
        if (!evidence) return std::unexpected(evidence.error());
        for (const FactEvidence &one : *evidence) {
            // One sentence often states several facts.
            const bool isThere = std::ranges::any_of(sentences, [&](const FactEvidence &other) {
                return other.document == one.document && other.sentence == one.sentence;
            });
            if (!isThere) sentences.push_back(one);
        }
    }
    return sentences;
}

QByteArray suggestionsCsv(const std::vector<MergeSuggestion> &suggestions)
{
    QByteArray csv = "name,other,type,confidence,certain,reason\n";
    for (const MergeSuggestion &suggestion : suggestions) {
        QByteArray row;
        for (QString cell : {suggestion.kept.name, suggestion.other.name, typeOf(suggestion),
                 QString::number(suggestion.confidence, 'f', 2), suggestion.isCertain ? u"true"_s : QString(),
                 suggestion.reason}) {
            if (!row.isEmpty()) row += ',';
            if (looksLikeFormula(cell)) cell.prepend(u'\'');
            appendCsvCell(row, cell.toUtf8(), ',');
        }
        csv += row + '\n';
    }
    return csv;
}

QByteArray suggestionsJson(const std::vector<MergeSuggestion> &suggestions)
{
    QByteArray lines;
    for (const MergeSuggestion &suggestion : suggestions) {
        const QJsonObject object{{u"name"_s, suggestion.kept.name}, {u"other"_s, suggestion.other.name},
            {u"type"_s, typeOf(suggestion)}, {u"confidence"_s, suggestion.confidence},
            {u"certain"_s, suggestion.isCertain}, {u"reason"_s, suggestion.reason}};
        lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

} // namespace spotter
