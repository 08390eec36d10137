// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/mistake_page.h"

#include "ui/training/record_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace spotter {

MistakePage::MistakePage(MistakeModel::Kind kind, QWidget *parent)
    : QWidget(parent), m_mistakes(kind), m_filter(new QLineEdit),
      m_table(makeRecordTable(m_mistakes, MistakeModel::Sentence, this)),
      m_sorted(qobject_cast<QSortFilterProxyModel *>(m_table->model())), m_count(new QLabel)
{
    m_filter->setClearButtonEnabled(true);
    m_sorted->setFilterRole(MistakeModel::FilterRole);
    m_sorted->setFilterKeyColumn(MistakeModel::Predicate);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as in the documents
    QHeaderView *header = m_table->horizontalHeader();
    // Long names leave room for the sentence; people may widen them.
    for (const int column :
        {MistakeModel::Predicate, MistakeModel::Subject, MistakeModel::Object, MistakeModel::Instead}) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        header->resizeSection(column, m_table->fontMetrics().averageCharWidth() * 11);
    }
    header->setMinimumSectionSize(m_table->fontMetrics().averageCharWidth() * 6);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_sorted->setFilterFixedString(words);
        showCount();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const int row = m_sorted->mapToSource(index).row();
        Q_EMIT chosen(m_mistakes.documentAt(row), m_mistakes.at(row).triple);
    });
    retranslate();
}

void MistakePage::setEvaluation(std::shared_ptr<const Evaluation> evaluation)
{
    m_mistakes.setEvaluation(std::move(evaluation));
    for (const int column : {MistakeModel::Score, MistakeModel::Models})
        m_table->setColumnHidden(column, !m_mistakes.isUseful(column));
    showCount();
}

void MistakePage::setFilter(const QString &words)
{
    m_filter->setText(words);
    m_table->setFocus();
}

void MistakePage::showCount()
{
    if (m_mistakes.rowCount() == 0)
        m_count->clear();
    else
        m_count->setText(tr("%1 of %2 are shown. Enter opens the sentence.")
                .arg(QLocale().toString(m_sorted->rowCount()), QLocale().toString(m_mistakes.rowCount())));
}

void MistakePage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter by any words"));
    m_filter->setAccessibleName(tr("Filter of the list"));
    m_table->setAccessibleName(m_mistakes.kind() == MistakeModel::Kind::Missed
            ? tr("Labels that the model did not find")
            : tr("Triples that the model found and that are not labels"));
    m_mistakes.retranslate();
    showCount();
}

} // namespace spotter
