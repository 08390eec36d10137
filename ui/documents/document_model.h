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

/// The documents that match a filter, in an order, for a corpus of any size: stores 12 bytes per document and the
/// summaries of the visible pages. Searching and sorting run on a thread if they take time: the list is unchanged until
/// they finish, and the newest wins. Titles can be edited; who listens to renamed() stores them. Main thread; the
/// corpus must outlive it, or be removed with setCorpus(nullptr).
class DocumentModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        SourceRole,
        ExcerptRole,
        SplitRole,
        LabelsRole,
        UnreviewedRole,
        TitleRole,
        TagsRole
    };

    explicit DocumentModel(QObject *parent = nullptr);

    void setCorpus(Corpus *corpus);
    void setFilter(const DocumentFilter &filter);
    [[nodiscard]] const DocumentFilter &filter() const { return m_filter; }
    void setOrder(DocumentOrder order);
    [[nodiscard]] DocumentOrder order() const { return m_order; }
    /// How many documents are left out only because they are synthetic; 0 if the filter leaves out others, too.
    [[nodiscard]] qint64 syntheticBeside() const { return m_listing.synthetic; }
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
    /// The next one in the list, after a document, that has unreviewed labels; invalid if there is none.
    [[nodiscard]] Result<DocumentId> nextUnreviewed(DocumentId after) const;

    /// Whether there is one. Quick, whatever the filter: if very many documents have unreviewed labels and none of the
    /// first of them is in the list, it is taken for granted.
    [[nodiscard]] bool hasNextUnreviewed(DocumentId after) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void setEditable(bool editable) { m_editable = editable; }

Q_SIGNALS:
    /// The rows are unchanged until the list has been read; then the model is reset.
    void searchStarted();
    /// Emitted once for a list that could not be read.
    void failed(const QString &message);
    /// A title was edited; it is shown once it has been stored and refresh() was called.
    void renamed(spotter::DocumentId id, const QString &title);

private:
    using Page = std::vector<DocumentSummary>;
    /// What is listed.
    struct Listing {
        std::vector<DocumentId> ids;
        std::vector<qint32> rowsById; ///< rows in the order of their ids; empty if all rows are
        qint64 synthetic = 0;
    };
    [[nodiscard]] static Result<Listing> list(
        const DocumentStore &documents, const DocumentFilter &filter, DocumentOrder order);
    void show(const Result<Listing> &listing);
    [[nodiscard]] const DocumentSummary *summaryAt(int row) const;

    Corpus *m_corpus = nullptr;
    TaskRunner *m_searching;
    DocumentFilter m_filter;
    DocumentOrder m_order = DocumentOrder::Stored;
    bool m_editable = false;
    Listing m_listing;
    mutable QCache<int, Page> m_pages;
};

} // namespace spotter
