// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/document_extraction.h"

#include "core/corpus/corpus.h"
#include "core/corpus/prediction_store.h"

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

Result<void> DocumentExtraction::show(
    Corpus &corpus, ModelId id, std::shared_ptr<const ModelSnapshot> model, DocumentId document, const QString &text)
{
    clear();
    if (!model || !document.isValid()) return {};
    Result<bool> known = false;
    if (id.isValid()) known = corpus.predictions().has(id, document);
    if (known.value_or(false)) {
        auto stored = corpus.predictions().forDocument(id, document);
        if (stored) {
            setTriples(*std::move(stored));
            return {};
        }
        known = std::unexpected(stored.error());
    }
    start(std::move(model), text);
    return known.transform([](bool) { });
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
