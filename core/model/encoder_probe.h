// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/bert_config.h"
#include "core/text/tokenizer.h"

#include <memory>

namespace spotter {

/// The description of a folder with a pretrained encoder.
struct EncoderDescription {
    QString family; ///< for people: "BERT", "XLM-RoBERTa", …
    BertConfig config;
    bool lowerCase = true;
    QString source; ///< the file with the weights
    QString dataType; ///< as stored: "float32", "float16", …
    qint64 parameters = 0; ///< only of the used tensors, without poolers and other heads
};

/// A text encoded by an encoder.
struct EncodedText {
    TokenSequence tokens; ///< including [CLS] and [SEP]
    std::vector<std::vector<float>> hidden; ///< the last layer's output, BertConfig::hidden numbers for each token
};

/// A pretrained encoder without a head: for describing and verifying a folder, and for comparing its output with that
/// of other implementations. One thread at a time.
class EncoderProbe {
public:
    /// Reads the folder and verifies that every tensor exists and has its shape. Fails like readEncoderFolder(), and
    /// (Content) if a weight is not finite.
    [[nodiscard]] static Result<EncoderProbe> open(const QString &folder);
    EncoderProbe(EncoderProbe &&) noexcept;
    EncoderProbe &operator=(EncoderProbe &&) noexcept;
    ~EncoderProbe();

    [[nodiscard]] const EncoderDescription &description() const;
    /// A text that is longer than the encoder's limit is truncated.
    [[nodiscard]] EncodedText encode(const QString &text) const;

private:
    struct Parts;
    explicit EncoderProbe(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace spotter
