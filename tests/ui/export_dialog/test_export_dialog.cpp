// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/export_dialog/sample_corpus.h"
#include "ui/export_dialog/export_dialog.h"
#include "ui/export_dialog/export_target.h"
#include "ui/json_view/code_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void previewsAndExports();
    void formatChangesSuffixButKeepsTheName();
    void anUnknownSuffixIsTheUsers();
    void saysWhatAFormatCannotCarryBeforeWriting();
    void offersTheScopesThatThereAre();
    void warnsBeforeReplacing();
    void cannotExportToNowhere();
    void tellsAFailureInline();
    void closesWhileItSurveys();
    void asksOfRdfWhatOnlyRdfHas();
    void tablesAreSafeForSpreadsheets();

private:
    [[nodiscard]] QComboBox *formatBox() const { return m_dialog->findChildren<QComboBox *>().value(0); }
    [[nodiscard]] QComboBox *scopeBox() const { return m_dialog->findChildren<QComboBox *>().value(1); }
    [[nodiscard]] QLineEdit *target() const { return m_dialog->findChild<ExportTarget *>()->findChild<QLineEdit *>(); }
    [[nodiscard]] QPushButton *exportButton() const;
    [[nodiscard]] bool shows(const QString &text) const;
    [[nodiscard]] bool isQuiet() const { return !m_dialog->findChild<QProgressBar *>()->isVisible(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Corpus> m_corpus;
    std::unique_ptr<ExportDialog> m_dialog;
};

void TestExportDialog::initTestCase()
{
    auto corpus = sampleCorpus(m_folder.filePath(u"films.spotter"_s), 9);
    QVERIFY2(corpus.has_value(), corpus ? "" : qPrintable(corpus.error().message));
    m_corpus = std::move(*corpus);
}

void TestExportDialog::init()
{
    m_dialog = std::make_unique<ExportDialog>(m_corpus->path());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestExportDialog::asksOfRdfWhatOnlyRdfHas()
{
    auto *base = m_dialog->findChild<QLineEdit *>(u"baseIri"_s);
    QVERIFY(base && !base->isVisible());
    formatBox()->setCurrentIndex(formatBox()->findData(u"ntriples"_s));
    QVERIFY(base->isVisible());
    base->setText(u"https://example.org/kb/"_s);
    const auto *preview = m_dialog->findChild<CodeEdit *>();
    QVERIFY(QTest::qWaitFor([&] { return preview->toPlainText().contains(u"<https://example.org/kb/"_s); }));
    formatBox()->setCurrentIndex(formatBox()->findData(u"csv"_s));
    QVERIFY(!base->isVisible());
}

void TestExportDialog::tablesAreSafeForSpreadsheets()
{
    const auto *preview = m_dialog->findChild<CodeEdit *>();
    for (const QString &format : {u"csv"_s, u"tsv"_s}) {
        formatBox()->setCurrentIndex(formatBox()->findData(format));
        QVERIFY(QTest::qWaitFor([&] { return preview->toPlainText().contains(u"neutralised"_s); }));
    }
    formatBox()->setCurrentIndex(formatBox()->findData(u"neo4j"_s)); // its names would keep the apostrophe
    const auto boxes = m_dialog->findChildren<QCheckBox *>();
    const auto safe
        = std::ranges::find_if(boxes, [](const QCheckBox *box) { return box->text().contains(u"spreadsheet"_s); });
    QVERIFY(safe != boxes.end());
    QVERIFY(!(*safe)->isVisible());
    QVERIFY(QTest::qWaitFor([&] { return !preview->toPlainText().contains(u"neutralised"_s); }));
}

void TestExportDialog::cleanup() { m_dialog.reset(); }

QPushButton *TestExportDialog::exportButton() const
{
    for (QPushButton *button : m_dialog->findChildren<QPushButton *>())
        if (button->text() == u"Export") return button;
    return nullptr;
}

bool TestExportDialog::shows(const QString &text) const
{
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(text)) return true;
    return false;
}

void TestExportDialog::previewsAndExports()
{
    auto *preview = m_dialog->findChild<CodeEdit *>();
    QVERIFY(QTest::qWaitFor([&] { return preview->toPlainText().contains(u"王小山"_s); }));
    QVERIFY(QTest::qWaitFor([&] { return shows(u"9 document"_s); }));
    const QString path = m_folder.filePath(u"films.jsonl"_s);
    target()->setText(path);
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    exportButton()->click();
    QVERIFY(QTest::qWaitFor([&] { return exported.count() == 1; }));
    QCOMPARE(exported[0][0].toString(), QFileInfo(path).absoluteFilePath());
    QVERIFY(fileContent(path).contains("王小山"));
    QVERIFY(shows(u"Wrote"_s));
    QVERIFY(!shows(u"will be replaced"_s)); // it is the one just written
    QVERIFY(exportButton()->isEnabled());
    QVERIFY(m_dialog->isVisible());
}

void TestExportDialog::formatChangesSuffixButKeepsTheName()
{
    const QString first = target()->text();
    QVERIFY(first.startsWith(m_folder.path()));
    QVERIFY(first.contains(u"films."_s));
    target()->setText(m_folder.filePath(u"mine.jsonl"_s));
    const int text = formatBox()->findData(u"duie"_s);
    QVERIFY(text >= 0);
    formatBox()->setCurrentIndex(text);
    QVERIFY2(target()->text().startsWith(m_folder.filePath(u"mine."_s)), qPrintable(target()->text()));
}

void TestExportDialog::anUnknownSuffixIsTheUsers()
{
    target()->setText(m_folder.filePath(u"mine.data"_s));
    formatBox()->setCurrentIndex(formatBox()->findData(u"duie"_s));
    QCOMPARE(target()->text(), m_folder.filePath(u"mine.data"_s));
}

void TestExportDialog::saysWhatAFormatCannotCarryBeforeWriting()
{
    target()->setText(m_folder.filePath(u"unwritten.jsonl"_s));
    QVERIFY(QTest::qWaitFor([&] { return shows(u"can store everything"_s); }));
    formatBox()->setCurrentIndex(formatBox()->findData(u"duie"_s));
    QVERIFY(QTest::qWaitFor([&] { return shows(u"cannot store everything"_s); }));
    QVERIFY(QTest::qWaitFor([&] { return isQuiet(); }));
    QVERIFY(!QFile::exists(target()->text()));
}

void TestExportDialog::offersTheScopesThatThereAre()
{
    const int before = scopeBox()->count();
    m_dialog->setCurrentDocument({1}, u"films-0.txt"_s);
    QCOMPARE(scopeBox()->count(), before + 1);
    m_dialog->setListFilter({.search = u"第3部"_s});
    QCOMPARE(scopeBox()->count(), before + 2);
    m_dialog->setListFilter({});
    QCOMPARE(scopeBox()->count(), before + 1);
    for (int i = 0; i < scopeBox()->count(); ++i)
        if (scopeBox()->itemText(i).contains(u"films-0.txt"_s)) scopeBox()->setCurrentIndex(i);
    QVERIFY(QTest::qWaitFor([&] { return shows(u"1 document"_s); }));
    m_dialog->setCurrentDocument({}, {});
    QCOMPARE(scopeBox()->count(), before);
    QVERIFY(QTest::qWaitFor([&] { return shows(u"9 document"_s); }));
}

void TestExportDialog::warnsBeforeReplacing()
{
    const QString path = m_folder.filePath(u"there.jsonl"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    target()->setText(path);
    QVERIFY(shows(u"will be replaced"_s));
    QVERIFY(exportButton()->isEnabled());
    target()->setText(m_folder.filePath(u"not there.jsonl"_s));
    QVERIFY(!shows(u"will be replaced"_s));
}

void TestExportDialog::cannotExportToNowhere()
{
    for (const QString &path :
        {QString(), u"  "_s, m_folder.path(), m_corpus->path(), m_folder.filePath(u"no/such/folder.jsonl"_s)}) {
        target()->setText(path);
        QVERIFY2(!exportButton()->isEnabled(), qPrintable(path));
    }
    m_dialog->startExport(); // does nothing
    QVERIFY(isQuiet() || !shows(u"Wrote"_s));
}

void TestExportDialog::tellsAFailureInline()
{
    QTemporaryDir folder;
    target()->setText(folder.filePath(u"films.jsonl"_s));
    QVERIFY(exportButton()->isEnabled());
    QVERIFY(folder.remove()); // behind the dialog's back
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    exportButton()->click();
    QVERIFY(QTest::qWaitFor([&] { return shows(u"cannot be written"_s); }));
    QCOMPARE(exported.count(), 0);
    target()->setText(m_folder.filePath(u"after a failure.jsonl"_s));
    exportButton()->click();
    QVERIFY(QTest::qWaitFor([&] { return exported.count() == 1; }));
    QVERIFY(!shows(u"cannot be written"_s));
}

void TestExportDialog::closesWhileItSurveys()
{
    for (int i = 0; i < formatBox()->count(); ++i) formatBox()->setCurrentIndex(i); // a survey each
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
    m_dialog.reset(); // waits for the thread
}

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
