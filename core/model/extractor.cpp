// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/extractor.h"

#include "core/base/guarded.h"
#include "core/model/compute_threads_p.h"
#include "core/model/messages.h"
#include "core/model/model_snapshot_p.h"
#include "core/model/network_reader_p.h"
#include "core/model/reading_passages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace spotter {

namespace {

Mention mention(const QString &text, const Passage &passage, int first, int last)
{
    const Span span
        = Span{passage.tokens.spans[size_t(first)].beginUtf16, passage.tokens.spans[size_t(last)].endUtf16}.shifted(
            passage.span.beginUtf16);
    return {span, text.mid(span.beginUtf16, span.length()), {}};
}

/// The types that the predicate's only pair says; with several pairs the types stay open.
void setTypes(Triple &triple, const Predicate &predicate)
{
    if (predicate.pairs.size() != 1) return;
    triple.subject.type = predicate.pairs.front().subjectType;
    triple.object.type = predicate.pairs.front().objectType;
}

/// With several pairs: the types that other triples of the same sentence give the same mentions decide, where they can.
void inferTypes(std::vector<ScoredTriple> &triples, const Schema &schema)
{
    const auto typeOf = [&](Span span) {
        for (const ScoredTriple &other : triples) {
            if (other.triple.subject.span == span && !other.triple.subject.type.isEmpty())
                return other.triple.subject.type;
            if (other.triple.object.span == span && !other.triple.object.type.isEmpty())
                return other.triple.object.type;
        }
        return QString();
    };
    for (ScoredTriple &scored : triples) {
        Triple &triple = scored.triple;
        const auto &pairs = schema.predicates()[size_t(schema.indexOf(triple.predicate))].pairs;
        if (!triple.subject.type.isEmpty() || pairs.empty()) continue;
        const QString subjectType = typeOf(triple.subject.span);
        const QString objectType = typeOf(triple.object.span);
        const auto fits = [&](const TypePair &pair) {
            return (subjectType.isEmpty() || pair.subjectType == subjectType)
                && (objectType.isEmpty() || pair.objectType == objectType);
        };
        const auto found = std::ranges::find_if(pairs, fits);
        const TypePair &pair = found != pairs.end() ? *found : pairs.front();
        triple.subject.type = pair.subjectType;
        triple.object.type = pair.objectType;
    }
}

std::vector<ScoredTriple> triplesOf(
    const Passage &passage, const QString &text, const PointerScores &scores, const ModelSnapshot &model)
{
    std::vector<ScoredTriple> triples;
    for (const TokenTriple &found : decode(scores, model.config().thresholds)) {
        const Predicate &predicate = model.schema().predicates()[size_t(found.predicate)];
        Triple triple{mention(text, passage, found.subjectStart, found.subjectEnd), predicate.name,
            mention(text, passage, found.objectStart, found.objectEnd)};
        setTypes(triple, predicate);
        triples.push_back({std::move(triple), model.config().calibration(found.score())});
    }
    inferTypes(triples, model.schema());
    return triples;
}

auto placeOf(const ScoredTriple &scored)
{
    return std::make_tuple(scored.triple.subject.span, scored.triple.object.span, scored.triple.predicate);
}

/// Sorts by place and keeps the most probable of what overlapping passages found twice.
void sortAndMerge(std::vector<ScoredTriple> &triples)
{
    std::ranges::sort(triples, [](const ScoredTriple &a, const ScoredTriple &b) {
        const auto placeA = placeOf(a);
        const auto placeB = placeOf(b);
        if (placeA != placeB) return placeA < placeB;
        if (a.score != b.score) return a.score > b.score;
        return std::tie(a.triple.subject.type, a.triple.object.type)
            < std::tie(b.triple.subject.type, b.triple.object.type);
    });
    const auto [first, last] = std::ranges::unique(triples, {}, placeOf);
    triples.erase(first, last);
}

/// texts: what the passages' text numbers mean.
std::vector<PointerScores> read(std::span<const size_t> batch, const std::vector<Passage> &passages,
    std::span<const QString> texts, const ModelSnapshot &model, ComputeThreads &threads)
{
    const torch::InferenceMode guard;
    const Thresholds &thresholds = model.config().thresholds;
    const KnownFacts &facts = model.parts().facts;
    const bool asksKnown = thresholds.knownFact < 1 && !facts.isEmpty();
    std::vector<const TokenSequence *> sequences;
    std::vector<std::vector<KnownCandidate>> known;
    sequences.reserve(batch.size());
    for (const size_t index : batch) {
        const Passage &passage = passages[index];
        sequences.push_back(&passage.tokens);
        if (asksKnown)
            known.push_back(
                facts.in(texts[passage.text].mid(passage.span.beginUtf16, passage.span.length()), passage.tokens));
    }
    double tokens = 0;
    for (const TokenSequence *sequence : sequences) tokens += double(sequence->size());
    return threads.run(tokens, [&] {
        return readBatch(
            *model.parts().network, model.config(), sequences, model.tokenizer().padId(), {thresholds, {}, known});
    });
}

/// In which order the passages of a document are read: neighbours in groups, from what the user sees on.
class ReadingOrder {
public:
    explicit ReadingOrder(const std::vector<Span> &passages) : m_passages(passages), m_read(passages.size(), false) { }

