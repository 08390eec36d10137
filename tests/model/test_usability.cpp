// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/usability.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestUsability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsNotUsable_data()
    {
        QTest::addColumn<QJsonObject>("training");
        QTest::addColumn<bool>("unusable");
        const auto measured = [](double f1, int gold) {
            return QJsonObject{{u"metrics"_s, QJsonObject{{u"f1"_s, f1}, {u"gold"_s, gold}, {u"sentences"_s, 40}}}};
        };
        QTest::newRow("never measured") << QJsonObject() << false;
        QTest::newRow("nothing to measure with") << measured(0, 0) << false;
        QTest::newRow("finds nothing") << measured(0, 30) << true;
        QTest::newRow("finds hardly anything") << measured(0.03, 30) << true;
        QTest::newRow("finds something") << measured(0.3, 30) << false;
    }

    void saysWhatIsNotUsable()
    {
        QFETCH(const QJsonObject, training);
        QFETCH(const bool, unusable);
        QCOMPARE(!whyUnusable(training).isEmpty(), unusable);
    }

    void saysWhatToDoIfNothingIsFound_data()
    {
        QTest::addColumn<int>("predicted");
        QTest::addColumn<int>("correct");
        QTest::addColumn<int>("sentences");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing, few sentences")
            << 0 << 0 << 3
            << u"This model finds nothing yet: label some more sentences (20 are enough for a first try)"_s;
        QTest::newRow("nothing, enough sentences")
            << 0 << 0 << 20 << u"This model finds nothing yet: train it longer, or label more sentences"_s;
        QTest::newRow("nothing right, few sentences")
            << 5 << 0 << 19
            << u"Nothing that this model finds is right yet: label some more sentences (20 are enough for a first try)"_s;
        QTest::newRow("nothing right, enough sentences")
            << 5 << 0 << 300
            << u"Nothing that this model finds is right yet: train it longer, or label more sentences"_s;
        QTest::newRow("something") << 5 << 1 << 3 << QString();
    }
    void saysThatTooLittleIsLabelledToEvaluate()
    {
        const QJsonObject metrics{{u"f1"_s, 0.0}, {u"gold"_s, 0}, {u"predicted"_s, 0}, {u"correct"_s, 0}};
        const auto why = [&](int sentences) {
            return whyNothingIsFound({{u"metrics"_s, metrics}, {u"trainSentences"_s, sentences}});
        };
        QVERIFY2(
            why(3).startsWith(u"Too little is labelled to tell whether this model finds anything: label some more"),
            qPrintable(why(3)));
        QCOMPARE(why(300), QString()); // nothing is known about it
    }
    void saysWhatToDoIfNothingIsFound()
    {
        QFETCH(const int, predicted);
        QFETCH(const int, correct);
        QFETCH(const int, sentences);
        QFETCH(const QString, says);
        const QJsonObject metrics{
            {u"f1"_s, correct > 0 ? 0.2 : 0.0}, {u"gold"_s, 4}, {u"predicted"_s, predicted}, {u"correct"_s, correct}};
        const QJsonObject training{{u"metrics"_s, metrics}, {u"trainSentences"_s, sentences}};
        QCOMPARE(whyNothingIsFound(training), says);
        QCOMPARE(whyUnusable(training), says);
    }
};

QTEST_GUILESS_MAIN(TestUsability)
#include "test_usability.moc"
