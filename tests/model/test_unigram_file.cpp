// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/config/unigram_file.h"
#include "core/text/code_points.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Of tests/data/unigram: a model, and the steps and splitting of each variant.
struct Fixture {
    QJsonObject tokenizer;
    QJsonObject variants;

    [[nodiscard]] QJsonObject with(const QString &variant) const
    {
        QJsonObject json = tokenizer;
        const QJsonObject parts = variants.value(variant).toObject();
        json.insert(u"normalizer"_s, parts.value("normalizer"_L1));
        json.insert(u"pre_tokenizer"_s, parts.value("pre_tokenizer"_L1));
        return json;
    }
};

QString dataPath(const QString &name)
{
    return qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/unigram/"_s + name;
}

Fixture fixture()
{
    QFile file(dataPath(u"tokenizer.json"_s));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return {json.value("tokenizer"_L1).toObject(), json.value("variants"_L1).toObject()};
}

struct Cut {
    QJsonArray ids;
    QJsonArray offsets;
};

/// In code points; neighbouring unknown characters as one token, as the package "tokenizers" has them.
Cut cut(const UnigramTokenizer &tokenizer, const QString &text)
{
    const TokenSequence tokens = tokenizer.tokenize(text);
    const CodePointMap map(text);
    Cut result;
    qsizetype begin = 0;
    for (size_t i = 0; i < tokens.ids.size(); ++i) {
        const Span span = tokens.spans[i].isValid() ? tokens.spans[i] : Span{0, 0};
        const bool continues = i > 0 && tokens.ids[i] == tokenizer.unknownId() && tokens.ids[i - 1] == tokens.ids[i];
        if (continues) {
            result.offsets.removeLast();
        } else {
            result.ids.append(tokens.ids[i]);
            begin = map.toCodePoint(span.beginUtf16);
        }
        result.offsets.append(QJsonArray{begin, map.toCodePoint(span.endUtf16)});
    }
    return result;
}

} // namespace

class TestUnigramFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void isTheSameWhenWritten_data() { agreesWithTheReference_data(); }
    void isTheSameWhenWritten();
    void refuses_data();
    void refuses();
};

void TestUnigramFile::agreesWithTheReference_data()
{
    QTest::addColumn<QString>("variant");
    QTest::newRow("replacements and NFKC, as multilingual E5's converter writes them") << u"steps"_s;
    QTest::newRow("a character map, and white space splits, as of XLM-RoBERTa") << u"map"_s;
    QTest::newRow("a character map, ends stripped, blanks split") << u"strip"_s;
    QTest::newRow("lower case, no mark in front") << u"lower"_s;
}

