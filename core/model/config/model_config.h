// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/config/bert_config.h"
#include "core/model/config/score_calibration.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace spotter {

/// Probabilities (after the power) that a start or an end must exceed. For the linking head, in this order: the
/// subject, the object, the link of their starts, the link of their ends.
struct Thresholds {
    float subjectStart = 0.6F;
    float subjectEnd = 0.5F;
    float objectStart = 0.6F;
    float objectEnd = 0.5F;
    float knownFact
        = 1; ///< for a known fact that does not pass the others (see knownProbability()); 1: known facts are not scored

    friend bool operator==(const Thresholds &, const Thresholds &) = default;
};

/// How the subject is passed to the object tagger.
enum class Conditioning {
    LayerNorm, ///< conditional layer norm (the article)
    Addition, ///< the subject's vector is added to the sequence (the article's predecessor)
};

/// The head that finds triples in the encoder's output.
enum class HeadKind {
    HalfPointer, ///< the head of the article: a subject tagger, and an object tagger conditioned on one subject
    Linking, ///< GPLinker: entities as pairs of tokens, linked under each predicate by their starts and by their ends
};

/// The configuration of a model: all that is needed to build its network, apart from the schema and the vocabulary.
struct ModelConfig {
    static constexpr int currentFormat = 1;

    QString encoder = QStringLiteral("dgcnn"); ///< or "bert"
    BertConfig bert; ///< with encoder "bert": bert.hidden equals hidden
    bool lowerCase = true; ///< with encoder "bert": whether its tokenizer lower-cases
    bool int8 = false; ///< with encoder "bert": inference in int8, which was as good on the dev split
    bool halfWeights = false; ///< the weights are stored in float16; those of the network are float32 all the same
    int hidden = 128; ///< width of the encoder's output
    std::vector<int> dilations = {1, 2, 5, 1, 2, 5, 1, 2, 5, 1, 1, 1}; ///< of the dgcnn encoder, one per layer
    int maximumTokens = 256; ///< longest passage, in tokens
    float dropout = 0.1F;
    int bigramBuckets = 0; ///< rows of the hashed character-bigram embedding; 0: none
    HeadKind head = HeadKind::HalfPointer;
    Conditioning conditioning = Conditioning::LayerNorm;
    bool beforeFinalNorm
        = true; ///< the object tagger's input is BERT's last residual sum (the article), not its output
    bool objectConvolution = false; ///< a gated convolution between the conditional layer norm and the object tagger
    bool subjectDistance
        = true; ///< an embedding of each token's distance to the subject is added to the object tagger's input
    float subjectPower = 2; ///< n of pⁿ for the subject tagger
    float objectPower = 4; ///< n of pⁿ for the object tagger
    Thresholds thresholds;
    ScoreCalibration calibration; ///< of what passes the thresholds, for ScoredTriple::score

    [[nodiscard]] QJsonObject toJson() const;
    /// Reads that of a model's folder. Fails (Version) for a newer format, (Content) for values outside their bounds,
    /// (NotFound, Io, Syntax), with a message that names the file.
    [[nodiscard]] static Result<ModelConfig> load(const QString &folder);
    [[nodiscard]] static Result<ModelConfig> fromJson(const QJsonObject &json, const QString &path);
};

} // namespace spotter
