// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/journal/journal.h"

#include <QAbstractListModel>

#include <vector>

namespace spotter {

/// The steps of the journal, newest first, fetched in pages while the user scrolls. Main thread; the journal must
/// outlive it, or be removed with setJournal(nullptr).
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        WhoWhenRole = Qt::UserRole, ///< "who, when", in the user's language
        StateRole, ///< StepState as int
        CurrentRole, ///< whether the state right after this step is the corpus' current one
    };

    explicit HistoryModel(QObject *parent = nullptr);

    /// Shows the steps of all documents until setDocument() is called. Empty until refresh().
    void setJournal(const Journal *journal);
    /// Shows the steps of one document, or of all if it is invalid. If it changes, the model is empty until refresh().
    void setDocument(DocumentId document);
    /// Reads as many steps again as were shown.
    void refresh();
    [[nodiscard]] const JournalStep &step(int row) const { return m_steps[size_t(row)]; }
    /// The row of a step that has been fetched, or -1.
    [[nodiscard]] int rowOf(JournalStepId step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const QString &message);

private:
    void clear();
    [[nodiscard]] std::vector<JournalStep> read(qint64 limit, JournalStepId before);

    const Journal *m_journal = nullptr;
    DocumentId m_document;
    std::vector<JournalStep> m_steps;
    JournalStepId m_current;
    bool m_complete = true;
};

} // namespace spotter
