// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/fact_panel.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/facts/fact_rows.h"
#include "core/corpus/schema/schema_store.h"
#include "ui/facts/fact_filter.h"
#include "ui/facts/fact_model.h"
#include "ui/facts/sentence_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

constexpr qint64 mostCounted = 10'000;
constexpr qsizetype mostSentences = 200;

} // namespace

FactPanel::FactPanel(QWidget *parent) : FactsPage(250ms, parent), m_model(new FactModel(this))
{
    build();
    connectAll();
    retranslate();
    showSelected();
}

void FactPanel::build()
{
    m_filter = new FactFilter;
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->sortByColumn(FactModel::Subject, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    QHeaderView *header = m_table->horizontalHeader();
    for (const int column : {FactModel::Subject, FactModel::Predicate, FactModel::Object})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    for (const int column : {FactModel::Sentences, FactModel::Sureness, FactModel::State})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header->setHighlightSections(false);
    takeKeys(*m_table,
        {Qt::Key_A, Qt::Key_X, Qt::Key_M, Qt::Key_N, Qt::Key_E, Qt::Key_F2, Qt::Key_L, Qt::Key_S, Qt::Key_G,
            Qt::Key_Return, Qt::Key_Enter});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_sentences = new SentenceList;
    auto *splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(m_sentences);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_count = new QLabel;
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setWordWrap(true);
    m_accept = new QPushButton;
    m_reject = new QPushButton;
    m_merge = new QPushButton;
    m_save = new QPushButton;
    m_save->setObjectName(u"saveFacts"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    for (QPushButton *button : {m_accept, m_reject, m_merge, m_save}) buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(m_filter);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_table);
}

void FactPanel::connectAll()
{
    connect(m_filter, &FactFilter::changed, this, &FactPanel::applyFilter);
    connect(m_model, &FactModel::failed, this, &FactPanel::failed);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FactPanel::showSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &FactPanel::showSelected);
    connect(m_accept, &QPushButton::clicked, this, [this] { review(true); });
    connect(m_reject, &QPushButton::clicked, this, [this] { review(false); });
    connect(m_merge, &QPushButton::clicked, this, &FactPanel::merge);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_model->query()); });
    connect(m_sentences, &SentenceList::labelChosen, this, &FactPanel::labelChosen);
    connect(m_table, &QTableView::doubleClicked, m_sentences, &SentenceList::chooseFirst);
    connect(m_table, &QTableView::customContextMenuRequested, this, &FactPanel::showMenu);
}

void FactPanel::retranslate()
{
    m_table->setAccessibleName(tr("Facts"));
    m_table->setAccessibleDescription(tr(
        "Press A to accept and X to reject the selected facts, M to merge two things, N if they are never one, Enter "
        "to "
        "show the first sentence, E to show all about the thing in the current cell, F2 to rename it, L to link it, S "
        "to split a name off"));
    m_sentences->setAccessibleName(tr("Sentences of the selected fact"));
    m_sentences->setAccessibleDescription(tr("Press Enter to show the sentence in its document"));
    m_accept->setText(tr("&Accept…"));
    m_accept->setToolTip(tr("Accepts the selected facts in all of their sentences (A)"));
    m_reject->setText(tr("Re&ject…"));
    m_reject->setToolTip(tr("Rejects the selected facts in all of their sentences (X)"));
    m_merge->setText(tr("&Merge"));
    m_merge->setToolTip(tr("Makes one thing of the two in the current column of two selected facts (M)"));
    m_save->setText(tr("&Save…"));
    m_save->setToolTip(tr("Saves the facts that the table shows, for a spreadsheet or another program"));
    fill();
    showEvidence();
}

void FactPanel::clear()
{
    m_model->setDatabase(nullptr);
    FactQuery query = m_model->query(); // the filter stays, what contradicts what was another corpus'
    FactRules().addTo(query);
    m_model->setQuery(query);
    m_filter->setEnabled(corpus());
    showSelected();
}

