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

/// A change of the schema before it is made: its name or target is asked for, what it would do is said, and only then
/// it can be applied. Main thread.
class ChangeBar final : public QWidget {
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<SchemaEffect> &)>;
    /// Answers the newest question, at once or later; earlier ones need no answer any more.
    using Preview = std::function<void(const SchemaEdit &, Answer)>;

    explicit ChangeBar(Preview preview, QWidget *parent = nullptr);

    /// Asks for a name if the change needs one typed, and for one of the targets if it goes to another; none is chosen
    /// in advance. MoveLabels asks whether to move the labels or to delete them.
    void compose(const SchemaEdit &edit, const QStringList &targets);
    /// Forgets the change.
    void cancel();
    [[nodiscard]] bool isComposing() const { return m_composing; }
    [[nodiscard]] const SchemaEdit &edit() const { return m_edit; }
    /// What the change would do, or why it cannot be made; of an earlier change while it is not known yet.
    [[nodiscard]] QString effectText() const;

Q_SIGNALS:
    void applied(const spotter::SchemaEdit &edit);
    void cancelled();
    /// A label that would not be allowed any more was chosen.
    void labelChosen(const spotter::PlacedLabel &place);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

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
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString wordsOf(const SchemaEffect &effect) const;

    Preview m_preview;
    SchemaEdit m_edit;
    std::vector<PlacedLabel> m_violating;
    bool m_composing = false;
    bool m_known = false; ///< what is shown is the effect of m_edit
    bool m_applying = false; ///< asked for before the effect is known
    QTimer m_typing;
    QTimer m_counting; ///< until a person is told to wait
    QLabel *m_title;
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
