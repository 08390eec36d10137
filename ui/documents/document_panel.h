// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/document_store.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace spotter {

class CorpusController;
class DocumentModel;
class FilterBox;
class SavedFilterButton;

/// The corpus as a list of documents, with search, filters and orders; one click or key opens the next document. Main
/// thread.
class DocumentPanel final : public QWidget {
    Q_OBJECT
public:
    explicit DocumentPanel(CorpusController &controller, QWidget *parent = nullptr);

    /// The filter of the list.
    [[nodiscard]] const DocumentFilter &filter() const;
    /// The tags in use.
    [[nodiscard]] const QStringList &tags() const;
    /// Commands on a document, for its menu.
    void setDocumentActions(const QList<QAction *> &actions);

public Q_SLOTS:
    void focusSearch();
    /// Lists the documents with a label of the predicate.
    void showPredicate(const QString &predicate);
    void openNext() { step(1); }
    void openPrevious() { step(-1); }
    /// Opens the next document after the open one that has unreviewed labels; false if there is none.
    bool openNextUnreviewed();
    /// Whether openNextUnreviewed() has somewhere to go; in a sorted list, whether any other document has unreviewed
    /// labels. Cheap: the answer is kept until documents, labels or the list change.
    [[nodiscard]] bool hasNextUnreviewed() const;
    /// Edits the title of the open document in its row; if the list leaves it out, propertiesRequested() is emitted.
    void rename();

Q_SIGNALS:
    void listed(); ///< the list was read
    void filterChanged();
    void propertiesRequested();
    void renamed(spotter::DocumentId document, const QString &title);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    [[nodiscard]] DocumentFilter chosenFilter() const;
    [[nodiscard]] QString emptyText() const;
    void showCorpus();
    void showFilter(const DocumentFilter &filter);
    void applyFilter();
    void showCount();
    void showOrders();
    [[nodiscard]] bool isFiltering() const;
    void selectOpenDocument();
    void step(int by);
    void enterList();
    void openRow(int row);
    [[nodiscard]] Result<DocumentId> nextUnreviewed() const;

    CorpusController &m_controller;
    DocumentModel *m_model;
    QTimer m_typing;
    mutable std::optional<bool> m_hasNextUnreviewed; ///< nothing: not known
    bool m_enterWhenFound = false; ///< enter the list at its first row when the current search is done
    QLineEdit *m_search;
    FilterBox *m_filters;
    SavedFilterButton *m_saved;
    QComboBox *m_order;
    QListView *m_list;
    QLabel *m_count;
    QLabel *m_empty;
};

} // namespace spotter
