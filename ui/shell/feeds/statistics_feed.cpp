// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/feeds/statistics_feed.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus_statistics.h"
#include "ui/schema/schema_panel.h"
#include "ui/session/corpus_controller.h"
#include "ui/statistics/statistics_panel.h"

#include <QEvent>

#include <chrono>

using namespace std::chrono_literals;

namespace spotter {

StatisticsFeed::StatisticsFeed(
    CorpusController &controller, StatisticsPanel &statistics, SchemaPanel &schema, QObject *parent)
    : QObject(parent), m_controller(controller), m_statistics(statistics), m_schema(schema),
      m_counting(new TaskRunner(this))
{
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(600ms);
    connect(&m_waiting, &QTimer::timeout, this, &StatisticsFeed::count);
    connect(&controller, &CorpusController::undoChanged, this, &StatisticsFeed::refresh);
    connect(&controller, &CorpusController::documentsChanged, this, &StatisticsFeed::refresh);
    connect(&controller, &CorpusController::modelChanged, this, &StatisticsFeed::refresh);
    connect(&controller, &CorpusController::corpusChanged, this, [this] {
        m_counting->abandon();
        m_statistics.setStatistics({}); // statistics of the previous corpus
        refresh();
    });
    statistics.installEventFilter(this);
    schema.installEventFilter(this);
}

void StatisticsFeed::refresh()
{
    m_stale = true;
    if (!m_waiting.isActive()) m_waiting.start();
}

bool StatisticsFeed::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && m_stale) m_waiting.start(0ms);
    return QObject::eventFilter(watched, event);
}

void StatisticsFeed::count()
{
    m_waiting.setInterval(600ms);
    if (!m_stale || !(m_statistics.isVisible() || m_schema.isVisible()) || !m_controller.corpus()) return;
    m_stale = false;
    m_statistics.setCounting(true);
    m_counting->start<CorpusStatistics>(
        [address = m_controller.corpus()->address()](
            const std::stop_token &stop, const ProgressCallback &) -> Result<CorpusStatistics> {
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return corpusStatistics((*corpus)->database(), stop);
        },
        [this](const Result<CorpusStatistics> &counted) {
            if (!counted) {
                m_statistics.setCounting(false);
                return Q_EMIT failed(counted.error().message);
            }
            m_statistics.setStatistics(*counted);
            m_schema.setCounts(*counted);
        });
}

} // namespace spotter
