// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review_queue.h"

#include "core/review/claim.h"
#include "core/review/label_quality.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace spotter {

namespace {

/// A rejected doubt must have become this much stronger (in logits) and nearly certain to be raised again.
constexpr double reraiseMargin = 2;
constexpr double nearlyCertain = 0.15;
/// A label that a person accepted without being asked counts as a doubt that was rejected at this quality.
constexpr double acceptedQuality = 0.1;

bool isEstimatedKind(const QString &name)
{
    const auto kind = findingKindFromName(name);
    return !kind || isEstimated(*kind);
}

/// The earlier decisions.
class Settled {
public:
    Settled(const ReviewSet &set, std::span<const ReviewResult> results, QualityMethod method)
        : m_isLearned(method == QualityMethod::Learned)
    {
        for (const ReviewResult &result : results)
            m_results.insert(keyOf(result.document, result.missing, result.subject), result);
        for (const ReviewDocument &document : set.documents)
            for (size_t i = 0; i < document.annotations.size(); ++i)
                if (document.document.triples[i].state == ReviewState::Accepted)
                    m_accepted.insert(document.annotations[i], true);
    }

    /// Whether a finding is still open; marks it if it was postponed.
    [[nodiscard]] bool isOpen(Finding &finding) const
    {
        const auto found = m_results.constFind(keyOf(finding.document, finding.isMissing(), finding.claim));
        if (found == m_results.constEnd())
            return !m_accepted.contains(finding.annotation) || isReraised(finding.shippedQuality, acceptedQuality);
        switch (found->verdict) {
        case Verdict::Corrected:
            return false;
        case Verdict::Kept:
            return isReraised(finding.shippedQuality, qualityOf(*found));
        case Verdict::Postponed:
            finding.postponed = true;
            break;
        }
        return true;
    }

    /// The quality that a finding had when it was settled, by the weights that decisions do not move: otherwise what
    /// was learnt since would change it.
    [[nodiscard]] double qualityOf(const ReviewResult &result) const
    {
        return m_isLearned ? shippedQualityOf(result) : result.quality;
    }

    /// Whether a finding turned out to be an error; nothing if it is not settled.
    [[nodiscard]] std::optional<bool> isError(const Finding &finding) const
    {
        const auto found = m_results.constFind(keyOf(finding.document, finding.isMissing(), finding.claim));
        if (found != m_results.constEnd() && found->verdict != Verdict::Postponed)
            return found->verdict == Verdict::Corrected;
        return m_accepted.contains(finding.annotation) ? std::optional(false) : std::nullopt;
    }

    /// The last decision on each doubt.
    [[nodiscard]] const QHash<QString, ReviewResult> &results() const { return m_results; }

private:
    static QString keyOf(DocumentId document, bool missing, const QString &subject)
    {
        return QString::number(document.value) + (missing ? QLatin1Char('+') : QLatin1Char('=')) + subject;
    }

