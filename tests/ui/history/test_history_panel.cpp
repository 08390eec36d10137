// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "tests/corpus/corpus_testing.h"
#include "ui/history/history_model.h"
#include "ui/history/history_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace spotter;
using namespace spotter::testing;

/// The dock on a real corpus.
class TestHistoryPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsWhatWasDone();
    void scrollingFetchesEverything();
    void aDocumentHasItsOwnHistory();
    void sayingWhatGoingBackDoes();
    void goingBackIsAskedForWithMouseAndKeyboard();
    void manyStepsAreAskedFirst_data();
    void manyStepsAreAskedFirst();
    void undoneStepsLookOtherwise();
    void enterAndDoubleClickShowTheDocument();
    void theSelectionStaysWhenSomethingIsAdded();
    void withoutACorpusItIsEmpty();
    void everyControlHasAName();

private:
    QListView &list() { return *m_panel->findChild<QListView *>(); }
    QPushButton &back() { return *m_panel->findChild<QPushButton *>(); }
    void select(int row) { list().setCurrentIndex(list().model()->index(row, 0)); }
    QString rowText(int row) { return list().model()->index(row, 0).data().toString(); }
    void moveThroughSplits(int steps)
    {
        for (int i = 0; i < steps; ++i)
            MUST(m_corpus->documents().setSplit(m_document, i % 2 == 0 ? Split::Dev : Split::Test));
        m_panel->refresh();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
    std::unique_ptr<HistoryPanel> m_panel;
    DocumentId m_document;
};

void TestHistoryPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_corpus = newCorpus(*m_folder);
    m_document = m_corpus->documents().import(marriageDocument())->id;
    m_panel = std::make_unique<HistoryPanel>();
    m_panel->resize(360, 420);
    m_panel->setCorpus(m_corpus.get());
    m_panel->setDocument(m_document);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestHistoryPanel::cleanup()
{
    m_panel.reset();
    m_corpus.reset();
}

void TestHistoryPanel::tellsWhatWasDone()
{
    moveThroughSplits(1);
    QCOMPARE(list().model()->rowCount(), 2);
    QCOMPARE(rowText(0), u"Moved luxun.txt from train to dev"_s);
    QVERIFY(rowText(1).startsWith(u"Imported luxun.txt"_s));
    const QModelIndex newest = list().model()->index(0, 0);
    QVERIFY(newest.data(HistoryModel::CurrentRole).toBool());
    QVERIFY(!newest.data(HistoryModel::WhoWhenRole).toString().isEmpty());
    QVERIFY(!m_panel->grab().isNull());
}

void TestHistoryPanel::scrollingFetchesEverything()
{
    moveThroughSplits(260);
    QVERIFY(list().model()->rowCount() < 261);
    for (int i = 0; i < 10 && list().model()->rowCount() < 261; ++i) {
        list().verticalScrollBar()->setValue(list().verticalScrollBar()->maximum());
        QTest::keyClick(&list(), Qt::Key_End);
        QCoreApplication::processEvents();
    }
    QCOMPARE(list().model()->rowCount(), 261);
    QVERIFY(rowText(260).startsWith(u"Imported"_s));
    m_panel->refresh();
    QCOMPARE(list().model()->rowCount(), 261);
}

void TestHistoryPanel::aDocumentHasItsOwnHistory()
{
    const DocumentId other = m_corpus->documents().import(textOnly(u"别的。"_s))->id;
    MUST(m_corpus->documents().setSplit(other, Split::Dev));
    m_panel->refresh();
    QCOMPARE(list().model()->rowCount(), 3);
    m_panel->findChild<QComboBox *>()->setCurrentIndex(1);
    QVERIFY(m_panel->isOfDocument());
    QCOMPARE(list().model()->rowCount(), 1);
    m_panel->setDocument(other);
    QCOMPARE(list().model()->rowCount(), 2);
}