void FactPanel::read()
{
    const auto built = [&]() -> Result<bool> {
        // Its beginning notices what another connection, which has collected the facts, has written.
        const auto snapshot = ReadTransaction::begin(corpus()->database());
        if (!snapshot) return std::unexpected(snapshot.error());
        return factsAreBuilt(corpus()->database());
    }();
    if (!built) return Q_EMIT failed(built.error().message);
    if (!*built) return Q_EMIT collectRequested();
    setRead();
    const auto schema = corpus()->schema().load();
    if (!schema) return Q_EMIT failed(schema.error().message);
    QStringList predicates;
    for (const Predicate &predicate : schema->predicates()) predicates += predicate.name;
    m_filter->setPredicates(predicates);
    FactQuery query = m_model->query();
    m_filter->addTo(query);
    reload(query);
    Q_EMIT wasRead();
}

void FactPanel::reload(const FactQuery &query)
{
    const int current = m_table->currentIndex().row();
    const qint64 fact = current >= 0 ? m_model->fact(current).id : 0;
    const int column = std::max(0, m_table->currentIndex().column());
    const std::vector<int> chosen = selectedRows();
    const int place = chosen.empty() ? current : chosen.front();
    m_model->setDatabase(&corpus()->database());
    m_model->setQuery(query);
    m_model->refresh();
    // What follows a fact that a decision took out of the list takes its row.
    const int found = m_model->rowOf(fact);
    const int row = found < 0 ? std::min(place, m_model->rowCount() - 1) : found;
    if (row >= 0) m_table->setCurrentIndex(m_model->index(row, column));
    fill();
    showSelected();
}

void FactPanel::setRules(const FactRules &rules)
{
    FactQuery query = m_model->query();
    rules.addTo(query);
    if (corpus() && !isStale() && query != m_model->query()) reload(query);
}

void FactPanel::applyFilter()
{
    FactQuery query = m_model->query();
    m_filter->addTo(query);
    m_model->setQuery(query);
    m_table->scrollToTop();
    fill();
    showSelected();
}

void FactPanel::fill()
{
    QString words = notice();
    if (words.isEmpty() && corpus() && !isStale()) {
        const auto count = countFacts(corpus()->database(), m_model->query(), mostCounted + 1);
        if (!count) return Q_EMIT failed(count.error().message);
        if (*count > mostCounted)
            words = tr("More than %1 facts").arg(QLocale().toString(mostCounted));
        else if (*count > 0)
            words = tr("%Ln fact(s)", nullptr, int(*count));
        else
            words = m_filter->isFiltering() ? tr("No fact matches the filter.")
                                            : tr("No facts yet: they come from labels.");
    }
    m_count->setText(words);
}

