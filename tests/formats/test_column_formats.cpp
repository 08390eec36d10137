// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/column_names.h"
#include "core/text/code_points.h"
#include "core/text/entities.h"
#include "tests/formats/told_labels.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Tokens in columns: tags of every kind, texts of every script, relations.
class TestColumnFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tags_data();
    void tags();
    void texts_data();
    void texts();
    void relationsComeBack();
    void lossesAreCounted();
    void entitiesComeBack();
    void relationsOfElements();
    void sniff_data();
    void sniff();
    void errors_data();
    void errors();
    void whatIsBadCanBeSkipped();
    void dependenciesAreSaid();
    void numberedSentences_data();
    void numberedSentences();
    void longFilesWithoutEmptyLines();
    void tagColumns_data();
    void tagColumns();
    void ontoNotes();
    void ontoNotesFaults();
    void otherTagsAreSaid();
    void bracketsAreSaid();
    void documentsOfLabelStudio();
    void tablesOfTokens_data();
    void tablesOfTokens();
    void tablesOfTokensThatDoNotFit();
};

void TestColumnFormats::tags_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("entities");
    QTest::newRow("BIO") << QByteArray("Ada B-PER\nL I-PER\nmet O\nBo B-PER\nEve B-PER\n")
                         << QStringList{u"Ada L/PER"_s, u"Bo/PER"_s, u"Eve/PER"_s};
    QTest::newRow("first kind of BIO") << QByteArray("Ada I-PER\nL I-PER\nBo B-PER\nof I-LOC\n")
                                       << QStringList{u"Ada L/PER"_s, u"Bo/PER"_s, u"of/LOC"_s};
    QTest::newRow("BILOU") << QByteArray("Ada B-PER\nvan I-PER\nL L-PER\nBo U-PER\nEve U-PER\n")
                           << QStringList{u"Ada van L/PER"_s, u"Bo/PER"_s, u"Eve/PER"_s};
    QTest::newRow("BIOES") << QByteArray("Ada\tB-PER\nL\tE-PER\nBo\tS-PER\nEve\tS-PER\n")
                           << QStringList{u"Ada L/PER"_s, u"Bo/PER"_s, u"Eve/PER"_s};
    QTest::newRow("type first") << QByteArray("Ada PER-B\nL PER-I\nmet O\n") << QStringList{u"Ada L/PER"_s};
    QTest::newRow("underscore") << QByteArray("Ada B_PER\nL I_PER\n") << QStringList{u"Ada L/PER"_s};
    QTest::newRow("types with signs") << QByteArray("Ada B-per-son.x\nL I-per-son.x\n")
                                      << QStringList{u"Ada L/per-son.x"_s};
    QTest::newRow("nested") << QByteArray("North\tB-ORG|B-LOC\nQuay\tI-ORG\n")
                            << QStringList{u"North/LOC"_s, u"North Quay/ORG"_s};
    QTest::newRow("no type") << QByteArray("Ada B\nL I\nmet O\n") << QStringList{u"Ada L/"_s};
    QTest::newRow("CRLF and a mark") << QByteArray("\xEF\xBB\xBF"
                                                   "Ada B-PER\r\nL I-PER\r\n\r\nBo B-PER\r\n")
                                     << QStringList{u"Ada L/PER"_s, u"Bo/PER"_s};
    QTest::newRow("not over sentences") << QByteArray("Ada B-PER\n\nL I-PER\n")
                                        << QStringList{u"Ada/PER"_s, u"L/PER"_s};
    QTest::newRow("numbered") << QByteArray("1\tAda\tB-PER\t-\t-\n2\tL\tI-PER\t-\t-\n") << QStringList{u"Ada L/PER"_s};
    QTest::newRow("other columns of tags")
        << QByteArray("Ada NNP B-NP B-PER\nmet VBD B-VP O\n") << QStringList{u"Ada/PER"_s};
    QTest::newRow("outer and inner entities")
        << QByteArray("#\tsource\n1\tNorth\tB-ORG\tB-LOC\n2\tQuay\tI-ORG\tO\n") << QStringList{u"North Quay/ORG"_s};
    QTest::newRow("types without letters") << QByteArray("Ada\tPERSON\nByron\tPERSON\nmet\tO\nRome\tLOCATION\n")
                                           << QStringList{u"Ada Byron/PERSON"_s, u"Rome/LOCATION"_s};
    QTest::newRow("comments with tabs") << QByteArray("# id 1f\tdomain=en\nada _ _ B-PER\nmet _ _ O\n")
                                        << QStringList{u"ada/PER"_s};
    QTest::newRow("phrases of German") << QByteArray("Ada ada NE B-NC B-PER\nlacht lachen VV B-VC O\n")
                                       << QStringList{u"Ada/PER"_s};
    QTest::newRow("the last column is empty") << QByteArray("Ada\tB-PER\tO\nmet\tO\tO\n") << QStringList{u"Ada/PER"_s};
}

