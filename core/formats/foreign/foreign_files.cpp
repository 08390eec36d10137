// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/foreign_files.h"

#include "core/formats/failed_download.h"
#include "core/formats/foreign/foreign_binaries.h"
#include "core/formats/foreign/foreign_json.h"
#include "core/formats/foreign/foreign_tables.h"
#include "core/formats/foreign/foreign_texts.h"
#include "core/formats/foreign/foreign_tools.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

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
    // Without the names of layers, the rows of a sentence may be numbered alone.
    static const QRegularExpression number(uR"(^#id=\d+$)"_s);
    static const QRegularExpression numbered(uR"(^\d+\t)"_s);
    return anyLine(sample, layer) || (anyLine(sample, sentence) && anyLine(sample, row))
        || (anyLine(sample, number) && anyLine(sample, numbered));
}

/// A type and two ids: the relations beside the texts of SemEval-2018 task 7.
bool isSemeval2018(const ForeignSample &sample)
{
    static const QRegularExpression relation(uR"(^[A-Z_-]+\([\w.-]+,[\w.-]+(,REVERSE)?\)$)"_s);
    return everyLine(sample, relation);
}

/// The triples beside the sentences of PNDec and WDec.
bool isPndecTriples(const ForeignSample &sample)
{
    static const QRegularExpression places(uR"(^\d+ \d+ \d+ \d+ /\S+( \| \d+ \d+ \d+ \d+ /\S+)*\s*$)"_s);
    static const QRegularExpression names(uR"(^.+ ; .+ ; /\S+\s*$)"_s);
    return everyLine(sample, places) || everyLine(sample, names);
}

/// Of ChemProt and DrugProt: entities, or relations between them, beside a table of abstracts.
bool isBioCreative(const ForeignSample &sample)
{
    static const QRegularExpression entity(uR"(^\d+\tT\d+\t[\w-]+\t\d+\t\d+\t)"_s);
    static const QRegularExpression relation(uR"(^\d+\t.*\tArg1:T\d+\tArg2:T\d+\s*$)"_s);
    return everyLine(sample, entity) || everyLine(sample, relation);
}

