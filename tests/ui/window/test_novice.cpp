// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people do who do not know the program: each wrong thing is answered with a sentence, and nothing is lost.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/training/training_service.h"
#include "tests/ui/shell/window_hands.h"
#include "ui/import/import_dialog.h"
#include "ui/training/training_panel.h"
#include "ui/window/banner.h"
#include "ui/window/status_line.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStorageInfo>
#include <QThread>
#include <QToolButton>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
/// What is said is read at a glance.
constexpr qsizetype longestSentence = 400;

QString problemOf(WindowFixture &bench)
{
    const auto *banner = bench.window.findChild<Banner *>(u"problemBanner"_s);
    return banner->isVisible() ? banner->text() : QString();
}

/// Everything that a person could read in a part of the window.
QString wordsOf(const QWidget &part)
{
    QStringList words;
    for (const QLabel *label : part.findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty()) words += label->text();
    for (const QPlainTextEdit *text : part.findChildren<QPlainTextEdit *>())
        if (text->isVisible()) words += text->toPlainText().left(2000);
    return words.join(u'\n');
}

/// What is said about a file that was opened: above the text, in the status line, or in the dialog that shows what a
/// file holds before it is imported.
QString answerOf(WindowFixture &bench)
{
    QString words = problemOf(bench) + u'\n' + wordsOf(*bench.window.findChild<StatusLine *>());
    if (const auto *dialog = bench.window.findChild<ImportDialog *>(); dialog && dialog->isVisible())
        words += u'\n' + wordsOf(*dialog);
    return words;
}

/// Closes what the last command opened, as a person would with Escape.
void closeDialogs(WindowFixture &bench)
{
    for (QDialog *dialog : bench.window.findChildren<QDialog *>())
        if (dialog->isVisible()) dialog->reject();
    QCoreApplication::processEvents();
}

QByteArray noise(int size)
{
    QByteArray bytes;
    bytes.reserve(size);
    for (int i = 0; i < size; ++i) bytes += char(i * 7919 >> 3);
    return bytes;
}

/// A mount namespace of this process, so that it can have a small disk; false if the system does not allow it. To be
/// called before there is a thread.
bool separateMounts()
{
    if (unshare(CLONE_NEWNS) != 0) return false;
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

bool canMount = false;

void makeTrainingSmall(WindowFixture &bench)
{
    auto *panel = bench.window.findChild<TrainingPanel *>();
    TrainingOptions options = panel->options();
    options.model.hidden = 16;
    options.model.dilations = {1, 2};
    options.minutes = 0;
    options.epochs = 1;
    options.threads = 1;
    options.vocabularyMinimumCount = 1;
    options.pretrainingShare = 0;
    panel->setOptions(options);
}

} // namespace

