// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace spotter {

/// The file that an export writes: a field, a button that opens a file dialog, and a line that says what is wrong with
/// the path or that a file will be replaced. Main thread.
class ExportTarget final : public QWidget {
    Q_OBJECT
public:
    /// The corpus gives the proposed folder and name, and may not be written over.
    explicit ExportTarget(const QString &corpusPath, QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    /// known: the suffixes of all formats; a name that ends in one of them takes the suffix of the chosen format, any
    /// other stays as the user gave it.
    void setFormat(const FormatInfo &format, const QStringList &known);
    [[nodiscard]] QString path() const;
    /// Whether a file can be written there, as far as can be seen beforehand.
    [[nodiscard]] bool isUsable() const;
    /// The file there is what was just written: no warning that it will be replaced.
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
    FormatInfo m_format;
    QStringList m_knownSuffixes;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QLabel *m_hint;
    bool m_usable = false;
    bool m_written = false;
};

} // namespace spotter
