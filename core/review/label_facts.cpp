// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/label_facts.h"

#include "core/corpus/facts/fact_rows.h"
#include "core/text/folded_text.h"
#include "core/text/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr QLatin1StringView nameMark("name:");

QString factKey(const StatedFact &fact) { return fact.subject + u'\t' + fact.predicate + u'\t' + fact.object; }

/// In multiples of an imported label that nobody has looked at.
double weightOfLabel(const LabelledTriple &label)
{
    static const auto unit = double(labelWeight(FactStanding::Unreviewed, {}, false));
    const auto standing = factStanding(int(label.state), label.assertion.negated);
    return double(labelWeight(standing, label.score, label.assertion.uncertain)) / unit;
}

/// A name within a longer one is mostly the same place or thing, named less exactly: Shaoxing; Shaoxing, Zhejiang.
bool isPartOfOther(const QString &a, const QString &b)
{
    if (!a.startsWith(nameMark) || !b.startsWith(nameMark)) return false;
    const QStringView nameA = QStringView(a).sliced(nameMark.size());
    const QStringView nameB = QStringView(b).sliced(nameMark.size());
    return nameA.contains(nameB) || nameB.contains(nameA);
}

} // namespace

LabelFacts::LabelFacts(const ReviewSet &set, Rules rules) : m_set(set)
{
    QHash<QString, int> texts;
    for (size_t i = 0; i < set.documents.size(); ++i) {
        const QString text = foldedText(set.documents[i].document.text);
        if (!texts.contains(text)) texts.insert(text, int(texts.size()));
        m_textOf.push_back(texts[text]);
        add(i);
    }
    if (rules == Rules::Used) findRules();
}

void LabelFacts::add(size_t document)
{
    const std::vector<LabelledTriple> &labels = m_set.documents[document].document.triples;
    for (size_t i = 0; i < labels.size(); ++i) {
        const StatedFact stated = statedBy(labels[i].triple);
        const QString key = factKey(stated);
        if (labels[i].state == ReviewState::Rejected) m_rejected.insert(key);
        if (!labels[i].isFact()) continue;
        if (!m_factOfKey.contains(key)) {
            m_factOfKey.insert(key, m_facts.size());
            m_factsOfSubject[stated.subject + u'\t' + stated.predicate].push_back(m_facts.size());
            m_stated.push_back(stated);
            m_facts.emplace_back();
        }
        Fact &fact = m_facts[m_factOfKey[key]];
        const double weight = weightOfLabel(labels[i]);
        fact.statements.push_back({document, i, weight});
        double &ofText = fact.ofText[m_textOf[document]];
        fact.weight += std::max(0.0, weight - ofText);
        ofText = std::max(ofText, weight);
    }
}

void LabelFacts::findRules()
{
    for (size_t i = 0; i < m_facts.size(); ++i) m_stated[i].support = int(m_facts[i].ofText.size());
    std::vector<PredicateRule> rules = acceptedRules(m_set.rules);
    for (const PredicateRule &rule : rules)
        if (rule.isSymmetric || !rule.inverse.isEmpty()) m_bothDirections.insert(rule.predicate);
    for (const RuleProposal &proposal : proposeRules(m_stated, rules)) {
        const RuleDecision proposed = decisionOn(proposal, true);
        const bool isDecided = std::ranges::any_of(
            m_set.rules, [&](const RuleDecision &decision) { return sameQuestion(decision, proposed); });
        if (!isDecided && proposal.support >= leastProposedSupport && proposal.share() >= leastProposedShare)
            addRule(rules, proposed);
    }
    for (const PredicateRule &rule : rules) m_rules.insert(rule.predicate, rule);
    m_sequences = knownSequences(m_stated);
    QHash<QString, std::pair<int, int>> both;
    for (const StatedFact &stated : m_stated) {
        const auto other = otherDirectionOf(stated);
        if (!other) continue;
        auto &[with, all] = both[stated.predicate];
        with += factOf(*other).has_value();
        ++all;
    }
    for (const auto &[predicate, counts] : both.asKeyValueRange())
        m_shareOfBothDirections[predicate] = double(counts.first) / double(counts.second);
}

