// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/msgpack_value.h"
#include "core/formats/spans/spacy_strings.h"
#include "tests/formats/format_testing.h"

#include <QFile>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray goldenDocBin()
{
    QFile file(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats/sample.spacy"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As zlib has it, without the length that Qt writes in front.
QByteArray deflated(const QByteArray &bytes) { return qCompress(bytes).sliced(4); }
QByteArray inflatedByQt(const QByteArray &packed) { return qUncompress(QByteArray(4, '\0').append(packed)); }

QByteArray text(const QByteArray &value) { return char(0xA0 | value.size()) + value; }
QByteArray bytes(const QByteArray &value) { return QByteArray("\xC4") + char(value.size()) + value; }
QByteArray number64(quint64 value)
{
    QByteArray made;
    for (int i = 0; i < 8; ++i) made += char(value >> (8 * i));
    return made;
}

/// A DocBin of one document, whose tokens have only a text; `length` is what it says of itself.
QByteArray docBin(const QByteArrayList &words, int length, const QByteArray &further = {}, int furtherCount = 0)
{
    QByteArray tokens;
    QByteArray strings("\x90");
    strings[0] = char(0x90 | words.size());
    for (const QByteArray &word : words) {
        tokens += number64(spacyHash(word));
        strings += text(word);
    }
    QByteArray made;
    made += char(0x80 | (5 + furtherCount));
    made += text("attrs") + "\x91\x41";
    made += text("tokens") + bytes(tokens);
    made += text("spaces") + bytes(QByteArray(words.size(), '\1'));
    made += text("lengths") + bytes(QByteArray(1, char(length)) + QByteArray(3, '\0'));
    made += text("strings") + strings;
    return deflated(made + further);
}

} // namespace

/// DocBins of spaCy. The golden file, which test_golden_files compares, was made by spaCy itself.
class TestDocBinFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashesAreSpacys_data();
    void hashesAreSpacys();
    void symbolsHaveNumbers();
    void messagePack_data();
    void messagePack();
    void brokenMessagePack_data();
    void brokenMessagePack();
    void labelsOfSpacysOwnFile();
    void otherDocumentsAreRead();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
    void eachCutIsAnError();
    void whatDoesNotFitIsCounted();
    void aTextFarLongerThanItsFileIsRefused();
};

void TestDocBinFormat::hashesAreSpacys_data()
{
    QTest::addColumn<QString>("string");
    QTest::addColumn<quint64>("hash");
    QTest::newRow("short") << u"Ada"_s << quint64(13014124235272500476U);
    QTest::newRow("Chinese") << u"上海"_s << quint64(18132180706174530429U);
}

void TestDocBinFormat::hashesAreSpacys()
{
    QFETCH(const QString, string);
    QFETCH(const quint64, hash);
    QCOMPARE(spacyHash(string.toUtf8()), hash);
    SpacyStrings strings;
    QVERIFY(!strings.contains(hash));
    strings.add(string.toUtf8());
    QCOMPARE(strings.at(hash), string);
}

void TestDocBinFormat::symbolsHaveNumbers()
{
    const SpacyStrings strings;
    QCOMPARE(strings.at(1), u"IS_ALPHA"_s);
    QCOMPARE(strings.at(65), u"ORTH"_s);
    QCOMPARE(strings.at(380), u"PERSON"_s);
    QCOMPARE(strings.at(391), u"DATE"_s);
    QCOMPARE(strings.at(452), u"ENT_KB_ID"_s);
    QCOMPARE(strings.at(456), u"_"_s);
    QCOMPARE(strings.at(0), QString());
    QVERIFY(!strings.contains(457) && !strings.contains(200));
}

void TestDocBinFormat::messagePack_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<double>("number");
    QTest::newRow("small") << QByteArray("\x05") << 5.0;
    QTest::newRow("small and negative") << QByteArray("\xFF") << -1.0;
    QTest::newRow("a byte") << QByteArray("\xCC\xFF") << 255.0;
    QTest::newRow("two bytes with a sign") << QByteArray("\xD1\xFF\xFE") << -2.0;
    QTest::newRow("four bytes") << QByteArray("\xCE\0\1\0\0", 5) << 65536.0;
    QTest::newRow("eight bytes with a sign") << QByteArray("\xD3\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFD") << -3.0;
    QTest::newRow("single precision") << QByteArray("\xCA\x3F\0\0\0", 5) << 0.5;
    QTest::newRow("double precision") << QByteArray("\xCB\x3F\xE0\0\0\0\0\0\0", 9) << 0.5;
    QTest::newRow("a number of numpy") << QByteArray("\x83") + bytes("nd") + "\xC2" + bytes("type") + text("<f4")
            + bytes("data") + bytes(QByteArray("\0\0\0\x3F", 4))
                                       << 0.5;
}

void TestDocBinFormat::messagePack()
{
    QFETCH(const QByteArray, packed);
    QFETCH(const double, number);
    const auto value = readMsgpack(packed, 100);
    QVERIFY(value);
    QCOMPARE(value->number(), std::optional(number));
    for (qsizetype length = 0; length < packed.size(); ++length) QVERIFY(!readMsgpack(packed.first(length), 100));
}

void TestDocBinFormat::brokenMessagePack_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a tag that is not used") << QByteArray("\xC1");
    QTest::newRow("a string that is cut") << QByteArray("\xD9\x05"
                                                        "ab");
    QTest::newRow("a list of four milliards") << QByteArray("\xDD\xFF\xFF\xFF\xFF\1\1");
    QTest::newRow("lists in lists in lists") << QByteArray(1000, '\x91') + '\1';
    QTest::newRow("more values than allowed") << QByteArray("\xDC\0\xC8", 3) + QByteArray(200, '\1');
}

