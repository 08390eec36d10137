// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/check.h"
#include "core/corpus/journal/journal.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/facts/entity_panel.h"
#include "ui/facts/fact_model.h"
#include "ui/facts/fact_panel.h"
#include "ui/facts/facts_tabs.h"
#include "ui/facts/merge_panel.h"
#include "ui/facts/rule_panel.h"
#include "ui/graph/graph_panel.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QInputDialog>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

/// Several jobs on threads follow each other, which takes its time on a busy machine.
constexpr int patienceMs = 60'000;

/// The window with short texts about persons and companies, one fact each.
struct EntitiesFixture : WindowFixture {
    EntitiesFixture()
    {
        const QString path = dir.filePath(u"entities.spotter"_s);
        {
            auto corpus = Corpus::create(path);
            if (!corpus) qFatal("%s", qPrintable(corpus.error().message));
            add(**corpus, u"Edison"_s, u"born in"_s, u"Milan"_s, u"Person"_s);
            add(**corpus, u"Thomas Edison"_s, u"born in"_s, u"Milan"_s, u"Person"_s);
            add(**corpus, u"Thomas Edison"_s, u"born on"_s, u"11 February 1847"_s, u"Person"_s, u"Date"_s);
            add(**corpus, u"Thomas Edison"_s, u"age"_s, u"三十岁"_s, u"Person"_s, u"Number"_s);
            add(**corpus, u"Apple Inc."_s, u"made"_s, u"Mac"_s, u"Company"_s);
            add(**corpus, u"Apple"_s, u"made"_s, u"iPod"_s, u"Company"_s);
        }
        window.openFiles({path});
        window.resize(1400, 900);
        window.findChild<QDockWidget *>(u"facts"_s)->toggleViewAction()->trigger();
    }
    static void add(Corpus &corpus, const QString &subject, const QString &predicate, const QString &object,
        const QString &subjectType, const QString &objectType = {})
    {
        Document document;
        document.text = subject + u' ' + predicate + u' ' + object + u'.';
        LabelledTriple label;
        label.triple.subject = {{0, subject.size()}, subject, subjectType};
        label.triple.predicate = predicate;
        const qsizetype at = subject.size() + predicate.size() + 2;
        label.triple.object = {{at, at + object.size()}, object, objectType};
        document.triples = {label};
        if (!corpus.documents().import(document)) qFatal("no document");
    }

    FactsTabs &tabs() { return *window.findChild<FactsTabs *>(); }
    FactModel &model() { return *tabs().facts().findChild<FactModel *>(); }
    QTableView &table() { return *tabs().facts().findChild<QTableView *>(); }
    QTableWidget &merges() { return *tabs().merges().findChild<QTableWidget *>(u"suggestedMerges"_s); }
    QTreeWidget &page() { return *tabs().entity().findChild<QTreeWidget *>(); }
    /// What the page says, a line each, sections included.
    QStringList pageLines()
    {
        QStringList lines;
        for (QTreeWidgetItemIterator item(&page()); *item; ++item) lines += (*item)->text(0);
        return lines;
    }
    int rowOf(const QString &subject)
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().fact(row).subject.name == subject) return row;
        return -1;
    }
    void select(int row, int column)
    {
        table().setFocus();
        table().setCurrentIndex(model().index(row, column));
    }
    /// Once the facts are collected, and what is certain is merged.
    bool isReady()
    {
        // A decision is in the file a moment before its job ends, which until then refuses the next one.
        return controller().undoText() == u"Merged Apple Inc. into Apple"_s && !controller().isJobRunning()
            && rowOf(u"Apple"_s) >= 0;
    }
    bool answer(const QString &text)
    {
        auto *dialog = tabs().findChild<QInputDialog *>();
        if (!dialog) return false;
        dialog->setTextValue(text);
        dialog->accept();
        return true;
    }
};

} // namespace

