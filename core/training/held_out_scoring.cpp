// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/held_out_scoring.h"

#include "core/base/folder_moves.h"
#include "core/base/guarded.h"
#include "core/text/folded_text.h"
#include "core/training/fold_models.h"
#include "core/training/messages.h"
#include "core/training/pretraining/pretrainer.h"
#include "core/training/training_data.h"

#include <QCryptographicHash>
#include <QDir>
#include <QtEndian>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

std::unexpected<Error> stopped()
{
    return failure(ErrorCode::Stopped, TrainingMessages::tr("Held-out scoring was stopped"));
}

class HeldOutScoring {
public:
    HeldOutScoring(const Schema &schema, std::span<const ReadingRequest> requests, std::span<const Document> others,
        const HeldOutOptions &options, std::stop_token stop, const HeldOutCallbacks &callbacks)
        : m_schema(schema), m_requests(requests), m_others(others), m_options(options), m_training(options.training),
          m_stop(std::move(stop)), m_callbacks(callbacks)
    {
        m_folds = foldsOf(textsOf(requests), options.folds, options.training.seed);
        m_training.minutes = options.training.minutes / options.folds;
        if (options.folder.isEmpty()) return;
        m_models = FoldModels(options.folder, options.folds, options.training);
        m_texts = QDir(options.folder).filePath(u"texts"_s);
    }

    Result<void> run()
    {
        bool hasRead = false;
        for (int fold = 0; fold < m_options.folds; ++fold) {
            if (size_t(fold) < m_options.done.size() && m_options.done[size_t(fold)]) continue;
            if (m_stop.stop_requested()) return stopped();
            if (auto read = readFold(fold); !read) return read;
            hasRead = true;
        }
        if (!hasRead) return {}; // the stored readings are up to date
        if (!m_texts.isEmpty()) (void)removeTree(m_texts);
        m_models.removeOthers();
        return {};
    }

private:
    /// The settings from which a fold without a model starts. All folds share one pretraining on all texts: it uses no
    /// labels, so it reveals no fold's held-out labels.
    Result<TrainingOptions> beginning()
    {
        if (m_texts.isEmpty() || !m_training.fromModel.isEmpty() || !m_training.encoderFolder.isEmpty())
            return m_training;
        TrainingSet set = trainingSet(-1);
        const double share = pretrainingShareOf(set, m_training);
        m_training.pretrainingShare = 0;
        if (!(share > 0)) return m_training;
        TrainingOptions options = m_training;
        // Once, with the total budget that the folds would spend on it.
        options.minutes = m_training.minutes * share;
        options.epochs = std::max(1, int(double(m_training.epochs) * share / (1 - share)));
        if (QFileInfo::exists(m_texts)) options.fromModel = m_texts;
        const auto model = pretrain(set, options, m_stop, stepsOf(-1));
        if (!model) return std::unexpected(model.error());
        if (auto saved = (*model)->save(m_texts); !saved) return std::unexpected(saved.error());
        if (m_stop.stop_requested()) return stopped();
        m_training.fromModel = m_texts;
        m_training.minutes *= 1 - share;
        return m_training;
    }

    /// All documents but those of a fold. A tenth of them chooses the epoch: only of those that are reviewed, because
    /// the others may be of another kind.
    [[nodiscard]] TrainingSet trainingSet(int exceptFold) const
    {
        constexpr size_t devEvery = 10;
        TrainingSet set;
        set.schema = m_schema;
        size_t kept = 0;
        for (size_t i = 0; i < m_requests.size(); ++i) {
            if (m_folds[i] == exceptFold) continue;
            if (++kept % devEvery == 0)
                set.dev.push_back(*m_requests[i].document);
            else
                set.train.push_back({*m_requests[i].document});
        }
        for (const Document &other : m_others) set.train.push_back({other});
        return set;
    }

    [[nodiscard]] static std::vector<QString> textsOf(std::span<const ReadingRequest> requests)
    {
        std::vector<QString> texts;
        for (const ReadingRequest &request : requests) texts.push_back(request.document->text);
        return texts;
    }

