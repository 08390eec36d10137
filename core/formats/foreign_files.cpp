// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign_files.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lookedAtLines = 300;

/// A sample, preprocessed for several rows of the table.
struct ForeignSample {
    const FormatSample &file;
    QByteArray head; ///< without white space in front
    QStringList lines; ///< non-blank lines, the last one only if it is complete
    std::optional<JsonShape> json;
};

ForeignSample look(const FormatSample &file)
{
    ForeignSample sample{file, file.head.trimmed(), {}, jsonShape(file.head)};
    qsizetype begin = 0;
    while (begin < file.head.size() && sample.lines.size() < lookedAtLines) {
        qsizetype end = file.head.indexOf('\n', begin);
        if (end < 0 && !file.complete) break;
        if (end < 0) end = file.head.size();
        QString line = QString::fromUtf8(file.head.sliced(begin, end - begin));
        if (line.endsWith(u'\r')) line.chop(1);
        if (!line.trimmed().isEmpty()) sample.lines += line;
        begin = end + 1;
    }
    return sample;
}

bool anyLine(const ForeignSample &sample, const QRegularExpression &pattern)
{
    return std::ranges::any_of(
        sample.lines, [&pattern](const QString &line) { return pattern.match(line).hasMatch(); });
}

/// Checks the type that an OpenDocument file declares in its first member.
bool isOpenDocument(const ForeignSample &sample, const char *kind)
{
    return sample.file.head.first(std::min<qsizetype>(sample.file.head.size(), 256))
        .contains(QByteArray("application/vnd.oasis.opendocument.") + kind);
}

bool isMarkup(const ForeignSample &sample, const char *with)
{
    return sample.head.startsWith('<') && sample.head.contains(with);
}

bool isWebAnno1Or2(const ForeignSample &sample)
{
    static const QRegularExpression layer(uR"(^ ?#\s+(webanno\.custom|de\.tudarmstadt\.ukp)\.)"_s);
    static const QRegularExpression sentence(uR"(^#\s?(id|text)=)"_s);
    static const QRegularExpression row(uR"(^\d+-\d+\t)"_s);
    return anyLine(sample, layer) || (anyLine(sample, sentence) && anyLine(sample, row));
}

/// The format of the schema file beside DuIE's texts.
bool isListOfPredicates(const ForeignSample &sample)
{
    return sample.json && sample.json->has("predicate") && sample.json->has("subject_type")
        && sample.json->has("object_type") && !sample.json->has("text") && !sample.json->has("subject");
}

bool isPicture(const ForeignSample &sample)
{
    const QByteArrayView head = sample.file.head;
    return head.startsWith("\xFF\xD8\xFF") || head.startsWith("\x89PNG\r\n") || head.startsWith("GIF8")
        || head.startsWith(QByteArrayView("II*\0", 4)) || head.startsWith(QByteArrayView("MM\0*", 4))
        || (head.startsWith("RIFF") && head.size() > 12 && head.sliced(8, 4) == "WEBP")
        || (head.size() > 12 && head.sliced(4, 4) == "ftyp"
            && (head.sliced(8, 3) == "hei" || head.sliced(8, 3) == "avi"));
}

bool isSoundOrFilm(const ForeignSample &sample)
{
    const QByteArrayView head = sample.file.head;
    return head.startsWith("ID3") || head.startsWith("OggS") || head.startsWith("fLaC") || head.startsWith("RIFF")
        || head.startsWith("\x1A\x45\xDF\xA3") || (head.size() > 8 && head.sliced(4, 4) == "ftyp");
}

bool isProgram(const ForeignSample &sample)
{
    return sample.file.head.startsWith("\x7F"
                                       "ELF")
        || (sample.file.head.startsWith("MZ") && sample.file.head.contains('\0'));
}

struct ForeignKind {
    bool (*fits)(const ForeignSample &sample);
    QString whatToDo;
};

