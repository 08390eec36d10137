// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace spotter {

class DescriptionView;

/// Edits the description of a predicate or an entity type: Markdown on one side, how it is shown on the other. Main
/// thread.
class DescriptionDialog final : public QDialog {
    Q_OBJECT
public:
    DescriptionDialog(const QString &name, const QString &description, QWidget *parent = nullptr);

Q_SIGNALS:
    /// OK was pressed, and the text is another one than before.
    void described(const QString &description);

private:
    void take();

    QString m_before;
    QPlainTextEdit *m_text;
    DescriptionView *m_shown;
};

} // namespace spotter
