// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QToolButton;

namespace spotter {

/// The type pairs that a predicate allows: add or remove one. Does not change the schema: the edited pairs are emitted
/// as a signal. Main thread.
class PairEditor final : public QWidget {
    Q_OBJECT
public:
    explicit PairEditor(QWidget *parent = nullptr);

    void setPredicate(const Predicate &predicate, const QStringList &types);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// Request to set these pairs.
    void pairsChosen(const std::vector<spotter::TypePair> &pairs);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void enable();
    void add();
    void remove();

    std::vector<TypePair> m_pairs;
    QStringList m_types;
    bool m_readOnly = false;
    QLabel *m_title;
    QListWidget *m_list;
    QComboBox *m_subject;
    QLabel *m_arrow;
    QComboBox *m_object;
    QToolButton *m_add;
    QToolButton *m_remove;
};

} // namespace spotter
