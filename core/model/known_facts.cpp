// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/known_facts.h"

#include "core/model/messages.h"
#include "core/text/word_boundaries.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Weight of the prior, in passages. Small, because observations of the fact itself are better evidence.
constexpr double priorPassages = 0.5;
/// A fact that is meant less often cannot lift a triple that the network would not find alone.
constexpr double leastReliability = 0.3;
/// For a string that is very frequent in a passage, only the first occurrences are scored.
constexpr size_t mostPlacesOfString = 4;
constexpr size_t mostPlacesOfFact = 4;
constexpr size_t mostFactsOfPassage = 64;

using FactKey = std::tuple<QString, int, QString>; ///< subject, predicate, object

std::vector<TokenRange> placesOf(const QString &string, const QString &passage, const TokenLocator &locator)
{
    std::vector<TokenRange> places;
    for (qsizetype at = passage.indexOf(string); at >= 0 && places.size() < mostPlacesOfString;
        at = passage.indexOf(string, at + 1)) {
        const Span span{at, at + string.size()};
        if (!isWholeWord(passage, span)) continue;
        const PlacedRange placed = locator.locate(span);
        if (placed.placement == Placement::Placed) places.push_back(placed.range);
    }
    return places;
}

int distance(TokenRange a, TokenRange b) { return std::max(a.start, b.start) - std::min(a.end, b.end); }

/// Mentions of a triple do not overlap but in the rarest labels.
std::vector<std::pair<TokenRange, TokenRange>> closestPlaces(
    const std::vector<TokenRange> &subjects, const std::vector<TokenRange> &objects)
{
    std::vector<std::pair<TokenRange, TokenRange>> pairs;
    for (const TokenRange subject : subjects)
        for (const TokenRange object : objects)
            if (!subject.overlaps(object)) pairs.emplace_back(subject, object);
    std::ranges::stable_sort(pairs, {}, [](const auto &pair) { return distance(pair.first, pair.second); });
    if (pairs.size() > mostPlacesOfFact) pairs.resize(mostPlacesOfFact);
    return pairs;
}

FactKey keyOf(const Triple &triple, const Schema &schema)
{
    return {triple.subject.text, int(schema.indexOf(triple.predicate)), triple.object.text};
}

/// What a passage says of facts.
struct Statements {
    std::map<FactKey, double> trust; ///< of its labels
    std::set<FactKey> unknown; ///< what may be missing among them
};

Statements statementsOf(const Document &document, const LabelDoubts *doubts, const Schema &schema)
{
    Statements statements;
    for (const LabelledTriple &label : document.triples)
        if (label.isFact()) statements.trust.emplace(keyOf(label.triple, schema), 1);
    if (!doubts) return statements;
    for (const LabelDoubts::Label &doubted : doubts->labels)
        if (const auto label = statements.trust.find(keyOf(doubted.triple, schema)); label != statements.trust.end())
            label->second = double(doubted.trust);
    for (const Triple &triple : doubts->unknown) statements.unknown.insert(keyOf(triple, schema));
    return statements;
}

} // namespace