std::vector<int> FactPanel::selectedRows() const
{
    std::vector<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

void FactPanel::showSelected()
{
    const bool any = isWritable() && !selectedRows().empty();
    m_accept->setEnabled(any);
    m_reject->setEnabled(any);
    m_merge->setEnabled(isWritable() && toMerge());
    m_save->setEnabled(corpus() && m_model->rowCount() > 0);
    showEvidence();
}

void FactPanel::showEvidence()
{
    m_sentences->clear();
    const int row = m_table->currentIndex().row();
    if (!corpus() || row < 0 || row >= m_model->rowCount()) return;
    const auto evidence = evidenceOf(*corpus(), m_model->fact(row).id, mostSentences);
    if (!evidence) return Q_EMIT failed(evidence.error().message);
    m_sentences->setEvidence(*evidence);
}

void FactPanel::review(bool accept)
{
    std::vector<qint64> facts;
    for (const int row : selectedRows()) facts.push_back(m_model->fact(row).id);
    if (!facts.empty() && m_accept->isEnabled()) Q_EMIT reviewRequested(facts, accept);
}

std::optional<std::pair<FactPart, FactPart>> FactPanel::toMerge() const
{
    const std::vector<int> rows = selectedRows();
    const int column = m_table->currentIndex().column();
    if (rows.size() != 2) return std::nullopt;
    const Fact &first = m_model->fact(rows[0]);
    const Fact &second = m_model->fact(rows[1]);
    // The column says which; where that is neither, the ends that differ.
    const bool isOfObject
        = column == FactModel::Object || (column != FactModel::Subject && first.subject.id == second.subject.id);
    const FactPart &one = isOfObject ? first.object : first.subject;
    const FactPart &other = isOfObject ? second.object : second.subject;
    if (one.id == other.id || one.isValue || other.isValue) return std::nullopt;
    return std::pair(one, other);
}

void FactPanel::merge()
{
    const auto parts = toMerge();
    if (!parts || !m_merge->isEnabled()) return;
    // The current row's name is kept.
    const int row = m_table->currentIndex().row();
    const Fact &current = m_model->fact(row);
    const bool keepsSecond = parts->second.id == current.subject.id || parts->second.id == current.object.id;
    const FactPart &kept = keepsSecond ? parts->second : parts->first;
    const FactPart &other = keepsSecond ? parts->first : parts->second;
    Q_EMIT mergeRequested(kept.id, other.id, kept.name, other.name);
}

void FactPanel::keepApart()
{
    const auto parts = toMerge();
    if (parts && m_merge->isEnabled())
        Q_EMIT apartRequested(parts->first.id, parts->second.id, parts->first.name, parts->second.name);
}

std::optional<FactPart> FactPanel::currentEntity() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!corpus() || !index.isValid()) return std::nullopt;
    const Fact &fact = m_model->fact(index.row());
    const FactPart &part = index.column() == FactModel::Object ? fact.object : fact.subject;
    return part.isValue ? std::nullopt : std::optional(part);
}

void FactPanel::act(EntityAction action)
{
    const bool isReading = action == EntityAction::Show || action == EntityAction::Graph;
    const auto part = currentEntity();
    if (part && (isReading || !corpus()->isReadOnly())) Q_EMIT actionRequested(action, part->id);
}

void FactPanel::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, Qt::Key key, bool isEnabled) {
        QAction *action = menu->addAction(text);
        action->setShortcut(key);
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, [this, key] { handleKey(*m_table, key); });
    };
    const auto part = currentEntity();
    const bool isEditable = part && isWritable();
    add(tr("Accept…"), Qt::Key_A, m_accept->isEnabled());
    add(tr("Reject…"), Qt::Key_X, m_reject->isEnabled());
    menu->addSeparator();
    add(tr("Merge the Two"), Qt::Key_M, m_merge->isEnabled());
    add(tr("The Two Are Never One"), Qt::Key_N, m_merge->isEnabled());
    menu->addSeparator();
    add(tr("Show Entity"), Qt::Key_E, part.has_value());
    add(tr("Show in Graph"), Qt::Key_G, part.has_value());
    add(tr("Rename Entity…"), Qt::Key_F2, isEditable);
    add(tr("Link to Identifier…"), Qt::Key_L, isEditable);
    add(tr("Split Name Off…"), Qt::Key_S, isEditable && part->id < 0);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void FactPanel::handleKey(const QWidget &, int key)
{
    switch (key) {
    case Qt::Key_A:
        review(true);
        break;
    case Qt::Key_X:
        review(false);
        break;
    case Qt::Key_M:
        merge();
        break;
    case Qt::Key_N:
        keepApart();
        break;
    case Qt::Key_E:
        act(EntityAction::Show);
        break;
    case Qt::Key_F2:
        act(EntityAction::Rename);
        break;
    case Qt::Key_L:
        act(EntityAction::Link);
        break;
    case Qt::Key_S:
        act(EntityAction::Split);
        break;
    case Qt::Key_G:
        act(EntityAction::Graph);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_sentences->chooseFirst();
        break;
    default:
        break;
    }
}

} // namespace spotter
