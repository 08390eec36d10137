// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/import_files.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/step_title.h"
#include "core/corpus/schema/schema_store.h"
#include "core/formats/document_feed.h"
#include "core/formats/input_files.h"
#include "core/formats/kept_lists.h"
#include "core/formats/registry.h"
#include "core/formats/webanno/project_versions.h"
#include "core/workspace/messages.h"
#include "core/workspace/read_issues.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype shownIssues = 200;
constexpr qint64 toldConflicts = 1000;
constexpr qsizetype shownCharacters = 40;
constexpr size_t recordsTogether = 256;

/// What undo shows.
StepTitle titleOf(const QStringList &paths)
{
    constexpr const char *workspace = "spotter::Workspace";
    if (paths.size() > 1)
        return {workspace, QT_TRANSLATE_N_NOOP("spotter::Workspace", "Import of %Ln file(s)"), {}, int(paths.size())};
    if (paths.first() == "-"_L1)
        return {workspace, QT_TRANSLATE_NOOP("spotter::Workspace", "Import of standard input")};
    return {workspace, QT_TRANSLATE_NOOP("spotter::Workspace", "Import of %1"),
        {QFileInfo(QDir::cleanPath(paths.first())).fileName()}};
}

/// Of all files together; 0 where one is a stream.
qint64 totalBytes(const std::vector<InputFile> &files)
{
    qint64 bytes = 0;
    for (const InputFile &file : files) {
        const QFileInfo info(file.path);
        if (!info.isFile()) return 0;
        bytes += info.size();
    }
    return bytes;
}

/// One import under way. One thread reads while this one stores.
class Importer {
public:
    Importer(Corpus &corpus, const ImportRequest &request, std::stop_token stop,
        const std::function<void(const ImportProgress &)> &progress)
        : m_corpus(corpus), m_request(request), m_stop(std::move(stop)),
          m_limiter([this, progress](const Progress &bytes) {
              if (progress) progress({bytes, m_summary.read});
          })
    {
        m_summary.duplicatesWere = m_duplicates;
    }

    Result<ImportSummary> run()
    {
        if (m_request.files.isEmpty())
            return failure(ErrorCode::NotFound, WorkspaceMessages::tr("There is no file to import; choose one"));
        const auto files = listInputFiles(
            m_request.files, formatOf(m_request), m_request.annotator, [this](const QString &sentence) {
                ++m_summary.filesBeside;
                note(sentence);
            });
        if (!files) return std::unexpected(files.error());
        m_totalBytes = totalBytes(*files);
        auto transaction
            = Transaction::begin(m_corpus.database(), titleOf(m_request.files).stored(), m_request.durability);
        if (!transaction) return std::unexpected(transaction.error());
        if (auto before = m_corpus.schema().load(); !before)
            return std::unexpected(before.error());
        else
            m_before = *std::move(before);
        for (const InputFile &file : *files) {
            if (m_stop.stop_requested()) m_summary.isStopped = true;
            if (m_summary.isStopped) break;
            if (const auto done = importFile(file); !done) return std::unexpected(done.error());
        }
        if (const auto counted = countTypesToFit(); !counted) return std::unexpected(counted.error());
        if (m_summary.conflicts > m_toldConflicts) {
            note(WorkspaceMessages::tr("and %Ln more contradiction(s) between documents of the same text", nullptr,
                int(m_summary.conflicts - m_toldConflicts)));
        }
        if (const auto committed = transaction->commit(); !committed) return std::unexpected(committed.error());
        if (!m_summary.isStopped) m_limiter.report(m_totalBytes, m_totalBytes);
        return m_summary;
    }

private:
    Result<void> importFile(const InputFile &file)
    {
        const auto source = openSource(file, m_request.open);
        if (!source) return std::unexpected(source.error());
        IssueBox box;
        const ReadOptions options{.name = {},
            .skipBad = m_request.skipBad,
            .documentPerLine = m_request.documentPerLine,
            .wholePage = m_request.wholePage,
            .encoding = m_request.encoding,
            .annotator = m_request.annotator,
            .textField = m_request.textField,
            .columns = m_request.columns,
            .onIssue = [&box](const ReadIssue &issue) { box.put(issue); },
            .stop = m_stop};
        auto reader = readerOf(*source, options, formatOf(m_request));
        m_doneBytes += std::exchange(m_fileBytes, source->bytes);
        if (!reader && m_stop.stop_requested()) { // a stream that was waited for
            m_summary.isStopped = true;
            return {};
        }
        if (!reader && isForeignFile(file, reader.error())) {
            m_summary.unread.add(file.path);
            note(reader.error().message);
            return {};
        }
        if (!reader) return std::unexpected(reader.error());
        ReadIssues issues([this](const QString &sentence) { note(sentence); });
        const auto tellIssues = [&] {
            for (const ReadIssue &issue : box.take()) issues.tell(issue);
        };
        const auto imported = importDocuments(std::move(*reader), file, *source, tellIssues);
        tellIssues();
        issues.tellRest();
        return imported;
    }

