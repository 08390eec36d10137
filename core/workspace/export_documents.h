// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corpus/document_store.h"
#include "core/formats/format.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// What is to be exported, and how.
struct ExportRequest {
    QString corpusPath;
    QString formatId;
    DocumentId only; ///< valid: this document and no other
    DocumentFilter filter; ///< otherwise: what it lets through
    bool includeRejected = true; ///< labels; a format that would state them as facts leaves them out and says so
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
    QStringList leftOutReasons; ///< of the first few, a sentence each
    std::vector<Loss> losses;
};

/// What is not in the file, a sentence each: what the format cannot carry, then which documents are left out and why.
[[nodiscard]] QStringList lossSentences(const ExportSummary &summary);

/// Whether a filter lets every document through.
[[nodiscard]] bool filtersNothing(const DocumentFilter &filter);

/// The functions below are synchronous, for any thread: each opens the corpus for reading only. Progress counts
/// documents. They fail as Corpus::open(), the stores and RecordWriter do, and with Stopped.

/// The first bytes of the file as it would be written: of at most `documents` documents.
[[nodiscard]] Result<QByteArray> previewExport(const ExportRequest &request, int documents, std::stop_token stop = {});
/// Writes nothing, and counts what the format could not carry.
[[nodiscard]] Result<ExportSummary> surveyExport(
    const ExportRequest &request, std::stop_token stop = {}, const ProgressCallback &progress = {});
/// Writes to a device, which stays the caller's, as does what becomes of it: only after success is it complete. A
/// document that the format refuses is left out and counted. name: of the target, for messages.
[[nodiscard]] Result<ExportSummary> writeExportTo(QIODevice &device, const QString &name, const ExportRequest &request,
    std::stop_token stop = {}, const ProgressCallback &progress = {});
/// The same to the target, a file that is replaced when it is complete: on failure or stop it stays as it was.
[[nodiscard]] Result<ExportSummary> writeExport(
    const ExportRequest &request, std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
