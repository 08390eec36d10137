// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/scratch_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <numeric>

namespace spotter {
namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int nameWidth = 30; ///< characters

/// Why corpora could not be deleted, one sentence each; empty if all were.
using Deleted = QStringList;

} // namespace

ScratchPage::ScratchPage(ScratchCorpora scratch, QWidget *parent) : QWidget(parent), m_scratch(std::move(scratch))
{
    build();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ScratchPage::showChoice);
    connect(m_delete, &QPushButton::clicked, this, &ScratchPage::askToDelete);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const QStringList paths = chosen(); !paths.isEmpty()) Q_EMIT showFileWanted(paths.front());
    });
}

void ScratchPage::build()
{
    m_about = new QLabel;
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("scratchCorpora"));
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * nameWidth);
    m_state = new QLabel;
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_delete = new QPushButton;
    m_delete->setObjectName(QStringLiteral("deleteScratch"));
    m_delete->setAutoDefault(false);
    m_show = new QPushButton;
    m_show->setObjectName(QStringLiteral("showScratch"));
    m_show->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_delete);
    buttons->addWidget(m_show);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 12, 9, 9);
    layout->setSpacing(9);
    layout->addWidget(m_about);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
}

void ScratchPage::retranslate()
{
    m_about->setText(tr("A text that you open or paste without a corpus gets one of its own, which keeps its labels. "
                        "“Save Corpus As…” puts it where you like; delete here what you no longer need."));
    m_list->setHeaderLabels({tr("Name"), tr("Last changed"), tr("Size")});
    m_list->setAccessibleName(tr("Corpora of texts that were opened without one"));
    m_delete->setText(tr("&Delete Selected…"));
    m_show->setText(tr("Show in &Folder"));
    showList();
}

void ScratchPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void ScratchPage::reload()
{
    m_reading.start<std::vector<ScratchCorpus>>(
        [scratch = m_scratch](
            const Task &task) -> Result<std::vector<ScratchCorpus>> { return scratch.all(task.stop); },
        [this](const Result<std::vector<ScratchCorpus>> &found) {
            m_corpora = found.value_or(std::vector<ScratchCorpus>());
            if (!found) m_failure = found.error().message;
            showList();
        });
}

void ScratchPage::showList()
{
    const QLocale locale;
    m_list->clear();
    for (const ScratchCorpus &corpus : m_corpora) {
        auto *item = new QTreeWidgetItem(m_list,
            {corpus.name, locale.toString(corpus.changed.toLocalTime(), QLocale::ShortFormat),
                locale.formattedDataSize(corpus.bytes, 1, QLocale::DataSizeTraditionalFormat)});
        item->setData(0, pathRole, corpus.path);
        item->setToolTip(0, corpus.path);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    showChoice();
}

void ScratchPage::showChoice()
{
    const QLocale locale;
    const qint64 bytes = std::accumulate(m_corpora.begin(), m_corpora.end(), qint64(0),
        [](qint64 sum, const ScratchCorpus &corpus) { return sum + corpus.bytes; });
    const QString counts = m_corpora.empty()
        ? tr("There are none.")
        : tr("%Ln corpus(es), %1", "number, size", int(m_corpora.size()))
              .arg(locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat));
    m_state->setText(m_failure.isEmpty() ? counts : m_failure);
    const qsizetype count = chosen().size();
    m_delete->setEnabled(count > 0 && !m_deleting.isRunning());
    m_show->setEnabled(count == 1);
}

QStringList ScratchPage::chosen() const
{
    QStringList paths;
    for (const QTreeWidgetItem *item : m_list->selectedItems()) paths += item->data(0, pathRole).toString();
    return paths;
}

void ScratchPage::askToDelete()
{
    const QStringList paths = chosen();
    if (paths.isEmpty()) return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete Corpora?"),
        tr("%Ln corpus(es) will be deleted with all texts, labels and models in them. This cannot be undone.", nullptr,
            int(paths.size())),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *confirmed = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::finished, this, [this, question, confirmed, paths] {
        if (question->clickedButton() == confirmed) deleteThem(paths);
    });
    question->open();
}

void ScratchPage::deleteThem(const QStringList &paths)
{
    m_failure.clear();
    m_deleting.start<Deleted>(
        [scratch = m_scratch, paths](const Task &) -> Result<Deleted> {
            Deleted failures;
            for (const QString &path : paths)
                if (const auto deleted = scratch.remove(path); !deleted) failures += deleted.error().message;
            return failures;
        },
        [this](const Result<Deleted> &failures) {
            m_failure = failures ? failures->join(u'\n') : failures.error().message;
            reload();
        });
    showChoice();
}

} // namespace spotter
