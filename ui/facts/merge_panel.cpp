// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/merge_panel.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "ui/appearance/wrapping_label.h"
#include "ui/facts/sentence_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

constexpr size_t mostListed = 1000;
constexpr qsizetype sentencesOfEach = 3;

enum MergeColumn { KeptName, OtherName, Confidence, Reason, MergeColumnCount };

QString namedWithType(const KnownEntity &entity)
{
    return entity.type.isEmpty() ? entity.name
                                 : MergePanel::tr("%1, %2", "an entity, its type").arg(entity.name, entity.type);
}

} // namespace

MergePanel::MergePanel(QWidget *parent) : FactsPage(250ms, parent)
{
    build();
    connectAll();
    retranslate();
    showSelected();
}

void MergePanel::build()
{
    m_table = new QTableWidget(0, MergeColumnCount);
    m_table->setObjectName(u"suggestedMerges"_s);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(Confidence, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Reason, QHeaderView::Stretch);
    for (const int column : {KeptName, OtherName})
        header->resizeSection(column, 16 * m_table->fontMetrics().averageCharWidth());
    header->setHighlightSections(false);
    takeKeys(*m_table, {Qt::Key_M, Qt::Key_N, Qt::Key_Return, Qt::Key_Enter});
    m_sentences = new SentenceList;
    m_reason = new WrappingLabel;
    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addWidget(m_reason);
    rightLayout->addWidget(m_sentences, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_count = new QLabel;
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setWordWrap(true);
    m_merge = new QPushButton;
    m_apart = new QPushButton;
    m_certain = new QPushButton;
    m_certain->setObjectName(u"mergeCertain"_s);
    m_again = new QPushButton;
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    for (QPushButton *button : {m_merge, m_apart, m_certain, m_again}) buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_table);
}

void MergePanel::connectAll()
{
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &MergePanel::showSelected);
    connect(m_table, &QTableWidget::cellDoubleClicked, m_sentences, &SentenceList::chooseFirst);
    connect(m_sentences, &SentenceList::labelChosen, this, &MergePanel::labelChosen);
    connect(m_merge, &QPushButton::clicked, this, &MergePanel::merge);
    connect(m_apart, &QPushButton::clicked, this, &MergePanel::keepApart);
    connect(m_certain, &QPushButton::clicked, this, &MergePanel::mergeCertain);
    connect(m_again, &QPushButton::clicked, this, &MergePanel::searchRequested);
}

void MergePanel::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Other Name"), tr("Sureness"), tr("Reason")});
    m_table->setAccessibleName(tr("Suggested merges"));
    m_table->setAccessibleDescription(
        tr("Press M or Enter to make one thing of the two names, N if they are never one"));
    m_sentences->setAccessibleName(tr("Sentences with either name"));
    m_sentences->setAccessibleDescription(tr("Press Enter to show the sentence in its document"));
    m_merge->setText(tr("&Merge"));
    m_merge->setToolTip(
        tr("Makes one thing of the two names in each selected row; the first name is kept (M or Enter)"));
    m_apart->setText(tr("&Never One"));
    m_apart->setToolTip(tr("The two names never mean one thing; they are not suggested again (N)"));
    m_certain->setText(tr("Merge All &Certain"));
    m_certain->setToolTip(tr("Merges all pairs that can hardly mean two things, as one step of undo"));
    m_again->setText(tr("C&ompare Again"));
    m_again->setToolTip(tr("Compares all names again, with those that were added since"));
    fill();
}

void MergePanel::setSuggestions(std::vector<MergeSuggestion> suggestions)
{
    m_isSearched = true;
    m_found = std::move(suggestions);
    readOpen();
}

void MergePanel::clear()
{
    m_isSearched = false;
    m_isAsked = false;
    m_found.clear();
    m_open.clear();
}

void MergePanel::read()
{
    if (m_isSearched) return readOpen();
    // Once: edits meanwhile must not make the comparison begin anew each time.
    if (!std::exchange(m_isAsked, true)) Q_EMIT searchRequested();
}

