// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How near a model on a BERT comes to what the machine can multiply: model_work CORPUS MODEL [--threads 2] [--sentences
// 2000] Prints lines of JSON: a plain matrix product's floating-point work a second, before and after, and that of the
// model reading the train split's sentences, in float32 and int8, and training on them for a while. Counted are the
// encoder's products alone, and real tokens alone (padding is no work): 2 (4 h² + 2 h i) + 4 h n a token and layer, for
// hidden h, intermediate i and n tokens a sentence; training three times that. What the head does is not counted, but
// its time is.
#include "core/base/freed_memory.h"
#include "core/corpus/corpus.h"
#include "core/corpus/training_set_of.h"
#include "core/model/blas_speed.h"
#include "core/model/extractor.h"
#include "core/text/tokenizer.h"
#include "core/training/recipes.h"
#include "core/training/trainer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void fail(const QString &message)
{
    std::fprintf(stderr, "model_work: %s\n", qPrintable(message));
    std::exit(1);
}

template <typename T>
T must(Result<T> result)
{
    if (!result) fail(result.error().message);
    return std::move(*result);
}

/// product: of a plain matrix product, in the same unit.
void print(const QString &what, double gigaflops, double sentencesPerSecond, double product)
{
    const QJsonObject line{{u"what"_s, what}, {u"gigaflops"_s, gigaflops},
        {u"sentences_per_second"_s, sentencesPerSecond}, {u"share_of_product"_s, gigaflops / product}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void printProduct(double gigaflops)
{
    std::printf("{\"what\": \"matrix product\", \"gigaflops\": %.1f}\n", gigaflops);
    std::fflush(stdout);
}

/// Of one sentence read once, in units of 1e9 operations.
double workOf(qint64 tokens, const BertConfig &bert)
{
    const double hidden = bert.hidden;
    const double perToken = 2 * (4 * hidden * hidden + 2 * hidden * bert.intermediate) + 4 * hidden * double(tokens);
    return double(tokens) * bert.layers * perToken / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    reuseFreedMemory(); // as the programs do
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"threads"_s, {}, u"N"_s, u"2"_s}, {u"sentences"_s, {}, u"N"_s, u"2000"_s}});
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2) fail(u"name a corpus and a model"_s);
    const int threads = parser.value(u"threads"_s).toInt();
    const auto corpus = must(Corpus::open(words[0], Corpus::Mode::ReadOnly));
    TrainingSet set = must(trainingSetOf(*corpus));
    set.train.resize(std::min(set.train.size(), size_t(parser.value(u"sentences"_s).toULongLong())));
    std::vector<QString> texts;
    for (const TrainingDocument &document : set.train) texts.push_back(document.document.text);

    const double product = matrixProductGigaflops(threads);
    printProduct(product);
    for (const Precision precision : {Precision::Float32, Precision::Int8}) {
        const auto model = must(ModelSnapshot::load(words[1], precision));
        if (model->config().encoder != u"bert") fail(u"the model does not stand on a BERT"_s);
        double work = 0;
        for (const QString &text : texts)
            work += workOf(model->tokenizer().tokenize(text).size(), model->config().bert);
        const Extractor extractor(model, {.threads = threads});
        must(extractor.extract(std::span(texts).first(std::min<size_t>(200, texts.size())))); // what is made once
        QElapsedTimer clock;
        clock.start();
        must(extractor.extract(texts));
        const double seconds = double(clock.nsecsElapsed()) / 1e9;
        print(precision == Precision::Int8 ? u"reading, int8"_s : u"reading, float32"_s, work / seconds,
            double(texts.size()) / seconds, product);
        if (precision == Precision::Int8) continue;
        TrainingOptions options = warmStartOptions(words[1], model->config());
        options.epochs = 1;
        options.threads = threads;
        double rate = 0;
        TrainingCallbacks callbacks;
        callbacks.onEpoch = [&](const TrainingEpoch &epoch) { rate = epoch.sentencesPerSecond; };
        must(train(set, options, {}, callbacks));
        print(u"training"_s, 3 * work / double(texts.size()) * rate, rate, product);
    }
    printProduct(matrixProductGigaflops(threads));
    return 0;
}