QString LabelFacts::entityOf(const Mention &mention, FactEnd end) const
{
    QHash<FactName, QString> &known = end == FactEnd::Subject ? m_subjects : m_objects;
    const FactName name{mention.text, mention.type};
    if (const auto found = known.constFind(name); found != known.cend()) return *found;
    const FactNameKey key = factNameKey(name, end);
    QString entity = key.key; // a value's normal form
    if (key.kind == 0) {
        const auto decided = m_set.entities.constFind({key.key, mention.type});
        entity = decided == m_set.entities.cend() ? nameMark + key.key : u"entity:"_s + QString::number(*decided);
    }
    return *known.insert(name, entity);
}

StatedFact LabelFacts::statedBy(const Triple &triple) const
{
    return {entityOf(triple.subject, FactEnd::Subject), triple.predicate, entityOf(triple.object, FactEnd::Object)};
}

QString LabelFacts::keyOf(const Triple &triple) const { return factKey(statedBy(triple)); }

std::optional<size_t> LabelFacts::factOf(const StatedFact &stated) const
{
    const auto found = m_factOfKey.constFind(factKey(stated));
    return found == m_factOfKey.cend() ? std::nullopt : std::optional(*found);
}

/// The fact that a rule demands beside this one.
std::optional<StatedFact> LabelFacts::otherDirectionOf(const StatedFact &stated) const
{
    const auto rule = m_rules.constFind(stated.predicate);
    if (rule == m_rules.cend() || stated.subject == stated.object) return {};
    if (rule->isSymmetric) return StatedFact{stated.object, stated.predicate, stated.subject};
    if (!rule->inverse.isEmpty()) return StatedFact{stated.object, rule->inverse, stated.subject};
    return {};
}

/// Of a fact's labels, without those of a document and of its copies; inDocument: with those of the document itself.
double LabelFacts::weightBeside(size_t fact, size_t document, bool inDocument) const
{
    const Fact &row = m_facts[fact];
    double weight = row.weight - row.ofText.value(m_textOf[document]);
    if (inDocument) {
        const auto [begin, end] = std::ranges::equal_range(row.statements, document, {}, &Statement::document);
        double here = 0;
        for (auto statement = begin; statement != end; ++statement) here = std::max(here, statement->weight);
        weight += here;
    }
    return std::max(0.0, weight);
}

std::vector<LabelFacts::Opponent> LabelFacts::opponentsOf(size_t document, const StatedFact &stated) const
{
    // The few facts that it can contradict, judged in the way in which the table of facts judges all.
    std::vector<PredicateRule> rules;
    if (const auto rule = m_rules.constFind(stated.predicate); rule != m_rules.cend())
        rules.push_back({rule->predicate, rule->isFunctional, false, {}, rule->valueKind});
    std::vector<DateSequence> sequences;
    QSet<QString> predicates{stated.predicate};
    for (const DateSequence &sequence : m_sequences) {
        if (sequence.earlier != stated.predicate && sequence.later != stated.predicate) continue;
        sequences.push_back(sequence);
        predicates += {sequence.earlier, sequence.later};
    }
    if (rules.empty() && sequences.empty()) return {};
    std::vector<StatedFact> facts{stated};
    std::vector<size_t> indices{0};
    const std::optional<size_t> own = factOf(stated);
    for (const QString &predicate : std::as_const(predicates)) {
        for (const size_t fact : m_factsOfSubject.value(stated.subject + u'\t' + predicate)) {
            if (fact == own) continue;
            facts.push_back(m_stated[fact]);
            indices.push_back(fact);
        }
    }
    std::vector<Opponent> opponents;
    for (const FactFinding &finding : findContradictions(facts, rules, sequences)) {
        if (std::ranges::find(finding.facts, size_t(0)) == finding.facts.end()) continue;
        if (finding.kind == FactFindingKind::WrongKind) opponents.push_back({finding.kind, {}, 0});
        for (const size_t other : finding.facts) {
            const bool agrees = finding.kind == FactFindingKind::TwoObjects
                && (objectsAgree(facts[0], facts[other], rules.front().valueKind)
                    || isPartOfOther(facts[0].object, facts[other].object));
            if (other == 0 || agrees) continue;
            const double weight = weightBeside(indices[other], document, true);
            if (weight > 0) opponents.push_back({finding.kind, indices[other], weight});
        }
    }
    return opponents;
}

