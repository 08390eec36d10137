// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/evaluation_words.h"

#include "core/text/assertion_marks.h"
#include "ui/training/training_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct EvaluationMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::EvaluationPanel)
};

QString modelLine(const ModelFigures &model)
{
    const Score &all = model.scores.total;
    return EvaluationMessages::tr("%1: F1 %2, precision %3, recall %4")
        .arg(model.name, scoreWithInterval(all.f1(), model.interval), shareText(all.precision()),
            shareText(all.recall()));
}

} // namespace

QString signedShareText(double difference)
{
    const QString size = shareText(std::abs(difference));
    if (size == shareText(0)) return u"±"_s + size;
    return (difference < 0 ? u"−"_s : u"+"_s) + size;
}

QString evaluationText(const Evaluation &evaluation)
{
    QStringList lines;
    const bool compares = evaluation.models.size() > 1;
    for (std::size_t i = 0; i < evaluation.models.size(); ++i) {
        const QString number = compares ? QString::number(i + 1) + u". "_s : QString();
        lines += number + modelLine(evaluation.models[i]);
        if (const QString text = unlabelledText(evaluation.models[i].unlabelled); !text.isEmpty())
            lines += number + text;
        if (const QString text = reliabilityText(evaluation.models[i].reliability); !text.isEmpty())
            lines += number + text;
    }
    if (compares) {
        const double difference
            = evaluation.models.back().scores.total.f1() - evaluation.models.front().scores.total.f1();
        QString line = EvaluationMessages::tr("Difference of F1: %1").arg(signedShareText(difference));
        if (const auto &range = evaluation.difference) {
            line += u' '
                + EvaluationMessages::tr("(%1 to %2)", "the ends of an interval")
                      .arg(signedShareText(range->low), signedShareText(range->high));
            if (range->low <= 0 && range->high >= 0)
                line += EvaluationMessages::tr(": it may be chance", "after a difference");
        }
        lines += line;
    }
    lines += EvaluationMessages::tr("Measured on %1 in %2.", "labels, documents")
                 .arg(EvaluationMessages::tr("%Ln label(s)", "in an evaluation", int(evaluation.labels())),
                     EvaluationMessages::tr("%Ln document(s)", "in an evaluation", int(evaluation.documents.size())));
    return lines.join(u'\n');
}

QString evaluationDoubts(const Evaluation &evaluation)
{
    QStringList doubts;
    if (qint64(evaluation.documents.size()) < fewestSentencesToJudge)
        doubts += EvaluationMessages::tr("These are too few documents to judge a model by: use at least %1.")
                      .arg(fewestSentencesToJudge);
    if (evaluation.isCorpus
        && (!evaluation.split || *evaluation.split == Split::Train || *evaluation.split == Split::None))
        doubts += EvaluationMessages::tr(
            "A model may have been trained on these documents, which makes its score too high.");
    for (const ModelFigures &model : evaluation.models) {
        if (model.unknown.predicates.isEmpty()) continue;
        QStringList named = model.unknown.predicates;
        constexpr qsizetype mostNamed = 5;
        if (named.size() > mostNamed) {
            named.resize(mostNamed);
            named += u"…"_s;
        }
        doubts
            += EvaluationMessages::tr("%1 has never learned the predicates of %Ln label(s), which count as missed: %2",
                nullptr, int(model.unknown.labels))
                   .arg(model.name, named.join(EvaluationMessages::tr(", ", "between predicates")));
    }
    return doubts.join(u'\n');
}

QString tripleLine(const Triple &triple, const Assertion &assertion)
{
    return u"%1 — %2 → %3"_s.arg(triple.subject.text, markedPredicate(triple.predicate, assertion), triple.object.text);
}

QString pairText(const QString &labelled, const QString &found) { return u"%1 → %2"_s.arg(labelled, found); }

} // namespace spotter
