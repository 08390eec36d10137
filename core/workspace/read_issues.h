// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QHash>

#include <functional>

namespace spotter {

/// Reports the issues found while reading one file: the first few of each kind immediately, the number of the others at
/// the end.
class ReadIssues {
public:
    using Tell = std::function<void(const QString &sentence)>;
    explicit ReadIssues(Tell tell) : m_tell(std::move(tell)) { }

    void tell(const ReadIssue &issue);
    void tellRest();

private:
    Tell m_tell;
    QHash<ReadIssue::Kind, qint64> m_counts;
};

} // namespace spotter
