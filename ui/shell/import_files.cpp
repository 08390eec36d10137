// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_files.h"

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/schema_store.h"
#include "core/corpus/transaction.h"
#include "core/formats/input_files.h"
#include "core/formats/registry.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::ImportFiles)
};

constexpr qsizetype shownIssues = 200;

/// One import under way.
class Importer {
public:
    Importer(Corpus &corpus, const ImportRequest &request, std::stop_token stop, const ProgressCallback &progress)
        : m_corpus(corpus), m_request(request), m_files(inputFiles(request.files, request.format)),
          m_stop(std::move(stop)), m_limiter(progress)
    {
        for (const QString &file : m_files) m_totalBytes += QFileInfo(file).size();
    }

    Result<ImportSummary> run()
    {
        const QString title = m_request.files.size() == 1
            ? Messages::tr("Import of %1").arg(QFileInfo(m_request.files.front()).fileName())
            : Messages::tr("Import of %n file(s)", nullptr, int(m_request.files.size()));
        auto transaction = Transaction::begin(m_corpus.database(), title, m_request.durability);
        if (!transaction) return std::unexpected(transaction.error());
        for (const QString &file : m_files) {
            if (auto done = importFile(file); !done) return std::unexpected(done.error());
        }
        if (auto committed = transaction->commit(); !committed) return std::unexpected(committed.error());
        m_limiter.report(m_totalBytes, m_totalBytes);
        return m_summary;
    }

private:
    Result<void> importFile(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
                Messages::tr("%1 cannot be opened: %2").arg(path, file.errorString()));
        }
        ReadOptions options{.name = QFileInfo(path).fileName(), .source = path};
        options.skipBad = m_request.skipBad;
        options.documentPerLine = m_request.documentPerLine;
        options.openCompanion = companionOpener(path);
        options.onIssue = [this](const ReadIssue &issue) {
            if (m_summary.issues.size() < shownIssues) m_summary.issues += issue.message;
        };
        const auto reader = openReader(file, options, m_request.format);
        if (!reader) return std::unexpected(reader.error());
        const auto imported = importDocuments(**reader);
        m_summary.skipped += (*reader)->counts().skipped;
        m_doneBytes += file.size();
        return imported;
    }

    Result<void> importDocuments(RecordReader &reader)
    {
        while (true) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Stopped, Messages::tr("The import was stopped; nothing was added"));
            auto document = reader.next();
            if (!document) return std::unexpected(document.error());
            if (!*document) break;
            if (m_request.split) (*document)->split = *m_request.split;
            const auto imported = m_corpus.documents().import(**document);
            if (!imported) return std::unexpected(imported.error());
            count(*imported);
            m_limiter.report(std::min(m_totalBytes - 1, m_doneBytes + reader.positionBytes()), m_totalBytes);
        }
        return reader.schema().isEmpty() ? Result<void>() : m_corpus.schema().merge(reader.schema());
    }

    void count(const ImportedDocument &imported)
    {
        ++m_summary.read;
        ++(imported.duplicate ? m_summary.duplicates : m_summary.added);
        m_summary.labels += imported.added;
        m_summary.unaligned += imported.unaligned;
        if (!m_summary.first.isValid()) m_summary.first = imported.id;
    }

    Corpus &m_corpus;
    const ImportRequest &m_request;
    QStringList m_files; ///< folders replaced by what is in them
    std::stop_token m_stop;
    ProgressLimiter m_limiter;
    qint64 m_totalBytes = 0;
    qint64 m_doneBytes = 0;
    ImportSummary m_summary;
};

} // namespace

Result<ImportSummary> importFiles(
    Corpus &corpus, const ImportRequest &request, std::stop_token stop, const ProgressCallback &progress)
{
    return Importer(corpus, request, std::move(stop), progress).run();
}

} // namespace spotter
