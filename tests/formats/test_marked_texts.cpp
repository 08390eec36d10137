// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/told_labels.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const ReadOutcome &read)
{
    QStringList texts;
    for (const Document &document : read.documents) texts += document.text;
    return texts;
}

} // namespace

/// Texts with their entities marked in them, and sentences with lists of triples: recognised and read, never taken for
/// plain texts.
class TestMarkedTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void ordinaryTextsStayTexts_data();
    void ordinaryTextsStayTexts();
    void marksThatAreOpenAreSaid();
    void triples_data();
    void triples();
    void whatIsNotNamedIsLeftOut();
    void marksOfPairsAreTakenOut_data();
    void marksOfPairsAreTakenOut();
    void marksWithoutARelationStay_data();
    void marksWithoutARelationStay();
    void pairsWithoutARelation();
    void placesMoveWithTheText();
    void errors_data();
    void errors();
};

void TestMarkedTexts::marks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QStringList>("entities");
    QTest::newRow("OpenNLP") << QByteArray(
        "<START:person> Ada Byron <END> met <START:place> Rome <END> .\n\nBo left .\n")
                             << QStringList{u"Ada Byron met Rome ."_s, u"Bo left ."_s}
                             << QStringList{u"Ada Byron/person"_s, u"Rome/place"_s};
    QTest::newRow("OpenNLP without a type") << QByteArray("He met <START> Ada <END>, he said.\r\n")
                                            << QStringList{u"He met Ada, he said."_s} << QStringList{u"Ada/"_s};
    QTest::newRow("YEDDA") << QByteArray("[@Ada Byron#Person*] met [$Bo#Person%*] in\n[@新罗马#地点*]。\n")
                           << QStringList{u"Ada Byron met Bo in\n新罗马。"_s}
                           << QStringList{u"Ada Byron/Person"_s, u"Bo/Person"_s, u"新罗马/地点"_s};
    QTest::newRow("slashes, types") << QByteArray("Ada/PERSON Byron/PERSON met/O Bo/DISEASE ./O\nBo/PERSON left/O\n")
                                    << QStringList{u"Ada Byron met Bo ."_s, u"Bo left"_s}
                                    << QStringList{u"Ada Byron/PERSON"_s, u"Bo/DISEASE"_s, u"Bo/PERSON"_s};
    QTest::newRow("slashes, BIO") << QByteArray("Ada/B-PER Bo/B-PER Byron/I-PER met/O and/or/O\n")
                                  << QStringList{u"Ada Bo Byron met and/or"_s}
                                  << QStringList{u"Ada/PER"_s, u"Bo Byron/PER"_s};
    QTest::newRow("underscores") << QByteArray("Ada_PERSON met_O Bo_PERSON ._O\n") << QStringList{u"Ada met Bo ."_s}
                                 << QStringList{u"Ada/PERSON"_s, u"Bo/PERSON"_s};
    QTest::newRow("bars, BIO") << QByteArray("Ada|B-PER met|O Bo|B-PER\n") << QStringList{u"Ada met Bo"_s}
                               << QStringList{u"Ada/PER"_s, u"Bo/PER"_s};
    QTest::newRow("hyphens, BIO") << QByteArray("Ada-B-PER Byron-Lovelace-I-PER met-O Bo-B-PER .-O\n")
                                  << QStringList{u"Ada Byron-Lovelace met Bo ."_s}
                                  << QStringList{u"Ada Byron-Lovelace/PER"_s, u"Bo/PER"_s};
    QTest::newRow("only entities have tags")
        << QByteArray("Ada-PER lives in well-known London-LOC .\n")
        << QStringList{u"Ada lives in well-known London ."_s} << QStringList{u"Ada/PER"_s, u"London/LOC"_s};
    QTest::newRow("elements") << QByteArray("<PERSON>Ada Byron</PERSON> met <ENAMEX TYPE=\"PERSON\">Bo</ENAMEX>.\n")
                              << QStringList{u"Ada Byron met Bo."_s}
                              << QStringList{u"Ada Byron/PERSON"_s, u"Bo/PERSON"_s};
    QTest::newRow("brackets") << QByteArray("[PER Ada Byron ] met [PER Bo] .\n") << QStringList{u"Ada Byron met Bo ."_s}
                              << QStringList{u"Ada Byron/PER"_s, u"Bo/PER"_s};
    QTest::newRow("behind the word") << QByteArray("Ada <B-PER> Byron <E-PER> met Bo <S-PER> .\n")
                                     << QStringList{u"Ada Byron met Bo ."_s}
                                     << QStringList{u"Ada Byron/PER"_s, u"Bo/PER"_s};
    QTest::newRow("characters") << QByteArray("鲁/B-PER 迅/I-PER 生/O 于/O 绍/B-LOC 兴/I-LOC\n")
                                << QStringList{u"鲁迅生于绍兴"_s} << QStringList{u"鲁迅/PER"_s, u"绍兴/LOC"_s};
}

