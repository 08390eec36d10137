// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/entity_suggestions.h"

#include "core/facts/entity_name.h"
#include "core/facts/fact_value.h"
#include "core/facts/name_pairs.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <map>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

using enum SameNameReason;

/// A fact of more entities than this says little about any two of them: many films have one director.
constexpr size_t mostSharers = 4;
constexpr double ambiguousShare = 0.4; ///< of its confidence, for a short form that fits several entities

QString factKey(const EntityFact &fact) { return fact.predicate + u'\t' + (fact.isSubject ? u'+' : u'-') + fact.other; }

/// Makes the suggestions of suggestEntities().
class EntitySuggester {
public:
    EntitySuggester(const std::vector<NamedEntity> &entities, const std::vector<StatedAlias> &statements)
        : m_entities(entities), m_statements(statements)
    {
        m_shapes.reserve(entities.size());
        for (const NamedEntity &entity : entities) m_shapes.push_back(nameShape(entity.name));
        indexWords();
        indexFacts();
    }

    std::vector<EntitySuggestion> suggest()
    {
        fromNames();
        fromStatements();
        fromFacts();
        std::vector<EntitySuggestion> result;
        for (auto &[pair, suggestion] : m_found) {
            judge(suggestion);
            if (suggestion.confidence >= leastSuggestion) result.push_back(std::move(suggestion));
        }
        std::ranges::stable_sort(result, std::ranges::greater(), &EntitySuggestion::confidence);
        return result;
    }

private:
    /// A candidate for the full form of a short one.
    struct FullForm {
        size_t index = 0;
        NameRelation relation;
        int sharedDocuments = 0;
    };

    void indexWords();
    void indexFacts();
    void fromNames();
    void fromStatements();
    void fromFacts();
    void offerFullForms(size_t brief, const std::vector<FullForm> &forms);
    void offer(EntitySuggestion suggestion);
    void judge(EntitySuggestion &suggestion) const;
    [[nodiscard]] double spellingDoubt(const EntitySuggestion &suggestion) const;
    [[nodiscard]] bool areOneForm(size_t a, size_t b) const;
    [[nodiscard]] int groupsOf(const std::vector<FullForm> &forms, bool inDocumentOnly) const;
    [[nodiscard]] int sharedDocuments(size_t a, size_t b) const;
    [[nodiscard]] int sharedFacts(size_t a, size_t b) const;
    [[nodiscard]] bool areLinked(size_t a, size_t b) const;
    [[nodiscard]] bool haveOtherDates(size_t a, size_t b) const;
    [[nodiscard]] bool areCompatible(size_t a, size_t b) const
    {
        return compatibleTypes(m_entities[a].type, m_entities[b].type);
    }

    const std::vector<NamedEntity> &m_entities;
    const std::vector<StatedAlias> &m_statements;
    std::vector<NameShape> m_shapes;
    QHash<QString, int> m_namesWithWord;
    QHash<QString, std::vector<size_t>> m_entitiesOfFact;
    std::vector<QHash<QString, FactValue>> m_dates; ///< by entity and predicate, where there is one
    std::map<std::pair<size_t, size_t>, EntitySuggestion> m_found; ///< the smaller index first
};

void EntitySuggester::indexWords()
{
    for (const NameShape &shape : m_shapes)
        for (const QString &word : QSet<QString>(shape.words.begin(), shape.words.end())) ++m_namesWithWord[word];
}

void EntitySuggester::indexFacts()
{
    for (size_t index = 0; index < m_entities.size(); ++index) {
        QSet<QString> keys;
        for (const EntityFact &fact : m_entities[index].facts) keys.insert(factKey(fact));
        for (const QString &key : keys) m_entitiesOfFact[key].push_back(index);
        QHash<QString, int> counts;
        for (const EntityFact &fact : m_entities[index].facts) counts[fact.predicate] += int(fact.isSubject);
        m_dates.emplace_back();
        for (const EntityFact &fact : m_entities[index].facts) {
            if (!fact.isSubject || counts[fact.predicate] != 1) continue;
            const FactValue value = factValue(fact.other);
            if (value.kind == FactValue::Kind::Date) m_dates.back().insert(fact.predicate, value);
        }
    }
}

void EntitySuggester::offer(EntitySuggestion suggestion)
{
    const auto pair = std::minmax(suggestion.a, suggestion.b);
    const auto [place, isNew] = m_found.try_emplace(pair, suggestion);
    if (!isNew && place->second.confidence < suggestion.confidence) place->second = std::move(suggestion);
}

int EntitySuggester::sharedDocuments(size_t a, size_t b) const
{
    const std::vector<qint64> &fewer = m_entities[a].documents.size() < m_entities[b].documents.size()
        ? m_entities[a].documents
        : m_entities[b].documents;
    const std::vector<qint64> &more
        = &fewer == &m_entities[a].documents ? m_entities[b].documents : m_entities[a].documents;
    return int(
        std::ranges::count_if(fewer, [&](qint64 document) { return std::ranges::binary_search(more, document); }));
}

