// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/formats/packing.h"
#include "tests/support/fault_device.h"
#include "tests/support/python_check.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Packed files read as what is in them, or fail: never less than all without a word.
class TestPackedInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAsUnpacked_data();
    void readsAsUnpacked();
    void breaksOffAtEachByte_data();
    void breaksOffAtEachByte();
    void damageIsSeen_data();
    void damageIsSeen();
    void bombsAreRefused_data();
    void bombsAreRefused();
    void largeWindowsAreRefused();
    void onlyTheFirstBytes_data();
    void onlyTheFirstBytes();
    void readsWhatOthersPack_data();
    void readsWhatOthersPack();
    void namesInGbk();
    void eachMemberOfAZipIsAFile();
    void whatIsBesideData_data();
    void whatIsBesideData();
    void membersHaveNothingBesideThem();
    void membersThatNoFormatFitsAreReported();
    void aDamagedMemberEndsTheReading();
    void aZipOfRecordsWithAChosenFormat();

private:
    static QByteArray records()
    {
        QByteArray lines;
        for (int i = 0; i < 40; ++i) lines += "{\"text\": \"第" + QByteArray::number(i) + " 句😀\", \"triples\": []}\n";
        return lines;
    }
    static QStringList texts(const ReadOutcome &outcome)
    {
        QStringList all;
        for (const Document &document : outcome.documents) all += document.text;
        return all;
    }
};

void TestPackedInput::readsAsUnpacked_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<QString>("name");
    const QByteArray plain = records();
    const qsizetype half = plain.size() / 2;
    QTest::newRow("gzip") << gzipped(plain) << u"a.jsonl.gz"_s;
    QTest::newRow("gzip without its suffix") << gzipped(plain) << u"a"_s;
    QTest::newRow("gzip in two members") << gzipped(plain.first(half)) + gzipped(plain.sliced(half)) << u"a.gz"_s;
    QTest::newRow("gzip with fillers behind it") << gzipped(plain) + QByteArray(100, '\0') << u"a.gz"_s;
    QTest::newRow("Zstandard") << zstandard(plain) << u"a.jsonl.zst"_s;
    QTest::newRow("Zstandard in two frames") << zstandard(plain.first(half)) + zstandard(plain.sliced(half)) << u"a"_s;
    QTest::newRow("zip") << zipped({{u"b/a.jsonl"_s, plain}}) << u"a.zip"_s;
    QTest::newRow("gzip in zip") << zipped({{u"a.jsonl.gz"_s, gzipped(plain)}}) << u"a.zip"_s;
}

void TestPackedInput::readsAsUnpacked()
{
    QFETCH(QByteArray, packed);
    QFETCH(QString, name);
    const QStringList expected = texts(readAll(records(), u"spotter"_s));
    for (const qint64 piece : {1, 7, 1 << 20}) { // as a pipe gives it
        FaultDevice device(packed, -1, FaultDevice::Fault::Error, piece);
        QVERIFY(device.open(QIODevice::ReadOnly));
        const ReadOutcome outcome = readAll(device, QString(), {.name = name});
        QCOMPARE(outcome.message(), QString());
        QCOMPARE(texts(outcome), expected);
        QCOMPARE(outcome.counts.documents, 40);
    }
    const ReadOutcome outcome = readAll(packed, u"spotter"_s, {.name = name});
    QCOMPARE(texts(outcome), expected);
}

void TestPackedInput::breaksOffAtEachByte_data()
{
    QTest::addColumn<QByteArray>("packed");
    const QByteArray plain = records();
    QTest::newRow("gzip") << gzipped(plain);
    QTest::newRow("Zstandard") << zstandard(plain);
    QTest::newRow("zip") << zipped({{u"a.jsonl"_s, plain}});
}

void TestPackedInput::breaksOffAtEachByte()
{
    QFETCH(QByteArray, packed);
    for (qsizetype size = 1; size < packed.size(); ++size) {
        const ReadOutcome outcome = readAll(packed.first(size), u"spotter"_s);
        QVERIFY2(outcome.error, qPrintable(u"cut to %1 of %2 bytes"_s.arg(size).arg(packed.size())));
        FaultDevice device(packed, size);
        QVERIFY(device.open(QIODevice::ReadOnly));
        QVERIFY2(readAll(device, u"spotter"_s).error, qPrintable(u"failed after %1 bytes"_s.arg(size)));
    }
}

