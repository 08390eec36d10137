// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_data.h"

#include "core/model/config/model_tokenizer.h"
#include "core/model/model_snapshot_p.h"
#include "core/model/weights/encoder_folder_p.h"
#include "core/text/character_tokenizer.h"
#include "core/text/passages.h"
#include "core/training/barred_pieces.h"
#include "core/training/long_documents.h"
#include "core/training/messages.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Every n-th training sentence is held out if a corpus has none.
constexpr size_t holdOutEvery = 10;

TokenSequence cut(TokenSequence tokens, int maximum)
{
    tokens.truncate(maximum);
    return tokens;
}

QByteArray hashOf(const TrainingSet &set)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &string) {
        hash.addData(string.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    const auto addDocument = [&](const Document &document) {
        add(document.text);
        for (const LabelledTriple &label : document.triples)
            for (const QString &part : {label.triple.subject.text, label.triple.predicate, label.triple.object.text})
                add(part);
    };
    for (const TrainingDocument &document : set.train) addDocument(document.document);
    for (const Document &document : set.dev) addDocument(document);
    for (const QString &text : set.unlabelled) add(text);
    return hash.result().toHex();
}

/// Appends the passages of a text as the model's inputs, without single tokens, which have no context.
void appendPassages(TrainingData &data, QStringView text)
{
    for (const Span span : splitIntoPassages(text)) {
        TokenSequence tokens
            = cut(data.tokenizer->tokenize(text.mid(span.beginUtf16, span.length())), data.config.maximumTokens);
        if (tokens.size() > 1) data.unlabelled.push_back(std::move(tokens));
    }
}

/// Documents, with a flag for corrections that the parent has not seen.
struct Readable {
    std::vector<Document> documents;
    std::vector<bool> corrected;
    std::vector<const LabelDoubts *> doubts; ///< null if there are none

    void add(Document document, bool isCorrected, const LabelDoubts *doubted)
    {
        documents.push_back(std::move(document));
        corrected.push_back(isCorrected);
        doubts.push_back(doubted);
    }
};

/// What a person has changed since the parent's training began, by the index of the document.
std::vector<bool> correctedSince(const TrainingSet &set, const ModelSnapshot *parent)
{
    std::vector<bool> corrected(set.train.size());
    if (!parent || parent->schema().isEmpty())
        return corrected; // a model that was only pretrained has nothing to forget
    const QJsonObject &training = parent->training();
    // The training() of a kept run's network is that of the model that the run started from, if there was one.
    if (training.contains("unfinished"_L1) && !training.contains("created"_L1)) return corrected;
    if (const auto seen = QDateTime::fromString(training["journal"_L1]["at"_L1].toString(), Qt::ISODateWithMs);
        seen.isValid()) {
        for (size_t i = 0; i < set.train.size(); ++i) {
            const QDateTime &when = set.train[i].corrected;
            corrected[i] = when.isValid() && when > seen;
        }
        return corrected;
    }
    // A model of an earlier version has only the time when its run ended, and how long it took without pauses. The
    // corpus was read some time before the run's clock started; one sentence too many does no harm.
    constexpr qint64 margin = 60;
    const QDateTime since = QDateTime::fromString(training.value("created"_L1).toString(), Qt::ISODate)
                                .addSecs(-qint64(training.value("seconds"_L1).toDouble()) - margin);
    for (size_t i = 0; i < set.train.size(); ++i) {
        const QDateTime &when = set.train[i].corrected;
        corrected[i] = when.isValid() && (!since.isValid() || when > since);
    }
    return corrected;
}

/// What a text denies is not what it says: its negated labels count as rejected ones, or, if they are to be learned, as
/// ordinary ones.
Document asLearned(Document document, bool learnNegated, qint64 &leftOut)
{
    for (LabelledTriple &label : document.triples) {
        if (!label.assertion.negated || label.state == ReviewState::Rejected) continue;
        label.assertion.negated = false;
        if (learnNegated) continue;
        label.state = ReviewState::Rejected;
        ++leftOut;
    }
    return document;
}

/// Splits a document that is too long for the encoder into its passages.
void addWhole(Readable &readable, const Document &document, bool isCorrected, const LabelDoubts *doubted,
    TrainingData &data, LabelCounts &counts)
{
    if (data.tokenizer->tokenize(document.text).size() <= data.config.maximumTokens) {
        readable.add(document, isCorrected, doubted);
        return;
    }
    CutDocument cut = cutDocument(document);
    for (Document &passage : cut.passages) readable.add(std::move(passage), isCorrected, doubted);
    std::ranges::move(cut.unlabelled, std::back_inserter(data.unlabelledTexts));
    counts.unaligned += cut.unalignedLabels;
    counts.beyondLimit += cut.crossingLabels;
}

Readable cutLongDocuments(const TrainingSet &set, bool learnNegated, TrainingData &data, LabelCounts &counts)
{
    const std::vector<bool> corrected = correctedSince(set, data.parent.get());
    Readable result;
    for (size_t i = 0; i < set.train.size(); ++i) {
        const LabelDoubts &doubts = set.train[i].doubts;
        addWhole(result, asLearned(set.train[i].document, learnNegated, data.plan.negatedLabels), corrected[i],
            doubts.isEmpty() ? nullptr : &doubts, data, counts);
    }
    return result;
}

std::vector<Document> cutLongDocuments(
    const std::vector<Document> &documents, bool learnNegated, TrainingData &data, LabelCounts &counts)
{
    Readable result;
    qint64 notEvaluated = 0;
    for (const Document &document : documents)
        addWhole(result, asLearned(document, learnNegated, notEvaluated), false, nullptr, data, counts);
    return std::move(result.documents);
}

/// Without a dev split, some of the training sentences are used for evaluation instead; new corrections are always
/// trained on.
void holdOutDevSentences(TrainingData &data, Readable &train)
{
    if (!data.devDocuments.empty()) return;
    Readable all = std::exchange(train, {});
    for (size_t i = 0; i < all.documents.size(); ++i) {
        if (i % holdOutEvery == holdOutEvery - 1 && !all.corrected[i])
            data.devDocuments.push_back(std::move(all.documents[i]));
        else
            train.add(std::move(all.documents[i]), all.corrected[i], all.doubts[i]);
    }
    data.plan.warnings.append(TrainingMessages::tr(
        "The corpus has no held-out sentences, so every tenth training sentence is held out for evaluation"));
}

ModelConfig withEncoderOf(const ModelConfig &encoder, ModelConfig config)
{
    config.encoder = encoder.encoder;
    config.bert = encoder.bert;
    config.lowerCase = encoder.lowerCase;
    config.hidden = encoder.hidden;
    config.dilations = encoder.dilations;
    config.bigramBuckets = encoder.bigramBuckets;
    config.maximumTokens = encoder.maximumTokens;
    return config;
}

/// All texts that the corpus has for a training.
std::vector<QString> textsOf(const TrainingSet &set)
{
    std::vector<QString> texts = set.unlabelled;
    for (const TrainingDocument &document : set.train) texts.push_back(document.document.text);
    for (const Document &document : set.dev) texts.push_back(document.text);
    return texts;
}

/// A vocabulary of a quarter of a million pieces for a hundred languages is nearly all of a small encoder: only what
/// the corpus can use of it is trained and stored. Pieces across the edges of mentions are barred.
Result<PretrainedEncoder> readForCorpus(const QString &folder, const TrainingSet &set)
{
    auto encoder = readEncoderFolder(folder);
    if (!encoder || !encoder->unigram) return encoder;
    const auto named = [&](const Error &error) {
        return failure(error.code, TrainingMessages::tr("%1: %2").arg(folder, error.message));
    };
    const auto tokenizer = UnigramTokenizer::create(*encoder->unigram);
    if (!tokenizer) return named(tokenizer.error());
    PretrainedEncoder needed = withPieces(*encoder, (*tokenizer)->neededFor(textsOf(set)));
    UnigramModel model = *needed.unigram;
    auto barred = barredPieces(model, set);
    if (!barred) return named(barred.error());
    model.barred = std::move(*barred);
    needed.unigram = std::make_shared<const UnigramModel>(std::move(model));
    return needed;
}

/// The encoder's own vocabulary, tokenizer and shape.
Result<void> preparePretrained(TrainingData &data, const TrainingSet &set, const TrainingOptions &options)
{
    auto pretrained = readForCorpus(options.encoderFolder, set);
    if (!pretrained) return std::unexpected(pretrained.error());
    data.config.encoder = QStringLiteral("bert");
    data.config.bert = pretrained->config;
    data.config.lowerCase = pretrained->lowerCase;
    data.config.hidden = pretrained->config.hidden;
    // Batches are padded to a multiple of 8 tokens.
    data.config.maximumTokens = std::min(options.model.maximumTokens, pretrained->config.positions / 8 * 8);
    auto tokenizer = encoderTokenizer(*pretrained);
    if (!tokenizer) return std::unexpected(tokenizer.error());
    data.tokenizer = std::move(*tokenizer);
    data.pretrained = std::make_shared<const PretrainedEncoder>(std::move(*pretrained));
    return {};
}

Result<void> prepareVocabulary(TrainingData &data, const TrainingSet &set, const TrainingOptions &options)
{
    data.config = options.model;
    if (!options.fromModel.isEmpty()) {
        auto parent = ModelSnapshot::load(options.fromModel);
        if (!parent) return std::unexpected(parent.error());
        data.parent = *parent;
        data.config = data.parent->config();
        // A model that was only pretrained can get any head.
        if (data.parent->schema().isEmpty()) data.config = withEncoderOf(data.config, options.model);
        data.config.dropout = options.model.dropout;
        data.schema = data.parent->schema();
        data.schema.merge(set.schema);
        // Only the tokenizer, so that the new model does not keep the parent's network in memory.
        data.tokenizer = data.parent->parts().tokenizer;
        return {};
    }
    data.schema = set.schema;
    if (!options.encoderFolder.isEmpty()) return preparePretrained(data, set, options);
    std::vector<QString> texts;
    texts.reserve(set.train.size());
    for (const TrainingDocument &document : set.train) texts.push_back(document.document.text);
    // A character that is only in unlabelled text may be in future documents, too.
    if (options.pretrainingShare > 0) texts.insert(texts.end(), set.unlabelled.begin(), set.unlabelled.end());
    auto tokenizer = CharacterTokenizer::create(
        CharacterTokenizer::buildVocabulary(texts, {.minimumCount = options.vocabularyMinimumCount}));
    if (!tokenizer) return std::unexpected(tokenizer.error());
    data.tokenizer = std::move(*tokenizer);
    return {};
}

void addWarnings(TrainingPlan &plan, const TrainingOptions &options)
{
    if (plan.predicates == 1)
        plan.warnings.append(TrainingMessages::tr(
            "There is only one predicate: the model learns to find its pairs, but not to distinguish predicates"));
    if (plan.unalignedLabels * 5 > plan.labels + plan.unalignedLabels)
        plan.warnings.append(TrainingMessages::tr("%Ln label(s) could not be found in their text and are not used for "
                                                  "training; list them with “spotter-cli check”",
            nullptr, int(plan.unalignedLabels)));
    if (plan.labels < 200)
        plan.warnings.append(TrainingMessages::tr(
            "Only %Ln label(s) are used for training; do not expect much before there are a few hundred", nullptr,
            int(plan.labels)));
    if (options.learningRate > 0.01 || options.learningRate < 1e-5)
        plan.warnings.append(
            TrainingMessages::tr("The learning rate %1 is unusual for this encoder; 0.0005 to 0.004 is normal")
                .arg(options.learningRate));
}

Error nothingLabelled()
{
    return {ErrorCode::Content, TrainingMessages::tr("Label some sentences first; 20 are enough for a first try")};
}

void learnFacts(TrainingData &data, std::span<const LabelDoubts *const> doubts)
{
    std::vector<const TokenSequence *> tokens;
    for (const LabelledSentence &sentence : data.train) tokens.push_back(&sentence.tokens);
    data.facts.learn(data.trainDocuments, tokens, data.schema, doubts);
    if (data.facts.isEmpty()) return;
    for (size_t i = 0; i < data.dev.size(); ++i)
        data.devKnown.push_back(data.facts.in(data.devDocuments[i].text, data.dev[i]));
}

} // namespace

