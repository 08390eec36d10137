// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/fact_export.h"

#include "core/base/disk_sync.h"
#include "core/base/system_error.h"
#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "core/text/sentences.h"
#include "core/workspace/fact_writer.h"
#include "core/workspace/messages.h"
#include "core/workspace/result_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qint64 factsAtOnce = 500;

/// The sentences that hold both ends of a label.
QString sentencesOf(const QString &text, const Triple &triple)
{
    if (!triple.isAligned()) return {};
    const Span around = sentencesAround(text, triple.subject.span, triple.object.span);
    return text.sliced(around.beginUtf16, around.endUtf16 - around.beginUtf16).simplified();
}

} // namespace

Result<std::vector<FactEvidence>> evidenceOf(Corpus &corpus, qint64 fact, qsizetype limit)
{
    const auto labels = labelsOfFacts(corpus.database(), {fact});
    if (!labels) return std::unexpected(labels.error());
    std::vector<FactEvidence> evidence;
    std::optional<Document> document;
    DocumentId loaded;
    for (const FactLabel &label : *labels) {
        if (limit >= 0 && qsizetype(evidence.size()) == limit) break;
        if (label.document != loaded) {
            auto next = corpus.documents().load(label.document);
            if (!next) return std::unexpected(next.error());
            document = *std::move(next);
            loaded = label.document;
        }
        const auto annotation = corpus.annotations().load(label.label);
        if (!annotation) return std::unexpected(annotation.error());
        const LabelledTriple &stated = annotation->label;
        evidence.push_back({label.document, label.label, document->source, sentencesOf(document->text, stated.triple),
            stated.state, stated.assertion.negated, stated.score});
    }
    return evidence;
}

Result<FactExportResult> exportFacts(Corpus &corpus, QIODevice &device, const FactExportRequest &request,
    const std::stop_token &stop, const ProgressCallback &progress)
{
    const auto snapshot = ReadTransaction::begin(corpus.database());
    if (!snapshot) return std::unexpected(snapshot.error());
    auto writer = makeFactWriter(&device, request);
    if (!writer) return std::unexpected(writer.error());
    if (auto begun = (*writer)->begin(); !begun) return std::unexpected(begun.error());
    FactExportResult result;
    ProgressLimiter limiter(progress);
    std::optional<Fact> last;
    while (true) {
        const auto page = factPage(corpus.database(), request.query, last ? &*last : nullptr, factsAtOnce);
        if (!page) return std::unexpected(page.error());
        if (page->empty()) break;
        for (const Fact &fact : *page) {
            if (stop.stop_requested())
                return failure(ErrorCode::Stopped, WorkspaceMessages::tr("Writing the facts was stopped"));
            std::vector<FactEvidence> evidence;
            if (request.evidence) {
                auto found = evidenceOf(corpus, fact.id);
                if (!found) return std::unexpected(found.error());
                evidence = *std::move(found);
            }
            const auto written = (*writer)->write(fact, evidence);
            if (!written) return std::unexpected(written.error());
            ++(*written ? result.facts : result.leftOut);
            limiter.report(result.facts + result.leftOut, 0);
        }
        last = page->back();
    }
    return (*writer)->finish().transform([&] { return result; });
}

QString factFormatOf(const QString &fileName)
{
    static const QMap<QString, QString> formats{{u"csv"_s, u"csv"_s}, {u"jsonl"_s, u"jsonl"_s}, {u"ttl"_s, u"rdf"_s},
        {u"nt"_s, u"ntriples"_s}, {u"zip"_s, u"neo4j-csv"_s}, {u"cypher"_s, u"cypher"_s}, {u"graphml"_s, u"graphml"_s}};
    return formats.value(QFileInfo(fileName).suffix().toLower());
}

Result<FactExportResult> saveFacts(const QString &corpusPath, const QString &target, const FactQuery &query,
    const std::stop_token &stop, const ProgressCallback &progress)
{
    FactExportRequest request;
    request.format = factFormatOf(target);
    request.query = query;
    request.name = QDir::toNativeSeparators(target);
    request.evidence = request.format == "jsonl"_L1 || request.format == "rdf"_L1 || request.format == "ntriples"_L1;
    if (request.format.isEmpty()) {
        return failure(ErrorCode::Unsupported,
            WorkspaceMessages::tr(
                "The name of %1 says no format; end it with .csv, .jsonl, .ttl, .nt, .zip (for Neo4j), "
                ".cypher or .graphml")
                .arg(request.name));
    }
    if (auto checked = checkReplacedFile(target); !checked) return std::unexpected(checked.error());
    const auto corpus = Corpus::open(corpusPath, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    QSaveFile file(target);
    const auto refused = [&] {
        return failure(ErrorCode::Io,
            WorkspaceMessages::tr("%1 cannot be written: %2; choose another file or folder")
                .arg(request.name, deviceErrorText(file)));
    };
    if (!file.open(QIODevice::WriteOnly)) return refused();
    auto written = exportFacts(**corpus, file, request, stop, progress);
    if (!written) {
        file.cancelWriting();
        return written;
    }
    if (!commitToDisk(file)) return refused();
    return written;
}

} // namespace spotter
