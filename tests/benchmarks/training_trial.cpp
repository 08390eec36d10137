// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Trains once with settings that the command line of spotter-cli does not have, and prints a JSON line an epoch and one
// at the end. ablations.py runs it for the tables in trials.md.
//   training_trial CORPUS [setting=value]…
#include "core/corpus/corpus.h"
#include "core/corpus/training_set_of.h"
#include "core/training/recipes.h"
#include "core/training/trainer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <map>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

using Setter = void (*)(TrainingOptions &, double);

const std::map<QString, Setter> setters{
    {u"minutes"_s, [](TrainingOptions &options, double value) { options.minutes = value; }},
    {u"epochs"_s, [](TrainingOptions &options, double value) { options.epochs = int(value); }},
    {u"threads"_s, [](TrainingOptions &options, double value) { options.threads = int(value); }},
    {u"seed"_s, [](TrainingOptions &options, double value) { options.seed = quint64(value); }},
    {u"batch"_s, [](TrainingOptions &options, double value) { options.batchSize = int(value); }},
    {u"rate"_s, [](TrainingOptions &options, double value) { options.learningRate = value; }},
    {u"encoder-rate"_s, [](TrainingOptions &options, double value) { options.encoderLearningRate = value; }},
    {u"warm-up"_s, [](TrainingOptions &options, double value) { options.warmUpShare = value; }},
    {u"frozen"_s, [](TrainingOptions &options, double value) { options.frozenLayers = int(value); }},
    {u"pretraining"_s, [](TrainingOptions &options, double value) { options.pretrainingShare = value; }},
    {u"hide"_s, [](TrainingOptions &options, double value) { options.hiddenTokenShare = value; }},
    {u"known-facts"_s, [](TrainingOptions &options, double value) { options.knownFacts = value > 0; }},
    {u"swap"_s, [](TrainingOptions &options, double value) { options.entitySwapProbability = value; }},
    {u"ema"_s, [](TrainingOptions &options, double value) { options.emaDecay = value; }},
    {u"decay"_s, [](TrainingOptions &options, double value) { options.weightDecay = value; }},
    {u"dropout"_s, [](TrainingOptions &options, double value) { options.model.dropout = float(value); }},
    {u"power"_s,
        [](TrainingOptions &options, double value) {
            options.model.subjectPower = float(value);
            options.model.objectPower = float(value);
        }},
    {u"focal"_s, [](TrainingOptions &options, double) { options.imbalance = Imbalance::Focal; }},
    {u"class-weights"_s, [](TrainingOptions &options, double) { options.imbalance = Imbalance::ClassWeight; }},
    {u"addition"_s, [](TrainingOptions &options, double) { options.model.conditioning = Conditioning::Addition; }},
    {u"one-subject"_s, [](TrainingOptions &options, double) { options.sampling = SubjectSampling::One; }},
    {u"refused"_s, [](TrainingOptions &options, double value) { options.refusedSubjects = value > 0; }},
    {u"before-norm"_s, [](TrainingOptions &options, double value) { options.model.beforeFinalNorm = value > 0; }},
    {u"distance"_s, [](TrainingOptions &options, double value) { options.model.subjectDistance = value > 0; }},
    {u"convolution"_s, [](TrainingOptions &options, double value) { options.model.objectConvolution = value > 0; }},
    {u"all-occurrences"_s, [](TrainingOptions &options, double value) { options.allOccurrences = value > 0; }},
    {u"clip"_s, [](TrainingOptions &options, double value) { options.gradientNorm = value; }},
    {u"linking"_s,
        [](TrainingOptions &options, double value) {
            options = value > 0 ? withLinkingHead(options) : withHalfPointerHead(options);
        }},
};

void print(const QJsonObject &line)
{
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int complain(const QString &message)
{
    std::fprintf(stderr, "training_trial: %s\n", qPrintable(message));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.isEmpty()) return complain(u"name a corpus, then setting=value…"_s);
    QString encoder;
    for (const QString &word : words.mid(1))
        if (word.startsWith(u"encoder="_s)) encoder = word.section(u'=', 1);
    TrainingOptions options = usualOptions(encoder);
    for (const QString &word : words.mid(1)) {
        const QString name = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        if (name == u"encoder") continue;
        if (name == u"from") {
            options.fromModel = value;
            continue;
        }
        const auto setter = setters.find(name);
        if (setter == setters.end()) return complain(u"there is no setting “%1”"_s.arg(name));
        setter->second(options, value.toDouble());
    }
    const auto corpus = Corpus::open(words.first(), Corpus::Mode::ReadOnly);
    if (!corpus) return complain(corpus.error().message);
    const auto set = trainingSetOf(**corpus, {});
    if (!set) return complain(set.error().message);
    TrainingCallbacks callbacks;
    callbacks.onEpoch = [](const TrainingEpoch &epoch) { print(epoch.toJson()); };
    const auto outcome = train(*set, options, {}, callbacks);
    if (!outcome) return complain(outcome.error().message);
    QJsonObject best = outcome->devScore.total.toJson();
    const Thresholds thresholds = outcome->model->config().thresholds;
    best[u"thresholds"_s]
        = QJsonArray{thresholds.subjectStart, thresholds.subjectEnd, thresholds.objectStart, thresholds.objectEnd};
    print({{u"best"_s, best}});
    return 0;
}
