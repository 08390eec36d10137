// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/document.h"
#include "core/text/document_details.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace spotter {

/// Shows and edits what is known about a document: title, note, tags, part of the corpus; its source and length are
/// only shown. Main thread.
class DocumentProperties final : public QDialog {
    Q_OBJECT
public:
    /// known: tags to propose. A read-only dialog shows everything and changes nothing.
    DocumentProperties(
        DocumentId id, const Document &document, const QStringList &known, bool isReadOnly, QWidget *parent = nullptr);

    [[nodiscard]] DocumentId id() const { return m_id; }
    [[nodiscard]] DocumentDetails details() const;
    [[nodiscard]] Split split() const;
    /// Why they were not stored.
    void showProblem(const QString &message);

Q_SIGNALS:
    void storeRequested();

private:
    DocumentId m_id;
    DocumentDetails m_before;
    QLineEdit *m_title;
    QLineEdit *m_tags;
    QPlainTextEdit *m_note;
    QComboBox *m_split;
    QLabel *m_problem;
};

} // namespace spotter
