// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_state.h"

#include <QWidget>

#include <vector>

namespace spotter::textview {

/// A small key to lines and boxes in a corner of the text; folds to one word when clicked.
class Legend final : public QWidget {
    Q_OBJECT
public:
    explicit Legend(QWidget *parent);

    void setColors(const ViewColors &colors);
    [[nodiscard]] bool isExpanded() const { return m_isExpanded; }
    void setExpanded(bool expanded);
    /// To the bottom right corner of the parent.
    void place();
    /// How far up from the bottom of the parent it reaches, with its margins.
    [[nodiscard]] int coveredHeight() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void expandedChanged(bool expanded);
    /// Its place or size may have changed.
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
