// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace spotter {

/// Gives its content all the room there is, and scrolls it where that is less than the content's minimum. Without it,
/// the content of docks and pages, hidden ones included, makes a window higher than the screen.
class ScrolledContent final : public QScrollArea {
    Q_OBJECT

public:
    /// Takes ownership of the content and passes the focus on to it.
    explicit ScrolledContent(QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// A few lines of a few words, or what the content needs if that is less.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace spotter
