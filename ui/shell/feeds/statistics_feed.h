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

/// Computes the statistics of the corpus on a thread, for all panels that show them; some time after the last change,
/// and only while one of them is visible. Main thread; does not own its arguments.
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