void TestColumnFormats::tags()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, entities);
    const ReadOutcome read = readAll(bytes, u"conll"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldEntities(read), entities);
}

void TestColumnFormats::texts_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("a sentence a document")
        << u"conll"_s << QByteArray("Ada B-P\nmet O\n\n\nBo B-P\n") << QStringList{u"Ada met"_s, u"Bo"_s};
    QTest::newRow("marked documents") << u"conll"_s
                                      << QByteArray("-DOCSTART- O\n\nAda B-P\n\nmet O\n\n-DOCSTART- O\n\nBo B-P\n")
                                      << QStringList{u"Ada\nmet"_s, u"Bo"_s};
    QTest::newRow("characters") << u"conll"_s << QByteArray("北 B-L\n京 I-L\n2 O\n0 O\n年 O\n")
                                << QStringList{u"北京20年"_s};
    QTest::newRow("characters numbered within their words")
        << u"conll"_s << QByteArray("科0 O\n技1 O\n李0 B-P\n明1 I-P\n\n在0 O\n20 O\n年0 O\n")
        << QStringList{u"科技李明"_s, u"在2年"_s};
    QTest::newRow("a character and a number")
        << u"conll"_s << QByteArray("表1 O\n和 O\n表2 O\n") << QStringList{u"表1 和表2"_s};
    QTest::newRow("words of Chinese") << u"conll"_s << QByteArray("北京 B-L\n在 O\nUSA O\nok O\n")
                                      << QStringList{u"北京在 USA ok"_s};
    QTest::newRow("a space is a token") << u"conll"_s << QByteArray("北 B-L\n  O\n京 B-L\n") << QStringList{u"北 京"_s};
    QTest::newRow("a sign like a comment") << u"conll"_s << QByteArray("# O\nAda B-P\n") << QStringList{u"# Ada"_s};
    QTest::newRow("the text in a comment")
        << u"conll"_s << QByteArray("# text = Ada, Bo.\nAda B-P\n, O\nBo B-P\n. O\n") << QStringList{u"Ada, Bo."_s};
    QTest::newRow("another text in a comment")
        << u"conll"_s << QByteArray("# text = something else\nAda B-P\n, O\nBo B-P\n") << QStringList{u"Ada , Bo"_s};
    QTest::newRow("comment") << u"conll"_s << QByteArray("# id = 3\nAda B-P\n") << QStringList{u"Ada"_s};
    QTest::newRow("CoNLL-U without its text") << u"conllu"_s
                                              << QByteArray("1\tAda\t_\t_\t_\t_\t0\t_\t_\tSpaceAfter=No\n2\t,\t_\t_\t_"
                                                            "\t_\t1\t_\t_\t_\n3\tBo\t_\t_\t_\t_\t1\t_\t_\t_\n")
                                              << QStringList{u"Ada, Bo"_s};
    QTest::newRow("empty") << u"conll"_s << QByteArray() << QStringList();
    QTest::newRow("blank lines") << u"conllu"_s << QByteArray("\n\n") << QStringList();
    QTest::newRow("only a mark") << u"conll"_s << QByteArray("-DOCSTART- O\n") << QStringList();
}

