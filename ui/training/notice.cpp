// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace spotter {

Notice::Notice(QWidget *parent) : QFrame(parent), m_label(new QLabel)
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(32, 6, 9, 6);
    layout->addWidget(m_label);
    hide();
}

void Notice::show(Kind kind, const QString &text)
{
    m_kind = kind;
    m_label->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
}

QString Notice::text() const { return m_label->text(); }

QColor Notice::colour() const
{
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    switch (m_kind) {
    case Kind::Comment:
        return dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    case Kind::Warning:
        return dark ? QColor(0xE6, 0x9F, 0x00) : QColor(0xA8, 0x6C, 0x00);
    case Kind::Failure:
        return dark ? QColor(0xFF, 0x8F, 0x4A) : QColor(0xB8, 0x3A, 0x00);
    }
    return {};
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = colour();
    ground.setAlphaF(0.13F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setBrush(colour());
    const QRectF sign(9, 6 + (fontMetrics().height() - 15) / 2.0, 15, 15);
    if (m_kind == Kind::Warning)
        painter.drawPolygon(QPolygonF({{sign.center().x(), sign.top()}, sign.bottomRight(), sign.bottomLeft()}));
    else
        painter.drawEllipse(sign);
    painter.setPen(palette().color(QPalette::Window));
    QFont font = this->font();
    font.setBold(true);
    font.setPixelSize(11);
    painter.setFont(font);
    const QRectF letter = m_kind == Kind::Warning ? sign.translated(0, 2) : sign;
    painter.drawText(letter, int(Qt::AlignCenter), m_kind == Kind::Comment ? QStringLiteral("i") : QStringLiteral("!"));
}

} // namespace spotter
