// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/finder.h"

#include "core/review/boundary_statistics.h"
#include "core/review/claim.h"
#include "core/review/evidence.h"
#include "core/review/kept_readings.h"
#include "core/review/label_facts.h"
#include "core/review/label_kind.h"
#include "core/review/messages.h"
#include "core/review/predicate_cues.h"
#include "core/text/triple_comparison.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Quality of labels that break a rule, regardless of the model.
constexpr double duplicateQuality = 0.02;
constexpr double unalignedQuality = 0.05;
constexpr double forbiddenQuality = 0.1;
/// Below these values of BoundaryStatistics and PredicateCues the reason mentions them: one label in fifty, one in ten.
constexpr double oddEdges = -4;
constexpr double otherCues = -1.5;
/// Labels of lower quality are asked about, together with their correction.
constexpr double doubtful = 0.8;

/// The brackets and punctuation that a label's end has too many or too few; empty if words differ.
QString edge(const QString &ours, const QString &theirs)
{
    if (folded(ours) != folded(theirs)) return {};
    const QString word = folded(ours);
    QString ourShape = ours.toLower();
    QString theirShape = theirs.toLower();
    return ourShape.replace(word, u"…"_s) + u'/' + theirShape.replace(word, u"…"_s);
}

/// Equal for triples that state the same by the same words.
QString factOf(const Triple &triple)
{
    return folded(triple.subject.text) + u'\t' + triple.predicate + u'\t' + folded(triple.object.text);
}

/// Equal for findings that one decision may settle: the same words said wrong in the same way.
QString causeOf(const Finding &finding)
{
    const Triple &own = finding.triple;
    const QString kind = findingKindName(finding.kind);
    const QString words = factOf(own);
    switch (finding.kind) {
    case FindingKind::MissingDirection:
        return kind + u'\t' + own.predicate;
    case FindingKind::ViolatesSchema:
        return kind + u'\t' + own.predicate + u'\t' + own.subject.type + u'\t' + own.object.type;
    case FindingKind::WrongEnd: {
        const bool subject = finding.instead->subject.span != own.subject.span;
        const QString shape = subject ? edge(own.subject.text, finding.instead->subject.text)
                                      : edge(own.object.text, finding.instead->object.text);
        if (!shape.isEmpty()) return kind + u'\t' + own.predicate + (subject ? u"\ts\t"_s : u"\to\t"_s) + shape;
        break;
    }
    default:
        break;
    }
    QString cause = kind + u'\t' + words;
    if (finding.instead)
        cause += u'\t' + folded(finding.instead->subject.text) + u'\t' + finding.instead->predicate + u'\t'
            + folded(finding.instead->object.text);
    return cause;
}

class Judge {
public:
    Judge(const ReviewSet &set, std::span<const std::optional<DocumentReading>> readings, const FinderOptions &options)
        : m_set(set), m_readings(readings), m_options(options), m_facts(set),
          m_labelFacts(set, options.facts ? LabelFacts::Rules::Used : LabelFacts::Rules::Ignored), m_edges(set),
          m_cues(set), m_cooccurrence(set), m_labelsOfPredicate(labelsByPredicate(set)), m_usual(known(readings))
    {
        m_judgement.labelStrata.resize(qualityStrata);
        m_judgement.missingStrata.resize(qualityStrata);
        m_judgement.method = options.method;
        m_judgement.learntFrom = options.method == QualityMethod::Learned ? options.weights.decisions : 0;
    }

    Result<Judgement> judgeAll(const std::stop_token &stop)
    {
        for (size_t i = 0; i < m_set.documents.size(); ++i) {
            if (stop.stop_requested()) return failure(ErrorCode::Stopped, ReviewMessages::tr("The review was stopped"));
            if (m_readings[i]) judgeDocument(i, *m_readings[i]);
        }
        askOneSide();
        judgeGaps();
        m_judgement.predicatesWithoutExamples = QStringList(m_withoutExamples.cbegin(), m_withoutExamples.cend());
        m_judgement.predicatesWithoutExamples.sort();
        return std::move(m_judgement);
    }

private:
    static QHash<QString, qint64> labelsByPredicate(const ReviewSet &set)
    {
        QHash<QString, qint64> counts;
        const auto count = [&counts](const Document &document) {
            for (const LabelledTriple &label : document.triples) counts[label.triple.predicate] += label.isFact();
        };
        for (const ReviewDocument &document : set.documents) count(document.document);
        for (const Document &document : set.others) count(document);
        return counts;
    }