void TestPackedInput::damageIsSeen_data() { breaksOffAtEachByte_data(); }

void TestPackedInput::damageIsSeen()
{
    QFETCH(QByteArray, packed);
    const QStringList expected = texts(readAll(records(), u"spotter"_s));
    // Nothing tells a folder from a file of which this byte of the directory says that it is one.
    const qsizetype attributes = packed.lastIndexOf("PK\x01\x02") + 38;
    for (qsizetype at = 0; at < packed.size(); ++at) {
        if (at == attributes && packed.startsWith("PK")) continue;
        QByteArray damaged = packed;
        damaged[at] = char(damaged[at] ^ 0x10);
        const ReadOutcome outcome = readAll(damaged, u"spotter"_s);
        // Names and times in headers are nobody's text; all else is an error.
        QVERIFY2(outcome.error || texts(outcome) == expected,
            qPrintable(u"byte %1: %2"_s.arg(at).arg(texts(outcome).join(u'|'))));
    }
}

void TestPackedInput::bombsAreRefused_data()
{
    QTest::addColumn<QByteArray>("packed");
    const QByteArray spaces = QByteArray(100 << 20, ' ');
    QTest::newRow("gzip") << gzipped(spaces);
    QTest::newRow("Zstandard") << zstandard(spaces);
    QTest::newRow("zip") << zipped({{u"a.jsonl"_s, spaces}});
}

void TestPackedInput::bombsAreRefused()
{
    QFETCH(QByteArray, packed);
    const ReadOutcome outcome = readAll(packed, u"spotter"_s);
    QVERIFY2(outcome.message().contains(u"suspiciously"), qPrintable(outcome.message()));
}

void TestPackedInput::largeWindowsAreRefused()
{
    QByteArray frame = QByteArray::fromHex("28b52ffd"); // a frame that asks for 512 MiB of window
    frame += QByteArray::fromHex("0098") + QByteArray::fromHex("010000");
    const ReadOutcome outcome = readAll(frame, u"spotter"_s);
    QVERIFY(outcome.error);
}

void TestPackedInput::onlyTheFirstBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bzip2") << QByteArray("BZh91AY&SY");
    QTest::newRow("xz") << QByteArray("\xFD"
                                      "7zXZ\0\0\x04",
        8);
    QTest::newRow("7-Zip") << QByteArray("7z\xBC\xAF\x27\x1C\0\x04", 8);
    QTest::newRow("RAR") << QByteArray("Rar!\x1A\x07\x01\0", 8);
}

void TestPackedInput::onlyTheFirstBytes()
{
    QFETCH(QByteArray, bytes);
    const ReadOutcome outcome = readAll(bytes, QString());
    QVERIFY(outcome.error);
    QVERIFY2(outcome.message().startsWith(u"f"), qPrintable(outcome.message()));
}

/// What other programs pack, written by them.
void TestPackedInput::readsWhatOthersPack_data()
{
    QTest::addColumn<QString>("script");
    const auto tar = [](const QString &mode) {
        return u"import io, sys, tarfile\nt = tarfile.open(sys.argv[1], 'w%1')\n"
               "for n, b in (('d/a.txt', 'eins'), ('d/二.txt', 'zwei')):\n"
               "    i = tarfile.TarInfo(n); i.size = len(b); t.addfile(i, io.BytesIO(b.encode()))\n"
               "l = tarfile.TarInfo('link'); l.type = tarfile.SYMTYPE; l.linkname = '/etc/passwd'; t.addfile(l)\n"
               "t.close()\n"_s.arg(mode);
    };
    QTest::newRow("tar") << tar({});
    QTest::newRow("tar.gz") << tar(u":gz"_s);
    QTest::newRow("tar.xz") << tar(u":xz"_s);
    QTest::newRow("tar.bz2") << tar(u":bz2"_s);
    QTest::newRow("zip with LZMA") << u"import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_LZMA)\n"
                                      "z.writestr('d/a.txt', 'eins'); z.writestr('d/二.txt', 'zwei'); z.close()\n"_s;
    QTest::newRow("two members of bzip2")
        << u"import bz2, sys\n"
           "open(sys.argv[1], 'wb').write(bz2.compress(b'ei') + bz2.compress(b'ns'))\n"_s;
    QTest::newRow("two streams of xz")
        << u"import lzma, sys\n"
           "open(sys.argv[1], 'wb').write(lzma.compress(b'ei') + lzma.compress(b'ns'))\n"_s;
}

