// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/document.h"

#include <QByteArray>
#include <QIODevice>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace spotter {

/// A problem that did not stop a reader. Lines and columns count from 1, columns in code points; 0: unknown.
struct ReadIssue {
    enum class Kind {
        Skipped, ///< a record that could not be read (only with ReadOptions::skipBad)
        Unaligned, ///< a label whose string is not in its text; it is kept without a place
        InsideWord, ///< a label that occurs in its text only as part of a longer word; it is placed there
        Recased, ///< a label that occurs in its text only with different case; it takes the case of the text
        Unusable, ///< a label without a predicate, a subject or an object; it is left out
        LeftOut, ///< an annotation that a Document cannot represent (no text, more than two ends); it is left out
        Misplaced, ///< a mention that is not where the file says; another place was searched for
        Ignored, ///< a key that is unknown in this format and has no place in a Document; reported once per name
        Beside, ///< a file of an archive that is not read, because it is beside the data and not of them
        Understood, ///< how the file was understood, if it does not say it itself; nothing is lost
    };
    Kind kind = Kind::Skipped;
    qint64 line = 0;
    qint64 column = 0;
    QString message; ///< a sentence with name, line and column
};

inline constexpr int defaultMaximumDepth = 128;

/// Maps our column names (csv_columns.h) to headings of a table, for headings that are not recognised by themselves, or
/// to numbers of its columns, from 1, if it has no headings. An empty heading: the table has no such column.
using ColumnMapping = QMap<QString, QString>;

/// Opens a file that belongs to the one being read: ".txt" is the file with the same name and that suffix, anything
/// else is a path from the same folder. nullptr: it does not exist. Io: it exists but cannot be opened.
using CompanionOpener = std::function<Result<std::unique_ptr<QIODevice>>(const QString &which)>;

struct ReadOptions {
    QString name; ///< of the file, for messages
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QString source = {}; ///< Document::source if the file does not give one
    bool skipBad = false; ///< continue after a record that cannot be read, and count it
    bool documentPerLine = false; ///< plain text: one document per line instead of one per file
    /// Also what surrounds the text: navigation, headers and footers of the site, asides and cookie bars of web pages,
    /// running heads and page numbers of PDF files.
    bool wholePage = false;
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QByteArray encoding = {}; ///< plain text and Markdown: an ICU name; empty: detect
    /// INCEpTION project: the annotator whose annotations are read, or "curation", or "all"; empty: the only annotator
    /// there is.
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QString annotator = {};
    /// Label Studio: the field of a task that is the text; empty: the one that the annotations fit.
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QString textField = {};
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    ColumnMapping columns = {}; ///< of tables
    qint64 maximumRecordBytes = 64LL << 20; ///< longest line, record or text document
    int maximumDepth = defaultMaximumDepth; ///< deepest nesting of JSON
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    std::function<void(const ReadIssue &)> onIssue = {}; ///< called on the reading thread
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    CompanionOpener openCompanion = {}; ///< for formats of several files; see companionOpener()
    /// Stops the reading of a single document that takes long (a PDF) with Stopped; between documents the caller checks
    /// for itself.
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    std::stop_token stop = {};
};

/// What a reader has done so far.
struct ReadCounts {
    qint64 documents = 0;
    qint64 triples = 0;
    qint64 unaligned = 0; ///< triples whose subject or object has no place
    qint64 misplaced = 0; ///< triples with a mention that is not where the file says
    qint64 recased = 0; ///< triples with a mention that occurs in the text only with different case
    qint64 insideWord = 0; ///< triples with a mention that occurs in the text only as part of a longer word
    qint64 keptEvents = 0; ///< events of brat, which are kept only in the document's metadata
    qint64 skipped = 0; ///< records
    qint64 ignoredKeys = 0;
    qint64 unusable = 0; ///< labels left out because they have no predicate, no subject or no object
    qint64 leftOut = 0; ///< annotations that a Document cannot represent
    qint64 runningLines = 0; ///< running heads and page numbers of PDF files that were left out
    qint64 pageParts = 0; ///< navigations, footers, cookie bars, … of web pages that were left out
    qint64 attachments = 0; ///< of mails, left out
    qint64 undecided = 0; ///< annotations that the annotator skipped; their labels are not reviewed
    qint64 filesBeside = 0; ///< of archives, not of the data and left out: README, LICENSE, …
    qint64 unrelated = 0; ///< pairs of mentions of which the file says that they have no relation

    /// The sum, for a file that is read in parts.
    friend ReadCounts operator+(const ReadCounts &a, const ReadCounts &b)
    {
        return {a.documents + b.documents, a.triples + b.triples, a.unaligned + b.unaligned, a.misplaced + b.misplaced,
            a.recased + b.recased, a.insideWord + b.insideWord, a.keptEvents + b.keptEvents, a.skipped + b.skipped,
            a.ignoredKeys + b.ignoredKeys, a.unusable + b.unusable, a.leftOut + b.leftOut,
            a.runningLines + b.runningLines, a.pageParts + b.pageParts, a.attachments + b.attachments,
            a.undecided + b.undecided, a.filesBeside + b.filesBeside, a.unrelated + b.unrelated};
    }
};

