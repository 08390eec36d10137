// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QStringList>

#include <functional>
#include <vector>

namespace spotter {

/// A list of any length whose lines can be unticked: stores one bit for each, and the words of the visible pages, which
/// it asks for when they are shown. Main thread.
class CheckedLines final : public QAbstractListModel {
    Q_OBJECT
public:
    /// The words of `count` lines from `first`; an empty one is a line that is gone.
    using Words = std::function<QStringList(int first, int count)>;

    explicit CheckedLines(QObject *parent = nullptr);

    /// All are ticked, or those that `checked` says.
    void setLines(int count, Words words, const std::function<bool(int row)> &checked = {});
    void setAllChecked(bool checked);
    [[nodiscard]] bool isChecked(int row) const { return m_checked[size_t(row)]; }
    [[nodiscard]] int checkedCount() const { return m_count; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void checkedChanged();

private:
    [[nodiscard]] QString wordsAt(int row) const;

    Words m_words;
    std::vector<bool> m_checked;
    int m_count = 0; ///< of those that are ticked
    mutable QCache<int, QStringList> m_pages;
};

} // namespace spotter
