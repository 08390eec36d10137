// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace spotter {

class ColumnChoice;
struct ImportPreview;
struct ImportRequest;

/// How the files of an import are read: format, encoding, columns of a table, what becomes of texts that the corpus has
/// already, … Main thread.
class ImportChoices final : public QWidget {
    Q_OBJECT
public:
    explicit ImportChoices(QWidget *parent = nullptr);

    /// Sets everything in a request but its files.
    void putInto(ImportRequest &request) const;
    /// Offers the columns of the files, if they are tables, and leaves out what means nothing for these files.
    void fitTo(const ImportPreview &preview);
    /// The same while there are no files.
    void fitToNothing();
    void retranslate();

Q_SIGNALS:
    /// The files would be read in another way.
    void changed();

private:
    void build();
    void fillChoices();
    void offerFor(bool isTable);

    QLabel *m_formatLabel, *m_splitLabel, *m_duplicatesLabel, *m_encodingLabel, *m_annotatorLabel, *m_textFieldLabel;
    QComboBox *m_format, *m_split, *m_duplicates, *m_encoding;
    QLineEdit *m_annotator, *m_textField;
    ColumnChoice *m_columns;
    QCheckBox *m_skipBad, *m_perLine, *m_wholePage;
};

} // namespace spotter