class TestNovice final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongFilesAreRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes"); ///< null: nothing is made
        QTest::addColumn<QString>("says");
        const QByteArray sqlite = QByteArray("SQLite format 3\0", 16);
        QTest::newRow("a photo") << u"photo.jpg"_s
                                 << QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10) + QByteArray(999, '\1')
                                 << u"is a picture"_s;
        QTest::newRow("an empty file") << u"empty.txt"_s << QByteArray("") << u"is empty"_s;
        QTest::newRow("noise") << u"noise.bin"_s << noise(4000) << u"noise.bin"_s;
        QTest::newRow("noise that is called a corpus") << u"noise.spotter"_s << noise(4000) << u"noise.spotter"_s;
        QTest::newRow("a database with garbage") << u"bad.spotter"_s << sqlite + noise(20000) << u"bad.spotter"_s;
        QTest::newRow("nothing in a corpus' file") << u"empty.spotter"_s << QByteArray("") << u"empty.spotter"_s;
        QTest::newRow("a file that is gone") << u"gone.txt"_s << QByteArray() << u"gone.txt"_s;
        QTest::newRow("a corpus that is gone") << u"gone.spotter"_s << QByteArray() << u"gone.spotter"_s;
    }
    void wrongFilesAreRefusedWithASentence()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        for (const bool isOpen : {false, true}) { // from the start page, and beside a corpus
            WindowFixture bench;
            if (isOpen) QVERIFY(bench.openCorpus());
            const QString path = bench.dir.filePath(name);
            if (!bytes.isNull()) QVERIFY(writeFile(path, bytes));
            bench.window.openFiles({path});
            QTRY_VERIFY2(answerOf(bench).contains(says), qPrintable(answerOf(bench)));
            QVERIFY2(problemOf(bench).size() < longestSentence, qPrintable(problemOf(bench)));
            QVERIFY2(problemOf(bench).contains(says), qPrintable(problemOf(bench)));
            QVERIFY(!bench.window.findChild<ImportDialog *>());
            closeDialogs(bench);
            QCOMPARE(bench.controller().corpus() != nullptr, isOpen);
            if (isOpen) QCOMPARE(bench.controller().triples().size(), 2U);
            if (!bytes.isNull()) QCOMPARE(QFile(path).size(), bytes.size()); // and it is as it was
        }
    }

    void foldersWithNothingToRead_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QStringList{} << u"photos: the folder holds no files"_s;
        QTest::newRow("only pictures") << QStringList{u"a.jpg"_s, u"b.jpg"_s} << u"2 files, 0 documents, 0 labels"_s;
    }
    void foldersWithNothingToRead()
    {
        QFETCH(const QStringList, files);
        QFETCH(const QString, says);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString folder = bench.dir.filePath(u"photos"_s);
        QVERIFY(QDir().mkpath(folder));
        for (const QString &file : files)
            QVERIFY(
                writeFile(folder + u'/' + file, QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10) + QByteArray(99, '\1')));
        bench.window.openFiles({folder});
        QTRY_VERIFY2(answerOf(bench).contains(says), qPrintable(answerOf(bench)));
        closeDialogs(bench);
        QCOMPARE(*bench.controller().corpus()->documents().count(), 3);
    }

    void aFolderOfPicturesIsSaidToBeOne_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("says");
        QTest::newRow("English") << u"en"_s << u"the files are pictures (1 .jpg, 1 .png)"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"这些文件是图片（1 .jpg、1 .png）"_s;
    }
    void aFolderOfPicturesIsSaidToBeOne()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, says);
        WindowFixture bench(language);
        const QString folder = bench.dir.filePath(u"photos"_s);
        QVERIFY(QDir().mkpath(folder));
        for (const QString &file : {u"a.jpg"_s, u"b.png"_s})
            QVERIFY(
                writeFile(folder + u'/' + file, QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10) + QByteArray(99, '\1')));
        bench.window.openFiles({folder});
        QTRY_VERIFY2(problemOf(bench).contains(says), qPrintable(problemOf(bench)));
        QVERIFY2(problemOf(bench).size() < longestSentence, qPrintable(problemOf(bench)));
        QVERIFY(!bench.controller().corpus());
        // What Spotter reads is told to who asks.
        auto *bar = bench.window.findChild<Banner *>(u"problemBanner"_s);
        QVERIFY(!wordsOf(*bar).contains(u"DOCX"_s));
        QTest::mouseClick(bar->findChild<QToolButton *>(u"more"_s), Qt::LeftButton);
        QVERIFY(wordsOf(*bar).contains(u"DOCX"_s));
    }

    void whatCannotBeReadSaysWhy_data()
    {
        QTest::addColumn<bool>("isLoop");
        QTest::newRow("not permitted") << false;
        QTest::newRow("a link to itself") << true;
    }
    void whatCannotBeReadSaysWhy()
    {
        QFETCH(const bool, isLoop);
        if (!isLoop && geteuid() == 0) QSKIP("root may read everything");
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"secret.txt"_s);
        if (isLoop) {
            QVERIFY(QFile::link(path, path));
        } else {
            QVERIFY(writeFile(path, "secret\n"));
            QVERIFY(QFile::setPermissions(path, {}));
        }
        bench.window.openFiles({path});
        QTRY_VERIFY(!problemOf(bench).isEmpty());
        QVERIFY2(problemOf(bench).contains(u"secret.txt"_s), qPrintable(problemOf(bench)));
        QVERIFY(!bench.controller().corpus());
    }

    /// The window answers while it is read, and says in a short sentence what it is.
    void aLargeFileOfOneLineOfJson()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.dir.filePath(u"dump.json"_s);
        QByteArray json = "{\"items\":[";
        const QByteArray item = "{\"id\":12345,\"value\":\"" + QByteArray(200, 'x') + "\"},";
        while (json.size() < 24'000'000) json += item;
        json.chop(1);
        QVERIFY(writeFile(path, json + "]}"));
        bench.window.openFiles({path});
        QVERIFY(problemOf(bench).isEmpty()); // what it is comes from the thread that reads it
        QTRY_VERIFY2_WITH_TIMEOUT(answerOf(bench).contains(u"dump.json"_s), qPrintable(answerOf(bench)), patience);
        QVERIFY2(problemOf(bench).size() < longestSentence, qPrintable(problemOf(bench)));
        qInfo("%s", qPrintable(answerOf(bench).left(1500)));
        closeDialogs(bench);
        QCOMPARE(*bench.controller().corpus()->documents().count(), 3);
    }

    void everyButtonAtTheWrongMoment_data()
    {
        QTest::addColumn<QString>("moment");
        for (const char *moment :
            {"start page", "empty corpus", "read-only corpus", "during a job", "nothing selected"})
            QTest::newRow(moment) << QString::fromLatin1(moment);
    }
    /// Each command of the toolbar is disabled, does its work, or says why it cannot.
    void everyButtonAtTheWrongMoment()
    {
        QFETCH(const QString, moment);
        WindowFixture bench;
        makeTrainingSmall(bench);
        const QString path = bench.dir.filePath(u"films.spotter"_s);
        if (moment == u"empty corpus"_s) {
            QVERIFY(Corpus::create(path, {}));
            bench.window.openFiles({path});
            QVERIFY(bench.controller().corpus());
        } else if (moment != u"start page"_s) {
            std::unique_ptr<Corpus> other;
            if (moment == u"read-only corpus"_s) {
                auto made = filmCorpus(path, 3);
                QVERIFY(made);
                other = *std::move(made); // another program has it
                bench.window.openFiles({path});
                QVERIFY(bench.controller().corpus() && !bench.controller().isWritable());
            } else {
                QVERIFY(bench.openCorpus());
            }
            tryButtons(bench, moment);
            return;
        }
        tryButtons(bench, moment);
    }

    void trainingWithTooLittle_data()
    {
        QTest::addColumn<int>("labels");
        QTest::addColumn<QString>("says");
        QTest::newRow("no label") << 0 << u"Label some sentences first"_s;
        QTest::newRow("three labels of one predicate") << 3 << QString();
    }
    void trainingWithTooLittle()
    {
        QFETCH(const int, labels);
        QFETCH(const QString, says);
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"few.spotter"_s);
        {
            const auto corpus = Corpus::create(path, filmSchema());
            QVERIFY(corpus);
            for (int number = 0; number < 3; ++number) {
                Document document = filmDocument(number);
                document.split = Split::None;
                document.triples.resize(number < labels ? 1 : 0);
                QVERIFY((*corpus)->documents().import(document));
            }
        }
        bench.window.openFiles({path});
        QVERIFY(bench.controller().corpus());
        makeTrainingSmall(bench);
        auto *panel = bench.window.findChild<TrainingPanel *>();
        QVERIFY(bench.window.actions().retrain->isEnabled());
        bench.window.actions().retrain->trigger();
        if (labels == 0) {
            QTRY_VERIFY2_WITH_TIMEOUT((problemOf(bench) + wordsOf(*panel)).contains(says),
                qPrintable(problemOf(bench) + wordsOf(*panel)), patience);
            QVERIFY(!panel->hasOutcome());
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(panel->hasOutcome() || !problemOf(bench).isEmpty(), patience);
            qInfo("%s", qPrintable(problemOf(bench) + wordsOf(*panel)));
            QVERIFY(wordsOf(*panel).contains(
                u"label some more sentences (20 are enough for a first try). Discard it and continue labelling?"_s));
        }
        QCOMPARE(*bench.controller().corpus()->documents().count(), 3);
    }

    void aFolderThatIsNoModel_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("an empty folder") << QStringList{};
        QTest::newRow("a folder with other files") << QStringList{u"notes.txt"_s, u"config.json"_s};
    }
    void aFolderThatIsNoModel()
    {
        QFETCH(const QStringList, files);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString folder = bench.dir.filePath(u"holiday"_s);
        QVERIFY(QDir().mkpath(folder));
        for (const QString &file : files) QVERIFY(writeFile(folder + u'/' + file, "{}"));
        bench.controller().loadModel(folder);
        QTRY_VERIFY(!problemOf(bench).isEmpty());
        QVERIFY2(problemOf(bench).contains(u"holiday"_s) && problemOf(bench).size() < longestSentence,
            qPrintable(problemOf(bench)));
        QVERIFY(!bench.controller().model());
    }

    /// A real file system of 20 MB that fills up while a corpus on it is open.
    void aFullDisk()
    {
        if (!canMount) QSKIP("this system lets no test have a disk of its own");
        WindowFixture bench;
        const QByteArray disk = QFile::encodeName(bench.dir.filePath(u"disk"_s));
        QVERIFY(QDir().mkpath(QFile::decodeName(disk)));
        if (mount("none", disk.constData(), "tmpfs", 0, "size=20m") != 0) QSKIP("no file system can be mounted here");
        const auto unmount = qScopeGuard([&] {
            bench.controller().closeCorpus();
            umount2(disk.constData(), MNT_DETACH);
        });
        const QString path = QFile::decodeName(disk) + u"/films.spotter"_s;
        QVERIFY(filmCorpus(path, 3));
        bench.window.openFiles({path});
        QVERIFY(bench.controller().isWritable());
        QFile filler(QFile::decodeName(disk) + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(4096, 'x');
        while (filler.write(block) == block.size()) { }
        QCOMPARE(QStorageInfo(QFile::decodeName(disk)).bytesAvailable(), 0);
        bench.controller().accept(bench.indexOf(u"导演"_s));
        // SQLite's log may have room for one more edit; at most a few later the disk is full.
        for (int i = 0; i < 200 && problemOf(bench).isEmpty(); ++i)
            i % 2 ? bench.controller().accept(0) : bench.controller().reject(0);
        QVERIFY2(problemOf(bench).contains(u"full"_s) && problemOf(bench).size() < longestSentence,
            qPrintable(problemOf(bench)));
        QCOMPARE(bench.controller().triples().size(), 2U); // still shown
        filler.resize(0);
        bench.controller().accept(bench.indexOf(u"导演"_s));
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted); // there is room again
    }