int EntitySuggester::sharedFacts(size_t a, size_t b) const
{
    int count = 0;
    for (const EntityFact &fact : m_entities[a].facts) {
        const auto found = m_entitiesOfFact.constFind(factKey(fact));
        if (found != m_entitiesOfFact.cend() && found->size() <= mostSharers && std::ranges::binary_search(*found, b))
            ++count;
    }
    return count;
}

bool EntitySuggester::areLinked(size_t a, size_t b) const
{
    return std::ranges::any_of(
        m_entities[a].facts, [&](const EntityFact &fact) { return fact.other == m_shapes[b].key; });
}

/// One date each of one predicate, and both cannot be true.
bool EntitySuggester::haveOtherDates(size_t a, size_t b) const
{
    return std::ranges::any_of(m_dates[a].asKeyValueRange(), [&](const auto &date) {
        const auto other = m_dates[b].constFind(date.first);
        return other != m_dates[b].cend() && !valuesAgree(date.second, *other);
    });
}

bool EntitySuggester::areOneForm(size_t a, size_t b) const
{
    for (const auto &[first, second] : {std::pair(a, b), std::pair(b, a)}) {
        const auto relation = nameRelation(m_shapes[first], m_shapes[second]);
        if (relation && relation->elsewhere >= sureSuggestion && !haveOtherDates(a, b)) return true;
    }
    return false;
}

/// How many different things the full forms are.
int EntitySuggester::groupsOf(const std::vector<FullForm> &forms, bool inDocumentOnly) const
{
    std::vector<size_t> heads;
    for (const FullForm &form : forms) {
        if (inDocumentOnly && form.sharedDocuments == 0) continue;
        if (std::ranges::none_of(heads, [&](size_t head) { return areOneForm(head, form.index); }))
            heads.push_back(form.index);
        if (heads.size() > 2) break;
    }
    return int(heads.size());
}

void EntitySuggester::offerFullForms(size_t brief, const std::vector<FullForm> &forms)
{
    for (const FullForm &form : forms) {
        // A clearly weaker form does not compete: Apple Records with Apple Inc.
        constexpr double clearly = 0.03;
        std::vector<FullForm> rivals;
        std::ranges::copy_if(forms, std::back_inserter(rivals),
            [&](const FullForm &rival) { return rival.relation.elsewhere > form.relation.elsewhere - clearly; });
        const int groupsAnywhere = groupsOf(rivals, false);
        EntitySuggestion suggestion{brief, form.index, 0, form.relation.reason, {}, form.sharedDocuments, 0};
        if (form.sharedDocuments > 0) {
            suggestion.confidence = form.relation.sameDocument;
            // Where the full form is not, the short one may be somebody else.
            const bool isElsewhere = int(m_entities[brief].documents.size()) > form.sharedDocuments;
            if (isElsewhere && groupsAnywhere > 1) suggestion.confidence *= 0.9;
            if (groupsOf(rivals, true) > 1) suggestion.confidence *= ambiguousShare;
        } else {
            suggestion.confidence = form.relation.elsewhere;
            if (groupsAnywhere > 1) suggestion.confidence *= ambiguousShare;
        }
        offer(std::move(suggestion));
    }
}

void EntitySuggester::fromNames()
{
    std::map<size_t, std::vector<FullForm>> fullForms;
    for (const auto &[a, b] : NamePairs(m_entities, m_shapes).take()) {
        if (!areCompatible(a, b) || m_shapes[a].key == m_shapes[b].key) continue;
        for (const auto &[first, second] : {std::pair(a, b), std::pair(b, a)}) {
            const auto relation = nameRelation(m_shapes[first], m_shapes[second]);
            if (!relation) continue;
            const int shared = sharedDocuments(a, b);
            if (relation->isShortForm) {
                fullForms[first].push_back({second, *relation, shared});
            } else {
                const double confidence = shared > 0 ? relation->sameDocument : relation->elsewhere;
                offer({first, second, confidence, relation->reason, {}, shared, 0});
            }
        }
    }
    for (const auto &[brief, forms] : fullForms) offerFullForms(brief, forms);
}

void EntitySuggester::fromStatements()
{
    for (const StatedAlias &statement : m_statements) {
        const size_t a = statement.a;
        const size_t b = statement.b;
        if (a == b || !areCompatible(a, b) || m_shapes[a].key == m_shapes[b].key) continue;
        double confidence = 0.95;
        if (statement.words.isEmpty()) {
            // In brackets: a place's country, an actor's role. The same name in other letters, or a short form, is
            // sure.
            const bool isOtherScript = m_shapes[a].isHan != m_shapes[b].isHan;
            const bool isRelated = nameRelation(m_shapes[a], m_shapes[b]) || nameRelation(m_shapes[b], m_shapes[a]);
            confidence = isRelated ? 0.97 : isOtherScript ? 0.9 : 0.6;
        }
        offer({a, b, confidence, StatedByText, statement.words, sharedDocuments(a, b), 0});
    }
}

