// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_fixture.h"
#include "ui/appearance/save_dialog.h"
#include "ui/shell/print_workflow.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPrintDialog>
#include <QProcess>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// The text of a PDF, by a reader that is not ours. Qt names glyphs after the radicals that look the same.
QString textOfPdf(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    return process.waitForFinished() && process.exitCode() == 0
        ? QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC)
        : QString();
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// Printing and the report of a document, from the real window's menu.
class TestPrinting final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exportsAReport_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("PDF") << u"report.pdf"_s;
        QTest::newRow("web page") << u"report.html"_s;
    }
    void exportsAReport()
    {
        QFETCH(QString, name);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QSignalSpy written(bench.window.findChild<PrintWorkflow *>(), &PrintWorkflow::written);
        const QString path = bench.dir.filePath(name);
        bench.window.actions().exportReport->trigger();
        auto *chooser = bench.window.findChild<QFileDialog *>();
        QVERIFY(chooser);
        chooser->selectFile(path);
        QVERIFY(QMetaObject::invokeMethod(chooser, "accept"));
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(written.front().at(1).toString(), path);
        const QString text = name.endsWith(u"pdf"_s) ? textOfPdf(path) : contentOf(path);
        // For a person to look at.
        if (const QString folder = qEnvironmentVariable("SPOTTER_PICTURES"); !folder.isEmpty())
            QVERIFY(QFile::copy(path, folder + u'/' + name));
        for (const QString &part :
            {u"films-0.txt"_s, u"红日"_s, u"导演"_s, u"王小山"_s, u"accepted"_s, u"not reviewed"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }

    void printsToAFile()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QSignalSpy written(bench.window.findChild<PrintWorkflow *>(), &PrintWorkflow::written);
        const QString path = bench.dir.filePath(u"printed.pdf"_s);
        QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier);
        auto *dialog = bench.window.findChild<QPrintDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        // Without a printer, the dialog offers only a file.
        auto *file = dialog->findChild<QLineEdit *>(u"filename"_s);
        QVERIFY(file);
        file->setText(path);
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_COMPARE(written.size(), 1);
        const QString text = textOfPdf(path);
        for (const QString &part : {u"films-0.txt"_s, u"红日"_s, u"主演"_s, u"李晓梅"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }

    void aPrintThatIsCancelledPrintsNothing()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.window.actions().print->trigger();
        auto *dialog = bench.window.findChild<QPrintDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QTRY_VERIFY(!bench.window.findChild<QPrintDialog *>());
        QVERIFY(!QFile::exists(bench.dir.filePath(u"films-0.pdf"_s)));
    }

    void aCorpusIsNotReplacedByAReport()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString corpus = bench.controller().corpus()->path();
        QSignalSpy failed(&bench.controller(), &CorpusController::failed);
        bench.window.actions().exportReport->trigger();
        auto *chooser = bench.window.findChild<SaveDialog *>();
        QVERIFY(chooser);
        Q_EMIT chooser->chosen(corpus);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(contentOf(corpus).startsWith(u"SQLite format"_s));
    }

    void isOfferedOnlyForAnOpenDocument()
    {
        WindowFixture bench;
        QVERIFY(!bench.window.actions().print->isEnabled());
        QVERIFY(!bench.window.actions().exportReport->isEnabled());
        QVERIFY(bench.openCorpus());
        QVERIFY(bench.window.actions().print->isEnabled());
        bench.controller().closeCorpus();
        QVERIFY(!bench.window.actions().print->isEnabled());
    }

    void theReportIsInTheLanguageOfTheWindow()
    {
        WindowFixture bench(u"zh_CN"_s);
        QVERIFY(bench.openCorpus());
        const QString path = bench.dir.filePath(u"r.html"_s);
        bench.window.actions().exportReport->trigger();
        auto *chooser = bench.window.findChild<QFileDialog *>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(contentOf(path).contains(u"未审核"_s));
    }
};

QTEST_MAIN(TestPrinting)
#include "test_printing.moc"
