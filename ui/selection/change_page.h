// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/triple_batch.h"
#include "core/text/schema.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace spotter {

/// What to do with the ticked triples: a row of buttons; then what that would change, to be confirmed. Main thread.
class ChangePage final : public QWidget {
    Q_OBJECT
public:
    explicit ChangePage(QWidget *parent = nullptr);

    /// The predicates and types to change to.
    void setSchema(const Schema &schema);
    /// Nothing can be changed without ticked triples, or in a corpus that is read-only.
    void setOffered(bool offered);
    /// The answer to the newest previewRequested().
    void showEffect(const Result<TripleChangeEffect> &effect);
    [[nodiscard]] bool isAsking() const;
    /// Discards the change: back to the buttons.
    void cancel();

Q_SIGNALS:
    void previewRequested(const spotter::TripleChange &change);
    void applied(const spotter::TripleChange &change);
    /// Whether a change is asked for: Enter then applies it.
    void askingChanged(bool isAsking);

private:
    void build();
    void compose(TripleChange::Kind kind);
    void readValue();
    [[nodiscard]] QPushButton *addButton(const QString &name, const QString &text);

    TripleChange m_change;
    Schema m_schema;
    QStackedWidget *m_pages;
    QWidget *m_opener = nullptr; ///< the button whose change is asked for
    QPushButton *m_accept, *m_reject, *m_predicate, *m_subjectType, *m_objectType, *m_remove;
    QLabel *m_valueLabel;
    QComboBox *m_value;
    QLabel *m_effect;
    QPushButton *m_apply;
    QPushButton *m_cancel;
};

} // namespace spotter
