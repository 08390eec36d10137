// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/facts/fact_query.h"

#include <QAbstractTableModel>

#include <vector>

namespace spotter {

class Database;

/// The facts of a corpus that match a query, fetched in pages while the user scrolls: a page takes milliseconds,
/// however many there are. In the order of subjects, a subject is named in its first row only. Main thread; the
/// database must outlive it, or be removed with setDatabase(nullptr).
class FactModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Subject, Predicate, Object, Sentences, Sureness, State, ColumnCount };

    explicit FactModel(QObject *parent = nullptr);

    /// Empty until refresh(). Facts must be built.
    void setDatabase(Database *database);
    /// Reads again if it changes.
    void setQuery(const FactQuery &query);
    [[nodiscard]] const FactQuery &query() const { return m_query; }
    /// Reads as many rows again as were shown, at most a thousand.
    void refresh();
    [[nodiscard]] const Fact &fact(int row) const { return m_facts[size_t(row)]; }
    /// The row of a fact that has been fetched, or -1.
    [[nodiscard]] int rowOf(qint64 fact) const;
    [[nodiscard]] static QString stateText(FactState state);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void failed(const QString &message);

private:
    [[nodiscard]] QString text(const Fact &fact, int row, int column) const;
    [[nodiscard]] QString wholeText(const Fact &fact, int column) const;
    [[nodiscard]] std::vector<Fact> read(qint64 limit, const Fact *after);

    Database *m_database = nullptr;
    FactQuery m_query;
    std::vector<Fact> m_facts;
    bool m_isComplete = true;
};

} // namespace spotter
