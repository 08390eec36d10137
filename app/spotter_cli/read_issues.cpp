// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/read_issues.h"

#include "app/spotter_cli/console.h"
#include "app/spotter_cli/messages.h"

namespace spotter {

namespace {

constexpr qint64 shownOfAKind = 5;

} // namespace

void ReadIssues::tell(const ReadIssue &issue)
{
    if (++m_counts[issue.kind] <= shownOfAKind) m_console.warn(issue.message);
}

void ReadIssues::tellRest()
{
    qint64 untold = 0;
    for (const qint64 count : std::as_const(m_counts)) untold += std::max<qint64>(0, count - shownOfAKind);
    if (untold > 0) m_console.warn(Cli::tr("and %Ln more like these", nullptr, int(untold)));
}

} // namespace spotter
