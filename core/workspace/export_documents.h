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

/// What to export, and how.
struct ExportRequest {
    QString corpusPath;
    QString formatId;
    DocumentId only; ///< if valid, only this document
    DocumentFilter filter; ///< otherwise, the documents that match it
    bool includeRejected
        = true; ///< rejected labels; a format that would present them as facts leaves them out and reports that
    bool safeCells = false; ///< tables: formulas get an apostrophe
    // NOLINTBEGIN(readability-redundant-member-init): designated initialisers may leave them out
    QString baseIri = {}; ///< for RDF, as in WriteOptions, as are the next three
    QString textLanguage = {};
    QStringList literalTypes = {};
    // NOLINTEND(readability-redundant-member-init)
    bool provenance = false;
    QString target; ///< file; not needed for a preview or a survey
};

/// The result of an export or of a survey.
struct ExportSummary {
    qint64 documents = 0; ///< in the file
    qint64 triples = 0; ///< in the file: without those that losses names as left out
    qint64 leftOut = 0; ///< documents that the format could not write at all
    QStringList leftOutReasons; ///< one sentence for each of the first few
    std::vector<Loss> losses;
};

/// One sentence for each kind of data that is not in the file: first what the format cannot represent, then which
/// documents are left out and why.
[[nodiscard]] QStringList lossSentences(const ExportSummary &summary);

/// The functions below are synchronous, for any thread: each opens the corpus for reading only. Progress counts
/// documents. They fail with the errors of Corpus::open(), the stores and RecordWriter, and with Stopped.

/// The first bytes of the file as it would be written: of at most `documents` documents.
[[nodiscard]] Result<QByteArray> previewExport(const ExportRequest &request, int documents, std::stop_token stop = {});
/// Writes nothing, and counts what the format cannot represent.
[[nodiscard]] Result<ExportSummary> surveyExport(
    const ExportRequest &request, std::stop_token stop = {}, const ProgressCallback &progress = {});
/// Writes to a device owned by the caller, which also has to handle incomplete output: the output is complete only
/// after success. A document that the format cannot write is left out and counted. name: the name of the target, for
/// messages.
[[nodiscard]] Result<ExportSummary> writeExportTo(QIODevice &device, const QString &name, const ExportRequest &request,
    std::stop_token stop = {}, const ProgressCallback &progress = {});
/// The same to the target file, which is replaced when the output is complete; on failure or stop it is unchanged.
[[nodiscard]] Result<ExportSummary> writeExport(
    const ExportRequest &request, std::stop_token stop = {}, const ProgressCallback &progress = {});

} // namespace spotter
