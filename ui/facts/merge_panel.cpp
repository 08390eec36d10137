// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/merge_panel.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "ui/facts/sentence_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

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

MergePanel::MergePanel(QWidget *parent) : QWidget(parent)
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
    m_table->installEventFilter(this);
    m_sentences = new SentenceList;
    m_reason = new QLabel; // whole, where the column has no room for it
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->installEventFilter(this);
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
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(250ms);
    connect(&m_waiting, &QTimer::timeout, this, &MergePanel::read);
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

void MergePanel::setCorpus(Corpus *corpus)
{
    m_corpus = corpus;
    m_notice.clear();
    m_isSearched = false;
    m_isStale = false;
    m_found.clear();
    m_open.clear();
    fill();
    if (isVisible() && m_corpus) Q_EMIT searchRequested();
}

void MergePanel::setSuggestions(std::vector<MergeSuggestion> suggestions)
{
    m_isSearched = true;
    m_notice.clear();
    m_found = std::move(suggestions);
    m_isStale = true;
    read();
}

void MergePanel::setNotice(const QString &notice)
{
    m_notice = notice;
    fill();
}

void MergePanel::refresh()
{
    m_isStale = m_isSearched;
    if (isVisible() && !m_waiting.isActive()) m_waiting.start();
}

void MergePanel::read()
{
    if (!m_corpus || !m_isStale) return;
    m_isStale = false;
    auto open = openSuggestions(m_corpus->database(), m_found);
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
    QString words = m_notice;
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
    const bool isWritable = m_corpus && !m_corpus->isReadOnly();
    const std::vector<MergeSuggestion> chosen = selected();
    m_merge->setEnabled(isWritable && !chosen.empty());
    m_apart->setEnabled(isWritable && chosen.size() == 1);
    m_certain->setEnabled(isWritable && std::ranges::any_of(m_open, &MergeSuggestion::isCertain));
    m_again->setEnabled(m_corpus);
    m_sentences->clear();
    m_reason->setText(chosen.empty() ? QString() : chosen.front().reason);
    fitReason();
    m_reason->parentWidget()->layout()->activate(); // before it is painted over the sentences
    if (!m_corpus || chosen.empty()) return;
    for (const qint64 entity : {chosen.front().kept.id, chosen.front().other.id}) {
        const auto sentences = sentencesNaming(*m_corpus, entity, sentencesOfEach);
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

bool MergePanel::handleKey(int key)
{
    switch (key) {
    case Qt::Key_M:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        merge();
        return true;
    case Qt::Key_N:
        keepApart();
        return true;
    default:
        return false;
    }
}

/// A label that wraps its words asks for one line; the rest would be cut.
void MergePanel::fitReason() { m_reason->setMinimumHeight(std::max(0, m_reason->heightForWidth(m_reason->width()))); }

bool MergePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason && event->type() == QEvent::Resize) fitReason();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_table && isKey) {
        const auto *pressed = static_cast<QKeyEvent *>(event); // NOLINT: the type is checked
        const int key = pressed->key();
        const bool isOurs = key == Qt::Key_M || key == Qt::Key_N || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isOurs && (pressed->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            event->accept(); // elsewhere in the window, they are for the triple in the text
            if (event->type() == QEvent::KeyPress) (void)handleKey(key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MergePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_corpus && !m_isSearched)
        Q_EMIT searchRequested();
    else
        read();
}

void MergePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