    /// The next group; nothing where all are read.
    std::optional<std::span<const Span>> next(Span visible)
    {
        if (visible != m_visible) {
            m_visible = visible;
            m_groupSize = firstGroup;
            m_next = size_t(std::ranges::partition_point(m_passages, [visible](Span passage) {
                return passage.endUtf16 <= visible.beginUtf16;
            }) - m_passages.begin());
        }
        const auto unread = [this](size_t from) {
            return size_t(std::find(m_read.begin() + std::ptrdiff_t(from), m_read.end(), false) - m_read.begin());
        };
        size_t begin = unread(m_next);
        if (begin == m_read.size()) begin = unread(0);
        if (begin == m_read.size()) return {};
        m_next = begin;
        for (; m_next < m_read.size() && !m_read[m_next] && m_next - begin < m_groupSize; ++m_next)
            m_read[m_next] = true;
        m_groupSize = std::min(m_groupSize * 2, largestGroup);
        return std::span(m_passages).subspan(begin, m_next - begin);
    }

private:
    // Small at first, so that the first triples are on screen at once; then long enough for batches.
    static constexpr size_t firstGroup = 8;
    static constexpr size_t largestGroup = 256;

    const std::vector<Span> &m_passages;
    std::vector<bool> m_read;
    Span m_visible;
    size_t m_next = 0;
    size_t m_groupSize = firstGroup;
};

std::unexpected<Error> stoppedReading()
{
    return failure(ErrorCode::Stopped, ModelMessages::tr("Reading was stopped"));
}

} // namespace

Extractor::Extractor(std::shared_ptr<const ModelSnapshot> model, ExtractionOptions options)
    : m_model(std::move(model)), m_options(options), m_threads(std::make_shared<ComputeThreads>(options.threads))
{
}

Result<std::vector<std::vector<ScoredTriple>>> Extractor::extract(
    std::span<const QString> texts, std::stop_token stop, const ProgressCallback &progress) const
try {
    std::vector<Passage> passages;
    for (size_t i = 0; i < texts.size(); ++i)
        if (!texts[i].isEmpty()) appendPassages(passages, i, {0, texts[i].size()}, texts[i], *m_model);
    const std::vector<size_t> order = byLength(passages);

    std::vector<std::vector<ScoredTriple>> results(texts.size());
    ProgressLimiter limiter(progress);
    qint64 done = 0;
    for (const auto batch : readingBatches(order, passages, m_options.tokensPerBatch)) {
        if (stop.stop_requested()) return stoppedReading();
        const auto scores = read(batch, passages, texts, *m_model, *m_threads);
        for (size_t i = 0; i < batch.size(); ++i) {
            const Passage &passage = passages[batch[i]];
            std::ranges::move(triplesOf(passage, texts[passage.text], scores[i], *m_model),
                std::back_inserter(results[passage.text]));
        }
        done += qint64(batch.size());
        limiter.report(done, qint64(order.size()));
    }
    for (auto &triples : results) sortAndMerge(triples);
    return results;
} catch (...) {
    return std::unexpected(errorOf(std::current_exception()));
}

Result<std::vector<ScoredTriple>> Extractor::extractDocument(const QString &text, const VisibleCallback &visible,
    std::stop_token stop, const PassageCallback &onPassages, const ProgressCallback &progress) const
try {
    const std::vector<Span> spans = passagesOfDocument(text, *m_model);
    ProgressLimiter limiter(progress);
    std::vector<ScoredTriple> all;
    std::map<decltype(placeOf(ScoredTriple{})), double> reported; // with the best score so far
    ReadingOrder reading(spans);
    qint64 doneUtf16 = 0;
    while (const auto group = reading.next(visible ? visible() : Span())) {
        std::vector<Passage> passages;
        for (const Span span : *group) appendPassages(passages, 0, span, text, *m_model);
        const std::vector<size_t> order = byLength(passages);
        std::vector<ScoredTriple> found;
        for (const auto batch : readingBatches(order, passages, m_options.tokensPerBatch)) {
            if (stop.stop_requested()) return stoppedReading();
            const auto scores = read(batch, passages, {&text, 1}, *m_model, *m_threads);
            for (size_t i = 0; i < batch.size(); ++i)
                for (ScoredTriple &triple : triplesOf(passages[batch[i]], text, scores[i], *m_model)) {
                    const auto [best, isNew] = reported.try_emplace(placeOf(triple), triple.score);
                    if (!isNew && triple.score <= best->second) continue;
                    best->second = triple.score;
                    found.push_back(std::move(triple));
                }
        }
        sortAndMerge(found);
        all.insert(all.end(), found.begin(), found.end());
        for (const Span span : *group) doneUtf16 += span.length();
        if (onPassages) onPassages(found, {group->front().beginUtf16, group->back().endUtf16});
        limiter.report(doneUtf16, text.size());
    }
    limiter.report(text.size(), text.size());
    sortAndMerge(all);
    return all;
} catch (...) {
    return std::unexpected(errorOf(std::current_exception()));
}

Result<std::vector<Result<std::vector<ScoredTriple>>>> Extractor::extractDocuments(
    std::span<const QString> texts, const std::stop_token &stop) const
{
    const auto isStop = [](const auto &result) { return !result && result.error().code == ErrorCode::Stopped; };
    std::vector<Result<std::vector<ScoredTriple>>> results(texts.size());
    std::vector<QString> records;
    std::vector<size_t> places;
    for (size_t i = 0; i < texts.size(); ++i) {
        if (passagesOfDocument(texts[i], *m_model) == std::vector{Span{0, texts[i].size()}}) {
            records.push_back(texts[i]);
            places.push_back(i);
            continue;
        }
        results[i] = extractDocument(texts[i], {}, stop);
        if (isStop(results[i])) return std::unexpected(results[i].error());
    }
    auto together = extract(records, stop);
    if (isStop(together)) return std::unexpected(together.error());
    for (size_t i = 0; i < places.size(); ++i) {
        if (together) {
            results[places[i]] = std::move((*together)[i]);
            continue;
        }
        results[places[i]] = extractDocument(records[i], {}, stop);
        if (isStop(results[places[i]])) return std::unexpected(results[places[i]].error());
    }
    return results;
}

} // namespace spotter
