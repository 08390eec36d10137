// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace spotter {

/// Labels, message boxes and tool tips show texts as they are. Qt guesses otherwise: a predicate or a file named
/// "<img src=…>" would be drawn as HTML and load that file. A label that means rich text says so with
/// setTextFormat(Qt::RichText), and escapes what it did not write itself. Installed on the application, it sees every
/// label before its first paint, and the label that is a tool tip before it gets its text. Main thread.
class PlainLabels final : public QObject {
    Q_OBJECT
public:
    explicit PlainLabels(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace spotter
