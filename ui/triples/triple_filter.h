// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/triples/triple_model.h"

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace spotter {

/// Order and filter of the triple table. Column -1 sorts by place in the text.
class TripleFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit TripleFilter(TripleModel &model, QObject *parent = nullptr);

    /// Accepts rows that contain every word of the text in subject, predicate, object or note, ignoring case.
    void setText(const QString &text);
    /// Accepts unreviewed labels and predictions.
    void setUnreviewedOnly(bool only);
    [[nodiscard]] bool isFiltering() const { return m_unreviewedOnly || !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    TripleModel &m_model;
    QCollator m_collator;
    QStringList m_words;
    bool m_unreviewedOnly = false;
};

} // namespace spotter
