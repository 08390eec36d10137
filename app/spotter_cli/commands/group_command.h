// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spotter_cli/terminal/exit_code.h"
#include "core/training/group/training_group.h"

#include <functional>

namespace spotter {

class Console;

/// Joins the group of processes that torchrun, mpirun or srun has started, runs a command that trains, and waits until
/// all of them have done their part: until the first process has written the model. Started alone, it only runs the
/// command. Only the first process talks; the others complain if something fails.
[[nodiscard]] CommandResult runInGroup(Console &console, const std::function<CommandResult(TrainingGroup &)> &command);

} // namespace spotter
