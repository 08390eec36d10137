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
};

QTEST_GUILESS_MAIN(TestUsability)
#include "test_usability.moc"