void TestMarkedTexts::marks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, texts);
    QFETCH(QStringList, entities);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"f.txt"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(textsOf(read), texts);
    QCOMPARE(toldEntities(read), entities);
    QCOMPARE(read.counts.leftOut, 0);
}

void TestMarkedTexts::ordinaryTextsStayTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("words with hyphens") << QByteArray(
        "An up-to-date, well-known F-16 and an X-O.\nTop-10, COVID-19.\n");
    QTest::newRow("alternatives") << QByteArray("He/she and/or they read PER/LOC tags.\nYes/No.\n");
    QTest::newRow("names of a program") << QByteArray("Call read_file and write_file, then SPOTTER_UNITY.\n");
    QTest::newRow("brackets") << QByteArray("He wrote [@Ada] and [1#2].\n");
    QTest::newRow("number signs") << QByteArray("One\n#### Two\nThree [1].\n");
    QTest::newRow("a list behind a tab in one line of two") << QByteArray("Ada met Bo.\nsee\t[[1]]\n");
}

void TestMarkedTexts::ordinaryTextsStayTexts()
{
    QFETCH(QByteArray, bytes);
    const auto format = sniffFormat(bytes, u"f.txt"_s);
    QVERIFY2(format, format ? "" : qPrintable(format.error().message));
    QCOMPARE(*format, u"text"_s);
}

void TestMarkedTexts::marksThatAreOpenAreSaid()
{
    const ReadOutcome read = readAll("<START:p> Ada <END> met <START:p> Bo .\n", {}, {.name = u"f.txt"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(toldEntities(read), QStringList{u"Ada/p"_s});
    QCOMPARE(read.counts.leftOut, 1);
    QVERIFY(read.issues.at(0).message.startsWith("f.txt:1:1: "_L1));
}

void TestMarkedTexts::triples_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("behind a tab, JSON") << QByteArray("Ada met Bo .\t[[\"Ada\", \"met\", \"Bo\"]]\nNobody .\t[]\n")
                                        << QStringList{u"Ada/ -met-> Bo/"_s};
    QTest::newRow("behind a tab, Python") << QByteArray("Ada met Bo .\t[('Ada', 'met', 'Bo'), ('Bo', 'saw', 'Eve')]\n")
                                          << QStringList{u"Ada/ -met-> Bo/"_s, u"Bo/ -saw-> Eve?/"_s};
    QTest::newRow("numbers of words") << QByteArray(
        "Good food , bad old screen .####[([1], [0], 'POS'), ([5], [3, 4], 'NEG')]\n")
                                      << QStringList{u"food/ -POS-> Good/"_s, u"screen/ -NEG-> bad old/"_s};
    QTest::newRow("words with their category")
        << QByteArray("Good food .####[['food', 'food quality', 'positive', 'Good']]\n")
        << QStringList{u"food/food quality -positive-> Good/"_s};
}

void TestMarkedTexts::triples()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, labels);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"f.txt"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), std::size_t(bytes.count('\n')));
    QCOMPARE(toldLabels(read), labels);
}