    [[nodiscard]] TrainingCallbacks stepsOf(int fold) const
    {
        TrainingCallbacks callbacks;
        callbacks.onStep = [this, fold](const TrainingStep &step) {
            if (!m_callbacks.onStep) return;
            const double done = (double(std::max(fold, 0)) + (fold < 0 ? 0 : step.share)) / m_options.folds;
            m_callbacks.onStep({fold, m_options.folds, done, step.sentencesPerSecond});
        };
        return callbacks;
    }

    Result<void> readFold(int fold)
    {
        std::vector<size_t> indices;
        std::vector<ReadingRequest> requests;
        for (size_t i = 0; i < m_requests.size(); ++i)
            if (m_folds[i] == fold) {
                indices.push_back(i);
                requests.push_back(m_requests[i]);
            }
        const TrainingSet set = trainingSet(fold);
        const auto before = m_models.find(fold, m_schema, textsOf(requests), m_training);
        const auto options = before ? Result<TrainingOptions>(before->training) : beginning();
        if (!options) return std::unexpected(options.error());
        const auto outcome = train(set, *options, m_stop, stepsOf(fold));
        if (!outcome) return std::unexpected(outcome.error());
        if (outcome->stoppedEarly) return stopped(); // a half-trained model must not judge
        const auto kept = m_models.keep(fold, *outcome->model, set, before ? before->learnt : FoldModels::Texts());
        if (!kept && m_callbacks.onNotKept) m_callbacks.onNotKept(kept.error());
        auto readings = LabelScorer(outcome->model, m_options.scorer).read(requests, m_stop);
        if (!readings) return std::unexpected(readings.error());
        return m_callbacks.onFold ? m_callbacks.onFold(fold, indices, std::move(*readings)) : Result<void>();
    }

    const Schema &m_schema;
    std::span<const ReadingRequest> m_requests;
    std::span<const Document> m_others;
    const HeldOutOptions &m_options;
    TrainingOptions m_training;
    std::stop_token m_stop;
    const HeldOutCallbacks &m_callbacks;
    std::vector<int> m_folds;
    FoldModels m_models;
    QString m_texts; ///< folder of the pretraining
};

} // namespace

std::vector<int> foldsOf(std::span<const QString> texts, int folds, quint64 seed)
{
    std::map<QByteArray, std::vector<size_t>> groups;
    for (size_t i = 0; i < texts.size(); ++i) {
        const QByteArray text = QByteArray::number(seed) + '\n' + foldedText(texts[i]).toUtf8();
        groups[QCryptographicHash::hash(text, QCryptographicHash::Sha256)].push_back(i);
    }
    // If there are many texts, the hash alone decides: adding a text then moves no other, so the folds' models can be
    // reused. With few texts that would give folds of uneven size: they are dealt in turn in the order of their hashes,
    // which is random, too.
    constexpr size_t manyInAFold = 50;
    const bool byHash = groups.size() >= manyInAFold * size_t(std::max(1, folds));
    std::vector<int> result(texts.size(), 0);
    int next = 0;
    for (const auto &[hash, members] : groups) {
        const int fold = byHash ? int(qFromBigEndian<quint64>(hash.constData()) % quint64(std::max(1, folds))) : next;
        for (const size_t member : members) result[member] = fold;
        next = (next + 1) % std::max(1, folds);
    }
    return result;
}

Result<void> scoreHeldOut(const Schema &schema, std::span<const ReadingRequest> requests,
    std::span<const Document> others, const HeldOutOptions &options, std::stop_token stop,
    const HeldOutCallbacks &callbacks)
try {
    if (options.folds < 2 || requests.size() < size_t(options.folds)) {
        return failure(ErrorCode::Content,
            TrainingMessages::tr("%Ln document(s) cannot be divided into %1 folds; choose fewer folds, at least 2",
                nullptr, int(requests.size()))
                .arg(options.folds));
    }
    return HeldOutScoring(schema, requests, others, options, stop, callbacks).run();
} catch (...) {
    return std::unexpected(errorOf(std::current_exception()));
}

} // namespace spotter
