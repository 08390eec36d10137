// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_state.h"

#include <QWidget>

#include <vector>

namespace spotter::textview {

/// A small legend of lines and boxes in a corner of the text; a click collapses it to one word.
class Legend final : public QWidget {
    Q_OBJECT
public:
    explicit Legend(QWidget *parent);

    void setColors(const ViewColors &colors);
    [[nodiscard]] bool isExpanded() const { return m_isExpanded; }
    void setExpanded(bool expanded);
    /// Moves it to the bottom right corner of the parent.
    void place();
    /// The height that it covers at the bottom of the parent, including margins.
    [[nodiscard]] int coveredHeight() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void expandedChanged(bool expanded);
    /// Emitted if its position or size may have changed.
    void placed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row;
    void takeFont();
    [[nodiscard]] std::vector<Row> rows() const;
    void paintSample(QPainter &painter, const Row &row, const QRectF &place) const;

    ViewColors m_colors;
    bool m_isExpanded = false;
};

} // namespace spotter::textview