void TestMarkedTexts::whatIsNotNamedIsLeftOut()
{
    const ReadOutcome read
        = readAll("It was good .####[['NULL', 'food', 'positive', 'good']]\n", {}, {.name = u"f.txt"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QVERIFY(read.documents[0].triples.empty());
    QCOMPARE(read.counts.leftOut, 1);
}

void TestMarkedTexts::marksOfPairsAreTakenOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("label");
    const auto json = [](const char *tag, const QByteArray &text, const QByteArray &others = R"("relation": "met")",
                          const char *label = "Ada -met-> Bo") {
        QTest::newRow(tag) << u"f.jsonl"_s << R"({"text": ")" + text + R"(", )" + others + "}\n"
                           << QString::fromUtf8(label);
    };
    const QByteArray plain = "[E1]Ada[/E1] met [E2]Bo[/E2] .";
    json("brackets", plain);
    json("the object first", "[E2]Ada[/E2] met [E1]Bo[/E1] .", R"("relation": "met")", "Bo -met-> Ada");
    json("label", plain, R"("label": "met")");
    json("rel_type", plain, R"("rel_type": "met")");
    json("tags of SemEval", "<e1>Ada</e1> met <e2>Bo</e2> .");
    json("a direction in the name", plain, R"x("relation": "met(e2,e1)")x", "Bo -met-> Ada");
    json("a direction", plain, R"x("relation": "met", "direction": "(e2, e1)")x", "Bo -met-> Ada");
    json("a flag", plain, R"("relation": "met", "inverse": true)", "Bo -met-> Ada");
    json("a flag that is not set", plain, R"("relation": "met", "reversed": "no")");
    json("a direction beside the name", plain, R"("relation": {"type": "met", "direction": "<-"})", "Bo -met-> Ada");
    json("spaces", "[E1] Ada [/E1] met [E2] Bo [/E2] .");
    json("ends by name", "[E1_start] Ada [E1_end] met [E2_start] Bo [E2_end] .");
    json("ends by number", "[E11] Ada [E12] met [E21] Bo [E22] .");
    json("types", "<S:PER> Ada </S:PER> met <O:PER> Bo </O:PER> .", R"("relation": "met")", "Ada/PER -met-> Bo/PER");
    json("types behind hyphens", "[SUBJ-PER] Ada [/SUBJ-PER] met [OBJ-PER] Bo [/OBJ-PER] .", R"("relation": "met")",
        "Ada/PER -met-> Bo/PER");
    json("head and tail", "<head>Ada</head> met <tail>Bo</tail> .");
    json("unused words of BERT", "[unused0] Ada [unused1] met [unused2] Bo [unused3] .");
    json("signs", "@Ada@ met #Bo# .");
    json("dollars", "$ Ada $ met # Bo # .");
    json("signs and types", "@ * PER * Ada @ met # ^ PER ^ Bo # .", R"("relation": "met")", "Ada/PER -met-> Bo/PER");
    json("ends in the record", plain, R"("head": "Ada", "tail": "Bo", "relation": "met")");
    json("a list of triples", plain, R"("triples": [["Bo", "met", "Ada"]])", "Bo -met-> Ada");
    json("entities by offsets", plain,
        R"("entities": [{"start": 4, "end": 7, "label": "P"}, {"start": 21, "end": 23, "label": "P"}], "relations": [{"head": 0, "tail": 1, "label": "met"}])",
        "Ada/P -met-> Bo/P");
    QTest::newRow("tokens")
        << u"f.jsonl"_s
        << QByteArray(R"({"tokens": ["[E1]", "Ada", "[/E1]", "met", "[E2]", "Bo", "[/E2]", "."], "relation": "met"})")
        << u"Ada -met-> Bo"_s;
    QTest::newRow("a table") << u"f.csv"_s << "text,subject,predicate,object\n" + plain + ",Ada,met,Bo\n"
                             << u"Ada -met-> Bo"_s;
    QTest::newRow("two columns") << u"f.tsv"_s << "sentence\trelation\n" + plain + "\tmet(e2,e1)\n"
                                 << u"Bo -met-> Ada"_s;
    QTest::newRow("two columns, signs") << u"f.txt"_s << QByteArray("@ Ada @ met # Bo # .\tmet\n")
                                        << u"Ada -met-> Bo"_s;
}

void TestMarkedTexts::marksOfPairsAreTakenOut()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, label);
    const ReadOutcome read = readAll(bytes, {}, {.name = name});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(textsOf(read), QStringList{u"Ada met Bo ."_s});
    QStringList told = toldLabels(read);
    for (QString &one : told) one.remove(QRegularExpression(u"/(?= -|$)"_s));
    QCOMPARE(told, QStringList{label});
    QCOMPARE(read.counts.triples, 1);
    const Triple &triple = read.documents[0].triples.at(0).triple;
    const bool isAdaFirst = triple.subject.text == "Ada"_L1;
    QCOMPARE((isAdaFirst ? triple.subject : triple.object).span, (Span{0, 3}));
    QCOMPARE((isAdaFirst ? triple.object : triple.subject).span, (Span{8, 10}));
    QVERIFY(!read.documents[0].metadata.contains("relation"_L1));
}

