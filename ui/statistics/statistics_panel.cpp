// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statistics_panel.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTabBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Sorts numbers by value.
class NumberItem final : public QTreeWidgetItem {
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    bool operator<(const QTreeWidgetItem &other) const override
    {
        const int column = treeWidget() ? treeWidget()->sortColumn() : 0;
        if (column == 0) return QString::localeAwareCompare(text(0), other.text(0)) < 0;
        return data(column, Qt::UserRole).toDouble() < other.data(column, Qt::UserRole).toDouble();
    }
};

QString number(qint64 value) { return QLocale().toString(value); }

/// "62 %", rounded down: only full agreement shows 100 %.
QString percent(double share) { return QLocale().toString(int(share * 100)) + u" %"_s; }

double agreementOf(const NameCount &count) { return count.read > 0 ? double(count.agreed) / double(count.read) : -1; }

} // namespace

StatisticsPanel::StatisticsPanel(QWidget *parent) : QWidget(parent)
{
    build();
    retranslate();
}

void StatisticsPanel::build()
{
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(4);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    for (QLabel **label : {&m_documents, &m_labels, &m_origins, &m_states, &m_model}) {
        *label = new QLabel;
        (*label)->setWordWrap(true);
        (*label)->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *name = new QLabel;
        name->setForegroundRole(QPalette::PlaceholderText);
        m_form->addRow(name, *label);
    }
    m_tabs = new QTabBar;
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_tabs->setDrawBase(false);
    m_names = new QTreeWidget;
    m_names->setRootIsDecorated(false);
    m_names->setUniformRowHeights(true);
    m_names->setAlternatingRowColors(true);
    m_names->setColumnCount(7);
    m_names->setSortingEnabled(true);
    m_names->sortByColumn(1, Qt::DescendingOrder);
    m_names->header()->setStretchLastSection(false);
    m_names->viewport()->installEventFilter(this);
    m_state = new QLabel;
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addLayout(m_form);
    layout->addWidget(m_tabs);
    layout->addWidget(m_names, 1);
    layout->addWidget(m_state);
    setFocusProxy(m_names);
    connect(m_tabs, &QTabBar::currentChanged, this, &StatisticsPanel::showNames);
    connect(m_names, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (m_tabs->currentIndex() == 0) Q_EMIT predicateChosen(item->data(0, Qt::UserRole).toString());
    });
}

void StatisticsPanel::retranslate()
{
    const QStringList names{tr("Documents"), tr("Labels"), tr("Origin"), tr("Review"), tr("Model")};
    for (int row = 0; row < names.size(); ++row)
        static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())
            ->setText(names[row]); // NOLINT: made so
    m_tabs->setTabText(0, tr("Predicates"));
    m_tabs->setTabText(1, tr("Entity types"));
    m_tabs->setAccessibleName(tr("Count by predicate or by entity type"));
    m_names->setAccessibleName(tr("Counts by name"));
    m_names->setAccessibleDescription(tr("Press Enter to list the documents with this predicate"));
    fillHeader();
    showSummary();
    showNames();
}