private:
    static void tryButtons(WindowFixture &bench, const QString &moment)
    {
        const bool isWritable = bench.controller().isWritable();
        const qint64 documents
            = bench.controller().corpus() ? bench.controller().corpus()->documents().count().value() : 0;
        bench.view().setCurrentTriple(-1);
        if (moment == u"during a job"_s) {
            bench.controller().startJob(
                u"Something is being done: wait until that is finished"_s,
                [](Corpus &, const Task &task) -> Result<void> {
                    while (!task.stop.stop_requested()) QThread::yieldCurrentThread();
                    return {};
                },
                [](const Result<void> &) {});
        }
        const Actions &a = bench.window.actions();
        for (QAction *action :
            {a.open, a.undo, a.redo, a.accept, a.reject, a.nextDoubtful, a.retrain, a.exportTriples}) {
            const bool wasEnabled = action->isEnabled();
            const QString before = problemOf(bench);
            action->trigger();
            QCoreApplication::processEvents();
            const QString said = problemOf(bench);
            QVERIFY2(said.size() < longestSentence, qPrintable(said));
            if (!wasEnabled) QVERIFY2(said == before, qPrintable(action->objectName() + u": "_s + said));
            closeDialogs(bench);
            if (auto *training = bench.window.findChild<TrainingService *>(); training->isRunning()) {
                a.stopTraining->trigger();
                QTRY_VERIFY_WITH_TIMEOUT(!training->isRunning(), patience);
            }
        }
        if (moment == u"during a job"_s) {
            QVERIFY2(
                problemOf(bench).isEmpty() || problemOf(bench).contains(u"wait until"_s), qPrintable(problemOf(bench)));
            bench.controller().stopJob();
            QTRY_VERIFY(!bench.controller().isJobRunning());
        }
        QCOMPARE(bench.controller().isWritable(), isWritable);
        if (bench.controller().corpus()) QCOMPARE(bench.controller().corpus()->documents().count().value(), documents);
    }
};

int main(int argc, char *argv[])
{
    canMount = separateMounts(); // before Qt has threads
    QApplication app(argc, argv);
    TestNovice test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "test_novice.moc"
