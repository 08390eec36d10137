// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/document_store.h"

#include <QAbstractListModel>
#include <QCache>

#include <vector>

namespace spotter {

class Corpus;
class TaskRunner;

/// The documents that match a filter, for a corpus of any size: stores 8 bytes per document and the summaries of the
/// visible pages. Searches run on a thread: the list is unchanged until they finish, and the newest search wins. Main
/// thread; the corpus must outlive it, or be removed with setCorpus(nullptr).
class DocumentModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, SourceRole, ExcerptRole, SplitRole, LabelsRole, UnreviewedRole };

    explicit DocumentModel(QObject *parent = nullptr);

    void setCorpus(Corpus *corpus);
    void setFilter(const DocumentFilter &filter);
    [[nodiscard]] const DocumentFilter &filter() const { return m_filter; }
    /// Whether the list is still being read; for a small corpus without a search it is available immediately.
    [[nodiscard]] bool isSearching() const;
    /// Reads the whole list again from the corpus.
    void reload();
    /// Reads the counts of one document again; it stays in the list even if it no longer matches the filter, so that
    /// nothing jumps while the user works through the list.
    void refresh(DocumentId id);

    [[nodiscard]] DocumentId idAt(int row) const;
    /// The row of a document, or -1.
    [[nodiscard]] int rowOf(DocumentId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// The rows are unchanged until the list has been read; then the model is reset.
    void searchStarted();
    /// Emitted once for a list that could not be read.
    void failed(const QString &message);

private:
    using Page = std::vector<DocumentSummary>;
    void show(const Result<std::vector<DocumentId>> &ids);
    [[nodiscard]] const DocumentSummary *summaryAt(int row) const;

    Corpus *m_corpus = nullptr;
    TaskRunner *m_searching;
    DocumentFilter m_filter;
    std::vector<DocumentId> m_ids;
    mutable QCache<int, Page> m_pages;
};

} // namespace spotter
