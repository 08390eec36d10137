// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/group/group_place.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace at {
class Tensor;
}

namespace spotter {

/// What all processes of a group must have in common.
struct GroupFacts {
    QByteArray corpus; ///< hash of texts and labels
    QByteArray settings; ///< what the run does, without folders and threads
    QByteArray start; ///< hash of the weights before the first step, and of the steps already taken
};

/// The processes that train one model together. Each calls the same functions in the same order; a process that trains
/// alone is a group of one, for which nothing is to be done. A function fails (Io) if another process ended or does
/// not answer, with a sentence that names it; after that the group can only be destroyed. One thread at a time.
class TrainingGroup {
public:
    TrainingGroup() = default;
    virtual ~TrainingGroup() = default;
    TrainingGroup(const TrainingGroup &) = delete;
    TrainingGroup &operator=(const TrainingGroup &) = delete;

    [[nodiscard]] virtual int rank() const { return 0; }
    [[nodiscard]] virtual int size() const { return 1; }
    /// Whether this process writes the results and reports.
    [[nodiscard]] bool isFirst() const { return rank() == 0; }
    /// Whether this process is the first of those that are left after another one was lost: it keeps what there is.
    [[nodiscard]] virtual bool isFirstSurvivor() const { return true; }
    /// The number of threads of a process for which none was chosen: the machine's cores divided among its processes;
    /// 0: as ComputeThreads chooses.
    [[nodiscard]] virtual int usualThreads() const { return 0; }

    /// Adds up each number over all processes.
    [[nodiscard]] virtual Result<void> sum(std::vector<double> & /*values*/) { return {}; }
    /// Adds up the gradients of the parameters over all processes. One that no process has stays undefined.
    [[nodiscard]] virtual Result<void> sumGradients(const std::vector<at::Tensor> & /*parameters*/) { return {}; }
    /// Copies the first process' values to all.
    [[nodiscard]] virtual Result<void> broadcast(const std::vector<at::Tensor> & /*tensors*/) { return {}; }
    /// The bytes of each process, by rank.
    [[nodiscard]] virtual Result<std::vector<QByteArray>> gather(const QByteArray &mine)
    {
        return std::vector<QByteArray>{mine};
    }
    /// Fails (Io) on all processes if one of them has other facts than the first, saying which and what differs.
    [[nodiscard]] Result<void> agree(const GroupFacts &facts);
    /// Fails (Io) if a process is known to be lost. Quick: for work that takes long without an exchange.
    [[nodiscard]] virtual Result<void> check() { return {}; }
    /// Waits until all processes are here; from then on none minds that another ends. The last call of a process that
    /// has done its part.
    [[nodiscard]] virtual Result<void> leave() { return {}; }
};

/// What all processes of a group know alike at one moment of a run.
struct GroupMoment {
    std::vector<double> values; ///< those of the first process: what depends on a clock is decided by one
    bool stop = false; ///< at least one process was asked to stop
};
[[nodiscard]] Result<GroupMoment> momentOf(TrainingGroup &group, std::vector<double> values, bool stop);

/// Joins the group in which this process was started (see groupPlace()); a group of one if there is none. Waits at most
/// place.seconds for the others. Fails (Io) with a sentence if one does not come, if the address leads nowhere or is
/// taken by another group, or if another one is of another version. program: its version.
[[nodiscard]] Result<std::unique_ptr<TrainingGroup>> joinGroup(
    const std::optional<GroupPlace> &place, const QString &program);

} // namespace spotter
