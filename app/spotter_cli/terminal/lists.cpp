// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/terminal/lists.h"

#include "app/spotter_cli/terminal/messages.h"

namespace spotter {

QString joinedNames(const QStringList &names) { return names.join(Cli::tr(", ", "between names in a list")); }

QString joinedCounts(const QStringList &counts) { return counts.join(Cli::tr(", ", "between counts")); }

} // namespace spotter
