// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network_p.h"

namespace spotter {

Network::Network(const ModelConfig &config, int64_t vocabularySize, int64_t predicates)
    : m_encoder(register_module("encoder", std::make_shared<DgcnnEncoder>(config, vocabularySize))),
      m_head(register_module("head", std::make_shared<HalfPointerHead>(config, predicates)))
{
}

void Network::setRandom(RandomState *random)
{
    m_encoder->setRandom(random);
    m_head->setRandom(random);
}

} // namespace spotter
