// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/support/fault_device.h"

#include "core/formats/text/text_decoder.h"

#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

} // namespace

class TestTextFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nulsAreSaid();
    void frontMatterIsMetadata_data();
    void frontMatterIsMetadata();
    void textSurvives_data();
    void textSurvives();
    void aDocumentALine_data();
    void aDocumentALine();
    void invalidBytesHaveAPlace_data();
    void invalidBytesHaveAPlace();
    void skipBadLines();
    void namedEncodingWins();
    void unknownEncodingIsRefused();
    void longTextsAreRefused();
    void emptyFilesHoldNothing();
    void headMayEndInsideACharacter();
};

void TestTextFormat::textSurvives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    const QString hard = u"a\r\nb\nc\rd\t"_s + QChar(0) + u"\u0001\u007F 中😀e\u0301 \uFEFF\u2028."_s;
    QTest::newRow("UTF-8") << hard.toUtf8() << hard << u"UTF-8"_s;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + hard.toUtf8() << hard << u"UTF-8"_s;
    QTest::newRow("two marks, one is text") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBFx") << u"\uFEFFx"_s << u"UTF-8"_s;
    QTest::newRow("UTF-16LE with mark") << QByteArray("\xFF\xFE") + encoded(hard, "UTF-16LE") << hard << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE with mark") << QByteArray("\xFE\xFF") + encoded(hard, "UTF-16BE") << hard << u"UTF-16BE"_s;
    QTest::newRow("UTF-32LE with mark") << QByteArray("\xFF\xFE\0\0", 4) + encoded(hard, "UTF-32LE") << hard
                                        << u"UTF-32LE"_s;
    const QString chinese = u"林小满在北岸的灯塔里住了三年，每天记录潮水的高低。"_s;
    QTest::newRow("UTF-16LE without mark") << encoded(chinese, "UTF-16LE") << chinese << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE without mark") << encoded(chinese, "UTF-16BE") << chinese << u"UTF-16BE"_s;
    QTest::newRow("GB18030 with four-byte characters")
        << encoded(chinese.repeated(4) + u"😀"_s, "GB18030") << chinese.repeated(4) + u"😀"_s << u"GB18030"_s;
    // Short texts, which would fit UTF-16, too.
    QTest::newRow("Latin-1, one word") << QByteArray("Gr\xFC\xDF"
                                                     "e\n")
                                       << u"Grüße\n"_s << u"windows-1252"_s;
    QTest::newRow("GB18030, one sentence")
        << encoded(u"他去了上海。\r\n"_s, "GB18030") << u"他去了上海。\r\n"_s << u"GB18030"_s;
    QTest::newRow("windows-1251, two words")
        << encoded(u"Пётр живёт.\r\n"_s, "windows-1251") << u"Пётр живёт.\r\n"_s << u"windows-1251"_s;
    const auto few = [](const char *tag, const QString &text, const char *encoding) {
        QTest::newRow(tag) << encoded(text, encoding) << text << QString::fromLatin1(encoding);
    };
    few("windows-1251, capitals", u"МОСКВА ГОВОРИТ"_s, "windows-1251");
    few("KOI8-R, one sentence", u"Привет из Москвы."_s, "KOI8-R");
    few("ISO-8859-7, one sentence", u"Η Αθήνα είναι πόλη."_s, "ISO-8859-7");
    few("EUC-KR, one sentence", u"서울은 도시다."_s, "EUC-KR");
    few("Big5, one sentence", u"臺北是城市。"_s, "Big5");
    few("ISO-8859-2, one sentence", u"Łódź to miasto."_s, "ISO-8859-2");
    QTest::newRow("Shift-JIS, one sentence")
        << encoded(u"東京は日本の首都です。\n"_s, "Shift_JIS") << u"東京は日本の首都です。\n"_s << u"Shift_JIS"_s;
    QTest::newRow("one NUL") << QByteArray(1, '\0') << QString(QChar(0)) << u"UTF-8"_s;
}