FactSupport LabelFacts::supportOf(size_t document, const Triple &triple) const
{
    const StatedFact stated = statedBy(triple);
    FactSupport support;
    if (const auto own = factOf(stated)) support.same = weightBeside(*own, document, false);
    for (const Opponent &opponent : opponentsOf(document, stated)) {
        if (opponent.kind == FactFindingKind::WrongKind) support.isWrongKind = true;
        double &weight = opponent.kind == FactFindingKind::WrongOrder ? support.disorder : support.rival;
        weight = std::max(weight, opponent.weight);
    }
    if (const auto other = otherDirectionOf(stated)) {
        const auto fact = factOf(*other);
        if (fact) support.otherDirection = weightBeside(*fact, document, true);
        if (support.otherDirection == 0) support.otherDirectionLacks = m_shareOfBothDirections.value(stated.predicate);
    }
    return support;
}

/// The first of the most certain ones.
const LabelFacts::Statement &LabelFacts::bestOf(const Fact &fact) const
{
    return *std::ranges::max_element(fact.statements, {}, &Statement::weight);
}

std::optional<OtherSide> LabelFacts::otherSideOf(size_t document, const Triple &triple) const
{
    const StatedFact stated = statedBy(triple);
    const std::vector<Opponent> opponents = opponentsOf(document, stated);
    if (opponents.empty()) return {};
    const Opponent &strongest = *std::ranges::max_element(opponents, {}, &Opponent::weight);
    OtherSide side;
    side.kind = strongest.kind;
    if (!strongest.fact) {
        side.isWeightier = true;
        return side;
    }
    const Fact &fact = m_facts[*strongest.fact];
    const Statement &best = bestOf(fact);
    const ReviewDocument &row = m_set.documents[best.document];
    side.document = row.id;
    side.annotation = row.annotations[best.label];
    side.triple = row.document.triples[best.label].triple;
    side.sentences = int(fact.ofText.size());
    const QString &text = row.document.text;
    if (side.triple.isAligned()) {
        const Span around = sentencesAround(text, side.triple.subject.span, side.triple.object.span);
        side.sentence = text.sliced(around.beginUtf16, around.endUtf16 - around.beginUtf16).simplified();
    }
    const std::optional<size_t> own = factOf(stated);
    const double mine = own ? weightBeside(*own, document, true) : 0;
    side.isWeightier = strongest.weight > mine;
    side.isEven = strongest.weight == mine;
    return side;
}

bool LabelFacts::isOtherDirectionLabelled(const Triple &triple) const
{
    const auto other = otherDirectionOf(statedBy(triple));
    return other && factOf(*other);
}

std::vector<LabelFacts::Gap> LabelFacts::gaps() const
{
    std::vector<Gap> gaps;
    for (size_t i = 0; i < m_facts.size(); ++i) {
        if (!m_bothDirections.contains(m_stated[i].predicate)) continue;
        const auto other = otherDirectionOf(m_stated[i]);
        if (!other || factOf(*other) || m_rejected.contains(factKey(*other))) continue;
        const Statement &best = bestOf(m_facts[i]);
        const LabelledTriple &label = m_set.documents[best.document].document.triples[best.label];
        if (!label.triple.isAligned() || label.assertion.uncertain) continue;
        gaps.push_back({best.document, best.label, {label.triple.object, other->predicate, label.triple.subject}});
    }
    std::ranges::stable_sort(gaps, {}, &Gap::document);
    return gaps;
}

} // namespace spotter
