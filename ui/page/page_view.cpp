// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/page_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

using namespace std::chrono_literals;

namespace spotter {
namespace {

constexpr int margin = 8;
constexpr double smallestZoom = 0.2;
constexpr double largestZoom = 8;
/// A page is drawn in no more pixels; further zoom enlarges the picture.
constexpr double mostPixels = 24e6;
constexpr int lineHeight = 24;
/// What is kept in view around a box, in pixels.
constexpr int roomAround = 40;

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setCursor(Qt::PointingHandCursor);
    // Always shown: appearing, it would change the width that the page fits, and with it whether it is needed.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(60ms);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        const QSize size = pixels();
        if (size.isEmpty() || size == m_wanted) return;
        m_wanted = size;
        Q_EMIT pictureWanted(size);
    });
}

void PageView::setPage(QSizeF sizePoints)
{
    m_size = sizePoints;
    m_picture = {};
    m_wanted = {};
    m_marks.clear();
    layOut();
}

void PageView::setPicture(const QImage &picture)
{
    m_picture = picture;
    viewport()->update();
}

void PageView::setMarks(std::vector<PageMark> marks)
{
    m_marks = std::move(marks);
    viewport()->update();
}

double PageView::scale() const
{
    if (m_zoom > 0) return m_zoom;
    if (m_size.isEmpty()) return 1;
    return std::max(smallestZoom, (viewport()->width() - 2 * margin) / m_size.width());
}

/// Of the picture, in pixels of the screen.
QSize PageView::pixels() const
{
    QSizeF size = m_size * scale() * devicePixelRatioF();
    const double area = size.width() * size.height();
    if (area > mostPixels) size *= std::sqrt(mostPixels / area);
    return size.toSize();
}

/// The top left of the page in the viewport.
QPointF PageView::origin() const
{
    const double width = m_size.width() * scale();
    const double free = viewport()->width() - width;
    const double left = free > 2 * margin ? free / 2 : margin - horizontalScrollBar()->value();
    return {left, double(margin - verticalScrollBar()->value())};
}

QPointF PageView::toViewport(QPointF point) const { return origin() + point * scale(); }

void PageView::layOut()
{
    const QSize whole = (m_size * scale()).toSize() + QSize(2 * margin, 2 * margin);
    const QSize shown = viewport()->size();
    horizontalScrollBar()->setRange(0, m_zoom > 0 ? std::max(0, whole.width() - shown.width()) : 0);
    verticalScrollBar()->setRange(0, m_size.isEmpty() ? 0 : std::max(0, whole.height() - shown.height()));
    horizontalScrollBar()->setPageStep(shown.width());
    verticalScrollBar()->setPageStep(shown.height());
    horizontalScrollBar()->setSingleStep(lineHeight);
    verticalScrollBar()->setSingleStep(lineHeight);
    if (!m_size.isEmpty()) m_waiting.start();
    viewport()->update();
}

void PageView::showBox(QRectF box)
{
    const QRectF shown(toViewport(box.topLeft()), box.size() * scale());
    const auto reveal = [](QScrollBar *bar, double begin, double end, int room) {
        if (begin < roomAround)
            bar->setValue(bar->value() + int(begin) - roomAround);
        else if (end > room - roomAround)
            bar->setValue(bar->value() + std::min(int(end) - room + roomAround, int(begin) - roomAround));
    };
    reveal(verticalScrollBar(), shown.top(), shown.bottom(), viewport()->height());
    reveal(horizontalScrollBar(), shown.left(), shown.right(), viewport()->width());
}

void PageView::showTop() { verticalScrollBar()->setValue(0); }

void PageView::fitWidth()
{
    m_zoom = 0;
    layOut();
    Q_EMIT zoomChanged();
}

/// The point of the page at this place of the viewport stays there.
void PageView::zoomBy(double factor, QPointF at)
{
    if (m_size.isEmpty()) return;
    const QPointF point = (at - origin()) / scale();
    m_zoom = std::clamp(scale() * factor, smallestZoom, largestZoom);
    layOut();
    const QPointF moved = toViewport(point) - at;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::round(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::round(moved.y())));
    Q_EMIT zoomChanged();
}

void PageView::paintEvent(QPaintEvent *)
{
    if (m_size.isEmpty()) return;
    QPainter painter(viewport());
    const QRectF page(origin(), m_size * scale());
    painter.fillRect(page, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_picture.isNull()) painter.drawImage(page, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PageMark &mark : m_marks) {
        const QRectF box = QRectF(toViewport(mark.box.topLeft()), mark.box.size() * scale()).adjusted(-2, -1, 2, 1);
        // Multiplied, the letters stay as dark as they are.
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark.fill);
        painter.drawRoundedRect(box, 2, 2);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        const bool isFaint = mark.kind == PageMark::Kind::Hovered;
        painter.setPen(
            QPen(mark.outline, isFaint ? 1 : 2, mark.kind == PageMark::Kind::Object ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 2, 2);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::resizeEvent(QResizeEvent *) { layOut(); }

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fitWidth();
    case Qt::Key_PageDown:
        if (bar->value() == bar->maximum()) return Q_EMIT turnRequested(1);
        break;
    case Qt::Key_PageUp:
        if (bar->value() == bar->minimum()) return Q_EMIT turnRequested(-1);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) return;
    m_isPressed = true;
    m_isDragged = false;
    m_pressed = event->position().toPoint();
    m_scrolledAt = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed) return;
    const QPoint moved = event->position().toPoint() - m_pressed;
    if (!m_isDragged && moved.manhattanLength() < QApplication::startDragDistance()) return;
    m_isDragged = true;
    horizontalScrollBar()->setValue(m_scrolledAt.x() - moved.x());
    verticalScrollBar()->setValue(m_scrolledAt.y() - moved.y());
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_isPressed, false) || m_isDragged) return;
    if (!m_size.isEmpty()) Q_EMIT clicked((event->position() - origin()) / scale());
}

} // namespace spotter