double pretrainingShareOf(const TrainingSet &set, const TrainingOptions &options)
{
    if (!options.fromModel.isEmpty() || !options.encoderFolder.isEmpty()) return 0; // it is already pretrained
    if (options.pretrainingShare >= 0) return options.pretrainingShare;
    qsizetype labelled = 0;
    for (const TrainingDocument &document : set.train) labelled += document.document.text.size();
    qsizetype unlabelled = 0;
    for (const QString &text : set.unlabelled) unlabelled += text.size();
    return unlabelled > labelled ? TrainingOptions::usualPretrainingShare : 0;
}

Result<TrainingData> prepareTrainingData(
    const TrainingSet &set, const TrainingOptions &options, const std::stop_token &stop)
{
    // Without a predicate there cannot be a label either.
    if (set.train.empty() || set.schema.isEmpty()) return std::unexpected(nothingLabelled());
    TrainingData data;
    if (auto prepared = prepareVocabulary(data, set, options); !prepared) return std::unexpected(prepared.error());
    data.unlabelledTexts = set.unlabelled;
    data.copiedAt = set.copiedAt;
    LabelCounts counts;
    LabelCounts devCounts;
    Readable readable = cutLongDocuments(set, options.learnNegated, data, counts);
    data.devDocuments = cutLongDocuments(set.dev, options.learnNegated, data, devCounts);
    holdOutDevSentences(data, readable);
    data.trainDocuments = std::move(readable.documents);
    for (size_t i = 0; i < readable.corrected.size(); ++i)
        if (readable.corrected[i]) data.corrected.push_back(i);
    if (devCounts.beyondLimit > 0)
        data.plan.warnings.append(
            TrainingMessages::tr("%Ln label(s) of held-out sentences span two passages and are not evaluated", nullptr,
                int(devCounts.beyondLimit)));

    for (size_t i = 0; i < data.trainDocuments.size(); ++i) {
        if (stop.stop_requested()) return failure(ErrorCode::Stopped, TrainingMessages::tr("Training was stopped"));
        data.train.push_back(labelSentence(data.trainDocuments[i], data.schema, *data.tokenizer,
            data.config.maximumTokens, options.allOccurrences, counts, readable.doubts[i]));
    }
    if (counts.placed == 0 && counts.unaligned + counts.beyondLimit == 0) return std::unexpected(nothingLabelled());
    if (counts.placed == 0)
        return failure(ErrorCode::Content,
            TrainingMessages::tr(
                "None of the %Ln label(s) could be found in its text, so there is nothing to learn from; "
                "import labels whose subject and object are in the text",
                nullptr, int(counts.unaligned + counts.beyondLimit)));
    for (const Document &document : data.devDocuments)
        data.dev.push_back(cut(data.tokenizer->tokenize(document.text), data.config.maximumTokens));
    if (options.knownFacts) learnFacts(data, readable.doubts);
    if (options.pretrainingShare > 0) {
        for (const QString &text : data.unlabelledTexts) appendPassages(data, text);
        for (const LabelledSentence &sentence : data.train) data.unlabelled.push_back(sentence.tokens);
    }
    data.hash = hashOf(set);
    data.plan.trainSentences = qint64(data.train.size());
    data.plan.correctedSentences = qint64(data.corrected.size());
    data.plan.devSentences = qint64(data.devDocuments.size());
    data.plan.labels = counts.placed;
    data.plan.unalignedLabels = counts.unaligned;
    data.plan.labelsBeyondLimit = counts.beyondLimit;
    data.plan.predicates = qint64(data.schema.predicates().size());
    data.plan.vocabulary = qint64(data.tokenizer->vocabulary().size());
    addWarnings(data.plan, options);
    return data;
}

Result<TrainingData> preparePretrainingData(
    const TrainingSet &set, const TrainingOptions &options, const std::stop_token &stop)
{
    TrainingOptions all = options;
    all.pretrainingShare = 1; // the vocabulary is that of all texts
    TrainingData data;
    if (auto prepared = prepareVocabulary(data, set, all); !prepared) return std::unexpected(prepared.error());
    data.schema = {};
    const auto append = [&](const QString &text) {
        if (!stop.stop_requested()) appendPassages(data, text);
    };
    // Not those of dev: a score on texts that were used for pretraining would be too optimistic.
    for (const TrainingDocument &document : set.train) append(document.document.text);
    for (const QString &text : set.unlabelled) append(text);
    if (stop.stop_requested()) return failure(ErrorCode::Stopped, TrainingMessages::tr("Training was stopped"));
    if (data.unlabelled.empty())
        return failure(
            ErrorCode::Content, TrainingMessages::tr("The corpus has no text to pretrain on: import some first"));
    data.hash = hashOf(set);
    return data;
}

} // namespace spotter
