// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/export_documents.h"

#include "core/base/disk_sync.h"
#include "core/base/system_error.h"
#include "core/corpus/corpus.h"
#include "core/corpus/merging/decision_union.h"
#include "core/corpus/schema/schema_store.h"
#include "core/formats/registry.h"
#include "core/workspace/label_order.h"
#include "core/workspace/messages.h"
#include "core/workspace/result_file.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr qsizetype shownReasons = 20;

Result<std::vector<DocumentId>> chosenDocuments(Corpus &corpus, const ExportRequest &request)
{
    if (request.only.isValid()) return std::vector{request.only};
    return corpus.documents().ids(request.filter);
}

/// What a format leaves out was handed to it, too: it is not among what is in the file, and told once, as a loss.
void takeLeftOut(ExportSummary &summary)
{
    for (const Loss &loss : summary.losses) {
        switch (loss.kind) {
        case LossKind::WithoutTriples:
        case LossKind::WithoutText:
            summary.documents = std::max<qint64>(0, summary.documents - loss.count);
            break;
        case LossKind::Overlap:
        case LossKind::Predicate:
        case LossKind::Negated:
        case LossKind::Rejected:
        case LossKind::Unplaced:
            summary.triples = std::max<qint64>(0, summary.triples - loss.count);
            break;
        default:
            break; // written, without something
        }
    }
}

/// Hands the chosen documents to a writer, at most `limit` of them, and finishes it. A document that the format refuses
/// is counted and left out; anything else ends the export.
Result<ExportSummary> writeDocuments(const ExportRequest &request, const QString &name, QIODevice *device, qint64 limit,
    std::stop_token stop, const ProgressCallback &progress)
{
    auto corpus = Corpus::open(request.corpusPath, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    auto ids = chosenDocuments(**corpus, request);
    if (!ids) return std::unexpected(ids.error());
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

    // Spotter's own format says everything, also what was decided about entities.
    auto decisions = request.formatId == "spotter"_L1 ? DecisionsForExport::load((*corpus)->database())
                                                      : Result<DecisionsForExport>(DecisionsForExport());
    if (!decisions) return std::unexpected(decisions.error());
    ExportSummary summary;
    ProgressLimiter limiter(progress);
    if (limit < qint64(ids->size())) ids->resize(size_t(limit));
    const auto total = qint64(ids->size());
    DocumentCursor cursor = (*corpus)->documents().read(*std::move(ids), request.includeRejected);
    for (qint64 i = 0; i < total; ++i) {
        if (stop.stop_requested()) return failure(ErrorCode::Stopped, WorkspaceMessages::tr("The export was stopped"));
        auto document = cursor.next();
        if (!document) return std::unexpected(document.error());
        if (!*document) break;
        sortByPlace((*document)->triples);
        decisions->addTo(**document);
        const auto written = (*writer)->write(**document);
        if (written) {
            ++summary.documents;
            summary.triples += qint64((*document)->triples.size());
        } else if (written.error().code == ErrorCode::Content || written.error().code == ErrorCode::Limit) {
            if (++summary.leftOut <= shownReasons) summary.leftOutReasons += written.error().message;
        } else {
            return std::unexpected(written.error());
        }
        limiter.report(i + 1, total);
    }
    if (const auto finished = (*writer)->finish(); !finished) return std::unexpected(finished.error());
    summary.losses = (*writer)->losses();
    takeLeftOut(summary);
    return summary;
}

/// Of a file that may not be written, for messages.
QString nameOf(const ExportRequest &request)
{
    return request.target.isEmpty() ? WorkspaceMessages::tr("Preview") : QDir::toNativeSeparators(request.target);
}

} // namespace

QStringList lossSentences(const ExportSummary &summary)
{
    QStringList sentences;
    for (const Loss &loss : summary.losses) sentences += loss.message;
    if (summary.leftOut == 0) return sentences;
    sentences
        += WorkspaceMessages::tr("%Ln document(s) cannot be written and are left out:", nullptr, int(summary.leftOut));
    sentences += summary.leftOutReasons;
    if (const qint64 untold = summary.leftOut - summary.leftOutReasons.size(); untold > 0)
        sentences += WorkspaceMessages::tr("and %Ln more like these", nullptr, int(untold));
    return sentences;
}

Result<QByteArray> previewExport(const ExportRequest &request, int documents, std::stop_token stop)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto summary = writeDocuments(request, nameOf(request), &buffer, documents, stop, {});
    if (!summary) return std::unexpected(summary.error());
    return buffer.data();
}

Result<ExportSummary> surveyExport(const ExportRequest &request, std::stop_token stop, const ProgressCallback &progress)
{
    return writeDocuments(request, nameOf(request), nullptr, std::numeric_limits<qint64>::max(), stop, progress);
}

Result<ExportSummary> writeExportTo(QIODevice &device, const QString &name, const ExportRequest &request,
    std::stop_token stop, const ProgressCallback &progress)
{
    return writeDocuments(request, name, &device, std::numeric_limits<qint64>::max(), std::move(stop), progress);
}

Result<ExportSummary> writeExport(const ExportRequest &request, std::stop_token stop, const ProgressCallback &progress)
{
    const QString shownName = QDir::toNativeSeparators(request.target);
    if (const auto checked = checkReplacedFile(request.target); !checked) return std::unexpected(checked.error());
    QSaveFile file(request.target);
    const auto refused = [&] {
        return failure(ErrorCode::Io,
            WorkspaceMessages::tr("%1 cannot be written: %2; choose another file or folder")
                .arg(shownName, deviceErrorText(file)));
    };
    if (!file.open(QIODevice::WriteOnly)) return refused();
    auto summary = writeExportTo(file, shownName, request, std::move(stop), progress);
    if (!summary) {
        file.cancelWriting();
        return summary;
    }
    if (!commitToDisk(file)) return refused();
    return summary;
}

} // namespace spotter
