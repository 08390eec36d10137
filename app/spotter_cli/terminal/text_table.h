// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// A text table for a terminal: the first column is left-aligned, the others (numbers) are right-aligned.
class TextTable {
public:
    explicit TextTable(const QStringList &header) { add(header); }
    /// The row must have as many cells as the header.
    void add(const QStringList &row) { m_rows.push_back(row); }
    [[nodiscard]] QString text() const;

private:
    std::vector<QStringList> m_rows;
};

} // namespace spotter
