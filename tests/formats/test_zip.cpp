// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/archive.h"
#include "core/formats/archives/zip_writer.h"
#include "tests/support/fault_device.h"
#include "tests/support/python_check.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 plenty = 64LL << 20;

QByteArray archiveOf(const std::vector<ArchiveMember> &members)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    OutputSink sink(&buffer, u"a.zip"_s);
    ZipWriter writer(sink, u"a.zip"_s);
    for (const ArchiveMember &member : members) {
        if (!writer.add(member.path, member.content)) return "FAILED";
    }
    return writer.finish() && sink.flush() ? bytes : QByteArray("FAILED");
}

struct Unpacked {
    std::vector<ArchiveMember> members;
    std::optional<Error> error;
};

Unpacked unpack(const QByteArray &bytes, qint64 maximumBytes = plenty)
{
    FaultDevice pipe(bytes);
    pipe.open(QIODevice::ReadOnly);
    Archive reader(pipe, u"a.zip"_s);
    Unpacked made;
    for (;;) {
        auto member = reader.next([](const QString &path) { return !path.endsWith(u".skip"); }, maximumBytes);
        if (!member) made.error = member.error();
        if (!member || !*member) return made;
        made.members.push_back(std::move(**member));
    }
}

QByteArray fromPython(const QString &script)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.zip"_s);
    if (outputOf(u"python3"_s, {u"-c"_s, script, path}).startsWith("FAILED")) return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestZip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void sameMembersSameBytes();
    void pythonReadsIt();
    void readsPythons_data();
    void readsPythons();
    void moreMembersThanSixteenBits();
    void bombsAreBounded();
    void damage_data();
    void damage();
    void pathsOfAHead();
};

