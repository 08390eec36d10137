// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/work_progress.h"

#include "ui/appearance/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace spotter {

WorkProgress::WorkProgress(QWidget *parent)
    : QWidget(parent), m_bar(new QProgressBar(this)), m_stop(new QToolButton(this))
{
    m_bar->setMaximumHeight(fontMetrics().height() + 4);
    m_stop->setAutoRaise(true);
    m_stop->setIcon(icon(u"stop"_s));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        m_stop->setEnabled(false); // stopping may take a moment; no second click needed
        Q_EMIT stopWanted();
    });
    retranslate();
    hide();
}

void WorkProgress::begin(const QString &format, const QString &name)
{
    m_bar->setFormat(format);
    m_bar->setFixedWidth(fontMetrics().horizontalAdvance(format) + 4 * fontMetrics().averageCharWidth());
    m_bar->setAccessibleName(name);
    m_bar->setRange(0, 0);
    m_stop->setEnabled(true);
    show();
}

void WorkProgress::advance(qint64 done, qint64 total)
{
    if (total <= 0) return;
    m_bar->setRange(0, 100);
    m_bar->setValue(int(done * 100 / total));
}

void WorkProgress::end() { hide(); }

void WorkProgress::retranslate()
{
    m_stop->setToolTip(tr("Stop this operation"));
    m_stop->setAccessibleName(tr("Stop this operation"));
}

void WorkProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
