// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/label_scorer.h"

#include "core/base/guarded.h"
#include "core/model/compute_threads_p.h"
#include "core/model/label_reader_p.h"
#include "core/model/messages.h"
#include "core/model/model_snapshot_p.h"
#include "core/model/reading_passages.h"
#include "core/text/alignment.h"
#include "core/text/triple_comparison.h"
#include "core/text/word_boundaries.h"

#include <algorithm>

namespace spotter {

namespace {

/// A label or a probe on its way through the network.
struct Asked {
    Triple triple; ///< aligned
    int predicate = -1; ///< in the model's schema
    size_t index = 0; ///< of the reading's labels, or of the probes
    bool isProbe = false;
};

/// What a document's passages are asked, beside their tokens.
struct DocumentQuestions {
    std::vector<Asked> asked;
    std::vector<bool> answered;
};

/// One passage's part of it: which of the document's questions its pairs are.
struct PassageQuestions {
    std::vector<PairQuestion> pairs;
    std::vector<size_t> asked;
};

void keepBetter(std::optional<ReadTriple> &kept, const ReadTriple &other)
{
    if (!kept || other.least() > kept->least()) kept = other;
}

/// Questions of one document, and its reading with every label in it, still unread.
DocumentQuestions questionsOf(const ReadingRequest &request, const Schema &schema, DocumentReading &reading)
{
    DocumentQuestions questions;
    const QString &text = request.document->text;
    for (const LabelledTriple &label : request.document->triples) {
        if (!label.isFact()) continue; // the model does not look for what the text denies
        reading.labels.push_back({{label.triple}, LabelPlace::Unaligned});
        Triple triple = label.triple;
        if (!align(text, triple)) continue;
        const int predicate = int(schema.indexOf(triple.predicate));
        questions.asked.push_back({std::move(triple), predicate, reading.labels.size() - 1, false});
    }
    for (size_t i = 0; i < request.probes.size(); ++i) {
        Triple triple = request.probes[i];
        const int predicate = int(schema.indexOf(triple.predicate));
        if (predicate < 0 || !align(text, triple) || mentionInsideWord(text, triple)) continue;
        questions.asked.push_back({std::move(triple), predicate, i, true});
    }
    questions.answered.resize(questions.asked.size(), false);
    return questions;
}

/// What reads documents and fills in their readings.
class Reader {
public:
    Reader(const ModelSnapshot &model, const LabelScorerOptions &options, std::span<const ReadingRequest> requests,
        ComputeThreads &threads)
        : m_model(model), m_options(options), m_threads(threads), m_requests(requests), m_readings(requests.size())
    {
        for (size_t i = 0; i < requests.size(); ++i) {
            m_questions.push_back(questionsOf(requests[i], model.schema(), m_readings[i]));
            const QString &text = requests[i].document->text;
            if (!text.isEmpty()) appendPassages(m_passages, i, {0, text.size()}, text, model);
        }
        for (const Passage &passage : m_passages) m_passageQuestions.push_back(questionsIn(passage));
    }

    Result<std::vector<DocumentReading>> read(const std::stop_token &stop, const ProgressCallback &progress)
    {
        ProgressLimiter limiter(progress);
        const std::vector<size_t> order = byLength(m_passages);
        qint64 done = 0;
        for (const auto batch : readingBatches(order, m_passages, m_options.tokensPerBatch)) {
            if (stop.stop_requested()) return failure(ErrorCode::Stopped, ModelMessages::tr("Reading was stopped"));
            readPassages(batch);
            done += qint64(batch.size());
            limiter.report(done, qint64(order.size()));
        }
        for (size_t i = 0; i < m_readings.size(); ++i) finish(i);
        return std::move(m_readings);
    }

private:
    /// The document's questions whose mentions both lie in the passage, unless an earlier passage has them.
    PassageQuestions questionsIn(const Passage &passage)
    {
        PassageQuestions result;
        DocumentQuestions &questions = m_questions[passage.text];
        const TokenLocator locator(passage.tokens, passage.tokens.size());
        for (size_t i = 0; i < questions.asked.size(); ++i) {
            const Asked &asked = questions.asked[i];
            if (questions.answered[i] || !inside(asked.triple, passage.span)) continue;
            const auto subject = locator.locate(asked.triple.subject.span.shifted(-passage.span.beginUtf16));
            const auto object = locator.locate(asked.triple.object.span.shifted(-passage.span.beginUtf16));
            if (subject.placement != Placement::Placed || object.placement != Placement::Placed) continue;
            questions.answered[i] = true;
            result.pairs.push_back({subject.range, object.range});
            result.asked.push_back(i);
        }
        return result;
    }

