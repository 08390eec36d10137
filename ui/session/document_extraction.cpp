// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/document_extraction.h"

#include <chrono>

namespace spotter {

using namespace std::chrono_literals;

DocumentExtraction::DocumentExtraction(QObject *parent) : QObject(parent)
{
    m_beginning.setSingleShot(true);
    connect(&m_beginning, &QTimer::timeout, this, &DocumentExtraction::begin);
    m_telling.setSingleShot(true);
    m_telling.setInterval(100ms);
    connect(&m_telling, &QTimer::timeout, this, [this] {
        Q_EMIT changed();
        Q_EMIT progressed(m_share);
    });
    connect(&m_service, &ExtractionService::found, this, &DocumentExtraction::showFound);
    connect(&m_service, &ExtractionService::finished, this, [this](quint64 request, const auto &triples) {
        if (request != m_request || !m_model) return;
        m_telling.stop();
        m_model.reset();
        m_triples = triples;
        Q_EMIT changed();
        Q_EMIT finished();
        Q_EMIT progressed(1);
    });
    connect(&m_service, &ExtractionService::failed, this, [this](quint64 request, const Error &error) {
        if (request != m_request || !m_model) return;
        m_telling.stop();
        m_model.reset();
        Q_EMIT failed(error);
        Q_EMIT progressed(1);
    });
}

void DocumentExtraction::start(std::shared_ptr<const ModelSnapshot> model, const QString &text)
{
    clear();
    m_model = std::move(model);
    m_text = text;
    m_beginning.start(0ms);
}

void DocumentExtraction::setTriples(std::vector<ScoredTriple> triples)
{
    clear();
    m_triples = std::move(triples);
}

void DocumentExtraction::setVisible(Span visible)
{
    m_visible = visible;
    if (m_request != 0) m_service.setVisible(visible);
}

void DocumentExtraction::clear()
{
    m_beginning.stop();
    m_telling.stop();
    m_service.cancel();
    m_request = 0;
    m_model.reset();
    m_triples.clear();
    m_visible = {};
    m_share = 0;
}

void DocumentExtraction::begin()
{
    Q_EMIT progressed(0);
    m_request = m_service.start(m_model, m_text, m_visible, m_threads);
}

void DocumentExtraction::showFound(quint64 request, const std::vector<ScoredTriple> &triples, qint64 done, qint64 total)
{
    if (request != m_request || !m_model) return;
    const bool first = m_triples.empty() && !triples.empty();
    m_triples.insert(m_triples.end(), triples.begin(), triples.end());
    // The bar must not look complete before finished() reports that everything is merged.
    m_share = total > 0 ? std::min(0.99, double(done) / double(total)) : 0;
    if (first) {
        Q_EMIT changed();
        Q_EMIT progressed(m_share);
    } else if (!m_telling.isActive()) {
        m_telling.start();
    }
}

} // namespace spotter