void TestColumnFormats::texts()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, texts);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList found;
    for (const Document &document : read.documents) found.append(document.text);
    QCOMPARE(found, texts);
}

void TestColumnFormats::relationsComeBack()
{
    Document document;
    document.text = u"Ada founded North Quay with Bo"_s;
    const Mention ada = mentionAt(document.text, 0, 3, u"P"_s);
    const Mention quay = mentionAt(document.text, 12, 22, u"O"_s);
    const Mention bo = mentionAt(document.text, 28, 30, u"P"_s);
    document.triples = {labelOf(ada, u"founder's \\ [x], y"_s, quay), labelOf(quay, u"founded by"_s, ada),
        labelOf(quay, u"founded by"_s, bo), labelOf(bo, u"is"_s, bo)};
    Document second;
    second.text = u"Bo left"_s;
    const ReadOutcome read = readAll(written(u"conll"_s, {document, second}), u"conll"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.documents[0].text, document.text);
    QCOMPARE(read.documents[1].text, second.text);
    QCOMPARE(read.documents[0].triples.size(), 4U);
    for (const LabelledTriple &label : document.triples)
        QVERIFY2(std::ranges::find(read.documents[0].triples, label) != read.documents[0].triples.end(),
            qPrintable(label.triple.predicate));
}

void TestColumnFormats::lossesAreCounted()
{
    Document document;
    document.text = u"Ada founded North Quay with Bo"_s;
    const Mention ada = mentionAt(document.text, 0, 3);
    const Mention quay = mentionAt(document.text, 12, 22, u"Big Org|Co"_s);
    const Mention bo = mentionAt(document.text, 28, 30, u"P"_s);
    document.triples = {labelOf(ada, u"N"_s, quay), labelOf(quay, u"founded by"_s, ada), labelOf(bo, u"is"_s, bo)};
    const auto losses = writeAll(nullptr, u"conll"_s, {document, {}});
    QVERIFY(losses);
    QCOMPARE(lossCount(*losses, LossKind::Predicate), 1);
    QCOMPARE(lossCount(*losses, LossKind::ChangedType), 2); // none, and one with a space
    QCOMPARE(lossCount(*losses, LossKind::WithoutText), 1);
    QCOMPARE(lossCount(*losses, LossKind::Text), 0); // the tokens give it again
    const ReadOutcome read = readAll(written(u"conll"_s, {{}, document, {}}), u"conll"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.documents[0].triples.size(), 2U);
    QCOMPARE(read.documents[0].triples[0].triple.subject.type, u"Big_Org_Co"_s);
    QCOMPARE(read.documents[0].triples[0].triple.object.type, u"Entity"_s);
}

