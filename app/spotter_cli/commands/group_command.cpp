// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/group_command.h"

#include "app/spotter_cli/terminal/console.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace spotter {

CommandResult runInGroup(Console &console, const std::function<CommandResult(TrainingGroup &)> &command)
{
    const auto place = groupPlace(QProcessEnvironment::systemEnvironment());
    if (!place) return std::unexpected(place.error());
    if (*place && (*place)->rank > 0) console.onlyComplain();
    const auto group = joinGroup(*place, u"Spotter " SPOTTER_VERSION ""_s);
    if (!group) return std::unexpected(group.error());
    auto result = command(**group);
    if (!result) return result;
    if (const auto left = (*group)->leave(); !left) return std::unexpected(left.error());
    return result;
}

} // namespace spotter
