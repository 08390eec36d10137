// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/triple_batch.h"

#include <QDialog>

#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace spotter {

class ChangePage;
class CheckedList;
class CorpusController;
class QueryForm;
class TaskRunner;

/// Triples of the whole corpus, filtered, with a box to leave each one out, and what to do with those that are ticked.
/// Searches and counts on a thread, reads the visible lines only, and changes as a job. Beside the window: a triple can
/// be opened to look at it. Main thread; the controller must outlive it.
class SelectTriplesDialog final : public QDialog {
    Q_OBJECT
public:
    SelectTriplesDialog(CorpusController &controller, QWidget *parent);

    /// Whether the list is being searched.
    [[nodiscard]] bool isSearching() const;

Q_SIGNALS:
    void openRequested(const spotter::TripleRef &triple);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    /// Again: the query is the same, and what was unticked stays so.
    void search(bool again);
    void showFound(const Result<std::vector<TripleRef>> &found);
    void showCount();
    void preview(const TripleChange &change);
    void apply(const TripleChange &change);
    void setWorking(bool working);
    [[nodiscard]] std::vector<TripleRef> checked() const;
    [[nodiscard]] QStringList linesOf(int first, int count) const;

    CorpusController &m_controller;
    TaskRunner *m_searching;
    TaskRunner *m_counting;
    std::vector<TripleRef> m_found;
    bool m_isWorking = false;
    bool m_keepsTicks = false; ///< the search that runs has the same query as the list
    QueryForm *m_query;
    CheckedList *m_list;
    ChangePage *m_change;
    QLabel *m_message; ///< what was done, or why it could not be
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_close;
};

} // namespace spotter