void TestColumnFormats::entitiesComeBack()
{
    const ReadOutcome read = readAll("Ada\tB-P\nmet\tO\nBo\tB-P\nat\tO\nNorth\tB-O\nQuay\tI-O\n", u"conll"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    Document document = read.documents.at(0);
    document.triples
        = {labelOf(mentionAt(document.text, 0, 3, u"P"_s), u"met"_s, mentionAt(document.text, 8, 10, u"P"_s))};
    const CodePointMap map(document.text);
    auto entities = listedEntities(document.metadata, map);
    QCOMPARE(entities.size(), 3U);
    entities.push_back({{0, 7}, u"overlaps"_s});
    listEntities(document.metadata, entities, map);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto losses = writeAll(&buffer, u"conll"_s, {document});
    QVERIFY(losses);
    QCOMPARE(lossCount(*losses, LossKind::Entities), 1);
    const ReadOutcome again = readAll(bytes, u"conll"_s);
    QVERIFY2(!again.error, qPrintable(again.message()));
    const Document &back = again.documents.at(0);
    QCOMPARE(back.triples, document.triples);
    const auto loose = looseEntities(back, CodePointMap(back.text));
    QCOMPARE(loose.size(), 1U);
    QCOMPARE(loose[0].span, (Span{14, 24}));
    QCOMPARE(loose[0].type, u"O"_s);
}

void TestColumnFormats::relationsOfElements()
{
    const ReadOutcome read = readAll("3\tPeop\t0\tO\tNNP/NNP\tAda/L\tO\tO\tO\n3\tO\t1\tO\tX\t-LRB-\tO\tO\tO\n\n"
                                     "0\t1\tis\n\n4\tLoc\t0\tO\tNNP\tDarlow\tO\tO\tO\n",
        u"conll04"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.documents[0].text, u"Ada L ("_s);
    QCOMPARE(read.documents[0].triples.size(), 1U);
    QCOMPARE(read.documents[0].triples[0].triple,
        (Triple{mentionAt(read.documents[0].text, 0, 5, u"Peop"_s), u"is"_s, mentionAt(read.documents[0].text, 6, 7)}));
    QCOMPARE(toldEntities(read), QStringList{u"Darlow/Loc"_s});
}

void TestColumnFormats::sniff_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::newRow("BIO in a text file") << u"a.txt"_s << QByteArray("Ada B-PER\nmet O\n\nBo B-PER\n") << u"conll"_s;
    QTest::newRow("tabs") << u"a.tsv"_s << QByteArray("Ada\tB-PER\nmet\tO\n") << u"conll"_s;
    QTest::newRow("only O, named so") << u"a.bio"_s << QByteArray("Ada O\nmet O\n") << u"conll"_s;
    QTest::newRow("two words a line") << u"a.txt"_s << QByteArray("Ada L-PER\nmet nobody\n") << u"text"_s;
    QTest::newRow("prose") << u"a.txt"_s << QByteArray("Vitamin B-12 is one.\n") << u"text"_s;
    QTest::newRow("CoNLL-U") << u"a.txt"_s << QByteArray("# text = Ada\n1\tAda\t_\t_\t_\t_\t0\troot\t_\t_\n")
                             << u"conllu"_s;
    QTest::newRow("several tags in a cell")
        << u"a.txt"_s << QByteArray("s1\tAda met\tB-NP B-VP\ns2\tBo left\tB-NP O\nshort\n") << u"text"_s;
    QTest::newRow("a type with spaces") << u"a.tsv"_s << QByteArray("Ada\tB-maker of things\nmet\tO\n") << u"conll"_s;
    QTest::newRow("a source between tabs")
        << u"a.tsv"_s << QByteArray("#\thttp://a [2009]\n1\tAda\tB-P\n2\tmet\tO\n") << u"conll"_s;
    QTest::newRow("CoNLL04") << u"a.corp"_s << QByteArray("0\tPeop\t0\tO\tNNP\tAda\tO\tO\tO\n\n\n") << u"conll04"_s;
}

void TestColumnFormats::sniff()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QCOMPARE(sniffFormat(bytes, name).value_or(QString()), format);
}

