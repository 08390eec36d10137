// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// Columns of text for a terminal: the first to the left, the others (figures) to the right.
class TextTable {
public:
    explicit TextTable(const QStringList &header) { add(header); }
    /// As many cells as the header has.
    void add(const QStringList &row) { m_rows.push_back(row); }
    [[nodiscard]] QString text() const;

private:
    std::vector<QStringList> m_rows;
};

} // namespace spotter
