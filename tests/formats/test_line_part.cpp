// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/streams/line_part.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spotter;

/// Parts of files of lines.
class TestLinePart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void partsAreTheFile_data();
    void partsAreTheFile();
    void linesAreNotCut();
    void filesWithoutLinesAreRefused_data();
    void filesWithoutLinesAreRefused();
};

namespace {

/// The bytes of each part; nothing if one cannot be opened.
QList<QByteArray> partsOf(const QByteArray &bytes, int of)
{
    QList<QByteArray> parts;
    for (int number = 1; number <= of; ++number) {
        auto file = std::make_unique<QBuffer>();
        file->setData(bytes);
        if (!file->open(QIODevice::ReadOnly)) return {};
        const auto part = LinePart::open(std::move(file), {number, of});
        if (!part) return {};
        parts += (*part)->readAll();
        if (parts.last().size() != (*part)->bytes()) return {};
    }
    return parts;
}

} // namespace

void TestLinePart::partsAreTheFile_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one line without an end") << QByteArray("abc");
    QTest::newRow("lines of one byte") << QByteArray("a\nb\nc\nd\n");
    QTest::newRow("empty lines") << QByteArray("\n\n\na\n\n");
    QTest::newRow("windows") << QByteArray("abc\r\ndef\r\nghi");
    QTest::newRow("one very long line") << QByteArray(200'000, 'x') + "\nshort\n" + QByteArray(70'000, 'y');
    QTest::newRow("characters of several bytes") << "二〇〇三年\n𝕊potter\né\n"_ba;
}

void TestLinePart::partsAreTheFile()
{
    QFETCH(const QByteArray, bytes);

    for (const int of : {1, 2, 3, 7, 100}) {
        const QList<QByteArray> parts = partsOf(bytes, of);
        QCOMPARE(parts.size(), of);
        QCOMPARE(parts.join(), bytes);
    }
}

void TestLinePart::linesAreNotCut()
{
    QByteArray bytes;
    for (int line = 0; line < 1000; ++line) bytes += QByteArray::number(line * line * 37) + '\n';
    const QList<QByteArray> parts = partsOf(bytes, 9);
    QCOMPARE(parts.size(), 9);
    for (const QByteArray &part : parts) {
        QVERIFY(part.endsWith('\n'));
        QVERIFY2(part.size() > bytes.size() / 9 - 20 && part.size() < bytes.size() / 9 + 20, "a fair share");
    }
    QCOMPARE(parts.join(), bytes);
}

void TestLinePart::filesWithoutLinesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("records") << "{\"text\": \"a\"}\n{\"text\": \"b\"}\n"_ba << true << QString();
    QTest::newRow("records behind a mark") << "\xEF\xBB\xBF{\"text\": \"a\"}\n"_ba << true << QString();
    QTest::newRow("texts") << "[1] a\n"_ba << false << QString();
    QTest::newRow("empty") << QByteArray() << true << QString();
    QTest::newRow("array")
        << "[{\"text\": \"a\"},\n{\"text\": \"b\"}]"_ba << true
        << u"in does not have one JSON record per line, so no part of it can be read alone; export it as "
           "JSON lines, or say --lines if each line is a text"_s;
    QTest::newRow("pretty-printed")
        << "{\n\"text\": \"a\"}"_ba << true
        << u"in does not have one JSON record per line, so no part of it can be read alone; "
           "export it as JSON lines, or say --lines if each line is a text"_s;
    QTest::newRow("packed") << "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"_ba << true
                            << u"in is compressed, so no part of it can be read alone; unpack it first"_s;
    QTest::newRow("UTF-16") << QByteArray("{\0\"\0}\0\n\0", 8) << true
                            << u"in is not in UTF-8, so no part of it can be read alone; convert it first"_s;
}

void TestLinePart::filesWithoutLinesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isJson);
    QFETCH(const QString, sentence);

    QBuffer file;
    file.setData(bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto checked = LinePart::checkLines(file, u"in"_s, isJson);
    QCOMPARE(checked ? QString() : checked.error().message, sentence);
    QCOMPARE(file.pos(), 0);
}

QTEST_GUILESS_MAIN(TestLinePart)
#include "test_line_part.moc"
