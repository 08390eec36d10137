// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of a mention are moved by keys, wherever the focus is and whatever the window manager keeps for itself.
#include "tests/ui/shell/window_hands.h"
#include "ui/triples/triple_panel.h"

#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTableView>

using namespace spotter;
using namespace spotter::tests;

class TestEdgeKeys final : public QObject {
    Q_OBJECT

    static bool begin(WindowFixture &bench, bool inTable)
    {
        if (!bench.openCorpus()) return false;
        bench.view().setCurrentTriple(bench.indexOf(u"导演"_s));
        if (inTable)
            bench.window.findChild<TriplePanel *>()->findChild<QTableView *>()->setFocus();
        else
            bench.view().setFocus();
        return true;
    }
    static void addEntries(const QList<QAction *> &entries, QSet<QAction *> &found)
    {
        for (QAction *entry : entries) {
            found.insert(entry);
            if (entry->menu()) addEntries(entry->menu()->actions(), found);
        }
    }

private Q_SLOTS:
    void movesEdges_data()
    {
        QTest::addColumn<bool>("inTable");
        QTest::addColumn<QList<QKeyCombination>>("keys");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("object");
        const QKeyCombination shorter(Qt::AltModifier, Qt::Key_Left);
        const QKeyCombination longer(Qt::AltModifier, Qt::Key_Right);
        for (const bool inTable : {false, true}) {
            const auto row = [&](const char *name, const QList<QKeyCombination> &keys, const QString &subject,
                                 const QString &object) {
                QTest::addRow("%s, %s", name, inTable ? "in the table" : "in the text")
                    << inTable << keys << subject << object;
            };
            row("Alt and an arrow: the object", {shorter}, u"红日"_s, u"王小"_s);
            row("there and back", {shorter, longer}, u"红日"_s, u"王小山"_s);
            row("Alt and up: the subject", {Qt::AltModifier | Qt::Key_Up, shorter}, u"红"_s, u"王小山"_s);
            row("Alt and down: the object again",
                {Qt::AltModifier | Qt::Key_Up, Qt::AltModifier | Qt::Key_Down, shorter}, u"红日"_s, u"王小"_s);
            row("its begin", {Qt::AltModifier | Qt::ShiftModifier | Qt::Key_Right}, u"红日"_s, u"小山"_s);
            row("by a character", {Qt::AltModifier | Qt::ControlModifier | Qt::Key_Left}, u"红日"_s, u"王小"_s);
            row("without Alt", {Qt::Key_BracketLeft}, u"红日"_s, u"王小"_s);
            row("without Alt: there and back", {Qt::Key_BracketLeft, Qt::Key_BracketRight}, u"红日"_s, u"王小山"_s);
            row("without Alt: the subject", {Qt::ShiftModifier | Qt::Key_S, Qt::Key_BracketLeft}, u"红"_s, u"王小山"_s);
            row("without Alt: its begin", {Qt::Key_BraceRight}, u"红日"_s, u"小山"_s);
            row("without Alt: by a character", {Qt::ControlModifier | Qt::Key_BracketLeft}, u"红日"_s, u"王小"_s);
        }
    }
    void movesEdges()
    {
        QFETCH(const bool, inTable);
        QFETCH(const QList<QKeyCombination>, keys);
        QFETCH(const QString, subject);
        QFETCH(const QString, object);
        WindowFixture bench;
        QVERIFY(begin(bench, inTable));
        WindowHands hands(bench);
        for (const QKeyCombination &key : keys) hands.key(key.key(), key.keyboardModifiers());
        QCOMPARE(bench.rowOf(u"导演"_s)->triple.subject.text, subject);
        QCOMPARE(bench.rowOf(u"导演"_s)->triple.object.text, object);
        QCOMPARE(bench.view().currentTriple(), bench.indexOf(u"导演"_s));
        QCOMPARE(bench.window.findChild<TriplePanel *>()->current(), bench.indexOf(u"导演"_s));
    }

    void nothingIsMovedFromOtherParts()
    {
        WindowFixture bench;
        QVERIFY(begin(bench, false));
        bench.window.findChild<QDockWidget *>(u"documents"_s)->findChild<QAbstractItemView *>()->setFocus();
        WindowHands hands(bench);
        hands.key(Qt::Key_Left, Qt::AltModifier);
        hands.key(Qt::Key_BracketLeft);
        QCOMPARE(bench.rowOf(u"导演"_s)->triple.object.text, u"王小山"_s);
    }

    void aKeyWhoseCommandCannotBeUsedSaysWhy_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isReadOnly");
        QTest::addColumn<QKeyCombination>("key");
        QTest::addColumn<QString>("words");
        const QKeyCombination undo(Qt::ControlModifier, Qt::Key_Z);
        QTest::newRow("nothing to undo") << u"en"_s << false << undo << u"Nothing to undo"_s;
        QTest::newRow("nothing to undo, Chinese") << u"zh_CN"_s << false << undo << u"没有可撤销的操作"_s;
        QTest::newRow("undo while another program writes")
            << u"en"_s << true << undo << u"another window or program is writing to it"_s;
        QTest::newRow("undo while another program writes, Chinese") << u"zh_CN"_s << true << undo << u"正在写它"_s;
        QTest::newRow("accept without a triple")
            << u"en"_s << false << QKeyCombination(Qt::Key_A) << u"Select a triple first"_s;
    }
    void aKeyWhoseCommandCannotBeUsedSaysWhy()
    {
        QFETCH(const QString, language);
        QFETCH(const bool, isReadOnly);
        QFETCH(const QKeyCombination, key);
        QFETCH(const QString, words);
        WindowFixture bench(language);
        const QString path = bench.dir.filePath(u"films.spotter"_s);
        QVERIFY(filmCorpus(path, 3));
        std::unique_ptr<Corpus> writer;
        if (isReadOnly) writer = *Corpus::open(path);
        bench.window.openFiles({path});
        QCOMPARE(bench.controller().isWritable(), !isReadOnly);
        bench.view().setCurrentTriple(-1);
        bench.view().setFocus();
        if (!isReadOnly && key == QKeyCombination(Qt::ControlModifier, Qt::Key_Z)) {
            while (bench.window.actions().undo->isEnabled()) bench.window.actions().undo->trigger();
        }
        WindowHands hands(bench);
        hands.key(key.key(), key.keyboardModifiers());
        const auto labels = bench.window.findChild<QStatusBar *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); }));
    }

    /// Window managers take keys with Alt.
    void nothingCanOnlyBeDoneWithAlt()
    {
        WindowFixture bench;
        QSet<QAction *> inMenus;
        addEntries(bench.window.menuBar()->actions(), inMenus);
        for (QAction *action : bench.window.actions().all()) {
            const QList<QKeySequence> keys = action->shortcuts();
            const bool hasAlt = std::ranges::any_of(
                keys, [](const QKeySequence &key) { return key[0].keyboardModifiers() & Qt::AltModifier; });
            if (hasAlt) QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        }
    }
};

QTEST_MAIN(TestEdgeKeys)
#include "test_edge_keys.moc"
