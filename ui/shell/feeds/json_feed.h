// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace spotter {

class CorpusController;
class JsonView;

/// Supplies the JSON view with the open document in Spotter's own format, shortly after the last change and only while
/// it is visible. Main thread.
class JsonFeed final : public QObject {
    Q_OBJECT
public:
    JsonFeed(CorpusController &controller, JsonView &view, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();

    CorpusController &m_controller;
    JsonView &m_view;
    QTimer m_waiting;
    bool m_stale = true;
};

} // namespace spotter
