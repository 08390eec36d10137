// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/new_document.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace spotter {

/// Asks for a text and its title. Stays open, with what was typed, until the text has been stored. Main thread.
class NewDocumentDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NewDocumentDialog(QWidget *parent = nullptr);

    [[nodiscard]] NewDocument document() const;
    /// Why the text was not stored.
    void showProblem(const QString &message);

Q_SIGNALS:
    void addRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    class TextBox;
    void retranslate();
    void showLength();

    QLabel *m_titleLabel;
    QLineEdit *m_title;
    QLabel *m_textLabel;
    TextBox *m_text;
    QLabel *m_length;
    QLabel *m_problem;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace spotter
