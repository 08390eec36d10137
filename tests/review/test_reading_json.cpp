// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reading_json.h"
#include "tests/review/review_testing.h"

using namespace spotter;
using namespace spotter::testing;

class TestReadingJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void offsetsAreCodePoints();
    void damagedIsNothing_data();
    void damagedIsNothing();
};

void TestReadingJson::comesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"鲁迅写了《呐喊》。"_s;
    QTest::newRow("after astral characters") << u"🎬𠮷：鲁迅写了《呐喊》。"_s;
}

void TestReadingJson::comesBack()
{
    QFETCH(const QString, text);
    DocumentReading reading;
    LabelReading label{
        {tripleIn(text, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), {1.2345678e-7F, .2F, .3F, .9999999F}}, LabelPlace::Read};
    label.label.triple.subject.type = u"图书作品"_s;
    label.otherPredicate = readWith(tripleIn(text, u"呐喊"_s, u"丈夫"_s, u"鲁迅"_s), .5F);
    label.swapped = readWith(tripleIn(text, u"鲁迅"_s, u"作者"_s, u"呐喊"_s), .25F);
    reading.labels.push_back(label);
    reading.labels.push_back({{tripleIn(text, u"巴金"_s, u"作者"_s, u"鲁迅"_s), {}}, LabelPlace::Unaligned});
    reading.candidates.push_back(readWith(tripleIn(text, u"鲁迅"_s, u"妻子"_s, u"呐喊"_s), .75F));
    reading.candidates.back().probed = true;
    const auto back = readingFromJson(readingToJson(reading, text), text);
    QVERIFY(back);
    QCOMPARE(back->labels.size(), size_t(2));
    QCOMPARE(back->labels[0].label.triple, label.label.triple);
    QCOMPARE(back->labels[0].label.parts, label.label.parts);
    QVERIFY(back->labels[0].otherPredicate && back->labels[0].swapped && !back->labels[0].otherEnds);
    QCOMPARE(back->labels[0].otherPredicate->triple, label.otherPredicate->triple);
    QCOMPARE(back->labels[1].place, LabelPlace::Unaligned);
    QVERIFY(!back->labels[1].label.triple.subject.span.isValid());
    QCOMPARE(back->candidates.size(), size_t(1));
    QCOMPARE(back->candidates[0].triple, reading.candidates[0].triple);
    QVERIFY(back->candidates[0].probed);
}

void TestReadingJson::offsetsAreCodePoints()
{
    const QString text = u"🎬鲁迅写了呐喊"_s;
    DocumentReading reading;
    reading.candidates.push_back(readWith(tripleIn(text, u"呐喊"_s, u"作者"_s, u"鲁迅"_s), .5F));
    QVERIFY(readingToJson(reading, text).contains("[\"鲁迅\",\"\",1,3]"));
}

void TestReadingJson::damagedIsNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("another version") << QByteArray(R"({"version":99})");
    QTest::newRow("a label that is none") << QByteArray(R"({"version":1,"labels":[3]})");
    QTest::newRow("a place that is none") << QByteArray(R"({"version":1,"labels":[{"place":17}]})");
}

void TestReadingJson::damagedIsNothing()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!readingFromJson(json, u"text"_s));
}

QTEST_GUILESS_MAIN(TestReadingJson)
#include "test_reading_json.moc"
