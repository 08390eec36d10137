// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/session/corpus_controller.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>

using namespace spotter;
using namespace spotter::tests;

namespace {

bool manyFilms(const QString &path, int documents)
{
    const auto corpus = Corpus::create(path, filmSchema());
    if (!corpus) return false;
    auto transaction = Transaction::begin((*corpus)->database());
    if (!transaction) return false;
    for (int number = 0; number < documents; ++number)
        if (!(*corpus)->documents().import(filmDocument(number))) return false;
    return transaction->commit().has_value();
}

qint64 unindexed(CorpusController &controller)
{
    return controller.corpus()->documents().countUnindexed().value_or(-1);
}

} // namespace

/// The search of the real window: its index is filled beside the user, and nobody waits for what it finds.
class TestDocumentSearch final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theIndexIsFilledWhenACorpusIsOpened()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"films.spotter"_s);
        QVERIFY(manyFilms(path, 1000));
        {
            const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
            QVERIFY(corpus);
            QCOMPARE((*corpus)->documents().countUnindexed().value_or(-1), 1000); // imports leave it behind
        }
        bench.window.openFiles({path});
        QTRY_COMPARE(unindexed(bench.controller()), 0);
        bench.controller().accept(bench.indexOf(u"导演"_s)); // the window goes on writing
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);
    }

    void theIndexTakesWhatTheWindowImports()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        QTRY_COMPARE(unindexed(bench.controller()), 0);
        const QString text = bench.dir.filePath(u"new.txt"_s);
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Something new.") > 0);
        file.close();
        bench.window.openFiles({text});
        QCOMPARE(bench.controller().corpus()->documents().count().value_or(-1), 4);
        QTRY_COMPARE(unindexed(bench.controller()), 0);
    }

    void editsGoOnWhileTheIndexIsFilled()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"films.spotter"_s);
        QVERIFY(manyFilms(path, 30'000));
        QStringList failures;
        connect(&bench.controller(), &CorpusController::failed, this, [&](const QString &words) { failures += words; });
        bench.window.openFiles({path});
        int edits = 0;
        qint64 longest = 0;
        while (unindexed(bench.controller()) > 0) {
            QElapsedTimer clock;
            clock.start();
            bench.controller().accept(bench.indexOf(u"导演"_s));
            bench.controller().undo();
            longest = std::max(longest, clock.elapsed());
            ++edits;
            QCoreApplication::processEvents();
        }
        qInfo("%d edits with their undo beside the index, the longest %lld ms", edits, longest);
        QVERIFY(edits > 5);
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    }

    void theNewestSearchWinsAndNobodyWaits()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(40));
        QWidget *dock = bench.window.findChild<QDockWidget *>(u"documents"_s);
        auto *search = dock->findChild<QLineEdit *>();
        const auto *list = dock->findChild<QListView *>();
        search->setText(u"第3"_s); // eleven of them
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(list->model()->rowCount(), 40); // the list stays until the thread has found something
        QList<int> shown;
        connect(list->model(), &QAbstractItemModel::modelReset, this, [&] { shown += list->model()->rowCount(); });
        search->setText(u"第37部"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(bench.controller().document().text.contains(u"第37部"_s)); // Return has gone on into the list
        QCOMPARE(shown, QList<int>{1});
    }

    void aSearchEndsWithItsCorpus()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus(40));
        QWidget *dock = bench.window.findChild<QDockWidget *>(u"documents"_s);
        auto *search = dock->findChild<QLineEdit *>();
        const auto *list = dock->findChild<QListView *>();
        search->setText(u"第37部"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(filmCorpus(bench.dir.filePath(u"other.spotter"_s), 5));
        bench.window.openFiles({bench.dir.filePath(u"other.spotter"_s)});
        QTRY_COMPARE(unindexed(bench.controller()), 0);
        QCOMPARE(list->model()->rowCount(), 5);
    }
};

QTEST_MAIN(TestDocumentSearch)

#include "test_document_search.moc"
