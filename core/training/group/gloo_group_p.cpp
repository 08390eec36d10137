// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/gloo_group_p.h"

#include "core/base/technical_log.h"
#include "core/training/group/gloo_device_p.h"
#include "core/training/group/gradient_buckets_p.h"
#include "core/training/messages.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <QElapsedTimer>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {

namespace {

/// Gloo's own limit must not end a step that waits for a slow process: the watch tells who is alive.
constexpr auto noLimit = std::chrono::hours(24 * 365);
constexpr auto glance = 500ms; ///< between two looks at the watch while waiting

/// Runs a call of c10d that may block without an end, and looks at isOver meanwhile; nothing if that came first. Then
/// the call's thread is left to itself, and ends with the process.
template <typename Make>
std::optional<std::invoke_result_t<Make>> whileWatching(Make make, const auto &isOver)
{
    using Made = std::invoke_result_t<Make>;
    const auto promise = std::make_shared<std::promise<Made>>();
    auto made = promise->get_future();
    std::thread([promise, make = std::move(make)] {
        try {
            promise->set_value(make());
        } catch (...) {
            promise->set_exception(std::current_exception());
        }
    }).detach();
    while (made.wait_for(50ms) != std::future_status::ready)
        if (isOver()) return {};
    return made.get();
}

c10::intrusive_ptr<c10d::Store> openStore(const GroupPlace &place, bool hosts)
{
    c10d::TCPStoreOptions options;
    options.port = place.port;
    options.isServer = hosts;
    options.waitWorkers = false;
    options.timeout = std::chrono::seconds(place.seconds);
    options.useLibUV = false; // Debian's libtorch is built without it
    return c10::make_intrusive<c10d::PrefixStore>(
        "spotter/" + place.job.toStdString(), c10::make_intrusive<c10d::TCPStore>(place.host.toStdString(), options));
}

bool opensPort(const GroupPlace &place) { return place.rank == 0 && !place.launcherHosts; }

QString addressOf(const GroupPlace &place) { return u"%1:%2"_s.arg(place.host).arg(place.port); }

std::vector<uint8_t> bytesFrom(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return {bytes.begin(), bytes.end()};
}

QString stringFrom(const std::vector<uint8_t> &bytes)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

std::unexpected<Error> unreachable(const GroupPlace &place)
{
    if (opensPort(place))
        return failure(ErrorCode::Io,
            TrainingMessages::tr("Port %1 cannot be opened, perhaps because another training uses it: choose another "
                                 "one with MASTER_PORT")
                .arg(place.port));
    return failure(ErrorCode::Io,
        TrainingMessages::tr("The processes of the training were to meet at %1, where none answers: start all of them "
                             "together, and check MASTER_ADDR and MASTER_PORT")
            .arg(addressOf(place)));
}

std::string hereKey(int rank) { return "here/" + std::to_string(rank); }

} // namespace

Result<std::unique_ptr<TrainingGroup>> GlooGroup::join(const GroupPlace &place, const QString &program)
{
    std::unique_ptr<GlooGroup> group(new GlooGroup(place));
    if (const auto met = group->meet(program); !met) return std::unexpected(met.error());
    if (const auto connected = group->connect(); !connected) return std::unexpected(connected.error());
    return group;
}

GlooGroup::~GlooGroup()
{
    if (!m_watch || m_hasLeft) return;
    const auto loss = m_watch->loss();
    if (!loss) m_watch->endEarly();
    m_watch.reset(); // its last beat tells the others
    linger();
    // A broken exchange may never end: destroying its group would wait for it.
    (void)m_processes.release();
    (void)m_store.release();
}

Result<void> GlooGroup::meet(const QString &program)
{
    QElapsedTimer waiting;
    waiting.start();
    const auto isLate = [&] { return waiting.elapsed() > (m_place.seconds + 2) * 1000; };
    try {
        const auto open = [place = m_place] { return openStore(place, opensPort(place)); };
        const auto again = [place = m_place] { return openStore(place, false); };
        const auto store = whileWatching(open, isLate);
        if (!store) return unreachable(m_place);
        m_store = *store;
        const auto ofWatch = whileWatching(again, isLate);
        if (!ofWatch) return unreachable(m_place);
        const int rank = m_place.rank;
        const auto first = [store = m_store, rank] { return store->add("taken/" + std::to_string(rank), 1); };
        const auto taken = whileWatching(first, isLate);
        if (!taken) return unreachable(m_place);
        if (*taken > 1)
            return failure(ErrorCode::Io,
                TrainingMessages::tr("Process %1 of a training is already at %2: two trainings cannot meet at one "
                                     "port; choose another one with MASTER_PORT")
                    .arg(rank)
                    .arg(addressOf(m_place)));
        m_store->set(GroupWatch::keyOf(rank), bytesFrom(u"0"_s));
        const QString hello = QStringList{program, QString::number(m_place.size), m_place.job}.join(u'\n');
        m_store->set(hereKey(rank), bytesFrom(hello));
        if (const auto all = awaitOthers(*m_store, hello); !all) {
            linger();
            return all;
        }
        m_watch = std::make_unique<GroupWatch>(*ofWatch, rank, m_place.size, m_place.launcherHosts ? -1 : 0);
    } catch (const std::exception &refused) {
        logCause(u"group meeting"_s, QString::fromLocal8Bit(refused.what()));
        return unreachable(m_place);
    }
    return {};
}

