// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finding in the open document, in the real window.
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/text/text_search.h"
#include "tests/ui/shell/window_hands.h"
#include "ui/annotation_view/find_bar.h"
#include "ui/documents/document_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestFind final : public QObject {
    Q_OBJECT

    static QString countIn(WindowFixture &bench)
    {
        QStringList words;
        for (const QLabel *label : bench.window.findChild<FindBar *>()->findChildren<QLabel *>())
            words += label->text();
        return words.join(QString());
    }

private Q_SLOTS:
    void placesOfAString()
    {
        QCOMPARE(placesOf(u"aXaxa", u"ax"_s, 9), (std::vector<Span>{{0, 2}, {2, 4}}));
        QCOMPARE(placesOf(u"aaaa", u"aa"_s, 9), (std::vector<Span>{{0, 2}, {2, 4}}));
        QCOMPARE(placesOf(u"aaaa", u"a"_s, 3).size(), size_t(3));
        QCOMPARE(placesOf(u"鲁迅与鲁迅", u"鲁迅"_s, 9).size(), size_t(2));
        QCOMPARE(placesOf(u"😀b😀", u"😀"_s, 9), (std::vector<Span>{{0, 2}, {3, 5}}));
        QCOMPARE(placesOf(u"Ä 𐐀x", u"ä 𐐨X"_s, 9), (std::vector<Span>{{0, 5}}));
        QVERIFY(placesOf(u"aaaa", QString(), 9).empty());
        QVERIFY(placesOf({}, u"a"_s, 9).empty());
    }

    void hitsAreMarkedAndWalkedThrough()
    {
        WindowFixture bench;
        QVERIFY(!bench.window.actions().findInDocument->isEnabled());
        QVERIFY(bench.openCorpus());
        WindowHands hands(bench);
        const QString text = bench.controller().document().text;
        const QString pattern = text.left(2);
        const std::vector<Span> places = placesOf(text, pattern, 99);
        QVERIFY(!places.empty());
        hands.key(Qt::Key_F, Qt::ControlModifier);
        auto *bar = bench.window.findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        auto *line = bar->findChild<QLineEdit *>();
        QTRY_VERIFY(line->hasFocus());
        typeText(*line, pattern);
        QTRY_COMPARE(bench.view().hits(), places);
        QCOMPARE(bench.view().selection(), places.front());
        QVERIFY2(countIn(bench).contains(QString::number(places.size())), qPrintable(countIn(bench)));
        for (size_t step = 1; step <= places.size(); ++step) { // around, back to the first
            hands.key(Qt::Key_Return);
            QCOMPARE(bench.view().selection(), places[step % places.size()]);
        }
        hands.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(bench.view().selection(), places.back());
        line->setText(u"nowhere to be found"_s);
        QTRY_VERIFY(bench.view().hits().empty());
        QCOMPARE(countIn(bench), u"not found"_s);
        hands.key(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QTRY_VERIFY(bench.view().hasFocus());
    }

    void theSelectionIsSearchedFor()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        WindowHands hands(bench);
        bench.view().setFocus();
        bench.view().setSelection({0, 2});
        hands.key(Qt::Key_F3);
        auto *bar = bench.window.findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->pattern(), bench.controller().document().text.left(2));
        QVERIFY(!bench.view().hits().empty());
    }

    void hitsOfTheListsSearchAreMarked()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const QString word = bench.controller().document().text.left(2);
        auto *panel = bench.window.findChild<DocumentPanel *>();
        panel->findChild<QLineEdit *>()->setText(word);
        QTRY_COMPARE(panel->filter().search, word);
        QVERIFY(bench.controller().openDocument(bench.controller().documentId()));
        QCOMPARE(bench.view().hits(), placesOf(bench.controller().document().text, word, 99));
        panel->findChild<QLineEdit *>()->clear();
        QTRY_VERIFY(panel->filter().search.isEmpty());
        QVERIFY(bench.controller().openDocument(bench.controller().documentId()));
        QVERIFY(bench.view().hits().empty());
        bench.controller().closeCorpus();
        QVERIFY(!bench.window.actions().findNext->isEnabled());
    }

    void aLongDocument()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        Document document;
        document.text = u"abc. "_s.repeated(2'000'000);
        const auto imported = bench.controller().corpus()->documents().import(document);
        QVERIFY(imported);
        QVERIFY(bench.controller().openDocument(imported->id));
        WindowHands hands(bench);
        bench.view().setFocus();
        bench.view().setSelection({0, 3});
        hands.key(Qt::Key_F3);
        QCOMPARE(bench.view().hits().size(), size_t(100'000));
        QVERIFY2(countIn(bench).contains(u'+'), qPrintable(countIn(bench)));
    }
};

QTEST_MAIN(TestFind)
#include "test_find.moc"
