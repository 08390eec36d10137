// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_service.h"

#include "core/base/freed_memory.h"
#include "core/base/guarded.h"
#include "core/base/thread_priority.h"
#include "core/training/messages.h"
#include "core/training/pretraining/pretrainer.h"

#include <QDir>
#include <QFileInfo>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace spotter {

namespace {

/// Saves the model of a finished run. The outcome has a model even if that fails.
TrainingOutcome keptBy(const TrainingService::Keeper &keeper, TrainingOutcome outcome)
{
    if (!keeper || !outcome.model) return outcome;
    auto kept = guarded([&]() -> Result<std::shared_ptr<const ModelSnapshot>> { return keeper(outcome); });
    if (kept) {
        outcome.model = std::move(*kept);
        outcome.unsaved.reset();
    } else {
        outcome.unsaved = kept.error();
    }
    return outcome;
}

} // namespace

/// The requests of the main thread to a run, read on the run's thread.
struct TrainingService::Run {
    mutable std::mutex mutex; ///< protects all following members
    std::condition_variable_any resumed;
    bool isPaused = false;
    bool isAbandoned = false;
    QString keepIn;

    /// Waits while the run is paused, unless it has to stop.
    void wait(const std::stop_token &stop)
    {
        std::unique_lock lock(mutex);
        resumed.wait(lock, stop, [this] { return !isPaused; });
    }

    template <typename T>
    void set(T Run::*member, const std::type_identity_t<T> &value)
    {
        {
            const std::scoped_lock lock(mutex);
            this->*member = value;
        }
        resumed.notify_all();
    }

    template <typename T>
    [[nodiscard]] T get(T Run::*member) const
    {
        const std::scoped_lock lock(mutex);
        return this->*member;
    }
};

TrainingService::TrainingService(QObject *parent) : QObject(parent) { }

TrainingService::~TrainingService() = default;

Result<std::shared_ptr<TrainingService::Run>> TrainingService::makeRun()
{
    if (isRunning())
        return failure(ErrorCode::Busy, TrainingMessages::tr("A training run is in progress; stop it first"));
    m_run = std::make_shared<Run>();
    return m_run;
}

TrainingCallbacks TrainingService::callbacksOf(const Task &task, const std::shared_ptr<Run> &run)
{
    // Everything is passed to the main thread by value, queued; nothing of it runs after this object is destroyed.
    TrainingCallbacks callbacks;
    callbacks.onPlan
        = [this, post = task.post](const TrainingPlan &plan) { post([this, plan] { Q_EMIT planned(plan); }); };
    callbacks.onStep = [this, task, run](const TrainingStep &step) {
        task.post([this, step] { Q_EMIT stepped(step); });
        run->wait(task.stop);
    };
    callbacks.onEpoch
        = [this, post = task.post](const TrainingEpoch &epoch) { post([this, epoch] { Q_EMIT epochEnded(epoch); }); };
    callbacks.keepIn = [run] { return run->get(&Run::keepIn); };
    return callbacks;
}

Result<void> TrainingService::start(Loader loader, const TrainingOptions &options, Keeper keeper)
{
    const auto run = makeRun();
    if (!run) return std::unexpected(run.error());
    m_runner.start<TrainingOutcome>(
        [this, run = *run, loader = std::move(loader), options, keeper = std::move(keeper)](const Task &task) {
            lowerThreadPriority(BackgroundWork::Training);
            auto outcome = guarded([&]() -> Result<TrainingOutcome> {
                return loader(options, task.stop).and_then([&](const TrainingSet &data) {
                    return train(data, options, task.stop, callbacksOf(task, run));
                });
            }).transform([&](TrainingOutcome trained) {
                if (!run->get(&Run::isAbandoned)) return keptBy(keeper, std::move(trained));
                trained.model.reset();
                trained.stoppedEarly = true;
                return trained;
            });
            returnFreedMemory();
            return outcome;
        },
        [this](const Result<TrainingOutcome> &outcome) {
            resume();
            if (outcome && !outcome->keptIn.isEmpty())
                Q_EMIT kept(outcome->keptIn);
            else if (outcome && !outcome->stoppedEarly)
                Q_EMIT finished(*outcome);
            else if (outcome)
                Q_EMIT stopped(*outcome);
            else if (outcome.error().code == ErrorCode::Stopped)
                Q_EMIT stopped({});
            else
                Q_EMIT failed(outcome.error());
        });
    return {};
}

Result<void> TrainingService::startPretraining(Loader loader, const TrainingOptions &options, const QString &folder)
{
    const auto run = makeRun();
    if (!run) return std::unexpected(run.error());
    m_runner.start<double>(
        [this, run = *run, loader = std::move(loader), options, folder](const Task &task) {
            lowerThreadPriority(BackgroundWork::Training);
            TrainingOptions goesOn = options;
            if (QFileInfo::exists(QDir(folder).filePath(QStringLiteral("config.json")))) goesOn.fromModel = folder;
            auto share = guarded([&]() -> Result<double> {
                return loader(options, task.stop)
                    .and_then([&](const TrainingSet &data) {
                        return pretrain(data, goesOn, task.stop, callbacksOf(task, run));
                    })
                    .and_then([&](const std::shared_ptr<const ModelSnapshot> &model) {
                        return model->save(folder).transform([&] { return pretrainedShare(*model).value_or(0); });
                    });
            });
            returnFreedMemory();
            return share;
        },
        [this](const Result<double> &share) {
            resume();
            if (share)
                Q_EMIT pretrained(*share);
            else if (share.error().code == ErrorCode::Stopped)
                Q_EMIT pretrained(0);
            else
                Q_EMIT failed(share.error());
        });
    return {};
}

void TrainingService::pause()
{
    if (isRunning()) m_run->set(&Run::isPaused, true);
}

void TrainingService::resume()
{
    if (m_run) m_run->set(&Run::isPaused, false);
}

bool TrainingService::isPaused() const { return m_run && m_run->get(&Run::isPaused); }

void TrainingService::stop() { m_runner.stop(); }

void TrainingService::abandon()
{
    if (m_run) m_run->set(&Run::isAbandoned, true);
    stop();
}

void TrainingService::keep(const QString &folder)
{
    if (m_run) m_run->set(&Run::keepIn, folder);
    stop();
}

} // namespace spotter