/// What the others want to read from the store ends with the process that has opened it.
void GlooGroup::linger() const
{
    if (opensPort(m_place)) std::this_thread::sleep_for(3s);
}

Result<void> GlooGroup::awaitOthers(c10d::Store &store, const QString &hello) const
{
    const QStringList mine = hello.split(u'\n');
    QElapsedTimer waiting;
    waiting.start();
    QStringList missing;
    for (int rank = 0; rank < m_place.size; ++rank) {
        bool isHere = store.check({hereKey(rank)});
        while (!isHere && waiting.elapsed() < m_place.seconds * 1000) {
            std::this_thread::sleep_for(50ms);
            isHere = store.check({hereKey(rank)});
        }
        if (!isHere) {
            missing.append(QString::number(rank));
            continue;
        }
        const QStringList theirs = stringFrom(store.get(hereKey(rank))).split(u'\n');
        if (theirs.value(0) != mine.value(0))
            return failure(ErrorCode::Io,
                TrainingMessages::tr("Process %1 is %2, this one is %3: install the same version everywhere")
                    .arg(rank)
                    .arg(theirs.value(0), mine.value(0)));
        if (theirs != mine)
            return failure(ErrorCode::Io,
                TrainingMessages::tr("Process %1 at %2 belongs to another training: choose another port with "
                                     "MASTER_PORT")
                    .arg(rank)
                    .arg(addressOf(m_place)));
    }
    if (missing.isEmpty()) return {};
    return failure(ErrorCode::Io,
        TrainingMessages::tr(
            "The training has %1 processes, but these did not come to %2 within %3 s: %4. Start all of "
            "them together, and see their own messages")
            .arg(QString::number(m_place.size), addressOf(m_place), QString::number(m_place.seconds),
                missing.join(u", "_s)));
}

Result<void> GlooGroup::connect()
{
    try {
        const auto options = c10d::ProcessGroupGloo::Options::create(noLimit);
        options->devices.push_back(deviceTowards(m_place.host));
        options->threads = 2;
        const auto make = [options, store = m_store, place = m_place] {
            return c10::make_intrusive<c10d::ProcessGroupGloo>(store, place.rank, place.size, options);
        };
        const auto processes = whileWatching(make, [this] { return m_watch->loss().has_value(); });
        if (!processes) return lost(m_watch->loss());
        m_processes = *processes;
    } catch (const std::exception &refused) {
        logCause(u"group connection"_s, QString::fromLocal8Bit(refused.what()));
        return lost(m_watch->waitForLoss());
    }
    return {};
}

std::unexpected<Error> GlooGroup::lost(const std::optional<GroupWatch::Loss> &loss) const
{
    if (!loss)
        return failure(ErrorCode::Io,
            TrainingMessages::tr("The connection to another process of the training broke: check the network between "
                                 "the machines"));
    if (loss->rank < 0)
        return failure(ErrorCode::Io,
            TrainingMessages::tr("The launcher of the training at %1 does not answer any more")
                .arg(addressOf(m_place)));
    if (loss->saidSo)
        return failure(ErrorCode::Io,
            TrainingMessages::tr("Process %1 of the training ended early; its own message says why").arg(loss->rank));
    return failure(ErrorCode::Io,
        TrainingMessages::tr("Process %1 of the training was killed or does not answer any more").arg(loss->rank));
}

bool GlooGroup::isFirstSurvivor() const
{
    const auto loss = m_watch->loss();
    return rank() == (loss && loss->rank == 0 ? 1 : 0);
}

Result<void> GlooGroup::check()
{
    if (const auto loss = m_watch->loss()) return lost(loss);
    return {};
}