void TestTextFormat::textSurvives()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    FaultDevice pipe(bytes);
    QVERIFY(pipe.open(QIODevice::ReadOnly));
    const auto reader = openReader(pipe, {.name = u"f"_s, .source = u"s"_s}, u"text"_s);
    QVERIFY(reader);
    const auto document = (*reader)->next();
    QVERIFY2(document, document ? "" : qPrintable(document.error().message));
    QCOMPARE((*reader)->encodingName(), encoding);
    QCOMPARE((*document)->text, text);
    QCOMPARE((*document)->source, u"s"_s);
    QVERIFY(!*(*reader)->next());
    QVERIFY(!*(*reader)->next());
}

void TestTextFormat::aDocumentALine_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("UTF-8") << QByteArray("UTF-8") << QByteArray();
    QTest::newRow("UTF-8 with mark") << QByteArray("UTF-8") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("UTF-16LE") << QByteArray("UTF-16LE") << QByteArray("\xFF\xFE");
    QTest::newRow("UTF-16BE") << QByteArray("UTF-16BE") << QByteArray("\xFE\xFF");
    QTest::newRow("UTF-32BE") << QByteArray("UTF-32BE") << QByteArray("\0\0\xFE\xFF", 4);
    QTest::newRow("GB18030") << QByteArray("GB18030") << QByteArray();
}

void TestTextFormat::aDocumentALine()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, mark);
    // U+0A0A holds the byte of a line feed twice, U+4E0A and U+0D0A once: none is one.
    const QString rest = encoding == "GB18030" ? u"三，\t上"_s : u"三\u0A0A\u0A00上\u0D0A"_s;
    const QString text = u"一 a，他说今天的天气很好\r\n\n  \n二二，她说明天我们再去看看\n"_s + rest;
    FaultDevice pipe(mark + encoded(text, encoding.constData()));
    QVERIFY(pipe.open(QIODevice::ReadOnly));
    const ReadOutcome outcome
        = readAll(pipe, u"text"_s, {.name = u"f"_s, .documentPerLine = true, .encoding = encoding});
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(outcome.documents.size(), 3U);
    QCOMPARE(outcome.documents[0].text, u"一 a，他说今天的天气很好"_s);
    QCOMPARE(outcome.documents[1].text, u"二二，她说明天我们再去看看"_s);
    QCOMPARE(outcome.documents[2].text, rest);
    QCOMPARE(outcome.counts.documents, 3);
}

void TestTextFormat::invalidBytesHaveAPlace_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("UTF-8") << QByteArray("UTF-8") << QByteArray("a\né😀\xFFz") << u"f:2:3: invalid UTF-8"_s;
    QTest::newRow("UTF-8 cut off") << QByteArray("UTF-8") << QByteArray("a\xE4\xB8") << u"f:1:2: invalid UTF-8"_s;
    QTest::newRow("GB18030") << QByteArray("GB18030") << encoded(u"中\n文"_s, "GB18030") + "\xFF"
                             << u"f:2:2: invalid GB18030"_s;
    QTest::newRow("UTF-16, lone surrogate") << QByteArray("UTF-16LE")
                                            << QByteArray("a\0\x3D\xD8"
                                                          "b\0",
                                                   6)
                                            << u"f:1:2: invalid UTF-16LE"_s;
    QTest::newRow("UTF-16, odd length") << QByteArray("UTF-16LE") << QByteArray("a\0b", 3)
                                        << u"f:1:2: invalid UTF-16LE"_s;
}

void TestTextFormat::invalidBytesHaveAPlace()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    for (const bool lines : {false, true}) {
        const auto outcome
            = readAll(bytes, u"text"_s, {.name = u"f"_s, .documentPerLine = lines, .encoding = encoding});
        QVERIFY(outcome.error);
        QVERIFY2(outcome.message().startsWith(message), qPrintable(outcome.message()));
    }
}

