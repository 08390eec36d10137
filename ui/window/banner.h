// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace spotter {

/// A highlighted line above the text for important messages: why the corpus is read-only, that the model is not usable,
/// what has failed. Main thread.
class Banner final : public QFrame {
    Q_OBJECT
public:
    enum class Kind {
        ReadOnly,
        Warning, ///< stays as long as it applies
        Problem, ///< can be dismissed
        Event, ///< what has happened; can be dismissed
    };

    Banner(Kind kind, QWidget *parent = nullptr);

    /// Empty hides it. It is shown as a sentence, with a full stop if it has none. Of a long message, its first
    /// sentence; a button shows the details.
    void showText(const QString &text);
    /// As it was given.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// A button with the next step, at the end of the line.
    void setButton(const QString &text);

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static QString asSentence(const QString &text);
    void retranslate();
    void paintIcon();
    void showDetails(bool on);

    Kind m_kind;
    QString m_text;
    QLabel *m_sign;
    QLabel *m_words;
    QLabel *m_details; ///< of a long message
    QToolButton *m_more; ///< shows them
    QPushButton *m_button; ///< hidden without a text
    QToolButton *m_close;
};

} // namespace spotter
