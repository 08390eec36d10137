// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include "ui/help/help_browser.h"
#include "ui/help/help_pages.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int idRole = Qt::UserRole + 1;

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent), m_titles(new QListWidget), m_text(new HelpBrowser), m_back(new QPushButton),
      m_close(new QPushButton)
{
    setObjectName(u"help"_s);
    m_close->setDefault(true);
    m_back->setAutoDefault(false);
    m_back->setEnabled(false);
    auto *pages = new QHBoxLayout;
    pages->setSpacing(9);
    pages->addWidget(m_titles);
    pages->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addLayout(pages, 1);
    layout->addLayout(buttons);
    connect(m_titles, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item) showPlace({item->data(idRole).toString(), {}});
    });
    connect(m_text, &HelpBrowser::sourceChanged, this, &HelpWindow::followPage);
    connect(m_text, &HelpBrowser::backwardAvailable, m_back, &QPushButton::setEnabled);
    connect(m_back, &QPushButton::clicked, m_text, &HelpBrowser::backward);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    m_titles->setFocus();
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 36);
}

void HelpWindow::showPart(const QString &part) { showPlace(placeInHelp(helpPages(helpLanguage()), part)); }

void HelpWindow::showPlace(const HelpPlace &place)
{
    m_text->showPlace(place);
    followPage();
}

void HelpWindow::followPage()
{
    const QString shown = m_text->place().page;
    const QSignalBlocker blocked(m_titles);
    for (int i = 0; i < m_titles->count(); ++i) {
        if (m_titles->item(i)->data(idRole).toString() == shown) m_titles->setCurrentRow(i);
    }
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Help"));
    m_titles->setAccessibleName(tr("Pages of the help"));
    m_text->setAccessibleName(tr("Help page"));
    m_back->setText(tr("Back"));
    m_close->setText(tr("Close"));
    {
        const QSignalBlocker blocked(m_titles);
        m_titles->clear();
        for (const HelpPage &page : helpPages(helpLanguage())) {
            auto *item = new QListWidgetItem(page.title, m_titles);
            item->setData(idRole, page.id);
        }
    }
    m_titles->setFixedWidth(m_titles->sizeHintForColumn(0) + 36);
    const HelpPlace shown = m_text->place();
    showPlace(shown.page.isEmpty() ? HelpPlace{helpPageIds().first(), {}} : shown);
    m_text->clearHistory(); // it leads to pages in the other language
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

} // namespace spotter
