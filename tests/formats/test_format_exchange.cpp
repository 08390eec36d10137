// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_files.h"
#include "tests/formats/format_exchange.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Every golden file, written in every format that is also read: what is not there afterwards was named.
class TestFormatExchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostUnsaid_data();
    void nothingIsLostUnsaid();
    void lossesAreNamed_data();
    void lossesAreNamed();
    void namesOfManyTokensComeBack();
};

void TestFormatExchange::nothingIsLostUnsaid_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats"_s);
    for (const QString &expected : folder.entryList({u"*.expected"_s}, QDir::Files)) {
        const QString name = expected.chopped(qsizetype(std::char_traits<char>::length(".expected")));
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

void TestFormatExchange::nothingIsLostUnsaid()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ReadOutcome read = readAll(file, {}, {.name = path, .openCompanion = companionOpener(path)});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QVERIFY(!read.documents.empty());
    QStringList unsaid;
    for (const FormatInfo &format : formats()) {
        if (!format.canRead || !format.canWrite) continue;
        if (const QString lost = unnamedLoss(format.id, read.documents); !lost.isEmpty())
            unsaid += format.id + u": "_s + lost;
    }
    QVERIFY2(unsaid.isEmpty(), qPrintable(unsaid.join(u'\n')));
}

void TestFormatExchange::lossesAreNamed_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<Document>("document");
    QTest::addColumn<QList<LossKind>>("kinds");
    const auto row = [](const char *tag, const QString &format, const QString &text,
                         const std::vector<std::tuple<Span, QString, Span>> &labels, const QList<LossKind> &kinds) {
        Document document;
        document.text = text;
        for (const auto &[subject, predicate, object] : labels)
            document.triples.push_back(labelOf(mentionAt(text, subject.beginUtf16, subject.endUtf16), predicate,
                mentionAt(text, object.beginUtf16, object.endUtf16)));
        QTest::newRow(tag) << format << document << kinds;
    };
    row("a prompt that is split elsewhere", u"uie"_s, u"北京的大学在北京的西部"_s, {{{0, 2}, u"的大学"_s, {9, 11}}},
        {LossKind::Predicate});
    row("a predicate that begins with the particle", u"uie"_s, u"北京有大学"_s, {{{0, 2}, u"的大学"_s, {3, 5}}}, {});
    row("a nearer occurrence of the subject", u"uie"_s, u"Ada met Bo. Ada left Oslo"_s, {{{0, 3}, u"left"_s, {21, 25}}},
        {LossKind::Place});
    row("signs that are tokens", u"conll"_s, u"MBP binds a C/EBP (CCAAT) site."_s, {{{0, 3}, u"binds"_s, {12, 30}}},
        {LossKind::Text, LossKind::Place, LossKind::ChangedType});
    row("a text of tokens", u"conll"_s, u"Expectation-Maximization -LRB- EM -RRB- helps C/EBP"_s,
        {{{0, 39}, u"helps"_s, {46, 51}}}, {LossKind::ChangedType});
    row("only mentions that overlap", u"semeval"_s, u"This is a test ."_s, {{{0, 14}, u"of"_s, {10, 14}}},
        {LossKind::WithoutTriples, LossKind::Overlap});
}

void TestFormatExchange::lossesAreNamed()
{
    QFETCH(QString, format);
    QFETCH(Document, document);
    const auto losses = writeAll(nullptr, format, {document});
    QVERIFY(losses);
    QList<LossKind> kinds;
    for (const Loss &loss : *losses) kinds += loss.kind;
    QTEST(kinds, "kinds");
    QCOMPARE(unnamedLoss(format, {document}), QString());
    if (!kinds.isEmpty()) return;
    const ReadOutcome again = readAll(written(format, {document}), format);
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(again.documents.at(0).triples, document.triples);
}

/// Mentions of several tokens alone look like those of files whose ends are exclusive.
void TestFormatExchange::namesOfManyTokensComeBack()
{
    for (const QString &text : {u"我们爱北京天安门"_s, u"North Quay bought West End"_s}) {
        const bool isChinese = text.size() < 10;
        Document document;
        document.text = text;
        document.triples = {isChinese ? labelOf(mentionAt(text, 0, 2), u"爱"_s, mentionAt(text, 3, 5))
                                      : labelOf(mentionAt(text, 0, 10), u"bought"_s, mentionAt(text, 18, 26))};
        const ReadOutcome again = readAll(written(u"tacred"_s, std::vector<Document>(30, document)), u"tacred"_s);
        QVERIFY2(!again.error, qPrintable(again.message()));
        QCOMPARE(again.documents.size(), 30U);
        for (const Document &one : again.documents) QCOMPARE(difference(one, document), QString());
    }
}

QTEST_GUILESS_MAIN(TestFormatExchange)
#include "test_format_exchange.moc"
