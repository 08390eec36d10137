// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/model_comparison.h"

#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/model/extractor.h"
#include "core/model/scorer.h"

#include <algorithm>

namespace spotter {
namespace {

constexpr qsizetype excerptLength = 160;
constexpr size_t fewestExamples = 10;

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

/// The labels, with those that somebody has rejected.
Result<std::vector<LabelledTriple>> labelsOf(Corpus &corpus, DocumentId document)
{
    const auto stored = corpus.annotations().forDocument(document);
    if (!stored) return std::unexpected(stored.error());
    std::vector<LabelledTriple> labels;
    for (const Annotation &annotation : *stored) labels.push_back(annotation.label);
    return labels;
}

int countIn(const std::vector<Triple> &triples, const std::vector<LabelledTriple> &labels)
{
    const auto isLabelled = [&](const Triple &triple) {
        return std::ranges::any_of(
            labels, [&](const LabelledTriple &label) { return label.isFact() && sameTriple(label.triple, triple); });
    };
    return int(std::ranges::count_if(triples, isLabelled));
}

/// The held-out documents, and others if those are too few; the number of held-out ones is written to `heldOut`.
Result<std::vector<DocumentId>> examplesOf(Corpus &corpus, size_t most, size_t &heldOut)
{
    auto ids = corpus.documents().ids({.split = Split::Dev});
    if (!ids) return ids;
    if (ids->size() > most) ids->resize(most);
    heldOut = ids->size();
    for (const Split split : {Split::None, Split::Train}) {
        if (ids->size() >= fewestExamples) break;
        const auto others
            = corpus.documents().page({.split = split, .synthetic = false}, {}, qint64(fewestExamples - ids->size()));
        if (!others) return std::unexpected(others.error());
        for (const DocumentSummary &other : *others) ids->push_back(other.id);
    }
    return ids;
}

ComparedScores scoresOf(
    const ScoreTable &before, const ScoreTable &after, size_t examples, const std::vector<SentenceChange> &changes)
{
    ComparedScores scores{.before = before.total.f1(),
        .after = after.total.f1(),
        .beforeInterval = f1Interval(before.bySentence),
        .afterInterval = f1Interval(after.bySentence),
        .difference = f1DifferenceInterval(before.bySentence, after.bySentence),
        .sentences = qint64(after.bySentence.size()),
        .examples = qint64(examples)};
    for (const SentenceChange &change : changes) {
        scores.gained += qint64(change.gained.size());
        scores.lost += qint64(change.lost.size());
    }
    return scores;
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
    size_t heldOut = 0;
    const auto ids = examplesOf(corpus, size_t(most), heldOut);
    if (!ids) return std::unexpected(ids.error());
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
    ScoreTable oldScore;
    ScoreTable newScore;
    qint64 foundTriples = 0;
    for (size_t i = 0; i < texts.size(); ++i) {
        for (const auto *found : {&(*old)[i], &(*fresh)[i]})
            if (!*found) return std::unexpected(found->error());
        const auto labels = labelsOf(corpus, (*ids)[i]);
        if (!labels) return std::unexpected(labels.error());
        if (i < heldOut) {
            addToScore(oldScore, *labels, *(*old)[i]);
            addToScore(newScore, *labels, *(*fresh)[i]);
        }
        const std::vector<Triple> was = triplesOf(*(*old)[i]);
        const std::vector<Triple> is = triplesOf(*(*fresh)[i]);
        foundTriples += qint64(is.size());
        SentenceChange change{(*ids)[i], excerptOf(texts[i]), difference(is, was), difference(was, is), 0, i < heldOut};
        if (change.gained.empty() && change.lost.empty()) continue;
        if (change.isHeldOut) change.labelled = countIn(change.gained, *labels) - countIn(change.lost, *labels);
        comparison.changes.push_back(std::move(change));
    }
    std::ranges::stable_sort(comparison.changes, {}, rankOf);
    comparison.scores = scoresOf(oldScore, newScore, texts.size(), comparison.changes);
    comparison.scores.found = foundTriples;
    return comparison;
}

} // namespace spotter