    QHash<QString, ReviewResult> m_results;
    QHash<AnnotationId, bool> m_accepted;
    bool m_isLearned;
};

/// Expected change of the model: the probability that a decision changes labels, times the number of targets that it
/// changes (a wrong predicate turns one off and another on), times the rarity of that predicate in training. A decision
/// that settles several findings counts for each, with diminishing weight.
void setInstruction(std::vector<FindingGroup> &groups, const ReviewSet &set)
{
    QHash<QString, qint64> labels;
    for (const ReviewDocument &document : set.documents)
        for (const LabelledTriple &label : document.document.triples) ++labels[label.triple.predicate];
    for (FindingGroup &group : groups) {
        Finding &first = group.findings.front();
        const double targets = first.instead ? 2 : 1;
        const QString &predicate = first.instead ? first.instead->predicate : first.triple.predicate;
        const double rarity = 1 / std::sqrt(1 + double(labels.value(predicate)));
        first.instruction = (1 - first.quality) * targets * rarity * (1 + std::log(double(group.findings.size())));
    }
}

std::vector<FindingGroup> grouped(std::vector<Finding> findings)
{
    std::ranges::stable_sort(findings, {}, &Finding::quality);
    std::vector<FindingGroup> groups;
    QHash<QString, size_t> groupOf;
    QHash<QString, bool> asked;
    for (Finding &finding : findings) {
        if (asked.contains(finding.id)) continue;
        asked.insert(finding.id, true);
        const QString cause = finding.cause + QLatin1Char(finding.postponed ? '~' : ' ');
        const auto group = groupOf.constFind(cause);
        if (group != groupOf.constEnd()) {
            groups[*group].findings.push_back(std::move(finding));
        } else {
            groupOf.insert(cause, groups.size());
            groups.push_back({});
            groups.back().findings.push_back(std::move(finding));
        }
    }
    return groups;
}

ShareEstimate estimate(const std::vector<qint64> &open, const Settled &settled, bool missing)
{
    std::vector<QualityStratum> strata(qualityStrata);
    for (size_t i = 0; i < open.size(); ++i) strata[i].population = open[i];
    for (const ReviewResult &result : settled.results()) {
        if (result.missing != missing || result.verdict == Verdict::Postponed) continue;
        if (!isEstimatedKind(result.kind)) continue;
        QualityStratum &stratum = strata[stratumOf(settled.qualityOf(result))];
        ++stratum.settled;
        stratum.errors += result.verdict == Verdict::Corrected;
        // A corrected label no longer exists, and a kept one is certain now: both belonged to that stratum.
        if (!missing) stratum.population = std::max(stratum.population, stratum.settled);
    }
    // What was settled is labelled now, or rejected: no candidate any more.
    if (missing)
        for (QualityStratum &stratum : strata) stratum.population += stratum.settled;
    return errorRate(strata);
}

std::vector<SampledItem> itemsOf(const ReviewSet &set, const Judgement &judgement, const Settled &settled, bool missing)
{
    std::vector<SampledItem> items;
    QSet<QString> judged;
    for (const Finding &finding : judgement.findings) {
        if (finding.isMissing() != missing || !isEstimated(finding.kind)) continue;
        if (judged.contains(finding.id)) continue;
        judged.insert(finding.id);
        items.push_back({finding.id, finding.triple.predicate, finding.shippedQuality, settled.isError(finding)});
    }
    QSet<DocumentId> documents;
    for (const ReviewDocument &document : set.documents) documents.insert(document.id);
    // What was corrected is no finding any more, but belongs to what is estimated.
    for (const ReviewResult &result : settled.results()) {
        if (result.missing != missing || result.verdict == Verdict::Postponed || !documents.contains(result.document)
            || !isEstimatedKind(result.kind))
            continue;
        const QString id = findingId(result.document, missing, result.subject);
        if (judged.contains(id)) continue;
        items.push_back(
            {id, result.subject.section(u'\t', 0, 0), settled.qualityOf(result), result.verdict == Verdict::Corrected});
    }
    return items;
}

/// The places in the queue's sample by the findings' ids: labels and candidates in turn.
QHash<QString, size_t> drawSample(
    ReviewCounts &counts, const ReviewSet &set, const Judgement &judgement, const Settled &settled)
{
    QHash<QString, size_t> places;
    const auto draw = [&](bool missing) {
        std::vector<SampledItem> items = itemsOf(set, judgement, settled, missing);
        // Of a small corpus not all: what is sampled is settled one by one.
        const qint64 size = std::min(sampleSize, std::max<qint64>(fewestSettledToEstimate, std::ssize(items) / 10));
        const RandomSample sample(std::move(items));
        const std::vector<QString> ids = sample.open(size);
        for (size_t i = 0; i < ids.size(); ++i) places.insert(ids[i], 2 * i + size_t(missing));
        return sample.estimate();
    };
    counts.labelSample = draw(false);
    counts.missingSample = draw(true);
    return places;
}

/// Of all findings that are settled one after the other, every samplePeriod-th is one of the sample; the rest of it
/// comes last.
void mixIn(std::vector<FindingGroup> &groups, std::vector<Finding> sample, qint64 settled)
{
    std::vector<FindingGroup> mixed;
    mixed.reserve(groups.size() + sample.size());
    auto next = sample.begin();
    const auto draw = [&] {
        mixed.push_back({});
        mixed.back().findings.push_back(std::move(*next++));
    };
    for (FindingGroup &group : groups) {
        if (next != sample.end() && (size_t(settled) + mixed.size()) % samplePeriod == samplePeriod - 1) draw();
        mixed.push_back(std::move(group));
    }
    while (next != sample.end()) draw();
    groups = std::move(mixed);
}

} // namespace

