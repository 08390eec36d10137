// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/support/fault_device.h"

#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QByteArray &utf8)
{
    const QString text = QChar(QChar::ByteOrderMark) + QString::fromUtf8(utf8);
    QByteArray bytes;
    for (const QChar unit : text) bytes.append(char(unit.unicode() & 0xFF)).append(char(unit.unicode() >> 8));
    return bytes;
}

} // namespace

class TestRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReaderIsFuzzed();
    void idsAreUniqueAndDescribed();
    void unknownFormatsAreNamed();
    void textIsReadOnly();
    void sniff_data();
    void sniff();
    void pipesAreSniffedToo();
    void longFirstRecordsAreReadToTheirEnd();
    void theEncodingIsUsedToSniff();
    void closedDevicesAreRefused();
    void brokenDevicesAreNotEmptyFiles();
    void saveFileKeepsTheOldExportUntilCommit();
};

void TestRegistry::idsAreUniqueAndDescribed()
{
    QStringList ids;
    for (const FormatInfo &info : formats()) {
        QVERIFY(!ids.contains(info.id));
        ids.append(info.id);
        QVERIFY(!info.title.isEmpty() && !info.suffixes.isEmpty() && (info.canRead || info.canWrite));
        QCOMPARE(formatById(info.id)->title, info.title);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadWrite));
        QCOMPARE(openReader(buffer, {.name = u"f"_s}, info.id).has_value(), info.canRead);
        QCOMPARE(makeWriter(info.id, &buffer, {.name = u"f"_s}).has_value(), info.canWrite);
    }
    for (const char *known : {"spotter", "duie", "duie1", "casrel", "tplinker", "spert", "unified-tokens", "dygie",
             "docred", "nyt", "rebel", "tacred", "semeval", "webnlg", "deepke", "oneke", "instructuie", "oneie", "chat",
             "triples-json", "triple-lines", "dwie", "doccano", "label-studio", "prodigy", "uie", "cluener", "spans",
             "tagged-tokens", "inline", "spacy", "docbin", "brat", "webanno", "xmi", "cas-json", "gate", "mae",
             "pubtator", "bioc-xml", "bioc-json", "ppi", "ade", "i2b2", "pndec", "conll", "conllu", "conll04", "csv",
             "tsv", "xlsx", "ods", "text", "markdown", "html", "docx", "odt", "pptx", "epub", "pdf", "eml", "mbox",
             "report", "ntriples", "turtle", "jsonld", "graphml", "dot", "neo4j"})
        QVERIFY2(ids.contains(QString::fromLatin1(known)), known);
}

void TestRegistry::unknownFormatsAreNamed()
{
    const auto unknown = formatById(u"duei"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::Unsupported);
    QVERIFY(unknown.error().message.contains(u"\"duei\"") && unknown.error().message.contains(u"duie1"));
    QVERIFY(!makeWriter({}, nullptr, {}));
}

void TestRegistry::textIsReadOnly()
{
    const auto writer = makeWriter(u"text"_s, nullptr, {});
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::Unsupported);
}

