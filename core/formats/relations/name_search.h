// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Gives places to the mentions of labels that have strings only, for formats that are not JSON; counts and reports
/// what placeLabel() finds, with the line of their record.
class NameSearch {
public:
    explicit NameSearch(const ReadOptions &options) : m_options(options) { }

    void place(Document &document, qint64 line, ReadCounts &counts) const;
    /// Reports something of a record, whose line goes in front.
    void report(ReadIssue::Kind kind, qint64 line, const QString &message) const;

private:
    ReadOptions m_options;
};

} // namespace spotter
