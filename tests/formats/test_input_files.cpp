// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document_feed.h"
#include "core/formats/input_files.h"
#include "tests/formats/format_testing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Which files folders mean, and the thread that reads them.
class TestInputFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFolderMeansAllItsFiles();
    void whatIsNoFolderStays();
    void anEmptyFolderIsSaid();
    void theFeedGivesAllInOrder();
    void theFeedEndsWithTheReadersError();
    void theFeedCanBeLeft();

private:
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

QTEST_GUILESS_MAIN(TestInputFiles)
#include "test_input_files.moc"
