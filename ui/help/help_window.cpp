// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include "ui/help/help_pages.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int htmlRole = Qt::UserRole + 2;

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent), m_titles(new QListWidget), m_words(new QTextBrowser), m_close(new QPushButton)
{
    setObjectName(u"help"_s);
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->document()->setDocumentMargin(12);
    m_close->setDefault(true);
    auto *pages = new QHBoxLayout;
    pages->setSpacing(9);
    pages->addWidget(m_titles);
    pages->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addLayout(pages, 1);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_titles, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item) m_words->setHtml(item->data(htmlRole).toString());
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 28);
}

void HelpWindow::showPage(const QString &id)
{
    int row = 0;
    for (int i = 0; i < m_titles->count(); ++i) {
        if (m_titles->item(i)->data(idRole).toString() == id) row = i;
    }
    m_titles->setCurrentRow(row);
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Help"));
    m_titles->setAccessibleName(tr("Parts of the window"));
    m_words->setAccessibleName(tr("Explanation"));
    m_close->setText(tr("Close"));
    const int row = std::max(0, m_titles->currentRow());
    {
        const QSignalBlocker blocked(m_titles);
        m_titles->clear();
        for (const HelpPage &page : helpPages()) {
            auto *item = new QListWidgetItem(page.title, m_titles);
            item->setData(idRole, page.id);
            item->setData(htmlRole, page.html);
        }
    }
    m_titles->setFixedWidth(m_titles->sizeHintForColumn(0) + 36);
    m_titles->setCurrentRow(row);
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace spotter
