// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network/network_p.h"

#include "core/model/network/bert_encoder_p.h"
#include "core/model/network/dgcnn_encoder_p.h"

namespace spotter {

namespace {

std::shared_ptr<Encoder> makeEncoder(const ModelConfig &config, int64_t vocabularySize)
{
    if (config.encoder == u"bert") return std::make_shared<BertEncoder>(config.bert);
    return std::make_shared<DgcnnEncoder>(config, vocabularySize);
}

std::shared_ptr<Head> makeHead(const ModelConfig &config, int64_t predicates)
{
    if (config.head == HeadKind::Linking) return std::make_shared<LinkingHead>(config, predicates);
    return std::make_shared<HalfPointerHead>(config, predicates);
}

} // namespace

Network::Network(const ModelConfig &config, int64_t vocabularySize, int64_t predicates)
    : m_encoder(register_module("encoder", makeEncoder(config, vocabularySize))),
      m_head(register_module("head", makeHead(config, predicates)))
{
}

void Network::setDropout(DropoutKeys *dropout)
{
    m_encoder->setDropout(dropout);
    m_head->setDropout(dropout);
}

} // namespace spotter
