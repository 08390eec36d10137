// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/facts/fact_query.h"
#include "core/text/document.h"

#include <QMap>
#include <QStringList>

#include <vector>

class QIODevice;

namespace spotter {

class Corpus;

/// A label that states a fact, with its sentence.
struct FactEvidence {
    DocumentId document;
    AnnotationId label;
    QString source; ///< of the document
    QString sentence; ///< all between its ends, should they be in several; empty if the label has no place
    ReviewState state = ReviewState::Unreviewed;
    bool isNegated = false;
    std::optional<double> score;
};
/// At most `limit`; all without one.
[[nodiscard]] Result<std::vector<FactEvidence>> evidenceOf(Corpus &corpus, qint64 fact, qsizetype limit = -1);

/// A table of facts for other programs.
struct FactExportRequest {
    QString format = {}; ///< one of factFormats() // NOLINT(readability-redundant-member-init)
    FactQuery query = {}; // NOLINT(readability-redundant-member-init)
    bool evidence = false;
    bool safeCells = true; ///< CSV: see WriteOptions
    QString baseIri = {}; ///< RDF; empty: urn:spotter: // NOLINT(readability-redundant-member-init)
    /// QuickStatements: the property of a predicate, such as P19.
    QMap<QString, QString> properties = {}; // NOLINT(readability-redundant-member-init)
    QString name = {}; ///< of the target, for messages // NOLINT(readability-redundant-member-init)
};
struct FactExportResult {
    qint64 facts = 0;
    qint64 leftOut = 0; ///< cannot be written in the format: without identifiers, in QuickStatements
};

/// "csv", "jsonl", "rdf" (Turtle), "ntriples", "neo4j-csv", "cypher", "graphml", "quickstatements"
[[nodiscard]] QStringList factFormats();
/// Writes the facts of a query, as of one moment. Facts must be built. Progress counts facts.
[[nodiscard]] Result<FactExportResult> exportFacts(Corpus &corpus, QIODevice &device, const FactExportRequest &request,
    const std::stop_token &stop = {}, const ProgressCallback &progress = {});

/// The format that a file's name asks for: csv, jsonl, ttl, nt, zip (Neo4j), cypher, graphml; empty if none.
[[nodiscard]] QString factFormatOf(const QString &fileName);
/// The same to a file, by its name and a corpus' path; an older file is replaced when the new one is complete. Fails
/// (Unsupported) if the name asks for no format, and like checkReplacedFile(). Any thread.
[[nodiscard]] Result<FactExportResult> saveFacts(const QString &corpusPath, const QString &target,
    const FactQuery &query, const std::stop_token &stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
