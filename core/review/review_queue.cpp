// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review_queue.h"

#include "core/review/label_quality.h"

#include <QHash>

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

/// The earlier decisions.
class Settled {
public:
    Settled(const ReviewSet &set, std::span<const ReviewResult> results)
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
            return !m_accepted.contains(finding.annotation) || isReraised(finding.quality, acceptedQuality);
        switch (found->verdict) {
        case Verdict::Corrected:
            return false;
        case Verdict::Kept:
            return isReraised(finding.quality, found->quality);
        case Verdict::Postponed:
            finding.postponed = true;
            break;
        }
        return true;
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
        QualityStratum &stratum = strata[stratumOf(result.quality)];
        ++stratum.settled;
        stratum.errors += result.verdict == Verdict::Corrected;
        // A corrected label no longer exists, and a kept one is certain now: both belonged to that stratum.
        stratum.population = std::max(stratum.population, stratum.settled);
    }
    return errorRate(strata);
}

} // namespace

bool isReraised(double qualityNow, double qualityThen)
{
    // Below a thousandth the model is certain enough: further differences mean nothing to a person.
    const auto strength = [](double quality) { return boundedLogit(std::max(quality, 0.001)); };
    return qualityNow < nearlyCertain && strength(qualityNow) < strength(qualityThen) - reraiseMargin;
}

ReviewQueue buildQueue(
    const ReviewSet &set, Judgement judgement, std::span<const ReviewResult> results, const QueueOptions &options)
{
    const Settled settled(set, results);
    ReviewQueue queue;
    queue.counts.labelErrors = estimate(judgement.labelStrata, settled, false);
    queue.counts.missingAmongCandidates = estimate(judgement.missingStrata, settled, true);
    queue.counts.withoutExamples = judgement.withoutExamples;
    queue.counts.predicatesWithoutExamples = judgement.predicatesWithoutExamples;
    for (const ReviewResult &result : settled.results()) {
        queue.counts.corrected += result.verdict == Verdict::Corrected;
        queue.counts.kept += result.verdict == Verdict::Kept;
    }
    std::vector<Finding> open;
    for (Finding &finding : judgement.findings) {
        if (!(finding.quality < options.below) || !settled.isOpen(finding)) continue;
        ++(finding.isMissing() ? queue.counts.missing : queue.counts.suspicious);
        queue.counts.postponed += finding.postponed;
        ++queue.counts.byKind[findingKindName(finding.kind)];
        open.push_back(std::move(finding));
    }
    queue.groups = grouped(std::move(open));
    setInstruction(queue.groups, set);
    const auto first = [](const FindingGroup &group) -> const Finding & { return group.findings.front(); };
    if (options.order == QueueOrder::Instructive)
        std::ranges::stable_sort(
            queue.groups, std::ranges::greater(), [&](const FindingGroup &group) { return first(group).instruction; });
    std::ranges::stable_partition(queue.groups, [&](const FindingGroup &group) { return !first(group).postponed; });
    return queue;
}

} // namespace spotter
