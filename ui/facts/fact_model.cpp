// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/fact_model.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qint64 factsAPage = 200;
constexpr qint64 readAgain = 1000;

/// Rounded; 100 only for what is certain.
int percentOf(double sureness)
{
    constexpr int certain = 100;
    return sureness < 1 ? std::min(certain - 1, int(std::lround(sureness * certain))) : certain;
}

} // namespace

FactModel::FactModel(QObject *parent) : QAbstractTableModel(parent) { }

void FactModel::setDatabase(Database *database)
{
    if (database == m_database) return;
    beginResetModel();
    m_database = database;
    m_facts.clear();
    m_isComplete = true;
    endResetModel();
}

void FactModel::setQuery(const FactQuery &query)
{
    if (query == m_query) return;
    m_query = query;
    m_facts.clear(); // another list: from its beginning
    refresh();
}

std::vector<Fact> FactModel::read(qint64 limit, const Fact *after)
{
    auto facts = factPage(*m_database, m_query, after, limit);
    m_isComplete = !facts || qint64(facts->size()) < limit;
    if (facts) return *std::move(facts);
    Q_EMIT failed(facts.error().message);
    return {};
}

void FactModel::refresh()
{
    const qint64 shown = std::clamp(qint64(m_facts.size()), factsAPage, readAgain);
    beginResetModel();
    m_facts.clear();
    m_isComplete = true;
    if (m_database) m_facts = read(shown, nullptr);
    endResetModel();
}

int FactModel::rowOf(qint64 fact) const
{
    const auto found = std::ranges::find(m_facts, fact, &Fact::id);
    return found == m_facts.end() ? -1 : int(found - m_facts.begin());
}

QString FactModel::stateText(FactState state)
{
    switch (state) {
    case FactState::Unreviewed:
        return tr("unreviewed");
    case FactState::Accepted:
        return tr("accepted");
    case FactState::Rejected:
        break;
    }
    return tr("rejected");
}

int FactModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_facts.size()); }

int FactModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString FactModel::wholeText(const Fact &fact, int column) const
{
    const auto named = [](const FactPart &part) {
        if (!part.written.isEmpty()) return part.written; // its unit in the language of the text
        return part.identifier.isEmpty() ? part.name
                                         : tr("%1 (%2)", "an entity (identifier)").arg(part.name, part.identifier);
    };
    switch (column) {
    case Subject:
        return named(fact.subject);
    case Predicate:
        return fact.predicate;
    case Object:
        return named(fact.object);
    case Sentences:
        return QLocale().toString(fact.sentences);
    case Sureness:
        return fact.sentences == 0 ? QString() : tr("%1 %").arg(QLocale().toString(percentOf(fact.sureness)));
    default:
        return fact.isContradicted ? tr("%1, contradicted", "state of a fact").arg(stateText(fact.state))
                                   : stateText(fact.state);
    }
}

QString FactModel::text(const Fact &fact, int row, int column) const
{
    const bool isRepeated = column == Subject && m_query.order == FactOrder::Subject && row > 0
        && m_facts[size_t(row - 1)].subject.id == fact.subject.id;
    return isRepeated ? QString() : wholeText(fact, column);
}

QVariant FactModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Fact &fact = m_facts[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(fact, index.row(), index.column());
    case Qt::AccessibleTextRole:
        return wholeText(fact, index.column());
    case Qt::ToolTipRole: {
        if (index.column() != Subject && index.column() != Object) return wholeText(fact, index.column());
        const FactPart &part = index.column() == Subject ? fact.subject : fact.object;
        if (!part.written.isEmpty())
            return tr("%1 = %2", "a number as written, as it is read").arg(part.written, part.name);
        return part.type.isEmpty()
            ? wholeText(fact, index.column())
            : tr("%1, %2", "an entity, its type").arg(wholeText(fact, index.column()), part.type);
    }
    case Qt::TextAlignmentRole:
        if (index.column() == Sentences || index.column() == Sureness) return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Subject:
        return tr("Subject");
    case Predicate:
        return tr("Predicate");
    case Object:
        return tr("Object");
    case Sentences:
        return tr("Sentences");
    case Sureness:
        return tr("Sureness");
    default:
        return tr("State");
    }
}

bool FactModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_database && !m_isComplete;
}

void FactModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) return;
    std::vector<Fact> more = read(factsAPage, m_facts.empty() ? nullptr : &m_facts.back());
    if (more.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + int(more.size()) - 1);
    std::ranges::move(more, std::back_inserter(m_facts));
    endInsertRows();
}

void FactModel::sort(int column, Qt::SortOrder order)
{
    FactQuery query = m_query;
    query.order = FactOrder(std::clamp(column, 0, int(State)));
    query.isDescending = order == Qt::DescendingOrder;
    setQuery(query);
}

} // namespace spotter
