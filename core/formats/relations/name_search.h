// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace spotter {

/// Finds the places of labels that only have strings, for formats that are not JSON; counts and reports what
/// placeLabel() finds, with the line of the record.
class NameSearch {
public:
    explicit NameSearch(const ReadOptions &options) : m_options(options) { }

    void place(Document &document, qint64 line, ReadCounts &counts) const;
    /// Reports an issue of a record, prefixed with its line.
    void report(ReadIssue::Kind kind, qint64 line, const QString &message) const;

private:
    ReadOptions m_options;
};

} // namespace spotter