void StatisticsPanel::fillHeader()
{
    m_names->setHeaderLabels(
        {tr("Name"), tr("Labels"), tr("To review"), tr("Accepted"), tr("Rejected"), tr("By hand"), tr("Agreement")});
    const QStringList tips{QString(), tr("Labels that are not rejected"), tr("Labels that nobody has reviewed yet"),
        tr("Labels that a person accepted"), tr("Labels that a person rejected"), tr("Labels that a person added"),
        tr("Share of the labels that the model also finds, in the documents that it has processed")};
    for (int column = 0; column < m_names->columnCount(); ++column) {
        m_names->headerItem()->setToolTip(column, tips[column]);
        m_names->headerItem()->setTextAlignment(
            column, (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_names->header()->setSectionResizeMode(
            column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    m_names->header()->setMinimumSectionSize(40);
}

void StatisticsPanel::setStatistics(std::optional<CorpusStatistics> statistics)
{
    m_statistics = std::move(statistics);
    m_counting = false;
    showSummary();
    showNames();
}

void StatisticsPanel::setCounting(bool counting)
{
    m_counting = counting;
    showSummary();
}

void StatisticsPanel::showSummary()
{
    m_state->setText(m_counting ? tr("Counting…")
            : m_statistics      ? QString()
                                : tr("Open a corpus to see its statistics."));
    m_state->setVisible(!m_state->text().isEmpty());
    for (int row = 0; row < m_form->rowCount(); ++row) m_form->setRowVisible(row, m_statistics.has_value());
    if (!m_statistics) return;
    const CorpusStatistics &all = *m_statistics;
    const QString documents = all.synthetic > 0
        ? tr("%1 (+%2 synthetic)").arg(number(all.documents - all.synthetic), number(all.synthetic))
        : number(all.documents);
    m_documents->setText(
        tr("%1: %2 without labels, %3 to review").arg(documents, number(all.withoutLabels), number(all.toReview)));
    m_labels->setText(all.unaligned > 0
            ? tr("%1, including %2 that cannot be found in their texts").arg(number(all.labels), number(all.unaligned))
            : number(all.labels));
    if (all.entities > 0)
        m_labels->setText(tr("%1; %Ln entity(s) are in no label", nullptr, int(all.entities)).arg(m_labels->text()));
    m_origins->setText(tr("%1 imported, %2 added by hand, %3 accepted from the model")
            .arg(number(all.byOrigin[0]), number(all.byOrigin[1]), number(all.byOrigin[2])));
    m_states->setText(tr("%1 to review, %2 accepted, %3 rejected")
            .arg(number(all.byState[0]), number(all.byState[1]), number(all.byState[2])));
    if (all.negated + all.uncertain > 0)
        m_states->setText(
            tr("%1; %2 negated, %3 uncertain").arg(m_states->text(), number(all.negated), number(all.uncertain)));
    if (!all.agreement) {
        m_model->setText(tr("No model has processed a document of this corpus yet."));
        return;
    }
    m_model->setText(tr("In %1: recall %2, precision %3.", "documents, shares")
            .arg(tr("%Ln processed document(s)", nullptr, int(all.agreement->documents)),
                percent(all.agreement->ofLabels()), percent(all.agreement->ofFound())));
}

void StatisticsPanel::showNames()
{
    const bool ofTypes = m_tabs->currentIndex() == 1;
    m_names->setSortingEnabled(false); // sort once, after filling
    m_names->clear();
    if (m_statistics) {
        for (const NameCount &count : ofTypes ? m_statistics->types : m_statistics->predicates) {
            auto *item = new NumberItem(m_names);
            item->setText(0, count.name);
            item->setToolTip(0, count.name);
            item->setData(0, Qt::UserRole, count.name);
            const qint64 values[] = {count.labels, count.unreviewed, count.accepted, count.rejected, count.byHand};
            for (int column = 1; column <= 5; ++column) {
                item->setText(column, number(values[column - 1]));
                item->setData(column, Qt::UserRole, values[column - 1]);
            }
            const double agreement = agreementOf(count);
            item->setText(6, agreement < 0 ? u"–"_s : percent(agreement));
            item->setData(6, Qt::UserRole, agreement);
            for (int column = 1; column <= 6; ++column)
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    m_names->setSortingEnabled(true);
    fitColumns();
}

void StatisticsPanel::fitColumns()
{
    constexpr std::array leastWantedFirst{5, 4, 3, 6, 2}; // the name and label columns always stay
    const bool hasAgreement = m_tabs->currentIndex() == 0 && m_statistics && m_statistics->agreement;
    const QAbstractItemView &view = *m_names; // sizeHintForColumn() is public in the base class
    const auto widthOf = [&](int column) {
        return std::max(view.sizeHintForColumn(column), m_names->header()->sectionSizeHint(column));
    };
    for (const int column : leastWantedFirst) m_names->setColumnHidden(column, column == 6 && !hasAgreement);
    int room = m_names->viewport()->width() - fontMetrics().averageCharWidth() * 14 - widthOf(1);
    for (const int column : leastWantedFirst | std::views::reverse) {
        room -= widthOf(column); // 0 if hidden
        if (room < 0) m_names->setColumnHidden(column, true);
    }
}

bool StatisticsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) fitColumns(); // the table's viewport has its new width already
    return QWidget::eventFilter(watched, event);
}

void StatisticsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
