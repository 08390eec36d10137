// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_model.h"

#include "core/review/finding_words.h"
#include "ui/review/review_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

void ReviewModel::setQueue(ReviewQueue queue)
{
    beginResetModel();
    m_queue = std::move(queue);
    endResetModel();
}

void ReviewModel::setQueue(ReviewQueue queue, const QString &shownId, int shownRow)
{
    std::vector<FindingGroup> &groups = queue.groups;
    const auto isShown = [&](const Finding &finding) { return finding.id == shownId; };
    const auto group = std::ranges::find_if(
        groups, [&](const FindingGroup &other) { return std::ranges::any_of(other.findings, isShown); });
    if (group != groups.end()) {
        const auto finding = std::ranges::find_if(group->findings, isShown);
        std::rotate(group->findings.begin(), finding, finding + 1);
        const auto row = groups.begin() + std::clamp<std::ptrdiff_t>(shownRow, 0, std::ssize(groups) - 1);
        if (group < row)
            std::rotate(group, group + 1, row + 1);
        else
            std::rotate(row, group, group + 1);
    }
    setQueue(std::move(queue));
}

int ReviewModel::rowOf(const QString &findingId) const
{
    const auto found = std::ranges::find_if(m_queue.groups,
        [&](const FindingGroup &group) { return std::ranges::contains(group.findings, findingId, &Finding::id); });
    return found == m_queue.groups.end() ? -1 : int(found - m_queue.groups.begin());
}

void ReviewModel::take(std::span<const Finding> findings, Verdict verdict)
{
    ReviewCounts &counts = m_queue.counts;
    for (const Finding &finding : findings) {
        takeOne(finding);
        if (verdict == Verdict::Postponed) continue; // still in the queue; the next ranking moves it to the end
        --(finding.isMissing() ? counts.missing : counts.suspicious);
        if (finding.postponed) --counts.postponed;
        ++(verdict == Verdict::Corrected ? counts.corrected : counts.kept);
    }
    countAhead(m_queue);
}

void ReviewModel::takeOne(const Finding &finding)
{
    const int row = rowOf(finding.id);
    if (row < 0) return;
    std::vector<Finding> &left = m_queue.groups[size_t(row)].findings;
    if (left.size() > 1) {
        std::erase_if(left, [&](const Finding &other) { return other.id == finding.id; });
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    beginRemoveRows({}, row, row);
    m_queue.groups.erase(m_queue.groups.begin() + row);
    endRemoveRows();
}

void ReviewModel::retranslate()
{
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ReviewModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_queue.groups.size()); }

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const std::vector<Finding> &findings = group(index.row()).findings;
    const Finding &first = findings.front();
    const auto title = [&] {
        QString kind = findingTitle(first);
        if (first.postponed) kind = tr("%1, postponed", "kind of error").arg(kind);
        if (findings.size() == 1) return kind;
        return tr("%1, %Ln times", "kind of error", int(findings.size())).arg(kind);
    };
    const auto triple = [&] {
        const QString own = tripleWords(first);
        return first.instead ? tr("%1 → %2", "label, what the model reads").arg(own, proposalWords(first)) : own;
    };
    switch (role) {
    case TitleRole:
        return title();
    case TripleRole:
        return triple();
    case ReasonRole:
    case Qt::ToolTipRole:
        return findingReason(first);
    case DoubtRole:
        // What contradicts it is not that its label looks wrong by itself: the number would be taken for that.
        return first.kind == FindingKind::Contradiction ? QString() : percentWords(1 - first.quality);
    case Qt::DisplayRole: // for screen readers and for search by typing
        return triple();
    case Qt::AccessibleTextRole:
        return tr("%1: %2; %3", "kind of error, triple, reason").arg(title(), triple(), findingReason(first));
    default:
        return {};
    }
}

} // namespace spotter