void TestDocBinFormat::brokenMessagePack()
{
    QFETCH(const QByteArray, packed);
    QVERIFY(!readMsgpack(packed, 100));
}

void TestDocBinFormat::labelsOfSpacysOwnFile()
{
    const ReadOutcome read = readAll(goldenDocBin(), {}, {.name = u"a.spacy"_s});
    QCOMPARE(read.message(), QString());
    QCOMPARE(read.documents.size(), 3);
    const Document &ada = read.documents[0];
    QCOMPARE(ada.text, u"Ada Lovelace met Charles Babbage 😀 in London, det DATE 1833."_s);
    QCOMPARE(ada.triples.size(), 2);
    QCOMPARE(ada.triples[0].triple.subject.text, u"Ada Lovelace"_s);
    QCOMPARE(ada.triples[0].triple.subject.type, u"PERSON"_s);
    QCOMPARE(ada.triples[0].triple.object.text, u"Charles Babbage"_s);
    QCOMPARE(ada.triples[1].triple.predicate, u"lived in"_s);
    QCOMPARE(ada.triples[1].score, std::optional(0.75));
    QCOMPARE(ada.metadata.value(u"cats"_s).toObject().value(u"biography"_s).toDouble(), 1.0);
    QCOMPARE(read.documents[1].text, u"鲁迅写了《呐喊》。"_s);
    QCOMPARE(read.documents[1].triples.at(0).triple.subject.text, u"呐喊"_s);
    QCOMPARE(read.documents[2].text, u"No spaces known"_s);
    // A relation from a token at which no entity begins.
    QCOMPARE(read.counts.leftOut, 1);
    QCOMPARE(read.issues.at(0).message,
        u"a.spacy, document 1: 1 annotation(s) that are not at its tokens or entities are left out"_s);
}

void TestDocBinFormat::otherDocumentsAreRead()
{
    const ReadOutcome read = readAll(docBin({"Ada", "met", "Bo"}, 3), {});
    QCOMPARE(read.message(), QString());
    QCOMPARE(read.documents.at(0).text, u"Ada met Bo "_s);
    const ReadOutcome none = readAll(docBin({}, 0), {});
    QCOMPARE(none.message(), QString());
    QVERIFY(none.documents.empty());
}

void TestDocBinFormat::damagedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::newRow("not zlib") << QByteArray("Ada met Bo.");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("other bytes in zlib") << deflated("Ada met Bo.");
    QTest::newRow("other MessagePack in zlib") << deflated("\x81\xA1x\1");
    QTest::newRow("more tokens than there are") << docBin({"Ada", "met"}, 3);
    QTest::newRow("fewer tokens than there are") << docBin({"Ada", "met"}, 1);
}

void TestDocBinFormat::damagedFilesAreRefused()
{
    QFETCH(const QByteArray, packed);
    const ReadOutcome read = readAll(packed, u"docbin"_s);
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::Syntax);
    QCOMPARE(read.message(), u"f: this is not a DocBin of spaCy, or it is damaged; write it again"_s);
}

void TestDocBinFormat::eachCutIsAnError()
{
    const QByteArray packed = goldenDocBin();
    for (qsizetype length = 0; length < packed.size(); ++length) {
        const ReadOutcome read = readAll(packed.first(length), u"docbin"_s);
        QVERIFY2(read.error && read.documents.empty(), QByteArray::number(length));
    }
    const QByteArray unpacked = inflatedByQt(packed);
    QVERIFY(!unpacked.isEmpty());
    for (qsizetype length = 0; length < unpacked.size(); length += 7)
        QVERIFY(readAll(deflated(unpacked.first(length)), u"docbin"_s).error);
}

void TestDocBinFormat::whatDoesNotFitIsCounted()
{
    // A span group with a span behind the last token, and one that is no span.
    const QByteArray span
        = QByteArray(16, '\0') + QByteArray(8, '\0') + QByteArray("\0\0\0\1\0\0\0\x09", 8) + QByteArray(8, '\0');
    const QByteArray group = QByteArray("\x81") + text("spans") + "\x92" + bytes(span) + bytes("x");
    const QByteArray groups = QByteArray("\x91") + bytes(group);
    const ReadOutcome read
        = readAll(docBin({"Ada", "met"}, 2, text("span_groups") + "\x91" + bytes(groups), 1), u"docbin"_s);
    QCOMPARE(read.message(), QString());
    QCOMPARE(read.documents.size(), 1);
    QCOMPARE(read.counts.leftOut, 2);
}

void TestDocBinFormat::aTextFarLongerThanItsFileIsRefused()
{
    const QByteArray packed = docBin({"a", "b"}, 2);
    const ReadOutcome read = readAll(packed, u"docbin"_s, {.name = u"f"_s, .maximumRecordBytes = packed.size()});
    QCOMPARE(read.message(), QString());
    const ReadOutcome longer = readAll(docBin({QByteArray(31, 'a'), QByteArray(31, 'b'), QByteArray(31, 'c')}, 3),
        u"docbin"_s, {.name = u"f"_s, .maximumRecordBytes = 160});
    QCOMPARE(longer.message(), u"f, document 1: the text is too long; split it into several"_s);
}

QTEST_GUILESS_MAIN(TestDocBinFormat)
#include "test_docbin_format.moc"
