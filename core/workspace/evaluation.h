// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/model/model_snapshot.h"
#include "core/model/reliability.h"
#include "core/model/scorer.h"
#include "core/training/f1_interval.h"

#include <QStringList>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace spotter {

class Corpus;

/// At most two models are evaluated side by side.
inline constexpr std::size_t mostEvaluatedModels = 2;

/// A labelled document to evaluate on.
struct EvaluationDocument {
    DocumentId id; ///< in its corpus; invalid if it comes from a file
    Document document;
};

/// The labelled documents of a corpus: of one split, or of the whole corpus. Of the documents in no split, only those
/// with labels: in the others, nobody has said what there is to find. On the thread of the corpus.
[[nodiscard]] Result<std::vector<EvaluationDocument>> evaluationDocuments(
    Corpus &corpus, std::optional<Split> split, const std::stop_token &stop = {});

/// A model to evaluate, with its name for people.
struct EvaluatedModel {
    QString name;
    std::shared_ptr<const ModelSnapshot> model;
};

/// Labels that a model cannot find, because it has never learned their predicates.
struct UnknownLabels {
    QStringList predicates; ///< sorted
    qint64 labels = 0;
};

/// The predicate of a label and the one that the model found between the same two strings. An empty one: the model
/// found nothing there (missed), or there is no label (wrong).
using PredicatePair = std::pair<QString, QString>;

// NOLINTBEGIN(readability-redundant-member-init): without them GCC warns about every initialiser that leaves members
// out.
/// What a model found in the documents without a label: all of it is wrong.
struct UnlabelledFigures {
    qint64 sentences = 0;
    qint64 found = 0; ///< triples

    [[nodiscard]] double perHundred() const { return sentences == 0 ? 0 : 100 * double(found) / double(sentences); }
};

/// The figures of one model.
struct ModelFigures {
    QString name;
    QString folder;
    Schema schema;
    ScoreTable scores = {};
    std::optional<F1Interval> interval = {}; ///< of the F1
    /// How often each pair occurs; the same predicate twice: found correctly. The pairs of a labelled predicate add up
    /// to its labels, those of a found predicate to what was found.
    std::map<PredicatePair, qint64> confusion = {};
    UnknownLabels unknown = {};
    UnlabelledFigures unlabelled = {};
    Reliability reliability = {}; ///< of the scores of what it found
    double seconds = 0;
};

/// A label that a model missed, or a triple that it found and that is not a label.
struct ModelMistake {
    std::size_t document = 0; ///< index in Evaluation::documents
    Triple triple;
    std::array<bool, mostEvaluatedModels> madeBy{}; ///< which of the models
    double score = 0; ///< of a wrong triple: the highest of the models
    /// What was found in place of a missed label, or labelled in place of a wrong triple: another predicate between the
    /// same strings, or else the same predicate with other boundaries.
    std::optional<Triple> instead = {};
    Assertion assertion = {}; ///< of the label, of a missed triple
};

/// One or two models on the same documents: scores, confusion of predicates, and every mistake. Triples are compared by
/// their strings, as everywhere (addToScore()): the mistakes are as many as the scores say.
struct Evaluation {
    QString source = {}; ///< what the documents come from: the name of a corpus or file
    std::optional<Split> split = {}; ///< of the corpus; nothing: all of it, or a file
    bool isCorpus = false;
    bool statesNothing = false; ///< the documents are known to contain no triple, so that none needs a label
    std::vector<EvaluationDocument> documents = {};
    std::vector<ModelFigures> models = {};
    std::vector<ModelMistake> missed = {}; ///< in the order of the documents
    std::vector<ModelMistake> wrong = {};
    std::optional<F1Interval> difference = {}; ///< F1 of the second model minus F1 of the first

    [[nodiscard]] qint64 labels() const { return models.empty() ? 0 : models.front().scores.total.gold; }
    /// The predicates that are labelled or found, sorted.
    [[nodiscard]] QStringList predicates() const;
};
// NOLINTEND(readability-redundant-member-init)

/// Runs each model on all documents of `evaluation`, of which source, split and documents are given. Fails (Content) if
/// none of the documents has a label (or, if they state nothing, one has), and if a model cannot process one.
/// Synchronous; any thread. Progress counts documents times models.
[[nodiscard]] Result<Evaluation> evaluateModels(Evaluation evaluation, const std::vector<EvaluatedModel> &models,
    int threads, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

/// Adds the figures and mistakes of a model, the first or the second one, from what it found in each of the documents.
void addModelFigures(
    Evaluation &evaluation, ModelFigures model, const std::vector<std::vector<ScoredTriple>> &foundByDocument);

/// "False triples in sentences without a label: 1.50 per 100 (6 in 400)"; empty if there were no such sentences.
[[nodiscard]] QString unlabelledText(const UnlabelledFigures &figures);

/// "Right with a score of 0.9 or higher: 93.2 % (477 of 512); calibration error 0.021", the last part only of enough
/// triples to say so; empty if nothing was found.
[[nodiscard]] QString reliabilityText(const Reliability &reliability);

/// The part of a text to show a triple in: the whole text if it is short, otherwise the sentences from its first to its
/// last mention.
[[nodiscard]] Span sentenceAround(const QString &text, const Triple &triple);

} // namespace spotter
