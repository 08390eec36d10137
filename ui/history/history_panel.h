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

/// What was done in the document or in the corpus, in words, and the way back to any state of it. Reads the journal;
/// going back is asked for by a signal. Main thread; the corpus must outlive it, or be taken away first.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget *parent = nullptr);

    /// Null: none is open.
    void setCorpus(Corpus *corpus);
    void setDocument(DocumentId document);
    /// After each edit, undo and redo. Reads only while it can be seen.
    void refresh();
    /// Whether the list is of the open document only.
    [[nodiscard]] bool isOfDocument() const;

    /// From how many steps on the user is asked before going back.
    static constexpr qint64 askedFrom = 21;

Q_SIGNALS:
    /// The user wants the state right after a step.
    void restoreRequested(spotter::JournalStepId step);
    /// Enter or a double click on a step of a document.
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
