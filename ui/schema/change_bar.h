// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/schema/schema_edit.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace spotter {

/// A schema change before it is applied: asks for its name or target and shows its effect; only then can it be applied.
/// Main thread.
class ChangeBar final : public QWidget {
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<SchemaEffect> &)>;
    /// Answers the newest query, immediately or later; earlier queries need no answer any more.
    using Preview = std::function<void(const SchemaEdit &, Answer)>;

    explicit ChangeBar(Preview preview, QWidget *parent = nullptr);

    /// Asks for a name if the change needs one typed, and for one of the targets if it goes to another; none is chosen
    /// in advance. MoveLabels asks whether to move the labels or to delete them.
    void compose(const SchemaEdit &edit, const QStringList &targets);
    /// Discards the change.
    void cancel();
    [[nodiscard]] bool isComposing() const { return m_composing; }
    /// Whether something would be lost that the user has entered.
    [[nodiscard]] bool isPending() const;
    /// Says that the change must be applied or cancelled before another, and moves the focus here.
    void askFirst();
    [[nodiscard]] const SchemaEdit &edit() const { return m_edit; }
    /// The effect of the change, or why it cannot be made; of the previous change until it is known.
    [[nodiscard]] QString effectText() const;

Q_SIGNALS:
    void applied(const spotter::SchemaEdit &edit);
    void cancelled();
    /// The user chose one of the listed labels.
    void labelChosen(const spotter::PlacedLabel &place);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();
    void readEdit();
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] bool asksAboutLabels() const;
    void askEffect();
    void showEffect(const Result<SchemaEffect> &effect);
    void say(const QString &words);
    void listViolations(const SchemaEffect &effect);
    void apply();
    [[nodiscard]] bool isNamed() const;
    [[nodiscard]] bool isTargeted() const;
    void nameButton();
    void comeIntoView();

    Preview m_preview;
    SchemaEdit m_edit;
    std::vector<PlacedLabel> m_listed; ///< labels that would not be allowed, or that get types
    bool m_composing = false;
    bool m_known = false; ///< the shown effect is that of m_edit
    bool m_applying = false; ///< requested before the effect is known
    QTimer m_typing;
    QTimer m_counting; ///< until the user is told to wait
    QLabel *m_title;
    QLabel *m_first; ///< why the user cannot go elsewhere now
    QLineEdit *m_name;
    QRadioButton *m_moves; ///< the labels, of the two answers to MoveLabels
    QRadioButton *m_deletes;
    QComboBox *m_target;
    QLabel *m_effect;
    QTreeWidget *m_labels;
    QPushButton *m_apply;
    QPushButton *m_cancel;
};

} // namespace spotter
