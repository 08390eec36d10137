// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document_feed.h"
#include "core/formats/input_files.h"
#include "tests/formats/format_testing.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Which files folders mean, and the thread that reads them.
class TestInputFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPathTooLongForTheSystemIsNotPassedOver();
    void paths_data();
    void paths();
    void whatIsPassedOverIsSaid();
    void filesAboutDataArePassedOver();
    void companions();
    void companionsInOtherFolders();

    void init();
    void aFolderMeansAllItsFiles();
    void whatIsNoFolderStays();
    void anEmptyFolderIsSaid();
    void theFeedGivesAllInOrder();
    void theFeedEndsWithTheReadersError();
    void theFeedCanBeLeft();

private:
    static bool put(const QString &path)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
    }
    void touch(const QString &name)
    {
        QDir().mkpath(QFileInfo(m_dir->filePath(name)).path());
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    static QByteArray lines(int count)
    {
        QByteArray bytes;
        for (int i = 0; i < count; ++i) bytes += "{\"text\": \"" + QByteArray::number(i) + "\", \"triples\": []}\n";
        return bytes;
    }
    std::optional<QTemporaryDir> m_dir;
};

void TestInputFiles::paths_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("read");
    const QStringList brat{u"c/a.ann"_s, u"c/a.txt"_s, u"c/annotation.conf"_s, u"c/b.txt"_s, u"c/.hidden.ann"_s,
        u"c/d/e.ann"_s, u"c/d/e.txt"_s, u"c/notes.md"_s};
    QTest::newRow("brat collection") << brat << QStringList{u"c"_s} << QString()
                                     << QStringList{u"c/annotation.conf"_s, u"c/a.ann"_s, u"c/b.txt"_s, u"c/d/e.ann"_s};
    const QStringList mixed{u"c/x.json"_s, u"c/brat/a.ann"_s, u"c/brat/a.txt"_s, u"c/y.csv"_s};
    QTest::newRow("brat below other files")
        << mixed << QStringList{u"c"_s} << QString() << QStringList{u"c/brat/a.ann"_s, u"c/x.json"_s, u"c/y.csv"_s};
    QTest::newRow("brat below other files, as brat")
        << mixed << QStringList{u"c"_s} << u"brat"_s << QStringList{u"c/brat/a.ann"_s, u"c/x.json"_s, u"c/y.csv"_s};
    const QStringList bionlp{u"c/a.a1"_s, u"c/a.a2"_s, u"c/a.txt"_s, u"c/b.a1"_s, u"c/b.txt"_s, u"c/README"_s};
    QTest::newRow("BioNLP") << bionlp << QStringList{u"c"_s} << QString() << QStringList{u"c/a.a1"_s, u"c/b.a1"_s};
    const QStringList relations{u"c/a.a1"_s, u"c/a.rel"_s, u"c/a.txt"_s};
    QTest::newRow("relations of BioNLP") << relations << QStringList{u"c"_s} << QString() << QStringList{u"c/a.a1"_s};
    QTest::newRow("BioNLP by its relations")
        << relations << QStringList{u"c/a.rel"_s} << QString() << QStringList{u"c/a.a1"_s};
    QTest::newRow("BioNLP by one of its files")
        << bionlp << QStringList{u"c/a.a2"_s, u"c/a.txt"_s} << QString() << QStringList{u"c/a.a1"_s};
    const QStringList i2b2{u"c/concept/a.con"_s, u"c/rel/a.rel"_s, u"c/txt/a.txt"_s, u"c/txt/b.txt"_s};
    QTest::newRow("i2b2 in its folders") << i2b2 << QStringList{u"c"_s} << QString()
                                         << QStringList{u"c/concept/a.con"_s, u"c/txt/b.txt"_s};
    QTest::newRow("i2b2 by its relations")
        << i2b2 << QStringList{u"c/rel/a.rel"_s} << u"i2b2"_s << QStringList{u"c/concept/a.con"_s};
    QTest::newRow("i2b2 beside each other")
        << QStringList{u"a.con"_s, u"a.rel"_s, u"a.txt"_s} << QStringList{u"a.rel"_s, u"a.txt"_s} << QString()
        << QStringList{u"a.con"_s};
    QTest::newRow("relations alone") << QStringList{u"a.rel"_s} << QStringList{u"a.rel"_s} << QString()
                                     << QStringList{u"a.rel"_s};
    QTest::newRow("sentences and their triples")
        << QStringList{u"c/t.pointer"_s, u"c/t.rel"_s, u"c/t.sent"_s, u"c/t.tup"_s} << QStringList{u"c"_s} << QString()
        << QStringList{u"c/t.sent"_s};
    QTest::newRow("as a format of single files")
        << bionlp << QStringList{u"c/a.txt"_s} << u"i2b2"_s << QStringList{u"c/a.txt"_s};
    QTest::newRow("folder of texts") << QStringList{u"c/b.txt"_s, u"c/a.md"_s, u"c/.x"_s} << QStringList{u"c"_s}
                                     << QString() << QStringList{u"c/a.md"_s, u"c/b.txt"_s};
    QTest::newRow("annotations alone") << brat << QStringList{u"c/d/e.ann"_s} << QString()
                                       << QStringList{u"c/d/e.ann"_s};
    QTest::newRow("text beside annotations") << brat << QStringList{u"c/a.txt"_s, u"c/a.ann"_s} << QString()
                                             << QStringList{u"c/annotation.conf"_s, u"c/a.ann"_s};
    QTest::newRow("as plain text") << brat << QStringList{u"c/a.txt"_s} << u"text"_s << QStringList{u"c/a.txt"_s};
    QTest::newRow("a pipe and what is not there")
        << QStringList{} << QStringList{u"-"_s, u"gone.jsonl"_s} << QString() << QStringList{u"-"_s, u"gone.jsonl"_s};
}

