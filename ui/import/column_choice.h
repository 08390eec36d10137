// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QGroupBox>
#include <QStringList>

#include <vector>

class QComboBox;
class QLabel;

namespace spotter {

/// Assigns the columns of a table to text, subject, …: by default according to its headings. Hidden while there is no
/// table.
class ColumnChoice final : public QGroupBox {
    Q_OBJECT
public:
    explicit ColumnChoice(QWidget *parent = nullptr);

    /// The headings of the table; choices of columns that it contains are kept. For a table without headings, the
    /// numbers of its columns and the first cell of each.
    void setHeadings(const QStringList &headings, const QStringList &firstCells = {});
    [[nodiscard]] ColumnMapping mapping() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void fill();
    [[nodiscard]] QString shownName(qsizetype column) const;
    [[nodiscard]] static QString titleOf(std::size_t row);

    QStringList m_headings;
    QStringList m_firstCells;
    std::vector<QLabel *> m_labels;
    std::vector<QComboBox *> m_boxes;
};

} // namespace spotter
