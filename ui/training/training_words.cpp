// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::TrainingPanel)
};

QString withDigits(double share, int digits) { return QLocale().toString(share, 'f', digits); }

int count(qint64 value) { return int(std::min<qint64>(value, std::numeric_limits<int>::max())); }

QString number(qint64 value) { return QLocale().toString(value); }

} // namespace

QString shareText(double share)
{
    // Round down: 0.999 must not show as 1.00.
    return withDigits(share < 1 ? std::min(share, 0.99) : share, 2);
}

std::pair<QString, QString> shareTexts(double before, double after)
{
    if (shareText(before) != shareText(after) || before == after) return {shareText(before), shareText(after)};
    return {withDigits(before, 4), withDigits(after, 4)};
}

QString durationText(double seconds)
{
    if (seconds < 60) return Messages::tr("less than a minute");
    const int minutes = int(std::lround(seconds / 60));
    if (minutes < 60) return Messages::tr("%Ln minute(s)", nullptr, minutes);
    QString hours = Messages::tr("%Ln hour(s)", nullptr, minutes / 60);
    if (minutes % 60 == 0) return hours;
    return Messages::tr("%1 %2", "hours and minutes").arg(hours, Messages::tr("%Ln minute(s)", nullptr, minutes % 60));
}

QString phaseText(TrainingPhase phase)
{
    switch (phase) {
    case TrainingPhase::Pretraining:
        return Messages::tr("Pretraining on the texts");
    case TrainingPhase::Training:
        return Messages::tr("Training");
    case TrainingPhase::Tuning:
        return Messages::tr("Choosing the thresholds");
    }
    return {};
}

QString stepText(const TrainingStep &step)
{
    QStringList parts;
    if (step.phase == TrainingPhase::Training)
        parts.append(Messages::tr("Training, epoch %1").arg(int(std::floor(step.epoch)) + 1));
    else
        parts.append(phaseText(step.phase));
    if (step.sentencesPerSecond > 0)
        parts.append(Messages::tr("%Ln sentence(s) a second", nullptr, count(std::llround(step.sentencesPerSecond))));
    if (step.remainingSeconds > 0) parts.append(Messages::tr("%1 left").arg(durationText(step.remainingSeconds)));
    return parts.join(QStringLiteral(" · "));
}

QString planText(const TrainingPlan &plan)
{
    QStringList sentences;
    if (plan.predicates == 0) return Messages::tr("Pretrains on %Ln sentence(s).", nullptr, count(plan.trainSentences));
    sentences.append(Messages::tr("Trains on %1 with %2 of %3.")
            .arg(Messages::tr("%Ln sentence(s)", nullptr, count(plan.trainSentences)),
                Messages::tr("%Ln label(s)", nullptr, count(plan.labels)),
                Messages::tr("%Ln predicate(s)", nullptr, count(plan.predicates))));
    sentences.append(
        Messages::tr("%Ln sentence(s) are held out to evaluate the model.", nullptr, count(plan.devSentences)));
    if (plan.correctedSentences > 0)
        sentences.append(
            Messages::tr("%Ln sentence(s) that you have corrected since the model was trained are used more often.",
                nullptr, count(plan.correctedSentences)));
    if (plan.unalignedLabels > 0)
        sentences.append(Messages::tr("%Ln label(s) cannot be found in their texts and are not used for training.",
            nullptr, count(plan.unalignedLabels)));
    if (plan.negatedLabels > 0)
        sentences.append(Messages::tr(
            "%Ln negated label(s) are left out: their texts deny what they say.", nullptr, count(plan.negatedLabels)));
    if (plan.labelsBeyondLimit > 0)
        sentences.append(
            Messages::tr("%Ln label(s) exceed the maximum length of the model and are not used for training.", nullptr,
                count(plan.labelsBeyondLimit)));
    if (plan.parameters > 0)
        sentences.append(Messages::tr("The model has %1 parameters and a vocabulary of %2 characters and word pieces.")
                .arg(number(plan.parameters), number(plan.vocabulary)));
    return sentences.join(u' ');
}

QString pretrainedText(double share)
{
    if (share >= 1)
        return Messages::tr("The built-in encoder is pretrained on the texts; a run from scratch starts from it.");
    if (share <= 0) return Messages::tr("Stopped before pretraining began.");
    return Messages::tr("Stopped after %1 % of the pretraining; a run from scratch starts from there, and the "
                        "pretraining can be resumed.")
        .arg(int(share * 100));
}

QString scoreWithInterval(double f1, const std::optional<F1Interval> &interval)
{
    // One without width claims a certainty that a few sentences do not give.
    if (!interval || interval->low >= interval->high) return shareText(f1);
    return QStringLiteral("%1 (%2–%3)").arg(shareText(f1), shareText(interval->low), shareText(interval->high));
}

QString outcomeText(const OutcomeFigures &figures)
{
    const QString start
        = figures.stoppedEarly ? Messages::tr("Stopped early; this is the best model so far.") + u' ' : QString();
    if (!figures.whyNothing.isEmpty())
        return start + Messages::tr("%1. Discard it and continue labelling?").arg(figures.whyNothing);
    const QString where = figures.heldOutSentences > 0
        ? Messages::tr("on %Ln held-out sentence(s)", nullptr, count(figures.heldOutSentences))
        : Messages::tr("on the held-out sentences");
    if (!figures.previousF1) {
        const QString score = scoreWithInterval(figures.f1, figures.interval);
        if (figures.areTooFew())
            return start + Messages::tr("F1 %1 %2, too few to judge by. Adopt the model?").arg(score, where);
        return start + Messages::tr("F1 %1 %2: adopt the model?").arg(score, where);
    }
    auto [before, after] = shareTexts(*figures.previousF1, figures.f1);
    if (figures.interval || figures.previousInterval) {
        before = scoreWithInterval(*figures.previousF1, figures.previousInterval);
        after = scoreWithInterval(figures.f1, figures.interval);
    }
    const auto said = [&](const QString &form) { return start + form.arg(before, after, where); };
    if (figures.areTooFew()) return said(Messages::tr("F1 %1 → %2 %3, too few to judge by. Adopt the new model?"));
    if (figures.difference && figures.difference->low <= 0 && figures.difference->high >= 0)
        return said(Messages::tr("F1 %1 → %2 %3; the difference may be chance. Adopt the new model?"));
    if (figures.f1 < *figures.previousF1)
        return said(Messages::tr("F1 %1 → %2 %3: the new model is worse than the current one. Adopt it anyway?"));
    return said(Messages::tr("F1 %1 → %2 %3: adopt the new model?"));
}

QString unfinishedText(const UnfinishedRun &run)
{
    const QString when = QLocale().toString(run.kept.toLocalTime(), QLocale::ShortFormat);
    const int share = int(run.share * 100);
    if (run.bestF1 <= 0)
        return Messages::tr("A training run was kept on %1 (%2 % done). Resume it?").arg(when).arg(share);
    return Messages::tr("A training run was kept on %1 (%2 % done, best F1 so far: %3). Resume it?")
        .arg(when)
        .arg(share)
        .arg(shareText(run.bestF1));
}

QString runOutcomeText(const QString &outcome)
{
    if (outcome == QStringLiteral("running")) return Messages::tr("Running");
    if (outcome == QStringLiteral("interrupted")) return Messages::tr("Interrupted");
    if (outcome == QStringLiteral("done")) return Messages::tr("Done");
    if (outcome == QStringLiteral("stopped")) return Messages::tr("Stopped");
    if (outcome == QStringLiteral("failed")) return Messages::tr("Failed");
    return outcome;
}

} // namespace spotter
