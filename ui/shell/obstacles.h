// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace spotter {

class CorpusController;

/// Why a command that needs one of these cannot be carried out now, as a sentence for its tool tip; empty if nothing
/// prevents it. On the main thread.
class Obstacles {
    Q_DECLARE_TR_FUNCTIONS(spotter::Obstacles)
public:
    /// Reading what the window has open.
    [[nodiscard]] static QString toReading(const CorpusController &controller);
    /// Reading the file of the corpus again, on another thread: it must be at its place.
    [[nodiscard]] static QString toReadingFile(const CorpusController &controller);
    /// The same, for what needs a document in the corpus.
    [[nodiscard]] static QString toReadingDocuments(const CorpusController &controller);
    [[nodiscard]] static QString toWriting(const CorpusController &controller);
    /// Writing to what is open, or to a new corpus.
    [[nodiscard]] static QString toAdding(const CorpusController &controller);
    [[nodiscard]] static QString toReadingDocument(const CorpusController &controller);
    [[nodiscard]] static QString toWritingDocument(const CorpusController &controller);
    /// hasTriple: whether the open document has a current triple.
    [[nodiscard]] static QString toWritingTriple(const CorpusController &controller, bool hasTriple);
};

} // namespace spotter
