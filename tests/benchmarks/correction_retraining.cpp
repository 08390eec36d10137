// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What twenty corrections and a short retraining do: correction_retraining CORPUS MODEL [--cases 20] [--minutes 1]
//   [--threads 2] [--learning-rate X] [--encoder-learning-rate X] [--share X]
// CORPUS: a train and a dev split, and as its test split sentences that MODEL has not seen. A person "opens" those that
// the model reads wrongly, one after the other, puts their labels right and moves them to the train split, on a copy of
// the corpus and through its real stores. Prints a line of JSON: the cases that are then read right (the sentence's
// triples all there and none else), F1 on dev before and after, and the seconds from the first read of the corpus to
// the saved model.
#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/training_set_of.h"
#include "core/model/extractor.h"
#include "core/model/scorer.h"
#include "core/training/recipes.h"
#include "core/training/trainer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

struct Case {
    DocumentId id;
    Document document; ///< with the right labels
};

[[noreturn]] void fail(const QString &message)
{
    std::fprintf(stderr, "correction_retraining: %s\n", qPrintable(message));
    std::exit(1);
}

template <typename T>
T must(Result<T> result)
{
    if (!result) fail(result.error().message);
    return std::move(*result);
}

void must(const Result<void> &result)
{
    if (!result) fail(result.error().message);
}

Score scoreOn(const Extractor &extractor, const std::vector<Document> &documents)
{
    std::vector<QString> texts;
    for (const Document &document : documents) texts.push_back(document.text);
    const auto found = must(extractor.extract(texts));
    ScoreTable table;
    for (size_t i = 0; i < documents.size(); ++i) addToScore(table, documents[i].triples, found[i]);
    return table.total;
}

bool isReadRight(const Extractor &extractor, const Document &document)
{
    const Score score = scoreOn(extractor, {document});
    return score.correct == score.gold && score.predicted == score.gold;
}

std::vector<Case> wronglyRead(Corpus &corpus, const Extractor &extractor, size_t wanted)
{
    std::vector<Case> cases;
    for (const DocumentId id : must(corpus.documents().ids({.split = Split::Test}))) {
        Document document = must(corpus.documents().loadWithLabels(id));
        bool aligned = !document.triples.empty();
        for (const LabelledTriple &label : document.triples) aligned = aligned && label.triple.isAligned();
        if (aligned && !isReadRight(extractor, document)) cases.push_back({id, std::move(document)});
        if (cases.size() == wanted) return cases;
    }
    fail(u"the model reads too few sentences of the test split wrongly"_s);
}

void correct(Corpus &corpus, const Case &wrong)
{
    must(corpus.documents().setSplit(wrong.id, Split::Train));
    for (Annotation annotation : must(corpus.annotations().forDocument(wrong.id))) {
        annotation.label.origin = Origin::Human;
        annotation.label.state = ReviewState::Accepted;
        must(corpus.annotations().update(annotation.id, annotation.label));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"cases"_s, {}, u"N"_s, u"20"_s}, {u"minutes"_s, {}, u"X"_s, u"0.9"_s}, {u"threads"_s, {}, u"N"_s, u"2"_s},
            {u"learning-rate"_s, {}, u"X"_s}, {u"encoder-learning-rate"_s, {}, u"X"_s}, {u"share"_s, {}, u"X"_s}});
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2) fail(u"name a corpus and a model"_s);
    const QTemporaryDir scratch;
    const QString copy = scratch.filePath(u"corpus.spotter"_s);
    if (!QFile::copy(words[0], copy)) fail(u"the corpus cannot be copied"_s);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);

    const int threads = parser.value(u"threads"_s).toInt();
    const auto corpus = must(Corpus::open(copy, Corpus::Mode::ReadWrite));
    const auto dev = must(documentsOfSplit(*corpus, Split::Dev));
    const auto before = must(ModelSnapshot::load(words[1]));
    const Extractor reader(before, {.threads = threads});
    const std::vector<Case> cases = wronglyRead(*corpus, reader, parser.value(u"cases"_s).toULongLong());
    for (const Case &wrong : cases) correct(*corpus, wrong);
    const Score devBefore = scoreOn(reader, dev);

    TrainingOptions options = warmStartOptions(words[1], before->config());
    options.minutes = parser.value(u"minutes"_s).toDouble();
    options.threads = threads;
    if (parser.isSet(u"learning-rate"_s)) options.learningRate = parser.value(u"learning-rate"_s).toDouble();
    if (parser.isSet(u"encoder-learning-rate"_s))
        options.encoderLearningRate = parser.value(u"encoder-learning-rate"_s).toDouble();
    if (parser.isSet(u"share"_s)) options.correctedShare = parser.value(u"share"_s).toDouble();
    QElapsedTimer clock;
    clock.start();
    const auto outcome = must(train(must(trainingSetOf(*corpus)), options));
    must(outcome.model->save(scratch.filePath(u"model"_s)));
    const double seconds = double(clock.elapsed()) / 1000;

    const Extractor after(must(ModelSnapshot::load(scratch.filePath(u"model"_s))), {.threads = threads});
    qint64 right = 0;
    Score ofCases;
    for (const Case &wrong : cases) {
        right += isReadRight(after, wrong.document);
        ofCases += scoreOn(after, {wrong.document});
    }
    const double devAfter = scoreOn(after, dev).f1();
    const QJsonObject line{{u"cases"_s, qint64(cases.size())}, {u"right"_s, right}, {u"f1_of_cases"_s, ofCases.f1()},
        {u"seconds"_s, seconds}, {u"dev_before"_s, devBefore.f1()}, {u"dev_after"_s, devAfter},
        {u"dev_after_less_before"_s, devAfter - devBefore.f1()},
        {u"train_sentences"_s, outcome.model->training().value("trainSentences"_L1)}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