void TestRegistry::sniff_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("whyNot");
    const auto row = [](const char *tag, const char *name, const QByteArray &head, const char *id,
                         const char *whyNot = "") {
        QTest::newRow(tag) << QString::fromUtf8(name) << head << QString::fromUtf8(id) << QString::fromUtf8(whyNot);
    };
    const QByteArray text = "{\"text\": \"" + QByteArray(100000, 'x') + "\"";
    row("DuIE 2.0", "a.json", R"({"text": "a", "spo_list": [{"predicate": "p", "object": {"@value": "x"}}]})", "duie");
    row("DuIE 1.0", "a.json", R"({"text": "a", "spo_list": [{"predicate": "p", "object": "x"}]})", "duie1");
    row("DuIE 1.0 with postag", "a",
        R"({"postag": [{"word": "{", "pos": "w"}], "text": "a", "spo_list": [{"predicate": "p", "object": "x"}]})",
        "duie1");
    row("DuIE without labels", "a", R"({"text": "a", "spo_list": []})", "duie");
    row("byte order mark", "a", "\xEF\xBB\xBF{\"text\": \"a\", \"spo_list\": []}", "duie");
    row("CasRel pretty printed", "a", "[\n  {\n    \"text\": \"a\",\n    \"triple_list\": [\n", "casrel");
    row("CasRel lines", "a", R"({"text": "a", "triple_list": []})", "casrel");
    row("empty array", "a.json", "[]", "casrel");
    row("SpERT", "a.json", R"([{"tokens": ["a"], "entities": [{"type": "t", "start": 0, "end": 1}]}])", "spert");
    row("unified tokens", "a.json", R"([{"tokens": ["a"], "entities": [[0, 1, "t"]]}])", "unified-tokens");
    row("SpERT or unified, no entity", "a.json", R"([{"tokens": ["a"], "entities": []}])", "spert");
    row("DyGIE++", "a.jsonl", R"({"doc_key": "d", "sentences": [["a"]], "ner": [[]]})", "dygie");
    row("DyGIE++ without words", "a.jsonl", R"({"doc_key": "d", "sentences": [[]], "ner": [[]]})", "dygie");
    row("CrossRE", "a.json", R"({"doc_key": "d", "sentence": ["a"], "ner": [[0, 0, "t"]], "relations": []})", "dygie");
    row("GLiREL", "a.jsonl", R"({"tokenized_text": ["a"], "ner": [[0, 0, "t", "a"]], "relations": []})", "dygie");
    row("SciREX", "a.jsonl", R"({"doc_id": "d", "ner": [[0, 1, "t"]], "sentences": [[[0, 1]]], "words": ["a"]})", "",
        "no format matches");
    row("MAVEN-ERE", "a.jsonl", R"({"id": "d", "sentences": ["a b"], "tokens": [["a", "b"]], "events": []})", "",
        "a file of MAVEN-ERE");
    row("TPLinker", "a.json", R"([{"text": "a", "id": 1, "relation_list": [], "entity_list": []}])", "tplinker");
    row("DocRED", "a.json", R"([{"vertexSet": [], "labels": [], "title": "t", "sents": [["a"]]}])", "docred");
    row("NYT", "a.json", R"({"sentText": "a", "relationMentions": [], "entityMentions": []})", "nyt");
    row("REBEL", "a.jsonl", R"({"docid": "1", "text": "a", "entities": [], "triples": []})", "rebel");
    row("REBEL, linearised", "a.json", R"([{"context": "a", "triplets": "<triplet> a <subj> a <obj> p"}])", "rebel");
    row("TACRED", "a.json", R"([{"id": "1", "token": ["a"], "subj_start": 0, "subj_end": 0, "obj_start": 0}])",
        "tacred");
    row("tokens as OpenNRE has them", "a.txt", R"({"token": ["a"], "h": {}, "t": {}, "relation": "p"})", "tacred");
    row("FewRel", "a.json",
        R"({"P1": [], "P2": [{"tokens": ["a"], "h": ["a", "Q1", [[0]]], "t": ["a", "Q1", [[0]]]}]})", "tacred");
    row("FewRel of Hugging Face", "a.json",
        R"({"relation": "P1", "tokens": ["a"], "head": {"text": "a"}, "tail": {"text": "a"}})", "tacred");
    row("SemEval-2010", "a.txt", "1\t\"a <e1>b</e1> c <e2>d</e2>\"\nOther\nComment:\n", "semeval");
    row("SemEval-2010, columns", "a.tsv", "Other\tA <e1>b</e1> c <e2>d</e2>.\n", "semeval");
    row("SemEval-2010, columns with headings", "a.csv", "sentence,relation\n\"<e1>b</e1> <e2>c</e2>\",P-Q(e1,e2)\n",
        "semeval");
    row("SemEval-2010, the first sentence without a tag", "a.txt",
        "1\t\"a <e1>b</e1> c\"\nOther\nComment:\n\n2\t\"a <e1>b</e1> c <e2>d</e2>\"\nOther\n", "semeval");
    row("tags within prose", "a.txt", "How to tag:\n<e1>b</e1> is the first, <e2>d</e2> the second.\n", "text");
    row("tags in a larger table", "a.tsv", "id\tfirst\tsecond\tlabel\ttext\n1\tb\tc\tp\t<e1>b</e1> <e2>c</e2>\n", "",
        "looks like a table");
    row("tags in a larger table without headings", "a.tsv", "1\tb\tc\tp\t<e1>b</e1> <e2>c</e2>\n", "",
        "looks like a table");
    row("tags in a table of five columns", "a.csv", "a,b,c,d,z\n1,\"<e1>b</e1> <e2>c</e2>\",\"P(e1,e2)\",b,c\n", "",
        "looks like a table");
    row("WebNLG", "a.xml", "<?xml version=\"1.0\"?>\n<benchmark>\n<entries>\n", "webnlg");
    row("DeepKE", "a.json", R"([{"sentence": "a", "relation": "p", "head": "a", "tail": "a"}])", "deepke");
    row("OpenNRE", "a.txt", R"({"text": "a", "h": {"name": "a"}, "t": {"name": "a"}, "relation": "p"})", "deepke");
    row("InstructKGC", "a.json", R"({"id": 0, "instruction": "x", "input": "a", "output": "NAN"})", "oneke");
    row("InstructIE", "a.json", R"({"text": "a", "relation": []})", "oneke");
    row("SREDFM as a table", "a.jsonl",
        R"({"docid": "1", "text": "a", "entities": [{"surfaceform": "a"}], "relations": [{"subject": 0, "predicate": "p", "object": 0}]})",
        "triples-json");
    row("a chat", "a.jsonl", R"({"messages": [{"role": "user", "content": "a"}]})", "chat");
    row("ShareGPT", "a.json", R"([{"id": "1", "conversations": [{"from": "human", "value": "a"}]}])", "chat");
    row("WebNLG in JSON", "a.json", R"({"entries": [{"1": {"lexicalisations": []}}]})", "webnlg");
    row("DWIE", "a.json", R"({"id": "1", "content": "a", "mentions": [{"concept": 0}]})", "dwie");
    row("triples", "a.json", R"([{"text": "a", "triples": [["a", "p", "a"]]}])", "triples-json");
    row("relations between strings", "a.json",
        R"({"text": "a", "relations": [{"head": "a", "type": "p", "tail": "a"}], "entities": []})", "triples-json");
    row("doccano", "a.jsonl", R"({"id": 1, "text": "a", "entities": [], "relations": []})", "doccano");
    row("doccano before 1.7", "a.jsonl", R"({"id": 1, "data": "a", "label": {"entities": []}})", "doccano");
    row("CLUENER", "a.json", R"({"text": "ab", "label": {"name": {"a": [[0, 0]]}}})", "cluener");
    row("CLUENER, first without entities", "a.json",
        "{\"text\": \"a\", \"label\": {}}\n{\"text\": \"a\", \"label\": {\"name\": {\"a\": [[0, 0]]}}}\n", "cluener");
    row("CMeEE", "a.json",
        R"([{"text": "a", "entities": [{"start_idx": 0, "end_idx": 0, "type": "t", "entity": "a"}]}])", "spans");
    row("InstructUIE", "a.json",
        R"([{"sentence": "a", "entities": [{"name": "a", "type": "t", "pos": [0, 1]}], "relations": []}])",
        "instructuie");
    row("OneIE", "a.json", R"({"tokens": ["a"], "entity_mentions": [], "relation_mentions": [], "sentence": "a"})",
        "oneie");
    row("interactions of drugs", "a.xml",
        "<document id=\"d\">\n<sentence id=\"s\" text=\"a\">\n<entity charOffset=\"0-0\" text=\"a\"/>", "ppi");
    row("GATE", "a.xml", "<?xml version='1.0'?>\n<GateDocument version=\"3\">\n<TextWithNodes>", "gate");
    row("MAE", "a.xml", "<?xml version=\"1.0\" ?>\n<Task>\n<TEXT><![CDATA[\nAda", "mae");
    row("MAE without CDATA", "a.xml", "<Task><TEXT>Ada</TEXT><TAGS></TAGS></Task>", "mae");
    row("Label Studio", "a.json", R"([{"id": 1, "annotations": [], "data": {"text": "a"}}])", "label-studio");
    row("Label Studio, predictions only", "a.json", R"([{"data": {"text": "a"}, "predictions": []}])", "label-studio");
    row("Label Studio, the text out of sight", "a.json", "[{\"id\": 1, \"annotations\": [" + text, "label-studio");
    row("Prodigy without hashes", "a.jsonl",
        R"({"text": "a b", "spans": [{"start": 0, "end": 1, "label": "A"}], "answer": "reject"})", "prodigy");
    row("Prodigy", "a.jsonl", R"({"text": "a", "tokens": [], "spans": [], "answer": "accept"})", "prodigy");
    row("UIE", "a.txt", R"({"content": "a", "result_list": [], "prompt": "t"})", "uie");
    row("Spotter", "a.jsonl", R"({"text": "a", "triples": []})", "spotter");
    row("only a text", "a.jsonl", R"({"text": "a"})", "spotter");
    row("brackets and quotes inside strings", "a", R"({"text": "\"}]{", "spo_list": []})", "duie");
    row("plain text", "a.txt", "Ada founded it.", "text");
    row("JSON that is called a text", "a.txt", "{\"text\": \"Ada\"}\n{\"text\": \"Bo\"}\n", "spotter");
    row("a text in braces", "a.txt", "{Ada} founded it.", "text");
    row("OpenNLP", "a.train", "<START:person> Ada <END> met Bo .\n", "inline");
    row("columns, not words with tags", "a.txt", "Ada B-PER\nmet O\nBo B-PER\n", "conll");
    row("MultiCoNER", "a.txt", "# id 1f\tdomain=en\nada _ _ B-PER\nmet _ _ O\n", "conll");
    row("types of Stanford's tagger", "a.tsv", "Ada\tPERSON\nmet\tO\n", "conll");
    row("YEDDA", "a.ann", "[@Ada#Person*] met Bo.\n", "inline");
    row("words with tags", "a.txt", "Ada/PERSON met/O Bo/PERSON\n", "inline");
    row("aspects with sentiments", "a.txt", "Good food####[([1], [0], 'POS')]\n", "triple-lines");
    row("no suffix", "a", "Ada founded it.", "text");
    row("Markdown", "a.MD", "# Ada", "markdown");
    row("UTF-16", "a.txt", QByteArray("A\0d\0a\0 \0", 8), "text");
    row("NUL in a text", "a.txt", QByteArray("Ada founded it\0 in 1999, and then she went on to other things.", 63),
        "text");
    row("binary", "a.bin", QByteArray("xELF\2\1\1\0\0\0\0\0\0\0\0\0", 16), "", "it holds binary data");
    row("a program", "a.bin",
        QByteArray("\x7F"
                   "ELF\2\1\1\0\0\0\0\0\0\0\0\0",
            16),
        "", "this is a program");
    row("JSON of another kind", "a.json", R"({"tokens": ["a"]})", "",
        "no format matches; the nearest are SpERT (JSON), but its first record has no \"tokens\" with \"entities\", "
        "and ");
    row("JSON that nothing is near to", "a", R"({"x": ["a"]})", "", "no format matches; choose the format yourself");
    row("broken JSON", "a.json", "{{{", "", "no format matches; the nearest are ");
    row("DuIE 1.0 test file", "a.json", R"({"postag": [{"word": "a", "pos": "n"}], "text": "a"})", "duie1");
    row("labels that are null", "a.json", R"({"text": "a", "spo_list": null})", "duie");
    row("JSON in UTF-16", "a.json", utf16("{\"text\": \"\xE6\x9D\x8E\", \"spo_list\": []}"), "duie");
    row("a record longer than what is looked at", "a.json", text, "", "its first record is too long to be recognised");
    row("labels after a long text", "a.jsonl",
        text + R"(, "entities": [{"id": 1, "start_offset": 0, "end_offset": 1}], "relations": []})", "doccano");
    row("labels after long tokens", "a.jsonl",
        R"({"text": "a", "tokens": [)" + QByteArray(R"({"text": "a"}, )").repeated(9000)
            + R"({"text": "a"}], "spans": [], "answer": "accept"})",
        "prodigy");
    row("texts without labels first", "a.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\", \"label\": [[0, 1, \"P\"]]}\n",
        "doccano");
    row("texts without triples first", "a.json",
        R"([{"text": "a"}, {"text": "b", "spo_list": [{"predicate": "p", "object": "b"}]}])", "duie1");
    row("doccano 0", "a.jsonl", R"({"text": "a", "meta": {}, "annotation_approver": null, "labels": [[0, 1, "P"]]})",
        "doccano");
    row("doccano 1.0", "a.jsonl",
        R"({"id": 1, "text": "a", "annotations": [{"label": 7, "start_offset": 0, "end_offset": 1}]})", "doccano");
    row("doccano without labels", "a.jsonl", R"({"text": "a", "source": "web", "label": []})", "doccano");
    row("classes of texts", "a.jsonl", R"({"id": 1, "text": "a", "label": ["good"]})", "",
        "its labels classify whole texts");
    row("JSON-MIN without annotator", "a.json",
        R"([{"id": 5, "text": "a", "label": [{"start": 0, "end": 1, "text": "a", "labels": ["P"]}]}])", "label-studio");
    row("annotations without data", "a.json",
        R"([{"id": 1, "text": "a", "annotations": [{"start": 0, "end": 1, "label": "P"}]}])", "spans");
    row("spans of objects", "a.jsonl", R"({"text": "a", "spans": [{"start": 0, "end": 1, "label": "P"}]})", "spans");
    row("spans of lists", "a.jsonl", R"({"text": "a", "entities": [[0, 1, "P"]]})", "spans");
    row("the type first", "a.jsonl", R"({"text": "a", "annotation": [["P", 0, 1]]})", "spans");
    row("what spaCy was trained on", "a.json", R"([["a \"b\"", {"entities": [[0, 1, "P"]]}]])", "spans");
    row("spaCy's to_json", "a.json",
        R"({"text": "a", "ents": [{"start": 0, "end": 1, "label": "P"}], "sents": [{"start": 0, "end": 1}], "tokens": [{"id": 0, "start": 0, "end": 1}]})",
        "spans");
    row("offsets that may count tokens", "a.json",
        R"({"text": "a", "tokens": ["a"], "annotation": [{"start": 0, "end": 1, "label": "P"}]})", "",
        "no list of spans with offsets");
    row("sentences that are objects", "a.json",
        R"({"id": "1", "text": "a", "sentences": [{"id": "s0"}], "mentions": [{"id": "m", "type": "P", "begin": 0, "end": 1}]})",
        "spans");
    row("tokens with tags", "a.jsonl", R"({"tokens": ["a"], "ner_tags": ["B-P"]})", "tagged-tokens");
    row("words with tags", "a.jsonl", R"({"words": ["a"], "tags": ["O"]})", "tagged-tokens");
    row("tags that are numbers", "a.jsonl", R"({"tokens": ["a"], "ner_tags": [1]})", "", "the tags are numbers");
    row("GLiNER", "a.json", R"([{"tokenized_text": ["a"], "ner": [[0, 0, "p"]]}])", "dygie");
    row("words of GLiNER with tags", "a.json", R"([{"tokenized_text": ["a"], "ner": ["B-P"]}])", "tagged-tokens");
    row("brat", "a.ann", "T1\tPerson 0 3\tAda\n", "brat");
    row("brat without annotations", "a.ann", "", "brat");
    row("brat by its lines", "a", "T1\tPerson 0 3\tAda\n", "brat");
    row("annotation.conf", "annotation.conf", "# ours\n[entities]\nPerson\n", "brat");
    row("BioNLP", "a.a2", "E1\tFound:T2 Agent:T1\n", "brat");
    row("BioNLP without annotations", "a.a1", "", "brat");
    row("ADE", "a.rel", "1|Ada fell ill after X.|ill|9|12|X|19|20\n", "ade");
    row("i2b2", "a.con", "c=\"fever\" 1:0 1:0||t=\"problem\"\n", "i2b2");
    row("i2b2, relations", "a.rel", "c=\"x\" 2:4 2:4||r=\"TrAP\"||c=\"fever\" 2:6 2:7\n", "i2b2");
    row("sentences of PNDec", "a.sent", "Ada founded it .\n", "pndec");
    row("passages of BioC", "a.json",
        R"({"documents": [{"id": "1", "passages": [{"infons": {}, "offset": 0, "text": "a"}]}]})", "bioc-json");
    row("passages of BigBio", "a.jsonl",
        R"({"id": "0", "document_id": "7", "passages": [{"text": ["a"], "offsets": [[0, 1]]}], "entities": []})",
        "bioc-json");
    row("passages of a search", "a.jsonl", R"({"query": "q", "passages": [{"passage_text": "a"}]})", "",
        "no format matches");
    row("WebAnno TSV", "a.tsv", "#FORMAT=WebAnno TSV 3.3\n", "webanno");
    row("comma-separated", "a.csv", "text,subject,predicate,object\r\n", "csv");
    row("comma-separated with other headings", "a.csv", "Sentence,Head,Relation,Tail,more\n", "csv");
    row("tab-separated", "a.tsv", "object\tsubject\ttext\tpredicate\n", "tsv");
    row("a table that is called a text", "a.txt", "text,subject,predicate,object\na,a,p,a\n", "csv");
    row("a table with tabs that is called a text", "a.txt", "sentence\thead\trelation\ttail\n", "tsv");
    row("a table in GB18030", "a.csv",
        "\xCE\xC4\xB1\xBE,\xD6\xF7\xCC\xE5,\xB9\xD8\xCF\xB5,\xBF\xCD\xCC\xE5\n"
        "\xB2\xDC\xD1\xA9\xC7\xDB\xC9\xFA\xD3\xDA\xC4\xCF\xBE\xA9\xA1\xA3,\xB2\xDC\xD1\xA9\xC7\xDB,"
        "\xB3\xF6\xC9\xFA\xB5\xD8,"
        "\xC4\xCF\xBE\xA9\n",
        "csv");
    // Was read as a text, with exit status 0.
    row("table without headings", "a.csv", "Ada,founder,North Quay\n", "",
        "map the columns by heading or number (--columns");
    row("empty", "a.json", "", "", "the file is empty");
    row("only a byte order mark", "a.json", "\xEF\xBB\xBF", "", "the file is empty");
}