void TestTextFormat::skipBadLines()
{
    const auto outcome = readAll(
        "a\n\xFF\nb\n", u"text"_s, {.name = u"f"_s, .skipBad = true, .documentPerLine = true, .encoding = "UTF-8"});
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.documents.size(), 2U);
    QCOMPARE(outcome.counts.skipped, 1);
    QCOMPARE(outcome.issues.at(0).line, 2);
}

void TestTextFormat::namedEncodingWins()
{
    const auto outcome = readAll("\xC4\xE3", u"text"_s, {.name = u"f"_s, .encoding = "GBK"});
    QCOMPARE(outcome.documents.at(0).text, u"你"_s);
}

void TestTextFormat::unknownEncodingIsRefused()
{
    const auto outcome = readAll("a", u"text"_s, {.name = u"f"_s, .encoding = "klingon"});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::Unsupported);
}

void TestTextFormat::longTextsAreRefused()
{
    const auto outcome = readAll(QByteArray(1 << 20, 'x'), u"text"_s, {.name = u"f"_s, .maximumRecordBytes = 1 << 19});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::Limit);
}

void TestTextFormat::emptyFilesHoldNothing()
{
    for (const bool lines : {false, true}) {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
            const auto outcome = readAll(bytes, u"text"_s, {.name = u"f"_s, .documentPerLine = lines});
            QVERIFY(!outcome.error && outcome.documents.empty());
        }
    }
}

void TestTextFormat::headMayEndInsideACharacter()
{
    const QByteArray bytes = u"中文"_s.repeated(10).toUtf8();
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        const std::string_view head(bytes.constData(), std::size_t(size));
        QCOMPARE(detectEncoding(head, false).name, QByteArray("UTF-8"));
    }
    QCOMPARE(detectEncoding("\xFF\xFE", true).markBytes, 2U);
}

void TestTextFormat::nulsAreSaid()
{
    const ReadOutcome read = readAll(QByteArray("Ada met\0 Bo, and then\0 left for Rome.", 37), u"text"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.at(0).text.size(), 37);
    QCOMPARE(read.issues.size(), 1U);
    QVERIFY2(read.issues[0].message.contains(u"2 NUL"_s), qPrintable(read.issues[0].message));
    QVERIFY(readAll("Ada met Bo", u"text"_s).issues.empty());
}

void TestTextFormat::frontMatterIsMetadata_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *tag, const QByteArray &bytes, const QString &text, const QString &title) {
        QTest::newRow(tag) << bytes << text << title;
    };
    row("YAML", "---\ntitle: Ada\ntags:\n  - a\n  - b\n---\n\n# Ada\nAda met Bo.\n", u"# Ada\nAda met Bo.\n"_s,
        u"Ada"_s);
    row("lines of Windows", "---\r\ntitle: Ada\r\n---\r\nAda met Bo.\r\n", u"Ada met Bo.\r\n"_s, u"Ada"_s);
    row("TOML", "+++\ntitle = \"Ada\"\n+++\nAda met Bo.\n", u"Ada met Bo.\n"_s, u"\"Ada\""_s);
    row("rules", "---\nAda met Bo.\n---\nBo left.\n", u"---\nAda met Bo.\n---\nBo left.\n"_s, u""_s);
    row("not closed", "---\ntitle: Ada\n", u"---\ntitle: Ada\n"_s, u""_s);
}

void TestTextFormat::frontMatterIsMetadata()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, title);
    const ReadOutcome read = readAll(bytes, u"markdown"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QTEST(read.documents.at(0).text, "text");
    QCOMPARE(read.documents[0].metadata.value("front matter"_L1).toObject().value("title"_L1).toString(), title);
    QCOMPARE(read.issues.size(), title.isEmpty() ? 0U : 1U);
}

QTEST_GUILESS_MAIN(TestTextFormat)
#include "test_text_format.moc"
