// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/import/import_dialog.h"
#include "ui/review/review_controls.h"
#include "ui/review/review_panel.h"
#include "ui/session/corpus_controller.h"

#include <QCheckBox>
#include <QDir>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;

namespace {

constexpr int patience = 60'000;

bool writeLines(const QString &path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    for (int i = 0; i < count; ++i) file.write("{\"text\":\"Line " + QByteArray::number(i) + ".\",\"triples\":[]}\n");
    return true;
}

} // namespace

/// Files are imported in the real window while its corpus stays open.
class TestImportBeside final : public QObject {
    Q_OBJECT

private:
    static constexpr int many = 20'000;

    /// The dialog, with the import under way.
    static ImportDialog *startImport(WindowFixture &bench, int lines)
    {
        const QString folder = bench.dir.filePath(u"folder"_s);
        if (!QDir().mkpath(folder) || !writeLines(folder + u"/many.jsonl"_s, lines)) return nullptr;
        bench.window.openFiles({folder});
        auto *dialog = bench.window.findChild<ImportDialog *>();
        if (dialog) dialog->start();
        return dialog;
    }

private Q_SLOTS:
    void theCorpusAndItsModelStay()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const auto trained = tinyModel();
        QVERIFY(trained);
        bench.controller().setModel(trained->model);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isReading(), patience);
        const Corpus *corpus = bench.controller().corpus();
        const DocumentId document = bench.controller().documentId();
        const auto *list = bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QListView *>();
        const QSignalSpy others(&bench.controller(), &CorpusController::corpusChanged);
        const QSignalSpy models(&bench.controller(), &CorpusController::modelChanged);
        ImportDialog *dialog = startImport(bench, many);
        QVERIFY(dialog && dialog->isRunning());
        QCOMPARE(bench.controller().corpus(), corpus);
        QCOMPARE(bench.controller().documentId(), document);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), patience);
        QCOMPARE(bench.controller().corpus(), corpus);
        QCOMPARE(bench.controller().documentId(), document);
        QCOMPARE(others.size(), 0);
        QCOMPARE(models.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), many + 3, patience); // a long list is read on a thread
        bench.controller().undo(); // the import is one step, and the window knows it
        QVERIFY(bench.controller().isJobRunning()); // the main thread does not wait for it
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 3, patience);
    }

    void whatSurroundsAWebPageIsSaidAndCanBeRead()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString folder = bench.dir.filePath(u"pages"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile page(folder + u"/page.html"_s);
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write("<!DOCTYPE html><html><body><nav>Home</nav><p>Ada founded Quay.</p><footer>Imprint</footer></body>");
        page.close();
        bench.window.openFiles({folder});
        auto *dialog = bench.window.findChild<ImportDialog *>();
        QVERIFY(dialog);
        const auto *preview = dialog->findChild<QPlainTextEdit *>();
        QTRY_VERIFY2(preview->toPlainText().contains(u"2 parts around the text"_s), qPrintable(preview->toPlainText()));
        QVERIFY(!preview->toPlainText().contains(u"Imprint"_s));
        auto *whole = dialog->findChild<QCheckBox *>(u"wholePage"_s);
        QVERIFY(whole && whole->isVisible() && !whole->isChecked());
        whole->setChecked(true);
        QTRY_VERIFY2(preview->toPlainText().contains(u"Imprint"_s), qPrintable(preview->toPlainText()));
        QVERIFY(!preview->toPlainText().contains(u"parts around the text"_s));
        whole->setChecked(false);
        QTRY_VERIFY(!preview->toPlainText().contains(u"Imprint"_s));
        dialog->start();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), patience);
        const auto says = [&] {
            return std::ranges::any_of(dialog->findChildren<QLabel *>(),
                [](const QLabel *label) { return label->text().contains(u"2 parts around the text"_s); });
        };
        QTRY_VERIFY(says());
    }

    void editsMeanwhileAreRefusedWithASentence()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QStringList failures;
        connect(&bench.controller(), &CorpusController::failed, this, [&](const QString &words) { failures += words; });
        const ImportDialog *dialog = startImport(bench, many);
        QVERIFY(dialog && dialog->isRunning());
        bench.controller().accept(bench.indexOf(u"导演"_s));
        bench.controller().undo();
        QCOMPARE(failures.size(), 2);
        QCOMPARE(failures.at(0), u"Files are being imported: wait until that is finished, or stop it"_s);
        QVERIFY(bench.rowOf(u"导演"_s)->state != ReviewState::Accepted);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), patience);
        bench.controller().accept(bench.indexOf(u"导演"_s));
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
        QCOMPARE(failures.size(), 2);
    }

    void aReviewUnderWayGoesOn()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(12));
        auto &dock = *bench.window.findChild<QDockWidget *>(u"review"_s);
        dock.show();
        dock.raise();
        auto &panel = *bench.window.findChild<ReviewPanel *>();
        for (auto *minutes : panel.findChildren<QDoubleSpinBox *>()) minutes->setValue(5);
        QTest::mouseClick(panel.findChild<QPushButton *>(u"thoroughReview"_s), Qt::LeftButton);
        QVERIFY(panel.controls().isRunning());
        const ImportDialog *dialog = startImport(bench, 100);
        QVERIFY(dialog && dialog->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), patience);
        QVERIFY(panel.controls().isRunning());
        QTest::mouseClick(panel.findChild<QPushButton *>(u"stopReview"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!panel.controls().isRunning(), patience);
    }

    void anotherCorpusEndsIt()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QVERIFY(filmCorpus(bench.dir.filePath(u"other.spotter"_s), 5));
        const ImportDialog *dialog = startImport(bench, many);
        QVERIFY(dialog && dialog->isRunning());
        bench.window.openFiles({bench.dir.filePath(u"other.spotter"_s)}); // as another instance's files come
        QVERIFY(!dialog->isRunning());
        bench.controller().accept(bench.indexOf(u"导演"_s));
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
    }
};

QTEST_MAIN(TestImportBeside)

#include "test_import_beside.moc"