void TestRegistry::sniff()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, head);
    QFETCH(QString, id);
    QFETCH(QString, whyNot);
    const auto sniffed = sniffFormat(head, name);
    if (id.isEmpty()) {
        QVERIFY2(!sniffed, sniffed ? qPrintable(*sniffed) : "");
        QVERIFY2(sniffed.error().message.contains(whyNot), qPrintable(sniffed.error().message));
        QVERIFY(sniffed.error().message.startsWith(name));
    } else {
        QVERIFY2(sniffed, sniffed ? "" : qPrintable(sniffed.error().message));
        QCOMPARE(*sniffed, id);
    }
}

void TestRegistry::pipesAreSniffedToo()
{
    FaultDevice pipe(
        "{\"text\": \"a\", \"triple_list\": [[\"a\", \"p\", \"a\"]]}\n", -1, FaultDevice::Fault::Error, 4096);
    QVERIFY(pipe.open(QIODevice::ReadOnly));
    const ReadOutcome outcome = readAll(pipe, {});
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(outcome.counts.triples, 1);
}

void TestRegistry::longFirstRecordsAreReadToTheirEnd()
{
    const QByteArray record = "{\"text\": \"Ada " + QByteArray(300'000, 'x')
        + "\", \"label\": [[0, 3, \"P\"]]}\n{\"text\": \"Bo\", \"label\": [[0, 2, \"P\"]]}\n";
    for (const qint64 piece : {4096LL, 65'536LL, 1LL << 20}) {
        FaultDevice pipe(record, -1, FaultDevice::Fault::Error, piece);
        QVERIFY(pipe.open(QIODevice::ReadOnly));
        const ReadOutcome read = readAll(pipe, {});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.size(), 2U);
        QVERIFY(read.documents[0].metadata.contains("spotter:entities"_L1));
    }
}

void TestRegistry::theEncodingIsUsedToSniff()
{
    const QByteArray table
        = "\xCE\xC4\xB1\xBE,\xD6\xF7\xCC\xE5,\xB9\xD8\xCF\xB5,\xBF\xCD\xCC\xE5\n"
          "\xB2\xDC\xD1\xA9\xC7\xDB\xD4\xDA\xC4\xCF\xBE\xA9\xA1\xA3,\xB2\xDC\xD1\xA9\xC7\xDB,\xD4\xDA,"
          "\xC4\xCF\xBE\xA9\n";
    const ReadOutcome read = readAll(table, {}, {.name = u"a.csv"_s, .encoding = "GB18030"});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).triples.at(0).triple.object.text, u"南京"_s);
    const ReadOutcome without = readAll(table, {}, {.name = u"a.csv"_s});
    QVERIFY2(!without.error, qPrintable(without.message()));
    QCOMPARE(difference(without.documents.at(0), read.documents.at(0)), QString());
    QVERIFY2(without.issues.at(0).message.startsWith(u"a.csv: read as GB18030, which is a guess"),
        qPrintable(without.issues.at(0).message));
}

