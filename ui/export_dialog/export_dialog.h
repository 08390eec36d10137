// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/corpus/document_store.h"

#include <QDialog>

#include <memory>

namespace spotter {

/// Writes documents of a corpus to a file: format, scope, target, a preview, and what the format cannot carry, said
/// before anything is written. Works on a thread of its own with its own read-only Corpus; the file appears whole or
/// not at all. Show it with open() or show(). Main thread.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(const QString &corpusPath, QWidget *parent = nullptr);
    ~ExportDialog() override; ///< stops a run and waits

    /// The open document, for the scope "this document"; an invalid id takes that scope away.
    void setCurrentDocument(DocumentId id, const QString &title);
    /// What the document list shows, for the scope "the documents in the list"; a default one takes that scope away.
    void setListFilter(const DocumentFilter &filter);
    /// Folder that the target starts in.
    void setFolder(const QString &folder);

public Q_SLOTS:
    void startExport();
    void reject() override; ///< the first one stops a run, the next closes

Q_SIGNALS:
    void exported(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
