// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/label_reader_p.h"

#include "core/model/link_reader_p.h"
#include "core/model/network_reader_p.h"
#include "core/model/powered_probability.h"

#include <algorithm>
#include <map>

namespace spotter {

namespace {

/// Object logits of one slice take at most this many floats (64 MiB).
constexpr int64_t maximumObjectLogits = 16 << 20;
/// An untrained network marks everything as a subject: objects are searched for the most probable ones only.
constexpr size_t mostSubjects = 32;
/// How many ends go with one start of a subject: its nested variants compete as triples.
constexpr int mostEnds = 3;
/// From here on an end is the end: pointers behind it belong to the next mention.
constexpr float certainEnd = 0.5F;

/// A subject that the object tagger is asked about.
struct Row {
    int64_t sentence;
    TokenRange subject;
    bool isCandidate; ///< both its pointers are above the floor
};

bool isPointerToken(const TokenSequence &sequence, int64_t token) { return sequence.spans[size_t(token)].isValid(); }

/// Reads one batch of a half-pointer head.
class PointerAnswers {
public:
    PointerAnswers(HalfPointerHead &head, const Encoded &encoded, const PaddedBatch &batch, const ModelConfig &config,
        std::span<const TokenSequence *const> sequences, std::span<const std::vector<PairQuestion>> questions,
        float floor)
        : m_head(head), m_encoded(encoded), m_batch(batch), m_config(config), m_sequences(sequences),
          m_questions(questions), m_floor(floor), m_subjects(head.subjectLogits(encoded).contiguous())
    {
    }

    std::vector<SentenceAnswers> read()
    {
        std::vector<SentenceAnswers> answers(m_sequences.size());
        for (size_t b = 0; b < answers.size(); ++b) {
            answers[b].pairs.resize(m_questions[b].size());
            for (PairAnswer &pair : answers[b].pairs) {
                pair.asked.resize(size_t(m_head.predicates()));
                pair.swapped.resize(size_t(m_head.predicates()));
            }
        }
        const std::vector<Row> rows = rowsOf();
        for (size_t done = 0; done < rows.size();) {
            size_t count = 1;
            if (const int64_t perRow = m_head.predicates() * m_batch.ids.size(1) * 2; perRow > 0)
                count = std::clamp<size_t>(size_t(maximumObjectLogits / perRow), 1, rows.size() - done);
            readSlice({rows.data() + done, count}, answers);
            done += count;
        }
        return answers;
    }

private:
    [[nodiscard]] float subjectProbability(int64_t sentence, int token, int channel) const
    {
        const auto at = m_subjects.accessor<float, 3>();
        return probabilityOf(at[sentence][token][channel], m_config.subjectPower);
    }

    [[nodiscard]] std::vector<std::pair<float, TokenRange>> candidateSubjects(int64_t sentence) const
    {
        const TokenSequence &tokens = *m_sequences[size_t(sentence)];
        std::vector<std::pair<float, TokenRange>> found;
        for (int start = 0; start < tokens.size(); ++start) {
            if (!isPointerToken(tokens, start)) continue;
            const float startProbability = subjectProbability(sentence, start, 0);
            if (!(startProbability > m_floor)) continue;
            int ends = 0;
            for (int end = start; end < tokens.size() && ends < mostEnds; ++end) {
                const float endProbability = subjectProbability(sentence, end, 1);
                if (!(endProbability > m_floor) || !isPointerToken(tokens, end)) continue;
                found.push_back({std::min(startProbability, endProbability), {start, end}});
                ++ends;
                if (endProbability >= certainEnd) break;
            }
        }
        if (found.size() > mostSubjects) {
            std::ranges::nth_element(found, found.begin() + std::ptrdiff_t(mostSubjects), std::ranges::greater());
            found.resize(mostSubjects);
        }
        return found;
    }

    [[nodiscard]] std::vector<Row> rowsOf() const
    {
        std::vector<Row> rows;
        for (size_t b = 0; b < m_sequences.size(); ++b) {
            std::map<TokenRange, bool> subjects;
            for (const auto &[probability, range] : candidateSubjects(int64_t(b))) subjects[range] = true;
            for (const PairQuestion &question : m_questions[b]) {
                subjects.try_emplace(question.subject, false);
                subjects.try_emplace(question.object, false);
            }
            for (const auto &[range, isCandidate] : subjects) rows.push_back({int64_t(b), range, isCandidate});
        }
        return rows;
    }

    void readSlice(std::span<const Row> rows, std::vector<SentenceAnswers> &answers)
    {
        auto sentences = torch::empty({int64_t(rows.size())}, torch::kInt64);
        auto starts = torch::empty_like(sentences);
        auto ends = torch::empty_like(sentences);
        for (size_t i = 0; i < rows.size(); ++i) {
            sentences.data_ptr<int64_t>()[i] = rows[i].sentence;
            starts.data_ptr<int64_t>()[i] = rows[i].subject.start;
            ends.data_ptr<int64_t>()[i] = rows[i].subject.end;
        }
        const auto logits
            = m_head.objectLogits(m_encoded, m_batch.mask, {sentences, starts, ends}).contiguous(); // [rows, t, p, 2]
        const int64_t stride = logits.size(1) * logits.size(2) * 2;
        for (size_t i = 0; i < rows.size(); ++i) {
            const float *const objects = logits.data_ptr<float>() + int64_t(i) * stride;
            SentenceAnswers &sentence = answers[size_t(rows[i].sentence)];
            answerPairs(rows[i], objects, sentence);
            if (rows[i].isCandidate) appendCandidates(rows[i], objects, sentence);
        }
    }

