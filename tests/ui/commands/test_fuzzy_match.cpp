// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/fuzzy_match.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestFuzzyMatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fitsLettersInOrder_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("nothing typed") << QString() << u"Undo"_s << true;
        QTest::newRow("whole word") << u"undo"_s << u"Undo"_s << true;
        QTest::newRow("initials") << u"ndt"_s << u"Next Doubtful Triple"_s << true;
        QTest::newRow("scattered") << u"nbf"_s << u"Next Doubtful"_s << true;
        QTest::newRow("wrong order") << u"odnu"_s << u"Undo"_s << false;
        QTest::newRow("too long") << u"undoo"_s << u"Undo"_s << false;
        QTest::newRow("spaces do not count") << u"  zo in "_s << u"Zoom In"_s << true;
        QTest::newRow("Chinese") << u"撤"_s << u"撤销"_s << true;
        QTest::newRow("Chinese, not there") << u"删"_s << u"撤销"_s << false;
        QTest::newRow("empty text") << u"a"_s << QString() << false;
        QTest::newRow("marks of a pattern are letters") << u".*"_s << u"Undo"_s << false;
    }
    void fitsLettersInOrder()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(fuzzyScore(pattern, text) >= 0, fits);
    }

    void betterFitsScoreHigher_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("a run beats scattered letters") << u"exp"_s << u"Export"_s << u"Next Example"_s;
        QTest::newRow("starts of words beat middles") << u"nt"_s << u"Next Triple"_s << u"Documents"_s;
        QTest::newRow("the shorter of equals")
            << u"triple"_s << u"Next Triple"_s << u"Next Triple that nobody has reviewed"_s;
    }
    void betterFitsScoreHigher()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyScore(pattern, better) > fuzzyScore(pattern, worse));
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "test_fuzzy_match.moc"
