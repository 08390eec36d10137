// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace spotter {

/// One line of a ChoicePopup.
struct Choice {
    QString text;
    // NOLINTBEGIN(readability-redundant-member-init): may be left out
    QString detail = {}; ///< at the right end: a key, a note
    QIcon icon = {};
    // NOLINTEND(readability-redundant-member-init)
    bool enabled = true;
    int value = 0; ///< emitted when it is chosen
    QString note = {}; // NOLINT(readability-redundant-member-init): what it means, as a second line
    bool isPresent = false; ///< what it is now: selected until something is typed, so that Enter changes nothing
    QString description = {}; // NOLINT(readability-redundant-member-init): Markdown, shown on request with F1
    bool isHeading = false; ///< a line above those that follow: cannot be chosen, and goes while something is typed
};

class DescriptionView;

/// A text field above a list that is filtered while the user types (fuzzy matching): the command palette, the predicate
/// chooser. Up, Down, Enter and Escape work while typing; a click also chooses; F1 shows what the
/// current entry means, if that is described. Closes itself and is then deleted. Main
/// thread.
class ChoicePopup final : public QFrame {
    Q_OBJECT
public:
    explicit ChoicePopup(QWidget *window);

    void setChoices(std::vector<Choice> choices);
    /// The text of an extra entry for what was typed; shown if that is not empty and equals no choice. It is the
    /// current entry if what was typed begins no word of a choice: a name that is new is never taken for another that
    /// has its letters somewhere. Ctrl+Enter takes it in any case.
    void setOfferForNew(std::function<QString(const QString &typed)> offer) { m_offer = std::move(offer); }
    /// Whether a digit typed first chooses the entry with that digit as its detail.
    void setChosenByDigit(bool on) { m_chosenByDigit = on; }
    /// A line above the text field: what is being chosen. It stays while the user types.
    void setHeading(const QString &text);
    void setPlaceholder(const QString &text, const QString &accessibleName);
    /// Shows it near a point on the screen, or in the upper middle of the window.
    void showAt(const QPoint &globalPosition);
    void showInWindow();

Q_SIGNALS:
    void chosen(int value, const QString &text);
    void newTyped(const QString &text);
    /// Closed without a choice: \p byKey with Escape, else by a click elsewhere or by the program.
    void cancelled(bool byKey);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void narrow();
    void choose(const QModelIndex &index);
    [[nodiscard]] std::vector<const Choice *> fitting(const QString &typed) const;
    void addRow(const Choice &choice);
    void addOffer(const QString &typed, int row);
    void chooseTyped();
    void move(int by);
    [[nodiscard]] bool chooseByDigit(const QString &digit);
    void popUp(const QPoint &topLeft);
    [[nodiscard]] int listHeight() const;
    void toggleDescription();
    void showDescription();

    QLabel *m_heading;
    QLineEdit *m_line;
    QListView *m_list;
    QStandardItemModel *m_model;
    DescriptionView *m_description; ///< of the current entry; hidden until it is asked for
    QLabel *m_hint;
    std::vector<Choice> m_choices;
    std::function<QString(const QString &)> m_offer;
    bool m_chosenByDigit = false;
    bool m_done = false;
    bool m_isEscaped = false;
};

} // namespace spotter
