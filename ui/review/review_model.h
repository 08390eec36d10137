// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_queue.h"

#include <QAbstractListModel>

#include <span>

namespace spotter {

/// The queue as a list, one row per cause. Settled findings are removed immediately; a later ranking replaces the
/// queue. Main thread.
class ReviewModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TitleRole = Qt::UserRole + 1, TripleRole, ReasonRole, DoubtRole };

    using QAbstractListModel::QAbstractListModel;

    void setQueue(ReviewQueue queue);
    /// The same, but the finding on screen stays in its row and first in it, if it is in the new queue.
    void setQueue(ReviewQueue queue, const QString &shownId, int shownRow);
    [[nodiscard]] const ReviewCounts &counts() const { return m_queue.counts; }
    [[nodiscard]] const FindingGroup &group(int row) const { return m_queue.groups[size_t(row)]; }
    /// The row with this finding among its findings; -1 if there is none.
    [[nodiscard]] int rowOf(const QString &findingId) const;
    /// Removes settled findings and counts them.
    void take(std::span<const Finding> findings, Verdict verdict);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void takeOne(const Finding &finding);

    ReviewQueue m_queue;
};

} // namespace spotter
