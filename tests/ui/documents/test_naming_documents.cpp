// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/check.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/journal.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/documents/document_model.h"
#include "ui/documents/document_panel.h"
#include "ui/documents/document_properties.h"
#include "ui/documents/tag_box.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;

namespace {

DocumentPanel &panel(WindowFixture &bench) { return *bench.window.findChild<DocumentPanel *>(); }
QListView &listOf(WindowFixture &bench) { return *panel(bench).findChild<QListView *>(); }

QString shown(WindowFixture &bench, int row, int role)
{
    return listOf(bench).model()->index(row, 0).data(role).toString();
}

DocumentDetails storedDetails(WindowFixture &bench)
{
    return detailsOf(bench.controller().corpus()->documents().load(bench.controller().documentId())->metadata);
}

DocumentProperties *properties(WindowFixture &bench)
{
    bench.window.actions().documentProperties->trigger();
    return bench.window.findChild<DocumentProperties *>();
}

void clickSave(DocumentProperties &dialog)
{
    auto *buttons = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : buttons->buttons())
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole) return button->click();
}

void choose(QComboBox &box, int data) { box.setCurrentIndex(box.findData(data)); }

QComboBox &orders(WindowFixture &bench) { return *panel(bench).findChild<QComboBox *>(u"documentOrder"_s); }
TagBox &tagBox(WindowFixture &bench) { return *panel(bench).findChild<TagBox *>(); }

QStringList sources(WindowFixture &bench)
{
    QStringList all;
    for (int row = 0; row < listOf(bench).model()->rowCount(); ++row)
        all += shown(bench, row, DocumentModel::SourceRole);
    return all;
}

} // namespace

