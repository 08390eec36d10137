// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace spotter {

/// Makes labels, message boxes and tool tips show texts as plain text. Otherwise Qt guesses the format: a predicate or
/// a file named "<img src=…>" would be rendered as HTML and load that file. A label with rich text must call
/// setTextFormat(Qt::RichText) and escape all text from outside. Installed on the application as an event filter, it
/// handles every label before its first paint, and the label of a tool tip before its text is set. Main thread.
class PlainLabels final : public QObject {
    Q_OBJECT
public:
    explicit PlainLabels(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace spotter
