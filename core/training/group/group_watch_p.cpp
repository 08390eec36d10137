// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/group_watch_p.h"

#include "core/base/technical_log.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {

namespace {

using WatchClock = std::chrono::steady_clock;

constexpr auto beatEvery = 1s;
/// Longer than a busy machine lets a thread wait that only wants a moment.
constexpr auto longestSilence = 12s;
/// Once a connection broke: somebody is gone.
constexpr auto suspiciousSilence = 4s;
constexpr auto longestNotice = longestSilence + 3s;
const std::string lossKey = "loss";

std::vector<uint8_t> storeBytes(const std::string &text) { return {text.begin(), text.end()}; }
std::string storeText(const std::vector<uint8_t> &bytes) { return {bytes.begin(), bytes.end()}; }

} // namespace

/// Shared with the thread, which may outlive the watch.
struct GroupWatch::State {
    c10::intrusive_ptr<c10d::Store> store;
    int rank = 0;
    int size = 1;
    int host = -1;

    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Loss> loss;
    bool isClosed = false; ///< nothing is a loss any more
    bool isEnding = false; ///< the thread shall end
    bool hasEnded = false;
    bool saysEnd = false; ///< to be told to the others
    bool isAlarmed = false; ///< a connection broke
    WatchClock::time_point lastAnswer = WatchClock::now(); ///< of the store

    void run();
    /// One beat; throws if the store does not answer.
    void beat(uint64_t number, std::vector<std::string> &seen, std::vector<WatchClock::time_point> &since);
    /// The first to notice a loss decides for all who it is.
    void report(const std::string &words);
    void note(Loss found)
    {
        const std::lock_guard lock(mutex);
        if (!loss && !isClosed) loss = found;
        changed.notify_all();
    }
};

void GroupWatch::State::report(const std::string &words)
{
    const std::string agreed = storeText(store->compareSet(lossKey, {}, storeBytes(words)));
    const bool saidSo = agreed.starts_with("end ");
    note({std::atoi(agreed.c_str() + agreed.find(' ') + 1), saidSo});
}

void GroupWatch::State::beat(
    uint64_t number, std::vector<std::string> &seen, std::vector<WatchClock::time_point> &since)
{
    bool says = false;
    std::chrono::seconds longest{0};
    {
        const std::lock_guard lock(mutex);
        says = saysEnd;
        longest = isAlarmed ? suspiciousSilence : longestSilence;
    }
    if (says) {
        (void)store->compareSet(lossKey, {}, storeBytes("end " + std::to_string(rank)));
        return;
    }
    store->set(keyOf(rank), storeBytes(std::to_string(number)));
    if (store->check({lossKey})) return report({});
    const auto now = WatchClock::now();
    for (int other = 0; other < size; ++other) {
        const std::string number = storeText(store->get(keyOf(other)));
        auto &place = since[size_t(other)];
        if (std::exchange(seen[size_t(other)], number) != number) place = now;
        if (other != rank && now - place > longest) return report("lost " + std::to_string(other));
    }
}

void GroupWatch::State::run()
{
    std::vector<std::string> seen(static_cast<size_t>(size));
    std::vector<WatchClock::time_point> since(static_cast<size_t>(size), WatchClock::now());
    std::unique_lock lock(mutex);
    for (uint64_t number = 1;; ++number) {
        const bool isLast = isEnding;
        lock.unlock();
        try {
            beat(number, seen, since);
        } catch (const std::exception &gone) {
            note({host, false});
            lock.lock();
            if (!isClosed) logCause(u"group store"_s, QString::fromLocal8Bit(gone.what()));
            break;
        }
        lock.lock();
        lastAnswer = WatchClock::now();
        if (isLast) break;
        changed.wait_for(lock, beatEvery, [&] { return isEnding; });
    }
    hasEnded = true;
    changed.notify_all();
}

GroupWatch::GroupWatch(c10::intrusive_ptr<c10d::Store> store, int rank, int size, int host)
    : m_state(std::make_shared<State>())
{
    m_state->store = std::move(store);
    m_state->rank = rank;
    m_state->size = size;
    m_state->host = host;
    std::thread([state = m_state] { state->run(); }).detach();
}

GroupWatch::~GroupWatch()
{
    std::unique_lock lock(m_state->mutex);
    m_state->isEnding = true;
    m_state->changed.notify_all();
    // A read from a server that was stopped has no end; its thread ends with the process.
    m_state->changed.wait_for(lock, 2s, [&] { return m_state->hasEnded; });
}

std::string GroupWatch::keyOf(int rank) { return "beat/" + std::to_string(rank); }

std::optional<GroupWatch::Loss> GroupWatch::loss() const
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->isClosed) return {};
    if (!m_state->loss && !m_state->hasEnded && WatchClock::now() - m_state->lastAnswer > longestSilence)
        m_state->loss = Loss{m_state->host, false};
    return m_state->loss;
}

std::optional<GroupWatch::Loss> GroupWatch::waitForLoss() const
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->isAlarmed = true;
    }
    const auto end = WatchClock::now() + longestNotice;
    while (WatchClock::now() < end) {
        if (const auto found = loss()) return found;
        std::unique_lock lock(m_state->mutex);
        m_state->changed.wait_for(lock, beatEvery);
    }
    return loss();
}

void GroupWatch::close()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->isClosed = true;
}

void GroupWatch::endEarly()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->saysEnd = true;
}

} // namespace spotter
