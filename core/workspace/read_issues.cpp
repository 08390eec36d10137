// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/read_issues.h"

#include "core/workspace/messages.h"

#include <algorithm>

namespace spotter {

namespace {

constexpr qint64 shownOfAKind = 5;

} // namespace

void ReadIssues::tell(const ReadIssue &issue)
{
    if (++m_counts[issue.kind] <= shownOfAKind) m_tell(issue.message);
}

void ReadIssues::tellRest()
{
    qint64 untold = 0;
    for (const qint64 count : std::as_const(m_counts)) untold += std::max<qint64>(0, count - shownOfAKind);
    if (untold > 0) m_tell(WorkspaceMessages::tr("and %Ln more like these", nullptr, int(untold)));
}

} // namespace spotter