void EntitySuggester::fromFacts()
{
    std::map<std::pair<size_t, size_t>, int> shared;
    for (const std::vector<size_t> &entities : m_entitiesOfFact) {
        if (entities.size() > mostSharers) continue;
        for (size_t first = 0; first < entities.size(); ++first)
            for (size_t second = first + 1; second < entities.size(); ++second)
                ++shared[{entities[first], entities[second]}];
    }
    for (const auto &[pair, count] : shared) {
        const auto &[a, b] = pair;
        if (count < 2 || !areCompatible(a, b) || m_shapes[a].key == m_shapes[b].key) continue;
        if (m_shapes[a].numbers != m_shapes[b].numbers) continue;
        const bool hasWord = std::ranges::any_of(
            m_shapes[a].words, [&](const QString &word) { return m_shapes[b].words.contains(word); });
        const double confidence = std::min(0.5 + 0.06 * count + (hasWord ? 0.1 : 0), 0.78);
        offer({a, b, confidence, SameFacts, {}, sharedDocuments(a, b), 0});
    }
}

/// What makes a different letter a different name: both forms are frequent, or both words are those of other names.
double EntitySuggester::spellingDoubt(const EntitySuggestion &suggestion) const
{
    constexpr int frequent = 3;
    const NamedEntity &a = m_entities[suggestion.a];
    const NamedEntity &b = m_entities[suggestion.b];
    double doubt = 0;
    if (std::min(a.count, b.count) >= frequent) doubt += 0.25;
    if (std::max(a.count, b.count) >= 5 * std::min(a.count, b.count)) doubt -= 0.06;
    const QStringList &first = m_shapes[suggestion.a].words;
    const QStringList &second = m_shapes[suggestion.b].words;
    for (qsizetype at = 0; first.size() == second.size() && at < first.size(); ++at)
        if (first[at] != second[at] && m_namesWithWord.value(first[at]) > 1 && m_namesWithWord.value(second[at]) > 1)
            doubt += 0.3;
    return doubt;
}

void EntitySuggester::judge(EntitySuggestion &suggestion) const
{
    const auto &[a, b] = std::pair(suggestion.a, suggestion.b);
    suggestion.sharedFacts = sharedFacts(a, b);
    const bool isSpelling = suggestion.reason == Spelling || suggestion.reason == SameSound;
    if (isSpelling) suggestion.confidence -= spellingDoubt(suggestion);
    if (suggestion.sharedFacts > 0 && suggestion.reason != SameFacts)
        suggestion.confidence += (1 - suggestion.confidence) * (suggestion.sharedFacts > 1 ? 0.6 : 0.35);
    if (areLinked(a, b) || areLinked(b, a)) suggestion.confidence *= 0.2;
    if (haveOtherDates(a, b)) suggestion.confidence *= 0.4;
    if (m_entities[a].type.isEmpty() || m_entities[b].type.isEmpty()) suggestion.confidence *= 0.97;
    suggestion.confidence = std::clamp(suggestion.confidence, 0.0, 0.99);
}

} // namespace

std::vector<EntitySuggestion> suggestEntities(
    const std::vector<NamedEntity> &entities, const std::vector<StatedAlias> &statements)
{
    return EntitySuggester(entities, statements).suggest();
}

bool isCertain(const EntitySuggestion &suggestion)
{
    // Fitted on one half of the key of tests/data/facts, measured on the other.
    constexpr double certain = 0.91;
    constexpr double certainForm = 0.84;
    switch (suggestion.reason) {
    case LegalForm:
    case KindLeftOut:
    case Article:
    case ShortWord:
    case Punctuation:
    case Accents:
    case Acronym:
    case Initials:
    case StatedByText:
        return suggestion.confidence >= certainForm;
    case SurnameOnly:
    case TransliteratedPart:
    case MiddleName:
        return suggestion.sharedDocuments > 0 && suggestion.confidence >= certain;
    case Abbreviation:
    case FirstNameOnly:
    case GivenNameOnly:
        return suggestion.sharedDocuments > 0 && suggestion.sharedFacts > 0 && suggestion.confidence >= certain;
    case SurnameWithTitle:
    case Spelling:
    case SameSound:
    case SameFacts:
        break;
    }
    return false;
}

std::vector<size_t> entitiesByDefault(const std::vector<TypedName> &names)
{
    QHash<QString, std::vector<size_t>> byKey;
    for (size_t index = 0; index < names.size(); ++index) byKey[entityKey(names[index].name)].push_back(index);
    std::vector<size_t> entities(names.size());
    for (const std::vector<size_t> &members : byKey) {
        QHash<QString, size_t> firstOfType;
        for (const size_t index : members)
            if (!firstOfType.contains(names[index].type)) firstOfType.insert(names[index].type, index);
        const qsizetype typeCount = firstOfType.size() - qsizetype(firstOfType.contains(QString()));
        for (const size_t index : members)
            entities[index] = typeCount == 1 ? members.front() : firstOfType.value(names[index].type);
    }
    return entities;
}

} // namespace spotter
