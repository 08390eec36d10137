// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/told_labels.h"

#include <QTest>

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
