// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Open, correct, retrain, export: through the real window, by keyboard only and by mouse only.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/model_store.h"
#include "core/training/training_service.h"
#include "tests/ui/shell/window_hands.h"
#include "ui/export_dialog/export_dialog.h"
#include "ui/help/start_page.h"
#include "ui/training/change_list.h"
#include "ui/training/outcome_bar.h"
#include "ui/training/training_panel.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int trainingMs = 120'000;

/// A run of the smallest network: seconds, on any machine.
void makeTrainingTiny(WindowFixture &bench)
{
    auto *panel = bench.window.findChild<TrainingPanel *>();
    TrainingOptions options = panel->options();
    options.model.hidden = 16;
    options.model.dilations = {1, 2};
    options.minutes = 0;
    options.epochs = 1;
    options.threads = 1;
    options.vocabularyMinimumCount = 1;
    options.pretrainingShare = 0;
    panel->setOptions(options);
}

QPushButton *buttonOf(const QWidget &part, const QString &text)
{
    for (QPushButton *button : part.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text && button->isVisible()) return button;
    }
    return nullptr;
}

} // namespace

class TestFourJobs final : public QObject {
    Q_OBJECT

    static QString storedCorpus(WindowFixture &bench)
    {
        const QString path = bench.dir.filePath(u"films.spotter"_s);
        return filmCorpus(path, 8) ? path : QString();
    }
    static QStringList exportedTriples(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void byKeyboard()
    {
        WindowFixture bench;
        const QString path = storedCorpus(bench);
        QVERIFY(!path.isEmpty());
        WindowHands hands(bench);

        hands.key(Qt::Key_O, Qt::ControlModifier); // open
        auto *chooser = bench.window.findChild<QFileDialog *>();
        QVERIFY(chooser);
        QTRY_VERIFY(chooser->isVisible());
        auto *name = chooser->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setFocus(); // where a file dialog begins
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(bench.controller().corpus());
        QCOMPARE(bench.view().triples().size(), size_t(2));
        bench.window.activateWindow(); // what a window manager does when a dialog closes
        QTRY_VERIFY(bench.view().hasFocus());

        hands.key(Qt::Key_J); // correct
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        hands.key(Qt::Key_X);
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Rejected);

        makeTrainingTiny(bench);
        hands.key(Qt::Key_R, Qt::ControlModifier); // retrain
        auto *panel = bench.window.findChild<TrainingPanel *>();
        QTRY_VERIFY_WITH_TIMEOUT(panel->hasOutcome(), trainingMs);
        QVERIFY(bench.window.actions().adoptModel->isEnabled());
        hands.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.controller().model());
        QVERIFY(!bench.window.actions().adoptModel->isEnabled());
        QTRY_COMPARE(bench.controller().corpus()->models().all()->size(), size_t(1));

        hands.key(Qt::Key_E, Qt::ControlModifier); // export
        auto *dialog = bench.window.findChild<ExportDialog *>();
        QVERIFY(dialog);
        QSignalSpy exported(dialog, &ExportDialog::exported);
        auto *go = buttonOf(*dialog, u"Export"_s);
        QVERIFY(go);
        QTRY_VERIFY(go->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exportedTriples(exported[0][0].toString()).size(), 8);
    }

    void byMouse()
    {
        WindowFixture bench;
        const QString path = storedCorpus(bench);
        QVERIFY(!path.isEmpty());
        bench.preferences.addRecentFile(path);
        auto *page = bench.window.findChild<StartPage *>();
        page->reload();
        WindowHands hands(bench);

        auto *recent = page->findChild<QListWidget *>(); // open
        QCOMPARE(recent->count(), 1);
        QCoreApplication::processEvents();
        hands.click(recent->viewport(), recent->visualItemRect(recent->item(0)).center());
        QTRY_VERIFY(bench.controller().corpus());

        hands.clickText(u"王小山"_s); // correct
        QCOMPARE(bench.view().currentTriple(), bench.indexOf(u"导演"_s));
        QVERIFY(hands.clickTool(bench.window.actions().accept));
        QCOMPARE(bench.rowOf(u"导演"_s)->state, ReviewState::Accepted);

        makeTrainingTiny(bench);
        QVERIFY(hands.clickTool(bench.window.actions().retrain)); // retrain
        auto *panel = bench.window.findChild<TrainingPanel *>();
        QTRY_VERIFY_WITH_TIMEOUT(panel->hasOutcome(), trainingMs);
        auto *bar = panel->findChild<OutcomeBar *>();
        QPushButton *adopt = buttonOf(*bar, u"Adopt"_s);
        QVERIFY(adopt);
        hands.click(adopt, adopt->rect().center());
        QTRY_VERIFY(bench.controller().model());

        QVERIFY(hands.clickTool(bench.window.actions().exportTriples)); // export
        auto *dialog = bench.window.findChild<ExportDialog *>();
        QVERIFY(dialog);
        QSignalSpy exported(dialog, &ExportDialog::exported);
        QPushButton *go = buttonOf(*dialog, u"Export"_s);
        QVERIFY(go);
        QTRY_VERIFY(go->isEnabled());
        hands.click(go, go->rect().center());
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exportedTriples(exported[0][0].toString()).size(), 8);
    }

    void aSecondTrainingSaysWhichSentencesWouldChange()
    {
        WindowFixture bench;
        const QString path = storedCorpus(bench);
        bench.window.openFiles({path});
        makeTrainingTiny(bench);
        auto *panel = bench.window.findChild<TrainingPanel *>();
        const auto summary = [panel] { return panel->changes().findChild<QLabel *>()->text(); };
        bench.window.actions().retrain->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(panel->hasOutcome(), trainingMs);
        QVERIFY(summary().contains("no model in use"_L1));
        panel->adoptOutcome();
        QTRY_VERIFY(bench.controller().model());
        bench.window.actions().retrain->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(panel->hasOutcome(), trainingMs);
        QTRY_VERIFY2(summary().contains("example sentence"_L1), qPrintable(summary()));
        panel->discardOutcome();
        QVERIFY(!panel->hasOutcome());
    }
};

QTEST_MAIN(TestFourJobs)
#include "test_four_jobs.moc"
