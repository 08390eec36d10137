// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/extractor.h"

#include <QObject>

#include <memory>

namespace spotter {

class TaskRunner;

/// Reads documents on a thread: one at a time, a new request replaces the one under way, which ends at its next batch.
/// Lives on the main thread; signals arrive there, queued, tagged with the request's number so that late answers of an
/// older one can be told.
class ExtractionService final : public QObject {
    Q_OBJECT
public:
    explicit ExtractionService(QObject *parent = nullptr);

    /// Reads the document with the model, passages that overlap what is visible first. Returns the request's number.
    quint64 start(std::shared_ptr<const ModelSnapshot> model, const QString &text, Span visible, int threads = 0);
    /// The user has scrolled: the request under way goes on from there.
    void setVisible(Span visible);
    /// Ends the request under way; it reports no more.
    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /// Further triples, document offsets; `done` and `total` in UTF-16 units.
    void found(quint64 request, const std::vector<spotter::ScoredTriple> &triples, qint64 done, qint64 total);
    /// All of them, sorted by place.
    void finished(quint64 request, const std::vector<spotter::ScoredTriple> &triples);
    void failed(quint64 request, const spotter::Error &error);

private:
    struct Visible;
    std::shared_ptr<Visible> m_visible; ///< of the request under way, shared with its thread
    TaskRunner *m_runner;
    quint64 m_request = 0;
};

} // namespace spotter
