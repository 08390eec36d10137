// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pretraining/masked_pretraining_p.h"

#include <vector>

namespace spotter {

namespace {

constexpr double hiddenShare = 0.15;
constexpr int longestRun = 3;

} // namespace

MaskedPretraining::MaskedPretraining(Network &network, int64_t vocabulary, int64_t maskId)
    : m_network(network), m_outputBias(torch::zeros({vocabulary}).requires_grad_()), m_vocabulary(vocabulary),
      m_maskId(maskId)
{
}

std::vector<torch::Tensor> MaskedPretraining::parameters() const
{
    std::vector<torch::Tensor> parameters = m_network.encoder().parameters();
    parameters.push_back(m_outputBias);
    return parameters;
}

MaskedPretraining::Batch MaskedPretraining::mask(
    std::span<const TokenSequence *const> sequences, int64_t padId, std::span<RandomState> randoms) const
{
    Batch batch{padBatch(sequences, padId), {}, {}, {}};
    std::vector<uint64_t> keys;
    for (RandomState &random : randoms) keys.push_back(random.next());
    batch.dropout = DropoutKeys(std::move(keys));
    const int64_t width = batch.input.ids.size(1);
    int64_t *ids = batch.input.ids.data_ptr<int64_t>();
    // The probability of a run to start, so that on average hiddenShare of all tokens are masked.
    constexpr double startChance = hiddenShare / ((1 + longestRun) / 2.0);
    for (size_t b = 0; b < sequences.size(); ++b) {
        RandomState &random = randoms[b];
        const int64_t length = sequences[b]->size();
        for (int64_t t = 0; t < length; ++t) {
            if (random.uniform() >= startChance) continue;
            const int64_t end = std::min<int64_t>(length, t + 1 + int64_t(random.below(longestRun)));
            for (; t < end; ++t) {
                const int64_t place = int64_t(b) * width + t;
                batch.places.push_back(place);
                batch.targets.push_back(ids[place]);
                const double choice = random.uniform();
                if (choice < 0.8)
                    ids[place] = m_maskId;
                else if (choice < 0.9)
                    ids[place] = int64_t(random.below(uint64_t(m_vocabulary)));
            }
        }
    }
    return batch;
}

torch::Tensor MaskedPretraining::loss(const Batch &batch, double masked)
{
    if (batch.places.empty()) return {};
    DropoutKeys dropout = batch.dropout;
    m_network.setDropout(&dropout);
    const Encoded encoded = m_network.encoder().encode(batch.input.ids, batch.input.mask);
    m_network.setDropout(nullptr);
    const auto hidden
        = encoded.hidden.reshape({-1, encoded.hidden.size(2)}).index_select(0, torch::tensor(batch.places));
    const auto logits = m_network.encoder().scoreTokens(hidden, m_outputBias);
    return torch::cross_entropy_loss(logits, torch::tensor(batch.targets), {}, at::Reduction::Sum) / masked;
}

} // namespace spotter
