// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_words.h"

#include "core/review/finding_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::ReviewPanel)
};

int count(qint64 value) { return int(std::min<qint64>(value, std::numeric_limits<int>::max())); }

QString oneDigit(double share) { return QLocale().toString(100 * share, 'f', 1); }

} // namespace

QString percentWords(double share)
{
    // Below certainty, never show 100 %.
    const double percent = share < 1 ? std::min(std::round(100 * share), 99.0) : 100.0;
    return Messages::tr("%1 %", "per cent").arg(QLocale().toString(int(percent)));
}

QString timeLeftWords(double seconds)
{
    if (seconds < 0) return {};
    if (seconds < 90) return Messages::tr("about %Ln second(s) left", nullptr, std::max(1, int(std::ceil(seconds))));
    return Messages::tr("about %Ln minute(s) left", nullptr, int(std::lround(seconds / 60)));
}

QString progressWords(const ReviewProgress &progress)
{
    QString text;
    if (progress.parts == 0)
        text = Messages::tr("Checking the corpus: %1").arg(percentWords(progress.share));
    else if (progress.part == 0)
        text = Messages::tr("Pretraining on the texts: %1").arg(percentWords(progress.share));
    else
        text = Messages::tr("Fold %1 of %2: %3")
                   .arg(QString::number(progress.part), QString::number(progress.parts), percentWords(progress.share));
    const QString left = timeLeftWords(progress.secondsLeft);
    return left.isEmpty() ? text : Messages::tr("%1, %2", "progress, time left").arg(text, left);
}

QString countsWords(const ReviewCounts &counts)
{
    QString left = Messages::tr("Left: %1, %2", "doubtful labels, missing triples")
                       .arg(Messages::tr("%Ln doubtful label(s)", nullptr, count(counts.suspicious)),
                           Messages::tr("%Ln missing triple(s)", nullptr, count(counts.missing)));
    if (counts.postponed > 0) left += Messages::tr(" (%Ln postponed)", nullptr, count(counts.postponed));
    const qint64 settled = counts.corrected + counts.kept;
    if (settled == 0) return left;
    return left + u'\n'
        + Messages::tr("Settled: %1, including %2", "number, errors")
              .arg(QLocale().toString(settled), Messages::tr("%Ln error(s)", nullptr, count(counts.corrected)));
}

QString errorRateWords(const ReviewCounts &counts)
{
    if (const qint64 missing = counts.settledToEstimate(); missing > 0)
        return Messages::tr(
            "Settle %Ln more finding(s) to see an estimate of the share of wrong labels.", nullptr, count(missing));
    const ShareEstimate &labels = counts.labelErrors;
    const ShareEstimate &missing = counts.missingAmongCandidates;
    return Messages::tr("Estimated from the settled findings: %1 % of the labels are wrong (%2–%3 %), and %4 % of the "
                        "other triples that the model finds are missing labels (%5–%6 %).")
        .arg(oneDigit(labels.share), oneDigit(labels.low), oneDigit(labels.high), oneDigit(missing.share),
            oneDigit(missing.low), oneDigit(missing.high));
}

QString decisionWords(const Finding &finding, ReviewDecision decision)
{
    const QString own = tripleWords(finding);
    switch (decision) {
    case ReviewDecision::Fix:
        if (finding.isMissing()) return Messages::tr("Add %1").arg(own);
        if (finding.kind == FindingKind::Duplicate) return Messages::tr("Remove the duplicate %1").arg(own);
        if (finding.instead) return Messages::tr("Replace with %1").arg(proposalWords(finding));
        return Messages::tr("Reject %1").arg(own);
    case ReviewDecision::Right:
        return finding.isMissing() ? Messages::tr("Add %1").arg(own) : Messages::tr("Keep %1").arg(own);
    case ReviewDecision::Wrong:
        return finding.isMissing() ? Messages::tr("Do not add %1").arg(own) : Messages::tr("Reject %1").arg(own);
    case ReviewDecision::Postpone:
        break;
    }
    return Messages::tr("Ask about %1 again later").arg(own);
}

} // namespace spotter
