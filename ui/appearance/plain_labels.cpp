// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/plain_labels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>

namespace spotter {

PlainLabels::PlainLabels(QObject *parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

bool PlainLabels::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        auto *label = qobject_cast<QLabel *>(watched);
        if (label && label->textFormat() == Qt::AutoText) label->setTextFormat(Qt::PlainText);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace spotter
