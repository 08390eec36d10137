// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/banner.h"

#include "ui/appearance/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace spotter {

Banner::Banner(Kind kind, QWidget *parent) : QFrame(parent), m_kind(kind)
{
    m_sign = new QLabel(this);
    m_words = new QLabel(this);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText); // messages may contain file names
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_button = new QPushButton(this);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &Banner::buttonClicked);
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(u"clear"_s));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(9, 6, 9, 6);
    layout->setSpacing(9);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_close->setVisible(kind == Kind::Problem || kind == Kind::Event);
    // Last: this changes the palette, which repaints the icon set above.
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    paintIcon();
    retranslate();
    hide();
}

/// Messages end with a full stop or without, depending on where else they are shown; here all are sentences.
QString Banner::asSentence(const QString &text)
{
    static const QString ends = u".!?:…。！？："_s;
    return text.isEmpty() || ends.contains(text.back()) ? text : tr("%1.", "a sentence that lacks its end").arg(text);
}

void Banner::showText(const QString &text)
{
    m_text = text;
    m_words->setText(asSentence(text));
    setVisible(!text.isEmpty());
    if (text.isEmpty()) return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void Banner::retranslate()
{
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));
    m_sign->setAccessibleName(m_kind == Kind::Problem ? tr("Problem") : tr("Note"));
}

void Banner::paintIcon()
{
    m_sign->setPixmap(
        icon(m_kind == Kind::ReadOnly ? u"lock"_s : u"warning"_s).pixmap(QSize(18, 18), devicePixelRatioF()));
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) paintIcon();
    QFrame::changeEvent(event);
}

} // namespace spotter
