// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review_gain.h"

#include "core/corpus/corpus.h"
#include "core/corpus/labels_at.h"
#include "core/corpus/model_store.h"
#include "core/model/extractor.h"
#include "core/review/review_set.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// A dev sentence with its labels before the review and now.
struct HeldOutSentence {
    QString text;
    std::vector<LabelledTriple> before;
    std::vector<LabelledTriple> now;
};

Result<std::vector<HeldOutSentence>> heldOutSentences(Corpus &corpus, const QDateTime &begin, std::stop_token stop)
{
    auto set = reviewSetOf(corpus, {.split = Split::Dev}, std::move(stop));
    if (!set) return std::unexpected(set.error());
    std::vector<HeldOutSentence> sentences;
    for (ReviewDocument &row : set->documents) {
        auto before = labelsAt(corpus, row.id, row.document.text, begin);
        if (!before) return std::unexpected(before.error());
        sentences.push_back({std::move(row.document.text), std::move(*before), std::move(row.document.triples)});
    }
    return sentences;
}

/// The triples that hold: their labels are neither rejected nor negated.
std::vector<Triple> factsOf(const std::vector<LabelledTriple> &labels)
{
    std::vector<Triple> facts;
    for (const LabelledTriple &label : labels)
        if (label.isFact()) facts.push_back(label.triple);
    return facts;
}

QString folderOf(const Corpus &corpus, const ModelRecord &record)
{
    return QDir::cleanPath(QFileInfo(corpus.path()).absoluteDir().absoluteFilePath(record.folder));
}

Result<HeldOutScore> scoreOf(const QString &folder, const std::vector<HeldOutSentence> &sentences, int threads,
    const std::stop_token &stop, const ProgressCallback &progress)
{
    const auto model = ModelSnapshot::load(folder);
    if (!model) return std::unexpected(model.error());
    const Extractor extractor(*model, {.threads = threads});
    std::vector<QString> texts;
    texts.reserve(sentences.size());
    for (const HeldOutSentence &sentence : sentences) texts.push_back(sentence.text);
    const auto found = extractor.extract(texts, stop, progress);
    if (!found) return std::unexpected(found.error());
    ScoreTable untouched;
    ScoreTable corrected;
    for (size_t i = 0; i < sentences.size(); ++i) {
        addToScore(untouched, sentences[i].before, (*found)[i]);
        addToScore(corrected, sentences[i].now, (*found)[i]);
    }
    return HeldOutScore{folder, untouched.total, corrected.total};
}

} // namespace

Result<ReviewGain> reviewGain(
    Corpus &corpus, const QDateTime &begin, int threads, std::stop_token stop, const ProgressCallback &progress)
{
    const auto sentences = heldOutSentences(corpus, begin, stop);
    if (!sentences) return std::unexpected(sentences.error());
    ReviewGain gain;
    gain.sentences = qint64(sentences->size());
    gain.changed = std::ranges::count_if(
        *sentences, [](const HeldOutSentence &sentence) { return factsOf(sentence.before) != factsOf(sentence.now); });
    if (sentences->empty()) return gain;
    const auto records = corpus.models().all();
    if (!records) return std::unexpected(records.error());
    const auto current = corpus.models().current();
    if (!current) return std::unexpected(current.error());
    const auto exists = [&](const ModelRecord &record) { return QFileInfo::exists(folderOf(corpus, record)); };
    const auto score = [&](const ModelRecord &record) {
        return scoreOf(folderOf(corpus, record), *sentences, threads, stop, progress);
    };
    const auto old = std::ranges::find_if(
        *records, [&](const ModelRecord &record) { return record.created <= begin && exists(record); });
    if (old != records->end()) {
        auto scored = score(*old);
        if (!scored) return std::unexpected(scored.error());
        gain.before = std::move(*scored);
    }
    if (*current && (*current)->created > begin && exists(**current)) {
        auto scored = score(**current);
        if (!scored) return std::unexpected(scored.error());
        gain.after = std::move(*scored);
    }
    return gain;
}

} // namespace spotter
