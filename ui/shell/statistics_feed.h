// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace spotter {

class CorpusController;
class SchemaPanel;
class StatisticsPanel;
class TaskRunner;

/// Counts the corpus on a thread, for all panels that show such numbers; some time after the last change, and only
/// while they can be seen. Main thread; owns none of what it is given.
class StatisticsFeed final : public QObject {
    Q_OBJECT
public:
    StatisticsFeed(
        CorpusController &controller, StatisticsPanel &statistics, SchemaPanel &schema, QObject *parent = nullptr);

Q_SIGNALS:
    void failed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void count();

    CorpusController &m_controller;
    StatisticsPanel &m_statistics;
    SchemaPanel &m_schema;
    TaskRunner *m_counting;
    QTimer m_waiting;
    bool m_stale = true;
};

} // namespace spotter
