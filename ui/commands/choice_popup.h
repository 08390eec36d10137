// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QString>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace spotter {

/// One line of a ChoicePopup.
struct Choice {
    QString text;
    // NOLINTBEGIN(readability-redundant-member-init): may be left out
    QString detail = {}; ///< at the right end: a key, a remark
    QIcon icon = {};
    // NOLINTEND(readability-redundant-member-init)
    bool enabled = true;
    int value = 0; ///< told when it is chosen
};

/// A line to type in over a list that narrows with every letter (fuzzy): the palette of commands, the chooser of
/// predicates. Up, Down, Enter and Escape work while typing; a click chooses too. Closes itself, and deletes itself
/// then. Main thread.
class ChoicePopup final : public QFrame {
    Q_OBJECT
public:
    explicit ChoicePopup(QWidget *window);

    void setChoices(std::vector<Choice> choices);
    /// Where nothing fits what was typed, this makes a choice of it; an empty text offers nothing.
    void setOfferForNew(std::function<QString(const QString &typed)> offer) { m_offer = std::move(offer); }
    /// Whether a digit, typed first, chooses the line that shows it as its detail.
    void setChosenByDigit(bool on) { m_chosenByDigit = on; }
    void setPlaceholder(const QString &text, const QString &accessibleName);
    /// Near a point of the screen, or in the upper middle of the window.
    void showAt(const QPoint &globalPosition);
    void showInWindow();

Q_SIGNALS:
    void chosen(int value, const QString &text);
    void newTyped(const QString &text);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void narrow();
    void choose(const QModelIndex &index);
    void move(int by);
    [[nodiscard]] bool chooseByDigit(const QString &digit);
    void popUp(const QPoint &topLeft);

    QLineEdit *m_line;
    QListView *m_list;
    QStandardItemModel *m_model;
    std::vector<Choice> m_choices;
    std::function<QString(const QString &)> m_offer;
    bool m_chosenByDigit = false;
    bool m_done = false;
};

} // namespace spotter