    static bool inside(const Triple &triple, Span span)
    {
        return std::min(triple.subject.span.beginUtf16, triple.object.span.beginUtf16) >= span.beginUtf16
            && std::max(triple.subject.span.endUtf16, triple.object.span.endUtf16) <= span.endUtf16;
    }

    void readPassages(std::span<const size_t> batch)
    {
        const torch::InferenceMode guard;
        std::vector<const TokenSequence *> sequences;
        std::vector<std::vector<PairQuestion>> pairs;
        for (const size_t index : batch) {
            sequences.push_back(&m_passages[index].tokens);
            pairs.push_back(m_passageQuestions[index].pairs);
        }
        double tokens = 0;
        for (const TokenSequence *sequence : sequences) tokens += double(sequence->size());
        const auto answers = m_threads.run(tokens, [&] {
            return answerBatch(*m_model.parts().network, m_model.config(), sequences, pairs,
                m_model.tokenizer().padId(), m_options.floor);
        });
        for (size_t i = 0; i < batch.size(); ++i) {
            take(m_passages[batch[i]], m_passageQuestions[batch[i]], answers[i]);
        }
    }

    void take(const Passage &passage, const PassageQuestions &questions, const SentenceAnswers &answers)
    {
        DocumentReading &reading = m_readings[passage.text];
        for (size_t q = 0; q < questions.asked.size(); ++q) {
            const Asked &asked = m_questions[passage.text].asked[questions.asked[q]];
            const PairAnswer &answer = answers.pairs[q];
            if (asked.isProbe)
                reading.candidates.push_back({asked.triple, answer.asked[size_t(asked.predicate)], true});
            else
                readLabel(asked, answer, reading.labels[asked.index]);
        }
        for (const TokenTriple &found : answers.candidates) reading.candidates.push_back(candidate(passage, found));
    }

    void readLabel(const Asked &asked, const PairAnswer &answer, LabelReading &label) const
    {
        const auto &predicates = m_model.schema().predicates();
        label.label.triple = asked.triple;
        label.place = asked.predicate < 0 ? LabelPlace::UnknownPredicate : LabelPlace::Read;
        if (asked.predicate >= 0) label.label.parts = answer.asked[size_t(asked.predicate)];
        for (size_t p = 0; p < answer.asked.size(); ++p) {
            if (int(p) == asked.predicate) continue;
            ReadTriple other{asked.triple, answer.asked[p]};
            if (label.otherPredicate && other.least() <= label.otherPredicate->least()) continue;
            other.triple.predicate = predicates[p].name;
            other.triple.qualifiers.clear();
            label.otherPredicate = std::move(other);
        }
        if (asked.predicate < 0) return;
        ReadTriple swapped{asked.triple, answer.swapped[size_t(asked.predicate)]};
        std::swap(swapped.triple.subject, swapped.triple.object);
        swapped.triple.qualifiers.clear();
        label.swapped = std::move(swapped);
    }

    [[nodiscard]] ReadTriple candidate(const Passage &passage, const TokenTriple &found) const
    {
        const Predicate &predicate = m_model.schema().predicates()[size_t(found.predicate)];
        ReadTriple read{{mention(passage, found.subjectStart, found.subjectEnd), predicate.name,
                            mention(passage, found.objectStart, found.objectEnd)},
            {found.probabilities[0], found.probabilities[1], found.probabilities[2], found.probabilities[3]}};
        if (predicate.pairs.size() == 1) { // with several pairs the types stay open
            read.triple.subject.type = predicate.pairs.front().subjectType;
            read.triple.object.type = predicate.pairs.front().objectType;
        }
        return read;
    }

    [[nodiscard]] Mention mention(const Passage &passage, int first, int last) const
    {
        const auto &spans = passage.tokens.spans;
        const Span span
            = Span{spans[size_t(first)].beginUtf16, spans[size_t(last)].endUtf16}.shifted(passage.span.beginUtf16);
        return {span, m_requests[passage.text].document->text.mid(span.beginUtf16, span.length()), {}};
    }

