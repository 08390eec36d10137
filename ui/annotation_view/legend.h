// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_state.h"

#include <QWidget>

#include <vector>

namespace spotter::textview {

/// A legend of lines and boxes in a strip of its own below the text, which it therefore never covers; a click collapses
/// it to one word.
class Legend final : public QWidget {
    Q_OBJECT
public:
    explicit Legend(QWidget *parent);

    void setColors(const ViewColors &colors);
    [[nodiscard]] bool isExpanded() const { return m_isExpanded; }
    void setExpanded(bool expanded);
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void expandedChanged(bool expanded);
    /// Its height for a width may have changed: the parent gives it another place.
    void heightChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry;
    void takeFont();
    [[nodiscard]] std::vector<Entry> entries() const;
    /// The places of the entries, beside each other as far as the width reaches.
    [[nodiscard]] std::vector<QRect> placesOf(const std::vector<Entry> &entries, int width) const;
    void paintSample(QPainter &painter, const Entry &entry, const QRectF &place) const;

    ViewColors m_colors;
    bool m_isExpanded = false;
};

} // namespace spotter::textview
