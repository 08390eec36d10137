// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/import_files.h"

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/schema_store.h"
#include "core/corpus/transaction.h"
#include "core/formats/document_feed.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::ImportFiles)
};

constexpr qsizetype shownIssues = 200;
constexpr size_t documentsTogether = 256;

/// One import under way. One thread reads while this one stores.
class Importer {
public:
    Importer(Corpus &corpus, const ImportRequest &request, std::stop_token stop, const ProgressCallback &progress)
        : m_corpus(corpus), m_request(request), m_stop(std::move(stop)), m_limiter(progress)
    {
        m_summary.duplicatesWere = request.duplicates;
    }

    Result<ImportSummary> run()
    {
        const auto files
            = listInputFiles(m_request.files, m_request.documentPerLine ? QStringLiteral("text") : m_request.format);
        if (!files) return std::unexpected(files.error());
        for (const InputFile &file : *files) m_totalBytes += QFileInfo(file.path).size();
        const QString title = files->size() == 1
            ? Messages::tr("Import of %1").arg(QFileInfo(files->front().path).fileName())
            : Messages::tr("Import of %Ln file(s)", nullptr, int(files->size()));
        auto transaction = Transaction::begin(m_corpus.database(), title, m_request.durability);
        if (!transaction) return std::unexpected(transaction.error());
        for (const InputFile &file : *files) {
            if (auto done = importFile(file); !done) return std::unexpected(done.error());
        }
        if (auto committed = transaction->commit(); !committed) return std::unexpected(committed.error());
        m_limiter.report(m_totalBytes, m_totalBytes);
        return m_summary;
    }

private:
    Result<void> importFile(const InputFile &input)
    {
        QFile file(input.path);
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
                Messages::tr("%1 cannot be opened: %2").arg(input.path, file.errorString()));
        }
        IssueBox issues;
        ReadOptions options{.name = input.isNamed() ? QFileInfo(input.path).fileName() : input.inFolder,
            .source = input.path,
            .skipBad = m_request.skipBad,
            .documentPerLine = m_request.documentPerLine,
            .encoding = m_request.encoding,
            .stop = m_stop};
        options.openCompanion = companionOpener(input.path);
        options.onIssue = [&issues](const ReadIssue &issue) { issues.put(issue); };
        auto reader = openReader(file, options, m_request.format);
        m_doneBytes += std::exchange(m_fileBytes, file.size());
        if (!reader && !input.isNamed() && reader.error().code == ErrorCode::Unsupported) {
            ++m_summary.foreignFiles;
            note(reader.error().message);
            return {};
        }
        if (!reader) return std::unexpected(reader.error());
        DocumentFeed feed(std::move(*reader));
        const auto imported = importDocuments(feed);
        for (const ReadIssue &issue : issues.take()) note(issue.message);
        m_summary.skipped += feed.counts().skipped;
        m_summary.unusable += feed.counts().unusable;
        return imported;
    }

    void note(const QString &message)
    {
        if (m_summary.issues.size() < shownIssues) m_summary.issues += message;
    }

    Result<void> importDocuments(DocumentFeed &feed)
    {
        for (;;) {
            std::vector<FedDocument> batch = feed.take(documentsTogether, m_stop);
            if (m_stop.stop_requested())
                return failure(ErrorCode::Stopped, Messages::tr("The import was stopped; nothing was added"));
            if (batch.empty()) break;
            for (FedDocument &item : batch) {
                if (item.failure) return std::unexpected(*item.failure);
                if (m_request.split) item.document.split = *m_request.split;
                const auto imported = m_corpus.documents().import(item.document, m_request.duplicates);
                if (!imported) return std::unexpected(imported.error());
                count(*imported);
            }
            m_limiter.report(std::min(m_totalBytes - 1, m_doneBytes + feed.positionBytes()), m_totalBytes);
        }
        if (const auto fatal = feed.fatal()) return std::unexpected(*fatal);
        return feed.schema().isEmpty() ? Result<void>() : m_corpus.schema().merge(feed.schema());
    }

    void count(const ImportedDocument &imported)
    {
        ++m_summary.read;
        m_summary.duplicates += imported.duplicate;
        m_summary.added += !imported.duplicate || m_request.duplicates == Duplicates::Keep;
        m_summary.labels += imported.added;
        m_summary.unaligned += imported.unaligned;
        if (!m_summary.first.isValid()) m_summary.first = imported.id;
    }

    Corpus &m_corpus;
    const ImportRequest &m_request;
    std::stop_token m_stop;
    ProgressLimiter m_limiter;
    qint64 m_totalBytes = 0;
    qint64 m_doneBytes = 0; ///< of the files before the one that is read
    qint64 m_fileBytes = 0;
    ImportSummary m_summary;
};

} // namespace

Result<ImportSummary> importFiles(
    Corpus &corpus, const ImportRequest &request, std::stop_token stop, const ProgressCallback &progress)
{
    return Importer(corpus, request, std::move(stop), progress).run();
}

} // namespace spotter