    static std::vector<DocumentReading> known(std::span<const std::optional<DocumentReading>> readings)
    {
        std::vector<DocumentReading> result;
        for (const auto &reading : readings)
            if (reading) result.push_back({reading->labels, {}});
        return result;
    }

    void judgeDocument(size_t index, const DocumentReading &reading)
    {
        const ReviewDocument &document = m_set.documents[index];
        const CodePointMap codePoints(document.document.text);
        std::vector<Triple> asked; // triples that findings of this document already propose
        std::vector<bool> used(reading.labels.size(), false);
        const std::vector<double> edges = m_edges.leastOf(index);
        const std::vector<double> cues = m_cues.fitOf(index);
        for (size_t i = 0; i < document.document.triples.size(); ++i) {
            const LabelledTriple &label = document.document.triples[i];
            if (!label.isFact()) continue;
            const auto found = std::ranges::find_if(reading.labels, [&](const LabelReading &read) {
                return !used[size_t(&read - reading.labels.data())] && isReadingOf(read, label.triple);
            });
            if (found == reading.labels.end()) continue;
            used[size_t(found - reading.labels.begin())] = true;
            judgeLabel(index, i, *found, edges[i], cues[i], codePoints, asked);
        }
        const std::vector<size_t> questions = questionsOf(index, reading, asked);
        if (questions.empty()) return;
        std::vector<Triple> candidates;
        candidates.reserve(reading.candidates.size());
        for (const ReadTriple &candidate : reading.candidates) candidates.push_back(candidate.triple);
        const auto cooccurrence = m_cooccurrence.scoresOf(index, candidates);
        for (const size_t i : questions) judgeCandidate(index, reading.candidates[i], cooccurrence[i], codePoints);
    }

    /// The candidates to ask about, in the reading's order: of those with the same words and predicate the most
    /// probable one, and none whose fact a label, an earlier decision or a doubt about a label already speaks of.
    [[nodiscard]] std::vector<size_t> questionsOf(
        size_t document, const DocumentReading &reading, const std::vector<Triple> &asked) const
    {
        const std::vector<LabelledTriple> &labels = m_set.documents[document].document.triples;
        QSet<QString> answered;
        for (const Triple &other : asked) answered.insert(factOf(other));
        for (const LabelledTriple &label : labels)
            if (label.state == ReviewState::Rejected) answered.insert(factOf(label.triple));
        std::vector<size_t> questions;
        QHash<QString, size_t> questionOf;
        for (size_t i = 0; i < reading.candidates.size(); ++i) {
            const ReadTriple &candidate = reading.candidates[i];
            if (candidate.score() < m_options.missingProbability) continue;
            const auto isThere = [&](const Triple &other) { return overlapsBoth(other, candidate.triple); };
            // Labelled (or rejected) since it was scored, or already proposed by a doubt about a label.
            if (std::ranges::any_of(labels, isThere, &LabelledTriple::triple) || std::ranges::any_of(asked, isThere))
                continue;
            const QString fact = factOf(candidate.triple);
            if (answered.contains(fact)) continue;
            if (!m_options.otherMentions && m_facts.has(document, candidate.triple)) continue;
            const auto same = questionOf.constFind(fact);
            if (same == questionOf.constEnd()) {
                questionOf.insert(fact, questions.size());
                questions.push_back(i);
            } else if (reading.candidates[questions[*same]].score() < candidate.score()) {
                questions[*same] = i;
            }
        }
        return questions;
    }

