// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/config/bert_config.h"
#include "core/text/tokenizer.h"

#include <memory>

namespace spotter {

/// What a folder with a pretrained encoder holds.
struct EncoderDescription {
    BertConfig config;
    bool lowerCase = true;
    QString source; ///< the file with the weights
    QString dataType; ///< as stored: "float32", "float16", …
    qint64 parameters = 0; ///< that are used: poolers and other heads are not
};

/// A text as an encoder sees it.
struct EncodedText {
    TokenSequence tokens; ///< [CLS] and [SEP] included
    std::vector<std::vector<float>> hidden; ///< of each token, BertConfig::hidden numbers: the last layer's output
};

/// A pretrained encoder by itself, without a head: to describe and verify a folder, and to compare what it computes
/// with what others compute. One thread at a time.
class EncoderProbe {
public:
    /// Reads and verifies the folder: every tensor is there and has its shape. Fails as readEncoderFolder() does, and
    /// (Content) where a number among the weights is not finite.
    [[nodiscard]] static Result<EncoderProbe> open(const QString &folder);
    EncoderProbe(EncoderProbe &&) noexcept;
    EncoderProbe &operator=(EncoderProbe &&) noexcept;
    ~EncoderProbe();

    [[nodiscard]] const EncoderDescription &description() const;
    /// A text that is longer than the encoder reads is cut.
    [[nodiscard]] EncodedText encode(const QString &text) const;

private:
    struct Parts;
    explicit EncoderProbe(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace spotter
