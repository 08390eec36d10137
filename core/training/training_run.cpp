// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_snapshot_p.h"
#include "core/model/pretrained_weights_p.h"
#include "core/training/diagnosis.h"
#include "core/training/losses_p.h"
#include "core/training/pretraining_loop_p.h"
#include "core/training/schedule.h"
#include "core/training/training_run_p.h"
#include "core/training/warm_start_p.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Training)
};

/// Evaluation may take this part of the time that training takes; more frequent epochs are not evaluated (the last
/// always is).
constexpr double evaluationShare = 0.08;

/// Of dev F1.
constexpr double greatestInt8Loss = 0.003;

/// Of dev F1, so that corrections may be learnt.
constexpr double greatestLossForCorrections = 0.005;

std::unexpected<Error> stopped()
{
    return failure(ErrorCode::Stopped, Messages::tr("Training was stopped before its first epoch was finished"));
}

TensorMap copyOf(const Network &network)
{
    TensorMap weights;
    for (const auto &parameter : network.named_parameters())
        weights.emplace(parameter.key(), parameter.value().detach().clone());
    return weights;
}

int64_t parameterCount(const Network &network)
{
    int64_t count = 0;
    for (const auto &parameter : network.parameters()) count += parameter.numel();
    return count;
}

/// A moving average that starts at its first value.
void mix(double &average, double value) { average = average == 0 ? value : 0.95 * average + 0.05 * value; }

} // namespace

TrainingRun::TrainingRun(
    TrainingData data, const TrainingOptions &options, std::stop_token stop, const TrainingCallbacks &callbacks)
    : m_data(std::move(data)), m_options(options), m_stop(std::move(stop)), m_callbacks(callbacks),
      m_random(options.seed),
      m_swap(options.entitySwapProbability > 0 ? EntitySwap(m_data.trainDocuments) : EntitySwap({}))
{
    m_options.model = m_data.config; // a warm start keeps its parent's network
    torch::manual_seed(options.seed);
    m_network
        = std::make_shared<Network>(m_data.config, m_data.plan.vocabulary, int64_t(m_data.schema.predicates().size()));
    if (m_data.parent)
        copyWeights(*m_data.parent, *m_network);
    else if (m_data.pretrained)
        copyWeights(*m_data.pretrained, m_network->encoder());
    m_data.pretrained.reset(); // as large as the network itself
    if (m_options.frozenLayers >= 0 && m_data.config.encoder == u"bert")
        m_network->encoder().freeze(m_options.frozenLayers);
    m_data.plan.parameters = parameterCount(*m_network);
    m_maskId = maskIdOf(*m_data.tokenizer);
}

Result<TrainingOutcome> TrainingRun::execute()
{
    m_clock.start();
    m_sinceReport.start();
    if (m_callbacks.onPlan) m_callbacks.onPlan(m_data.plan);
    m_network->setRandom(&m_random);
    if (m_options.pretrainingShare > 0 && !m_data.parent)
        if (auto pretrained = pretrain(); !pretrained) return std::unexpected(pretrained.error());
    if (auto trained = trainEpochs(); !trained) {
        if (trained.error().code != ErrorCode::Stopped || !m_best) return std::unexpected(trained.error());
    }
    return outcome();
}

Result<void> TrainingRun::pretrain()
{
    if (!m_maskId) return {};
    // Bounded by time, or by as many steps as give the wanted share of all steps.
    const double stepsPerEpoch = std::ceil(double(m_data.train.size()) / m_options.batchSize);
    const PretrainingBudget budget{.seconds = m_options.minutes * 60 * m_options.pretrainingShare,
        .steps = stepsPerEpoch * m_options.epochs * m_options.pretrainingShare / (1 - m_options.pretrainingShare)};
    const auto report = [this](const PretrainingState &state) {
        reportStep(TrainingPhase::Pretraining, double(state.sentences) / double(m_data.unlabelled.size()),
            state.share * m_options.pretrainingShare, state.loss, double(state.sentences) / elapsedSeconds());
    };
    const auto state = runPretraining(
        *m_network, *m_data.tokenizer, *m_maskId, m_data.unlabelled, m_options, budget, m_random, m_stop, report);
    if (!state) return std::unexpected(state.error());
    if (m_stop.stop_requested()) return stopped();
    m_pretrainingSeconds = elapsedSeconds();
    return {};
}

