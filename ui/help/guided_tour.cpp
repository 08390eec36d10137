// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/guided_tour.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int gap = 12;
constexpr int bubbleWidth = 360;

/// A frame that is transparent for the mouse.
class Marker final : public QWidget {
public:
    explicit Marker(QWidget *window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
};

} // namespace

GuidedTour::GuidedTour(std::vector<TourStop> stops, QWidget *window)
    : QFrame(window), m_stops(std::move(stops)), m_frame(new Marker(window)), m_count(new QLabel), m_title(new QLabel),
      m_text(new QLabel), m_back(new QPushButton), m_next(new QPushButton), m_close(new QPushButton)
{
    setObjectName(u"guidedTour"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::Box); // seen also on what is as dark
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFixedWidth(std::min(bubbleWidth, window->width() - 2 * gap));
    build();
    connect(m_back, &QPushButton::clicked, this, &GuidedTour::back);
    connect(m_next, &QPushButton::clicked, this, &GuidedTour::next);
    connect(m_close, &QPushButton::clicked, this, &GuidedTour::end);
    window->installEventFilter(this);
}

void GuidedTour::build()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_next->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_count);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(15, 12, 15, 12);
    layout->setSpacing(9);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
}

void GuidedTour::begin()
{
    m_frame->show();
    show();
    go(0);
}

void GuidedTour::next()
{
    if (m_stop >= 0 && !m_stops[size_t(m_stop)].canGoOn()) return;
    if (m_stop + 1 == int(m_stops.size())) return end();
    go(m_stop + 1);
}

void GuidedTour::back()
{
    if (m_stop > 0) go(m_stop - 1);
}

void GuidedTour::look()
{
    if (m_stop < 0) return;
    const bool can = m_stops[size_t(m_stop)].canGoOn();
    m_next->setEnabled(can);
    if (can && m_waited) return next();
    place(); // the change may have moved the target
}

void GuidedTour::go(int stop)
{
    m_stop = stop;
    if (m_target) m_target->removeEventFilter(this);
    m_target = m_stops[size_t(stop)].target();
    if (m_target) m_target->installEventFilter(this);
    m_waited = !m_stops[size_t(stop)].canGoOn();
    showWords();
    place();
    m_next->setEnabled(!m_waited);
    (m_waited ? m_close : m_next)->setFocus();
}

void GuidedTour::showWords()
{
    const TourStop &stop = m_stops[size_t(m_stop)];
    m_title->setText(stop.title());
    m_text->setText(stop.text());
    setAccessibleName(stop.title());
    setAccessibleDescription(stop.text());
    m_count->setText(tr("%1 of %2").arg(m_stop + 1).arg(m_stops.size()));
    m_back->setText(tr("Back"));
    m_back->setEnabled(m_stop > 0);
    m_next->setText(m_stop + 1 == int(m_stops.size()) ? tr("Done") : tr("Next"));
    m_close->setText(tr("Close"));
    m_close->setVisible(m_stop + 1 < int(m_stops.size()));
}

/// Beside the target if there is room (right, left, below, above), otherwise over its centre.
void GuidedTour::place()
{
    const QRect window = parentWidget()->rect().adjusted(gap, gap, -gap, -gap);
    resize(width(), heightForWidth(width()) > 0 ? heightForWidth(width()) : sizeHint().height());
    QRect bubble = rect();
    const bool hasTarget = m_target && m_target->isVisible();
    m_frame->setVisible(hasTarget);
    bubble.moveCenter(window.center());
    if (hasTarget) {
        const QRect target(m_target->mapTo(parentWidget(), QPoint()), m_target->size());
        m_frame->setGeometry(target.adjusted(-3, -3, 3, 3).intersected(parentWidget()->rect()));
        m_frame->raise();
        const QPoint places[] = {{target.right() + gap, target.top()}, {target.left() - gap - width(), target.top()},
            {target.left(), target.bottom() + gap}, {target.left(), target.top() - gap - height()}};
        bubble.moveCenter(target.center());
        for (const QPoint &place : places) {
            if (!window.contains(QRect(place, size()))) continue;
            bubble.moveTopLeft(place);
            break;
        }
    }
    bubble.moveRight(std::min(bubble.right(), window.right()));
    bubble.moveBottom(std::min(bubble.bottom(), window.bottom()));
    bubble.moveTopLeft({std::max(bubble.left(), window.left()), std::max(bubble.top(), window.top())});
    move(bubble.topLeft());
    raise();
}

void GuidedTour::end()
{
    m_stop = -1;
    m_frame->hide();
    m_frame->deleteLater();
    parentWidget()->removeEventFilter(this);
    parentWidget()->setFocus();
    Q_EMIT ended();
    close();
}

bool GuidedTour::eventFilter(QObject *watched, QEvent *event)
{
    const bool moves = event->type() == QEvent::Resize || event->type() == QEvent::Move
        || event->type() == QEvent::LayoutRequest || event->type() == QEvent::Hide || event->type() == QEvent::Show;
    if (moves && m_stop >= 0) QMetaObject::invokeMethod(this, &GuidedTour::look, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void GuidedTour::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_stop >= 0) {
        showWords();
        place();
    }
    QFrame::changeEvent(event);
}

void GuidedTour::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) return end();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return next();
    QFrame::keyPressEvent(event);
}

} // namespace spotter
