// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/warm_start_p.h"

#include <QByteArrayView>

namespace spotter {

namespace {

/// The linking head's base is high if any predicate links a pair; a new predicate must be able to override that.
constexpr double newPredicateBiasOffset = 5;

} // namespace

void copyWeights(const ModelSnapshot &parent, Network &network)
{
    const torch::NoGradGuard guard;
    const auto theirs = parent.parts().network->named_parameters();
    for (auto &parameter : network.named_parameters()) {
        const torch::Tensor *source = theirs.find(parameter.key());
        if (!source) continue;
        // Equal except for the object tagger, whose rows are (predicate, start or end) and grow at the end.
        const int64_t rows = std::min(source->size(0), parameter.value().size(0));
        if (rows == 0) continue; // a pretraining has no predicates
        parameter.value().slice(0, 0, rows).copy_(source->slice(0, 0, rows));
        // A new predicate starts with the mean probability of the others, for any token: a random start would give
        // wrong triples until it is trained.
        if (const auto added = parameter.value().slice(0, rows); added.numel() > 0) {
            if (added.dim() == 1)
                added.fill_(source->mean()
                    - (QByteArrayView(parameter.key()).endsWith("channel.bias") ? newPredicateBiasOffset : 0));
            else
                added.zero_();
        }
    }
}

} // namespace spotter