    void note(const QString &sentence)
    {
        if (m_summary.issues.size() < shownIssues) m_summary.issues += sentence;
        if (m_request.onIssue) m_request.onIssue(sentence);
    }

    Result<void> importDocuments(std::unique_ptr<RecordReader> reader, const InputFile &file, const InputSource &source,
        const std::function<void()> &tellIssues)
    {
        DocumentFeed feed(std::move(reader));
        const auto endOfReading = qScopeGuard([&source] { // or the feed would wait for a silent pipe
            if (source.cancel) source.cancel();
        });
        for (bool first = true;; first = false) {
            std::vector<FedDocument> batch = feed.take(recordsTogether, m_stop);
            tellIssues();
            // A file's declarations come before or after its records and determine the order of the schema.
            if (first || batch.empty()) {
                if (const auto done = mergeSchema(feed.schema()); !done) return done;
            }
            if (batch.empty()) break;
            for (FedDocument &item : batch) {
                if (item.failure && item.failure->code == ErrorCode::Stopped) break; // a long document gave up
                if (item.failure && lacksCompanion(file, *item.failure)) {
                    ++m_summary.skipped;
                    note(item.failure->message);
                    continue;
                }
                if (item.failure) return failure(item.failure->code, item.failure->message + m_request.skipHint);
                if (const auto done = importDocument(item.document); !done) return done;
            }
            const qint64 done = m_doneBytes + feed.positionBytes();
            m_limiter.report(m_totalBytes > 0 ? std::min(m_totalBytes - 1, done) : done, m_totalBytes);
            if (m_stop.stop_requested()) break; // the feed still delivers records read ahead
        }
        m_summary.insideWord += feed.counts().insideWord;
        m_summary.skipped += feed.counts().skipped;
        m_summary.keptEvents += feed.counts().keptEvents;
        m_summary.misplaced += feed.counts().misplaced;
        m_summary.unusable += feed.counts().unusable;
        m_summary.leftOut += feed.counts().leftOut;
        m_summary.unrelated += feed.counts().unrelated;
        m_summary.pageParts += feed.counts().pageParts;
        m_summary.runningLines += feed.counts().runningLines;
        m_summary.attachments += feed.counts().attachments;
        m_summary.undecided += feed.counts().undecided;
        m_summary.filesBeside += feed.counts().filesBeside;
        m_summary.isStopped = m_stop.stop_requested();
        if (const auto fatal = feed.fatal(); fatal && !m_summary.isStopped) return std::unexpected(*fatal);
        return {};
    }

    Result<void> importDocument(Document &document)
    {
        if (m_request.split) document.split = *m_request.split;
        const auto imported = m_corpus.documents().import(document, m_duplicates, m_lists);
        if (!imported) return std::unexpected(imported.error());
        ++m_summary.read;
        m_summary.duplicates += imported->duplicate;
        m_summary.added += !imported->duplicate || m_duplicates == Duplicates::Keep;
        m_summary.labels += imported->added;
        m_summary.completed += imported->completed;
        m_summary.unaligned += imported->unaligned;
        m_summary.entities += imported->entities;
        if (imported->lacksTypes) (imported->hasTypes ? m_lackingTypes : m_withoutTypes).push_back(imported->id);
        tell(imported->conflicts, document);
        m_summary.insideWord += imported->insideWord;
        if (!m_summary.first.isValid()) m_summary.first = imported->id;
        return {};
    }

