// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/evaluation.h"

#include "core/corpus/corpus.h"
#include "core/corpus/training_set_of.h"
#include "core/model/extractor.h"
#include "core/text/sentences.h"
#include "core/text/triple_comparison.h"
#include "core/workspace/messages.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QMultiHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <set>
#include <span>

namespace spotter {
namespace {

constexpr std::size_t noPair = std::size_t(-1);

/// Pairs the mistakes of a document: missed label i with wrong triple pairs[i], or none. Each is in at most one pair.
std::vector<std::size_t> pairsBy(const ScoreMistakes &mistakes, std::vector<std::size_t> pairs,
    const std::function<QString(const Triple &)> &keyOf,
    const std::function<bool(const Triple &, const Triple &)> &fits)
{
    std::set<std::size_t> taken(pairs.begin(), pairs.end());
    QMultiHash<QString, std::size_t> wrongByKey;
    for (std::size_t j = mistakes.wrong.size(); j-- > 0;) // values of a key come in reverse order of insertion
        if (!taken.contains(j)) wrongByKey.insert(keyOf(mistakes.wrong[j].triple), j);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i] != noPair) continue;
        const QString key = keyOf(mistakes.missed[i]);
        for (auto it = wrongByKey.find(key); it != wrongByKey.end() && it.key() == key; ++it) {
            if (!fits(mistakes.missed[i], mistakes.wrong[*it].triple)) continue;
            pairs[i] = *it;
            wrongByKey.erase(it);
            break;
        }
    }
    return pairs;
}

QString mentionsOf(const Triple &triple)
{
    const auto [predicate, subject, object] = scoreKeyOf(triple);
    return subject + QChar(u'\0') + object;
}

bool isSameStatement(const Triple &a, const Triple &b) { return a.isAligned() && b.isAligned() && overlapsBoth(a, b); }

/// The mistakes of all models: one that two models make is one entry.
class MistakeList {
public:
    explicit MistakeList(std::vector<ModelMistake> &list) : m_list(list)
    {
        for (std::size_t i = 0; i < list.size(); ++i)
            m_known.emplace(std::pair(list[i].document, scoreKeyOf(list[i].triple)), i);
    }

    void add(std::size_t document, const Triple &triple, std::size_t model, double score,
        const std::optional<Triple> &instead, const Assertion &assertion = {})
    {
        const auto [place, isNew] = m_known.emplace(std::pair(document, scoreKeyOf(triple)), m_list.size());
        if (isNew) m_list.push_back({.document = document, .triple = triple, .assertion = assertion});
        ModelMistake &mistake = m_list[place->second];
        mistake.madeBy[model] = true;
        mistake.score = std::max(mistake.score, score);
        if (!mistake.instead) mistake.instead = instead;
    }

private:
    std::vector<ModelMistake> &m_list;
    std::map<std::pair<std::size_t, ScoreKey>, std::size_t> m_known;
};

/// Judges what one model found, document by document.
class ModelJudge {
public:
    ModelJudge(Evaluation &evaluation, ModelFigures &figures)
        : m_model(evaluation.models.size()), m_figures(figures), m_missed(evaluation.missed), m_wrong(evaluation.wrong)
    {
    }

    void judge(std::size_t document, const std::vector<LabelledTriple> &labels, const std::vector<ScoredTriple> &found)
    {
        addToScore(m_figures.scores, labels, found);
        m_figures.reliability.add(judgedScores(labels, found));
        const ScoreMistakes mistakes = mistakesIn(labels, found);
        std::vector<std::size_t> pairs(mistakes.missed.size(), noPair);
        pairs = pairsBy(mistakes, pairs, mentionsOf, [](const Triple &, const Triple &) { return true; });
        countConfusion(mistakes, pairs);
        pairs = pairsBy(mistakes, pairs, [](const Triple &triple) { return triple.predicate; }, isSameStatement);
        std::vector<std::optional<Triple>> labelled(mistakes.wrong.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            std::optional<Triple> instead;
            if (pairs[i] != noPair) {
                instead = mistakes.wrong[pairs[i]].triple;
                labelled[pairs[i]] = mistakes.missed[i];
            }
            const auto label = std::ranges::find(labels, mistakes.missed[i], &LabelledTriple::triple);
            m_missed.add(document, mistakes.missed[i], m_model, 0, instead,
                label == labels.end() ? Assertion() : label->assertion);
        }
        for (std::size_t j = 0; j < mistakes.wrong.size(); ++j)
            m_wrong.add(document, mistakes.wrong[j].triple, m_model, mistakes.wrong[j].score, labelled[j]);
    }