/// Entities and rules in the Facts dock, in the real window.
class TestEntitiesDock final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesThatAreCertainlyOneAreMergedAtFirst()
    {
        EntitiesFixture bench;
        QTRY_VERIFY_WITH_TIMEOUT(bench.isReady(), patienceMs);
        bench.controller().undo();
        QTRY_VERIFY_WITH_TIMEOUT(bench.rowOf(u"Apple Inc."_s) >= 0, patienceMs);
        bench.tabs().setCurrentWidget(&bench.tabs().merges());
        QTRY_COMPARE_WITH_TIMEOUT(bench.merges().rowCount(), 2, patienceMs);
        QCOMPARE(bench.merges().item(0, 2)->text(), u"certain"_s);
        bench.tabs().merges().findChild<QPushButton *>(u"mergeCertain"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(bench.merges().rowCount(), 1, patienceMs);
        QVERIFY(checkCorpus(*bench.controller().corpus())->problems.isEmpty());
    }

    void aSuggestionIsDecidedWithOneKey()
    {
        EntitiesFixture bench;
        QTRY_VERIFY_WITH_TIMEOUT(bench.isReady(), patienceMs);
        bench.tabs().setCurrentWidget(&bench.tabs().merges());
        QTRY_COMPARE_WITH_TIMEOUT(bench.merges().rowCount(), 1, patienceMs);
        QCOMPARE(bench.merges().item(0, 0)->text(), u"Thomas Edison"_s);
        QCOMPARE(bench.merges().item(0, 1)->text(), u"Edison"_s);
        QVERIFY(bench.merges().item(0, 3)->text().contains(u"last name"_s));
        QCOMPARE(bench.tabs().merges().findChild<QListWidget *>()->count(), 4); // three of one, one of the other
        for (const int key : {Qt::Key_M, Qt::Key_Return}) {
            QTest::keyClick(&bench.merges(), Qt::Key(key));
            QTRY_COMPARE_WITH_TIMEOUT(bench.controller().undoText(), u"Merged Edison into Thomas Edison"_s, patienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(bench.merges().rowCount(), 0, patienceMs);
            bench.controller().undo();
            QTRY_COMPARE_WITH_TIMEOUT(bench.merges().rowCount(), 1, patienceMs);
        }
        QTest::keyClick(&bench.merges(), Qt::Key_N);
        QTRY_COMPARE_WITH_TIMEOUT(bench.merges().rowCount(), 0, patienceMs);
        QVERIFY(bench.controller().undoText().startsWith(u"Kept "_s));
        bench.controller().undo();
        QTRY_COMPARE_WITH_TIMEOUT(bench.merges().rowCount(), 1, patienceMs);
        QVERIFY(checkCorpus(*bench.controller().corpus())->problems.isEmpty());
    }

    /// Somebody said never: merging asks first.
    void whatIsNeverOneIsMergedOnlyWhenAsked()
    {
        EntitiesFixture bench;
        QTRY_VERIFY_WITH_TIMEOUT(bench.isReady(), patienceMs);
        const auto selectBoth = [&] {
            bench.select(bench.rowOf(u"Edison"_s), FactModel::Subject);
            bench.table().selectionModel()->setCurrentIndex(
                bench.model().index(bench.rowOf(u"Thomas Edison"_s), FactModel::Subject),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        selectBoth();
        QTest::keyClick(&bench.table(), Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().undoText().startsWith(u"Kept "_s), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isJobRunning(), patienceMs);
        selectBoth();
        QTest::keyClick(&bench.table(), Qt::Key_M);
        auto *box = bench.tabs().findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains(u"never one"_s));
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole) button->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.controller().undoText().startsWith(u"Merged "_s), patienceMs);
    }

    void anEntityHasAPage()
    {
        EntitiesFixture bench;
        QTRY_VERIFY_WITH_TIMEOUT(bench.isReady(), patienceMs);
        bench.select(bench.rowOf(u"Thomas Edison"_s), FactModel::Subject);
        QTest::keyClick(&bench.table(), Qt::Key_E);
        QCOMPARE(bench.tabs().currentWidget(), &bench.tabs().entity());
        QCOMPARE(bench.pageLines(),
            (QStringList{u"Names"_s, u"Thomas Edison"_s, u"Timeline"_s, u"1847-02-11: born on"_s, u"Said of it"_s,
                u"born in: Milan"_s, u"born on: 1847-02-11"_s, u"age: 三十岁"_s}));
        QTreeWidgetItem *date = bench.page().topLevelItem(1)->child(0);
        bench.page().setCurrentItem(date);
        QTest::keyClick(&bench.page(), Qt::Key_Return);
        QVERIFY(bench.controller().document().text.contains(u"1847"_s));
        // The other end of a line has a page, too.
        bench.page().setCurrentItem(bench.page().topLevelItem(2)->child(0));
        QTest::keyClick(&bench.page(), Qt::Key_E);
        QCOMPARE(bench.pageLines().last(), u"Thomas Edison – born in"_s);
        QTest::keyClick(&bench.page(), Qt::Key_G);
        auto &graph = *bench.window.findChild<GraphPanel *>();
        QCOMPARE(graph.scope(), GraphScope::Entity);
        QTRY_COMPARE_WITH_TIMEOUT(
            graph.view().picture().graph().nodes.size(), size_t(3), patienceMs); // Milan and the two born there
    }

    void anEntityIsRenamedLinkedAndSplit()
    {
        EntitiesFixture bench;
        QTRY_VERIFY_WITH_TIMEOUT(bench.isReady(), patienceMs);
        bench.select(bench.rowOf(u"Apple"_s), FactModel::Subject);
        QTest::keyClick(&bench.table(), Qt::Key_F2);
        QVERIFY(bench.answer(u"Apple Computer"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bench.rowOf(u"Apple Computer"_s) >= 0, patienceMs);
        bench.select(bench.rowOf(u"Apple Computer"_s), FactModel::Subject);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isJobRunning(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.tabs().findChild<QInputDialog *>(), patienceMs);
        QTest::keyClick(&bench.table(), Qt::Key_L);
        QVERIFY(bench.answer(u"Q312"_s));
        QTRY_COMPARE_WITH_TIMEOUT(
            bench.model().fact(bench.rowOf(u"Apple Computer"_s)).subject.identifier, u"Q312"_s, patienceMs);
        bench.select(bench.rowOf(u"Apple Computer"_s), FactModel::Subject);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isJobRunning(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.tabs().findChild<QInputDialog *>(), patienceMs);
        QTest::keyClick(&bench.table(), Qt::Key_S);
        QVERIFY(bench.answer(u"Apple Inc."_s));
        QTRY_VERIFY_WITH_TIMEOUT(bench.rowOf(u"Apple Inc."_s) >= 0, patienceMs);
        QCOMPARE(bench.controller().undoText(), u"Split Apple Inc. from Apple Computer"_s);
        QVERIFY(checkCorpus(*bench.controller().corpus())->problems.isEmpty());
    }

    /// A rule is proposed from the facts, decided with a key, and what contradicts it leads to its sentences.
    void aRuleIsDecidedWithOneKey()
    {
        WindowFixture bench;
        const QString path = bench.dir.filePath(u"rules.spotter"_s);
        {
            auto corpus = Corpus::create(path);
            QVERIFY(corpus);
            for (int i = 0; i < 12; ++i)
                EntitiesFixture::add(
                    **corpus, u"Person%1"_s.arg(i), u"born in"_s, u"Town%1"_s.arg(i), u"Person"_s, u"Place"_s);
            EntitiesFixture::add(**corpus, u"Person3"_s, u"born in"_s, u"Rome"_s, u"Person"_s, u"Place"_s);
        }
        bench.window.openFiles({path});
        bench.window.resize(1366, 768);
        bench.window.findChild<QDockWidget *>(u"facts"_s)->toggleViewAction()->trigger();
        auto &tabs = *bench.window.findChild<FactsTabs *>();
        QTRY_COMPARE_WITH_TIMEOUT(tabs.facts().findChild<FactModel *>()->rowCount(), 13, patienceMs);
        tabs.setCurrentWidget(&tabs.rules());
        auto &rules = *tabs.rules().findChild<QListWidget *>(u"predicateRules"_s);
        auto &findings = *tabs.rules().findChild<QListWidget *>(u"contradictions"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rules.count(), 1, patienceMs);
        QVERIFY2(rules.item(0)->text().startsWith(u"Proposed: “born in” has one object"_s),
            qPrintable(rules.item(0)->text()));
        QCOMPARE(findings.count(), 1);
        QTest::keyClick(&rules, Qt::Key_N);
        QTRY_COMPARE_WITH_TIMEOUT(findings.count(), 0, patienceMs);
        QCOMPARE(rules.item(0)->text(), u"Not so: “born in” has one object"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.controller().isJobRunning(), patienceMs);
        QTest::keyClick(&rules, Qt::Key_Y);
        QTRY_COMPARE_WITH_TIMEOUT(findings.count(), 1, patienceMs);
        QCOMPARE(bench.controller().undoText(), u"Decided what born in allows"_s);
        QTest::keyClick(&findings, Qt::Key_Return);
        QVERIFY(bench.controller().document().text.startsWith(u"Person3"_s));
        // The table marks the same facts.
        auto &facts = tabs.facts();
        tabs.setCurrentWidget(&facts);
        facts.findChild<QCheckBox *>()->setChecked(true);
        QTRY_COMPARE_WITH_TIMEOUT(facts.findChild<FactModel *>()->rowCount(), 2, patienceMs);
        if (const QString pictures = qEnvironmentVariable("SPOTTER_PICTURES"); !pictures.isEmpty()) {
            tabs.setCurrentWidget(&tabs.rules());
            QVERIFY(bench.window.grab().save(pictures + u"/rules.png"_s));
        }
    }

    void aNumberIsShownAsWritten()
    {
        EntitiesFixture bench;
        QTRY_VERIFY_WITH_TIMEOUT(bench.isReady(), patienceMs);
        QStringList objects;
        for (int row = 0; row < bench.model().rowCount(); ++row)
            objects += bench.model().index(row, FactModel::Object).data().toString();
        QVERIFY2(objects.contains(u"三十岁"_s), qPrintable(objects.join(u'|')));
        QVERIFY(objects.contains(u"1847-02-11"_s));
    }

    /// SPOTTER_PICTURES=FOLDER keeps pictures for a person to look at.
    void entitiesArePainted_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("theme");
        for (const char *language : {"en", "zh_CN"}) {
            QTest::addRow("%s, light", language) << QString::fromLatin1(language) << int(Theme::Light);
            QTest::addRow("%s, dark", language) << QString::fromLatin1(language) << int(Theme::Dark);
        }
    }
    void entitiesArePainted()
    {
        QFETCH(const QString, language);
        QFETCH(const int, theme);
        EntitiesFixture bench;
        bench.preferences.setLanguage(language);
        bench.preferences.setTheme(Theme(theme));
        bench.appearance.apply();
        bench.window.resize(1366, 768);
        QTRY_VERIFY_WITH_TIMEOUT(bench.rowOf(u"Apple"_s) >= 0, patienceMs);
        const QString pictures = qEnvironmentVariable("SPOTTER_PICTURES");
        const auto keep = [&](const QString &what) {
            return pictures.isEmpty()
                || bench.window.grab().save(u"%1/%2_%3_%4.png"_s.arg(pictures, what, language).arg(theme));
        };
        QVERIFY(keep(u"entities"_s));
        bench.tabs().setCurrentWidget(&bench.tabs().merges());
        QTRY_COMPARE_WITH_TIMEOUT(bench.merges().rowCount(), 1, patienceMs);
        QVERIFY(keep(u"merges"_s));
        bench.select(bench.rowOf(u"Thomas Edison"_s), FactModel::Subject);
        QTest::keyClick(&bench.table(), Qt::Key_E);
        QVERIFY(bench.page().topLevelItemCount() > 0);
        QVERIFY(keep(u"entity"_s));
    }
};

QTEST_MAIN(TestEntitiesDock)
#include "test_entities_dock.moc"
