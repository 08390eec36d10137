// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_fixture.h"
#include "ui/documents/new_document_dialog.h"
#include "ui/help/empty_page.h"
#include "ui/help/start_page.h"
#include "ui/shell/file_workflow.h"
#include "ui/window/status_line.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int patience = 30'000;
const QString metformin = u"Metformin lowers glucose.\nIt was first made in 1922."_s;

bool newCorpus(WindowFixture &bench)
{
    return bench.window.files().createCorpus(bench.dir.filePath(u"own.spotter"_s), filmSchema());
}

template <typename Widget>
Widget *named(WindowFixture &bench, const QString &name)
{
    return bench.window.findChild<Widget *>(name);
}

void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

QString statusText(WindowFixture &bench)
{
    QStringList all;
    for (const QLabel *label : bench.window.findChild<StatusLine *>()->findChildren<QLabel *>()) all += label->text();
    return all.join(u'|');
}

} // namespace

/// Texts that are pasted, typed or dropped become documents, in the real window.
class TestNewDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPastedTextIsShownAndCanBeUndone()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        copy(metformin);
        QTest::keyClick(&bench.window, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.controller().document().text, metformin);
        QCOMPARE(bench.view().text(), metformin);
        QCOMPARE(bench.controller().corpus()->documents().count().value(), 4);
        const DocumentId id = bench.controller().documentId();
        bench.window.actions().undo->trigger();
        QCOMPARE(bench.controller().corpus()->documents().count().value(), 3);
        QVERIFY(bench.controller().documentId() != id);
        bench.window.actions().redo->trigger();
        QCOMPARE(bench.controller().corpus()->documents().count().value(), 4);
    }

    void withoutACorpusATextGetsOneOfItsOwn()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            WindowFixture bench(language);
            copy(metformin);
            QVERIFY(bench.window.findChild<StartPage *>()->isVisible());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
            QVERIFY(bench.controller().corpus());
            QVERIFY(bench.window.files().isScratch());
            QCOMPARE(bench.controller().document().text, metformin);
            const QString title = language == "en"_L1 ? u"Metformin lowers glucose. (not saved yet)"_s
                                                      : u"Metformin lowers glucose.（尚未保存）"_s;
            QVERIFY2(bench.window.windowTitle().startsWith(title), qPrintable(bench.window.windowTitle()));
            QVERIFY2(statusText(bench).contains(title), qPrintable(statusText(bench)));
            QVERIFY(!bench.window.windowTitle().contains(
                QFileInfo(bench.controller().corpus()->path()).completeBaseName()));
            // It is found again, among the files opened last and by pasting the same text.
            QCOMPARE(bench.preferences.recentFiles().value(0), bench.controller().corpus()->path());
            const QString path = bench.controller().corpus()->path();
            bench.window.actions().startPage->trigger();
            bench.window.actions().pasteDocument->trigger();
            QCOMPARE(bench.controller().corpus()->path(), path);
            QCOMPARE(bench.controller().corpus()->documents().count().value(), 1);
        }
    }

    void aRefusedTextLeavesNoCorpus_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("white space") << u"\n \t"_s;
        QTest::newRow("only NULs") << QString(4, QChar(0));
    }
    void aRefusedTextLeavesNoCorpus()
    {
        QFETCH(const QString, text);
        WindowFixture bench;
        QSignalSpy failed(&bench.controller(), &CorpusController::failed);
        copy(text);
        bench.window.actions().pasteDocument->trigger();
        QCOMPARE(failed.size(), 1);
        QVERIFY(!bench.controller().corpus());
        QVERIFY(QDir(bench.preferences.dataFolder() + u"/scratch"_s).entryList(QDir::Files).isEmpty());
    }

    void aTextThatIsThereIsShown()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        copy(filmDocument(2).text);
        bench.window.actions().pasteDocument->trigger();
        QCOMPARE(bench.controller().document().source, u"films-2.txt"_s);
        QCOMPARE(bench.controller().corpus()->documents().count().value(), 3);
        QVERIFY2(statusText(bench).contains(u"already has"_s), qPrintable(statusText(bench)));
    }

    void aHugeTextIsStoredOnAThread()
    {
        WindowFixture bench;
        QVERIFY(newCorpus(bench));
        const QString huge = u"Metformin lowers glucose. "_s.repeated(200'000);
        QSignalSpy jobs(&bench.controller(), &CorpusController::jobStarted);
        copy(huge);
        bench.window.actions().pasteDocument->trigger();
        QCOMPARE(jobs.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().documentId().isValid(), patience);
        QCOMPARE(bench.controller().document().text.size(), huge.size());
        bench.window.actions().undo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(bench.controller().corpus()->documents().count().value(), 0, patience);
    }

    void aReadOnlyCorpusTakesNothing()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        WindowFixture second;
        second.window.openFiles({bench.controller().corpus()->path()});
        QVERIFY(second.controller().corpus() && !second.controller().isWritable());
        QVERIFY(!second.window.actions().pasteDocument->isEnabled());
        QVERIFY(!second.window.actions().newDocument->isEnabled());
        QSignalSpy failed(&second.controller(), &CorpusController::failed);
        QMimeData data;
        data.setText(metformin);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&second.window, &enter);
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&second.window, &drop);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().toString(), second.controller().corpus()->readOnlyReason());
    }

    void droppedTextBecomesADocument()
    {
        WindowFixture bench;
        QVERIFY(newCorpus(bench));
        QMimeData data;
        data.setText(metformin);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&bench.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&bench.window, &drop);
        QCOMPARE(bench.controller().document().text, metformin);
    }

    void copiedFilesAreOpened()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"note.txt"_s);
        QVERIFY(writeFile(path, "Ada met Bob."));
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(path)});
        data->setText(path);
        QGuiApplication::clipboard()->setMimeData(data);
        bench.window.actions().pasteDocument->trigger();
        QCOMPARE(bench.controller().document().text, u"Ada met Bob."_s);
        QVERIFY2(
            bench.window.windowTitle().startsWith(u"note (not saved yet)"_s), qPrintable(bench.window.windowTitle()));
    }

    void theDialogMakesADocumentWithATitle()
    {
        WindowFixture bench;
        QVERIFY(newCorpus(bench));
        bench.window.actions().newDocument->trigger();
        auto *dialog = bench.window.findChild<NewDocumentDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *text = dialog->findChild<QPlainTextEdit *>(u"newText"_s);
        QTRY_VERIFY(text->hasFocus());
        auto *add = dialog->findChild<QPushButton *>();
        QVERIFY(!add->isEnabled()); // an empty text is nothing
        QTest::keyClicks(text, u"Ada met Bob."_s);
        QTest::keyClick(text, Qt::Key_Return); // a new line, not the default button
        QTest::keyClicks(text, u"10 mg"_s);
        text->moveCursor(QTextCursor::End);
        text->insertPlainText(u"\u00A0a day"_s);
        QVERIFY(dialog->isVisible());
        dialog->findChild<QLineEdit *>(u"newTitle"_s)->setText(u"A meeting"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!bench.window.findChild<NewDocumentDialog *>());
        QCOMPARE(bench.controller().document().text, u"Ada met Bob.\n10 mg\u00A0a day"_s);
        QCOMPARE(bench.controller().document().metadata[u"title"_s].toString(), u"A meeting"_s);
    }

    void theDialogKeepsAVeryLongTextAside()
    {
        WindowFixture bench;
        QVERIFY(newCorpus(bench));
        bench.window.actions().newDocument->trigger();
        auto *dialog = bench.window.findChild<NewDocumentDialog *>();
        auto *text = dialog->findChild<QPlainTextEdit *>(u"newText"_s);
        QTest::keyClicks(text, u"First. "_s);
        const QString huge = u"Metformin lowers glucose. "_s.repeated(20'000);
        copy(huge);
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(text->toPlainText().size() < 3000);
        QCOMPARE(dialog->document().text, u"First. "_s + huge);
        QVERIFY(dialog->findChild<QLabel *>(u"newLength"_s)->text().contains(u"only the beginning"_s));
    }

    void theDialogStaysOpenWhenItIsRefused()
    {
        WindowFixture bench;
        QVERIFY(newCorpus(bench));
        bench.window.actions().newDocument->trigger();
        auto *dialog = bench.window.findChild<NewDocumentDialog *>();
        dialog->findChild<QPlainTextEdit *>(u"newText"_s)->setPlainText(u"Ada met Bob."_s);
        // Another job is writing.
        std::atomic<bool> goOn = false;
        bench.controller().startJob(
            u"Something is being changed"_s,
            [&](Corpus &, const Task &) -> Result<void> {
                goOn.wait(false);
                return {};
            },
            [](const Result<void> &) {});
        dialog->findChild<QPushButton *>()->click();
        QVERIFY(dialog->isVisible());
        const auto *problem = dialog->findChild<QLabel *>(u"newProblem"_s);
        QVERIFY(problem->isVisible());
        QCOMPARE(problem->text(), u"Something is being changed"_s);
        goOn = true;
        goOn.notify_all();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isJobRunning(), patience);
        dialog->findChild<QPushButton *>()->click();
        QCOMPARE(bench.controller().document().text, u"Ada met Bob."_s);
    }

    void anEmptyCorpusSaysHowToFillIt()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            WindowFixture bench(language);
            QVERIFY(newCorpus(bench));
            const auto *page = bench.window.findChild<EmptyPage *>();
            QVERIFY(page->isVisible());
            QVERIFY(!bench.view().isVisible()); // and with it its caret
            for (const QString &name : {u"emptyPaste"_s, u"emptyNew"_s, u"emptyImport"_s}) {
                const auto *button = named<QToolButton>(bench, name);
                QVERIFY2(button->isVisible() && button->isEnabled() && !button->text().isEmpty(), qPrintable(name));
            }
            copy(metformin);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
            QCOMPARE(bench.controller().document().text, metformin);
            QVERIFY(bench.view().isVisible() && bench.view().hasFocus());
            QVERIFY(!page->isVisible());
            bench.window.actions().undo->trigger();
            QVERIFY(page->isVisible());
        }
    }

    void itsButtonPastes()
    {
        WindowFixture bench;
        QVERIFY(newCorpus(bench));
        copy(metformin);
        QTest::mouseClick(named<QToolButton>(bench, u"emptyPaste"_s), Qt::LeftButton);
        QCOMPARE(bench.controller().document().text, metformin);
    }
};

QTEST_MAIN(TestNewDocuments)
#include "test_new_documents.moc"