    void finish()
    {
        const auto &byPredicate = m_figures.scores.byPredicate;
        for (auto it = byPredicate.begin(); it != byPredicate.end(); ++it) {
            if (it->correct > 0) m_figures.confusion[{it.key(), it.key()}] = it->correct;
            if (it->gold == 0 || m_figures.schema.indexOf(it.key()) >= 0) continue;
            m_figures.unknown.predicates += it.key();
            m_figures.unknown.labels += it->gold;
        }
        m_figures.interval = f1Interval(m_figures.scores.bySentence);
    }

private:
    void countConfusion(const ScoreMistakes &mistakes, const std::vector<std::size_t> &pairs)
    {
        std::vector<bool> isPaired(mistakes.wrong.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const QString &labelled = mistakes.missed[i].predicate;
            if (pairs[i] == noPair) {
                ++m_figures.confusion[{labelled, QString()}];
                continue;
            }
            isPaired[pairs[i]] = true;
            ++m_figures.confusion[{labelled, mistakes.wrong[pairs[i]].triple.predicate}];
        }
        for (std::size_t j = 0; j < mistakes.wrong.size(); ++j)
            if (!isPaired[j]) ++m_figures.confusion[{QString(), mistakes.wrong[j].triple.predicate}];
    }

    std::size_t m_model; ///< its place among the models
    ModelFigures &m_figures;
    MistakeList m_missed;
    MistakeList m_wrong;
};

/// What a model finds in each document.
Result<std::vector<std::vector<ScoredTriple>>> foundIn(const std::vector<EvaluationDocument> &documents,
    const Extractor &extractor, const std::stop_token &stop, const std::function<void(qint64)> &report)
{
    std::vector<std::vector<ScoredTriple>> found;
    found.reserve(documents.size());
    while (found.size() < documents.size()) {
        const std::size_t begin = found.size();
        const std::span batch(documents.data() + begin, std::min(documentsTogether, documents.size() - begin));
        std::vector<QString> texts;
        for (const EvaluationDocument &document : batch) texts.push_back(document.document.text);
        auto results = extractor.extractDocuments(texts, stop);
        if (!results) return std::unexpected(results.error());
        for (auto &result : *results) {
            if (!result) return std::unexpected(result.error());
            found.push_back(std::move(*result));
        }
        report(qint64(found.size()));
    }
    return found;
}

Error withoutLabels(const Evaluation &evaluation)
{
    if (!evaluation.split)
        return {ErrorCode::Content, WorkspaceMessages::tr("%1 has no labels to evaluate on").arg(evaluation.source)};
    if (*evaluation.split == Split::None)
        return {ErrorCode::Content,
            WorkspaceMessages::tr("%1 has no labels to evaluate on among its documents in no split")
                .arg(evaluation.source)};
    return {ErrorCode::Content,
        WorkspaceMessages::tr("%1 has no labels to evaluate on in its split “%2”")
            .arg(evaluation.source, splitName(*evaluation.split))};
}

Error withLabels(const Evaluation &evaluation)
{
    return {ErrorCode::Content,
        WorkspaceMessages::tr("%1 contains labels, although its sentences should contain no triples")
            .arg(evaluation.source)};
}

/// Moves an offset out of the middle of a surrogate pair.
qsizetype atCharacter(const QString &text, qsizetype offset)
{
    const bool isInside = offset > 0 && offset < text.size() && text[offset].isLowSurrogate();
    return isInside ? offset - 1 : offset;
}

} // namespace

