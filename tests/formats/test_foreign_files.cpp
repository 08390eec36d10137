// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/formats/packing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Files of other tools: named and refused with what to do, never taken for a text.
class TestForeignFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areRefused_data();
    void areRefused();
    void areReadAsTextWhenToldTo();
    void textsAreTexts_data();
    void textsAreTexts();
    void messagesAreShort();
};

void TestForeignFiles::areRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *tag, const char *name, const QByteArray &bytes, const char *says) {
        QTest::newRow(tag) << QString::fromUtf8(name) << bytes << QString::fromUtf8(says);
    };
    row("WebAnno TSV 1", "a.tsv", "#id=1\n#text=Ada met Bo.\n1-1\tAda\tPER\n1-2\tmet\tO\n1-3\tBo\tPER\n",
        "WebAnno TSV 1 or 2");
    row("WebAnno TSV 1 with numbered words", "a.tsv",
        "#id=1\n#text=Ada met Bo.\n1\tAda\tNNP\tB-PER\n2\tmet\tVBD\tO\n3\tBo\tNNP\tB-PER\n", "WebAnno TSV 1 or 2");
    row("WebAnno TSV 2", "a.tsv",
        " # de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity | value\n#id=1\n#text=Ada met "
        "Bo.\n1-1\tAda\tB-PER\n",
        "WebAnno TSV 1 or 2");
    row("WebAnno TSV 2 as text", "a.txt", "#id=1\r\n#text=Ada met.\r\n1-1\tAda\tPER\r\n1-2\tmet\tO\r\n",
        "WebAnno TSV 1 or 2");
    row("UIMA type system", "TypeSystem.xml",
        "<?xml version=\"1.0\"?>\n<typeSystemDescription xmlns=\"x\"><types/></typeSystemDescription>", "type system");
    row("a schema", "all_schemas", R"({"object_type": "A", "predicate": "p", "subject_type": "B"})", "--schema");
    row("numbers of relations", "rel2id.json", R"({"author": 0, "place of birth": 1})", "a list of relations");
    row("numbers of relations in a list", "rel2id.json", R"([{"0": "author"}, {"author": 0}])", "a list of relations");
    row("names of relations", "info.json", R"({"P6": "head of government", "P17": "country"})", "a list of relations");
    row("names with descriptions", "info.json", R"({"P6": ["head", "of a state"], "P17": ["country", "x"]})",
        "a list of relations");
    row("predictions", "result.json", R"([{"title": "T", "h_idx": 0, "t_idx": 1, "r": "P1"}])", "without their texts");
    row("corrections", "patch.json", R"({"e7798fb926b9403cfcd2": "no_relation", "098f65bb8a4a4a4a0a": "per:title"})",
        "without their texts");
    row("nodes of Neo4j", "a.json", R"({"type": "node", "id": "0", "labels": ["P"], "properties": {"name": "A"}})",
        "is a graph");
    row("a property graph", "a.json", R"({"nodes": {"A": {}}, "relations": {}, "triplets": [["A", "p", "B"]]})",
        "is a graph");
    row("tables of Neo4j", "nodes.csv", "id:ID,name,:LABEL\n1,Ada,Person\n", "is a graph");
    row("GraphML", "a.graphml", "<?xml version=\"1.0\"?>\n<!-- ours -->\n<graphml><graph/></graphml>", "is a graph");
    row("Graphviz", "a.dot", "digraph \"g\" {\n  a -> b;\n}\n", "is a graph");
    row("N-Triples", "a.nt", "# ours\n<http://a/A> <http://a/p> <http://a/B> .\n<http://a/A> <http://a/n> \"A\"@en .\n",
        "is RDF");
    row("Turtle", "a.ttl", "@prefix a: <http://a/> .\n\na:A a:p a:B .\n", "is RDF");
    row("RDF in XML", "a.rdf", "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"x\"><a/></rdf:RDF>", "is RDF");
    row("JSON-LD", "a.jsonld", R"({"@context": {"a": "http://a/"}, "@graph": [{"@id": "a:A"}]})", "is RDF");
    row("JSON-LD without ids", "a.jsonld", R"({"@context": "http://schema.org", "@type": "Person", "name": "Bo"})",
        "is RDF");
    row("NIF", "a.ttl", "@prefix nif: <http://n/> .\n\n<http://a#0> nif:isString \"Bo lives in Rome.\" .\n", "is NIF");
    row("a pointer of Git LFS", "train.json", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n",
        "git lfs pull");
    row("the message of a failed download", "train.jsonl",
        "<!DOCTYPE html>\n<html><head><title>404</title></head><body><h1>Not Found</h1></body></html>", "a web page");
    row("sentences with ends in XML of another kind", "a.xml",
        "<annotations><sentence><text>Bo lives in Rome.</text><e1>Bo</e1><e2>Rome</e2></sentence></annotations>",
        "XML");
    row("HIPE", "a.tsv",
        "# global.columns = TOKEN NE-COARSE-LIT NE-COARSE-METO NEL-LIT "
        "MISC\nTOKEN\tNE-COARSE-LIT\tNE-COARSE-METO\tNEL-LIT\tMISC\n"
        "# document_id = N\nBo\tB-pers\tO\tQ1\t_\nlives\tO\tO\t_\tNoSpaceAfter\n",
        "a table of HIPE");
    row("ACE", "a.apf.xml",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE source_file SYSTEM \"apf.dtd\">\n<source_file URI=\"a.sgm\"></source_file>",
        "annotations of ACE");
    row("Knowtator", "a.xml", "<?xml version=\"1.0\"?>\n<annotations textSource=\"a.txt\"></annotations>", "Knowtator");
    row("SemEval-2018", "relations.txt", "USAGE(H01-1001.5,H01-1001.7,REVERSE)\nPART_WHOLE(H01-1001.9,H01-1001.10)\n",
        "SemEval-2018");
    row("Argilla", "a.json", R"([{"id": "r", "fields": {"text": "Ada"}, "responses": {}}])", "a file of Argilla");
    row("Kili", "a.json", R"([{"id": "r", "externalId": "a", "content": "Ada", "labels": []}])", "a file of Kili");
    row("Comprehend", "a.json", R"({"Entities": [{"BeginOffset": 0, "Text": "Ada"}], "File": "a", "Line": 0})",
        "a file of Amazon Comprehend");
    row("FoLiA", "a.xml", "<?xml version=\"1.0\"?>\n<FoLiA><text/></FoLiA>", "a file of FoLiA");
    row("configuration of Label Studio", "a.xml", "<View><Labels name=\"l\" toName=\"t\"/></View>", "--schema");
    row("tagged words behind underscores", "a.txt", "Ada_NNP met_VBD Bo_NNP in_IN the_DT dark_NN ._.\n",
        "tags behind slashes or underscores");
    row("aspects in tags", "a.txt", "It is good .####It=T-POS is=O good=O .=O####It=O is=O good=S .=O\n",
        "sentences with labels behind ####");
    row("OpenIE 5", "a.txt", "Ada met Bo.\n0.93\t(Ada; met; Bo)\n0.5\tContext(x):(Ada; met; Bo)\n",
        "open information extraction");
    row("Ollie", "a.txt", "Ada met Bo.\n0.734: (Ada; met; Bo)\n", "open information extraction");
    row("OpenIE 5, an answer of its server", "a.json",
        R"([{"confidence": 0.9, "sentence": "Bo met Al.", "extraction": {"arg1": {"text": "Bo"}, "arg2s": []}}])",
        "open information extraction");
    row("IPRE, sentences", "sent_train.txt",
        "TRAIN_SENT_ID_000001\t鲁迅\t许广平\t鲁迅 和 许广平 。\nTRAIN_SENT_ID_000002\t王力\t李明\t李明 教 王力 。\n",
        "relations of IPRE");
    row("IPRE, relations", "sent_relation_train.txt", "TRAIN_SENT_ID_000001\t2\nTRAIN_SENT_ID_000002\t5 6\n",
        "relations of IPRE");
    row("Argilla at Hugging Face", "a.jsonl",
        R"({"id": "a", "text": "Ada", "spans.responses": null, "spans.responses.users": null, "_server_id": "x"})",
        "a file of Argilla (exported to Hugging Face)");
    row("Argilla 1 at Hugging Face", "a.jsonl",
        R"({"text": "Ada", "spans": [], "spans-suggestion": null, "spans-suggestion-metadata": {}, "metadata": "{}"})",
        "a file of Argilla (exported to Hugging Face)");
    row("Ground Truth", "a.manifest",
        R"({"source": "Bo", "my-job": {"annotations": {"entities": []}}, "my-job-metadata": {"type": "groundtruth/text-span"}})",
        "a file of SageMaker Ground Truth");
    row("Comprehend Medical", "a.json",
        R"({"Entities": [{"Text": "a"}], "UnmappedAttributes": [], "ModelVersion": "1"})",
        "a file of Amazon Comprehend");
    row("SQuAD", "a.json",
        R"({"version": "1.1", "data": [{"title": "T", "paragraphs": [{"context": "x", "qas": []}]}]})",
        "a file of SQuAD");
    row("ADE without a relation", "ADE-NEG.txt", "646 NEG Bo is well.\n647 NEG Al is well.\n", "ADE-NEG.txt");
    row("JEREX", "a.json",
        R"([{"words": ["Bo"], "mentions": [{"start": 0, "end": 1}], "entities": [{"mentions": [0]}], "relations": []}])",
        "a file of JEREX");
    row("examples for spaCy in a program", "train.py",
        "TRAIN_DATA = [\n (\"Bo lives.\", {\"entities\": [(0, 2, \"PER\")]}),\n]\n", "in a Python program");
    row("entities between signs", "a.txt", "@ Bo @ lives in # Rome # .\n# Oslo # is where @ Al @ is .\n",
        "between @ and between #");
    row("fastText", "a.txt", "__label__good Great film .\n__label__bad Bad film .\n", "fastText");
    row("WebAnno TSV 1 with blanks", "a.tsv", "# id=1\n# text=Bo met Al\n1-1\tBo\tNNP\tB-PER\n1-2\tmet\tVBD\tO\n",
        "WebAnno TSV 1 or 2");
    row("CoNLL-2012", "a.gold_conll", "#begin document (bc/x/00); part 000\nbc/x/00\t0\t0\tAda\tNNP\n\n#end document\n",
        "CoNLL-2011 or 2012");
    row("triples by tokens", "a.pointer", "0 1 3 3 /people/person/place | 3 3 0 1 /place/person\n", ".sent");
    row("triples by names", "a.tup", "Ada ; London ; /people/person/place\n", ".sent");
    row("names of relations by their suffix", "a.rel", "/people/person/place\n/place/person\n", "these are relations");
    row("triples", "a.txt", "Ada\tborn in\tLondon\nBo\tmet\tAda\n", "triples without texts");
    row("triples with headings", "a.csv", "head,relation,tail\nAda,born in,London\n", "triples without texts");
    row("triples of Wikidata", "a.csv", "item,label,value\nhttp://a/Q1,Ada,http://a/Q2\n", "triples without texts");
    row("rows of different width", "a.oie", "x\tleave\tleft\tAda\ny\tgive\tgave\tAda\tBo\tit\nz\tleave\tleft\tBo\n",
        "looks like a table");
    row("labels between spaces", "a.txt",
        "Ada London born Ada was born in London.\nBo Rome lives Bo lives in Rome.\nEve Bonn left Eve left Bonn.\n",
        "separated by spaces");
    row("ChemProt's relations", "a.tsv", "1\tCPR:9\tY \tPRODUCT-OF\tArg1:T1\tArg2:T2\n", "BioCreative");
    row("DrugProt's entities", "a.tsv", "1\tT1\tCHEMICAL\t0\t4\tiron\n1\tT2\tGENE-Y\t9\t13\tABCD\n", "BioCreative");
    row("tokens in rows", "a.csv", "Sentence #,Word,POS,Tag\nSentence: 1,Ada,NNP,noun\n,met,VBD,verb\n",
        "as BIO columns");
    row("rows of three names", "a.json", R"([["Ada", "met", "Bo"], ["Bo", "left", "Rome"]])", "without their texts");
    row("SPARQL", "a.json", R"({"head": {"vars": ["s"]}, "results": {"bindings": []}})", "is RDF");
    row("DBpedia Spotlight", "a.json", R"({"@text": "Ada", "Resources": []})", "a file of DBpedia Spotlight");
    row("SubRip", "a.srt", "1\n00:00:01,000 --> 00:00:04,000\nAda met Bo.\n", "looks like subtitles");
    row("WebVTT", "a.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nAda met Bo.\n", "looks like subtitles");
    row("BibTeX", "a.bib", "@article{ada,\n  title = {Ada}\n}\n", "a list of references");
    row("MEDLINE", "a.nbib", "PMID- 1234\nTI  - Ada met Bo.\n", "a list of references");
    row("tagged words", "a.txt", "中共中央/nt 总书记/n 、/w 国家/n 主席/n 江/nr 泽民/nr\n", "tags behind slashes");
    row("a chat", "a.txt",
        "12/05/2021, 10:15 - Ada: Hi Bo\n12/05/2021, 10:16 - Bo: Hi\n12/05/2021, 10:17 - Ada: I met Eve.\n",
        "an exported chat");
    row("a chat in brackets", "_chat.txt",
        "[12.05.21, 10:15:01] Ada: Hi\n[12.05.21, 10:16:30] Bo: Hi\n[12.05.21, 10:17:02] Ada: I met Eve.\n",
        "an exported chat");
    row("a part of LaTeX", "a.txt", "\\section{Lives}\nAda met Bo \\cite{ada}.\n", "a document in LaTeX");
    row("SQL", "a.sql", "-- MySQL dump\nINSERT INTO `t` VALUES (1,'Ada met Bo.');\n", "a dump of a database");
    row("SQL called a text", "a.txt", "CREATE TABLE t (a text);\nINSERT INTO t (a) VALUES ('Ada met Bo.');\n",
        "a dump of a database");
    row("contacts", "a.vcf", "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", "contacts or appointments");
    row("a damaged DocBin", "a.spacy", QByteArray("x\x9C\xFF\xFF\xFF\xFF\xFE\xFE"), "ends in .spacy");
    row("a truncated DOCX", "a.docx", "PK\x03", "ends in .docx");
    row("a text called a PDF", "a.pdf", "Ada met Bo.\n", "ends in .pdf");
    row("a pickle by its name", "a.pkl", "Ada met Bo.\n", "ends in .pkl");
    row("bytes that look like UTF-16", "a.dat", QByteArray("x\x9C\0\1", 4), "binary data");
    row("AMR", "a.txt", "# ::id 1\n# ::snt Ada met Bo.\n(m / meet-03)\n", "meaning representations");
    row("LaTeX", "a.tex", "% ours\n\\documentclass{article}\nAda met Bo.\n", "a document in LaTeX");
    row("YAML", "a.yml", "- text: Ada met Bo.\n", "looks like YAML");
    row("texts with triples", "a.txt",
        "Sentence: Ada met Bo.\nTriples: (Ada, met, Bo)\n\nSentence: Bo slept.\nTriples:\n",
        "texts with triples of a language model");
    row("texts with triples, Chinese", "a.txt", "文本：苏轼生于眉山。\n三元组：（苏轼，生于，眉山）\n",
        "texts with triples of a language model");
    row("preferences", "a.jsonl", R"({"prompt": "Text: Ada met Bo.", "chosen": "Ada, met, Bo", "rejected": "none"})",
        "preferences for a language model");
    row("LightTag", "a.json",
        R"({"examples": [{"content": "Ada", "annotations": []}], "relations": [], "schema_id": "x"})", "LightTag");
    row("notebook", "a.ipynb", R"({"cells": [{"source": ["Ada"]}], "nbformat": 4})", "a notebook of Jupyter");
    row("JATS", "a.nxml", "<?xml version=\"1.0\"?>\n<article><front><article-meta/></front></article>", "in JATS");
    row("PubMed", "a.xml", "<PubmedArticleSet><PubmedArticle></PubmedArticle></PubmedArticleSet>", "of PubMed");
    row("Wikipedia", "a.xml", "<mediawiki><page><title>Ada</title></page></mediawiki>", "a dump of Wikipedia");
    row("a table of pandas", "a.json", R"({"text": {"0": "Ada met Bo."}, "subject": {"0": "Ada"}})",
        "orient=\"records\"");
    row("a table of pandas in parts", "a.json", R"({"columns": ["text"], "index": [0], "data": [["Ada met Bo."]]})",
        "orient=\"records\"");
    row("records deep in a file", "a.json",
        R"({"response": {"status": "ok", "items": [{"text": "Ada met Bo.", "facts": [1]}]}})",
        "in the list \"response.items\"");
    row("records in a list of a file", "a.json", R"({"version": 1, "data": [{"text": "Ada", "length": 3}]})",
        "in the list \"data\"");
    row("JSON with comments", "a.jsonc", "// ours\n[{\"text\": \"Ada\"}]\n", "JSON with comments");
    row("flat OpenDocument", "a.fodt", "<?xml version=\"1.0\"?>\n<office:document><office:body/></office:document>",
        "of an office program");
    row("a text under another key", "a.jsonl", R"({"title": "Ada", "body": "Ada met Bo."})", "its text is in \"body\"");
    row("unknown keys", "a.json", R"([{"foo": "Ada met Bo.", "bar": [["Ada", "met", "Bo"]]}])",
        R"(rename "foo" to "text" and "bar" to "triples")");
    row("an unknown key beside a text", "a.json", R"([{"text": "Ada met Bo.", "foo": [{"x": "Ada", "y": "Bo"}]}])",
        R"(rename "foo" to "triples")");
    row("unknown keys without texts", "a.json", R"([{"tokens": ["Ada", "met"], "links": [[0, 0, "met"]]}])",
        R"(or write "text" and "triples")");
    row("results of CasRel", "a.json",
        R"({"text": "Ada met Bo.", "triple_list_gold": [{"subject": "Ada", "relation": "met", "object": "Bo"}], "new": []})",
        R"(rename "triple_list_gold" to "triple_list")");
    row("an empty object", "a.json", "{}", "holds no records");
    row("blank lines", "a.jsonl", "\n\n  \n", "holds no records");
    row("other XML", "a.xml", "<?xml version=\"1.0\"?>\n<tales><text>Ada</text></tales>", "first element is <tales>");
    row("TEI", "a.xml", "<?xml version=\"1.0\"?>\n<TEI><text>Ada</text></TEI>", "a file of TEI");
    row("XML called a text", "a.txt", "<doc id=\"1\">\nAda met Bo.\n</doc>", "other markup");
    row("columns called a text", "a.txt", "1\tAda met Bo.\tmet\n2\tBo left.\tleft\n", "looks like a table");
    row("picture", "a.jpg", QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10) + QByteArray(200, '\1'), "is a picture");
    row("picture called a text", "a.txt", QByteArray("\x89PNG\r\n\x1A\n\0\0", 10) + QByteArray(200, '\2'),
        "is a picture");
    row("film", "a.mp4",
        QByteArray("\0\0\0\x18"
                   "ftypmp42",
            12)
            + QByteArray(200, '\3'),
        "sound or a film");
    row("program", "a.out",
        QByteArray("\x7F"
                   "ELF\2\1\1",
            7)
            + QByteArray(200, '\0'),
        "is a program");
    row("three columns between semicolons", "a.txt", "Satz;von;nach\nAda traf Bo.;Ada;Bo\nBo ging.;Bo;\n",
        "looks like a table");
    row("columns between bars", "a.txt", "a|b|c\n1|2|3\n4|5|6\n", "looks like a table");
    row("columns between commas", "a.txt", "a,b,c,d\n1,2,3,4\n1,2,3,4\n1,2,3,4\n1,2,3,4\n", "looks like a table");
    row("three columns between commas", "a.txt", "Ada,met,Bo\nAda,met,Cy\nCy,hit,Di\nDi,met,Ada\nBo,left,Di\n",
        "--format text");
    row("three columns of Han", "a.txt", "艾达,认识,博\n博,认识,丽\n丽,打,迪\n迪,认识,艾达\n博,离开,迪\n",
        "--format text");
    row("records of YAML called a text", "a.txt",
        "version: 1\ndata:\n  - text: Ada met Bo.\n    subject: Ada\n  - text: Cy hit Di.\n    subject: Cy\n",
        "like YAML");
    row("documents of YAML called a text", "a.txt", "---\ntext: Ada met.\nlabel: x\n---\ntext: Cy.\nlabel: y\n",
        "like YAML");
    row("tagged words with tagged stops", "a.txt",
        "Ada/NNP met/VBD Bo/NNP ./.\nHis/PRP$ cat/NN left/VBD ,/, too/RB ./.\n", "tags behind slashes");
    row("a table with other headings", "a.csv", "w,x,y,z\na,b,c,d\n", "map the columns");
    row("presentation", "a.odp",
        "PK\x03\x04" + QByteArray(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.presentation",
        "OpenDocument presentation");
    row("RTF", "a.rtf", "{\\rtf1\\ansi Ada}", "Rich Text Format");
    row("old Word", "a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, '\0'), "old Office version");
    row("database", "a.db", QByteArray("SQLite format 3\0", 16) + QByteArray(100, '\1'), "is opened, not imported");
    row("Parquet", "a.parquet", "PAR1" + QByteArray(100, '\1'), "pandas.read_parquet(");
    row("Parquet called a text", "a.txt", "PAR1" + QByteArray(100, '\1'), "a table in Parquet format");
    row("Arrow", "a.arrow", QByteArray("ARROW1\0\0", 8) + QByteArray(100, '\1'), "pandas.read_feather(");
    row("Feather 1", "a.feather", "FEA1" + QByteArray(100, '\1'), "pandas.read_feather(");
    row("Hugging Face's cache", "data-00000.arrow", "\xFF\xFF\xFF\xFF" + QByteArray(100, '\1'),
        "datasets.Dataset.from_file(");
    row("pickle", "a.pkl", QByteArray("\x80\x04\x95\0\0", 5) + QByteArray(100, '\1'), "a pickle of Python");
    row("pickle of Python 2", "a.pickle", "(lp0\nS'Ada'\np1\na.", "a pickle of Python");
    row("NumPy", "a.npy", "\x93NUMPY\1" + QByteArray(100, '\0'), "NumPy");
    row("several of NumPy", "a.npz", zipped({{u"arr_0.npy"_s, "\x93NUMPY\1"}}), "NumPy");
    row("HDF5", "a.h5", QByteArray("\x89HDF\r\n\x1A\n") + QByteArray(100, '\0'), "HDF5");
    row("data of R", "a.RData", gzipped("RDX3\nX\n" + QByteArray(100, '\0')), "write.csv(");
    row("one object of R", "a.rds", gzipped(QByteArray("X\n\0\0\0\3", 6) + QByteArray(100, '\0')), "write.csv(");
    row("SPSS", "a.sav", "$FL2@(#) SPSS" + QByteArray(100, '\0'), "export it as CSV");
    row("model of PyTorch", "a.pt", zipped({{u"archive/data.pkl"_s, "\x80\2}q"}}), "a model");
    row("DOCX with a password", "a.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, '\0'), "by a password");
    row("Outlook", "a.msg", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, '\0'), "save it as .eml");
    row("mailbox of Outlook", "a.pst", "!BDN" + QByteArray(600, '\0'), "as .eml or .mbox");
    row("Pages", "a.pages", zipped({{u"Index/Document.iwa"_s, "x"}}), "Pages, Numbers or Keynote");
    row("PostScript", "a.ps", "%!PS-Adobe-3.0\n%%Title: a\n", "save it as PDF");
    row("CAJ", "a.caj", QByteArray("CAJ\0", 4) + QByteArray(600, '\0'), "save it as PDF");
}

void TestForeignFiles::areRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const ReadOutcome read = readAll(bytes, {}, {.name = name});
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::Unsupported);
    QVERIFY2(read.message().startsWith(name + u": "_s) && read.message().contains(says), qPrintable(read.message()));
}

