// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/find_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace spotter {

FindBar::FindBar(QWidget *parent)
    : QFrame(parent), m_pattern(new QLineEdit), m_count(new QLabel), m_previous(new QToolButton),
      m_next(new QToolButton), m_close(new QToolButton)
{
    m_pattern->setClearButtonEnabled(true);
    m_pattern->setMinimumWidth(120);
    m_pattern->setMaximumWidth(420);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setText(QStringLiteral("✕"));
    for (QToolButton *button : {m_previous, m_next, m_close}) button->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_pattern, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_close);
    m_count->setMinimumWidth(
        m_count->fontMetrics().horizontalAdvance(QStringLiteral("99,999 of 99,999 "))); // stays put
    setFocusProxy(m_pattern);
    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::patternChanged);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(m_close, &QToolButton::clicked, this, &FindBar::putAway);
    retranslate();
    hide();
}

void FindBar::begin(const QString &pattern)
{
    show();
    if (!pattern.isEmpty()) m_pattern->setText(pattern);
    m_pattern->setFocus();
    m_pattern->selectAll();
}

QString FindBar::pattern() const { return m_pattern->text(); }

void FindBar::showCount(qsizetype current, qsizetype hits, bool atLeast)
{
    const bool found = hits > 0;
    m_previous->setEnabled(found);
    m_next->setEnabled(found);
    if (m_pattern->text().isEmpty()) return m_count->clear();
    const QString count = QLocale().toString(hits) + (atLeast ? QStringLiteral("+") : QString());
    if (!found)
        m_count->setText(tr("not found"));
    else if (current < 0)
        m_count->setText(tr("%Ln match(es)", nullptr, int(hits)));
    else
        m_count->setText(tr("%1 of %2", "hit").arg(QLocale().toString(current + 1), count));
}

void FindBar::putAway()
{
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) return putAway();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
        return;
    }
    QFrame::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void FindBar::retranslate()
{
    m_pattern->setPlaceholderText(tr("Find in the document"));
    m_pattern->setAccessibleName(tr("Find in the document"));
    m_previous->setToolTip(tr("Previous match (Shift+Enter)"));
    m_previous->setAccessibleName(tr("Previous match"));
    m_next->setToolTip(tr("Next match (Enter)"));
    m_next->setAccessibleName(tr("Next match"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the search"));
}

} // namespace spotter
