// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/encoder_probe.h"

#include "core/base/guarded.h"
#include "core/model/config/model_tokenizer.h"
#include "core/model/network/bert_encoder_p.h"
#include "core/model/network_reader_p.h"
#include "core/model/weights/encoder_folder_p.h"
#include "core/model/weights/pretrained_weights_p.h"

namespace spotter {

struct EncoderProbe::Parts {
    EncoderDescription description;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<BertEncoder> encoder;
};

EncoderProbe::EncoderProbe(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
EncoderProbe::EncoderProbe(EncoderProbe &&) noexcept = default;
EncoderProbe &EncoderProbe::operator=(EncoderProbe &&) noexcept = default;
EncoderProbe::~EncoderProbe() = default;

Result<EncoderProbe> EncoderProbe::open(const QString &folder)
try {
    auto pretrained = readEncoderFolder(folder);
    if (!pretrained) return std::unexpected(pretrained.error());
    auto tokenizer = encoderTokenizer(*pretrained);
    if (!tokenizer) return std::unexpected(tokenizer.error());
    auto parts = std::make_unique<Parts>();
    parts->description = {pretrained->family, pretrained->config, pretrained->lowerCase, pretrained->source,
        pretrained->dataType, pretrained->parameters};
    parts->tokenizer = std::move(*tokenizer);
    parts->encoder = std::make_shared<BertEncoder>(pretrained->config);
    copyWeights(*pretrained, *parts->encoder);
    return EncoderProbe(std::move(parts));
} catch (...) {
    return std::unexpected(errorOf(std::current_exception(), folder));
}

const EncoderDescription &EncoderProbe::description() const { return m_parts->description; }

EncodedText EncoderProbe::encode(const QString &text) const
{
    EncodedText result;
    result.tokens = m_parts->tokenizer->tokenize(text);
    // A batch is padded to a multiple of 8 tokens.
    result.tokens.truncate(m_parts->description.config.positions / 8 * 8);
    const torch::InferenceMode guard;
    const TokenSequence *const sequences[] = {&result.tokens};
    const PaddedBatch batch = padBatch(sequences, m_parts->tokenizer->padId());
    const auto hidden = m_parts->encoder->encode(batch.ids, batch.mask).hidden[0].contiguous();
    const int64_t width = hidden.size(1);
    for (qsizetype i = 0; i < result.tokens.size(); ++i) {
        const float *const row = hidden.data_ptr<float>() + i * width;
        result.hidden.emplace_back(row, row + width);
    }
    return result;
}

} // namespace spotter
