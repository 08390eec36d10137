// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/triple_query.h"
#include "core/text/schema.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace spotter {

/// Asks which triples of a corpus are meant. Main thread.
class QueryForm final : public QWidget {
    Q_OBJECT
public:
    explicit QueryForm(QWidget *parent = nullptr);

    /// The predicates and types to choose from; what is chosen stays.
    void setSchema(const Schema &schema);
    [[nodiscard]] TripleQuery query() const;
    void clear();

Q_SIGNALS:
    /// The query is another one; not for each letter that is typed.
    void changed();
    /// Enter was pressed: the user wants to go to what was found.
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addRow(QGridLayout &grid, int row, int column, const QString &label, QWidget *field);

    QTimer m_typing;
    QComboBox *m_predicate;
    QComboBox *m_type;
    QComboBox *m_standing;
    QComboBox *m_origin;
    QLineEdit *m_subject;
    QLineEdit *m_object;
    QLineEdit *m_text;
    QDoubleSpinBox *m_lowest;
    QDoubleSpinBox *m_highest;
    QPushButton *m_clear;
};

} // namespace spotter
