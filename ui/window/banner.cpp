// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/banner.h"

#include "ui/appearance/icons.h"
#include "ui/appearance/window_words.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

Banner::Banner(Kind kind, QWidget *parent) : QFrame(parent), m_kind(kind)
{
    m_sign = new QLabel(this);
    m_words = new QLabel(this);
    m_details = new QLabel(this);
    m_details->setObjectName(u"details"_s);
    m_more = new QToolButton(this);
    m_more->setObjectName(u"more"_s);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_more, &QToolButton::toggled, this, &Banner::showDetails);
    for (QLabel *label : {m_words, m_details}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // messages may contain file names
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
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
    auto *text = new QVBoxLayout;
    text->setSpacing(6);
    text->addWidget(m_words);
    text->addWidget(m_details);
    layout->addLayout(text, 1);
    layout->addWidget(m_more, 0, Qt::AlignTop);
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
    const auto [brief, details] = splitMessage(windowWords(text));
    m_words->setText(asSentence(brief));
    m_details->setText(asSentence(details));
    m_more->setVisible(!details.isEmpty());
    m_more->setChecked(false);
    showDetails(false);
    setVisible(!text.isEmpty());
    if (text.isEmpty()) return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::showDetails(bool on)
{
    m_details->setVisible(on);
    m_more->setArrowType(on ? Qt::UpArrow : Qt::DownArrow);
}

void Banner::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void Banner::retranslate()
{
    m_more->setText(tr("Details"));
    m_more->setToolTip(tr("Show the rest of this message"));
    m_more->setAccessibleName(tr("Details"));
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
