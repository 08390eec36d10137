// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
// Every command at every moment: what cannot work is disabled and says why, and what is enabled does not fail.
#include "tests/ui/shell/training_hands.h"
#include "ui/shell/file_workflow.h"
#include "ui/training/training_panel.h"

#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QRegularExpression>

using namespace spotter;
using namespace spotter::tests;

namespace {

/// A moment in which the window is; `held` is another program that has the corpus.
struct Moment {
    std::unique_ptr<Corpus> held;
    bool isThere = false;
};

Moment enter(WindowFixture &bench, const QString &name)
{
    Moment moment;
    const QString path = bench.dir.filePath(u"films.spotter"_s);
    if (name == u"start page"_s) {
        moment.isThere = !bench.controller().corpus();
    } else if (name == u"empty corpus"_s) {
        moment.isThere = bench.window.files().createCorpus(path);
    } else if (name == u"read-only corpus"_s) {
        auto made = filmCorpus(path, 12);
        if (!made) return moment;
        moment.held = *std::move(made);
        bench.window.openFiles({path});
        moment.isThere = bench.controller().documentId().isValid() && !bench.controller().isWritable();
    } else if (name == u"deleted corpus"_s) {
        moment.isThere = bench.openCorpus(12) && QFile::remove(path)
            && QTest::qWaitFor([&] { return !bench.controller().isWritable(); });
    } else if (name == u"no document"_s) {
        if (!filmCorpus(path, 12)) return moment; // and closed again
        moment.isThere = bench.controller().openCorpus(path).has_value() && !bench.controller().documentId().isValid();
    } else if (name == u"training"_s) {
        moment.isThere = bench.openCorpus(12) && trains(bench.window);
    }
    return moment;
}

/// Those that belong to no moment: they end the program, or open what is not of this window.
bool isLeftOut(const Actions &actions, const QAction *action)
{
    return action == actions.quit || action == actions.tryDemo || action == actions.fullScreen;
}

void closeDialogs(WindowFixture &bench)
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget != &bench.window && widget->isVisible()) widget->close();
    QCoreApplication::processEvents();
}

} // namespace

class TestObstacles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCannotWorkSaysWhy_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("off"); ///< among others
        QTest::addColumn<QStringList>("on");
        const QStringList edits{u"accept"_s, u"reject"_s, u"remove"_s, u"changePredicate"_s, u"setSubject"_s,
            u"setObject"_s, u"setType"_s, u"negated"_s, u"tripleNote"_s, u"qualifiers"_s, u"labelOtherPlaces"_s,
            u"renameDocument"_s, u"redo"_s, u"fixFinding"_s};
        const QStringList training{u"retrain"_s, u"readTexts"_s};
        const QStringList adding{u"importFiles"_s, u"newDocument"_s, u"pasteDocument"_s};
        const QStringList documents{u"exportTriples"_s, u"selectTriples"_s, u"evaluateModel"_s, u"nextDocument"_s,
            u"previousDocument"_s, u"findDocuments"_s};
        const QStringList reading{u"findInDocument"_s, u"findNext"_s, u"print"_s, u"exportReport"_s, u"nextTriple"_s,
            u"nextMention"_s, u"zoomIn"_s, u"documentProperties"_s};
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            const auto row = [&](const char *moment) {
                return &(
                    QTest::addRow("%s, %s", moment, qPrintable(language)) << QString::fromLatin1(moment) << language);
            };
            *row("start page") << edits + training + documents + reading
                    + QStringList{u"saveAsCorpus"_s, u"startPage"_s, u"useModel"_s, u"nextDoubtful"_s,
                        u"stopTraining"_s, u"adoptModel"_s}
                               << adding + QStringList{u"open"_s, u"newCorpus"_s};
            *row("empty corpus") << edits + training + documents + reading + QStringList{u"nextDoubtful"_s}
                                 << adding + QStringList{u"saveAsCorpus"_s, u"startPage"_s};
            *row("read-only corpus") << edits + training + adding << documents + reading;
            *row("deleted corpus") << edits + training + adding
                    + QStringList{u"exportTriples"_s, u"selectTriples"_s, u"evaluateModel"_s, u"findDocuments"_s}
                                   << reading + QStringList{u"saveAsCorpus"_s};
            *row("no document") << edits + reading << training + adding + documents;
            *row("training") << training + QStringList{u"adoptModel"_s, u"discardModel"_s}
                             << reading + adding + documents + QStringList{u"stopTraining"_s, u"pauseTraining"_s};
        }
    }
    void whatCannotWorkSaysWhy()
    {
        QFETCH(const QString, moment);
        QFETCH(const QString, language);
        QFETCH(const QStringList, off);
        QFETCH(const QStringList, on);
        WindowFixture bench(u"en"_s);
        const Moment entered = enter(bench, moment);
        QVERIFY(entered.isThere);
        bench.preferences.setLanguage(language); // what is said follows the language
        bench.appearance.apply();
        QCoreApplication::processEvents();
        for (const QAction *action : bench.window.actions().all()) {
            const QString name = action->objectName();
            if (off.contains(name)) QVERIFY2(!action->isEnabled(), qPrintable(name));
            if (on.contains(name)) QVERIFY2(action->isEnabled(), qPrintable(name));
            if (action->isEnabled()) continue;
            const QString said = action->statusTip();
            QVERIFY2(!said.isEmpty() && said == action->property("obstacle").toString(), qPrintable(name));
            QVERIFY2(action->toolTip().contains(said.toHtmlEscaped()) || action->toolTip().contains(said),
                qPrintable(name + u": "_s + action->toolTip()));
            if (language == u"zh_CN"_s && !said.contains(bench.dir.path()))
                QVERIFY2(said.contains(QRegularExpression(u"\\p{Han}"_s)), qPrintable(name + u": "_s + said));
        }
        if (serviceOf(bench.window).isRunning()) QVERIFY(stops(bench.window));
    }

    void whatIsEnabledDoesNotFail_data()
    {
        QTest::addColumn<QString>("moment");
        for (const char *moment : {"empty corpus", "read-only corpus", "deleted corpus", "no document"})
            QTest::newRow(moment) << QString::fromLatin1(moment);
    }
    void whatIsEnabledDoesNotFail()
    {
        QFETCH(const QString, moment);
        WindowFixture bench;
        const Moment entered = enter(bench, moment);
        QVERIFY(entered.isThere);
        const Actions &actions = bench.window.actions();
        QSignalSpy failed(&bench.controller(), &CorpusController::failed);
        QApplication::clipboard()->setText(u"Ada wrote a letter."_s);
        const Corpus *corpus = bench.controller().corpus();
        QList<QAction *> all = actions.all();
        // Last: they change the moment.
        for (QAction *action : {actions.pasteDocument, actions.startPage}) {
            all.removeOne(action);
            all += action;
        }
        for (QAction *action : std::as_const(all)) {
            if (!action->isEnabled() || isLeftOut(actions, action)) continue;
            action->trigger();
            QCoreApplication::processEvents();
            QVERIFY2(failed.isEmpty(),
                qPrintable(action->objectName() + u": "_s + (failed.isEmpty() ? QString() : failed[0][0].toString())));
            if (serviceOf(bench.window).isRunning()) {
                serviceOf(bench.window).abandon();
                break; // the moment is another one
            }
            closeDialogs(bench);
            if (action != actions.startPage) QCOMPARE(bench.controller().corpus(), corpus);
        }
    }
};

QTEST_MAIN(TestObstacles)
#include "test_obstacles.moc"