void countAhead(ReviewQueue &queue)
{
    ReviewCounts &counts = queue.counts;
    counts.expected = counts.expectedNext = 0;
    counts.next = 0;
    for (const FindingGroup &group : queue.groups) {
        for (const Finding &finding : group.findings) {
            const double error = finding.kind == FindingKind::OtherMention ? 0 : 1 - finding.quality;
            counts.expected += error;
            if (counts.next == nextFindings) continue;
            ++counts.next;
            counts.expectedNext += error;
        }
    }
}

bool isReraised(double qualityNow, double qualityThen)
{
    // Below a thousandth the model is certain enough: further differences mean nothing to a person.
    const auto strength = [](double quality) { return boundedLogit(std::max(quality, 0.001)); };
    return qualityNow < nearlyCertain && strength(qualityNow) < strength(qualityThen) - reraiseMargin;
}

ReviewQueue buildQueue(
    const ReviewSet &set, Judgement judgement, std::span<const ReviewResult> results, const QueueOptions &options)
{
    const Settled settled(set, results, judgement.method);
    ReviewQueue queue;
    queue.counts.labelErrors = estimate(judgement.labelStrata, settled, false);
    queue.counts.missingAmongCandidates = estimate(judgement.missingStrata, settled, true);
    queue.counts.withoutExamples = judgement.withoutExamples;
    queue.counts.predicatesWithoutExamples = judgement.predicatesWithoutExamples;
    queue.counts.learntFrom = judgement.learntFrom;
    for (const ReviewResult &result : settled.results()) {
        queue.counts.corrected += result.verdict == Verdict::Corrected;
        queue.counts.kept += result.verdict == Verdict::Kept;
    }
    const QHash<QString, size_t> places
        = options.sample ? drawSample(queue.counts, set, judgement, settled) : QHash<QString, size_t>();
    std::vector<Finding> open;
    std::vector<Finding> sample;
    QSet<QString> drawn;
    for (Finding &finding : judgement.findings) {
        // Two contradicting labels cannot both be right, however sure the model is of them.
        const bool isWanted = finding.quality < options.below || finding.kind == FindingKind::Contradiction
            || places.contains(finding.id) || (!options.pinned.isEmpty() && finding.id == options.pinned);
        if (!isWanted || !settled.isOpen(finding)) continue;
        finding.isSampled = !finding.postponed && places.contains(finding.id);
        if (finding.isSampled && drawn.contains(finding.id)) continue; // one of several copies
        if (finding.isSampled) drawn.insert(finding.id);
        ++(finding.isMissing() ? queue.counts.missing : queue.counts.suspicious);
        queue.counts.postponed += finding.postponed;
        ++queue.counts.byKind[findingKindName(finding.kind)];
        (finding.isSampled ? sample : open).push_back(std::move(finding));
    }
    queue.groups = grouped(std::move(open));
    setInstruction(queue.groups, set);
    const auto first = [](const FindingGroup &group) -> const Finding & { return group.findings.front(); };
    if (options.order == QueueOrder::Instructive)
        std::ranges::stable_sort(
            queue.groups, std::ranges::greater(), [&](const FindingGroup &group) { return first(group).instruction; });
    std::ranges::stable_partition(queue.groups, [&](const FindingGroup &group) { return !first(group).postponed; });
    std::ranges::sort(sample, {}, [&](const Finding &finding) { return places.value(finding.id); });
    mixIn(queue.groups, std::move(sample), queue.counts.settled());
    countAhead(queue);
    return queue;
}

} // namespace spotter
