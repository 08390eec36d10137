// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/config/bert_config.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace spotter {

/// Probabilities (after the power) that a start or an end must exceed to count. With the linking head, in this order: a
/// subject, an object, the link of their starts, the link of their ends.
struct Thresholds {
    float subjectStart = 0.6F;
    float subjectEnd = 0.5F;
    float objectStart = 0.6F;
    float objectEnd = 0.5F;
    float knownFact = 1; ///< what a known fact must exceed that does not pass the others (see knownProbability()); 1:
                         ///< none is asked about

    friend bool operator==(const Thresholds &, const Thresholds &) = default;
};

/// How the object tagger learns which subject it is asked about.
enum class Conditioning {
    LayerNorm, ///< conditional layer norm (the article)
    Addition, ///< the subject's vector is added to the sequence (the article's predecessor)
};

/// What reads the triples off the encoder's vectors.
enum class HeadKind {
    HalfPointer, ///< the article's: a subject tagger, and an object tagger conditioned on one subject
    Linking, ///< GPLinker: entities as pairs of tokens, linked under each predicate by their starts and by their ends
};

/// What a model is made of: everything that is needed to build its network, beside the schema and the vocabulary.
struct ModelConfig {
    static constexpr int currentFormat = 1;

    QString encoder = QStringLiteral("dgcnn"); ///< or "bert"
    BertConfig bert; ///< with encoder "bert": its hidden is this one's, too
    bool lowerCase = true; ///< with encoder "bert": what its tokenizer does first
    bool int8 = false; ///< with encoder "bert": it reads in int8, which was found as good on the dev split
    int hidden = 128; ///< width of the encoder's output
    std::vector<int> dilations = {1, 2, 5, 1, 2, 5, 1, 2, 5, 1, 1, 1}; ///< of the dgcnn encoder, a layer each
    int maximumTokens = 256; ///< longest passage, in tokens
    float dropout = 0.1F;
    int bigramBuckets = 0; ///< rows of the hashed character-bigram embedding; 0: none
    HeadKind head = HeadKind::HalfPointer;
    Conditioning conditioning = Conditioning::LayerNorm;
    bool beforeFinalNorm = true; ///< the object tagger reads a BERT's last residual sum (the article), not its output
    bool objectConvolution = false; ///< a gated convolution between the conditional layer norm and the object tagger
    bool subjectDistance = true; ///< each token's distance to the subject is embedded in the object tagger's input
    float subjectPower = 2; ///< n of pⁿ for the subject tagger
    float objectPower = 4; ///< n of pⁿ for the object tagger
    Thresholds thresholds;

    [[nodiscard]] QJsonObject toJson() const;
    /// Fails (Version) for a newer format, (Content) for values outside their bounds, naming path.
    /// That of a model's folder. Fails (NotFound, Io, Syntax, Version, Content) with a sentence that names the file.
    [[nodiscard]] static Result<ModelConfig> load(const QString &folder);
    [[nodiscard]] static Result<ModelConfig> fromJson(const QJsonObject &json, const QString &path);
};

} // namespace spotter