void TestColumnFormats::errors_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("no tags") << u"conll"_s << QByteArray("Ada met\nBo too\n") << u"f:1:1: expected rows of a token"_s;
    QTest::newRow("other columns") << u"conll"_s << QByteArray("Ada B-P\nmet\n") << u"f:2:1: expected 2 column"_s;
    QTest::newRow("not a tag") << u"conll"_s << QByteArray("Ada B-P\n\nmet X\n") << u"f:3:1: \"X\" is not a tag"_s;
    QTest::newRow("no such token") << u"conll"_s << QByteArray("0\tAda\tB-P\t['p']\t[7]\n")
                                   << u"f:1:1: there is no token 7"_s;
    QTest::newRow("lists of two lengths")
        << u"conll"_s << QByteArray("0\tAda\tB-P\t['p', 'q']\t[0]\n") << u"f:1:1: expected a list of predicates"_s;
    QTest::newRow("no UTF-8") << u"conll"_s << QByteArray("Ada B-P\n\xFF O\n")
                              << u"f:2:1: invalid UTF-8; name the encoding"_s;
    QTest::newRow("not ten columns") << u"conllu"_s << QByteArray("1\tAda\n") << u"f:1:1: expected ten columns"_s;
    QTest::newRow("no such element") << u"conll04"_s << QByteArray("0\tP\t0\tO\tX\tAda\tO\tO\tO\n\n0\t9\tp\n")
                                     << u"f:3:1: this relation names the element 9"_s;
    QTest::newRow("not nine columns") << u"conll04"_s << QByteArray("Ada\n") << u"f:1:1: expected the nine columns"_s;
}

void TestColumnFormats::errors()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

void TestColumnFormats::whatIsBadCanBeSkipped()
{
    const ReadOutcome read = readAll("Ada B-P\n\nmet X\n\nBo B-P\n", u"conll"_s, {.name = u"f"_s, .skipBad = true});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.skipped, 1);
    QCOMPARE(toldEntities(read), (QStringList{u"Ada/P"_s, u"Bo/P"_s}));
}

void TestColumnFormats::dependenciesAreSaid()
{
    const ReadOutcome read
        = readAll("1\tAda\t_\t_\t_\t_\t2\tnsubj\t_\t_\n2\tleft\t_\t_\t_\t_\t0\troot\t_\t_\n", u"conllu"_s);
    QCOMPARE(read.counts.ignoredKeys, 1);
    QCOMPARE(read.issues[0].message, u"f:1:1: dependencies are not kept"_s);
}

void TestColumnFormats::numberedSentences_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("texts");
    const QStringList two{u"Ada met Bo"_s, u"Eve left"_s};
    QTest::newRow("sentences") << QByteArray("0\tAda\tB-P\n0\tmet\tO\n0\tBo\tB-P\n1\tEve\tB-P\n1\tleft\tO\n") << two;
    QTest::newRow("sentences and tokens")
        << QByteArray("s1\t1\tAda\tB-P\ns1\t2\tmet\tO\ns1\t3\tBo\tB-P\ns2\t1\tEve\tB-P\ns2\t2\tleft\tO\n") << two;
    QTest::newRow("documents, sentences and tokens") << QByteArray(
        "d1\t1\t1\tAda\tB-P\nd1\t1\t2\tmet\tO\nd1\t1\t3\tBo\tB-P\nd2\t1\t1\tEve\tB-P\nd2\t1\t2\tleft\tO\n")
                                                     << two;
    QTest::newRow("documents, and empty lines")
        << QByteArray("d1\tAda\tB-P\nd1\tmet\tO\nd1\tBo\tB-P\n\nd1\tEve\tB-P\nd1\tleft\tO\n") << two;
    QTest::newRow("rows of a tab") << QByteArray("Ada\tB-P\nmet\tO\nBo\tB-P\n\t\nEve\tB-P\nleft\tO\n\t\n") << two;
    QTest::newRow("tokens") << QByteArray("0\tAda\tB-P\n1\tmet\tO\n2\tBo\tB-P\n\n0\tEve\tB-P\n1\tleft\tO\n") << two;
}

void TestColumnFormats::numberedSentences()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, texts);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"a.tsv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList found;
    for (const Document &document : read.documents) found.append(document.text);
    QCOMPARE(found, texts);
    QCOMPARE(toldEntities(read), (QStringList{u"Ada/P"_s, u"Bo/P"_s, u"Eve/P"_s}));
}

