// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// The page of the settings with the corpora that have no file of their own yet.
#include "core/corpus/schema/schema_store.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/session/scratch_corpora.h"
#include "ui/window/scratch_page.h"
#include "ui/window/settings_dialog.h"

#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int patience = 10'000;

/// The settings, opened at that page.
struct ScratchHands {
    explicit ScratchHands(WindowFixture &bench)
    {
        bench.window.actions().settings->trigger();
        dialog = bench.window.findChild<SettingsDialog *>();
        page = dialog->findChild<ScratchPage *>();
        dialog->findChild<QTabWidget *>()->setCurrentWidget(page);
        list = page->findChild<QTreeWidget *>();
    }
    [[nodiscard]] QPushButton &button(const QString &name) const { return *page->findChild<QPushButton *>(name); }
    [[nodiscard]] bool lists(int count) const
    {
        return QTest::qWaitFor([&] { return list->topLevelItemCount() == count; }, patience);
    }
    [[nodiscard]] QTreeWidgetItem *row(const QString &name) const
    {
        return list->findItems(name, Qt::MatchExactly).value(0);
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        return QTest::qWaitFor(
            [&] {
                const auto labels = page->findChildren<QLabel *>();
                return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
            },
            patience);
    }
    void answer(QMessageBox::ButtonRole role) const
    {
        auto *question = page->findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(question->buttonRole(question->defaultButton()), QMessageBox::RejectRole);
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == role) return button->click();
    }

    SettingsDialog *dialog;
    ScratchPage *page;
    QTreeWidget *list;
};

bool openTexts(WindowFixture &bench, const QStringList &names)
{
    for (const QString &name : names) {
        const QString path = bench.dir.filePath(name + u".txt"_s);
        if (!writeFile(path, "Ada wrote a letter.\n")) return false;
        bench.window.openFiles({path});
        if (!bench.controller().documentId().isValid()) return false;
    }
    return true;
}

} // namespace

class TestScratchPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsAgeAndSize_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("counts");
        QTest::newRow("English") << u"en"_s << u"2 corpora"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"2 个语料库"_s;
    }
    void listsAgeAndSize()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, counts);
        WindowFixture bench(language);
        QVERIFY(openTexts(bench, {u"letters"_s, u"notes"_s}));
        const ScratchHands hands(bench);
        QVERIFY(hands.lists(2));
        QVERIFY(hands.row(u"letters"_s) && hands.row(u"notes"_s));
        for (int row = 0; row < 2; ++row) {
            QVERIFY(!hands.list->topLevelItem(row)->text(1).isEmpty());
            QVERIFY2(hands.list->topLevelItem(row)->text(2).contains(QRegularExpression(u"^\\d.*B$"_s)),
                qPrintable(hands.list->topLevelItem(row)->text(2)));
        }
        QVERIFY(hands.says(counts));
        QVERIFY(!hands.button(u"deleteScratch"_s).isEnabled());
        if (qEnvironmentVariableIsSet("SPOTTER_PICTURES"))
            QVERIFY(hands.dialog->grab().save(
                qEnvironmentVariable("SPOTTER_PICTURES") + u"/scratch-"_s + language + u".png"_s));
    }

    void deletesWhatIsSelected()
    {
        WindowFixture bench;
        QVERIFY(openTexts(bench, {u"letters"_s, u"notes"_s, u"open"_s}));
        const ScratchCorpora scratch(bench.preferences.dataFolder());
        const ScratchHands hands(bench);
        QVERIFY(hands.lists(3));
        // What belongs to it goes with it; what another one is called does not.
        const QString letters = hands.row(u"letters"_s)->data(0, Qt::UserRole).toString();
        QVERIFY(QDir().mkpath(letters + u".models/1"_s) && writeFile(letters + u".models/1/config.json"_s, "{}"));
        hands.row(u"letters"_s)->setSelected(true);
        QVERIFY(hands.button(u"deleteScratch"_s).isEnabled());
        hands.button(u"deleteScratch"_s).click();
        hands.answer(QMessageBox::RejectRole);
        QTRY_VERIFY(!hands.page->findChild<QMessageBox *>());
        QVERIFY(QFileInfo::exists(letters)); // cancelled
        hands.button(u"deleteScratch"_s).click();
        hands.answer(QMessageBox::DestructiveRole);
        QVERIFY(hands.lists(2));
        const QStringList left
            = QDir(scratch.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY2(std::ranges::none_of(left, [](const QString &name) { return name.contains(u"letters"_s); }),
            qPrintable(left.join(u' ')));
        QVERIFY(hands.row(u"notes"_s) && hands.row(u"open"_s));
    }

    void theOpenOneIsRefused()
    {
        WindowFixture bench;
        QVERIFY(openTexts(bench, {u"open"_s}));
        const QString path = bench.controller().corpus()->path();
        const ScratchHands hands(bench);
        QVERIFY(hands.lists(1));
        hands.row(u"open"_s)->setSelected(true);
        hands.button(u"deleteScratch"_s).click();
        hands.answer(QMessageBox::DestructiveRole);
        QVERIFY(hands.says(u"open is open; close it first"_s));
        QVERIFY(QFileInfo::exists(path));
        QVERIFY(bench.controller().isWritable());
    }

    /// As a killed import leaves it.
    void theNextWindowRemovesWhatHoldsNothing()
    {
        WindowFixture bench;
        QVERIFY(openTexts(bench, {u"letters"_s}));
        const QString letters = bench.controller().corpus()->path();
        bench.controller().closeCorpus();
        const ScratchCorpora scratch(bench.preferences.dataFolder());
        const QString unused = scratch.pathFor(u"large"_s, "large");
        const QString edited = scratch.pathFor(u"edited"_s, "edited");
        const QString trained = scratch.pathFor(u"trained"_s, "trained");
        for (const QString &path : {unused, edited, trained}) QVERIFY(Corpus::create(path).has_value());
        QVERIFY(writeFile(unused + u"-shm"_s, {}));
        QVERIFY(QDir().mkpath(trained + u".models/1"_s));
        {
            const auto corpus = Corpus::open(edited);
            QVERIFY(
                (*corpus)->schema().apply({.kind = SchemaEdit::Kind::AddPredicate, .name = u"wrote"_s}).has_value());
        }
        const MainWindow next(bench.preferences, bench.appearance);
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(unused), patience);
        QTRY_VERIFY(!QFileInfo::exists(unused + u"-shm"_s));
        for (const QString &kept : {letters, edited, trained}) QVERIFY2(QFileInfo::exists(kept), qPrintable(kept));
    }

    void anEmptyOneThatIsOpenStays()
    {
        WindowFixture bench;
        const ScratchCorpora scratch(bench.preferences.dataFolder());
        QVERIFY(QDir().mkpath(scratch.folder()));
        const QString open = scratch.pathFor(u"open"_s, "open");
        const auto corpus = Corpus::create(open); // by another window that is about to import
        QVERIFY(corpus);
        QCOMPARE(scratch.removeUnused(), 0);
        QVERIFY(QFileInfo::exists(open));
    }

    /// The same file may be chosen again at once.
    void openingATextWaitsForTheRemoval()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"notes.txt"_s);
        QVERIFY(writeFile(path, "Ada wrote a letter.\n"));
        const ScratchCorpora scratch(bench.preferences.dataFolder());
        QVERIFY(QDir().mkpath(scratch.folder()));
        QVERIFY(Corpus::create(scratch.pathFor(u"notes"_s, path.toUtf8())).has_value());
        MainWindow next(bench.preferences, bench.appearance);
        next.openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(next.controller().documentId().isValid(), patience);
        QVERIFY(next.controller().isWritable());
    }

    void onlyItsOwnFolderIsDeletedFrom()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString path = bench.controller().corpus()->path();
        const auto removed = ScratchCorpora(bench.preferences.dataFolder()).remove(path);
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::Content);
        QVERIFY(QFileInfo::exists(path));
    }

    void oneIsShownInItsFolder()
    {
        WindowFixture bench;
        QVERIFY(openTexts(bench, {u"letters"_s, u"notes"_s}));
        const ScratchHands hands(bench);
        QVERIFY(hands.lists(2));
        QObject::disconnect(hands.dialog, &SettingsDialog::showFileWanted, nullptr, nullptr); // no file manager here
        QSignalSpy again(hands.dialog, &SettingsDialog::showFileWanted);
        hands.list->selectAll();
        QVERIFY(!hands.button(u"showScratch"_s).isEnabled());
        hands.list->clearSelection();
        hands.row(u"notes"_s)->setSelected(true);
        hands.button(u"showScratch"_s).click();
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0][0].toString(), hands.row(u"notes"_s)->data(0, Qt::UserRole).toString());
    }
};

QTEST_MAIN(TestScratchPage)
#include "test_scratch_page.moc"