    void judgeLabel(size_t document, size_t index, const LabelReading &reading, double edges, double cues,
        const CodePointMap &codePoints, std::vector<Triple> &asked)
    {
        ++m_judgement.labels;
        const ReviewDocument &row = m_set.documents[document];
        Finding finding;
        finding.document = row.id;
        finding.annotation = row.annotations[index];
        finding.triple = row.document.triples[index].triple;
        finding.assertion = row.document.triples[index].assertion;
        finding.parts = reading.label.parts;
        finding.probability = reading.label.score();
        nameKind(finding, reading, m_set, m_facts, document, index);
        finding.against = m_labelFacts.otherSideOf(document, finding.triple);
        if (finding.kind == FindingKind::Unconfirmed && finding.against
            && (finding.against->isWeightier || finding.against->isEven))
            finding.kind = FindingKind::Contradiction;
        finding.features = labelFeatures(reading, m_usual, m_facts, document,
            {twinsWithout(m_facts, document, finding.triple), edges, cues,
                m_labelFacts.supportOf(document, finding.triple)});
        finding.hasOddEdges = edges < oddEdges;
        finding.hasOtherCues = cues < otherCues;
        switch (finding.kind) {
        case FindingKind::Duplicate:
            finding.quality = finding.shippedQuality = duplicateQuality;
            break;
        case FindingKind::Unaligned:
            finding.quality = finding.shippedQuality = unalignedQuality;
            break;
        default:
            if (reading.place == LabelPlace::BeyondLimit) {
                ++m_judgement.tooLong;
                return;
            }
            if (hasTooFewExamples(finding, reading.place)) {
                ++m_judgement.withoutExamples;
                m_withoutExamples.insert(finding.triple.predicate);
                return;
            }
            const auto qualityBy = [&](std::span<const double> weights) {
                const double quality = confidenceOf(
                    reading.label, m_options.method, m_usual.of(finding.triple.predicate), finding.features, weights);
                return finding.kind == FindingKind::ViolatesSchema ? std::min(quality, forbiddenQuality) : quality;
            };
            finding.quality = qualityBy(m_options.weights.label);
            finding.shippedQuality = qualityBy(m_shipped.label);
        }
        ++m_judgement.labelStrata[stratumOf(finding.shippedQuality)];
        m_qualityOf.insert(finding.annotation, finding.quality);
        if (finding.quality >= m_options.suspiciousBelow) return;
        if (finding.instead && finding.quality < doubtful) asked.push_back(*finding.instead);
        keep(std::move(finding), codePoints);
    }

    /// Whether the only evidence against a label is a model that has hardly learnt the predicate.
    [[nodiscard]] bool hasTooFewExamples(const Finding &finding, LabelPlace place) const
    {
        if (place == LabelPlace::UnknownPredicate) return true;
        return finding.kind == FindingKind::Unconfirmed && finding.probability < leastShownProbability
            && m_labelsOfPredicate.value(finding.triple.predicate) == 1;
    }

    void judgeCandidate(size_t document, const ReadTriple &candidate,
        const PredicateCooccurrence::CooccurrenceScores &cooccurrence, const CodePointMap &codePoints)
    {
        const Triple &own = candidate.triple;
        const auto twins = m_facts.twinsOf(document);
        const int twinsWith = int(std::ranges::count_if(twins, [&](size_t twin) { return m_facts.has(twin, own); }));
        Finding finding;
        finding.kind = m_facts.has(document, own) ? FindingKind::OtherMention : FindingKind::MissingTriple;
        finding.document = m_set.documents[document].id;
        finding.triple = own;
        finding.parts = candidate.parts;
        finding.probability = candidate.score();
        finding.features = candidateFeatures(candidate, m_usual, m_facts, m_set, document, twinsWith, cooccurrence,
            m_labelFacts.supportOf(document, own));
        const auto qualityBy = [&](std::span<const double> weights) {
            return 1 - confidenceOf(candidate, m_options.method, m_usual.of(own.predicate), finding.features, weights);
        };
        finding.quality = qualityBy(m_options.weights.candidate);
        finding.shippedQuality = qualityBy(m_shipped.candidate);
        finding.elsewhere = m_facts.documentsWith(own, document);
        finding.ground = groundOf(finding, document, twinsWith);
        if (finding.kind == FindingKind::MissingTriple) ++m_judgement.missingStrata[stratumOf(finding.shippedQuality)];
        if (finding.quality < m_options.missingBelow) keep(std::move(finding), codePoints);
    }

