// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/document_store.h"
#include "core/formats/format.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace spotter {

/// What is to be exported, and how.
struct ExportRequest {
    QString corpusPath;
    QString formatId;
    DocumentId only; ///< valid: this document and no other
    DocumentFilter filter; ///< otherwise: what it lets through
    bool includeRejected = false;
    bool safeCells = false; ///< tables: formulas get an apostrophe
    // NOLINTBEGIN(readability-redundant-member-init): designated initialisers may leave them out
    QString baseIri = {}; ///< RDF, as in WriteOptions, and so are the next three
    QString textLanguage = {};
    QStringList literalTypes = {};
    // NOLINTEND(readability-redundant-member-init)
    bool provenance = false;
    QString target; ///< file; not needed for a preview or a survey
};

/// What an export did, or would do.
struct ExportSummary {
    qint64 documents = 0;
    qint64 triples = 0;
    qint64 leftOut = 0; ///< documents that the format could not write at all
    QString firstLeftOut; ///< why, of the first
    std::vector<Loss> losses;
};

/// Whether a filter lets every document through.
[[nodiscard]] bool filtersNothing(const DocumentFilter &filter);

/// The functions below are synchronous, for any thread: each opens the corpus for reading only. Progress counts
/// documents. They fail as Corpus::open(), the stores and RecordWriter do, and with Stopped.

/// The first bytes of the file as it would be written: of at most `documents` documents.
[[nodiscard]] Result<QByteArray> previewExport(const ExportRequest &request, int documents, std::stop_token stop = {});
/// Writes nothing, and counts what the format could not carry.
[[nodiscard]] Result<ExportSummary> surveyExport(
    const ExportRequest &request, std::stop_token stop = {}, const ProgressCallback &progress = {});
/// Writes the target through QSaveFile: on failure or stop a file that was there stays as it was.
[[nodiscard]] Result<ExportSummary> writeExport(
    const ExportRequest &request, std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
