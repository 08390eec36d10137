// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/facts/fact_query.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace spotter {

/// Which facts the table shows: part of a name, a predicate, a state, how sure, only contradictions. Main thread.
class FactFilter final : public QWidget {
    Q_OBJECT
public:
    explicit FactFilter(QWidget *parent = nullptr);

    /// Keeps the one that is chosen, if it is still there.
    void setPredicates(const QStringList &predicates);
    /// Fills in what is chosen here; the rest stays.
    void addTo(FactQuery &query) const;
    [[nodiscard]] bool isFiltering() const;

Q_SIGNALS:
    void changed(); ///< a moment after the last character was typed

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_search;
    QComboBox *m_predicate;
    QComboBox *m_state;
    QComboBox *m_sureness;
    QCheckBox *m_contradictions;
    QTimer m_typing;
};

} // namespace spotter
