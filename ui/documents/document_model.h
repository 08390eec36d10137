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

/// The documents that a filter lets through, of a corpus of any size: 8 bytes each, and the summaries of the pages that
/// are looked at. What a search finds comes from a thread: the list stays as it is until then, and the newest search
/// wins. Main thread; the corpus must outlive it, or be taken away with setCorpus(nullptr).
class DocumentModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, SourceRole, ExcerptRole, SplitRole, LabelsRole, UnreviewedRole };

    explicit DocumentModel(QObject *parent = nullptr);

    void setCorpus(Corpus *corpus);
    void setFilter(const DocumentFilter &filter);
    [[nodiscard]] const DocumentFilter &filter() const { return m_filter; }
    /// Whether the list is still being read; that of a small corpus without a search is there at once.
    [[nodiscard]] bool isSearching() const;
    /// Asks the corpus again for the whole list.
    void reload();
    /// Asks again for the counts of one document; it stays in the list even where the filter would now leave it out, so
    /// that nothing jumps while somebody works through it.
    void refresh(DocumentId id);

    [[nodiscard]] DocumentId idAt(int row) const;
    /// The row of a document, or -1.
    [[nodiscard]] int rowOf(DocumentId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// The rows stay as they are until the list has been read; then the model is reset.
    void searchStarted();
    /// Once for a list that could not be read.
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
