// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/corpus/document_store.h"
#include "core/workspace/export_documents.h"

#include <QDialog>

#include <memory>

namespace spotter {

/// Exports documents of a corpus to a file: format, scope, target, a preview, and the losses of the format, shown
/// before anything is written. Works on a thread of its own with its own read-only Corpus; the file is written
/// completely or not at all. Show it with open() or show(). Main thread.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(const QString &corpusPath, QWidget *parent = nullptr);
    ~ExportDialog() override; ///< stops a run and waits

    /// The open document, for the scope "this document"; an invalid id removes that scope.
    void setCurrentDocument(DocumentId id, const QString &title);
    /// The filter of the document list, for the scope "the documents in the list"; a default filter removes that scope.
    void setListFilter(const DocumentFilter &filter);
    /// The initial folder of the target.
    void setFolder(const QString &folder);
    /// The export that was written last.
    [[nodiscard]] const ExportRequest &lastRequest() const;
    /// Of the proposed file; without it, that of the corpus' file.
    void setName(const QString &name);

public Q_SLOTS:
    void startExport();
    void reject() override; ///< the first call stops a running export, the next one closes

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
