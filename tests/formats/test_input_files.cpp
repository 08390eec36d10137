// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestInputFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
    void companions();

private:
    static bool put(const QString &path)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
    }
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
    QCOMPARE(inputFiles(named, format), read);
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

QTEST_GUILESS_MAIN(TestInputFiles)
#include "test_input_files.moc"