void TestForeignFiles::areReadAsTextWhenToldTo()
{
    const QByteArray xml = "<TEI><text>Ada</text></TEI>";
    const ReadOutcome read = readAll(xml, u"text"_s, {.name = u"a.xml"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).text, QString::fromUtf8(xml));
}

void TestForeignFiles::textsAreTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("sentences") << QByteArray("Ada met Bo.\nBo left.\n");
    QTest::newRow("comparison") << QByteArray("<3 is what Ada wrote.\nx < y and y > z\n");
    QTest::newRow("slashes") << QByteArray("He and/or she met Ada and/or Bo in the UK/Ireland area on 1/2.\n");
    QTest::newRow("an arrow") << QByteArray("Ada\n--> Bo\nBo --> Ada\n");
    QTest::newRow("letters by three programs") << QByteArray("ORC is a format.\nGGUF and KDH are others.\n");
    QTest::newRow("one tab") << QByteArray("Ada\tmet Bo.\nThe rest is prose.\nAnd more.\n");
    QTest::newRow("clauses between semicolons")
        << QByteArray("He came; he saw; he won.\nShe read; she wrote; she left.\nThey sat; they ate; they sang.\n");
    QTest::newRow("lists between commas") << QByteArray("A,b,c.\nD,e,f.\nG,h,i.\nJ,k,l.\nM,n,o.\n");
    QTest::newRow("verses between commas")
        << QByteArray("云淡,风轻,月明\n山高,水长,天远\n花落,人去,楼空\n酒醒,梦断,灯残\n雨歇,烟收,雁归\n");
    QTest::newRow("numbers of a list") << QByteArray("1,200,300\n2,300,400\n3,400,500\n4,500,600\n5,600,700\n");
    QTest::newRow("addresses") << QByteArray("Ada, 1 High St, Rome\nBo, 2 Low St, Oslo\nCy, 3 Old St, Bonn\n"
                                             "Di, 4 New St, Bern\nEve, 5 Big St, Riga\n");
    QTest::newRow("a list with notes") << QByteArray("Shopping:\n- Milk: two\n- Eggs: six\n  from Bo: if he has any\n");
    QTest::newRow("a list in small letters") << QByteArray("- ada: painter\n- bo: poet\n- ada: left\n- bo: stayed\n");
    QTest::newRow("a dialogue in small letters") << QByteArray("ada: hello\nbo: hi\nada: bye\nbo: bye\n");
    QTest::newRow("a heading between lines") << QByteArray("---\ntitle: Ada\n---\nAda met Bo.\nBo left.\n");
    QTest::newRow("two lines with a tab") << QByteArray("Name:\tAda\nBorn:\t1815\n");
    QTest::newRow("tags within") << QByteArray("Ada wrote <b>much</b>.\n");
    QTest::newRow("all words in capitals") << QByteArray("O I\nO you\nO S\n");
    QTest::newRow("a dialogue") << QByteArray("A: No | t | yes\nB: Yes\n");
    QTest::newRow("a name in the middle of each line")
        << QByteArray("Ada met Bo when Bo was young.\nBo left.\nAda stayed and wrote.\n");
    QTest::newRow("advice on SQL") << QByteArray("Insert into the slot\nCreate table\nand copy it.\n");
    QTest::newRow("a diary") << QByteArray("12/05/2021, 10:15 - Ada: we met.\nIt rained.\nThen it did not.\n");
    QTest::newRow("prefix") << QByteArray("Prefix and suffix are affixes.\nBase <b> is a tag.\n");
    QTest::newRow("numbers") << QByteArray("1-1 was the score.\n#1 is first.\n");
}

void TestForeignFiles::textsAreTexts()
{
    QFETCH(QByteArray, bytes);
    for (const QString &name : {u"a.txt"_s, u"a"_s}) {
        const auto sniffed = sniffFormat(bytes, name);
        QVERIFY2(sniffed, sniffed ? "" : qPrintable(sniffed.error().message));
        QCOMPARE(*sniffed, u"text"_s);
    }
}

void TestForeignFiles::messagesAreShort()
{
    for (const char *json :
        {R"({"tokens": ["a"]})", R"({"text": "a", "foo": 1})", R"([{"a": 1}])", R"({"entities": []})"}) {
        for (const QString &name : {u"a.json"_s, u"a.txt"_s, u"a"_s}) {
            const auto sniffed = sniffFormat(json, name);
            QVERIFY2(!sniffed, json);
            QVERIFY2(sniffed.error().message.size() < 300, qPrintable(sniffed.error().message));
        }
    }
}

QTEST_GUILESS_MAIN(TestForeignFiles)
#include "test_foreign_files.moc"