    /// The schema, after predicates that this import brought have got the type pairs of their labels.
    Result<Schema> pairedSchema()
    {
        const auto schema = m_corpus.schema().load();
        if (!schema) return schema;
        QStringList open;
        for (const Predicate &predicate : schema->predicates()) {
            const bool isNew = m_before.indexOf(predicate.name) < 0 && m_declared.indexOf(predicate.name) < 0;
            if (isNew && predicate.pairs.empty()) open += predicate.name;
        }
        if (open.isEmpty()) return schema;
        return m_corpus.schema().pairPredicatesByLabels(open).and_then([&] { return m_corpus.schema().load(); });
    }

    /// At the end, so that it does not matter in which order files and records declare types.
    Result<void> countTypesToFit()
    {
        if (m_summary.isStopped) return {};
        const auto schema = pairedSchema();
        if (!schema) return std::unexpected(schema.error());
        const bool hasPairs = std::ranges::any_of(schema->predicates(), [](const Predicate &predicate) {
            return std::ranges::any_of(predicate.pairs,
                [](const TypePair &pair) { return !pair.subjectType.isEmpty() || !pair.objectType.isEmpty(); });
        });
        std::vector<DocumentId> documents = std::move(m_lackingTypes);
        // Without pairs only the other labels of a document can tell.
        if (hasPairs) documents.insert(documents.end(), m_withoutTypes.begin(), m_withoutTypes.end());
        std::ranges::sort(documents, {}, &DocumentId::value);
        const auto doubled = std::ranges::unique(documents);
        documents.erase(doubled.begin(), doubled.end());
        for (size_t begin = 0; begin < documents.size() && !m_summary.isStopped; begin += recordsTogether) {
            const size_t end = std::min(documents.size(), begin + recordsTogether);
            const auto fitted = m_corpus.schema().countTypesToFit(
                {documents.begin() + std::ptrdiff_t(begin), documents.begin() + std::ptrdiff_t(end)});
            if (!fitted) return std::unexpected(fitted.error());
            m_summary.typesToFit += *fitted;
            m_summary.isStopped = m_stop.stop_requested();
        }
        return {};
    }

    void tell(const ImportConflicts &conflicts, const Document &document)
    {
        m_summary.conflicts += conflicts.count();
        if (conflicts.sentences().isEmpty()) return;
        QString text = document.text.first(std::min(document.text.size(), shownCharacters)).simplified();
        if (document.text.size() > shownCharacters) text += u'…';
        for (const QString &sentence : conflicts.sentences()) {
            if (m_toldConflicts == toldConflicts) return;
            ++m_toldConflicts;
            note(WorkspaceMessages::tr("%1, “%2”: %3", "file, beginning of the text, what contradicts")
                    .arg(document.source, text, sentence));
        }
    }

    Result<void> mergeSchema(const Schema &declared)
    {
        if (declared.isEmpty() || declared == m_merged) return {};
        m_merged = declared;
        m_declared.merge(declared);
        return m_corpus.schema().merge(declared);
    }

    Corpus &m_corpus;
    const ImportRequest &m_request;
    /// What several people said of a text must not become one.
    const Duplicates m_duplicates = m_request.annotator == allAnnotators && m_request.duplicates == Duplicates::Merge
        ? Duplicates::Keep
        : m_request.duplicates;
    std::stop_token m_stop;
    ProgressLimiter m_limiter;
    qint64 m_totalBytes = 0; ///< 0: not known
    qint64 m_doneBytes = 0; ///< of the files before the one that is read
    qint64 m_fileBytes = 0;
    qint64 m_toldConflicts = 0;
    Schema m_merged;
    Schema m_before; ///< of the corpus
    Schema m_declared; ///< by the files, apart from labels
    std::vector<DocumentId> m_lackingTypes; ///< documents with labels without types
    std::vector<DocumentId> m_withoutTypes; ///< the same, of those that have no type at all
    MetadataLists m_lists = keptLists();
    ImportSummary m_summary;
};

} // namespace

QString formatOf(const ImportRequest &request)
{
    return request.format.isEmpty() && request.documentPerLine ? QStringLiteral("text") : request.format;
}

Result<ImportSummary> importFiles(Corpus &corpus, const ImportRequest &request, std::stop_token stop,
    const std::function<void(const ImportProgress &)> &progress)
{
    return Importer(corpus, request, std::move(stop), progress).run();
}

} // namespace spotter
