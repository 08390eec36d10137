// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/schema_edit.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace spotter {

/// A change of the schema before it is made: its name or target is asked for, what it would do is said, and only then
/// it can be applied. Main thread.
class ChangeBar final : public QWidget {
    Q_OBJECT
public:
    using Preview = std::function<Result<SchemaEffect>(const SchemaEdit &)>;

    explicit ChangeBar(Preview preview, QWidget *parent = nullptr);

    /// Asks for a name where the change needs one typed, for one of the targets where it goes to another.
    void compose(const SchemaEdit &edit, const QStringList &targets);
    /// Forgets the change.
    void cancel();
    [[nodiscard]] bool isComposing() const { return m_composing; }
    [[nodiscard]] const SchemaEdit &edit() const { return m_edit; }
    /// What the change would do, or why it cannot be made.
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
    void showEffect();
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
    QTimer m_typing;
    QLabel *m_title;
    QLineEdit *m_name;
    QComboBox *m_target;
    QLabel *m_effect;
    QTreeWidget *m_labels;
    QPushButton *m_apply;
    QPushButton *m_cancel;
};

} // namespace spotter
