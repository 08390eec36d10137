// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QColor>
#include <QImage>
#include <QTimer>

#include <vector>

namespace spotter {

/// A rectangle on the page, in points.
struct PageMark {
    enum class Kind { Subject, Object, Hovered };
    QRectF box;
    QColor fill;
    QColor outline;
    Kind kind = Kind::Subject;
};

/// One page as a picture with marks on it: fits the width or has its own scale, zooms with Ctrl and the wheel, scrolls
/// with wheel, keys or by dragging. Somebody else draws the picture, whenever another size of it is wanted; until it
/// comes, the previous one is scaled. Paper is white in every theme. Main thread.
class PageView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);

    /// An empty sheet of this size, in points; an empty size: no page.
    void setPage(QSizeF sizePoints);
    void setPicture(const QImage &picture);
    void setMarks(std::vector<PageMark> marks);
    [[nodiscard]] const std::vector<PageMark> &marks() const { return m_marks; }
    /// Scrolls as little as necessary, so that the box and what is around it can be seen.
    void showBox(QRectF box);
    /// To the top, as of a page that is turned to.
    void showTop();

    [[nodiscard]] bool fitsWidth() const { return m_zoom == 0; }
    /// Pixels for each point.
    [[nodiscard]] double scale() const;
    /// Where a point of the page is in the viewport.
    [[nodiscard]] QPointF toViewport(QPointF point) const;
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] QSize sizeHint() const override { return {420, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 80}; }

public Q_SLOTS:
    void fitWidth();
    void zoomIn() { zoomBy(1.25, viewport()->rect().center()); }
    void zoomOut() { zoomBy(0.8, viewport()->rect().center()); }

Q_SIGNALS:
    void pictureWanted(QSize pixels);
    /// On the page, in points.
    void clicked(QPointF point);
    /// By Page Down at the end (1) or Page Up at the beginning (-1).
    void turnRequested(int by);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void zoomBy(double factor, QPointF at);
    void layOut();
    [[nodiscard]] QSize pixels() const;
    [[nodiscard]] QPointF origin() const;

    QSizeF m_size; ///< of the page, in points
    QImage m_picture;
    std::vector<PageMark> m_marks;
    double m_zoom = 0; ///< pixels for each point; 0: fits the width
    QTimer m_waiting; ///< before a picture of another size is asked for
    QSize m_wanted; ///< the size of the picture that was asked for last
    QPoint m_pressed;
    QPoint m_scrolledAt; ///< the scroll bars when the mouse was pressed
    bool m_isPressed = false;
    bool m_isDragged = false;
};

} // namespace spotter