void TestHistoryPanel::sayingWhatGoingBackDoes()
{
    moveThroughSplits(3);
    select(0);
    QVERIFY(!back().isEnabled()); // it is there already
    select(2);
    QVERIFY(back().isEnabled());
    bool said = false;
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) said = said || label->text().contains(u"2 edit(s)"_s);
    QVERIFY(said);
}

void TestHistoryPanel::goingBackIsAskedForWithMouseAndKeyboard()
{
    moveThroughSplits(3);
    QSignalSpy asked(m_panel.get(), &HistoryPanel::restoreRequested);
    select(1);
    QTest::mouseClick(&back(), Qt::LeftButton);
    select(2);
    back().setFocus();
    QTest::keyClick(&back(), Qt::Key_Space);
    QCOMPARE(asked.count(), 2);
    const auto steps = *m_corpus->journal().steps(10);
    QCOMPARE(asked[0][0].value<JournalStepId>(), steps[1].id);
    QCOMPARE(asked[1][0].value<JournalStepId>(), steps[2].id);
}

void TestHistoryPanel::manyStepsAreAskedFirst_data()
{
    QTest::addColumn<bool>("agreed");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

void TestHistoryPanel::manyStepsAreAskedFirst()
{
    QFETCH(const bool, agreed);
    moveThroughSplits(int(HistoryPanel::askedFrom));
    QSignalSpy asked(m_panel.get(), &HistoryPanel::restoreRequested);
    select(int(HistoryPanel::askedFrom));
    QTest::mouseClick(&back(), Qt::LeftButton);
    QCOMPARE(asked.count(), 0);
    auto *question = m_panel->findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    QVERIFY(question->text().contains(u"21"_s));
    for (QAbstractButton *button : question->buttons())
        if ((question->buttonRole(button) == QMessageBox::AcceptRole) == agreed)
            return QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), agreed ? 1 : 0);
}

void TestHistoryPanel::undoneStepsLookOtherwise()
{
    moveThroughSplits(3);
    const QImage before = m_panel->grab().toImage();
    MUST(m_corpus->journal().undo());
    m_panel->refresh();
    const QModelIndex newest = list().model()->index(0, 0);
    QCOMPARE(StepState(newest.data(HistoryModel::StateRole).toInt()), StepState::Undone);
    QVERIFY(newest.data(Qt::AccessibleTextRole).toString().startsWith(u"Undone"_s));
    QVERIFY(list().model()->index(1, 0).data(HistoryModel::CurrentRole).toBool());
    QVERIFY(m_panel->grab().toImage() != before);
    select(0);
    QVERIFY(back().isEnabled()); // forwards again
}

void TestHistoryPanel::enterAndDoubleClickShowTheDocument()
{
    moveThroughSplits(1);
    QSignalSpy chosen(m_panel.get(), &HistoryPanel::documentChosen);
    select(0);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Return);
    const QPoint second = list().visualRect(list().model()->index(1, 0)).center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(list().viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen[0][0].value<DocumentId>(), m_document);
}

void TestHistoryPanel::theSelectionStaysWhenSomethingIsAdded()
{
    moveThroughSplits(3);
    select(1);
    const QString text = rowText(1);
    MUST(m_corpus->documents().setSplit(m_document, Split::Test));
    MUST(m_corpus->documents().setSplit(m_document, Split::None));
    m_panel->refresh();
    QCOMPARE(list().currentIndex().row(), 3);
    QCOMPARE(list().currentIndex().data().toString(), text);
}

void TestHistoryPanel::withoutACorpusItIsEmpty()
{
    m_panel->setCorpus(nullptr);
    QCOMPARE(list().model()->rowCount(), 0);
    QVERIFY(!back().isEnabled());
    m_panel->refresh();
}

void TestHistoryPanel::everyControlHasAName()
{
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !qobject_cast<const QScrollBar *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestHistoryPanel)
#include "test_history_panel.moc"