void TestColumnFormats::longFilesWithoutEmptyLines()
{
    QByteArray bytes;
    for (int i = 0; i < 500; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += "s" + number + "\tAda\tB-P\ns" + number + "\tmet\tO\n";
    }
    const ReadOutcome read = readAll(bytes, u"conll"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 500U);
    for (const Document &document : read.documents) QCOMPARE(document.text, u"Ada met"_s);
}

void TestColumnFormats::tagColumns_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QStringList>("entities");
    const QStringList ada{u"Ada/PER"_s};
    QTest::newRow("entities last") << QByteArray("Ada NNP B-NP B-PER\nmet VBD B-VP O\n") << QString() << ada;
    QTest::newRow("chunks last") << QByteArray("Ada NNP B-PER B-NP\nmet VBD O B-VP\n") << QString() << ada;
    QTest::newRow("no entity in the first sentence")
        << QByteArray("He PRP B-NP O\nmet VBD B-VP O\n\nAda NNP B-NP B-PER\nleft VBD B-VP O\n") << QString() << ada;
    QTest::newRow("entities before chunks, and none in the first sentence")
        << QByteArray("He PRP O B-NP\nmet VBD O B-VP\n\nAda NNP B-PER B-NP\nleft VBD O B-VP\n") << QString() << ada;
    QTest::newRow("features that nobody set") << QByteArray("Ada\tB-PER\t_\nmet\tO\t_\n") << QString() << ada;
    QTest::newRow("BILOU before chunks") << QByteArray("Ada U-PER B-NP\nmet O O\n") << QString() << ada;
    QTest::newRow("chosen by number") << QByteArray("Ada\tB-PER\tB-AUTHOR\nmet\tO\tO\n") << u"tag=2"_s << ada;
    QTest::newRow("another layer by number") << QByteArray("Ada\tB-AUTHOR\tB-PER\nmet\tO\tO\n") << u"tag=3"_s << ada;
    QTest::newRow("token and tag") << QByteArray("ada\tAda\tB-PER\tB-AUTHOR\nmeet\tmet\tO\tO\n") << u"token=2,tag=3"_s
                                   << ada;
}

void TestColumnFormats::tagColumns()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, columns);
    QFETCH(QStringList, entities);
    const auto mapping = parseColumnMapping(columns);
    QVERIFY(mapping);
    for (const QString &format : {QString(), u"conll"_s}) {
        const ReadOutcome read = readAll(bytes, format, {.name = u"a.tsv"_s, .columns = *mapping});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(toldEntities(read), entities);
    }
}

void TestColumnFormats::ontoNotes()
{
    const QByteArray bytes = "#begin document (bc/x/00/x_0001); part 000\n"
                             "bc/x/00/x_0001 0 0 Ada NNP (TOP(S(NP* - - - S#1 (PERSON* (ARG0* (1\n"
                             "bc/x/00/x_0001 0 1 Tarn NNP *) - - - S#1 *) *) 1)\n"
                             "bc/x/00/x_0001 0 2 left VBD (VP* leave 01 1 S#1 * (V*) -\n"
                             "bc/x/00/x_0001 0 3 -LRB- -LRB- * - - - S#1 * * -\n"
                             "bc/x/00/x_0001 0 4 Rome NNP (NP*) - - - S#1 (GPE) (ARG1*) (2)\n"
                             "bc/x/00/x_0001 0 5 /. . *)) - - - S#1 * * -\n"
                             "\n"
                             "bc/x/00/x_0001 0 0 So UH (TOP(S* - - - S#1 * -\n"
                             "bc/x/00/x_0001 0 1 ? . *)) - - - S#1 * -\n"
                             "\n"
                             "#end document\n"
                             "#begin document (bc/x/00/x_0001); part 001\n"
                             "bc/x/00/x_0001 1 0 University NNP (NP* - - - - (ORG* -\n"
                             "bc/x/00/x_0001 1 1 of IN * - - - - * -\n"
                             "bc/x/00/x_0001 1 2 Oslo NNP *) - - - - (GPE)) -\n"
                             "#end document\n";
    for (const QString &format : {QString(), u"conll"_s}) {
        const ReadOutcome read = readAll(bytes, format, {.name = u"x.v4_gold_conll"_s});
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(read.documents.size(), 2U);
        QCOMPARE(read.documents[0].text, u"Ada Tarn left ( Rome .\nSo ?"_s);
        QCOMPARE(read.documents[0].metadata.value("id"_L1).toString(), u"bc/x/00/x_0001; part 000"_s);
        QCOMPARE(read.documents[1].text, u"University of Oslo"_s);
        QCOMPARE(toldEntities(read),
            (QStringList{u"Ada Tarn/PERSON"_s, u"Rome/GPE"_s, u"University of Oslo/ORG"_s, u"Oslo/GPE"_s}));
        QCOMPARE(read.counts.leftOut, 2);
        QCOMPARE(read.issues.size(), 1U);
        QVERIFY2(read.issues[0].message.contains(u"coreference"), qPrintable(read.issues[0].message));
    }
}

