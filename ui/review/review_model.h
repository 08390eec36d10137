// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_queue.h"

#include <QAbstractListModel>

#include <span>

namespace spotter {

/// The queue as a list, a row a cause. Settled findings leave it at once; a ranking that comes later replaces it. Main
/// thread.
class ReviewModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TitleRole = Qt::UserRole + 1, TripleRole, ReasonRole, DoubtRole };

    using QAbstractListModel::QAbstractListModel;

    void setQueue(ReviewQueue queue);
    [[nodiscard]] const ReviewCounts &counts() const { return m_queue.counts; }
    [[nodiscard]] const FindingGroup &group(int row) const { return m_queue.groups[size_t(row)]; }
    /// The row of a finding that is the first of its cause, or any of them; -1 where it is gone.
    [[nodiscard]] int rowOf(const QString &findingId) const;
    /// Takes settled findings out, and counts them.
    void take(std::span<const Finding> findings, Verdict verdict);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void takeOne(const Finding &finding);

    ReviewQueue m_queue;
};

} // namespace spotter