Result<void> GlooGroup::finish(const Work &work)
{
    while (true) {
        try {
            work->wait(glance);
            return {};
        } catch (const std::exception &broken) {
            if (const auto loss = m_watch->loss()) return lost(loss);
            if (!work->isCompleted() || work->isSuccess()) continue; // only the glance was over
            logCause(u"group exchange"_s, QString::fromLocal8Bit(broken.what()));
            return lost(m_watch->waitForLoss());
        }
    }
}

Result<void> GlooGroup::sum(std::vector<double> &values)
{
    auto tensor = torch::from_blob(values.data(), {int64_t(values.size())}, torch::kFloat64).clone();
    std::vector<at::Tensor> tensors{tensor};
    if (const auto done = finish(m_processes->allreduce(tensors)); !done) return done;
    std::memcpy(values.data(), tensor.data_ptr<double>(), values.size() * sizeof(double));
    return {};
}

Result<void> GlooGroup::sumGradients(const std::vector<at::Tensor> &parameters)
{
    QElapsedTimer timer;
    timer.start();
    GradientBuckets gradients(parameters);
    std::vector<at::Tensor> marks{gradients.marks()};
    c10d::AllreduceOptions greatest;
    greatest.reduceOp = c10d::ReduceOp::MAX;
    if (const auto done = finish(m_processes->allreduce(marks, greatest)); !done) return done;
    gradients.fill(marks.front());
    std::vector<Work> works;
    for (const at::Tensor &bucket : gradients.buckets()) {
        std::vector<at::Tensor> one{bucket};
        works.push_back(m_processes->allreduce(one));
    }
    for (size_t i = 0; i < works.size(); ++i) {
        if (const auto done = finish(works[i]); !done) return done;
        gradients.take(i);
    }
    ++m_exchanges;
    m_exchangedBytes += gradients.bytes();
    m_exchangeSeconds += double(timer.nsecsElapsed()) * 1e-9;
    return {};
}

Result<void> GlooGroup::broadcast(const std::vector<at::Tensor> &tensors)
{
    const torch::NoGradGuard guard;
    std::vector<Work> works;
    for (const at::Tensor &tensor : tensors) {
        std::vector<at::Tensor> one{tensor.detach()};
        works.push_back(m_processes->broadcast(one));
    }
    for (const Work &work : works)
        if (const auto done = finish(work); !done) return done;
    return {};
}

Result<std::vector<QByteArray>> GlooGroup::gather(const QByteArray &mine)
{
    std::vector<double> sizes(size_t(size()), 0);
    sizes[size_t(rank())] = double(mine.size());
    if (const auto done = sum(sizes); !done) return std::unexpected(done.error());
    const auto longest = int64_t(std::max(1.0, *std::ranges::max_element(sizes)));
    auto input = torch::zeros({longest}, torch::kUInt8);
    std::memcpy(input.data_ptr<uint8_t>(), mine.constData(), size_t(mine.size()));
    std::vector<at::Tensor> inputs{input};
    std::vector<std::vector<at::Tensor>> outputs(1);
    for (int i = 0; i < size(); ++i) outputs.front().push_back(torch::empty({longest}, torch::kUInt8));
    if (const auto done = finish(m_processes->allgather(outputs, inputs)); !done) return std::unexpected(done.error());
    std::vector<QByteArray> all;
    for (size_t i = 0; i < sizes.size(); ++i)
        all.emplace_back(reinterpret_cast<const char *>(outputs.front()[i].data_ptr<uint8_t>()), qsizetype(sizes[i]));
    return all;
}

Result<void> GlooGroup::leave()
{
    std::vector<double> nothing{0};
    if (const auto done = sum(nothing); !done) return done; // everybody has come
    m_watch->close();
    m_hasLeft = true;
    if (m_exchanges > 0)
        logCause(u"group"_s,
            u"%1 exchanges of %2 MB, %3 ms each, with the waiting for the slowest"_s.arg(m_exchanges)
                .arg(double(m_exchangedBytes) / double(m_exchanges) * 1e-6, 0, 'f', 2)
                .arg(m_exchangeSeconds / double(m_exchanges) * 1000, 0, 'f', 2));
    return {};
}

Result<std::unique_ptr<TrainingGroup>> joinGroup(const std::optional<GroupPlace> &place, const QString &program)
{
    if (!place || place->size < 2) return std::make_unique<TrainingGroup>();
    const QString version = u"%1 (libtorch %2)"_s.arg(program, QString::fromLatin1(TORCH_VERSION));
    return GlooGroup::join(*place, version);
}

} // namespace spotter
