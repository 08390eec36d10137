// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/extraction_service.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace spotter {

class Corpus;

/// The triples that the model has found so far in the open document: collects the results streamed by the extraction
/// thread and emits changes at most ten times per second, the first one immediately. Main thread.
class DocumentExtraction final : public QObject {
    Q_OBJECT
public:
    explicit DocumentExtraction(QObject *parent = nullptr);

    /// Discards everything and starts extraction in the next iteration of the event loop, so that a view that has just
    /// received the text can first set its visible part.
    void start(std::shared_ptr<const ModelSnapshot> model, const QString &text);
    /// Shows what the model has found in the document before, if the corpus knows it; else starts extraction. A null
    /// model, or no document: clear(). Fails if the corpus cannot be read; extraction starts all the same.
    [[nodiscard]] Result<void> show(Corpus &corpus, ModelId id, std::shared_ptr<const ModelSnapshot> model,
        DocumentId document, const QString &text);
    /// Shows results that are already known.
    void setTriples(std::vector<ScoredTriple> triples);
    /// Stops extraction and discards everything; emits nothing.
    void clear();
    /// This part is processed first, also if the user scrolls during extraction.
    void setVisible(Span visible);
    /// For the network's computations.
    void setThreads(int threads) { m_threads = threads; }

    [[nodiscard]] const std::vector<ScoredTriple> &triples() const { return m_triples; }
    [[nodiscard]] bool isReading() const { return m_model != nullptr; }

Q_SIGNALS:
    void changed();
    void progressed(double share);
    void finished();
    void failed(const spotter::Error &error);

private:
    void begin();
    void showFound(quint64 request, const std::vector<ScoredTriple> &triples, qint64 done, qint64 total);

    ExtractionService m_service;
    QTimer m_beginning;
    QTimer m_telling;
    std::shared_ptr<const ModelSnapshot> m_model; ///< during extraction
    QString m_text;
    Span m_visible;
    int m_threads = 0; ///< as ExtractionOptions
    quint64 m_request = 0;
    double m_share = 0;
    std::vector<ScoredTriple> m_triples;
};

} // namespace spotter