void TestMarkedTexts::marksWithoutARelationStay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message"); ///< empty: it is read and said
    QTest::newRow("no relation") << QByteArray(R"({"text": "[E1]Ada[/E1] met [E2]Bo[/E2]", "triples": []})")
                                 << QString();
    QTest::newRow("another label") << QByteArray(
        R"({"text": "[E1]Ada[/E1] met [E2]Bo[/E2]", "triples": [["Eve", "saw", "Al"]]})")
                                   << QString();
    QTest::newRow("a number")
        << QByteArray(R"({"text": "[E1]Ada[/E1] met [E2]Bo[/E2]", "label": 3})")
        << u"f.jsonl, record 1: the relation of the two mentions that are marked in the text is only the number 3"_s;
    QTest::newRow("a mark is missing")
        << QByteArray(R"({"text": "[E1]Ada[/E1] met [E2]Bo", "relation": "met"})")
        << u"f.jsonl, record 1: its text does not mark one subject and one object ([E1])"_s;
    QTest::newRow("masks") << QByteArray(R"({"text": "SUBJ-PERSON met OBJ-PERSON .", "relation": "met"})")
                           << u"f.jsonl, record 1: its text has masks (SUBJ-PERSON)"_s;
    QTest::newRow("masks of BioBERT") << QByteArray(R"({"text": "@CHEMICAL$ inhibits @GENE$ .", "label": "CPR:4"})")
                                      << u"f.jsonl, record 1: its text has masks (@CHEMICAL$)"_s;
    QTest::newRow("no roles") << QByteArray(R"({"text": "<< Ada >> met [[ Bo ]] .", "label": "met"})")
                              << u"f.jsonl, record 1: its text marks two mentions with [[…]] and <<…>>"_s;
}

void TestMarkedTexts::marksWithoutARelationStay()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"f.jsonl"_s});
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
    if (!message.isEmpty()) {
        // A record that is left out is counted, and the next one is read.
        const ReadOutcome rest = readAll(bytes + "\n{\"text\": \"[E1]Al[/E1] [E2]Bo[/E2]\", \"relation\": \"met\"}\n",
            {}, {.name = u"f.jsonl"_s, .skipBad = true});
        QCOMPARE(rest.counts.skipped, 1);
        QCOMPARE(rest.counts.documents, 1);
        QCOMPARE(textsOf(rest), QStringList{u"Al Bo"_s});
        return;
    }
    QVERIFY2(!read.error, qPrintable(read.message()));
    QVERIFY(read.documents.at(0).text.startsWith("[E1]"_L1));
    // A text with nothing beside it is a text.
    QVERIFY(read.documents[0].triples.empty() || std::ranges::any_of(read.issues, [](const ReadIssue &issue) {
        return issue.message.contains("the marks stay in the text"_L1);
    }));
}

void TestMarkedTexts::pairsWithoutARelation()
{
    const ReadOutcome read = readAll(
        R"({"text": "[E1]Ada[/E1] met [E2]Bo[/E2] .", "relation": "no_relation"})", {}, {.name = u"f.jsonl"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(textsOf(read), QStringList{u"Ada met Bo ."_s});
    QCOMPARE(toldLabels(read), (QStringList{u"Ada/"_s, u"Bo/"_s}));
    QCOMPARE(read.counts.unrelated, 1);
    QCOMPARE(written(u"deepke"_s, read.documents).count("no_relation"), 1);
}

void TestMarkedTexts::placesMoveWithTheText()
{
    const ReadOutcome read = readAll(
        R"({"text": "[E1] Ada [/E1] met [E2] Bo [/E2] and Eve .", "entities": [{"start": 5, "end": 8, "label": "P"}, {"start": 24, "end": 26, "label": "P"}, {"start": 37, "end": 40, "label": "Q"}], "relations": [{"head": 0, "tail": 1, "label": "met"}]})",
        {}, {.name = u"f.jsonl"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(textsOf(read), QStringList{u"Ada met Bo and Eve ."_s});
    QCOMPARE(toldLabels(read), (QStringList{u"Eve/Q"_s, u"Ada/P -met-> Bo/P"_s}));
}

void TestMarkedTexts::errors_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("no marks") << u"inline"_s << QByteArray("Ada met Bo.\n") << u"f:1:1: expected words with tags"_s;
    QTest::newRow("no list") << u"triple-lines"_s << QByteArray("Ada met Bo.\t[]\nAda\n")
                             << u"f:2:1: expected a sentence"_s;
    QTest::newRow("a word that is not there") << u"triple-lines"_s << QByteArray("Good food####[([2], [0], 'POS')]\n")
                                              << u"f:1:1: a triple names words by numbers"_s;
}

void TestMarkedTexts::errors()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const ReadOutcome read = readAll(bytes, format);
    QVERIFY2(read.message().startsWith(message), qPrintable(read.message()));
}

QTEST_GUILESS_MAIN(TestMarkedTexts)
#include "test_marked_texts.moc"