double TrainingRun::trainingShare(qint64 stepsDone, qint64 stepsPerEpoch) const
{
    if (m_options.minutes <= 0)
        return double(stepsDone) / double(std::max<qint64>(1, stepsPerEpoch * m_options.epochs));
    const double budget = m_options.minutes * 60 - m_pretrainingSeconds;
    // The last evaluation belongs to the budget too.
    const double lastEvaluation = m_evaluated.empty() ? 0 : m_evaluationSeconds / double(m_evaluated.size());
    return (elapsedSeconds() - m_pretrainingSeconds + lastEvaluation) / budget;
}

Result<void> TrainingRun::trainEpochs()
{
    Optimizer optimizer(parameterGroups(), {m_options.weightDecay, m_options.gradientNorm, m_options.emaDecay});
    const std::vector<size_t> round = sentencesOfEpoch(m_data.train.size(), m_data.corrected, m_options.correctedShare);
    std::vector<qsizetype> lengths;
    for (const size_t index : round) lengths.push_back(m_data.train[index].tokens.size());
    double share = 0;
    double loss = 0;
    for (int epoch = 1; share < 1; ++epoch) {
        const auto batches = makeBatches(lengths, m_options.batchSize, m_random);
        double epochLoss = 0;
        size_t done = 0;
        for (const auto &batch : batches) {
            share = trainingShare(m_steps, qint64(batches.size()));
            if (share >= 1) break;
            if (m_stop.stop_requested()) return stopped();
            QElapsedTimer timer;
            timer.start();
            std::vector<size_t> sentences;
            for (const size_t place : batch) sentences.push_back(round[place]);
            const auto stepLoss = trainStep(sentences, optimizer, share);
            if (!stepLoss) return std::unexpected(stepLoss.error());
            m_trainingSeconds += double(timer.nsecsElapsed()) * 1e-9;
            m_trainedSentences += qint64(batch.size());
            ++m_steps;
            epochLoss += *stepLoss;
            mix(loss, *stepLoss);
            ++done;
            reportStep(TrainingPhase::Training, epoch - 1 + double(done) / double(batches.size()),
                m_options.pretrainingShare + (1 - m_options.pretrainingShare) * share, loss,
                double(m_trainedSentences) / m_trainingSeconds);
        }
        share = trainingShare(m_steps, qint64(batches.size()));
        if (done == 0) break;
        const bool last = share >= 1;
        if (!last && m_evaluationSeconds > evaluationShare * m_trainingSeconds) continue;
        TrainingEpoch report;
        report.epoch = epoch;
        report.loss = epochLoss / double(done);
        report.sentencesPerSecond = double(m_trainedSentences) / m_trainingSeconds;
        if (auto evaluated = evaluate(report, optimizer, share); !evaluated) return evaluated;
        if (m_options.patience > 0 && epochsSinceBetter() >= m_options.patience) break;
    }
    return {};
}

LabelledSentence TrainingRun::augmented(size_t index)
{
    const Document document = m_swap.swapped(m_data.trainDocuments[index], 0.5, m_random);
    LabelCounts counts;
    return labelSentence(
        document, m_data.schema, *m_data.tokenizer, m_data.config.maximumTokens, m_options.allOccurrences, counts);
}

void TrainingRun::hideTokens(const PaddedBatch &batch)
{
    int64_t *ids = batch.ids.data_ptr<int64_t>();
    for (int64_t i = 0; i < batch.ids.numel(); ++i)
        if (m_random.uniform() < m_options.hiddenTokenShare) ids[i] = *m_maskId; // padding is masked out anyway
}

/// An epoch that is only as good as the best one so far is none that is better. Before the first right triple there is
/// nothing to be patient with.
int TrainingRun::epochsSinceBetter() const
{
    double best = 0;
    int since = 0;
    for (const TrainingEpoch &epoch : m_evaluated) {
        since = best <= 0 || epoch.score.f1() > best ? 0 : since + 1;
        best = std::max(best, epoch.score.f1());
    }
    return since;
}

std::vector<Optimizer::Group> TrainingRun::parameterGroups() const
{
    const bool isPretrained = m_data.config.encoder == u"bert";
    return {
        {m_network->encoder().parameters(), isPretrained ? m_options.encoderLearningRate / m_options.learningRate : 1},
        {m_network->head().parameters(), 1}};
}

