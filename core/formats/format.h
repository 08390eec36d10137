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

/// Something that a reader met and went on from. Lines and columns count from 1, columns in code points; 0: not known.
struct ReadIssue {
    enum class Kind {
        Skipped, ///< a record that could not be read (only with ReadOptions::skipBad)
        Unaligned, ///< a label whose string does not stand in its text; it is kept without a place
        InsideWord, ///< a label that stands in its text only as part of a longer word; it is placed there
        Recased, ///< a label that stands in its text in another case only; it takes the case of the text
        Unusable, ///< a label without a predicate, a subject or an object; it is left out
        LeftOut, ///< an annotation that a Document cannot hold (no text, more than two ends); it is left out
        Misplaced, ///< a mention that is not where the file says; another place was looked for
        Ignored, ///< a key that this format does not know and that has no place in a Document; the first of its name
    };
    Kind kind = Kind::Skipped;
    qint64 line = 0;
    qint64 column = 0;
    QString message; ///< a sentence with name, line and column
};

inline constexpr int defaultMaximumDepth = 128;

/// Which heading of a table each column has, by the columns' own names (csv_columns.h), where headings do not say so
/// themselves. An empty heading: the table has no such column.
using ColumnMapping = QMap<QString, QString>;

/// Opens for reading a file that belongs to the one being read: ".txt" is the file of the same name with that suffix,
/// anything else a name in the same folder. nullptr: there is none. Io: there is, and it cannot be opened.
using CompanionOpener = std::function<Result<std::unique_ptr<QIODevice>>(const QString &which)>;

struct ReadOptions {
    QString name; ///< of the file, for messages
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QString source = {}; ///< what Document::source says where the file itself says nothing
    bool skipBad = false; ///< go on after a record that cannot be read, and count it
    bool documentPerLine = false; ///< plain text: a document a line, not one for the whole file
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QByteArray encoding = {}; ///< plain text and Markdown: an ICU name; empty: detect
    /// INCEpTION project: whose annotations, "curation" or "all"; empty: those of the only one there is.
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QString annotator = {};
    /// Label Studio: which field of a task is the text; empty: the one that the annotations fit.
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    QString textField = {};
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    ColumnMapping columns = {}; ///< of tables
    qint64 maximumRecordBytes = 64LL << 20; ///< longest line, record or text document
    int maximumDepth = defaultMaximumDepth; ///< deepest nesting of JSON
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    std::function<void(const ReadIssue &)> onIssue = {}; ///< on the thread that reads
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    CompanionOpener openCompanion = {}; ///< for formats of several files; see companionOpener()
    /// Ends a single document that takes long (a PDF) with Stopped; between documents the caller stops by itself.
    // NOLINTNEXTLINE(readability-redundant-member-init): designated initialisers may leave it out
    std::stop_token stop = {};
};

/// What a reader has done so far.
struct ReadCounts {
    qint64 documents = 0;
    qint64 triples = 0;
    qint64 unaligned = 0; ///< triples whose subject or object has no place
    qint64 misplaced = 0; ///< triples with a mention that is not where the file says
    qint64 recased = 0; ///< triples with a mention that stands in the text in another case only
    qint64 insideWord = 0; ///< triples with a mention that stands in the text only as part of a longer word
    qint64 keptEvents = 0; ///< events of brat, for which there is no place but a document's metadata
    qint64 skipped = 0; ///< records
    qint64 ignoredKeys = 0;
    qint64 unusable = 0; ///< labels left out, for they have no predicate, no subject or no object
    qint64 leftOut = 0; ///< annotations that a Document cannot hold

    /// Of a file that is read in parts.
    friend ReadCounts operator+(const ReadCounts &a, const ReadCounts &b)
    {
        return {a.documents + b.documents, a.triples + b.triples, a.unaligned + b.unaligned, a.misplaced + b.misplaced,
            a.recased + b.recased, a.insideWord + b.insideWord, a.keptEvents + b.keptEvents, a.skipped + b.skipped,
            a.ignoredKeys + b.ignoredKeys, a.unusable + b.unusable, a.leftOut + b.leftOut};
    }
};

