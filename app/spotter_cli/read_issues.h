// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QHash>

namespace spotter {

class Console;

/// Tells what a reader met: the first few of each kind as they come, the number of the others at the end.
class ReadIssues {
public:
    explicit ReadIssues(Console &console) : m_console(console) { }

    void tell(const ReadIssue &issue);
    void tellRest();

private:
    Console &m_console;
    QHash<ReadIssue::Kind, qint64> m_counts;
};

} // namespace spotter
