// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window says below and above the text.
#include "tests/ui/shell/window_fixture.h"
#include "ui/window/banner.h"
#include "ui/window/status_line.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestWindowMessages final : public QObject {
    Q_OBJECT
private:
    static QString position(WindowFixture &bench) { return bench.window.findChild<QLabel *>(u"position"_s)->text(); }

private Q_SLOTS:
    void theStatusLineCountsTriplesAndEntities()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        bench.view().setCurrentTriple(-1);
        const auto triples = qsizetype(bench.controller().triples().size());
        QVERIFY(triples > 0);
        QVERIFY2(position(bench).contains(u"%1 triple"_s.arg(triples)), qPrintable(position(bench)));
        QVERIFY2(position(bench).contains(u"%1 entit"_s.arg(bench.view().entityCount())), qPrintable(position(bench)));
        QVERIFY(bench.view().entityCount() > 0);
        bench.view().setCurrentTriple(0);
        QVERIFY2(position(bench).startsWith(u"Triple 1 of %1"_s.arg(triples)), qPrintable(position(bench)));
        // An entity that is added counts at once.
        const int before = bench.view().entityCount();
        bench.view().setEntities({{{0, 2}, u"X"_s}});
        QCOMPARE(bench.view().entityCount(), before + 1);
        QVERIFY2(position(bench).contains(u"%1 entit"_s.arg(before + 1)), qPrintable(position(bench)));
    }

    void theStatusLineSaysTheTypeOfTheSelectedEntity()
    {
        WindowFixture bench;
        QVERIFY(bench.openCorpus());
        const Mention subject = bench.controller().triples().front().triple.subject;
        QVERIFY(!subject.type.isEmpty());
        QVERIFY(!position(bench).contains(subject.type));
        bench.view().setSelection(subject.span);
        QVERIFY2(position(bench).startsWith(subject.type + u" · "_s), qPrintable(position(bench)));
        // Only a part of it is no entity.
        bench.view().setSelection({subject.span.beginUtf16, subject.span.endUtf16 - 1});
        QVERIFY2(!position(bench).contains(subject.type), qPrintable(position(bench)));
        bench.view().setEntities({{{0, 2}, {}}});
        bench.view().setSelection({0, 2});
        QVERIFY2(position(bench).startsWith(u"no type"_s), qPrintable(position(bench)));
    }

    void aLongMessageIsOneSentenceAndDetails()
    {
        Banner banner(Banner::Kind::Problem);
        const QString rest = u"This is why, and that is what to do about it. "_s.repeated(6).trimmed();
        banner.showText(u"It failed. "_s + rest);
        banner.show();
        auto *more = banner.findChild<QToolButton *>(u"more"_s);
        const auto *details = banner.findChild<QLabel *>(u"details"_s);
        QVERIFY(more->isVisible() && !details->isVisible());
        QTest::mouseClick(more, Qt::LeftButton);
        QVERIFY(details->isVisible());
        QCOMPARE(details->text(), rest);
        banner.showText(u"It failed again."_s); // closed for the next one
        QVERIFY(!more->isVisible() && !details->isVisible());
    }

    void bannersSpeakInSentences_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("shown");
        QTest::newRow("without a full stop") << u"a.txt is not there"_s << u"a.txt is not there."_s;
        QTest::newRow("with one") << u"It is full. Make room."_s << u"It is full. Make room."_s;
        QTest::newRow("a question") << u"Really?"_s << u"Really?"_s;
        QTest::newRow("Chinese") << u"语料库只读。"_s << u"语料库只读。"_s;
        QTest::newRow("in brackets") << u"It failed (5)"_s << u"It failed (5)."_s;
    }
    void bannersSpeakInSentences()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, shown);
        Banner banner(Banner::Kind::Problem);
        banner.showText(given);
        QCOMPARE(banner.text(), given);
        QStringList labels;
        for (const QLabel *label : banner.findChildren<QLabel *>()) labels += label->text();
        QVERIFY2(labels.contains(shown), qPrintable(labels.join(u'|')));
        banner.showText({});
        QVERIFY(banner.isHidden());
    }
};

QTEST_MAIN(TestWindowMessages)
#include "test_window_messages.moc"