void TestInputFiles::paths()
{
    QFETCH(QStringList, there);
    QFETCH(QStringList, named);
    QFETCH(QString, format);
    QFETCH(QStringList, read);
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const auto back = qScopeGuard([&] { QDir::setCurrent(before); });
    for (const QString &file : there) QVERIFY(put(file));
    const auto files = listInputFiles(named, format);
    QVERIFY(files);
    QStringList found;
    for (const InputFile &file : *files) found.append(file.path);
    QCOMPARE(found, read);
}

void TestInputFiles::whatIsPassedOverIsSaid()
{
    for (const QString &name : {u"n/a.ann"_s, u"n/a.txt"_s, u"n/annotation.conf"_s, u"n/notes.md"_s, u"n/b/x.md"_s})
        touch(name);
    QStringList said;
    const auto files
        = listInputFiles({m_dir->filePath(u"n"_s)}, {}, {}, [&said](const QString &sentence) { said += sentence; });
    QVERIFY(files);
    QCOMPARE(files->size(), 3U); // annotation.conf, a.ann, b/x.md
    QCOMPARE(said.size(), 1);
    QVERIFY2(said[0].startsWith(u"n/notes.md: "_s), qPrintable(said[0]));
    said.clear();
    const auto all = listInputFiles(
        {m_dir->filePath(u"n"_s)}, u"text"_s, {}, [&said](const QString &sentence) { said += sentence; });
    QVERIFY(all);
    QCOMPARE(all->size(), 5U);
    QVERIFY(said.isEmpty());
}

void TestInputFiles::filesAboutDataArePassedOver()
{
    for (const QString &name : {u"n/README.md"_s, u"n/Thumbs.db"_s, u"n/readable.txt"_s}) touch(name);
    QVERIFY(put(m_dir->filePath(u"n/a.txt"_s)));
    const auto listed = [this](const QString &format, QStringList &said) {
        const auto files = listInputFiles(
            {m_dir->filePath(u"n"_s)}, format, {}, [&said](const QString &sentence) { said += sentence; });
        return files ? files->size() : 0U;
    };
    QStringList said;
    QCOMPARE(listed({}, said), 3U); // texts: what is about them is one, too
    QCOMPARE(said, QStringList{u"n/Thumbs.db: left out, because it is a file of the operating system"_s});
    QFile records(m_dir->filePath(u"n/b.jsonl"_s));
    QVERIFY(records.open(QIODevice::WriteOnly));
    records.write(R"({"text": "Ada", "triples": []})");
    records.close();
    said.clear();
    QCOMPARE(listed({}, said), 3U); // without README.md
    QCOMPARE(said.size(), 2);
    said.clear();
    QCOMPARE(listed(u"text"_s, said), 4U);
    // A shell's *.json names them all.
    const QString list = m_dir->filePath(u"n/rel_info.json"_s);
    QVERIFY(put(list));
    said.clear();
    const auto tell = [&said](const QString &sentence) { said += sentence; };
    QCOMPARE(listInputFiles({list, m_dir->filePath(u"n/b.jsonl"_s)}, {}, {}, tell)->size(), 1U);
    QCOMPARE(said.size(), 1);
    QVERIFY2(said[0].contains(u"rel_info.json: left out"_s), qPrintable(said[0]));
    QCOMPARE(listInputFiles({list}, {}, {}, tell)->size(), 1U);
}

void TestInputFiles::companions()
{
    const QTemporaryDir folder;
    QVERIFY(put(folder.filePath(u"a.txt"_s)) && put(folder.filePath(u"annotation.conf"_s)));
    const CompanionOpener open = companionOpener(folder.filePath(u"a.ann"_s));
    QVERIFY(open(u".txt"_s) && *open(u".txt"_s));
    QVERIFY(open(u"annotation.conf"_s) && *open(u"annotation.conf"_s));
    QVERIFY(open(u".xml"_s) && !*open(u".xml"_s));
    QVERIFY(QDir(folder.path()).mkdir(u"a.dir"_s));
    const auto refused = open(u".dir"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Io);
}