void TestPackedInput::readsWhatOthersPack()
{
    QFETCH(QString, script);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"packed"_s);
    QVERIFY(!outputOf(u"python3"_s, {u"-c"_s, script, path}).startsWith("FAILED"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QStringList expected
        = script.contains("zwei"_L1) ? QStringList({u"eins"_s, u"zwei"_s}) : QStringList({u"eins"_s});
    const ReadOutcome outcome = readAll(bytes, QString(), {.name = u"p"_s});
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(texts(outcome), expected);
    if (expected.size() == 2) QCOMPARE(outcome.documents[1].source, u"d/二.txt"_s);
    FaultDevice pipe(bytes);
    QVERIFY(pipe.open(QIODevice::ReadOnly));
    QCOMPARE(texts(readAll(pipe, QString())), expected);
    for (qsizetype size = 12; size < bytes.size(); size += 7) { // fewer bytes are no sign
        const ReadOutcome cut = readAll(bytes.first(size), QString());
        QVERIFY2(cut.error || texts(cut) == expected, qPrintable(u"cut to %1"_s.arg(size)));
    }
}

/// Chinese Windows writes names in GBK, and does not say so.
void TestPackedInput::namesInGbk()
{
    QByteArray packed = zipped({{u"XXXX.txt"_s, "eins"}});
    packed.replace("XXXX", QByteArray::fromHex("d6d0cec4"));
    for (const char *sign : {"PK\x03\x04", "PK\x01\x02"}) { // not UTF-8
        const qsizetype flags = packed.indexOf(sign) + (QByteArrayView(sign).endsWith('\x04') ? 7 : 9);
        packed[flags] = char(packed[flags] & ~0x08);
    }
    const ReadOutcome outcome = readAll(packed, QString(), {.name = u"z"_s});
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(outcome.documents.at(0).source, u"中文.txt"_s);
}

void TestPackedInput::eachMemberOfAZipIsAFile()
{
    const QByteArray packed = zipped({{u"b/two.txt"_s, "zwei"}, {u"a/一.txt"_s, "eins"}, {u"__MACOSX/a.txt"_s, "no"},
        {u"a/.DS_Store"_s, "no"}, {u"empty.txt"_s, ""}, {u"c.md"_s, "# drei"}});
    const ReadOutcome outcome = readAll(packed, QString(), {.name = u"x.zip"_s, .source = u"/d/x.zip"_s});
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(texts(outcome), QStringList({u"zwei"_s, u"eins"_s, u"# drei"_s}));
    QCOMPARE(outcome.documents[1].source, u"/d/x.zip/a/一.txt"_s);
    QCOMPARE(outcome.documents[2].mediaType, u"text/markdown"_s);
    QCOMPARE(outcome.counts.documents, 3);
    QCOMPARE(outcome.counts.skipped, 0);
}

void TestPackedInput::whatIsBesideData_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("read");
    QTest::addColumn<int>("leftOut");
    const std::pair<QString, QByteArray> about{u"d/README.md"_s, "# About"};
    const std::pair<QString, QByteArray> licence{u"d/LICENSE"_s, "Do what you want."};
    const std::pair<QString, QByteArray> records{u"d/a.jsonl"_s, R"({"text": "Ada", "triples": []})"};
    const std::pair<QString, QByteArray> text{u"d/a.txt"_s, "eins"};
    QTest::newRow("before records") << zipped({about, licence, records}) << QString() << QStringList{u"Ada"_s} << 2;
    QTest::newRow("after records") << zipped({records, about, licence}) << QString() << QStringList{u"Ada"_s} << 2;
    QTest::newRow("beside texts") << zipped({about, text}) << QString() << QStringList{u"eins"_s, u"# About"_s} << 0;
    QTest::newRow("alone") << zipped({about}) << QString() << QStringList{u"# About"_s} << 0;
    QTest::newRow("with a chosen format") << zipped({about, records}) << u"spotter"_s << QStringList{u"Ada"_s} << 1;
    const QByteArray types
        = "<?xml version=\"1.0\"?>\n<typeSystemDescription xmlns=\"x\"><types/></typeSystemDescription>";
    QTest::newRow("lists of names") << zipped(
        {{u"d/TypeSystem.xml"_s, types}, records, {u"d/rel_info.json"_s, R"({"P6": "head", "P17": "country"})"}})
                                    << QString() << QStringList{u"Ada"_s} << 2;
    QTest::newRow("of the system") << zipped({text, {u"d/Thumbs.db"_s, "x"}, {u"d/~$a.docx"_s, "x"}}) << QString()
                                   << QStringList{u"eins"_s} << 2;
}

