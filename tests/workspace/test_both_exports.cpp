// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/database.h"
#include "tests/ui/export_dialog/sample_corpus.h"
#include "tests/workspace/both_surfaces.h"
#include "ui/export_dialog/export_dialog.h"
#include "ui/export_dialog/export_target.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// The export of the window's dialog and that of the real spotter-cli are one.
class TestBothExports final : public QObject {
    Q_OBJECT

private:
    static constexpr int documents = 6;
    English m_english;
    QTemporaryDir m_dir;

    QString at(const QString &name) const { return m_dir.filePath(name); }

    /// Exports in the dialog; what it says in the end.
    QString exportInWindow(const QString &corpus, const QString &format, const QString &target)
    {
        ExportDialog dialog(corpus);
        dialog.show();
        auto *formats = dialog.findChildren<QComboBox *>().value(0);
        formats->setCurrentIndex(formats->findData(format));
        dialog.findChild<ExportTarget *>()->findChild<QLineEdit *>()->setText(target);
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        buttonOf(dialog, u"Export"_s)->click();
        if (!QTest::qWaitFor([&] { return exported.count() == 1; })) return u"not exported: "_s + wordsOf(dialog);
        return wordsOf(dialog);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(sampleCorpus(at(u"films.spotter"_s), documents)); }

    void theSameCorpusGivesTheSameFile_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : {u"spotter"_s, u"duie"_s, u"casrel"_s, u"uie"_s, u"ntriples"_s})
            QTest::newRow(qPrintable(format)) << format;
    }
    void theSameCorpusGivesTheSameFile()
    {
        QFETCH(const QString, format);
        const QString words = exportInWindow(at(u"films.spotter"_s), format, at(u"of-window"_s));
        const CliRun run
            = runCli({u"export"_s, at(u"films.spotter"_s), u"--format"_s, format, u"--out"_s, at(u"of-command"_s)});
        COMPARE_CODE(run, 0);
        QVERIFY2(QFile::exists(at(u"of-window"_s)), qPrintable(words));
        QCOMPARE(fileContent(at(u"of-window"_s)), fileContent(at(u"of-command"_s)));
        // What the format cannot carry is said by both.
        for (const QString &line : QString::fromUtf8(run.err).split(u'\n')) {
            const QString sentence = line.section(u"warning: "_s, 1);
            QVERIFY2(words.contains(sentence), qPrintable(sentence + u"\n--\n"_s + words));
        }
    }

    void aDocumentThatTheFormatRefusesIsLeftOut()
    {
        {
            const auto corpus = sampleCorpus(at(u"torn.spotter"_s), documents);
            QVERIFY(corpus);
            for (const int document : {2, 5})
                QVERIFY((*corpus)->database().run(
                    u"UPDATE annotations SET subject_text = '不合' WHERE document_id = %1"_s.arg(document)));
        }
        const CliRun run = runCli({u"export"_s, at(u"torn.spotter"_s), u"--out"_s, at(u"command.jsonl"_s)});
        COMPARE_CODE(run, 3);
        const QString words = exportInWindow(at(u"torn.spotter"_s), u"spotter"_s, at(u"window.jsonl"_s));
        const QByteArray file = fileContent(at(u"command.jsonl"_s));
        QCOMPARE(jsonLines(file).size(), size_t(documents - 2));
        QCOMPARE(fileContent(at(u"window.jsonl"_s)), file);
        for (const QString &said : {QString::fromUtf8(run.err), words}) {
            QVERIFY2(said.contains(u"2 document"_s) && said.contains(u"left out:"_s), qPrintable(said));
            QCOMPARE(said.count(u"does not match its text"_s), 2);
        }
        QVERIFY2(run.err.contains("Exported 4 documents"), run.err.constData());
        QVERIFY2(words.contains(u"Wrote 4 documents"_s), qPrintable(words));
    }

    void nothingIsWrittenOverTheCorpus_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("the corpus") << u"mine.spotter"_s;
        QTest::newRow("a link to it") << u"link.spotter"_s;
        QTest::newRow("its log") << u"mine.spotter-wal"_s;
    }
    void nothingIsWrittenOverTheCorpus()
    {
        QFETCH(const QString, target);
        if (!QFile::exists(at(u"mine.spotter"_s))) {
            QVERIFY(sampleCorpus(at(u"mine.spotter"_s), documents));
            QVERIFY(QFile::link(at(u"mine.spotter"_s), at(u"link.spotter"_s)));
        }
        const CliRun run = runCli({u"export"_s, at(u"mine.spotter"_s), u"--out"_s, at(target)});
        COMPARE_CODE(run, 1);
        QVERIFY2(run.err.contains("choose another file"), run.err.constData());
        QCOMPARE(documentsIn(at(u"mine.spotter"_s)), documents);
        ExportDialog dialog(at(u"mine.spotter"_s));
        dialog.show();
        dialog.findChild<ExportTarget *>()->findChild<QLineEdit *>()->setText(at(target));
        if (buttonOf(dialog, u"Export"_s)->isEnabled()) {
            buttonOf(dialog, u"Export"_s)->click();
            QVERIFY(QTest::qWaitFor([&] { return wordsOf(dialog).contains(u"choose another file"_s); }, 30'000));
        }
        QCOMPARE(documentsIn(at(u"mine.spotter"_s)), documents);
    }
};

QTEST_MAIN(TestBothExports)
#include "test_both_exports.moc"
