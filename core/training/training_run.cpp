// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_snapshot_p.h"
#include "core/model/weights/pretrained_weights_p.h"
#include "core/training/diagnosis.h"
#include "core/training/group/group_facts_p.h"
#include "core/training/messages.h"
#include "core/training/model_precision_p.h"
#include "core/training/pretraining/pretraining_loop_p.h"
#include "core/training/schedule.h"
#include "core/training/training_run_p.h"
#include "core/training/warm_start_p.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// In dev F1, accepted so that corrections are learnt.
constexpr double greatestLossForCorrections = 0.005;

std::unexpected<Error> stopped()
{
    return failure(ErrorCode::Stopped, TrainingMessages::tr("Training was stopped before the end of its first epoch"));
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

TrainingRun::TrainingRun(TrainingData data, const TrainingOptions &options, std::stop_token stop,
    const TrainingCallbacks &callbacks, TrainingGroup &group)
    : m_data(std::move(data)), m_options(options), m_stop(std::move(stop)), m_callbacks(callbacks), m_group(group),
      m_random(options.seed), m_stepThreads(options.threads), m_readingThreads(options.threads),
      m_time(m_options, m_progress, m_data.train.size())
{
    m_options.model = m_data.config; // a warm start keeps its parent's network
    torch::manual_seed(options.seed);
    m_network
        = std::make_shared<Network>(m_data.config, m_data.plan.vocabulary, int64_t(m_data.schema.predicates().size()));
    if (m_data.parent) {
        copyWeights(*m_data.parent, *m_network);
        m_parentHash = QString::fromLatin1(m_data.parent->sha256());
        if (!m_data.parent->schema().isEmpty()) m_parentTraining = m_data.parent->training();
    } else if (m_data.pretrained) {
        copyWeights(*m_data.pretrained, m_network->encoder());
    }
    m_data.parent.reset(); // either is as large as the network itself
    m_data.pretrained.reset();
    if (m_options.frozenLayers >= 0 && m_data.config.encoder == u"bert")
        m_network->encoder().freeze(m_options.frozenLayers);
    m_data.plan.parameters = parameterCount(*m_network);
}

Result<TrainingOutcome> TrainingRun::execute(std::optional<RunState> unfinished, double preparationSeconds)
{
    QElapsedTimer beginning;
    beginning.start();
    Result<void> done = begin(unfinished);
    unfinished.reset(); // as large as several networks
    if (!done) return std::unexpected(done.error());
    m_clock.start(m_progress.elapsedSeconds + preparationSeconds + double(beginning.elapsed()) / 1000);
    m_sinceReport.start();
    if (m_callbacks.onPlan) m_callbacks.onPlan(m_data.plan);
    if (m_callbacks.onEpoch)
        for (const TrainingEpoch &epoch : m_progress.evaluated) m_callbacks.onEpoch(epoch);
    if (m_options.pretrainingShare > 0 && m_progress.pretrainedShare < 1) done = pretrain();
    if (done) done = trainEpochs();
    if (!done) return endEarly(done.error());
    return outcome();
}

Result<void> TrainingRun::begin(const std::optional<RunState> &unfinished)
{
    // Before a state is read that only some processes may have.
    const qint64 steps = unfinished ? unfinished->progress.steps : 0;
    if (const auto alike = m_group.agree(factsOf(m_data.hash, m_options, *m_network, steps)); !alike) return alike;
    return unfinished ? resume(*unfinished) : Result<void>();
}

Result<TrainingOutcome> TrainingRun::endEarly(const Error &why)
{
    const bool isLost = !m_group.check();
    if (!isLost && why.code != ErrorCode::Stopped) return std::unexpected(why);
    const QString folder = m_callbacks.keepIn ? m_callbacks.keepIn() : QString();
    if (isLost) {
        if (folder.isEmpty() || !m_group.isFirstSurvivor()) return std::unexpected(why);
        const auto kept = keep(folder);
        return failure(why.code,
            kept ? TrainingMessages::tr("%1. The run is kept in %2, and the same command resumes it")
                       .arg(why.message, folder)
                 : why.message + u". "_s + kept.error().message);
    }
    if (folder.isEmpty()) return m_best ? outcome() : std::unexpected(why);
    auto kept = keep(folder);
    const auto failed = momentOf(m_group, {}, !kept);
    if (!failed) return std::unexpected(failed.error());
    if (!failed->stop || (!kept && !m_best)) return kept;
    if (!m_best) return std::unexpected(why);
    return outcome().transform([&](TrainingOutcome best) { // the best epoch is not lost if saving failed
        if (!kept) best.unsaved = kept.error();
        return best;
    });
}

Result<void> TrainingRun::agree()
{
    const auto moment = momentOf(m_group, {m_clock.seconds(), m_progress.trainingSeconds, m_progress.evaluationSeconds},
        m_stop.stop_requested());
    if (!moment) return std::unexpected(moment.error());
    m_now = moment->values[0];
    m_progress.trainingSeconds = moment->values[1];
    m_progress.evaluationSeconds = moment->values[2];
    m_isStopped = moment->stop;
    return {};
}

Result<void> TrainingRun::resume(const RunState &unfinished)
{
    m_progress = unfinished.progress;
    m_share = unfinished.share;
    m_parentHash = unfinished.parent;
    // So that the order and the masked tokens of the earlier steps are not repeated.
    m_random = RandomState(m_options.seed + quint64(m_progress.steps));
    if (!unfinished.optimizer.empty()) {
        m_optimizer.emplace(makeOptimizer());
        if (!m_optimizer->restore(unfinished.optimizer))
            return failure(ErrorCode::Content,
                TrainingMessages::tr("%1: the optimizer state does not match the model; start a new run")
                    .arg(m_options.unfinishedRun));
    }
    if (!unfinished.best) return {};
    // The labels may have changed since: the best epoch is evaluated against the current ones.
    Network network(m_data.config, m_data.plan.vocabulary, m_data.plan.predicates);
    copyWeights(*unfinished.best, network);
    limitDev();
    const auto reading = readDev(network, m_data, m_readingThreads, m_group, m_stop);
    if (!reading) return std::unexpected(reading.error());
    const Thresholds thresholds = unfinished.best->config().thresholds;
    m_best = BestEpoch{copyOf(network), thresholds, calibrate(*reading, m_data, thresholds),
        scoreDev(*reading, m_data, thresholds), unfinished.bestEpoch};
    return {};
}

Result<void> TrainingRun::pretrain()
{
    const auto maskId = maskIdOf(*m_data.tokenizer);
    if (!maskId) return {}; // the vocabulary was not built for pretraining
    // Limited by time, or by the number of steps that gives the wanted share of all steps.
    const double stepsPerEpoch = std::ceil(double(m_data.train.size()) / m_options.batchSize);
    const PretrainingBudget budget{.seconds = m_options.minutes * 60 * m_options.pretrainingShare,
        .steps = stepsPerEpoch * m_options.epochs * m_options.pretrainingShare / (1 - m_options.pretrainingShare),
        .from = m_progress.pretrainedShare};
    const auto report = [this](const PretrainingState &state) {
        reportStep(TrainingPhase::Pretraining, double(state.sentences) / double(m_data.unlabelled.size()),
            state.share * m_options.pretrainingShare, state.loss, double(state.sentences) / m_clock.seconds());
    };
    const auto state = runPretraining(*m_network, *m_data.tokenizer, *maskId, m_data.unlabelled, m_options, budget,
        m_random, m_group, m_stop, report);
    if (!state) return std::unexpected(state.error());
    m_progress.pretrainedShare = state->share;
    m_share = std::min(1.0, state->share) * m_options.pretrainingShare;
    if (state->isStopped) return stopped();
    if (const auto agreed = agree(); !agreed) return agreed;
    m_progress.pretrainedShare = 1;
    m_progress.pretrainingSeconds = elapsedSeconds();
    return {};
}

double TrainingRun::trainingShare(size_t stepsPerEpoch) const
{
    return m_time.share(elapsedSeconds(), stepsPerEpoch, m_data.dev.size());
}

void TrainingRun::limitDev()
{
    if (m_isDevLimited || m_options.minutes <= 0 || m_progress.trainedSentences == 0) return;
    m_isDevLimited = true;
    sampleDev(m_data, m_time.devSentences());
}

bool TrainingRun::extend()
{
    if (m_isStopped) return false;
    return m_time.extend(m_best ? m_best->score.total.f1() : 0, elapsedSeconds(), epochsSinceBetter());
}

Result<void> TrainingRun::trainEpochs()
{
    if (!m_optimizer) m_optimizer.emplace(makeOptimizer());
    m_supervised.emplace(m_data, m_options, *m_network, m_random, m_group);
    const std::vector<size_t> round = sentencesOfEpoch(m_data.train.size(), m_data.corrected, m_options.correctedShare);
    std::vector<qsizetype> lengths;
    for (const size_t index : round) lengths.push_back(m_data.train[index].tokens.size());
    const int evaluated = m_progress.evaluated.empty() ? 0 : m_progress.evaluated.back().epoch;
    if (m_options.minutes <= 0 && m_progress.epoch > evaluated) {
        // The run was stopped between this epoch's last step and its evaluation.
        TrainingEpoch missed;
        missed.epoch = m_progress.epoch;
        missed.loss = m_loss;
        missed.sentencesPerSecond = double(m_progress.trainedSentences) / m_progress.trainingSeconds;
        if (auto done = evaluate(missed, false); !done) return done;
    }
    while (true) {
        auto batches = makeBatches(lengths, m_options.batchSize, m_random);
        for (auto &batch : batches)
            for (size_t &place : batch) place = round[place];
        TrainingEpoch epoch;
        epoch.epoch = m_progress.epoch + 1;
        if (auto trained = trainEpoch(batches, epoch); !trained) return trained;
        const bool begun = !std::isnan(epoch.loss);
        if (!begun && m_best && !extend()) return {}; // the time was over before its first step
        if (!begun && m_best) continue;
        if (begun) m_progress.epoch = epoch.epoch;
        const bool last = !begun || trainingShare(batches.size()) >= 1;
        if (!last && !m_time.allowsEvaluation()) continue;
        const double minutes = m_time.minutes();
        if (auto evaluated = evaluate(epoch, last); !evaluated) return evaluated;
        if ((last && m_time.minutes() == minutes)
            || (m_options.patience > 0 && epochsSinceBetter() >= m_options.patience))
            return {};
    }
}

Result<void> TrainingRun::trainEpoch(const std::vector<std::vector<size_t>> &batches, TrainingEpoch &epoch)
{
    double sum = 0;
    size_t done = 0;
    for (const auto &batch : batches) {
        if (const auto agreed = agree(); !agreed) return agreed;
        m_time.plan(trainingShare(batches.size()));
        const double share = trainingShare(batches.size());
        if (share >= 1) break;
        if (m_isStopped) return stopped();
        QElapsedTimer timer;
        timer.start();
        double tokens = 0;
        for (const size_t index : batch) tokens += double(m_data.train[index].tokens.size());
        const auto loss = m_stepThreads.run(tokens, [&] {
            return m_supervised->take(batch, *m_optimizer, learningRateAt(m_time.rateShare(share), m_options));
        });
        if (!loss) return std::unexpected(loss.error());
        if (!*loss)
            return failure(ErrorCode::Content,
                TrainingMessages::tr("Training diverged at step %1 (the loss became NaN); try a learning rate below %2")
                    .arg(m_progress.steps)
                    .arg(m_options.learningRate));
        m_progress.trainingSeconds += double(timer.nsecsElapsed()) * 1e-9;
        m_progress.trainedSentences += qint64(batch.size());
        ++m_progress.steps;
        ++done;
        sum += **loss;
        mix(m_loss, **loss);
        m_share = m_options.pretrainingShare + (1 - m_options.pretrainingShare) * share;
        reportStep(TrainingPhase::Training, epoch.epoch - 1 + double(done) / double(batches.size()), m_share, m_loss,
            double(m_progress.trainedSentences) / m_progress.trainingSeconds);
    }
    if (const auto agreed = agree(); !agreed) return agreed;
    epoch.loss = sum / double(done); // NaN if there was no step
    epoch.sentencesPerSecond = double(m_progress.trainedSentences) / m_progress.trainingSeconds;
    return {};
}

/// A tie with the best epoch is not an improvement. Patience starts once F1 is above zero.
int TrainingRun::epochsSinceBetter() const
{
    double best = 0;
    int since = 0;
    for (const TrainingEpoch &epoch : m_progress.evaluated) {
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

Optimizer TrainingRun::makeOptimizer() const
{
    return {parameterGroups(), {m_options.weightDecay, m_options.gradientNorm, m_options.emaDecay}};
}

Result<void> TrainingRun::evaluate(TrainingEpoch &epoch, bool isLast)
{
    limitDev();
    QElapsedTimer timer;
    timer.start();
    // Processors of different kinds round differently: what they hold must not drift apart.
    if (auto alike = m_group.broadcast(m_optimizer->weights()); !alike) return alike;
    m_optimizer->swapAverage();
    const auto reading = readDev(*m_network, m_data, m_readingThreads, m_group, m_stop);
    if (reading) {
        const Thresholds thresholds
            = tuneThresholds(*reading, m_data, m_best ? m_best->thresholds : m_data.config.thresholds);
        ScoreTable score = scoreDev(*reading, m_data, thresholds);
        epoch.score = score.total;
        epoch.interval = f1Interval(score.bySentence);
        epoch.highestSubjectProbability = reading->highestSubjectProbability;
        // A later epoch has learnt more of the corrections, which the dev split does not show.
        const double tolerance = m_data.corrected.empty() ? 0 : greatestLossForCorrections;
        epoch.best = !m_best || epoch.score.f1() >= m_best->score.total.f1() - tolerance;
        if (epoch.best)
            m_best = BestEpoch{
                copyOf(*m_network), thresholds, calibrate(*reading, m_data, thresholds), std::move(score), epoch.epoch};
    }
    m_optimizer->swapAverage();
    if (!reading) return std::unexpected(reading.error());
    m_progress.evaluationSeconds += double(timer.nsecsElapsed()) * 1e-9;
    if (auto agreed = agree(); !agreed) return agreed;
    epoch.seconds = elapsedSeconds();
    const double share = (m_share - m_options.pretrainingShare) / (1 - m_options.pretrainingShare);
    epoch.comment = commentOn(epoch, m_progress.evaluated, m_data.plan, m_options, share);
    if (!isLast && m_best) m_time.reach(m_best->score.total.f1(), epoch.seconds);
    if (const QString note = m_time.takeNote(); !note.isEmpty()) epoch.comment = note;
    if (isLast && extend())
        epoch.comment
            = TrainingMessages::tr("The best F1 so far, %1, is below %2: the training continues until minute %3")
                  .arg(m_best->score.total.f1(), 0, 'f', 2)
                  .arg(m_options.untilF1, 0, 'f', 2)
                  .arg(m_time.minutes(), 0, 'f', 1);
    m_progress.evaluated.push_back(epoch);
    if (m_callbacks.onEpoch) m_callbacks.onEpoch(epoch);
    return {};
}

Result<TrainingOutcome> TrainingRun::keep(const QString &folder) const
{
    TrainingOutcome outcome;
    outcome.stoppedEarly = true;
    outcome.keptIn = folder;
    if (!m_group.isFirstSurvivor()) return outcome;
    auto parts = std::make_unique<ModelSnapshot::Parts>();
    parts->config = m_data.config;
    parts->schema = m_data.schema;
    parts->tokenizer = m_data.tokenizer;
    parts->network = m_network;
    // Its time determines which corrections are new to the run, see prepareTrainingData().
    parts->training = m_parentTraining;
    parts->training.insert(u"unfinished"_s, true);
    RunState state;
    state.options = m_options;
    state.share = m_share;
    state.progress = m_progress;
    state.progress.elapsedSeconds = m_clock.seconds();
    state.model = std::make_shared<const ModelSnapshot>(std::move(parts));
    state.corpusBegun = m_data.copiedAt.begun;
    state.parent = m_parentHash;
    if (m_optimizer) state.optimizer = m_optimizer->state();
    if (m_best) {
        state.best = std::make_shared<const ModelSnapshot>(partsOf(*m_best, m_data));
        state.bestEpoch = m_best->epoch;
    }
    return state.save(folder).transform([&] { return outcome; });
}

Result<TrainingOutcome> TrainingRun::outcome()
{
    auto parts = partsOf(*m_best, m_data);
    Result<void> whole;
    choosePrecision(*parts, m_options.float32Weights, m_best->score.total.f1(), [&]() -> std::optional<double> {
        if (m_isStopped || !whole) return {};
        const auto reading = readDev(*parts->network, m_data, m_readingThreads, m_group, m_stop);
        if (!reading && reading.error().code != ErrorCode::Stopped) whole = std::unexpected(reading.error());
        if (!reading) return {};
        return scoreDev(*reading, m_data, m_best->thresholds).total.f1();
    });
    if (whole) whole = agree();
    if (!whole) return std::unexpected(whole.error());
    parts->training = trainingOf(*m_best, m_data, m_options, m_parentHash, elapsedSeconds());
    TrainingOutcome result;
    result.model = std::make_shared<const ModelSnapshot>(std::move(parts));
    result.devScore = std::move(m_best->score);
    result.stoppedEarly = m_isStopped;
    return result;
}

void TrainingRun::reportStep(TrainingPhase phase, double epoch, double share, double loss, double sentencesPerSecond)
{
    if (!m_callbacks.onStep || m_sinceReport.elapsed() < 100) return;
    m_sinceReport.restart();
    const double elapsed = m_clock.seconds();
    const double remaining = share > 0.005 ? elapsed * (1 - share) / share : 0;
    m_clock.outside([&] {
        m_callbacks.onStep(
            {phase, m_progress.steps, epoch, loss, std::min(1.0, share), elapsed, remaining, sentencesPerSecond});
    });
}

} // namespace spotter