void TestRegistry::closedDevicesAreRefused()
{
    QBuffer closed;
    QCOMPARE(openReader(closed, {.name = u"f"_s}, u"duie"_s).error().code, ErrorCode::Io);
    QCOMPARE(makeWriter(u"duie"_s, &closed, {.name = u"f"_s}).error().code, ErrorCode::Io);
}

void TestRegistry::brokenDevicesAreNotEmptyFiles()
{
    FaultDevice broken("{}", 0);
    QVERIFY(broken.open(QIODevice::ReadOnly));
    const auto reader = openReader(broken, {.name = u"f"_s});
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::Io);
}

void TestRegistry::saveFileKeepsTheOldExportUntilCommit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.jsonl"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    Document document;
    document.text = u"new"_s;
    {
        QSaveFile abandoned(path);
        QVERIFY(abandoned.open(QIODevice::WriteOnly) && writeAll(&abandoned, u"spotter"_s, {document}));
    }
    QCOMPARE(content(), QByteArray("old"));
    QSaveFile kept(path);
    QVERIFY(kept.open(QIODevice::WriteOnly) && writeAll(&kept, u"spotter"_s, {document}) && kept.commit());
    QCOMPARE(content(), QByteArray("{\"text\": \"new\", \"triples\": []}\n"));
}

void TestRegistry::everyReaderIsFuzzed()
{
    QFile list(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/fuzz/CMakeLists.txt"_s);
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QByteArray targets = list.readAll();
    for (const FormatInfo &info : formats()) {
        // Another program reads PDF; fuzz_pdf_layout has its output.
        if (!info.canRead || info.id == u"pdf"_s) continue;
        const QByteArray target = "spotter_fuzz_format(" + info.id.toUtf8();
        QVERIFY2(targets.contains(target + ' ') || targets.contains(target + ')'), qPrintable(info.id));
    }
}

QTEST_GUILESS_MAIN(TestRegistry)
#include "test_registry.moc"