/// Reads one file, document by document; memory is bounded by the longest record. Does not own the device, needs no
/// seeking, and may be used on any single thread.
class RecordReader {
public:
    RecordReader() = default;
    RecordReader(const RecordReader &) = delete;
    RecordReader &operator=(const RecordReader &) = delete;
    virtual ~RecordReader() = default;

    /// The next document, or nothing at the end. Io: the device failed. Syntax, Content, Limit: the record cannot be
    /// read; if canContinue(), the next call continues after it, otherwise it returns the same error again.
    [[nodiscard]] virtual Result<std::optional<Document>> next() = 0;
    [[nodiscard]] virtual bool canContinue() const = 0;

    /// The types and predicates that the file itself declares; empty if it only uses them.
    [[nodiscard]] virtual Schema schema() const { return {}; }
    [[nodiscard]] virtual ReadCounts counts() const = 0;
    /// Bytes of the device consumed so far, for progress.
    [[nodiscard]] virtual qint64 positionBytes() const = 0;
    /// The encoding of the text, for display; "UTF-8" for formats that allow no other.
    [[nodiscard]] virtual QString encodingName() const { return QStringLiteral("UTF-8"); }
    /// The headings of all sheets of a workbook, known after the first next(); empty for other formats.
    [[nodiscard]] virtual QStringList headings() const { return {}; }
};

/// The parts of a Document that a format may not be able to store.
enum class LossKind {
    Source,
    MediaType,
    Split,
    Metadata,
    Entities, ///< entities that are in no label
    EntityPlace, ///< entities in no label that would be found again at another place, or not at all
    WithoutTriples, ///< documents left out because they have no triples
    WithoutText, ///< documents left out because they have no text
    Text, ///< texts that are left out or whose white space is not kept
    Markup, ///< documents whose text was HTML in a file of the same format, written without it
    Place, ///< labels that would be found again at another place, or not at all
    UnwrittenPlace, ///< labels that have a place, if the format has neither places nor the text to find them in again
    Overlap, ///< labels left out because another one covers part of their text
    Type,
    ChangedType, ///< mentions that get another type when they are read again
    Predicate, ///< labels left out because their predicate means something else in the format
    Qualifier,
    QualifierPlace, ///< qualifiers that have a place, if the format has places only for the ends of a label
    Negated, ///< labels that the text denies: left out, because the format would state them as facts
    Uncertain, ///< labels written without saying that the text leaves them open
    Note, ///< notes on labels
    Origin,
    ReviewState,
    Score,
    Rejected, ///< labels that a person rejected: left out if the format would state them as facts
    Unplaced, ///< labels without a place: left out if the format identifies mentions only by place
    Surrogate, ///< lone surrogates, written as U+FFFD
    Character, ///< characters that a format cannot hold (NUL in XML), written as U+FFFD
    Failure, ///< failures of an extraction, see RecordWriter::writeFailure()
};

struct Loss {
    LossKind kind = LossKind::Metadata;
    qint64 count = 0;
    QString message; ///< a sentence with the count
};

// NOLINTBEGIN(readability-redundant-member-init): designated initialisers may leave them out
struct WriteOptions {
    QString name; ///< of the file, for messages
    Schema schema = {}; ///< of the corpus, for formats that include it; extended by what documents use
    bool safeCells = false; ///< CSV and TSV: prefix cells that a spreadsheet would take for formulas with an apostrophe
    QString baseIri = {}; ///< RDF: prefix of IRIs; empty: defaultBaseIri
    QString textLanguage = {}; ///< RDF: language tag of literals ("zh"); empty: none
    QStringList literalTypes = {}; ///< RDF: entity types whose mentions, as objects, are literals
    bool provenance = false; ///< RDF: state the origin of each triple with PROV-O
};
// NOLINTEND(readability-redundant-member-init)

/// Writes documents to a device, which it does not own; the caller creates and commits a QSaveFile if needed. Without a
/// device it only counts what would be lost. After the first failure, every call returns that failure.
class RecordWriter {
public:
    RecordWriter() = default;
    RecordWriter(const RecordWriter &) = delete;
    RecordWriter &operator=(const RecordWriter &) = delete;
    virtual ~RecordWriter() = default;

    /// Must be called once, before the first document.
    [[nodiscard]] virtual Result<void> begin() = 0;
    /// Io: the device failed. Content: a label does not match its text, so the result could not be read back; the
    /// document is then not written, and the writer can continue with the next one.
    [[nodiscard]] virtual Result<void> write(const Document &document) = 0;
    /// Writes a line into a stream of results that says why a document is missing, if the format supports it.
    [[nodiscard]] virtual Result<void> writeFailure(const QString &message) = 0;
    /// Passes everything written so far to the device, for pipes that are read while they are written.
    [[nodiscard]] virtual Result<void> flush() = 0;
    /// Must be called once, after the last document. The file is complete only if it succeeds.
    [[nodiscard]] virtual Result<void> finish() = 0;

    /// What could not be stored so far, ordered by LossKind; kinds with a count of 0 are left out.
    [[nodiscard]] virtual std::vector<Loss> losses() const = 0;
};

struct FormatInfo {
    QString id; ///< "duie", "duie1", "casrel", "spotter", "text", "markdown"
    QString title; ///< for people, translated
    QStringList suffixes; ///< lower case, without the dot; the first is the default
    bool canRead = false;
    bool canWrite = false;
    bool isText = false; ///< a file is a text to read, not records with labels
};

} // namespace spotter