void TestColumnFormats::ontoNotesFaults()
{
    const QByteArray begin = "#begin document (a); part 000\na 0 0 Ada NNP * - - - - (PER) -\n";
    const ReadOutcome read = readAll(begin + "a 0 1 Bo NNP * - - - - *) -\n\n", u"conll"_s);
    QVERIFY2(read.message().startsWith(u"f:3:1: a bracket closes a named entity"), qPrintable(read.message()));
    // Other files with several documents are read, too.
    const ReadOutcome plain
        = readAll("#begin document a\nAda B-P\n\nmet O\n#end document\n#begin document b\nBo B-P\n#end document\n", {});
    QVERIFY2(!plain.error, qPrintable(plain.message()));
    QCOMPARE(plain.documents.size(), 2U);
    QCOMPARE(plain.documents[0].text, u"Ada\nmet"_s);
}

void TestColumnFormats::otherTagsAreSaid()
{
    const ReadOutcome read = readAll("Ada\tB-P\tO\nmet\tO\tO\n\nBo\tB-P\tB-Q\n", u"conll"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const ReadOutcome two = readAll("Ada\tB-P\tB-Q\nmet\tO\tO\n", u"conll"_s);
    QCOMPARE(two.counts.ignoredKeys, 1);
    QCOMPARE(two.issues.at(0).message,
        u"f:1:1: column 3 has tags, too, which are not kept; those of column 2 are read (--columns tag=3 reads the others)"_s);
    const ReadOutcome chunks = readAll("Ada\tB-NP\tB-Q\nmet\tB-VP\tO\n", u"conll"_s);
    QCOMPARE(chunks.counts.ignoredKeys, 0);
}

void TestColumnFormats::bracketsAreSaid()
{
    const ReadOutcome read = readAll("1\tAda\t_\t_\t_\t_\t_\t_\t_\tEntity=(e1-person-1\n", u"conllu"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.counts.leftOut, 1);
}

void TestColumnFormats::documentsOfLabelStudio()
{
    const QByteArray rows = "Ada -X- _ B-P\nmet -X- _ O\n\nBo -X- _ B-P\nleft -X- _ O\n";
    QCOMPARE(readAll("-DOCSTART- -X- O\n" + rows, u"conll"_s).documents.size(), 2U);
    QCOMPARE(readAll("-DOCSTART- -X- O\n\nAda B-P\nmet O\n\nBo B-P\nleft O\n", u"conll"_s).documents.size(), 1U);
}

/// What data sets of Kaggle and Hugging Face, and tables of other programs, have.
void TestColumnFormats::tablesOfTokens_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QStringList>("entities");
    const auto row = [](const char *tag, const QByteArray &bytes, const QStringList &texts,
                         const QStringList &entities) { QTest::newRow(tag) << bytes << texts << entities; };
    row("sentence on its first row",
        "Sentence #,Word,POS,Tag\nSentence: 1,Ada,NNP,B-per\n,met,VBD,O\n,\",\",\",\",O\n"
        "Sentence: 2,Bo,NNP,B-per\n,left,VBD,O\n",
        {u"Ada met ,"_s, u"Bo left"_s}, {u"Ada/per"_s, u"Bo/per"_s});
    row("sentence on each row", "sentence_id;token;tag\n1;Ada;B-per\n1;met;O\n2;Bo;B-per\n", {u"Ada met"_s, u"Bo"_s},
        {u"Ada/per"_s, u"Bo/per"_s});
    row("empty lines", "token\tlabel\nAda\tB-per\nL\tI-per\n\nBo\tB-per\n", {u"Ada L"_s, u"Bo"_s},
        {u"Ada L/per"_s, u"Bo/per"_s});
    row("empty rows", "word,ner\r\nAda,B-per\r\n,\r\nBo,B-per\r\n", {u"Ada"_s, u"Bo"_s}, {u"Ada/per"_s, u"Bo/per"_s});
    row("Latin-1", "Sentence #,Word,POS,Tag\nSentence: 1,Ada,NNP,B-per\n,na\xEFve,JJ,O\n", {u"Ada na\u00EFve"_s},
        {u"Ada/per"_s});
    row("lists",
        "Sentence #,Sentence,POS,Tag\nSentence: 1,Ada met Bo,\"['N', 'V', 'N']\",\"['B-per', 'O', 'B-per']\"\n",
        {u"Ada met Bo"_s}, {u"Ada/per"_s, u"Bo/per"_s});
    row("arrays", "tokens,ner_tags\n\"['Ada' 'met' 'Bo']\",\"['B-per' 'O'\n 'O']\"\n", {u"Ada met Bo"_s},
        {u"Ada/per"_s});
}

