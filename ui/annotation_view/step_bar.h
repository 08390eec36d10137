// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/next_step.h"

#include <QFrame>

#include <optional>

class QHBoxLayout;
class QLabel;

namespace spotter::textview {

/// A small bar over the text: a sentence and a button for each next step. Never takes the keyboard focus, and never
/// covers the words that it is about.
class StepBar final : public QFrame {
    Q_OBJECT
public:
    explicit StepBar(QWidget *parent);

    void setColors(const ViewColors &colors);
    void setStep(const NextStep &step);
    /// Shows it beside the lines of a place, within the parent; hides it if there is no room that is free of both.
    void showBeside(const std::vector<QRectF> &lines, const std::vector<QRectF> &alsoFree);

    /// Below the lines, else above them, else not at all; moved horizontally to lie within the room.
    [[nodiscard]] static std::optional<QPoint> placeBeside(
        QSize size, const std::vector<QRectF> &lines, const std::vector<QRectF> &alsoFree, QRect room);

Q_SIGNALS:
    void chosen(const spotter::textview::StepOffer &offer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillButtons(int width);

    QLabel *m_sentence;
    QHBoxLayout *m_buttons;
    NextStep m_step;
    ViewColors m_colors;
    int m_width = -1; ///< for which the buttons were made
};

} // namespace spotter::textview
