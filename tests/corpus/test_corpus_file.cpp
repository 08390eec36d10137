// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include <QDir>
#include <QProcess>

#include <unistd.h>

using namespace spotter;
using namespace spotter::testing;

class TestCorpusFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createRefusesAnExistingFile()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"a.spotter"_s), "precious");
        const auto made = Corpus::create(folder.filePath(u"a.spotter"_s));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Io);
        QCOMPARE(contentOf(folder.filePath(u"a.spotter"_s)), QByteArray("precious"));
    }

    void createInAMissingFolderFailsAndLeavesNothing()
    {
        const QTemporaryDir folder;
        const auto made = Corpus::create(folder.filePath(u"no/a.spotter"_s));
        QVERIFY(!made);
        QVERIFY(made.error().message.contains(u"a.spotter"_s));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void oddNamesWork_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("URI characters") << u"a?mode=ro#b%20c.spotter"_s;
        QTest::newRow("Chinese and spaces") << u"我的 语料.spotter"_s;
        QTest::newRow("quotes") << u"it's \"a\" corpus;.spotter"_s;
    }
    void oddNamesWork()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        MUST(newCorpus(folder, name)->documents().import(marriageDocument()));
        for (const auto mode : {Corpus::Mode::ReadOnly, Corpus::Mode::ReadWrite}) {
            auto corpus = Corpus::open(folder.filePath(name), mode);
            MUST(corpus);
            QCOMPARE(*(*corpus)->documents().count(), 1);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{name});
    }

    void eachCorpusIsKnownByItsUuid()
    {
        const QTemporaryDir folder;
        const CorpusAddress one = newCorpus(folder)->address();
        const CorpusAddress other = newCorpus(folder, u"b.spotter"_s)->address();
        QVERIFY(!one.uuid.isEmpty() && !other.uuid.isEmpty());
        QVERIFY(one.uuid != other.uuid);
        {
            auto corpus = Corpus::open(one, Corpus::Mode::ReadWrite);
            MUST(corpus);
            QCOMPARE((*corpus)->address(), one); // it keeps it
            MUST((*corpus)->copyTo(folder.filePath(u"copy.spotter"_s)));
        }
        QCOMPARE((*Corpus::open(folder.filePath(u"copy.spotter"_s)))->address().uuid, one.uuid);
        QVERIFY(QFile::remove(one.path) && QFile::rename(other.path, one.path));
        for (const auto mode : {Corpus::Mode::ReadOnly, Corpus::Mode::ReadWriteShared}) {
            const auto stranger = Corpus::open(one, mode);
            QVERIFY(!stranger);
            QCOMPARE(stranger.error().code, ErrorCode::Content);
            QVERIFY(stranger.error().message.contains(one.path));
        }
        MUST(Corpus::open(CorpusAddress{one.path, {}}, Corpus::Mode::ReadOnly)); // any
    }

    void aCorpusOfAnEarlierVersionGetsItsUuidWhenItCanBeWritten()
    {
        const QTemporaryDir folder;
        const QString path = newCorpus(folder)->path();
        MUST((*Corpus::open(path))->database().run(u"DELETE FROM settings WHERE key = 'uuid'"_s));
        QVERIFY((*Corpus::open(path, Corpus::Mode::ReadOnly))->address().uuid.isEmpty());
        const QString uuid = (*Corpus::open(path))->address().uuid;
        QVERIFY(!uuid.isEmpty());
        QCOMPARE((*Corpus::open(path, Corpus::Mode::ReadOnly))->address().uuid, uuid);
    }

    void closingLeavesOneFile()
    {
        const QTemporaryDir folder;
        MUST(newCorpus(folder)->documents().import(marriageDocument()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.spotter"_s});
    }

    void whatIsNoCorpusIsRefusedUnharmed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("S");
        QTest::newRow("text") << QByteArray("Dear diary, ").repeated(1000);
        QTest::newRow("SQLite's magic, then garbage") << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\xaa');
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
    }
    void whatIsNoCorpusIsRefusedUnharmed()
    {
        QFETCH(const QByteArray, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.spotter"_s);
        writeFile(path, content);
        for (const auto mode : {Corpus::Mode::ReadWrite, Corpus::Mode::ReadOnly}) {
            const auto opened = Corpus::open(path, mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::Content);
            QVERIFY(opened.error().message.contains(path));
        }
        QCOMPARE(contentOf(path), content);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.spotter"_s});
    }

    void anotherProgramsDatabaseIsRefusedUnharmed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"other.db"_s);
        {
            auto other = Database::open(path, Database::Access::ReadWrite);
            MUST(other);
            MUST((*other)->run(u"CREATE TABLE t (a)"_s));
        }
        const QByteArray before = contentOf(path);
        const auto opened = Corpus::open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Content);
        QCOMPARE(contentOf(path), before);
    }

    void truncatedFilesNeverCrash_data()
    {
        QTest::addColumn<int>("percent");
        for (int percent = 0; percent < 100; percent += 7) QTest::addRow("%d percent are left", percent) << percent;
    }
    void truncatedFilesNeverCrash()
    {
        QFETCH(const int, percent);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.spotter"_s);
        MUST(newCorpus(folder)->documents().import(marriageDocument()));
        const QByteArray whole = contentOf(path);
        writeFile(path, whole.first(whole.size() * percent / 100));
        auto opened = Corpus::open(path);
        if (!opened) {
            QVERIFY2(opened.error().message.contains(path), qPrintable(opened.error().message));
            return;
        }
        // An empty table's page is zeros behind its first bytes: where only such are cut off, nothing is lost.
        const QByteArray lost = whole.sliced(whole.size() * percent / 100);
        QCOMPARE(problemsOf(**opened).isEmpty(), lost.count('\0') == lost.size());
        (void)(*opened)->documents().import(textOnly(u"more"_s));
    }

    void missingFilesAndFoldersAreNamed()
    {
        const QTemporaryDir folder;
        const auto missing = Corpus::open(folder.filePath(u"a.spotter"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(folder.filePath(u"a.spotter"_s)));
        const auto directory = Corpus::open(folder.path());
        QVERIFY(!directory);
        QCOMPARE(directory.error().code, ErrorCode::Content);
    }

    void secondInstanceReadsOnlyAndSaysSo()
    {
        const QTemporaryDir folder;
        auto first = newCorpus(folder);
        MUST(first->documents().import(marriageDocument()));
        auto second = Corpus::open(first->path());
        MUST(second);
        QVERIFY(!first->isReadOnly());
        QVERIFY((*second)->isReadOnly());
        QVERIFY(!(*second)->readOnlyReason().isEmpty());
        const auto refused = (*second)->documents().remove({1});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        QCOMPARE(refused.error().message, (*second)->readOnlyReason());
        // It sees what the first one does, a new predicate included.
        Schema more;
        more.addPredicate(u"同事"_s);
        MUST(first->schema().merge(more));
        MUST(first->annotations().add({1}, labelIn(marriage, u"鲁迅"_s, u"同事"_s, u"许广平"_s)));
        QCOMPARE((*second)->annotations().forDocument({1})->size(), size_t(3));
        QVERIFY((*second)->schema().load()->indexOf(u"同事"_s) >= 0);
        QCOMPARE(problemsOf(**second), QString());
        // Once the first is gone, the next one may write.
        const QString path = first->path();
        first.reset();
        second->reset();
        auto third = Corpus::open(path);
        MUST(third);
        QVERIFY(!(*third)->isReadOnly());
    }

    void aSecondProcessReadsOnly()
    {
        const QTemporaryDir folder;
        auto first = newCorpus(folder);
        MUST(first->documents().import(marriageDocument()));
        const QByteArrayList lines = describe(first->path(), false);
        QCOMPARE(lines.value(0), QByteArray("read-only"));
        QCOMPARE(lines.value(1), QByteArray("1 documents"));
        QVERIFY2(lines.value(2).contains("another window or program"), lines.value(2).constData());
        QCOMPARE(lines.value(3), lines.value(2));
        first.reset();
        QCOMPARE(describe(folder.filePath(u"a.spotter"_s), false).value(0), QByteArray("writable"));
    }

    void readOnlyFileAndFolder_data()
    {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("folder") << 0x555 << 0x666 << QByteArray("folder cannot be written");
        QTest::newRow("file") << 0x777 << 0x444 << QByteArray("may not write to the file");
        QTest::newRow("both") << 0x555 << 0x444 << QByteArray("may not write to the file");
    }
    void readOnlyFileAndFolder()
    {
        QFETCH(const int, folderMode);
        QFETCH(const int, fileMode);
        QFETCH(const QByteArray, reason);
        const QTemporaryDir folder;
        MUST(newCorpus(folder)->documents().import(marriageDocument()));
        const QString path = folder.filePath(u"a.spotter"_s);
        // QFile's flags are four bits apart, as the digits of 0x555.
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(fileMode)));
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(folderMode)));
        const QByteArrayList lines = describe(path, ::geteuid() == 0);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x777)));
        if (lines.isEmpty()) QSKIP("root may write everywhere, and the test's program cannot be run by another user");
        QCOMPARE(lines.value(0), QByteArray("read-only"));
        QCOMPARE(lines.value(1), QByteArray("1 documents"));
        QVERIFY2(lines.value(2).contains(reason), lines.value(2).constData());
        QCOMPARE(lines.value(3), lines.value(2));
    }

    void otherProgramsReadTheViews()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        Document document = marriageDocument();
        document.text.prepend(u"😀"_s);
        for (LabelledTriple &label : document.triples) {
            label.triple.subject.span = label.triple.subject.span.shifted(2);
            label.triple.object.span = label.triple.object.span.shifted(2);
        }
        MUST(corpus->documents().import(document));
        auto rows = corpus->database().prepare(
            u"SELECT subject, predicate, object, subject_begin, subject_end, triples.split, origin, state, qualifiers, "
            "substr(text, subject_begin + 1, subject_end - subject_begin) "
            "FROM triples JOIN documents_text d ON d.id = document_id ORDER BY triples.id"_s);
        MUST(rows);
        MUST(rows->execute());
        QVERIFY(*rows->next());
        QStringList row;
        for (int column = 0; column < 10; ++column) row += rows->text(column);
        QCOMPARE(row,
            (QStringList{u"许广平"_s, u"丈夫"_s, u"鲁迅"_s, u"4"_s, u"7"_s, u"train"_s, u"imported"_s, u"unreviewed"_s,
                u"[]"_s, u"许广平"_s}));
        QCOMPARE(*corpus->database().integer(u"PRAGMA application_id"_s), 0x53505452);
    }

private:
    /// The lines that edit_writer describe prints; as the user "nobody" where asked for, and none where that is
    /// impossible.
    static QByteArrayList describe(const QString &path, bool asNobody)
    {
        QProcess process;
        process.setProgram(QCoreApplication::applicationDirPath() + u"/edit_writer"_s);
        process.setArguments({u"describe"_s, path});
        if (asNobody) {
            process.setChildProcessModifier([] {
                if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(3);
            });
        }
        process.start();
        if (!process.waitForFinished(30'000) || process.exitCode() != 0) {
            qWarning("%s", process.readAllStandardError().constData());
            return {};
        }
        return process.readAllStandardOutput().trimmed().split('\n');
    }
};

QTEST_GUILESS_MAIN(TestCorpusFile)
#include "test_corpus_file.moc"
