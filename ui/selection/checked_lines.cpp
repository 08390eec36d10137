// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection/checked_lines.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int linesInPage = 64;
constexpr int pagesKept = 64;

} // namespace

CheckedLines::CheckedLines(QObject *parent) : QAbstractListModel(parent), m_pages(pagesKept) { }

void CheckedLines::setLines(int count, Words words, const std::function<bool(int row)> &checked)
{
    beginResetModel();
    m_pages.clear();
    m_words = std::move(words);
    m_checked.assign(size_t(count), true);
    for (int row = 0; checked && row < count; ++row) m_checked[size_t(row)] = checked(row);
    m_count = int(std::ranges::count(m_checked, true));
    endResetModel();
    Q_EMIT checkedChanged();
}

void CheckedLines::setAllChecked(bool checked)
{
    std::fill(m_checked.begin(), m_checked.end(), checked);
    m_count = checked ? rowCount() : 0;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
}

int CheckedLines::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_checked.size()); }

QString CheckedLines::wordsAt(int row) const
{
    const int number = row / linesInPage;
    QStringList *page = m_pages.object(number);
    if (!page) {
        const int first = number * linesInPage;
        page = new QStringList(m_words(first, std::min(linesInPage, rowCount() - first)));
        m_pages.insert(number, page);
    }
    return page->value(row % linesInPage);
}

QVariant CheckedLines::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    switch (role) {
    case Qt::CheckStateRole:
        return isChecked(index.row()) ? Qt::Checked : Qt::Unchecked;
    case Qt::DisplayRole:
        return wordsAt(index.row());
    case Qt::ToolTipRole:
        return u"<qt>"_s + wordsAt(index.row()).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
    default:
        return {};
    }
}

Qt::ItemFlags CheckedLines::flags(const QModelIndex &index) const
{
    if (!index.isValid()) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

bool CheckedLines::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole) return false;
    const bool checked = value.toInt() == Qt::Checked;
    if (checked == isChecked(index.row())) return true;
    m_checked[size_t(index.row())] = checked;
    m_count += checked ? 1 : -1;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

} // namespace spotter
