// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/obstacles.h"

#include "core/corpus/document_store.h"
#include "ui/session/corpus_controller.h"

namespace spotter {

QString Obstacles::toReading(const CorpusController &controller)
{
    return controller.corpus() ? QString() : tr("Open a corpus or a document first");
}

QString Obstacles::toReadingFile(const CorpusController &controller)
{
    const Corpus *corpus = controller.corpus();
    return corpus && corpus->isAway() ? corpus->readOnlyReason() : toReading(controller);
}

QString Obstacles::toReadingDocuments(const CorpusController &controller)
{
    if (const QString obstacle = toReadingFile(controller); !obstacle.isEmpty()) return obstacle;
    const auto some = controller.corpus()->documents().page({}, {}, 1);
    // A fault is told by the command itself.
    return some && some->empty() ? tr("The corpus has no documents yet: import or paste some") : QString();
}

QString Obstacles::toWriting(const CorpusController &controller)
{
    const Corpus *corpus = controller.corpus();
    return corpus && corpus->isReadOnly() ? corpus->readOnlyReason() : toReading(controller);
}

QString Obstacles::toAdding(const CorpusController &controller)
{
    return controller.corpus() ? toWriting(controller) : QString();
}

QString Obstacles::toReadingDocument(const CorpusController &controller)
{
    return controller.documentId().isValid() ? QString() : tr("Open a document first");
}

QString Obstacles::toWritingDocument(const CorpusController &controller)
{
    const QString obstacle = controller.corpus() ? toWriting(controller) : QString();
    return obstacle.isEmpty() ? toReadingDocument(controller) : obstacle;
}

QString Obstacles::toWritingTriple(const CorpusController &controller, bool hasTriple)
{
    const QString obstacle = toWritingDocument(controller);
    return obstacle.isEmpty() && !hasTriple ? tr("Select a triple first") : obstacle;
}

} // namespace spotter
