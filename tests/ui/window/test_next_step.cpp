// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// What the window offers leads somewhere, and what it says is over when it is over.
#include "core/base/task_runner.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/commands/actions.h"
#include "ui/documents/document_model.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/file_workflow.h"
#include "ui/triples/triple_panel.h"
#include "ui/window/banner.h"

#include <QLabel>
#include <QSemaphore>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::tests;

namespace {

Banner &problemOf(WindowFixture &bench) { return *bench.window.findChild<Banner *>(u"problemBanner"_s); }

void acceptAll(WindowFixture &bench)
{
    for (int row = 0; row < int(bench.controller().triples().size()); ++row)
        if (bench.controller().triples()[size_t(row)].state == ReviewState::Unreviewed) bench.controller().accept(row);
}

} // namespace

class TestNextStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nextDoubtfulIsOffWhereNothingIsLeft();
    void nextDoubtfulIsOffWhereASearchFindsNothingDoubtful();
    void theEmptyTripleListSaysWhatToDo_data();
    void theEmptyTripleListSaysWhatToDo();
    void aRefusalIsOverWithItsCause();
    void otherProblemsStay();
    void readOnlyIsSaidOnce();
};

void TestNextStep::nextDoubtfulIsOffWhereNothingIsLeft()
{
    WindowFixture bench;
    const QAction *next = bench.window.actions().nextDoubtful;
    QVERIFY(!next->isEnabled()); // no corpus
    QVERIFY(bench.openCorpus(2));
    QVERIFY(next->isEnabled());
    acceptAll(bench);
    QVERIFY(next->isEnabled()); // the second document
    bench.window.actions().nextDoubtful->trigger();
    QCOMPARE(bench.controller().documentId(), DocumentId{2});
    acceptAll(bench);
    QVERIFY(!next->isEnabled());
    bench.window.actions().undo->trigger();
    bench.view().setCurrentTriple(-1); // the next one is looked for after the current one
    QVERIFY(next->isEnabled());
    bench.controller().closeCorpus();
    QVERIFY(!next->isEnabled());
}

void TestNextStep::nextDoubtfulIsOffWhereASearchFindsNothingDoubtful()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(3));
    acceptAll(bench); // of the first document
    const QAction *next = bench.window.actions().nextDoubtful;
    QVERIFY(next->isEnabled());
    auto *model = bench.window.findChild<DocumentModel *>();
    const auto search = [&](const QString &words) {
        DocumentFilter filter;
        filter.search = words;
        model->setFilter(filter);
        return QTest::qWaitFor([&] { return !model->isSearching(); });
    };
    QVERIFY(search(u"第0部"_s)); // only the first document
    QCOMPARE(model->rowCount(), 1);
    QTRY_VERIFY(!next->isEnabled());
    QVERIFY2(next->statusTip().contains(u"Nothing doubtful"_s), qPrintable(next->statusTip()));
    QVERIFY(search(u"没有这个词"_s));
    QCOMPARE(model->rowCount(), 0);
    QTRY_VERIFY(!next->isEnabled());
    QVERIFY(search(u"第2部"_s));
    QTRY_VERIFY(next->isEnabled());
    bench.window.actions().nextDoubtful->trigger();
    QCOMPARE(bench.controller().documentId(), DocumentId{3});
    acceptAll(bench);
    QTRY_VERIFY(!next->isEnabled());
}

void TestNextStep::theEmptyTripleListSaysWhatToDo_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << u"en"_s << u"Choose a document"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"选择一篇文档"_s;
}
void TestNextStep::theEmptyTripleListSaysWhatToDo()
{
    QFETCH(const QString, language);
    QFETCH(const QString, words);
    WindowFixture bench(language);
    QVERIFY(bench.window.files().createCorpus(bench.dir.filePath(u"new.spotter"_s)));
    const auto says = [&](const QString &part) {
        const auto labels = bench.window.findChild<TriplePanel *>()->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    };
    QVERIFY(says(words));
    QVERIFY(bench.openCorpus());
    QVERIFY(!says(words));
}

void TestNextStep::aRefusalIsOverWithItsCause()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(2));
    const auto mayEnd = std::make_shared<QSemaphore>();
    QSignalSpy ended(&bench.controller(), &CorpusController::jobEnded);
    bench.controller().startJob(
        u"Something long is being done: wait"_s,
        [mayEnd](Corpus &, const Task &) {
            mayEnd->acquire();
            return Result<void>();
        },
        [](const Result<void> &) {});
    bench.controller().accept(0);
    QVERIFY(problemOf(bench).isVisible());
    QCOMPARE(problemOf(bench).text(), u"Something long is being done: wait"_s);
    mayEnd->release();
    QTRY_COMPARE(ended.count(), 1);
    QTRY_VERIFY(!problemOf(bench).isVisible());
}

/// What has nothing to do with edits is not over when one succeeds.
void TestNextStep::otherProblemsStay()
{
    WindowFixture bench;
    QVERIFY(bench.openCorpus(2));
    Q_EMIT bench.controller().failed(u"The model could not be loaded"_s);
    bench.controller().accept(0);
    QVERIFY(problemOf(bench).isVisible());
    QCOMPARE(problemOf(bench).text(), u"The model could not be loaded"_s);
}

void TestNextStep::readOnlyIsSaidOnce()
{
    WindowFixture bench;
    const QString path = bench.dir.filePath(u"films.spotter"_s);
    const auto other = filmCorpus(path, 2); // its writer, which stays
    QVERIFY(other.has_value());
    bench.window.openFiles({path});
    QVERIFY(!bench.controller().isWritable());
    const Banner *readOnly = bench.window.findChild<Banner *>(u"readOnlyBanner"_s);
    QVERIFY(readOnly->isVisible());
    Q_EMIT bench.controller().failed(bench.controller().corpus()->readOnlyReason());
    QVERIFY(!problemOf(bench).isVisible());
    QVERIFY(readOnly->isVisible());
    Q_EMIT bench.controller().failed(u"Something else"_s);
    QVERIFY(problemOf(bench).isVisible());
}

QTEST_MAIN(TestNextStep)
#include "test_next_step.moc"