void KnownFacts::learn(std::span<const Document> documents, std::span<const TokenSequence *const> tokens,
    const Schema &schema, std::span<const LabelDoubts *const> doubts)
{
    std::vector<Statements> statements;
    std::map<FactKey, int> indices;
    m_facts.clear();
    for (size_t i = 0; i < documents.size(); ++i) {
        statements.push_back(statementsOf(documents[i], doubts.empty() ? nullptr : doubts[i], schema));
        for (const auto &[key, trust] : statements.back().trust)
            if (indices.emplace(key, int(m_facts.size())).second)
                m_facts.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key)});
    }
    index();

    std::vector<std::vector<std::pair<int, double>>> standing(documents.size()); // the fact, and how far it is labelled
    for (size_t i = 0; i < documents.size(); ++i) {
        int last = -1;
        for (const KnownCandidate &candidate : in(documents[i].text, *tokens[i])) {
            if (candidate.fact == last) continue;
            last = candidate.fact;
            Fact &fact = m_facts[size_t(last)];
            const FactKey key{fact.subject, fact.predicate, fact.object};
            const auto label = statements[i].trust.find(key);
            if (label == statements[i].trust.end() && statements[i].unknown.contains(key)) continue;
            const double labelled = label == statements[i].trust.end() ? 0 : label->second;
            standing[i].emplace_back(last, labelled);
            ++fact.seen;
            fact.labelled += labelled;
        }
    }
    // A fact must not vouch for itself: what counts is whether it is labelled here when another passage labels it.
    double asked = 0;
    double right = 0;
    for (const auto &facts : standing)
        for (const auto &[fact, labelled] : facts) {
            const double elsewhere = std::clamp(m_facts[size_t(fact)].labelled - labelled, 0.0, 1.0);
            asked += elsewhere;
            right += elsewhere * labelled;
        }
    m_prior = (right + 1) / (asked + 2);
    std::erase_if(
        m_facts, [this](const Fact &fact) { return !(fact.labelled > 0) || reliability(fact) < leastReliability; });
    index();
}

std::vector<KnownCandidate> KnownFacts::in(const QString &passage, const TokenSequence &tokens) const
{
    std::vector<KnownCandidate> candidates;
    if (isEmpty()) return candidates;
    const TokenLocator locator(tokens, tokens.size());
    size_t found = 0;
    m_finder.find(passage, [&](size_t index) {
        const Fact &fact = m_facts[index];
        const auto places
            = closestPlaces(placesOf(fact.subject, passage, locator), placesOf(fact.object, passage, locator));
        for (const auto &[subject, object] : places)
            candidates.push_back({subject, fact.predicate, object, int(index), reliability(fact)});
        found += places.empty() ? 0 : 1;
        return found < mostFactsOfPassage;
    });
    return candidates;
}

float KnownFacts::reliability(const Fact &fact) const
{
    return float((fact.labelled + priorPassages * m_prior) / (fact.seen + priorPassages));
}

void KnownFacts::index()
{
    m_finder = {};
    for (size_t i = 0; i < m_facts.size(); ++i)
        if (m_facts[i].predicate >= 0) m_finder.add(m_facts[i].subject, m_facts[i].object, i);
}

QJsonObject KnownFacts::toJson(const Schema &schema) const
{
    QJsonArray facts;
    for (const Fact &fact : m_facts)
        facts.append(QJsonArray{
            fact.subject, schema.predicates()[size_t(fact.predicate)].name, fact.object, fact.labelled, fact.seen});
    return {{u"prior"_s, m_prior}, {u"facts"_s, facts}};
}

Result<KnownFacts> KnownFacts::fromJson(const QJsonObject &json, const Schema &schema, const QString &path)
{
    const auto refusal = [&path] {
        return failure(ErrorCode::Content,
            ModelMessages::tr("%1 contains no known facts of this model; copy the model again").arg(path));
    };
    KnownFacts known;
    known.m_prior = json.value("prior"_L1).toDouble(-1);
    if (!(known.m_prior > 0 && known.m_prior < 1)) return refusal();
    const QJsonArray facts = json.value("facts"_L1).toArray();
    known.m_facts.reserve(size_t(facts.size()));
    for (const auto &value : facts) {
        const QJsonArray parts = value.toArray();
        Fact fact{parts.at(0).toString(), int(schema.indexOf(parts.at(1).toString())), parts.at(2).toString(),
            parts.at(3).toDouble(-1), parts.at(4).toInt(-1)};
        if (fact.subject.isEmpty() || fact.object.isEmpty() || fact.predicate < 0 || fact.labelled < 0
            || fact.labelled > double(fact.seen))
            return refusal();
        known.m_facts.push_back(std::move(fact));
    }
    known.index();
    return known;
}

} // namespace spotter