    [[nodiscard]] MissingGround groundOf(const Finding &finding, size_t document, int twinsWith) const
    {
        if (twinsWith > 0) return MissingGround::Twin;
        if (finding.elsewhere > 0) return MissingGround::KnownFact;
        if (m_labelFacts.isOtherDirectionLabelled(finding.triple)) return MissingGround::OtherDirection;
        const bool empty = std::ranges::all_of(m_set.documents[document].document.triples,
            [](const LabelledTriple &label) { return label.state == ReviewState::Rejected; });
        return empty ? MissingGround::EmptySentence : MissingGround::Confident;
    }

    /// Of two labels that contradict each other and are supported equally, only the worse one is asked about for that.
    void askOneSide()
    {
        for (Finding &finding : m_judgement.findings) {
            if (finding.kind != FindingKind::Contradiction || !finding.against->isEven) continue;
            const auto other = m_qualityOf.constFind(finding.against->annotation);
            if (other == m_qualityOf.cend()) continue;
            if (std::pair(*other, finding.against->annotation) < std::pair(finding.quality, finding.annotation)) {
                finding.kind = FindingKind::Unconfirmed;
                finding.cause = causeOf(finding);
            }
        }
    }

    /// What is labelled in one direction only, unless the model has found the other one. As probably lacking as the
    /// label is right.
    void judgeGaps()
    {
        constexpr double holds = 0.9; ///< of what a rule demands
        QSet<QString> proposed;
        for (const Finding &finding : m_judgement.findings)
            if (finding.isMissing()) proposed.insert(m_labelFacts.keyOf(finding.triple));
        for (LabelFacts::Gap &gap : m_labelFacts.gaps()) {
            const ReviewDocument &row = m_set.documents[gap.document];
            const auto quality = m_qualityOf.constFind(row.annotations[gap.label]);
            if (quality == m_qualityOf.cend() || proposed.contains(m_labelFacts.keyOf(gap.missing))) continue;
            Finding finding;
            finding.kind = FindingKind::MissingDirection;
            finding.ground = MissingGround::OtherDirection;
            finding.document = row.id;
            finding.triple = std::move(gap.missing);
            finding.stated = row.document.triples[gap.label].triple.predicate;
            finding.quality = finding.shippedQuality = 1 - holds * *quality;
            if (finding.quality < m_options.missingBelow) keep(std::move(finding), CodePointMap(row.document.text));
        }
    }

    void keep(Finding finding, const CodePointMap &codePoints)
    {
        finding.claim = claimOf(finding.triple, codePoints);
        if (finding.kind == FindingKind::Duplicate)
            finding.claim += u"\tduplicate"_s; // the label itself has that claim
        finding.id = findingId(finding.document, finding.isMissing(), finding.claim);
        finding.cause = causeOf(finding);
        m_judgement.findings.push_back(std::move(finding));
    }

    const ReviewSet &m_set;
    std::span<const std::optional<DocumentReading>> m_readings;
    const FinderOptions &m_options;
    const QualityWeights m_shipped = shippedWeights();
    FactIndex m_facts;
    LabelFacts m_labelFacts;
    QHash<AnnotationId, double> m_qualityOf; ///< of the labels that were judged by their features
    BoundaryStatistics m_edges;
    PredicateCues m_cues;
    PredicateCooccurrence m_cooccurrence;
    QHash<QString, qint64> m_labelsOfPredicate;
    QSet<QString> m_withoutExamples; ///< predicates
    ConfidenceBaseline m_usual;
    Judgement m_judgement;
};

} // namespace

Result<Judgement> judge(const ReviewSet &set, std::span<const std::optional<DocumentReading>> readings,
    const FinderOptions &options, const std::stop_token &stop)
{
    return Judge(set, readings, options).judgeAll(stop);
}

} // namespace spotter