    /// The parts under each predicate of a row's subject and an object.
    [[nodiscard]] std::vector<TripleParts> partsOf(const Row &row, const float *objects, TokenRange object) const
    {
        const int64_t predicates = m_head.predicates();
        const float subjectStart = subjectProbability(row.sentence, row.subject.start, 0);
        const float subjectEnd = subjectProbability(row.sentence, row.subject.end, 1);
        std::vector<TripleParts> parts(static_cast<size_t>(predicates));
        for (int64_t p = 0; p < predicates; ++p) {
            const float start = objects[(object.start * predicates + p) * 2];
            const float end = objects[(object.end * predicates + p) * 2 + 1];
            parts[size_t(p)] = {subjectStart, subjectEnd, probabilityOf(start, m_config.objectPower),
                probabilityOf(end, m_config.objectPower)};
        }
        return parts;
    }

    void answerPairs(const Row &row, const float *objects, SentenceAnswers &sentence) const
    {
        const auto &questions = m_questions[size_t(row.sentence)];
        for (size_t q = 0; q < questions.size(); ++q) {
            if (questions[q].subject == row.subject)
                sentence.pairs[q].asked = partsOf(row, objects, questions[q].object);
            if (questions[q].object == row.subject)
                sentence.pairs[q].swapped = partsOf(row, objects, questions[q].subject);
        }
    }

    /// One object a start: its most probable end up to the first certain one.
    void appendCandidates(const Row &row, const float *objects, SentenceAnswers &sentence) const
    {
        const TokenSequence &tokens = *m_sequences[size_t(row.sentence)];
        const int64_t predicates = m_head.predicates();
        const float limit = logitOf(m_floor, m_config.objectPower);
        const float certain = logitOf(certainEnd, m_config.objectPower);
        for (int start = 0; start < tokens.size(); ++start) {
            if (!isPointerToken(tokens, start)) continue;
            for (int64_t p = 0; p < predicates; ++p) {
                const float startLogit = objects[(start * predicates + p) * 2];
                if (!(startLogit > limit)) continue;
                int best = -1;
                float bestLogit = limit;
                for (int end = start; end < tokens.size() && !(bestLogit >= certain); ++end) {
                    const float endLogit = objects[(end * predicates + p) * 2 + 1];
                    if (!(endLogit > bestLogit) || !isPointerToken(tokens, end)) continue;
                    best = end;
                    bestLogit = endLogit;
                }
                if (best < 0) continue;
                sentence.candidates.push_back({row.subject.start, row.subject.end, int(p), start, best,
                    {subjectProbability(row.sentence, row.subject.start, 0),
                        subjectProbability(row.sentence, row.subject.end, 1),
                        probabilityOf(startLogit, m_config.objectPower),
                        probabilityOf(bestLogit, m_config.objectPower)}});
            }
        }
    }

    HalfPointerHead &m_head;
    const Encoded &m_encoded;
    const PaddedBatch &m_batch;
    const ModelConfig &m_config;
    std::span<const TokenSequence *const> m_sequences;
    std::span<const std::vector<PairQuestion>> m_questions;
    float m_floor;
    torch::Tensor m_subjects; ///< logits [batch, tokens, 2]
};

/// Reads one batch of a linking head: any pair is looked up in its tables.
class LinkAnswers {
public:
    explicit LinkAnswers(const LinkLogits &logits)
        : m_entities(logits.entities), m_heads(logits.heads), m_tails(logits.tails)
    {
    }

    [[nodiscard]] std::vector<TripleParts> partsOf(int64_t sentence, TokenRange subject, TokenRange object) const
    {
        const float asSubject = probabilityOf(m_entities.logit(sentence, subject.start, subject.end, 0), 1);
        const float asObject = probabilityOf(m_entities.logit(sentence, object.start, object.end, 1), 1);
        std::vector<TripleParts> parts(size_t(m_heads.row.size(2)));
        for (size_t p = 0; p < parts.size(); ++p)
            parts[p] = {asSubject, asObject,
                probabilityOf(m_heads.logit(sentence, subject.start, object.start, int64_t(p)), 1),
                probabilityOf(m_tails.logit(sentence, subject.end, object.end, int64_t(p)), 1)};
        return parts;
    }

private:
    PairTable m_entities, m_heads, m_tails;
};

std::vector<SentenceAnswers> answerLinks(const LinkLogits &logits, std::span<const TokenSequence *const> sequences,
    std::span<const std::vector<PairQuestion>> questions, float floor)
{
    const LinkAnswers table(logits);
    std::vector<PointerScores> scores = readLinks(logits, sequences, {floor, floor, floor, floor});
    std::vector<SentenceAnswers> answers(sequences.size());
    for (size_t b = 0; b < sequences.size(); ++b) {
        answers[b].candidates = std::move(scores[b].linked);
        for (const PairQuestion &question : questions[b])
            answers[b].pairs.push_back({table.partsOf(int64_t(b), question.subject, question.object),
                table.partsOf(int64_t(b), question.object, question.subject)});
    }
    return answers;
}

} // namespace

std::vector<SentenceAnswers> answerBatch(Network &network, const ModelConfig &config,
    std::span<const TokenSequence *const> sequences, std::span<const std::vector<PairQuestion>> questions,
    int64_t padId, float floor)
{
    const PaddedBatch batch = padBatch(sequences, padId, network.encoder().widthMultiple());
    const Encoded encoded = network.encoder().encode(batch.ids, batch.mask);
    if (LinkingHead *linking = network.linking())
        return answerLinks(linking->forward(encoded.hidden), sequences, questions, floor);
    return PointerAnswers(*network.halfPointer(), encoded, batch, config, sequences, questions, floor).read();
}

} // namespace spotter