void TestUnigramFile::agreesWithTheReference()
{
    QFETCH(const QString, variant);
    const auto model = readUnigramModel(fixture().with(variant), u"<pad>"_s, u"tokenizer.json"_s);
    QVERIFY2(model, model ? "" : qPrintable(model.error().message));
    const auto tokenizer = UnigramTokenizer::create(*model);
    QVERIFY(tokenizer);
    QFile file(dataPath(u"parity.jsonl"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int rows = 0;
    int offsets = 0;
    while (!file.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
        if (row.value("variant"_L1).toString() != variant) continue;
        ++rows;
        const Cut actual = cut(**tokenizer, row.value("text"_L1).toString());
        const QByteArray line = QJsonDocument(row).toJson(QJsonDocument::Compact);
        QVERIFY2(actual.ids == row.value("ids"_L1).toArray(),
            line + "\n" + QJsonDocument(actual.ids).toJson(QJsonDocument::Compact));
        if (row.value("offsets"_L1).isNull()) continue;
        ++offsets;
        QVERIFY2(actual.offsets == row.value("offsets"_L1).toArray(),
            line + "\n" + QJsonDocument(actual.offsets).toJson(QJsonDocument::Compact));
    }
    QVERIFY(rows > 250 && offsets > 130);
}

void TestUnigramFile::isTheSameWhenWritten()
{
    QFETCH(const QString, variant);
    auto model = readUnigramModel(fixture().with(variant), u"<pad>"_s, u"tokenizer.json"_s);
    QVERIFY(model);
    model->barred = {10, 12};
    const QJsonObject json = unigramToJson(*model);
    // As bytes, as a model's folder keeps it.
    const QJsonObject read = QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
    const auto again = readUnigramModel(read, read.value("spotter_padding"_L1).toString(), u"tokenizer.json"_s);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(unigramToJson(*again), json);
    QCOMPARE(again->barred, model->barred);
    QCOMPARE(again->scores, model->scores);
    const auto before = UnigramTokenizer::create(*model);
    const auto after = UnigramTokenizer::create(*again);
    for (const QString &text : {u"Alice was born in London."_s, u"北京是中国的首都。ﬁne ½"_s, u" \t a "_s})
        QCOMPARE((*after)->tokenize(text).ids, (*before)->tokenize(text).ids);
}

void TestUnigramFile::refuses_data()
{
    QTest::addColumn<QString>("key"); // of tokenizer.json, set to value
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    const QJsonObject model = fixture().tokenizer.value("model"_L1).toObject();
    const auto changed = [&](const QString &key, const QJsonValue &value) {
        QJsonObject other = model;
        other.insert(key, value);
        return QJsonValue(other);
    };
    const QJsonValue unknownStep = QJsonObject{{u"type"_s, u"Nmt"_s}};
    QTest::newRow("an unknown step") << u"normalizer"_s << unknownStep << ErrorCode::Unsupported << u"Nmt"_s;
    QTest::newRow("a pattern that is none")
        << u"normalizer"_s
        << QJsonValue(QJsonObject{
               {u"type"_s, u"Replace"_s}, {u"pattern"_s, QJsonObject{{u"Regex"_s, u"[a"_s}}}, {u"content"_s, u""_s}})
        << ErrorCode::Unsupported << u"[a"_s;
    QTest::newRow("a damaged map") << u"normalizer"_s
                                   << QJsonValue(QJsonObject{
                                          {u"type"_s, u"Precompiled"_s}, {u"precompiled_charsmap"_s, u"AAAA"_s}})
                                   << ErrorCode::Content << u"character map"_s;
    QTest::newRow("other words") << u"pre_tokenizer"_s << QJsonValue(QJsonObject{{u"type"_s, u"ByteLevel"_s}})
                                 << ErrorCode::Unsupported << u"ByteLevel"_s;
    QTest::newRow("no words") << u"pre_tokenizer"_s << QJsonValue() << ErrorCode::Unsupported << u"tokenizer.json"_s;
    QTest::newRow("another template") << u"post_processor"_s
                                      << QJsonValue(QJsonObject{{u"type"_s, u"TemplateProcessing"_s}})
                                      << ErrorCode::Unsupported << u"TemplateProcessing"_s;
    QTest::newRow("bytes for unknown characters")
        << u"model"_s << changed(u"byte_fallback"_s, true) << ErrorCode::Unsupported << u"byte_fallback"_s;
    QTest::newRow("no pieces") << u"model"_s << changed(u"vocab"_s, QJsonArray()) << ErrorCode::Content
                               << u"vocabulary"_s;
    QTest::newRow("pieces without scores")
        << u"model"_s << changed(u"vocab"_s, QJsonArray{u"a"_s}) << ErrorCode::Content << u"vocabulary"_s;
    QTest::newRow("no unknown piece") << u"model"_s << changed(u"unk_id"_s, QJsonValue()) << ErrorCode::Content
                                      << u"vocabulary"_s;
}

void TestUnigramFile::refuses()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, says);
    QJsonObject json = fixture().with(u"steps"_s);
    json.insert(key, value);
    const auto model = readUnigramModel(json, u"<pad>"_s, u"/e5/tokenizer.json"_s);
    QVERIFY(!model);
    QCOMPARE(model.error().code, code);
    QVERIFY2(model.error().message.contains(says) && model.error().message.contains(u"/e5/tokenizer.json"_s),
        qPrintable(model.error().message));
}

QTEST_GUILESS_MAIN(TestUnigramFile)
#include "test_unigram_file.moc"
