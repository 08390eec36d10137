// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Rows of open information extraction, which have no headings and as many cells as a sentence has arguments.
class TestExtractionRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRead_data();
    void rowsAreRead();
    void otherTablesAreNot_data();
    void otherTablesAreNot();
};

void TestExtractionRows::rowsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<int>("documents");
    QTest::addColumn<qint64>("leftOut");
    const QStringList expected{
        u"Bo gave Ann +argument 3 a book"_s, u"Ann read a book"_s, u"Al left Oslo +argument 3 in May"_s};
    QTest::newRow("CaRB") << QByteArray("Bo gave Ann a book and Ann read it\tgave\tBo\tAnn\ta book\n"
                                        "Bo gave Ann a book and Ann read it\tread\tAnn\ta book\n"
                                        "Al left Oslo in May .\tleft\tAl\tOslo\tin May\n"
                                        "Al slept for hours .\tslept for hours\tAl\n")
                          << expected << 3 << 1LL;
    QTest::newRow("CaRB, quotation marks")
        << QByteArray("\" Bo left Ann \" is what Al said .\tleft\tBo\tAnn\n"
                      "\" Bo left Ann \" is what Al said .\tis\t\" Bo left Ann \"\twhat Al said\tx\n")
        << QStringList{u"Bo left Ann"_s, u"\" Bo left Ann \" is what Al said +argument 3 x"_s} << 1 << 0LL;
    QTest::newRow("with a confidence") << QByteArray("Bo gave Ann a book and Ann read it\t0.9\tgave\tBo\tAnn\ta book\n"
                                                     "Bo gave Ann a book and Ann read it\t0.8\tread\tAnn\ta book\n"
                                                     "Al left Oslo in May .\t1.0\tleft\tAl\tOslo\tin May\n")
                                       << expected << 2 << 0LL;
    QTest::newRow("OIE2016") << QByteArray("Bo gave Ann a book and Ann read it\tgive\tgave\tBo\tAnn\ta book\n"
                                           "Bo gave Ann a book and Ann read it\tread\tread\tAnn\ta book\n"
                                           "Al left Oslo in May .\tleave\tleft\tAl\tOslo\tin May\n"
                                           "Al slept for hours .\tsleep\tslept\tAl\n")
                             << expected << 3 << 1LL;
    QTest::newRow("ReVerb") << QByteArray(
        "stdin\t1\tBo\tlives in\tRome\t0\t1\t1\t3\t3\t4\t0.87\tBo lives in Rome .\tNNP VBZ IN NNP .\t"
        "B-NP B-VP B-PP B-NP O\tbo\tlive in\trome\n")
                            << QStringList{u"Bo lives in Rome"_s} << 1 << 0LL;
}

void TestExtractionRows::rowsAreRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, labels);
    QFETCH(const int, documents);
    QFETCH(const qint64, leftOut);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"f.tsv"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), size_t(documents));
    QCOMPARE(read.counts.leftOut, leftOut);
    QStringList found;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples) {
            const Triple &triple = label.triple;
            QVERIFY(triple.isAligned());
            QString words = triple.subject.text + u' ' + triple.predicate + u' ' + triple.object.text;
            for (const Qualifier &qualifier : triple.qualifiers)
                words += u" +"_s + qualifier.slot + u' ' + qualifier.value.text;
            found += words;
            QCOMPARE(label.score.has_value(), bytes.contains("\t0.8"));
        }
    }
    QCOMPARE(found, labels);
}

void TestExtractionRows::otherTablesAreNot_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("outcome"); // the labels, or a part of the message
    QTest::newRow("four cells in each row are a table without headings")
        << QByteArray("Bob gave Ann a book .\tgave\tBob\tAnn\nAda wrote the first program .\twrote\tAda\tthe first "
                      "program\nAl left Oslo in May .\tleft\tAl\tOslo\n")
        << u"Bob gave Ann; Ada wrote the first program; Al left Oslo"_s;
    QTest::newRow("subject, predicate and object in front")
        << QByteArray("Bob\tgave\tAnn\tBob gave Ann a book .\nAl\tleft\tOslo\tAl left Oslo in May .\n")
        << u"Bob gave Ann; Al left Oslo"_s;
    QTest::newRow("no sentences") << QByteArray("a\tb\tc\nd\te\tf\tg\nh\ti\tj\n") << u"looks like a table"_s;
    QTest::newRow("it is not clear where the relation is")
        << QByteArray("to Bo gave Ann a book\tx\ty\tgave\tz\nto Al left Oslo in May\tx\ty\tin May\n")
        << u"looks like"_s;
}

void TestExtractionRows::otherTablesAreNot()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, outcome);
    const ReadOutcome read = readAll(bytes, {}, {.name = u"f.tsv"_s});
    if (read.error) {
        QVERIFY2(read.message().contains(outcome), qPrintable(read.message()));
        return;
    }
    QStringList found;
    for (const Document &document : read.documents)
        for (const LabelledTriple &label : document.triples)
            found += label.triple.subject.text + u' ' + label.triple.predicate + u' ' + label.triple.object.text;
    QCOMPARE(found.join(u"; "_s), outcome);
}

QTEST_GUILESS_MAIN(TestExtractionRows)
#include "test_extraction_rows.moc"
