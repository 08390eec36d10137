// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/model_config.h"
#include "core/model/config/schema_json.h"

#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestModelConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survivesJson();
    void refuses_data();
    void refuses();
    void keepsSchemasWithSeveralPairs();
};

void TestModelConfig::survivesJson()
{
    ModelConfig config;
    config.hidden = 96;
    config.dilations = {1, 2, 4};
    config.conditioning = Conditioning::Addition;
    config.objectConvolution = true;
    config.subjectDistance = true;
    config.bigramBuckets = 512;
    config.thresholds = {0.25F, 0.5F, 0.75F, 0.125F};
    config.calibration = {0.5, 0.25, 1.5};
    const auto read = ModelConfig::fromJson(config.toJson(), u"config.json"_s);
    QVERIFY(read.has_value());
    QCOMPARE(read->toJson(), config.toJson());
    QVERIFY(read->thresholds == config.thresholds);
    QVERIFY(read->calibration == config.calibration);
    QJsonObject earlier = config.toJson();
    earlier.remove(u"calibration"_s);
    QVERIFY(ModelConfig::fromJson(earlier, u"config.json"_s)->calibration == ScoreCalibration());
}

void TestModelConfig::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("a newer format") << u"format"_s << QJsonValue(99) << int(ErrorCode::Version);
    QTest::newRow("an encoder that it does not know")
        << u"encoder"_s << QJsonValue(u"mamba"_s) << int(ErrorCode::Content);
    QTest::newRow("a head that it does not know")
        << u"head"_s << QJsonValue(u"pointer-network"_s) << int(ErrorCode::Content);
    QTest::newRow("no width") << u"hidden"_s << QJsonValue(0) << int(ErrorCode::Content);
    QTest::newRow("a width that would take all memory")
        << u"hidden"_s << QJsonValue(1 << 30) << int(ErrorCode::Content);
    QTest::newRow("no layers") << u"dilations"_s << QJsonValue(QJsonArray{}) << int(ErrorCode::Content);
    QTest::newRow("a negative dilation") << u"dilations"_s << QJsonValue(QJsonArray{-1}) << int(ErrorCode::Content);
    QTest::newRow("thresholds that are missing")
        << u"thresholds"_s << QJsonValue(QJsonObject{}) << int(ErrorCode::Content);
    QTest::newRow("a calibration under which higher scores are less sure")
        << u"calibration"_s << QJsonValue(QJsonObject{{u"low"_s, -1}, {u"high"_s, 1}}) << int(ErrorCode::Content);
    QTest::newRow("a calibration that lacks a part")
        << u"calibration"_s << QJsonValue(QJsonObject{{u"offset"_s, 1}}) << int(ErrorCode::Content);
    QTest::newRow("a wrong type") << u"hidden"_s << QJsonValue(u"128"_s) << int(ErrorCode::Content);
}

void TestModelConfig::refuses()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QFETCH(const int, code);
    QJsonObject json = ModelConfig().toJson();
    json[key] = value;
    const auto read = ModelConfig::fromJson(json, u"some/config.json"_s);
    QVERIFY(!read.has_value());
    QCOMPARE(int(read.error().code), code);
    QVERIFY(read.error().message.contains(u"some/config.json"_s));
}

void TestModelConfig::keepsSchemasWithSeveralPairs()
{
    Schema schema;
    schema.addPredicate(u"获奖"_s, {u"人物"_s, u"奖项"_s}, {{u"onDate"_s, u"日期"_s}});
    schema.addPredicate(u"获奖"_s, {u"影视作品"_s, u"奖项"_s});
    schema.addPredicate(u"anything"_s);
    QVERIFY(schemaFromJson(schemaToJson(schema)) == schema);
}

QTEST_GUILESS_MAIN(TestModelConfig)
#include "test_model_config.moc"
