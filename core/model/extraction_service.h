// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/extractor.h"

#include <QObject>

#include <memory>

namespace spotter {

class TaskRunner;

/// Extracts triples from documents on a thread of its own, one document at a time. A new request replaces the current
/// one, which ends at its next batch. Lives on the main thread; signals arrive there, queued, with the request's
/// number, so that late results of an older request can be recognised.
class ExtractionService final : public QObject {
    Q_OBJECT
public:
    explicit ExtractionService(QObject *parent = nullptr);

    /// Runs the model on the document, passages that overlap the visible part first. Returns the request's number.
    quint64 start(std::shared_ptr<const ModelSnapshot> model, const QString &text, Span visible, int threads = 0);
    /// The user has scrolled: the current request continues from there.
    void setVisible(Span visible);
    /// Ends the current request; it emits no more signals.
    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /// Further triples, with document offsets; `done` and `total` in UTF-16 units.
    void found(quint64 request, const std::vector<spotter::ScoredTriple> &triples, qint64 done, qint64 total);
    /// All triples, sorted by span.
    void finished(quint64 request, const std::vector<spotter::ScoredTriple> &triples);
    void failed(quint64 request, const spotter::Error &error);

private:
    struct Visible;
    std::shared_ptr<Visible> m_visible; ///< of the current request, shared with its thread
    TaskRunner *m_runner;
    quint64 m_request = 0;
};

} // namespace spotter