/// Titles, notes, tags and orders of the list of documents, in the real window.
class TestNamingDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void f2GivesATitle()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            WindowFixture bench(language);
            QVERIFY(bench.openCorpus());
            listOf(bench).setFocus();
            QTest::keyClick(&listOf(bench), Qt::Key_F2);
            auto *editor = listOf(bench).findChild<QLineEdit *>(u"documentTitle"_s);
            QVERIFY(editor);
            QTRY_VERIFY(editor->hasFocus());
            QCOMPARE(editor->placeholderText(), u"films-0.txt"_s);
            typeText(*editor, u"红日  of 1963"_s);
            QTest::keyClick(editor, Qt::Key_Return);
            QTRY_COMPARE(storedDetails(bench).title, u"红日 of 1963"_s); // editors are read from the event loop
            QTRY_COMPARE(shown(bench, 0, DocumentModel::TitleRole), u"红日 of 1963"_s);
            QVERIFY(shown(bench, 0, Qt::AccessibleTextRole).startsWith(u"红日 of 1963"_s));
            QVERIFY(bench.controller().undoText().contains(u"红日 of 1963"_s));
            bench.window.actions().undo->trigger();
            QCOMPARE(shown(bench, 0, DocumentModel::TitleRole), QString());
            QCOMPARE(checkCorpus(*bench.controller().corpus())->problems, QStringList());
        }
    }

    void escapeLeavesTheTitle()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString before = bench.controller().undoText();
        bench.window.actions().renameDocument->trigger();
        auto *editor = listOf(bench).findChild<QLineEdit *>(u"documentTitle"_s);
        typeText(*editor, u"No"_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(storedDetails(bench).title, QString());
        QCOMPARE(bench.controller().undoText(), before);
    }

    void theWindowMayCloseWhileATitleIsTyped()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        listOf(bench).setFocus();
        QTest::keyClick(&listOf(bench), Qt::Key_F2);
        auto *editor = listOf(bench).findChild<QLineEdit *>(u"documentTitle"_s);
        QTRY_VERIFY(editor->hasFocus());
        typeText(*editor, u"Half a ti"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        // The title is read from the event loop, which does not run again.
    }

    void aDocumentThatTheListLeavesOutIsRenamedInTheDialog()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        panel(bench).findChild<QLineEdit *>()->setText(u"第2部"_s);
        QTRY_COMPARE(listOf(bench).model()->rowCount(), 1);
        bench.window.actions().renameDocument->trigger();
        const auto *dialog = bench.window.findChild<DocumentProperties *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->id(), bench.controller().documentId());
    }

    void propertiesAreStoredAsOneStep()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        auto *dialog = properties(bench);
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"propertyTitle"_s), u"A <b>film</b>"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"propertyTags"_s), u"drama, to do;drama"_s);
        dialog->findChild<QPlainTextEdit *>(u"propertyNote"_s)->insertPlainText(u"Ask & check\n<again>"_s);
        choose(*dialog->findChild<QComboBox *>(u"propertySplit"_s), int(Split::Test));
        clickSave(*dialog);
        QTRY_VERIFY(!bench.window.findChild<DocumentProperties *>());
        const DocumentDetails wanted{
            .title = u"A <b>film</b>"_s, .note = u"Ask & check\n<again>"_s, .tags = {u"drama"_s, u"to do"_s}};
        QCOMPARE(storedDetails(bench), wanted);
        QCOMPARE(bench.controller().document().split, Split::Test);
        // What users write is shown as they wrote it.
        const QString tip = shown(bench, 0, Qt::ToolTipRole);
        QVERIFY2(tip.contains(u"A &lt;b&gt;film&lt;/b&gt;"_s), qPrintable(tip));
        QVERIFY2(tip.contains(u"Ask &amp; check<br>&lt;again&gt;"_s), qPrintable(tip));
        QVERIFY2(tip.contains(u"drama, to do"_s), qPrintable(tip));
        bench.window.actions().undo->trigger();
        QCOMPARE(storedDetails(bench), DocumentDetails());
        QCOMPARE(bench.controller().corpus()->documents().load(bench.controller().documentId())->split, Split::Train);
    }

    void savingUnchangedPropertiesIsNoStep()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const DocumentDetails odd{.title = u"t"_s, .note = u"10\u00A0mg"_s, .tags = {u"a, b"_s}};
        QVERIFY(bench.controller().setDetails(bench.controller().documentId(), odd));
        const auto step = *bench.controller().corpus()->journal().currentStep();
        clickSave(*properties(bench));
        QCOMPARE(*bench.controller().corpus()->journal().currentStep(), step);
        QCOMPARE(storedDetails(bench), odd);
    }

    void aRefusedChangeKeepsTheDialog()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        auto *dialog = properties(bench);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"propertyTitle"_s), u"New"_s);
        QVERIFY(bench.controller().corpus()->documents().remove(bench.controller().documentId()));
        clickSave(*dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(u"propertyProblem"_s)->isVisible());
    }

    void aReadOnlyCorpusShowsAndChangesNothing()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        WindowFixture second;
        second.window.openFiles({bench.controller().corpus()->path()});
        QVERIFY(second.controller().documentId().isValid() && !second.controller().isWritable());
        QVERIFY(!second.window.actions().renameDocument->isEnabled());
        auto *dialog = properties(second);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLineEdit *>(u"propertyTitle"_s)->isReadOnly());
        for (const QAbstractButton *button : dialog->findChild<QDialogButtonBox *>()->buttons())
            QVERIFY(dialog->findChild<QDialogButtonBox *>()->standardButton(const_cast<QAbstractButton *>(button))
                == QDialogButtonBox::Close);
    }

    void theListIsFilteredByTag()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(5));
        QVERIFY(!tagBox(bench).isVisible()); // until there is one
        const DocumentId id = bench.controller().documentId();
        QVERIFY(bench.controller().setDetails(id, {.title = {}, .note = {}, .tags = {u"later"_s}}));
        QVERIFY(tagBox(bench).isVisible());
        tagBox(bench).setCurrentIndex(tagBox(bench).findData(u"later"_s));
        QCOMPARE(sources(bench), QStringList{u"films-0.txt"_s});
        // The last document loses the tag: the list is whole again, with a reason that can be seen.
        QVERIFY(bench.controller().setDetails(id, {}));
        QVERIFY(!tagBox(bench).isVisible());
        QCOMPARE(listOf(bench).model()->rowCount(), 5);
    }

    void theListIsSorted()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        choose(orders(bench), int(DocumentOrder::Newest));
        QCOMPARE(sources(bench).first(), u"films-11.txt"_s);
        QCOMPARE(bench.controller().document().source, u"films-0.txt"_s); // stays open
        QCOMPARE(listOf(bench).currentIndex().row(), 11); // and selected
        choose(orders(bench), int(DocumentOrder::Name));
        QCOMPARE(sources(bench).mid(1, 2), (QStringList{u"films-1.txt"_s, u"films-2.txt"_s}));
        QVERIFY(bench.controller().setDetails(
            bench.controller().documentId(), {.title = u"zzz"_s, .note = {}, .tags = {}}));
        bench.window.actions().nextDocument->trigger(); // from the row where it is still
        QCOMPARE(bench.controller().document().source, u"films-1.txt"_s);
        choose(orders(bench), int(DocumentOrder::Newest));
        choose(orders(bench), int(DocumentOrder::Name));
        QCOMPARE(sources(bench).last(), u"films-0.txt"_s);
    }

    void theNextUnreviewedIsThatOfTheOrder()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(4));
        choose(orders(bench), int(DocumentOrder::Newest));
        QVERIFY(panel(bench).findChild<QListView *>());
        listOf(bench).setCurrentIndex(listOf(bench).model()->index(0, 0));
        QCOMPARE(bench.controller().document().source, u"films-3.txt"_s);
        QVERIFY(panel(bench).openNextUnreviewed());
        QCOMPARE(bench.controller().document().source, u"films-2.txt"_s);
        listOf(bench).setCurrentIndex(listOf(bench).model()->index(3, 0));
        QVERIFY(!panel(bench).openNextUnreviewed());
    }

    void syntheticDocumentsAreCountedBeside()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"mixed.spotter"_s);
        {
            const auto corpus = filmCorpus(path, 3);
            QVERIFY(corpus);
            for (int number = 10; number < 12; ++number) {
                Document document = filmDocument(number);
                document.metadata.insert(u"synthetic"_s, true);
                QVERIFY((*corpus)->documents().import(document));
            }
        }
        bench.window.openFiles({path});
        const auto *count = panel(bench).findChild<QLabel *>(u"documentCount"_s);
        QCOMPARE(count->text(), u"3 documents (+2 synthetic)"_s);
        panel(bench).findChild<QLineEdit *>()->setText(u"红日"_s);
        QTRY_COMPARE(count->text(), u"3 documents"_s); // a filter leaves out others, too
    }

    void aLargeCorpusIsSortedOnAThread()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"large.spotter"_s);
        constexpr int many = 6000;
        {
            const auto corpus = Corpus::create(path, filmSchema());
            QVERIFY(corpus);
            auto transaction = Transaction::begin((*corpus)->database());
            for (int number = 0; number < many; ++number) QVERIFY((*corpus)->documents().import(filmDocument(number)));
            QVERIFY(transaction->commit());
        }
        bench.window.openFiles({path});
        auto *model = panel(bench).findChild<DocumentModel *>();
        QTRY_COMPARE(model->rowCount(), many);
        QTRY_VERIFY(!model->isSearching());
        const auto *count = panel(bench).findChild<QLabel *>(u"documentCount"_s);
        choose(orders(bench), int(DocumentOrder::Newest));
        QVERIFY(model->isSearching());
        QCOMPARE(count->text(), u"Loading the list…"_s);
        QCOMPARE(model->rowCount(), many); // the list stays until it is sorted
        choose(orders(bench), int(DocumentOrder::Name)); // the newest wish wins
        QTRY_VERIFY(!model->isSearching());
        QCOMPARE(shown(bench, many - 1, DocumentModel::SourceRole), u"films-%1.txt"_s.arg(many - 1));
        for (const int row : {0, 1, 4321}) QCOMPARE(model->rowOf(model->idAt(row)), row);
    }
};

QTEST_MAIN(TestNamingDocuments)
#include "test_naming_documents.moc"
