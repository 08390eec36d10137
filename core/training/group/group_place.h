// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QProcessEnvironment>

#include <optional>

namespace spotter {

/// The place of a process among those that a launcher has started for one training.
struct GroupPlace {
    int rank = 0;
    int size = 1;
    int localSize = 1; ///< processes of the group on this machine
    QString host; ///< where the processes meet
    quint16 port = 0;
    bool launcherHosts = false; ///< the launcher has opened the port; else the first process opens it
    QString job; ///< tells two groups apart; may be empty
    int seconds = 60; ///< to wait for the others at the start
};

/// Reads what torchrun (RANK, WORLD_SIZE, …), mpirun (OMPI_COMM_WORLD_*, PMI_*) and srun (SLURM_PROCID, …) tell a
/// process, in this order; nothing if it was started by none of them, or alone. SPOTTER_GROUP_SECONDS sets seconds.
/// Fails (Content), naming the variable, if what they say is incomplete or contradictory.
[[nodiscard]] Result<std::optional<GroupPlace>> groupPlace(const QProcessEnvironment &environment);

/// The first host of a list as Slurm writes it: "node[07-09,12],other" is node07.
[[nodiscard]] QString firstHost(const QString &list);

/// The cores that each of localSize processes of this machine may use; at least 1. A process that its launcher has
/// bound to some cores takes those.
[[nodiscard]] int coresOfEach(int localSize);

} // namespace spotter