std::vector<TrainingBatch> TrainingRun::makePasses(std::span<const LabelledSentence *const> sentences)
{
    std::vector<TrainingBatch> passes;
    size_t begin = 0;
    qsizetype longest = 0;
    const auto add = [&](size_t end) {
        passes.push_back(makeTrainingBatch(sentences.subspan(begin, end - begin), m_data.tokenizer->padId(),
            m_data.plan.predicates, m_options, m_random));
        if (m_maskId && m_options.hiddenTokenShare > 0) hideTokens(passes.back().input);
        begin = end;
        longest = 0;
    };
    for (size_t i = 0; i < sentences.size(); ++i) {
        const qsizetype length = sentences[i]->tokens.size();
        if (i > begin && std::max(longest, length) * qsizetype(i - begin + 1) > m_options.tokensPerPass) add(i);
        longest = std::max(longest, length);
    }
    if (begin < sentences.size()) add(sentences.size());
    return passes;
}

/// What the losses of all passes of a step are means over.
TrainingRun::StepSize TrainingRun::sizeOf(const std::vector<TrainingBatch> &passes) const
{
    StepSize size;
    for (const TrainingBatch &pass : passes) {
        const auto lengths = pass.input.mask.sum(1);
        size.sentences += double(lengths.size(0));
        size.tokens += lengths.sum().item<double>();
        if (pass.subjects.sentences.defined())
            size.rowTokens += lengths.index_select(0, pass.subjects.sentences).sum().item<double>();
    }
    return size;
}

/// The part of the step's loss that these sentences have.
torch::Tensor TrainingRun::lossOf(const TrainingBatch &batch, const StepSize &step)
{
    const auto &mask = batch.input.mask;
    const Encoded encoded = m_network->encoder().encode(batch.input.ids, mask);
    if (LinkingHead *linking = m_network->linking())
        return linkLossSum(linking->forward(encoded.hidden), mask, batch.links) / step.sentences;
    HalfPointerHead &head = *m_network->halfPointer();
    // Mean over the two channels, masked mean over the tokens.
    auto subjectWeights = mask.unsqueeze(2) * (0.5 / std::max(1.0, step.tokens));
    if (batch.subjectWeights.defined()) subjectWeights = subjectWeights * batch.subjectWeights;
    const auto subjectLoss = pointerLossSum(head.subjectLogits(encoded), batch.subjectTargets, subjectWeights,
        m_options.imbalance, m_data.config.subjectPower);
    if (batch.subjects.sentences.size(0) == 0) return subjectLoss;
    const auto rowMask = mask.index_select(0, batch.subjects.sentences);
    // Mean over the two channels, sum over the predicates, masked mean over the tokens of all rows.
    auto objectWeights = rowMask.unsqueeze(2).unsqueeze(3) * (0.5 / std::max(1.0, step.rowTokens));
    if (batch.objectWeights.defined()) objectWeights = objectWeights * batch.objectWeights;
    return subjectLoss
        + pointerLossSum(head.objectLogits(encoded, mask, batch.subjects), batch.objectTargets, objectWeights,
            m_options.imbalance, m_data.config.objectPower);
}

Result<double> TrainingRun::trainStep(const std::vector<size_t> &batch, Optimizer &optimizer, double share)
{
    std::vector<LabelledSentence> swapped;
    swapped.reserve(batch.size());
    std::vector<const LabelledSentence *> sentences;
    for (const size_t index : batch) {
        if (m_options.entitySwapProbability > 0 && m_random.uniform() < m_options.entitySwapProbability) {
            swapped.push_back(augmented(index));
            sentences.push_back(&swapped.back());
        } else {
            sentences.push_back(&m_data.train[index]);
        }
    }
    const std::vector<TrainingBatch> passes = makePasses(sentences);
    const StepSize size = sizeOf(passes);
    optimizer.zeroGradients();
    double value = 0;
    for (const TrainingBatch &pass : passes) {
        const auto loss = lossOf(pass, size);
        loss.backward();
        value += loss.item<double>();
    }
    if (!std::isfinite(value) || !optimizer.step(learningRateAt(share, m_options)))
        return failure(ErrorCode::Content,
            Messages::tr("The training went out of bounds at step %1: the loss is no number any more; try a lower "
                         "learning rate than %2")
                .arg(m_steps)
                .arg(m_options.learningRate));
    return value;
}

