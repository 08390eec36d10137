// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/export_documents.h"

#include "core/base/disk_sync.h"
#include "core/corpus/corpus.h"
#include "core/corpus/schema_store.h"
#include "core/formats/registry.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <limits>

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::ExportDocuments)
};

Result<std::vector<DocumentId>> chosenDocuments(Corpus &corpus, const ExportRequest &request)
{
    if (request.only.isValid()) return std::vector{request.only};
    return corpus.documents().ids(request.filter);
}

/// Hands the chosen documents to a writer, at most `limit` of them, and finishes it. A document that the format refuses
/// is counted and left out; anything else ends the export.
Result<ExportSummary> writeDocuments(const ExportRequest &request, QIODevice *device, qint64 limit,
    std::stop_token stop, const ProgressCallback &progress)
{
    auto corpus = Corpus::open(request.corpusPath, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    auto ids = chosenDocuments(**corpus, request);
    if (!ids) return std::unexpected(ids.error());
    const QString name = request.target.isEmpty() ? Messages::tr("Preview") : QDir::toNativeSeparators(request.target);
    auto schema = (*corpus)->schema().load();
    if (!schema) return std::unexpected(schema.error());
    WriteOptions writing{.name = name, .schema = std::move(*schema)};
    writing.safeCells = request.safeCells;
    writing.baseIri = request.baseIri;
    writing.textLanguage = request.textLanguage;
    writing.literalTypes = request.literalTypes;
    writing.provenance = request.provenance;
    auto writer = makeWriter(request.formatId, device, writing);
    if (!writer) return std::unexpected(writer.error());
    if (const auto begun = (*writer)->begin(); !begun) return std::unexpected(begun.error());

    ExportSummary summary;
    ProgressLimiter limiter(progress);
    if (limit < qint64(ids->size())) ids->resize(size_t(limit));
    const auto total = qint64(ids->size());
    DocumentCursor cursor = (*corpus)->documents().read(*std::move(ids), request.includeRejected);
    for (qint64 i = 0; i < total; ++i) {
        if (stop.stop_requested()) return failure(ErrorCode::Stopped, Messages::tr("The export was stopped"));
        const auto document = cursor.next();
        if (!document) return std::unexpected(document.error());
        if (!*document) break;
        const auto written = (*writer)->write(**document);
        if (written) {
            ++summary.documents;
            summary.triples += qint64((*document)->triples.size());
        } else if (written.error().code == ErrorCode::Content) {
            if (summary.leftOut++ == 0) summary.firstLeftOut = written.error().message;
        } else {
            return std::unexpected(written.error());
        }
        limiter.report(i + 1, total);
    }
    if (const auto finished = (*writer)->finish(); !finished) return std::unexpected(finished.error());
    summary.losses = (*writer)->losses();
    return summary;
}

} // namespace

bool filtersNothing(const DocumentFilter &filter)
{
    return filter.search.isEmpty() && !filter.split && filter.predicate.isEmpty() && !filter.unreviewedOnly
        && !filter.withoutLabelsOnly && !filter.synthetic;
}

Result<QByteArray> previewExport(const ExportRequest &request, int documents, std::stop_token stop)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto summary = writeDocuments(request, &buffer, documents, stop, {});
    if (!summary) return std::unexpected(summary.error());
    return buffer.data();
}

Result<ExportSummary> surveyExport(const ExportRequest &request, std::stop_token stop, const ProgressCallback &progress)
{
    return writeDocuments(request, nullptr, std::numeric_limits<qint64>::max(), stop, progress);
}

Result<ExportSummary> writeExport(const ExportRequest &request, std::stop_token stop, const ProgressCallback &progress)
{
    const QString shownName = QDir::toNativeSeparators(request.target);
    if (QFileInfo(request.target) == QFileInfo(request.corpusPath))
        return failure(
            ErrorCode::Io, Messages::tr("%1 is the corpus itself; choose another file for the export").arg(shownName));
    QSaveFile file(request.target);
    const auto refused = [&] {
        return failure(ErrorCode::Io,
            Messages::tr("%1 cannot be written: %2; choose another file or folder").arg(shownName, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly)) return refused();
    auto summary = writeDocuments(request, &file, std::numeric_limits<qint64>::max(), stop, progress);
    if (!summary) {
        file.cancelWriting();
        return summary;
    }
    if (!commitToDisk(file)) return refused();
    return summary;
}

} // namespace spotter