/// Built at each call, because sentences depend on the current language. The first matching row is used.
std::vector<ForeignKind> foreignKinds()
{
    return {
        {isPicture,
            FormatMessages::tr("this is a picture; Spotter reads text, so recognise its text with another program and "
                               "save it as PDF, DOCX or plain text")},
        {isSoundOrFilm, FormatMessages::tr("this is a sound or a film; Spotter reads text only")},
        {isProgram, FormatMessages::tr("this is a program; Spotter reads text only")},
        {isListOfPredicates,
            FormatMessages::tr(
                "this is a schema, a list of predicates without texts; give it to spotter-cli new --schema")},
        {[](const ForeignSample &sample) { return isOpenDocument(sample, "presentation"); },
            FormatMessages::tr("this is an OpenDocument presentation; save it as PPTX or PDF and import that")},
        {[](const ForeignSample &sample) { return sample.file.head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); },
            FormatMessages::tr(
                "this is a document of an old Office version (DOC, XLS or PPT); save it as DOCX, a table as "
                "CSV (UTF-8)")},
        {[](const ForeignSample &sample) { return sample.head.startsWith("{\\rtf"); },
            FormatMessages::tr("this is a document in Rich Text Format; save it as DOCX or as plain text")},
        {[](const ForeignSample &sample) { return sample.file.head.startsWith("SQLite format 3"); },
            FormatMessages::tr(
                "this is a database; a corpus of Spotter is opened, not imported, and another database is "
                "exported as CSV first")},
        {[](const ForeignSample &sample) {
             return sample.file.head.startsWith("PAR1") || sample.file.head.startsWith("ARROW1");
         },
            FormatMessages::tr("this is a table in Parquet or Arrow format; save it as CSV or JSON lines")},
        {[](const ForeignSample &sample) {
             return sample.file.suffix == "spacy"_L1 && sample.file.head.startsWith('\x78');
         },
            FormatMessages::tr(
                "this is a DocBin of spaCy; load it in Python and save its documents as JSON lines, such as "
                "doccano's")},
        {isWebAnno1Or2,
            FormatMessages::tr(
                "this is WebAnno TSV 1 or 2; open it in WebAnno or INCEpTION and export it as WebAnno TSV 3")},
        {[](const ForeignSample &sample) { return isMarkup(sample, "<typeSystemDescription"); },
            FormatMessages::tr(
                "this is the type system of UIMA annotations, which holds no text; import the documents that "
                "belong to it")},
    };
}

bool looksLikeMarkup(const ForeignSample &sample)
{
    static const QRegularExpression tag(uR"(^<([A-Za-z][\w:.-]*[\s/>]|\?xml|![A-Za-z-]))"_s);
    return tag.match(QString::fromUtf8(sample.head.first(std::min<qsizetype>(sample.head.size(), 128)))).hasMatch()
        && (sample.head.contains("</") || sample.head.contains("/>"));
}

/// How many separators a line has. Signs of prose separate cells only if no space follows them.
qsizetype separatorsIn(const QString &line, QChar separator)
{
    qsizetype count = line.count(separator);
    if (separator == u'\t') return count;
    for (qsizetype at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1))
        count -= at + 1 < line.size() && line[at + 1].isSpace();
    return count;
}

/// Whether nearly all lines have the same number of separators, and there are enough lines for this to be no accident:
/// the more often prose uses the sign, the more.
bool looksLikeColumns(const ForeignSample &sample)
{
    struct Evidence {
        QChar separator;
        qsizetype fewestSeparators, fewestLines;
    };
    for (const Evidence &needed : {Evidence{u'\t', 1, 3}, {u'\t', 2, 2}, {u';', 2, 3}, {u'|', 2, 3}, {u',', 3, 5}}) {
        QHash<qsizetype, qsizetype> lines; // by their separators
        for (const QString &line : sample.lines) ++lines[separatorsIn(line, needed.separator)];
        for (auto width = lines.begin(); width != lines.end(); ++width) {
            if (width.key() >= needed.fewestSeparators && width.value() >= needed.fewestLines
                && width.value() * 10 >= sample.lines.size() * 9)
                return true;
        }
    }
    return false;
}

} // namespace

std::optional<QString> foreignFile(const FormatSample &sample)
{
    const ForeignSample looked = look(sample);
    for (const ForeignKind &kind : foreignKinds()) {
        if (kind.fits(looked)) return kind.whatToDo;
    }
    return std::nullopt;
}

std::optional<QString> notPlainText(const FormatSample &sample)
{
    const ForeignSample looked = look(sample);
    if (looksLikeMarkup(looked)) {
        return FormatMessages::tr(
            "it looks like XML or other markup of a kind that is not read; to import it as it is, "
            "choose the format Plain text (--format text; --input-format text for extract)");
    }
    static const QStringList tables{u"csv"_s, u"tsv"_s, u"tab"_s};
    if (looksLikeColumns(looked) || tables.contains(sample.suffix)) {
        return FormatMessages::tr("it looks like a table whose first line does not name the columns text, subject, "
                                  "predicate and object; map the "
                                  "columns (--columns, or Columns in the import dialog), or, to import it as it is, "
                                  "choose the format Plain text "
                                  "(--format text; --input-format text for extract)");
    }
    return std::nullopt;
}

} // namespace spotter