void TestColumnFormats::tablesOfTokens()
{
    QFETCH(QByteArray, bytes);
    const auto sniffed = sniffFormat(bytes, u"a.csv"_s);
    QVERIFY2(sniffed, sniffed ? "" : qPrintable(sniffed.error().message));
    QCOMPARE(*sniffed, u"conll"_s);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"a.csv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList texts;
    QStringList entities;
    for (const Document &document : read.documents) {
        texts += document.text;
        for (const Entity &entity : listedEntities(document.metadata, CodePointMap(document.text)))
            entities += document.text.sliced(entity.span.beginUtf16, entity.span.length()) + u'/' + entity.type;
    }
    QTEST(texts, "texts");
    QTEST(entities, "entities");
    const bool isGuessed = std::ranges::any_of(
        read.issues, [](const ReadIssue &issue) { return issue.message.contains(u"windows-1252"_s); });
    QCOMPARE(isGuessed, bytes.contains('\xEF'));
}

void TestColumnFormats::tablesOfTokensThatDoNotFit()
{
    // One label of a whole text, and a list of words with their classes, are not tags of tokens.
    QVERIFY(sniffFormat("text,label\nAda met Bo.,O\nBo left.,B-per\n", u"a.csv"_s).value_or(QString()) != u"conll"_s);
    QVERIFY(sniffFormat("word,tag\nrun,verb\nhouse,noun\n", u"a.csv"_s).value_or(QString()) != u"conll"_s);
    const ReadOutcome bad = readAll("word,tag\n" + QByteArray("Ada,B-per\n\n").repeated(200) + "Bo,noun\n\nEve,O\n", {},
        {.name = u"a.csv"_s, .skipBad = true});
    QVERIFY2(!bad.error, qPrintable(bad.message()));
    QCOMPARE(bad.counts.skipped, 1);
    QCOMPARE(bad.documents.size(), 201U);
    QCOMPARE(bad.issues.at(0).line, 402);
}

QTEST_GUILESS_MAIN(TestColumnFormats)
#include "test_column_formats.moc"