Result<void> TrainingRun::evaluate(TrainingEpoch &epoch, Optimizer &optimizer, double share)
{
    QElapsedTimer timer;
    timer.start();
    optimizer.swapAverage();
    m_network->setRandom(nullptr);
    const auto reading = readDev(*m_network, m_data, m_stop);
    if (reading) {
        const Thresholds thresholds
            = tuneThresholds(*reading, m_data, m_best ? m_best->thresholds : m_data.config.thresholds);
        ScoreTable score = scoreDev(*reading, m_data, thresholds);
        epoch.score = score.total;
        epoch.highestSubjectProbability = reading->highestSubjectProbability;
        // Of corrections the later epoch has learnt more, which dev cannot tell.
        const double tolerance = m_data.corrected.empty() ? 0 : greatestLossForCorrections;
        epoch.best = !m_best || epoch.score.f1() >= m_best->score.total.f1() - tolerance;
        if (epoch.best) m_best = Best{copyOf(*m_network), thresholds, std::move(score), epoch.epoch};
    }
    m_network->setRandom(&m_random);
    optimizer.swapAverage();
    if (!reading) return std::unexpected(reading.error());
    m_evaluationSeconds += double(timer.nsecsElapsed()) * 1e-9;
    epoch.seconds = elapsedSeconds();
    epoch.comment = commentOn(epoch, m_evaluated, m_data.plan, m_options, share);
    m_evaluated.push_back(epoch);
    if (m_callbacks.onEpoch) m_callbacks.onEpoch(epoch);
    return {};
}

/// Int8 reads twice as fast; it is used where the dev split hardly tells the difference.
void TrainingRun::chooseInt8(ModelSnapshot::Parts &parts)
{
    if (m_data.config.encoder != u"bert" || m_stop.stop_requested()) return;
    parts.network->encoder().setInt8(true);
    const auto reading = readDev(*parts.network, m_data, m_stop);
    const double lost
        = reading ? m_best->score.total.f1() - scoreDev(*reading, m_data, m_best->thresholds).total.f1() : 1;
    parts.config.int8 = lost < greatestInt8Loss;
    if (!parts.config.int8) parts.network->encoder().setInt8(false);
}

Result<TrainingOutcome> TrainingRun::outcome()
{
    auto parts = std::make_unique<ModelSnapshot::Parts>();
    parts->config = m_data.config;
    parts->config.thresholds = m_best->thresholds;
    parts->schema = m_data.schema;
    parts->tokenizer = m_data.tokenizer;
    if (m_best->thresholds.knownFact < 1) parts->facts = m_data.facts;
    parts->network = std::make_shared<Network>(m_data.config, m_data.plan.vocabulary, m_data.plan.predicates);
    {
        const torch::NoGradGuard guard;
        for (auto &parameter : parts->network->named_parameters()) {
            parameter.value().copy_(m_best->weights.at(parameter.key()));
            parameter.value().set_requires_grad(false);
        }
    }
    chooseInt8(*parts);
    QJsonObject metrics = m_best->score.total.toJson();
    metrics.insert(u"split"_s, u"dev"_s);
    metrics.insert(u"sentences"_s, m_data.plan.devSentences);
    metrics.insert(u"epoch"_s, m_best->epoch);
    parts->training = {{u"created"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {u"settings"_s, m_options.toJson()}, {u"seed"_s, qint64(m_options.seed)},
        {u"dataHash"_s, QString::fromLatin1(m_data.hash)}, {u"metrics"_s, metrics},
        {u"parent"_s, m_data.parent ? QString::fromLatin1(m_data.parent->sha256()) : QString()},
        {u"trainSentences"_s, m_data.plan.trainSentences}, {u"seconds"_s, elapsedSeconds()}};
    TrainingOutcome result;
    result.model = std::make_shared<const ModelSnapshot>(std::move(parts));
    result.devScore = std::move(m_best->score);
    result.stoppedEarly = m_stop.stop_requested();
    return result;
}

void TrainingRun::reportStep(TrainingPhase phase, double epoch, double share, double loss, double sentencesPerSecond)
{
    if (!m_callbacks.onStep || m_sinceReport.elapsed() < 100) return;
    m_sinceReport.restart();
    const double elapsed = elapsedSeconds();
    const double remaining = share > 0.005 ? elapsed * (1 - share) / share : 0;
    m_clock.outside([&] {
        m_callbacks.onStep({phase, m_steps, epoch, loss, std::min(1.0, share), elapsed, remaining, sentencesPerSecond});
    });
}

} // namespace spotter
