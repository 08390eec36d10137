// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace spotter {

/// The target file of an export: a field, a button that opens a file dialog, and a line that says what is wrong with
/// the path or that a file will be replaced. Main thread.
class ExportTarget final : public QWidget {
    Q_OBJECT
public:
    /// The proposed folder and name are based on the corpus; the corpus itself must not be overwritten.
    explicit ExportTarget(const QString &corpusPath, QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    /// Without it, the proposed file is called like the corpus' file.
    void setName(const QString &name);
    /// known: the suffixes of all formats; a file name with one of them gets the suffix of the chosen format, any other
    /// name is left unchanged.
    void setFormat(const FormatInfo &format, const QStringList &known);
    [[nodiscard]] QString path() const;
    /// Whether a file can be written there, as far as this can be checked in advance.
    [[nodiscard]] bool isUsable() const;
    /// Whether the existing file was just written by this export, so that there is no warning about replacing it.
    void setWritten(bool written);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void propose();
    void browse();
    void check();

    QString m_corpusPath;
    QString m_folder;
    QString m_name; ///< of the proposed file, without suffix
    FormatInfo m_format;
    QStringList m_knownSuffixes;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QLabel *m_hint;
    bool m_usable = false;
    bool m_written = false;
};

} // namespace spotter
