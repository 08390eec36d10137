// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_service.h"

#include <QCoreApplication>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Training)
};

/// Where the user works, training steps back: the window's thread gets a core at once, and what it leaves is enough.
/// The threads that torch starts for its arithmetic take this over from the thread that starts them.
void lowerThreadPriority()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 10;
    (void)setpriority(PRIO_PROCESS, id_t(gettid()), niceness); // of a thread here; refused, it trains all the same
#endif
}

} // namespace

TrainingService::TrainingService(QObject *parent) : QObject(parent) { }

TrainingService::~TrainingService() = default; // jthread asks to stop and joins

Result<void> TrainingService::start(Loader loader, const TrainingOptions &options)
{
    if (m_running) return failure(ErrorCode::Busy, Messages::tr("A training run is under way; stop it first"));
    m_running = true;
    m_thread = std::jthread([this, loader = std::move(loader), options](const std::stop_token &stop) {
        lowerThreadPriority();
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