void TestInputFiles::companionsInOtherFolders()
{
    const QTemporaryDir folder;
    QVERIFY(put(folder.filePath(u"concept/a.con"_s)) && put(folder.filePath(u"txt/a.txt"_s)));
    const CompanionOpener open = companionOpener(folder.filePath(u"concept/a.con"_s));
    QVERIFY(open(u"../txt/a.txt"_s) && *open(u"../txt/a.txt"_s));
    QVERIFY(open(u"../rel/a.rel"_s) && !*open(u"../rel/a.rel"_s));
    QVERIFY(open(u".txt"_s) && !*open(u".txt"_s));
}

void TestInputFiles::init() { m_dir.emplace(); }

void TestInputFiles::aFolderMeansAllItsFiles()
{
    for (const QString &name : {u"n/b.txt"_s, u"n/a/二.txt"_s, u"n/.hidden"_s, u"n/.git/x"_s, u"n/a/1.txt"_s})
        touch(name);
    QVERIFY(QFile::link(m_dir->filePath(u"n"_s), m_dir->filePath(u"n/a/loop"_s)));
    const auto files = listInputFiles({m_dir->filePath(u"n"_s)});
    QVERIFY2(files, files ? "" : qPrintable(files.error().message));
    QStringList found;
    for (const InputFile &file : *files) {
        QVERIFY(!file.isNamed() && QFile::exists(file.path));
        found += file.inFolder;
    }
    QCOMPARE(found, (QStringList{u"n/a/1.txt"_s, u"n/a/二.txt"_s, u"n/b.txt"_s}));
}

void TestInputFiles::whatIsNoFolderStays()
{
    const auto files = listInputFiles({u"-"_s, u"/no/such.txt"_s});
    QVERIFY(files);
    QCOMPARE(*files, (std::vector<InputFile>{{u"-"_s, {}}, {u"/no/such.txt"_s, {}}}));
    QVERIFY(files->at(0).isNamed());
}

void TestInputFiles::anEmptyFolderIsSaid()
{
    const auto files = listInputFiles({m_dir->path()});
    QVERIFY(!files);
    QCOMPARE(files.error().code, ErrorCode::Content);
}

void TestInputFiles::theFeedGivesAllInOrder()
{
    QByteArray bytes = lines(5000);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    auto reader = openReader(buffer, {.name = u"f"_s}, u"spotter"_s);
    QVERIFY(reader);
    DocumentFeed feed(std::move(*reader));
    int next = 0;
    for (;;) {
        const std::vector<FedDocument> batch = feed.take(100, {});
        if (batch.empty()) break;
        for (const FedDocument &item : batch) QCOMPARE(item.document.text, QString::number(next++));
    }
    QCOMPARE(next, 5000);
    QVERIFY(!feed.fatal());
    QCOMPARE(feed.counts().documents, 5000);
}

void TestInputFiles::theFeedEndsWithTheReadersError()
{
    QByteArray bytes = lines(3) + "{\"text\": 1}\n" + lines(1);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    auto reader = openReader(buffer, {.name = u"f"_s}, u"spotter"_s);
    DocumentFeed feed(std::move(*reader));
    int failures = 0;
    int documents = 0;
    for (std::vector<FedDocument> batch = feed.take(2, {}); !batch.empty(); batch = feed.take(2, {})) {
        for (const FedDocument &item : batch) ++(item.failure ? failures : documents);
    }
    QCOMPARE(failures, 1);
    QCOMPARE(documents, 4);
}

void TestInputFiles::theFeedCanBeLeft()
{
    QByteArray bytes = lines(100'000);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    auto reader = openReader(buffer, {.name = u"f"_s}, u"spotter"_s);
    DocumentFeed feed(std::move(*reader));
    QVERIFY(!feed.take(1, {}).empty());
}

void TestInputFiles::aPathTooLongForTheSystemIsNotPassedOver()
{
    const QTemporaryDir dir;
    const auto shell = [&](const QString &command) {
        QProcess process;
        process.setWorkingDirectory(dir.path());
        process.start(u"sh"_s, {u"-c"_s, command});
        return process.waitForFinished() && process.exitCode() == 0;
    };
    QVERIFY(shell(
        u"mkdir deep && cd deep && for i in $(seq 60); do mkdir %1 && cd -P %1 || exit 1; done; echo > x.txt"_s.arg(
            QString(100, u'd'))));
    const auto files = listInputFiles({dir.filePath(u"deep"_s)}, {});
    QVERIFY(shell(u"rm -rf deep"_s));
    if (files)
        QCOMPARE(files->size(), 1U); // reading it says why it cannot be read
    else
        QVERIFY2(files.error().message.contains(u"cannot be read"_s), qPrintable(files.error().message));
}

QTEST_GUILESS_MAIN(TestInputFiles)
#include "test_input_files.moc"