    /// Sets the alternatives of the labels from the candidates, then removes candidates that are variants of a label.
    void finish(size_t index)
    {
        DocumentReading &reading = m_readings[index];
        const DocumentQuestions &questions = m_questions[index];
        for (size_t i = 0; i < questions.asked.size(); ++i) {
            if (questions.asked[i].isProbe || questions.answered[i]) continue;
            LabelReading &label = reading.labels[questions.asked[i].index];
            label.label.triple = questions.asked[i].triple;
            // A span that no passage holds at the ends of tokens is either cut through a word, or the text too long.
            label.place = isLong(index) ? LabelPlace::BeyondLimit : LabelPlace::Unaligned;
        }
        std::ranges::stable_sort(reading.candidates, std::ranges::greater(), &ReadTriple::least);
        for (LabelReading &label : reading.labels)
            if (label.label.triple.isAligned()) setAlternatives(label, reading);
        keepUnlabelled(reading, *m_requests[index].document);
    }

    [[nodiscard]] bool isLong(size_t index) const { return std::ranges::count(m_passages, index, &Passage::text) > 1; }

    static void setAlternatives(LabelReading &label, const DocumentReading &reading)
    {
        const Triple &own = label.label.triple;
        const auto isLabelled = [&](const ReadTriple &candidate) {
            return std::ranges::any_of(reading.labels,
                [&](const LabelReading &other) { return overlapsBoth(other.label.triple, candidate.triple); });
        };
        for (const ReadTriple &candidate : reading.candidates) {
            const Triple &other = candidate.triple;
            if (other.predicate != own.predicate || samePlace(other, own)) continue;
            if (overlapsBoth(other, own))
                keepBetter(label.otherEnds, candidate);
            else if (isLabelled(candidate))
                continue;
            else if (other.subject.span == own.subject.span && !other.object.span.overlaps(own.object.span))
                keepBetter(label.otherObject, candidate);
            else if (other.object.span == own.object.span && !other.subject.span.overlaps(own.subject.span))
                keepBetter(label.otherSubject, candidate);
        }
    }

    void keepUnlabelled(DocumentReading &reading, const Document &document) const
    {
        std::vector<ReadTriple> kept;
        for (ReadTriple &candidate : reading.candidates) {
            if (kept.size() == m_options.mostCandidates) break;
            const auto overlaps = [&](const Triple &other) { return overlapsBoth(other, candidate.triple); };
            if (std::ranges::any_of(kept, overlaps, &ReadTriple::triple)) continue;
            // Rejected labels count, too: what a person has refused is not missing.
            if (std::ranges::any_of(document.triples, overlaps,
                    [](const LabelledTriple &label) -> const Triple & { return label.triple; }))
                continue;
            if (std::ranges::any_of(reading.labels, overlaps,
                    [](const LabelReading &label) -> const Triple & { return label.label.triple; }))
                continue;
            kept.push_back(std::move(candidate));
        }
        reading.candidates = std::move(kept);
    }

    const ModelSnapshot &m_model;
    const LabelScorerOptions &m_options;
    ComputeThreads &m_threads;
    std::span<const ReadingRequest> m_requests;
    std::vector<DocumentReading> m_readings;
    std::vector<DocumentQuestions> m_questions;
    std::vector<Passage> m_passages;
    std::vector<PassageQuestions> m_passageQuestions;
};

/// Documents whose tokens are held at once.
constexpr size_t requestsTogether = 4096;

} // namespace

LabelScorer::LabelScorer(std::shared_ptr<const ModelSnapshot> model, LabelScorerOptions options)
    : m_model(std::move(model)), m_options(options)
{
}

Result<std::vector<DocumentReading>> LabelScorer::read(
    std::span<const ReadingRequest> requests, std::stop_token stop, const ProgressCallback &progress) const
try {
    ComputeThreads threads(m_options.threads);
    std::vector<DocumentReading> readings;
    readings.reserve(requests.size());
    ProgressLimiter limiter(progress);
    for (size_t begin = 0; begin < requests.size(); begin += requestsTogether) {
        const auto chunk = requests.subspan(begin, std::min(requestsTogether, requests.size() - begin));
        const auto report = [&](const Progress &part) {
            const double share = part.total > 0 ? double(part.done) / double(part.total) : 1;
            limiter.report(qint64(begin) + qint64(double(chunk.size()) * share), qint64(requests.size()));
        };
        auto read = Reader(*m_model, m_options, chunk, threads).read(stop, report);
        if (!read) return std::unexpected(read.error());
        std::ranges::move(*read, std::back_inserter(readings));
    }
    return readings;
} catch (...) {
    return std::unexpected(errorOf(std::current_exception()));
}

} // namespace spotter
