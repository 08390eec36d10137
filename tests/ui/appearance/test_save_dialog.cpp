// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/ui/shell/window_fixture.h"
#include "ui/appearance/save_dialog.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;

namespace {

std::vector<SaveDialog::Kind> reportKinds()
{
    return {{u"PDF (*.pdf)"_s, {u"pdf"_s}}, {u"Web page (*.html)"_s, {u"html"_s, u"htm"_s}}};
}

void typeAndAccept(SaveDialog &dialog, const QString &name)
{
    dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(name);
    QMetaObject::invokeMethod(&dialog, "accept");
}

} // namespace

class TestSaveDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreCompleted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("file");
        QTest::newRow("without a suffix") << u"report"_s << u"report.pdf"_s;
        QTest::newRow("with a dot") << u"my.report"_s << u"my.report.pdf"_s;
        QTest::newRow("with a year") << u"corpus 3.11.2026"_s << u"corpus 3.11.2026.pdf"_s;
        QTest::newRow("with the suffix") << u"report.pdf"_s << u"report.pdf"_s;
        QTest::newRow("in capitals") << u"REPORT.PDF"_s << u"REPORT.PDF"_s;
        QTest::newRow("with the suffix of another kind") << u"report.htm"_s << u"report.htm"_s;
        QTest::newRow("a suffix alone is a name") << u"pdf"_s << u"pdf.pdf"_s;
        QTest::newRow("Chinese") << u"语料.第一版"_s << u"语料.第一版.pdf"_s;
    }
    void namesAreCompleted()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, file);
        QTemporaryDir folder;
        auto *dialog = new SaveDialog(nullptr, u"Save"_s, folder.path(), reportKinds());
        QSignalSpy chosen(dialog, &SaveDialog::chosen);
        QSignalSpy gone(dialog, &QObject::destroyed);
        dialog->open();
        typeAndAccept(*dialog, typed);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(QFileInfo(chosen[0][0].toString()).fileName(), file);
        QTRY_COMPARE(gone.size(), 1);
    }

    void theNameFollowsTheKind()
    {
        QTemporaryDir folder;
        SaveDialog dialog(nullptr, u"Save"_s, folder.path(), reportKinds());
        dialog.selectFile(u"my.report.pdf"_s);
        dialog.selectNameFilter(u"Web page (*.html)"_s);
        Q_EMIT dialog.filterSelected(u"Web page (*.html)"_s);
        QCOMPARE(QFileInfo(dialog.selectedFiles().value(0)).fileName(), u"my.report.html"_s);
        QCOMPARE(dialog.completed(u"/a/notes"_s), u"/a/notes.html"_s);
    }

    void aCompletedNameThatExistsIsAskedAbout_data()
    {
        QTest::addColumn<bool>("replaces");
        QTest::newRow("replace") << true;
        QTest::newRow("cancel") << false;
    }
    void aCompletedNameThatExistsIsAskedAbout()
    {
        QFETCH(const bool, replaces);
        QTemporaryDir folder;
        QWidget parent;
        QVERIFY(writeFile(folder.filePath(u"my.report.pdf"_s), "precious"));
        auto *dialog = new SaveDialog(&parent, u"Save"_s, folder.path(), reportKinds());
        QSignalSpy chosen(dialog, &SaveDialog::chosen);
        QSignalSpy gone(dialog, &QObject::destroyed);
        dialog->open();
        typeAndAccept(*dialog, u"my.report"_s);
        QCOMPARE(chosen.size(), 0);
        auto *question = parent.findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(u"my.report.pdf"_s));
        QCOMPARE(question->buttonRole(question->defaultButton()), QMessageBox::RejectRole);
        for (QAbstractButton *button : question->buttons())
            if ((question->buttonRole(button) == QMessageBox::DestructiveRole) == replaces) button->click();
        QTRY_COMPARE(chosen.size(), replaces ? 1 : 0);
        QTRY_COMPARE(gone.size(), 1);
    }

    void aCorpusIsFoundAgainUnderItsName_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("New Corpus") << true;
        QTest::newRow("Save Corpus As") << false;
    }
    void aCorpusIsFoundAgainUnderItsName()
    {
        QFETCH(const bool, isNew);
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const Actions &actions = bench.window.actions();
        (isNew ? actions.newCorpus : actions.saveAsCorpus)->trigger();
        auto *dialog = bench.window.findChild<SaveDialog *>();
        QVERIFY(dialog);
        dialog->setDirectory(bench.dir.path());
        typeAndAccept(*dialog, u"my.corpus"_s);
        const QString path = bench.dir.filePath(u"my.corpus.spotter"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.controller().corpus()->path(), path, 30'000);
        QVERIFY(!QFileInfo::exists(bench.dir.filePath(u"my.corpus"_s)));
    }
};

QTEST_MAIN(TestSaveDialog)
#include "test_save_dialog.moc"