void TestZip::comesBack()
{
    const QByteArray large(300'000, 'x');
    const auto unpacked
        = unpack(archiveOf({{u"a/中.txt"_s, "Ada"}, {u"b.skip"_s, "no"}, {u"empty"_s, ""}, {u"large"_s, large}}));
    QVERIFY2(!unpacked.error, unpacked.error ? qPrintable(unpacked.error->message) : "");
    QCOMPARE(unpacked.members.size(), 3U);
    QCOMPARE(unpacked.members[0].path, u"a/中.txt"_s);
    QCOMPARE(unpacked.members[0].content, QByteArray("Ada"));
    QVERIFY(unpacked.members[0].content.capacity() < 1000);
    QCOMPARE(unpacked.members[1].content, QByteArray());
    QCOMPARE(unpacked.members[2].content, large);
    QVERIFY(unpack(archiveOf({})).members.empty());
}

void TestZip::sameMembersSameBytes() { QCOMPARE(archiveOf({{u"a"_s, "b"}}), archiveOf({{u"a"_s, "b"}})); }

void TestZip::pythonReadsIt()
{
    if (pythonWith(u"zipfile"_s).isEmpty()) QSKIP("there is no Python here");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.zip"_s));
    const QByteArray bytes = archiveOf({{u"é.txt"_s, "one"}, {u"b"_s, QByteArray(100'000, 'y')}});
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const QString script = u"import zipfile, sys; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
                           "print([ascii(n) for n in z.namelist()], z.read(z.namelist()[0]), len(z.read('b')))"_s;
    QCOMPARE(outputOf(u"python3"_s, {u"-c"_s, script, file.fileName()}).trimmed(),
        QByteArray("[\"'\\\\xe9.txt'\", \"'b'\"] b'one' 100000"));
}

void TestZip::readsPythons_data()
{
    QTest::addColumn<QString>("script");
    const QString head = u"import zipfile, sys, io\n"_s;
    const QString content
        = u"z.writestr('a.txt', 'Ada' * 1000); z.writestr('d/', ''); z.writestr('x.skip', 'no'); z.writestr('b.txt', ''); z.close()\n"_s;
    QTest::newRow("stored") << head + u"z = zipfile.ZipFile(sys.argv[1], 'w')\n"_s + content;
    QTest::newRow("deflated") << head + u"z = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\n"_s + content;
    QTest::newRow("sizes behind, as pipes get it") << head
            + u"class Pipe(io.RawIOBase):\n"
              "    def __init__(self, f): self.f = f\n"
              "    def writable(self): return True\n"
              "    def seekable(self): return False\n"
              "    def write(self, b): return self.f.write(b)\n"
              "f = open(sys.argv[1], 'wb')\nz = zipfile.ZipFile(Pipe(f), 'w', zipfile.ZIP_DEFLATED)\n"_s
            + content + u"f.close()\n"_s;
    QTest::newRow("Zip64") << head
            + u"z = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\nf = z.open('a.txt', 'w', force_zip64=True); f.write(b'Ada' * 1000); f.close(); z.writestr('b.txt', ''); z.close()\n"_s;
}

void TestZip::readsPythons()
{
    if (pythonWith(u"zipfile"_s).isEmpty()) QSKIP("there is no Python here");
    QFETCH(QString, script);
    const QByteArray bytes = fromPython(script);
    QVERIFY(!bytes.isEmpty());
    const auto unpacked = unpack(bytes);
    QVERIFY2(!unpacked.error, unpacked.error ? qPrintable(unpacked.error->message) : "");
    QCOMPARE(unpacked.members.size(), 2U);
    QCOMPARE(unpacked.members[0].content, QByteArray("Ada").repeated(1000));
    QCOMPARE(unpacked.members[1].content, QByteArray());
}

void TestZip::moreMembersThanSixteenBits()
{
    std::vector<ArchiveMember> members;
    for (int i = 0; i < 66'000; ++i) members.push_back({QString::number(i), "x"});
    const QByteArray bytes = archiveOf(members);
    QCOMPARE(unpack(bytes).members.size(), members.size());
    if (pythonWith(u"zipfile"_s).isEmpty()) QSKIP("there is no Python here");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    QCOMPARE(
        outputOf(u"python3"_s,
            {u"-c"_s, u"import zipfile, sys; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))"_s, file.fileName()})
            .trimmed(),
        QByteArray("66000"));
}

void TestZip::bombsAreBounded()
{
    const QByteArray bytes = archiveOf({{u"bomb"_s, QByteArray(10 << 20, 'x')}});
    QVERIFY(bytes.size() < 20'000);
    const auto unpacked = unpack(bytes, 1 << 20);
    QVERIFY(unpacked.error);
    QCOMPARE(unpacked.error->code, ErrorCode::Limit);
    QVERIFY2(unpacked.error->message.startsWith(u"a.zip: bomb is longer than"), qPrintable(unpacked.error->message));
}

void TestZip::damage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const QByteArray good = archiveOf({{u"a.txt"_s, "Ada founded North Quay"}});
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::Syntax);
    QTest::newRow("no archive") << QByteArray("Ada founded it.") << int(ErrorCode::Syntax);
    QByteArray flipped = good;
    flipped[40] = char(flipped[40] ^ 0x55);
    QTest::newRow("a flipped byte") << flipped << int(ErrorCode::Syntax);
    QByteArray encrypted = good;
    encrypted[6] = char(encrypted[6] | 1);
    QTest::newRow("encrypted") << encrypted << int(ErrorCode::Unsupported);
    QByteArray wavPack = good;
    wavPack[8] = 97;
    QTest::newRow("another method") << wavPack << int(ErrorCode::Unsupported);
    QTest::newRow("cut off in the directory") << good.chopped(23) << int(ErrorCode::Syntax);
    QTest::newRow("cut off in a member") << good.first(45) << int(ErrorCode::Syntax);
}

void TestZip::damage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto unpacked = unpack(bytes);
    QVERIFY(unpacked.error);
    QCOMPARE(int(unpacked.error->code), code);
    QVERIFY(unpacked.error->message.startsWith(u"a.zip: "));
}

void TestZip::pathsOfAHead()
{
    const QByteArray bytes = archiveOf({{u"a.txt"_s, "x"}, {u"b.ann"_s, "y"}});
    QCOMPARE(archivePaths(bytes), (QStringList{u"a.txt"_s, u"b.ann"_s}));
    QVERIFY(archivePaths("no archive").isEmpty());
    QVERIFY(archivePaths(bytes.first(20)).isEmpty());
}

QTEST_GUILESS_MAIN(TestZip)
#include "test_zip.moc"
