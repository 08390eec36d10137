// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/barred_pieces.h"

#include <algorithm>

namespace spotter {

namespace {

constexpr int rounds = 3;
constexpr qint64 usesPerCut = 100;

struct PieceUse {
    qint64 uses = 0;
    qint64 cuts = 0; ///< with an edge of a mention inside
};

/// Where the mentions of a document's labels begin and end, sorted.
std::vector<qsizetype> mentionEdges(const Document &document)
{
    std::vector<qsizetype> edges;
    for (const LabelledTriple &label : document.triples) {
        if (label.state == ReviewState::Rejected || !label.triple.isAligned()) continue;
        for (const Span span : {label.triple.subject.span, label.triple.object.span}) {
            edges.push_back(span.beginUtf16);
            edges.push_back(span.endUtf16);
        }
    }
    std::ranges::sort(edges);
    return edges;
}

void countUses(const UnigramTokenizer &tokenizer, const Document &document, std::vector<PieceUse> &uses)
{
    const std::vector<qsizetype> edges = mentionEdges(document);
    if (edges.empty()) return;
    const TokenSequence tokens = tokenizer.tokenize(document.text);
    for (size_t i = 0; i < tokens.ids.size(); ++i) {
        const Span span = tokens.spans[i];
        if (span.length() < 2 || !span.isValid()) continue;
        PieceUse &use = uses[size_t(tokens.ids[i])];
        ++use.uses;
        const auto inside = std::ranges::upper_bound(edges, span.beginUtf16);
        if (inside != edges.end() && *inside < span.endUtf16) ++use.cuts;
    }
}

} // namespace

Result<std::vector<qint32>> barredPieces(const UnigramModel &model, const TrainingSet &set)
{
    UnigramModel current = model;
    for (int round = 0; round < rounds; ++round) {
        const auto tokenizer = UnigramTokenizer::create(current);
        if (!tokenizer) return std::unexpected(tokenizer.error());
        std::vector<PieceUse> uses(size_t(model.pieces.size()));
        for (const TrainingDocument &document : set.train) countUses(**tokenizer, document.document, uses);
        std::vector<qint32> found;
        for (size_t id = 0; id < uses.size(); ++id)
            if (qint32(id) != model.unknown && uses[id].cuts * usesPerCut > uses[id].uses) found.push_back(qint32(id));
        if (found.empty()) break;
        current.barred.insert(current.barred.end(), found.begin(), found.end());
        std::ranges::sort(current.barred);
        const auto twice = std::ranges::unique(current.barred);
        current.barred.erase(twice.begin(), twice.end());
    }
    return current.barred;
}

} // namespace spotter