QStringList Evaluation::predicates() const
{
    QSet<QString> names;
    for (const ModelFigures &figures : models)
        for (auto it = figures.scores.byPredicate.begin(); it != figures.scores.byPredicate.end(); ++it)
            names += it.key();
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

Result<std::vector<EvaluationDocument>> evaluationDocuments(
    Corpus &corpus, std::optional<Split> split, const std::stop_token &stop)
{
    std::vector<EvaluationDocument> documents;
    for (const Split part : {Split::Train, Split::Dev, Split::Test, Split::None}) {
        if (split && *split != part) continue;
        auto stored = storedDocumentsOfSplit(corpus, part, stop);
        if (!stored) return std::unexpected(stored.error());
        for (TrainingDocument &row : *stored)
            if (part != Split::None || !row.document.triples.empty())
                documents.push_back({.id = row.id, .document = std::move(row.document)});
    }
    return documents;
}

Result<Evaluation> evaluateModels(Evaluation evaluation, const std::vector<EvaluatedModel> &models, int threads,
    const std::stop_token &stop, const ProgressCallback &progress)
{
    Q_ASSERT(!models.empty() && models.size() <= mostEvaluatedModels);
    const auto isLabelled = [](const EvaluationDocument &row) { return !row.document.triples.empty(); };
    const bool hasLabels = std::ranges::any_of(evaluation.documents, isLabelled);
    if (evaluation.statesNothing && hasLabels) return std::unexpected(withLabels(evaluation));
    if (!hasLabels && (!evaluation.statesNothing || evaluation.documents.empty()))
        return std::unexpected(withoutLabels(evaluation));
    ProgressLimiter limiter(progress);
    const qint64 documents = qint64(evaluation.documents.size());
    qint64 before = 0;
    for (const EvaluatedModel &model : models) {
        QElapsedTimer timer;
        timer.start();
        const Extractor extractor(model.model, {.threads = threads});
        const auto found = foundIn(evaluation.documents, extractor, stop,
            [&](qint64 ready) { limiter.report(before + ready, documents * qint64(models.size())); });
        if (!found) return std::unexpected(found.error());
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        addModelFigures(evaluation,
            {.name = model.name, .folder = model.model->folder(), .schema = model.model->schema(), .seconds = seconds},
            *found);
        before += documents;
    }
    return evaluation;
}

QString unlabelledText(const UnlabelledFigures &figures)
{
    if (figures.sentences == 0) return {};
    const QLocale locale;
    return WorkspaceMessages::tr("False triples in sentences without a label: %1 per 100 (%2 in %3)")
        .arg(locale.toString(figures.perHundred(), 'f', 2), locale.toString(figures.found),
            locale.toString(figures.sentences));
}

QString reliabilityText(const Reliability &reliability)
{
    if (reliability.found() == 0) return {};
    // Of fewer, most of what the bins differ by is chance.
    constexpr qint64 fewestForAnError = 500;
    const QLocale locale;
    const Reliability::Bin &surest = reliability.surest();
    const QString share = surest.found == 0
        ? WorkspaceMessages::tr("No score is 0.9 or higher")
        : WorkspaceMessages::tr("Right with a score of 0.9 or higher: %1 % (%2 of %3)")
              .arg(locale.toString(100 * surest.share(), 'f', 1), locale.toString(surest.right),
                  locale.toString(surest.found));
    if (reliability.found() < fewestForAnError) return share;
    return WorkspaceMessages::tr("%1; calibration error %2", "what scores are worth")
        .arg(share, locale.toString(reliability.calibrationError(), 'f', 3));
}

void addModelFigures(
    Evaluation &evaluation, ModelFigures model, const std::vector<std::vector<ScoredTriple>> &foundByDocument)
{
    Q_ASSERT(evaluation.models.size() < mostEvaluatedModels && foundByDocument.size() == evaluation.documents.size());
    ModelJudge judge(evaluation, model);
    for (std::size_t i = 0; i < foundByDocument.size(); ++i) {
        const Document &document = evaluation.documents[i].document;
        judge.judge(i, document.triples, foundByDocument[i]);
        if (!document.triples.empty()) continue;
        model.unlabelled.sentences += qint64(splitIntoSentences(document.text).size());
        model.unlabelled.found += qint64(foundByDocument[i].size());
    }
    judge.finish();
    evaluation.models.push_back(std::move(model));
    for (std::vector<ModelMistake> *list : {&evaluation.missed, &evaluation.wrong})
        std::ranges::stable_sort(*list, {}, &ModelMistake::document);
    if (evaluation.models.size() == mostEvaluatedModels)
        evaluation.difference = f1DifferenceInterval(
            evaluation.models.front().scores.bySentence, evaluation.models.back().scores.bySentence);
}

Span sentenceAround(const QString &text, const Triple &triple)
{
    constexpr qsizetype shortText = 300;
    constexpr qsizetype around = 400; // longer sentences are cut there
    constexpr qsizetype farthest = 1200; // mentions that are farther apart are not shown in one piece
    const Span whole = withoutOuterSpace(text, {0, text.size()});
    if (text.size() <= shortText) return whole;
    Span mentions{0, 0};
    if (triple.isAligned()) {
        mentions.beginUtf16 = std::min(triple.subject.span.beginUtf16, triple.object.span.beginUtf16);
        mentions.endUtf16 = std::max(triple.subject.span.endUtf16, triple.object.span.endUtf16);
        mentions.endUtf16 = std::min(mentions.endUtf16, mentions.beginUtf16 + farthest);
    }
    const qsizetype from = atCharacter(text, std::max<qsizetype>(0, mentions.beginUtf16 - around));
    const qsizetype to = atCharacter(text, std::min(text.size(), mentions.endUtf16 + around));
    const QStringView window = QStringView(text).sliced(from, to - from);
    Span shown;
    for (const Span sentence : splitIntoSentences(window)) {
        const Span place = sentence.shifted(from);
        if (triple.isAligned() && !place.overlaps(mentions)) continue;
        shown = {shown.isValid() ? shown.beginUtf16 : place.beginUtf16, place.endUtf16};
        if (!triple.isAligned()) break; // the beginning says which document it is
    }
    return shown.isValid() ? shown : whole;
}

} // namespace spotter