bool isRdf(const ForeignSample &sample)
{
    static const QRegularExpression statement(
        uR"rdf(^\s*(#|(<[^<>\s]*>|_:\S+)\s+<[^<>\s]*>\s+(<[^<>\s]*>|_:\S+?|"(?:[^"\\]|\\.)*+"\S*?)\s*(<[^<>\s]*>\s*)?\.))rdf"_s);
    static const QRegularExpression prefix(
        uR"(^\s*@?(prefix\s+[\w.-]*:|base)\s*<[^<>\s]*>)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto first
        = std::ranges::find_if(sample.lines, [](const QString &line) { return !line.trimmed().startsWith(u'#'); });
    const bool isTurtle = first != sample.lines.end() && prefix.match(*first).hasMatch();
    return isTurtle || (first != sample.lines.end() && everyLine(sample, statement)) || isJsonLd(sample);
}

bool isPageInsteadOfData(const ForeignSample &sample)
{
    return rootElement(sample).toLower() == "html"_L1 && isPageNamedAsData(sample.file);
}

bool isGraph(const ForeignSample &sample)
{
    static const QRegularExpression graphviz(uR"(^(strict\s+)?(di)?graph\s*(\w+|"[^"]*")?\s*\{)"_s);
    const QString root = rootElement(sample);
    return root == "graphml"_L1 || root == "gexf"_L1 || isJsonGraph(sample) || isNeo4jTable(sample)
        || graphviz.match(QString::fromUtf8(sample.head)).hasMatch();
}

/// Extractions of Ollie, OpenIE 5 and 6 and MinIE: "0.93: (a; b; c)", "0.93 (a; b; c)", "0.9: ("a", "b", "c")"; of
/// Stanford OpenIE and ClausIE: a score or a number, and three names between tabs.
bool isOpenIe(const ForeignSample &sample)
{
    static const QRegularExpression extraction(uR"(^\s*[01]\.\d+\s*:?\s*(Context\(.*\):)?\s*\([^;]*;[^;]*;.*\)\s*$)"_s);
    static const QRegularExpression quoted(uR"(^\s*[01]\.\d+\s*:?\s*\("[^"]*",\s*"[^"]*",\s*"[^"]*"\))"_s);
    static const QRegularExpression scored(uR"(^[01]\.\d+\t[^\t]+\t[^\t]+\t[^\t]+$)"_s);
    static const QRegularExpression numbered(uR"(^\d+\t"[^"\t]*"\t"[^"\t]*"\t"[^"\t]*")"_s);
    const bool isAnswer = sample.json && sample.json->has("sentence") && sample.json->has("extraction"); // OpenIE 5
    return isAnswer || anyLine(sample, extraction) || anyLine(sample, quoted) || everyLine(sample, scored)
        || everyLine(sample, numbered);
}

/// "TRAIN_SENT_ID_000001" or "TRAIN_BAG_ID_000001" in front of two names and their sentence, of sentences or of numbers
/// of relations.
bool isIpre(const ForeignSample &sample)
{
    static const QRegularExpression row(u"^(TRAIN|DEV|TEST)_(SENT|BAG)_ID_\\d+\t"_s);
    return everyLine(sample, row);
}

/// A dump of a database: statements, not text to read.
bool isSql(const ForeignSample &sample)
{
    static const QRegularExpression statement(
        uR"(^\s*(INSERT\s+(IGNORE\s+)?INTO\s+[\w.`"\[\]]+\s*(\(|VALUES|SELECT)|CREATE\s+TABLE\s+[^;(]*\(|COPY\s+[\w."]+\s.*FROM\s+stdin))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return anyLine(sample, statement);
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
        {[](const ForeignSample &sample) { return sample.head.startsWith("version https://git-lfs.github.com/spec/"); },
            FormatMessages::tr("this is a pointer of Git LFS to the file, not the file; fetch it with “git lfs pull”")},
        {isPageInsteadOfData,
            FormatMessages::tr("this is a web page under the name of a file with data, perhaps the message of a "
                               "download that failed; fetch the file again, or name it .html to import the page")},
        {[](const ForeignSample &sample) {
             return sample.lines.size() > 1 && anyLine(sample, QRegularExpression(u"^TOKEN\\tNE-COARSE-LIT\\t"_s));
         },
            FormatMessages::tr("this is a table of HIPE; keep its columns TOKEN and NE-COARSE-LIT without the heading "
                               "and save it as .conll")},
        {isPicture,
            FormatMessages::tr("this is a picture; Spotter reads text, so recognise its text with another program and "
                               "save it as PDF, DOCX or plain text")},
        {isSoundOrFilm, FormatMessages::tr("this is a sound or a film; Spotter reads text only")},
        {isProgram, FormatMessages::tr("this is a program; Spotter reads text only")},
        {isOpenIe,
            FormatMessages::tr("these are triples of a program for open information extraction, without places in the "
                               "text; write them as a table with the headings text, subject, predicate and object")},
        {isIpre,
            FormatMessages::tr(
                "these are sentences or relations of IPRE, which has them in two files; write them as one "
                "table with the headings text, subject, predicate and object: the number in front of "
                "each line connects them, relation2id.txt names the predicates")},
        {isListOfPredicates,
            FormatMessages::tr(
                "this is a schema, a list of predicates without texts; give it to spotter-cli new --schema")},
        {isListOfRelationNames,
            FormatMessages::tr(
                "this is a list of relations with their numbers or names; it holds no texts, so import the records "
                "beside it")},
        {isAnswersWithoutTexts,
            FormatMessages::tr("these are relations without their texts; import the file that holds the texts")},
        {isTriplesOnly,
            FormatMessages::tr("these are triples without their texts; write each text beside its triples: {\"text\": "
                               "\"…\", \"triples\": [[\"subject\", \"predicate\", \"object\"]]}")},
        {isBatchInput,
            FormatMessages::tr("these are requests of an OpenAI batch, without the answers; import the answers with "
                               "their texts: one line {\"text\": \"…\", \"triples\": […]} for each request")},
        {isBatchOutput,
            FormatMessages::tr("these are answers of an OpenAI batch, without the texts that were asked about; write "
                               "each answer beside its text, which custom_id connects: {\"text\": \"…\", "
                               "\"triples\": […]}")},
        {isLabelStudioTable,
            FormatMessages::tr("this is a table of Label Studio, which has no relations; export the project from Label "
                               "Studio as JSON and import that")},
        {[](const ForeignSample &sample) { return sample.head.startsWith("```"); },
            FormatMessages::tr(
                "this is an answer between marks (```), as language models write it; remove the lines with "
                "the marks and save what is between them as .json")},
        {isTaskflowWithoutTexts,
            FormatMessages::tr(
                "these are results of PaddleNLP's Taskflow without their texts; write each text beside its "
                "result: {\"text\": \"…\", \"result\": {…}}")},
        {isSemeval2018,
            FormatMessages::tr("these are relations of SemEval-2018 task 7, whose texts are in an XML file that "
                               "Spotter does not read; save both as brat standoff")},
        {isPandasTable,
            FormatMessages::tr("this is a table of pandas by columns; write it by records: "
                               "to_json(\"FILE.jsonl\", orient=\"records\", lines=True, force_ascii=False)")},
        {isBioCreative,
            FormatMessages::tr(
                "these are annotations of BioCreative (ChemProt, DrugProt), whose texts are in a table of "
                "abstracts; Spotter does not read them, so save all three as brat standoff")},
        {isPndecTriples,
            FormatMessages::tr(
                "these are triples of the sentences in a .sent file; put both into one folder and import "
                "the .sent file")},
        {[](const ForeignSample &sample) {
             return (isRdf(sample) || rootElement(sample) == "rdf:RDF"_L1) && sample.head.contains("isString");
         },
            FormatMessages::tr("this is NIF, RDF that holds its texts (nif:isString), which Spotter does not read; "
                               "write each text as a JSON record: {\"text\": \"…\", \"triples\": […]}")},
        {[](const ForeignSample &sample) { return isRdf(sample) || rootElement(sample) == "rdf:RDF"_L1; },
            FormatMessages::tr("this is RDF, which holds no texts; import the documents that its triples come from")},
        {isGraph,
            FormatMessages::tr(
                "this is a graph, which holds no texts; import the documents that its triples come from")},
        {[](const ForeignSample &sample) { return rootElement(sample) == "source_file"_L1; },
            FormatMessages::tr("these are annotations of ACE (APF), whose texts are in .sgm files; Spotter does not "
                               "read them, so save both as brat standoff")},
        {[](const ForeignSample &sample) { return isMarkup(sample, "<annotations") && isMarkup(sample, "textSource"); },
            FormatMessages::tr("these are annotations of Knowtator, whose texts are in other files; Spotter does not "
                               "read them, so save both as brat standoff")},
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
        {isSql,
            FormatMessages::tr("this is a dump of a database (SQL); export the table as CSV (UTF-8), with the columns "
                               "text, subject, predicate and object, and import that")},
        {[](const ForeignSample &sample) { return sample.head.startsWith("#begin document ("); },
            FormatMessages::tr(
                "this is a file of coreferences (CoNLL-2011 or 2012) without a column of named entities; "
                "Spotter reads no coreferences, so convert it to BIO columns of tokens and tags")},
        {[](const ForeignSample &sample) {
             static const QRegularExpression line(u"^\\d+ NEG "_s);
             return everyLine(sample, line);
         },
            FormatMessages::tr(
                "these are sentences of the ADE corpus without a relation (ADE-NEG.txt); remove the number "
                "and NEG in front of each line to import them as plain text")},
        {[](const ForeignSample &sample) {
             static const QRegularExpression data(
                 uR"re(^\w++ *+(:[^=\n]*+)?= *+\[\s*+(?:#[^\n]*+\s*+)*+\(\s*+["'][^\n]*\{\s*+["']entities["'])re"_s,
                 QRegularExpression::MultilineOption);
             return data.match(QString::fromUtf8(sample.head)).hasMatch();
         },
            FormatMessages::tr("these are examples for spaCy in a Python program; write them to a file that Spotter "
                               "reads: import json; json.dump(TRAIN_DATA, open(\"FILE.json\", \"w\"))")},
        {[](const ForeignSample &sample) {
             static const QRegularExpression line(u"@ [^@\\t]+ @.*# [^#\\t]+ #|# [^#\\t]+ #.*@ [^@\\t]+ @"_s);
             return everyLine(sample, line);
         },
            FormatMessages::tr("these are sentences whose entities are between @ and between #; write them as "
                               "<e1>…</e1> and <e2>…</e2>, with a tab and the relation behind the sentence")},
        {[](const ForeignSample &sample) {
             static const QRegularExpression line(u"^__label__\\S+ "_s);
             return everyLine(sample, line);
         },
            FormatMessages::tr("these are texts of fastText, each with a label for the whole, which Spotter does not "
                               "read; remove what begins with __label__ to import the texts")},
        {isWebAnno1Or2,
            FormatMessages::tr(
                "this is WebAnno TSV 1 or 2; open it in WebAnno or INCEpTION and export it as WebAnno TSV 3")},
        {[](const ForeignSample &sample) { return sample.file.suffix == "rel"_L1; },
            FormatMessages::tr("its name says that these are relations, but of a kind that Spotter does not read; to "
                               "import it as it is, choose the format Plain text (--format text; --input-format text "
                               "for extract)")},
        {[](const ForeignSample &sample) { return rootElement(sample) == "View"_L1; },
            FormatMessages::tr("this is a labelling configuration of Label Studio, a schema without texts; give it to "
                               "spotter-cli new --schema")},
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

} // namespace

std::optional<QString> foreignFile(const FormatSample &sample)
{
    const ForeignSample looked = foreignSample(sample);
    if (const QString binary = foreignBinary(looked); !binary.isEmpty()) return binary;
    for (const ForeignKind &kind : foreignKinds()) {
        if (kind.fits(looked)) return kind.whatToDo;
    }
    if (const QString text = foreignText(looked); !text.isEmpty()) return text;
    const QString tool = foreignTool(looked);
    if (tool.isEmpty()) {
        const QString misnamed = misnamedBinary(looked);
        return misnamed.isEmpty() ? std::nullopt : std::optional(misnamed);
    }
    return FormatMessages::tr(
        "this looks like a file of %1, which Spotter does not read; write it as doccano's JSON lines, "
        "as BIO columns, or as a table with the headings text, subject, predicate and object")
        .arg(tool);
}

std::optional<QString> notPlainText(const FormatSample &sample)
{
    const ForeignSample looked = foreignSample(sample);
    if (looksLikeMarkup(looked)) {
        return FormatMessages::tr(
            "it looks like XML or other markup of a kind that is not read (its first element is <%1>); to import it as "
            "it is, choose the format Plain text (--format text; --input-format text for extract)")
            .arg(quotedBegin(rootElement(looked)));
    }
    static const QStringList tables{u"csv"_s, u"tsv"_s, u"tab"_s, u"psv"_s};
    if (isTokenTable(looked)) {
        return FormatMessages::tr(
            "it looks like a table with one token in each row; write it as BIO columns: a token, a tab and its tag on "
            "each line, and an empty line after each sentence");
    }
    const bool isTable = hasColumns(looked) || tables.contains(sample.suffix);
    if (isTable && isTriplesWithoutTexts(looked)) {
        return FormatMessages::tr(
            "it looks like triples without texts; Spotter needs the sentence that states a triple, in a column of its "
            "own");
    }
    if (isTable) {
        return FormatMessages::tr(
            "it looks like a table whose first line does not name the columns text, subject, predicate and object; map "
            "the columns by heading or number (--columns text=4,subject=1,…, or Columns in the import dialog), for "
            "texts without labels only that of the text (--columns text=4), or, to import it as it is, choose the "
            "format Plain text (--format text; --input-format text for extract)");
    }
    if (isLabelsBetweenSpaces(looked)) {
        return FormatMessages::tr(
            "it looks like labels whose subject, object, predicate and sentence are separated by spaces; replace the "
            "first three spaces of each line by tabs, and map the columns by number (--columns, or Columns in the "
            "import dialog)");
    }
    return std::nullopt;
}

bool looksLikeTable(const FormatSample &sample)
{
    const ForeignSample looked = foreignSample(sample);
    return !looked.json && !looksLikeMarkup(looked) && !foreignFile(sample) && hasColumns(looked)
        && !isTriplesWithoutTexts(looked);
}

} // namespace spotter
