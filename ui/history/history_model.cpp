// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_model.h"

#include <QLocale>

#include <algorithm>

namespace spotter {
namespace {

constexpr qint64 pageSize = 100;

} // namespace

HistoryModel::HistoryModel(QObject *parent) : QAbstractListModel(parent) { }

void HistoryModel::setJournal(const Journal *journal)
{
    m_journal = journal;
    m_document = {};
    clear();
}

void HistoryModel::clear()
{
    beginResetModel();
    m_steps.clear();
    m_current = {};
    m_complete = true;
    endResetModel();
}

void HistoryModel::setDocument(DocumentId document)
{
    if (document == m_document) return;
    m_document = document;
    clear();
}

std::vector<JournalStep> HistoryModel::read(qint64 limit, JournalStepId before)
{
    auto steps = m_journal->steps(limit, before, m_document);
    if (steps) {
        m_complete = qint64(steps->size()) < limit;
        return *std::move(steps);
    }
    m_complete = true;
    Q_EMIT failed(steps.error().message);
    return {};
}

void HistoryModel::refresh()
{
    const qint64 shown = std::max(pageSize, qint64(m_steps.size()));
    beginResetModel();
    m_steps.clear();
    m_complete = true;
    if (m_journal) {
        m_steps = read(shown, {});
        m_current = m_journal->currentStep().value_or(JournalStepId{});
    }
    endResetModel();
}

int HistoryModel::rowOf(JournalStepId step) const
{
    const auto found = std::ranges::find(m_steps, step, &JournalStep::id);
    return found == m_steps.end() ? -1 : int(found - m_steps.begin());
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_steps.size()); }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const JournalStep &step = m_steps[size_t(index.row())];
    const QString when = QLocale().toString(step.when, QLocale::ShortFormat);
    const QString whoWhen = step.who.isEmpty() ? when : tr("%1, %2", "who, when").arg(step.who, when);
    switch (role) {
    case Qt::DisplayRole:
        return step.description;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString what = tr("%1 (%2)", "an edit (who, when)").arg(step.description, whoWhen);
        if (step.state == StepState::Undone) return tr("Undone: %1").arg(what);
        if (step.state == StepState::Dropped) return tr("Undone, cannot be redone: %1").arg(what);
        return what;
    }
    case WhoWhenRole:
        return whoWhen;
    case StateRole:
        return int(step.state);
    case CurrentRole:
        return step.id == m_current;
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && !m_complete; }

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || m_steps.empty()) return;
    const std::vector<JournalStep> more = read(pageSize, m_steps.back().id);
    if (more.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + int(more.size()) - 1);
    m_steps.insert(m_steps.end(), more.begin(), more.end());
    endInsertRows();
}

} // namespace spotter