void MergePanel::readOpen()
{
    if (!corpus()) return;
    setRead();
    auto open = openSuggestions(corpus()->database(), m_found);
    if (!open) return Q_EMIT failed(open.error().message);
    m_open = *std::move(open);
    fill();
}

void MergePanel::fill()
{
    // What follows a pair that was decided takes its row.
    int place = m_table->currentRow();
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) place = std::min(place, index.row());
    {
        const QSignalBlocker quiet(m_table);
        m_table->clearContents();
        m_table->setRowCount(int(std::min(m_open.size(), mostListed)));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const MergeSuggestion &suggestion = m_open[size_t(row)];
            const auto put = [&](int column, const QString &text, const QString &toolTip) {
                auto *item = new QTableWidgetItem(text);
                item->setToolTip(toolTip);
                if (column == Confidence) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                m_table->setItem(row, column, item);
            };
            put(KeptName, suggestion.kept.name, namedWithType(suggestion.kept));
            put(OtherName, suggestion.other.name, namedWithType(suggestion.other));
            const QString percent = tr("%1 %").arg(QLocale().toString(int(100 * suggestion.confidence)));
            put(Confidence, suggestion.isCertain ? tr("certain") : percent, percent);
            put(Reason, suggestion.reason, suggestion.reason);
        }
    }
    if (m_table->rowCount() > 0) m_table->selectRow(std::clamp(place, 0, m_table->rowCount() - 1));
    QString words = notice();
    if (words.isEmpty() && m_isSearched) {
        words = m_open.empty() ? tr("No two names seem to mean one thing.")
                               : tr("%Ln suggestion(s)", nullptr, int(m_open.size()));
    }
    m_count->setText(words);
    showSelected();
}

std::vector<MergeSuggestion> MergePanel::selected() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<MergeSuggestion> chosen;
    for (const int row : rows)
        if (row < int(m_open.size())) chosen.push_back(m_open[size_t(row)]);
    return chosen;
}

void MergePanel::showSelected()
{
    const std::vector<MergeSuggestion> chosen = selected();
    m_merge->setEnabled(isWritable() && !chosen.empty());
    m_apart->setEnabled(isWritable() && chosen.size() == 1);
    m_certain->setEnabled(isWritable() && std::ranges::any_of(m_open, &MergeSuggestion::isCertain));
    m_again->setEnabled(corpus());
    m_sentences->clear();
    m_reason->setText(chosen.empty() ? QString() : chosen.front().reason);
    m_reason->parentWidget()->layout()->activate(); // before it is painted over the sentences
    if (!corpus() || chosen.empty()) return;
    for (const qint64 entity : {chosen.front().kept.id, chosen.front().other.id}) {
        const auto sentences = sentencesNaming(*corpus(), entity, sentencesOfEach);
        if (!sentences) return Q_EMIT failed(sentences.error().message);
        m_sentences->addEvidence(*sentences);
    }
}

void MergePanel::merge()
{
    const std::vector<MergeSuggestion> chosen = selected();
    if (m_merge->isEnabled() && !chosen.empty()) Q_EMIT mergeRequested(chosen);
}

void MergePanel::keepApart()
{
    const std::vector<MergeSuggestion> chosen = selected();
    if (m_apart->isEnabled() && chosen.size() == 1) Q_EMIT apartRequested(chosen.front());
}

void MergePanel::mergeCertain()
{
    std::vector<MergeSuggestion> certain;
    std::ranges::copy_if(m_open, std::back_inserter(certain), &MergeSuggestion::isCertain);
    if (!certain.empty()) Q_EMIT mergeRequested(certain);
}

void MergePanel::handleKey(const QWidget &, int key)
{
    if (key == Qt::Key_N)
        keepApart();
    else
        merge();
}

void MergePanel::showEvent(QShowEvent *event)
{
    m_isAsked = false; // what kept the names from being compared may be over
    FactsPage::showEvent(event);
}

} // namespace spotter
