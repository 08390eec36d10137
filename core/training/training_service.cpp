// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_service.h"

#include "core/base/freed_memory.h"
#include "core/base/guarded.h"
#include "core/base/mailbox.h"
#include "core/base/thread_priority.h"
#include "core/training/pretrainer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Training)
};

/// The model of an ended run, brought to the disk. Whatever happens, there is a model.
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

TrainingService::TrainingService(QObject *parent) : QObject(parent), m_mailbox(new Mailbox(this)) { }

TrainingService::~TrainingService() = default; // jthread asks to stop and joins

Result<void> TrainingService::run(Job job)
{
    if (m_running) return failure(ErrorCode::Busy, Messages::tr("A training run is under way; stop it first"));
    m_running = true;
    resume();
    m_keepIn.clear(); // no thread of ours runs
    m_abandoned = false;
    m_thread = std::jthread([this, job = std::move(job)](const std::stop_token &stop) {
        stepBack(StepBack::Training);
        // Everything goes to the main thread by value, queued; nothing of it runs once this object is gone.
        const auto post = [this](std::function<void()> action) { m_mailbox->post(std::move(action)); };
        TrainingCallbacks callbacks;
        callbacks.onPlan = [&](const TrainingPlan &plan) { post([this, plan] { Q_EMIT planned(plan); }); };
        callbacks.onStep = [&](const TrainingStep &step) {
            post([this, step] { Q_EMIT stepped(step); });
            std::unique_lock lock(m_mutex);
            m_resumed.wait(lock, stop, [this] { return !m_paused; });
        };
        callbacks.onEpoch = [&](const TrainingEpoch &epoch) { post([this, epoch] { Q_EMIT epochEnded(epoch); }); };
        callbacks.keepIn = [this] {
            const std::scoped_lock lock(m_mutex);
            return m_keepIn;
        };
        auto tell = job(stop, callbacks);
        returnFreedMemory();
        post([this, tell = std::move(tell)] {
            m_running = false;
            resume();
            tell();
        });
    });
    return {};
}

Result<void> TrainingService::start(Loader loader, const TrainingOptions &options, Keeper keeper)
{
    return run([this, loader = std::move(loader), options, keeper = std::move(keeper)](
                   const std::stop_token &stop, const TrainingCallbacks &callbacks) -> std::function<void()> {
        const auto result = guarded([&]() -> Result<TrainingOutcome> {
            return loader(options, stop).and_then([&](const TrainingSet &data) {
                return train(data, options, stop, callbacks);
            });
        }).transform([&](TrainingOutcome outcome) {
            if (!m_abandoned) return keptBy(keeper, std::move(outcome));
            outcome.model.reset();
            outcome.stoppedEarly = true;
            return outcome;
        });
        return [this, result] {
            if (result && !result->keptIn.isEmpty())
                Q_EMIT kept(result->keptIn);
            else if (result && !result->stoppedEarly)
                Q_EMIT finished(*result);
            else if (result)
                Q_EMIT stopped(*result);
            else if (result.error().code == ErrorCode::Stopped)
                Q_EMIT stopped({});
            else
                Q_EMIT failed(result.error());
        };
    });
}

Result<void> TrainingService::startPretraining(Loader loader, const TrainingOptions &options, const QString &folder)
{
    return run([this, loader = std::move(loader), options, folder](
                   const std::stop_token &stop, const TrainingCallbacks &callbacks) -> std::function<void()> {
        TrainingOptions goesOn = options;
        if (QFileInfo::exists(QDir(folder).filePath(QStringLiteral("config.json")))) goesOn.fromModel = folder;
        const auto share = guarded([&]() -> Result<double> {
            return loader(options, stop)
                .and_then([&](const TrainingSet &data) { return pretrain(data, goesOn, stop, callbacks); })
                .and_then([&](const std::shared_ptr<const ModelSnapshot> &model) {
                    return model->save(folder).transform([&] { return pretrainedShare(*model).value_or(0); });
                });
        });
        return [this, share] {
            if (share)
                Q_EMIT pretrained(*share);
            else if (share.error().code == ErrorCode::Stopped)
                Q_EMIT pretrained(0);
            else
                Q_EMIT failed(share.error());
        };
    });
}

void TrainingService::pause()
{
    const std::scoped_lock lock(m_mutex);
    m_paused = m_running;
}

void TrainingService::resume()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_paused = false;
    }
    m_resumed.notify_all();
}

bool TrainingService::isPaused() const
{
    const std::scoped_lock lock(m_mutex);
    return m_paused;
}

void TrainingService::stop() { m_thread.request_stop(); }

void TrainingService::abandon()
{
    m_abandoned = true;
    stop();
}

void TrainingService::keep(const QString &folder)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_keepIn = folder;
    }
    stop();
}

} // namespace spotter
