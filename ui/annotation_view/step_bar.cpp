// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/step_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter::textview {

namespace {

constexpr int barGap = 4; ///< to the words
constexpr int barMargin = 6; ///< to the edges of the view

} // namespace

StepBar::StepBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"stepBar"_s);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(u"stepSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText); // words of the document
    m_sentence->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 5, 8, 5);
    layout->setSpacing(3);
    layout->addWidget(m_sentence);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(4);
    layout->addLayout(m_buttons);
    hide();
}

void StepBar::setColors(const ViewColors &colors)
{
    m_colors = colors;
    update();
}

void StepBar::setStep(const NextStep &step)
{
    if (step == m_step) return;
    m_step = step;
    m_width = -1;
    setAccessibleName(step.sentence.isEmpty() ? tr("Next steps for the selection") : step.sentence);
}

/// As many buttons as fit; the last one, which takes the mark back, is always there.
void StepBar::fillButtons(int width)
{
    if (width == m_width) return;
    m_width = width;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater(); // it may be the one that was just clicked
        }
        delete item;
    }
    const QMargins margins = layout()->contentsMargins();
    int room = width - margins.left() - margins.right();
    int natural = 0;
    std::vector<QToolButton *> buttons;
    for (const StepOffer &offer : m_step.offers) {
        auto *button = new QToolButton(this);
        button->setFocusPolicy(Qt::NoFocus);
        button->setText(QString(offer.text).replace(u'&', u"&&"_s));
        button->setToolTip(u"<qt>"_s + offer.tip.toHtmlEscaped() + u"</qt>"_s);
        button->setAccessibleName(offer.tip);
        connect(button, &QToolButton::clicked, this, [this, offer] { Q_EMIT chosen(offer); });
        buttons.push_back(button);
    }
    if (!buttons.empty()) room -= buttons.back()->sizeHint().width();
    bool isFull = false;
    for (size_t i = 0; i < buttons.size(); ++i) {
        const int needed = buttons[i]->sizeHint().width();
        const bool isLast = i + 1 == buttons.size();
        isFull = isFull || (!isLast && needed + m_buttons->spacing() > room);
        if (isFull && !isLast) {
            delete buttons[i];
            continue;
        }
        if (!isLast) room -= needed + m_buttons->spacing();
        natural += needed + (natural > 0 ? m_buttons->spacing() : 0);
        m_buttons->addWidget(buttons[i]);
        buttons[i]->show();
    }
    m_buttons->addStretch();
    m_sentence->setText(m_step.sentence);
    m_sentence->setVisible(!m_step.sentence.isEmpty());
    const int most = width - margins.left() - margins.right();
    const int sentence
        = m_step.sentence.isEmpty() ? 0 : m_sentence->fontMetrics().horizontalAdvance(m_step.sentence) + 4;
    m_sentence->setFixedWidth(std::min(most, std::max({sentence, natural, 1})));
    layout()->activate();
}

std::optional<QPoint> StepBar::placeBeside(
    QSize size, const std::vector<QRectF> &lines, const std::vector<QRectF> &alsoFree, QRect room)
{
    if (lines.empty() || size.width() > room.width()) return {};
    const auto fits = [&](QRect bar) {
        const auto covers = [&](const QRectF &line) { return QRectF(bar).intersects(line); };
        return room.contains(bar) && std::ranges::none_of(lines, covers) && std::ranges::none_of(alsoFree, covers);
    };
    const auto leftFor = [&](const QRectF &line) {
        return std::clamp(static_cast<int>(line.left()), room.left(), room.right() + 1 - size.width());
    };
    std::vector<QRectF> words = lines;
    words.insert(words.end(), alsoFree.begin(), alsoFree.end());
    std::ranges::sort(words, {}, [](const QRectF &line) { return line.top(); });
    const auto bottom = std::ranges::max(lines, {}, [](const QRectF &line) { return line.bottom(); });
    const auto top = std::ranges::min(lines, {}, [](const QRectF &line) { return line.top(); });
    std::vector<QPoint> places{{leftFor(bottom), static_cast<int>(std::ceil(bottom.bottom())) + barGap},
        {leftFor(top), static_cast<int>(std::floor(top.top())) - barGap - size.height()}};
    // The other words may be in the way there.
    for (const QRectF &line : words)
        places.emplace_back(leftFor(line), static_cast<int>(std::ceil(line.bottom())) + barGap);
    for (const QPoint place : places)
        if (fits(QRect(place, size))) return place;
    return {};
}

void StepBar::showBeside(const std::vector<QRectF> &lines, const std::vector<QRectF> &alsoFree)
{
    const QRect room = parentWidget()->rect().adjusted(barMargin, barMargin, -barMargin, -barMargin);
    fillButtons(room.width());
    const QSize size = layout()->sizeHint();
    const QSize wrapped(size.width(), std::max(size.height(), layout()->totalHeightForWidth(size.width())));
    const std::optional<QPoint> place = placeBeside(wrapped, lines, alsoFree, room);
    if (!place) return hide();
    setGeometry(QRect(*place, wrapped));
    show();
    raise();
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_colors.pending, 1));
    painter.setBrush(mixed(m_colors.base, m_colors.text, 0.05)); // opaque: overlapping texts would be unreadable
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace spotter::textview