void TestPackedInput::whatIsBesideData()
{
    QFETCH(QByteArray, packed);
    QFETCH(QString, format);
    QFETCH(QStringList, read);
    QFETCH(int, leftOut);
    const ReadOutcome outcome = readAll(packed, format);
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(texts(outcome), read);
    QCOMPARE(outcome.counts.filesBeside, leftOut);
    QCOMPARE(std::ranges::count(outcome.issues, ReadIssue::Kind::Beside, &ReadIssue::kind), leftOut);
    QCOMPARE(outcome.counts.skipped, 0);
}

/// A file beside the archive is another one's, even if its name fits.
void TestPackedInput::membersHaveNothingBesideThem()
{
    const CompanionOpener opener = [](const QString &) -> Result<std::unique_ptr<QIODevice>> {
        auto other = std::make_unique<QBuffer>();
        other->setData("Bo ; Al ; /p\n");
        other->open(QIODevice::ReadOnly);
        return other;
    };
    const ReadOutcome outcome
        = readAll(zipped({{u"a.sent"_s, "Bo met Al .\n"}}), QString(), {.name = u"x.zip"_s, .openCompanion = opener});
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(texts(outcome), QStringList{u"Bo met Al ."_s});
    QCOMPARE(outcome.counts.triples, 0);
}

void TestPackedInput::membersThatNoFormatFitsAreReported()
{
    const QByteArray packed
        = zipped({{u"a.txt"_s, "eins"}, {u"picture.png"_s, QByteArray("\x89PNG\r\n\x1A\n\0\0\0\1\2\3\4\5\6\7", 18)},
            {u"inner.zip"_s, zipped({{u"a.txt"_s, "nein"}})}});
    const ReadOutcome outcome = readAll(packed, QString());
    QCOMPARE(outcome.message(), QString());
    QCOMPARE(texts(outcome), QStringList{u"eins"_s});
    QCOMPARE(outcome.counts.skipped, 2);
    QCOMPARE(outcome.issues.size(), size_t(2));
    QVERIFY(outcome.issues[0].message.startsWith(u"f/picture.png"));
    QVERIFY(outcome.issues[1].message.startsWith(u"f/inner.zip"));
}

void TestPackedInput::aDamagedMemberEndsTheReading()
{
    const QByteArray packed = zipped({{u"a.jsonl"_s, "{\"text\": 1}"}, {u"b.jsonl"_s, "{\"text\": \"b\"}"}});
    QVERIFY(readAll(packed, u"duie"_s).error);
    const ReadOutcome skipping = readAll(packed, u"duie"_s, {.name = u"f"_s, .skipBad = true});
    QCOMPARE(skipping.message(), QString());
    QCOMPARE(texts(skipping), QStringList{u"b"_s});
    QCOMPARE(skipping.counts.skipped, 1);
}

void TestPackedInput::aZipOfRecordsWithAChosenFormat()
{
    const QByteArray packed = zipped({{u"a.docx"_s, "{\"text\": \"a\", \"triples\": []}"}});
    QCOMPARE(texts(readAll(packed, u"spotter"_s)), QStringList{u"a"_s});
}

QTEST_GUILESS_MAIN(TestPackedInput)
#include "test_packed_input.moc"
