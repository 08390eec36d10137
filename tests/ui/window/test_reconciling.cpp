// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/journal/journal.h"
#include "tests/support/reconciliation_server.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/facts/entity_panel.h"
#include "ui/facts/facts_tabs.h"
#include "ui/facts/reconcile_dialog.h"

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeWidget>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000; ///< jobs on threads, on a machine that may be busy

/// The window with two persons and a place, and a service that knows the persons.
struct ReconcilingFixture : WindowFixture {
    ReconcilingFixture()
    {
        const QString path = dir.filePath(u"entities.spotter"_s);
        {
            auto corpus = Corpus::create(path);
            if (!corpus) qFatal("%s", qPrintable(corpus.error().message));
            add(**corpus, u"Thomas Edison"_s);
            add(**corpus, u"Ada Lovelace"_s);
            if (!buildFacts((*corpus)->database())) qFatal("no facts");
        }
        service.knows(u"Thomas Edison"_s,
            {ReconciliationServer::candidate(u"Q8743"_s, u"Thomas Alva Edison"_s, 100, true),
                ReconciliationServer::candidate(u"Q2"_s, u"Edison"_s, 41.25, false)});
        service.knows(u"Ada Lovelace"_s, {ReconciliationServer::candidate(u"Q7259"_s, u"Ada Lovelace"_s, 100, true)});
        window.openFiles({path});
        window.resize(1400, 900);
        window.findChild<QDockWidget *>(u"facts"_s)->toggleViewAction()->trigger();
        tabs().setCurrentWidget(&tabs().entity());
    }
    static void add(Corpus &corpus, const QString &subject)
    {
        Document document;
        document.text = subject + u" in Ohio."_s;
        LabelledTriple label;
        label.triple.subject = {{0, subject.size()}, subject, u"Person"_s};
        label.triple.predicate = u"in"_s;
        label.triple.object = {{subject.size() + 4, subject.size() + 8}, u"Ohio"_s, u"Place"_s};
        document.triples = {label};
        if (!corpus.documents().import(document)) qFatal("no document");
    }

    FactsTabs &tabs() { return *window.findChild<FactsTabs *>(); }
    ReconcileDialog *dialog() { return window.findChild<ReconcileDialog *>(); }
    QTreeWidget &list() { return *dialog()->findChild<QTreeWidget *>(); }
    QPushButton &button(const QString &text)
    {
        for (QPushButton *button : dialog()->findChildren<QPushButton *>())
            if (button->text().remove(u'&') == text) return *button;
        qFatal("no button %s", qPrintable(text));
    }
    void open(const QString &name)
    {
        if (!name.isEmpty()) {
            const auto found = EntityStore(controller().corpus()->database()).named(name);
            tabs().showEntity(found->front().id);
        }
        tabs().entity().findChild<QPushButton *>(u"reconcile"_s)->click();
    }
    void askAll(const QString &address)
    {
        open({});
        dialog()->findChild<QLineEdit *>(u"serviceAddress"_s)->setText(address);
        QTest::keyClick(dialog()->findChild<QLineEdit *>(u"serviceAddress"_s), Qt::Key_Return);
    }
    QString identifierOf(const QString &name)
    {
        return EntityStore(controller().corpus()->database()).named(name)->front().identifier;
    }
    bool says(const QString &words)
    {
        for (const QLabel *label : dialog()->findChildren<QLabel *>())
            if (label->text().contains(words)) return true;
        return false;
    }

    ReconciliationServer service;
};

} // namespace

