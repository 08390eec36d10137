// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/journal/journal.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QMessageBox;
class QPushButton;

namespace spotter {

class Corpus;
class HistoryModel;

/// The history of the document or the corpus in words, with a way back to any earlier state. Reads the journal; going
/// back is requested by a signal. Main thread; the corpus must outlive it, or be removed first with setCorpus(nullptr).
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget *parent = nullptr);

    /// Null: no corpus is open.
    void setCorpus(Corpus *corpus);
    void setDocument(DocumentId document);
    /// Must be called after each edit, undo and redo. Reads only while the panel is visible.
    void refresh();
    /// Whether the list shows only the open document.
    [[nodiscard]] bool isOfDocument() const;

    /// Going back by this many steps or more must be confirmed by the user.
    static constexpr qint64 askedFrom = 21;

Q_SIGNALS:
    /// Request to restore the state right after a step.
    void restoreRequested(spotter::JournalStepId step);
    /// Emitted on Enter or a double click on a step of a document.
    void documentChosen(spotter::DocumentId document);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void applyScope();
    void showSelected();
    void showEmpty();
    void openSelected();
    void goBack();
    [[nodiscard]] int selectedRow() const;

    Corpus *m_corpus = nullptr;
    bool m_stale = true;
    DocumentId m_document;
    HistoryModel *m_model;
    QComboBox *m_scope;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_effect;
    QPushButton *m_back;
};

} // namespace spotter
