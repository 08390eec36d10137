// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_service.h"

#include "core/base/thread_priority.h"

#include <QCoreApplication>

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Training)
};

} // namespace

TrainingService::TrainingService(QObject *parent) : QObject(parent) { }

TrainingService::~TrainingService() = default; // jthread asks to stop and joins

Result<void> TrainingService::start(Loader loader, const TrainingOptions &options)
{
    if (m_running) return failure(ErrorCode::Busy, Messages::tr("A training run is under way; stop it first"));
    m_running = true;
    m_thread = std::jthread([this, loader = std::move(loader), options](const std::stop_token &stop) {
        stepBack(StepBack::Training);
        // Everything goes to the main thread by value, queued; nothing of it runs once this object is gone.
        const auto post
            = [this](auto action) { QMetaObject::invokeMethod(this, std::move(action), Qt::QueuedConnection); };
        TrainingCallbacks callbacks;
        callbacks.onPlan = [&](const TrainingPlan &plan) { post([this, plan] { Q_EMIT planned(plan); }); };
        callbacks.onStep = [&](const TrainingStep &step) { post([this, step] { Q_EMIT stepped(step); }); };
        callbacks.onEpoch = [&](const TrainingEpoch &epoch) { post([this, epoch] { Q_EMIT epochEnded(epoch); }); };
        Result<TrainingOutcome> result = failure(ErrorCode::Stopped, {});
        if (auto data = loader(stop))
            result = train(*data, options, stop, callbacks);
        else
            result = std::unexpected(data.error());
        post([this, result] {
            m_running = false;
            if (result && !result->stoppedEarly)
                Q_EMIT finished(*result);
            else if (result)
                Q_EMIT stopped(*result);
            else if (result.error().code == ErrorCode::Stopped)
                Q_EMIT stopped({});
            else
                Q_EMIT failed(result.error());
        });
    });
    return {};
}

void TrainingService::stop() { m_thread.request_stop(); }

} // namespace spotter