/// Identifiers from a service, in the real window.
class TestReconciling final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedUnlessAnAddressIsNamed()
    {
        ReconcilingFixture bench;
        bench.open({});
        QTRY_VERIFY(bench.dialog() && bench.dialog()->isVisible());
        QCOMPARE(bench.dialog()->findChild<QLineEdit *>(u"serviceAddress"_s)->text(), QString());
        QVERIFY(!bench.button(u"Ask"_s).isEnabled());
        QVERIFY(bench.says(u"Only the names and types"_s));
        QTest::keyClick(bench.dialog()->findChild<QLineEdit *>(u"serviceAddress"_s), Qt::Key_Return);
        QVERIFY(bench.dialog()->isVisible());
        QCOMPARE(bench.service.requests().size(), size_t(0));
    }

    void aProposalIsAcceptedByAKey()
    {
        ReconcilingFixture bench;
        bench.askAll(bench.service.address());
        QTRY_COMPARE_WITH_TIMEOUT(bench.list().topLevelItemCount(), 3, patienceMs);
        QVERIFY(bench.says(u"Known Things proposes something for 2 entities."_s));
        QTreeWidgetItem *edison = bench.list().topLevelItem(bench.list().topLevelItem(0)->text(0) == u"Ada Lovelace"_s);
        QCOMPARE(edison->text(0), u"Thomas Edison"_s);
        QCOMPARE(edison->childCount(), 2);
        QCOMPARE(edison->child(0)->text(2), u"100, certain"_s);
        QCOMPARE(edison->child(1)->text(2), u"41.25"_s);
        QCOMPARE(bench.list().topLevelItem(2)->text(0), u"Ohio"_s);
        bench.list().setCurrentItem(edison->child(0));
        QTest::keyClick(&bench.list(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(bench.list().topLevelItemCount(), 2, patienceMs);
        QVERIFY(bench.dialog()->isVisible());
        QCOMPARE(bench.identifierOf(u"Thomas Edison"_s), u"Q8743"_s);
        QCOMPARE(bench.identifierOf(u"Ada Lovelace"_s), QString());
        bench.controller().undo();
        QCOMPARE(bench.identifierOf(u"Thomas Edison"_s), QString());
    }

    void allThatIsCertainIsOneStep()
    {
        ReconcilingFixture bench;
        bench.askAll(bench.service.address());
        QTRY_COMPARE_WITH_TIMEOUT(bench.list().topLevelItemCount(), 3, patienceMs);
        bench.button(u"Link All Certain"_s).click();
        QTRY_COMPARE_WITH_TIMEOUT(bench.list().topLevelItemCount(), 1, patienceMs);
        QCOMPARE(bench.identifierOf(u"Thomas Edison"_s), u"Q8743"_s);
        QCOMPARE(bench.identifierOf(u"Ada Lovelace"_s), u"Q7259"_s);
        QCOMPARE(bench.controller().undoText(), u"Linked entities as Known Things says"_s);
        bench.controller().undo();
        QCOMPARE(bench.identifierOf(u"Thomas Edison"_s), QString());
        QCOMPARE(bench.identifierOf(u"Ada Lovelace"_s), QString());
    }

    void oneEntityIsAskedAboutAlone()
    {
        ReconcilingFixture bench;
        bench.open(u"Ada Lovelace"_s);
        QVERIFY(bench.dialog()->findChildren<QRadioButton *>().first()->text().contains(u"Ada Lovelace"_s));
        bench.dialog()->findChild<QLineEdit *>(u"serviceAddress"_s)->setText(bench.service.address());
        bench.dialog()->findChild<QLineEdit *>(u"serviceType"_s)->setText(u"Q6581072"_s);
        bench.button(u"Ask"_s).click();
        QTRY_COMPARE_WITH_TIMEOUT(bench.list().topLevelItemCount(), 1, patienceMs);
        const QJsonObject queries = bench.service.requests().back().queries();
        QCOMPARE(queries.size(), 1);
        QCOMPARE(queries["q0"_L1]["query"_L1].toString(), u"Ada Lovelace"_s);
        QCOMPARE(queries["q0"_L1]["type"_L1].toString(), u"Q6581072"_s);
    }

    /// What goes wrong is a sentence in the dialog; the address is there the next time.
    void whatGoesWrongIsSaid()
    {
        ReconcilingFixture bench;
        ReconciliationServer broken([](const HttpRequest &) { return httpAnswer("no", "503 Tired"); });
        bench.askAll(broken.address());
        QTRY_VERIFY_WITH_TIMEOUT(bench.says(u"error 503 Tired"_s), patienceMs);
        QVERIFY(bench.button(u"Ask"_s).isEnabled());
        QCOMPARE(bench.list().topLevelItemCount(), 0);
        QCOMPARE(bench.dialog()->findChild<QLineEdit *>(u"serviceAddress"_s)->text(), broken.address());
    }

    /// The window works while the service is silent, and Stop ends it.
    void aSilentServiceBlocksNothing()
    {
        ReconcilingFixture bench;
        ReconciliationServer silent([](const HttpRequest &) { return QByteArray("silence"); });
        bench.askAll(silent.address());
        QTRY_COMPARE_WITH_TIMEOUT(silent.requests().size(), size_t(1), patienceMs);
        QVERIFY(!bench.button(u"Ask"_s).isEnabled());
        bench.tabs().setCurrentIndex(0);
        QVERIFY(bench.button(u"Stop"_s).isEnabled());
        bench.button(u"Stop"_s).click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.says(u"was stopped"_s), patienceMs);
        QVERIFY(bench.button(u"Ask"_s).isEnabled());
    }
};

QTEST_MAIN(TestReconciling)
#include "test_reconciling.moc"
