// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <QPointer>
#include <QStringList>

#include <vector>

class QMessageBox;

namespace spotter {

/// Asks for a file to write to. A name without the suffix of its kind gets it, also one with another dot: Qt leaves
/// "my.corpus" as it is, which would then not be found as a corpus. Asks before a file is replaced. Deletes itself once
/// it is closed; show it with open(). Main thread.
class SaveDialog final : public QFileDialog {
    Q_OBJECT
public:
    /// A kind of file that can be written, like "Corpora (*.spotter)".
    struct Kind {
        QString filter; ///< as in QFileDialog::setNameFilter()
        QStringList suffixes; ///< without dots; the first one is added to a name that has none of them
    };

    SaveDialog(QWidget *parent, const QString &title, const QString &folder, std::vector<Kind> kinds);

    /// The name with the suffix of the chosen kind, unless it has that of any kind.
    [[nodiscard]] QString completed(const QString &path) const;

Q_SIGNALS:
    /// The user has chosen this file and agreed to replace it if it exists.
    void chosen(const QString &path);

private:
    void take(const QString &path);
    void changeKind(const QString &filter);
    [[nodiscard]] const Kind &kind() const;

    std::vector<Kind> m_kinds;
    QPointer<QMessageBox> m_question;
};

} // namespace spotter
