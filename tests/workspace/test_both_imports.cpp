// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/journal.h"
#include "tests/workspace/both_surfaces.h"
#include "ui/import/import_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QProgressBar>
#include <QSignalSpy>

#include <csignal>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// The import of the window's dialog and that of the real spotter-cli are one.
class TestBothImports final : public QObject {
    Q_OBJECT

private:
    static constexpr int many = 60'000;
    English m_english;
    QTemporaryDir m_dir;
    int m_corpora = 0;

    QString at(const QString &name) const { return m_dir.filePath(name); }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        return QDir(m_dir.path()).mkpath(QFileInfo(name).path()) && writeFile(at(name), bytes);
    }
    QString newCorpus()
    {
        const QString path = at(u"c%1.spotter"_s.arg(++m_corpora));
        return Corpus::create(path) ? path : QString();
    }
    static QByteArray manyLines()
    {
        QByteArray lines;
        for (int i = 0; i < many; ++i) {
            if (i == 2000) lines += "{\"text\":\n"; // what spotter-cli warns of as it comes
            lines += "{\"text\":\"Line " + QByteArray::number(i) + ".\",\"triples\":[]}\n";
        }
        return lines;
    }

    struct Dialog {
        CorpusController controller;
        std::unique_ptr<ImportDialog> dialog;

        bool open(const QString &corpus, const QStringList &files)
        {
            if (!controller.openCorpus(corpus)) return false;
            dialog = std::make_unique<ImportDialog>(controller);
            dialog->setFiles(files);
            dialog->show();
            return true;
        }
        void check(const QString &text) const
        {
            for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
                if (box->text().remove(u'&').startsWith(text)) box->setChecked(true);
        }
        [[nodiscard]] bool run() const
        {
            buttonOf(*dialog, u"Import"_s)->click();
            return QTest::qWaitFor([this] { return !dialog->isRunning(); }, 60'000);
        }
    };

private Q_SLOTS:
    void theSameFilesGiveTheSameCorpus_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("ticked");
        QVERIFY(write(u"news/a.txt"_s, "one") && write(u"news/deep/b.html"_s, "<html><p>two</p></html>")
            && write(u"news/c.bin"_s, QByteArray(100, '\1')));
        QTest::newRow("a folder") << u"news"_s << QStringList() << QString();
        QTest::newRow("a file in a folder") << u"news/a.txt"_s << QStringList() << QString();
        QVERIFY(write(u"pairs/a.txt"_s, "Ada knows Bo")
            && write(u"pairs/a.ann"_s, "T1\tPerson 0 3\tAda\nT2\tPerson 10 12\tBo\nR1\tknows Arg1:T1 Arg2:T2\n")
            && write(u"pairs/annotation.conf"_s,
                "[entities]\nPerson\n[relations]\nlikes Arg1:Person, Arg2:Person\nknows Arg1:Person, Arg2:Person\n"));
        QTest::newRow("brat, which declares a schema") << u"pairs"_s << QStringList() << QString();
        QVERIFY(write(
            u"some.jsonl"_s, "{\"text\":\"good\",\"triples\":[]}\n{\"text\":\n{\"text\":\"good\",\"triples\":[]}\n"));
        QTest::newRow("a record that cannot be read and a text twice")
            << u"some.jsonl"_s << QStringList{u"--skip-bad"_s} << u"Skip"_s;
        QVERIFY(write(u"lines/a.txt"_s, "one\ntwo\n") && write(u"lines/b.md"_s, "# three\nfour\n"));
        QTest::newRow("a document on each line") << u"lines"_s << QStringList{u"--lines"_s} << u"Plain text"_s;
    }
    void theSameFilesGiveTheSameCorpus()
    {
        QFETCH(const QString, path);
        QFETCH(const QStringList, options);
        QFETCH(const QString, ticked);
        const QString ofWindow = newCorpus();
        const QString ofCommand = newCorpus();
        Dialog window;
        QVERIFY(window.open(ofWindow, {at(path)}));
        if (!ticked.isEmpty()) window.check(ticked);
        QVERIFY(window.run());
        const CliRun run = runCli(QStringList{u"import"_s, ofCommand} + options + QStringList{at(path)});
        COMPARE_CODE(run, 0);
        const QStringList content = contentOf(ofWindow);
        QVERIFY2(!content.isEmpty(), "nothing was imported");
        QCOMPARE(content, contentOf(ofCommand));
        QVERIFY2(!content.join(u'\n').contains(m_dir.path()), qPrintable(content.join(u'\n')));

        const auto corpus = Corpus::open(ofCommand);
        QVERIFY(corpus);
        QCOMPARE((*corpus)->journal().undoText(), window.controller.undoText());
        // Each sentence of the one is said by the other.
        const QString said = QString::fromUtf8(run.err);
        const QString words = wordsOf(*window.dialog);
        int sentences = 0;
        for (const QString &sentence : words.split(u'\n')) {
            if (!sentence.contains(u"document"_s) && !sentence.contains(u"skipped"_s, Qt::CaseInsensitive)) continue;
            ++sentences;
            QVERIFY2(said.contains(sentence), qPrintable(sentence + u"\n--\n"_s + said));
        }
        QVERIFY2(sentences >= 2, qPrintable(words));
    }

    void stoppedTheWindowKeepsWhatItRead()
    {
        QVERIFY(write(u"many.jsonl"_s, manyLines()));
        const QString path = newCorpus();
        Dialog window;
        QVERIFY(window.open(path, {at(u"many.jsonl"_s)}));
        window.check(u"Skip"_s);
        const auto *bar = window.dialog->findChild<QProgressBar *>();
        connect(bar, &QProgressBar::valueChanged, window.dialog.get(), [&](int value) {
            if (value > 0 && window.dialog->isRunning()) buttonOf(*window.dialog, u"Stop"_s)->click();
        });
        QVERIFY(window.run());
        const qint64 kept = documentsIn(path);
        QVERIFY2(kept > 0 && kept < many, qPrintable(u"%1: %2"_s.arg(kept).arg(wordsOf(*window.dialog))));
        QVERIFY2(wordsOf(*window.dialog).contains(u"the documents read so far are in the corpus"_s),
            qPrintable(wordsOf(*window.dialog)));
        QVERIFY(buttonOf(*window.dialog, u"Import"_s)->isEnabled()); // for the rest
        window.controller.undo();
        QVERIFY(QTest::qWaitFor([&] { return !window.controller.isJobRunning(); }, 60'000));
        QCOMPARE(documentsIn(path), 0);
        QCOMPARE(window.controller.undoText(), QString());
    }

    void interruptedTheCommandKeepsWhatItRead()
    {
        QVERIFY(write(u"many.jsonl"_s, manyLines()));
        const QString path = newCorpus();
        QProcess process;
        setUpEnvironment(process);
        process.start(QStringLiteral(SPOTTER_CLI), {u"import"_s, path, u"--skip-bad"_s, at(u"many.jsonl"_s)});
        QVERIFY(process.waitForStarted());
        QByteArray said;
        // The warning of the bad record: two thousand before it are read.
        QVERIFY(QTest::qWaitFor(
            [&] { return (said += process.readAllStandardError()).contains("many.jsonl:2001"); }, 60'000));
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60'000));
        said += process.readAllStandardError();
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 130, said.constData());
        const qint64 kept = documentsIn(path);
        QVERIFY2(kept > 0 && kept < many, qPrintable(u"%1: %2"_s.arg(kept).arg(QString::fromUtf8(said))));
        QVERIFY2(said.contains("the documents read so far are in the corpus"), said.constData());
        const auto corpus = Corpus::open(path);
        QVERIFY(corpus);
        QVERIFY((*corpus)->journal().undo());
        QCOMPARE((*corpus)->documents().count().value_or(-1), 0);
        QCOMPARE((*corpus)->journal().canUndo().value_or(true), false);
    }
};

QTEST_MAIN(TestBothImports)
#include "test_both_imports.moc"
