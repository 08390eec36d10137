// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/model_comparison.h"

#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/model/extractor.h"

#include <algorithm>

namespace spotter {
namespace {

constexpr qsizetype excerptLength = 160;

bool holds(const std::vector<Triple> &triples, const Triple &triple)
{
    return std::ranges::any_of(triples, [&](const Triple &other) { return sameTriple(other, triple); });
}

std::vector<Triple> triplesOf(const std::vector<ScoredTriple> &scored)
{
    std::vector<Triple> triples;
    triples.reserve(scored.size());
    for (const ScoredTriple &triple : scored) triples.push_back(triple.triple);
    return triples;
}

/// The elements of a that are not in b.
std::vector<Triple> difference(const std::vector<Triple> &a, const std::vector<Triple> &b)
{
    std::vector<Triple> left;
    std::ranges::copy_if(a, std::back_inserter(left), [&](const Triple &triple) { return !holds(b, triple); });
    return left;
}

QString excerptOf(const QString &text)
{
    QString line = text.simplified();
    if (line.size() <= excerptLength) return line;
    // A surrogate pair is one character.
    const qsizetype cut = line[excerptLength - 1].isHighSurrogate() ? excerptLength - 1 : excerptLength;
    return line.first(cut) + u'…';
}

/// The labels that nobody has rejected.
Result<std::vector<Triple>> labelsOf(Corpus &corpus, DocumentId document)
{
    const auto stored = corpus.annotations().forDocument(document);
    if (!stored) return std::unexpected(stored.error());
    std::vector<Triple> labels;
    for (const Annotation &annotation : *stored) {
        if (annotation.label.state != ReviewState::Rejected) labels.push_back(annotation.label.triple);
    }
    return labels;
}

int countIn(const std::vector<Triple> &triples, const std::vector<Triple> &labels)
{
    return int(std::ranges::count_if(triples, [&](const Triple &triple) { return holds(labels, triple); }));
}

/// The most important changes first: losses, then gains, then changes that the labels cannot judge.
int rankOf(const SentenceChange &change)
{
    if (change.labelled < 0) return 0;
    return change.labelled > 0 ? 1 : 2;
}

} // namespace

Result<ModelComparison> compareModels(Corpus &corpus, const std::shared_ptr<const ModelSnapshot> &before,
    const std::shared_ptr<const ModelSnapshot> &after, int threads, std::stop_token stop, qsizetype most)
{
    DocumentFilter filter;
    filter.split = Split::Dev;
    auto ids = corpus.documents().ids(filter);
    if (!ids) return std::unexpected(ids.error());
    if (qsizetype(ids->size()) > most) ids->resize(size_t(most));
    std::vector<QString> texts;
    texts.reserve(ids->size());
    for (const DocumentId id : *ids) {
        auto document = corpus.documents().load(id);
        if (!document) return std::unexpected(document.error());
        texts.push_back(std::move(document->text));
    }
    const auto old = Extractor(before, {.threads = threads}).extractDocuments(texts, stop);
    if (!old) return std::unexpected(old.error());
    const auto fresh = Extractor(after, {.threads = threads}).extractDocuments(texts, stop);
    if (!fresh) return std::unexpected(fresh.error());

    ModelComparison comparison;
    comparison.sentences = qint64(texts.size());
    for (size_t i = 0; i < texts.size(); ++i) {
        for (const auto *found : {&(*old)[i], &(*fresh)[i]})
            if (!*found) return std::unexpected(found->error());
        const std::vector<Triple> was = triplesOf(*(*old)[i]);
        const std::vector<Triple> is = triplesOf(*(*fresh)[i]);
        SentenceChange change{(*ids)[i], excerptOf(texts[i]), difference(is, was), difference(was, is), 0};
        if (change.gained.empty() && change.lost.empty()) continue;
        const auto labels = labelsOf(corpus, change.document);
        if (!labels) return std::unexpected(labels.error());
        change.labelled = countIn(change.gained, *labels) - countIn(change.lost, *labels);
        comparison.changes.push_back(std::move(change));
    }
    std::ranges::stable_sort(comparison.changes, {}, rankOf);
    return comparison;
}

} // namespace spotter