/// Reads one file, document by document, in constant memory: what it holds is bounded by the longest record. Does not
/// own the device, needs no seeking, and may live on any one thread.
class RecordReader {
public:
    RecordReader() = default;
    RecordReader(const RecordReader &) = delete;
    RecordReader &operator=(const RecordReader &) = delete;
    virtual ~RecordReader() = default;

    /// The next document, or nothing at the end. Io: the device failed. Syntax, Content, Limit: the record cannot be
    /// read; where canContinue() holds, the next call goes on behind it, otherwise it returns the same error again.
    [[nodiscard]] virtual Result<std::optional<Document>> next() = 0;
    [[nodiscard]] virtual bool canContinue() const = 0;

    /// What the file itself declares of types and predicates; empty where it only uses them.
    [[nodiscard]] virtual Schema schema() const { return {}; }
    [[nodiscard]] virtual ReadCounts counts() const = 0;
    /// Bytes of the device that are done with, for progress.
    [[nodiscard]] virtual qint64 positionBytes() const = 0;
    /// The encoding that a text was read in, to be shown; "UTF-8" for formats that know no other.
    [[nodiscard]] virtual QString encodingName() const { return QStringLiteral("UTF-8"); }
};

/// What of a Document a format has no place for.
enum class LossKind {
    Source,
    MediaType,
    Split,
    Metadata,
    Entities, ///< that are in no label
    Text, ///< texts that are left out, or whose white space is not kept
    Place, ///< a label that would be found again at another place, or not at all
    Overlap, ///< labels left out because another one covers part of their text
    Type,
    Qualifier,
    Origin,
    ReviewState,
    Score,
    Rejected, ///< labels that a person rejected: left out where a format would state them as facts
    Unplaced, ///< labels without a place: left out where a format has nothing but places
    Surrogate, ///< half characters (lone surrogates), written as U+FFFD
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
    Schema schema = {}; ///< of the corpus, for formats that bring it along; what documents use is added to it
    bool safeCells = false; ///< CSV and TSV: cells that a spreadsheet would take for formulas get an apostrophe
    QString baseIri = {}; ///< RDF: what IRIs begin with; empty: defaultBaseIri
    QString textLanguage = {}; ///< RDF: language tag of literals ("zh"); empty: none
    QStringList literalTypes = {}; ///< RDF: entity types whose mentions, as objects, are literals
    bool provenance = false; ///< RDF: say with PROV-O where each triple comes from
};
// NOLINTEND(readability-redundant-member-init)

/// Writes documents to a device, which it does not own; the caller decides about QSaveFile and commits it. Without a
/// device it only counts what would be lost. After the first failure every call returns that failure.
class RecordWriter {
public:
    RecordWriter() = default;
    RecordWriter(const RecordWriter &) = delete;
    RecordWriter &operator=(const RecordWriter &) = delete;
    virtual ~RecordWriter() = default;

    /// Once, before the first document.
    [[nodiscard]] virtual Result<void> begin() = 0;
    /// Io: the device refused. Content: a label that does not fit its text, so that nobody could read it back; the
    /// document is not written then, and the writer goes on with the next.
    [[nodiscard]] virtual Result<void> write(const Document &document) = 0;
    /// Puts a line that says why a document is missing into a stream of results, where the format can say so.
    [[nodiscard]] virtual Result<void> writeFailure(const QString &message) = 0;
    /// Hands everything written so far to the device: for pipes that somebody reads as they fill.
    [[nodiscard]] virtual Result<void> flush() = 0;
    /// Once, after the last document. Only when it returns success is the file complete.
    [[nodiscard]] virtual Result<void> finish() = 0;

    /// What could not be carried so far, in order of LossKind; kinds without any are left out.
    [[nodiscard]] virtual std::vector<Loss> losses() const = 0;
};

struct FormatInfo {
    QString id; ///< "duie", "duie1", "casrel", "spotter", "text", "markdown"
    QString title; ///< for people, translated
    QStringList suffixes; ///< lower case, without the dot; the first is the one to propose
    bool canRead = false;
    bool canWrite = false;
    bool isText = false; ///< a file is a text to read, not records with labels
};

} // namespace spotter
