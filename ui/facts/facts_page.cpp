// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/facts_page.h"

#include "core/corpus/corpus.h"

#include <QKeyEvent>

namespace spotter {

FactsPage::FactsPage(std::chrono::milliseconds delay, QWidget *parent) : QWidget(parent)
{
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(delay);
    connect(&m_waiting, &QTimer::timeout, this, &FactsPage::readIfDue);
}

void FactsPage::setCorpus(Corpus *corpus)
{
    m_corpus = corpus;
    m_notice.clear();
    m_isStale = true;
    m_waiting.stop();
    clear();
    fill();
    readIfDue();
}

void FactsPage::refresh()
{
    m_isStale = true;
    if (isVisible() && !m_waiting.isActive()) m_waiting.start();
}

void FactsPage::setNotice(const QString &notice)
{
    m_notice = notice;
    fill();
}

bool FactsPage::isWritable() const { return m_corpus && !m_corpus->isReadOnly(); }

void FactsPage::setStale()
{
    m_isStale = true;
    readIfDue();
}

void FactsPage::setRead()
{
    m_isStale = false;
    m_notice.clear();
}

void FactsPage::takeKeys(QWidget &list, const QSet<int> &keys)
{
    m_keys.insert(&list, keys);
    list.installEventFilter(this);
}

void FactsPage::readIfDue()
{
    if (m_corpus && m_isStale && isVisible()) read();
}

bool FactsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event); // NOLINT: the type is checked
    const bool isAlone = (pressed->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isAlone || !m_keys.value(watched).contains(pressed->key())) return QWidget::eventFilter(watched, event);
    event->accept(); // elsewhere in the window, they are for the triple in the text
    if (event->type() == QEvent::KeyPress) handleKey(*static_cast<QWidget *>(watched), pressed->key());
    return true;
}

void FactsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readIfDue();
}

void FactsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
