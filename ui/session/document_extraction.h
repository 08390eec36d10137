// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extraction_service.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace spotter {

/// What the model has found so far in the open document: gathers what the extraction thread streams and tells of it at
/// most ten times a second, the first time at once. Main thread.
class DocumentExtraction final : public QObject {
    Q_OBJECT
public:
    explicit DocumentExtraction(QObject *parent = nullptr);

    /// Forgets everything and reads from the next turn of the event loop on, so that a view that has just got the text
    /// can say which part of it is visible.
    void start(std::shared_ptr<const ModelSnapshot> model, const QString &text);
    /// Shows what is known already.
    void setTriples(std::vector<ScoredTriple> triples);
    /// Ends a reading and forgets everything; emits nothing.
    void clear();
    /// Read first, and before all that is still to be read where the user scrolls meanwhile.
    void setVisible(Span visible);
    /// For the network's arithmetic.
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
    std::shared_ptr<const ModelSnapshot> m_model; ///< while reading
    QString m_text;
    Span m_visible;
    int m_threads = 0; ///< as ExtractionOptions
    quint64 m_request = 0;
    double m_share = 0;
    std::vector<ScoredTriple> m_triples;
};

} // namespace spotter
