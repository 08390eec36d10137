// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/encoder_vocabulary.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestEncoderVocabulary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheCase_data();
    void knowsTheCase();
    void readsTokenizerJson();
    void refuses_data();
    void refuses();
};

namespace {

using Files = QMap<QString, QByteArray>;

const QByteArray uncased = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n[unused1]\nthe\nßen\n北\n";
const QByteArray cased = uncased + "The\n";

bool writeAll(const QDir &dir, const Files &files)
{
    for (auto it = files.begin(); it != files.end(); ++it) {
        QFile out(dir.filePath(it.key()));
        if (!out.open(QIODevice::WriteOnly) || out.write(it.value()) != it.value().size()) return false;
    }
    return true;
}

QByteArray tokenizer(const QByteArray &normalizer, const QByteArray &model = "{}")
{
    return R"({"normalizer":)" + normalizer + R"(,"model":)" + model + "}";
}

} // namespace

void TestEncoderVocabulary::knowsTheCase_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<bool>("lowerCase");
    QTest::newRow("nothing but an uncased vocabulary") << Files{{u"vocab.txt"_s, uncased}} << true;
    QTest::newRow("nothing but a cased vocabulary") << Files{{u"vocab.txt"_s, cased}} << false;
    QByteArray stray = cased;
    for (int i = 0; i < 1000; ++i) stray += "##" + QByteArray::number(i) + "\n";
    QTest::newRow("one stray capital in a thousand") << Files{{u"vocab.txt"_s, stray}} << true;
    QTest::newRow("tokenizer_config.json is right")
        << Files{{u"vocab.txt"_s, uncased}, {u"tokenizer_config.json"_s, R"({"do_lower_case":false})"},
               {u"tokenizer.json"_s, tokenizer(R"({"lowercase":true})")}}
        << false;
    QTest::newRow("then tokenizer.json") << Files{{u"vocab.txt"_s, uncased},
        {u"tokenizer_config.json"_s, R"({"model_max_length":512})"},
        {u"tokenizer.json"_s, tokenizer(R"({"type":"BertNormalizer","lowercase":false,"strip_accents":null})")}}
                                         << false;
    QTest::newRow("a normalizer among others") << Files{{u"vocab.txt"_s, cased},
        {u"tokenizer.json"_s,
            tokenizer(
                R"({"type":"Sequence","normalizers":[{"type":"Strip"},{"type":"BertNormalizer","lowercase":true}]})")}}
                                               << true;
    QTest::newRow("accents as BERT has them") << Files{{u"vocab.txt"_s, cased},
        {u"tokenizer_config.json"_s, R"({"do_lower_case":true,"strip_accents":true})"}}
                                              << true;
}

void TestEncoderVocabulary::knowsTheCase()
{
    QFETCH(const Files, files);
    QTemporaryDir dir;
    QVERIFY(writeAll(QDir(dir.path()), files));
    const auto vocabulary = readEncoderVocabulary(QDir(dir.path()));
    QVERIFY2(vocabulary.has_value(), vocabulary ? "" : qPrintable(vocabulary.error().message));
    QTEST(vocabulary->lowerCase, "lowerCase");
    QCOMPARE(vocabulary->vocabulary.idOf(u"[UNK]"), 1);
}

void TestEncoderVocabulary::readsTokenizerJson()
{
    QTemporaryDir dir;
    const QByteArray json = R"({"added_tokens":[{"id":0,"content":"[PAD]"},{"id":5,"content":"[new]"}],
        "model":{"type":"WordPiece","vocab":{"[SEP]":3,"[PAD]":0,"[CLS]":2,"北":4,"[UNK]":1}}})";
    QVERIFY(writeAll(QDir(dir.path()), {{u"tokenizer.json"_s, json}}));
    const auto vocabulary = readEncoderVocabulary(QDir(dir.path()));
    QVERIFY2(vocabulary.has_value(), vocabulary ? "" : qPrintable(vocabulary.error().message));
    const std::vector<QString> expected{u"[PAD]"_s, u"[UNK]"_s, u"[CLS]"_s, u"[SEP]"_s, u"北"_s, u"[new]"_s};
    QVERIFY(vocabulary->vocabulary.entries() == expected);
}

void TestEncoderVocabulary::refuses_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto content = int(ErrorCode::Content);
    const auto unsupported = int(ErrorCode::Unsupported);
    const auto vocabulary = [](const QByteArray &json) { return tokenizer("null", R"({"vocab":)" + json + "}"); };
    QTest::newRow("no vocabulary") << Files{} << int(ErrorCode::NotFound) << u"vocab.txt"_s;
    QTest::newRow("byte pairs") << Files{{u"vocab.json"_s, "{}"}, {u"merges.txt"_s, "a b"}} << content
                                << u"vocab.json"_s;
    QTest::newRow("byte pairs without merges")
        << Files{{u"vocab.json"_s, "{}"}} << int(ErrorCode::NotFound) << u"merges.txt"_s;
    QTest::newRow("SentencePiece") << Files{{u"spiece.model"_s, "x"}} << content << u"SentencePiece"_s;
    QTest::newRow("byte pairs in tokenizer.json")
        << Files{{u"tokenizer.json"_s, tokenizer("null", R"({"type":"BPE"})")}} << unsupported << u"“BPE”"_s;
    QTest::newRow("byte pairs in a tokenizer.json of the first years")
        << Files{{u"tokenizer.json"_s, tokenizer("null", R"({"merges":["a b"],"vocab":{"a":0}})")}} << unsupported
        << u"“BPE”"_s;
    QTest::newRow("another mark of pieces") << Files{{u"tokenizer.json"_s,
        tokenizer("null", R"({"type":"WordPiece","continuing_subword_prefix":"@@","vocab":{"a":0}})")}}
                                            << unsupported << u"“@@”"_s;
    QTest::newRow("a Japanese dictionary")
        << Files{{u"vocab.txt"_s, uncased}, {u"tokenizer_config.json"_s, R"({"word_tokenizer_type":"mecab"})"}}
        << unsupported << u"“mecab”"_s;
    QTest::newRow("lower case with accents") << Files{{u"vocab.txt"_s, uncased},
        {u"tokenizer_config.json"_s, R"({"do_lower_case":true,"strip_accents":false})"}}
                                             << unsupported << u"keeps accents"_s;
    QTest::newRow("capitals without accents") << Files{{u"vocab.txt"_s, cased},
        {u"tokenizer.json"_s, tokenizer(R"({"lowercase":false,"strip_accents":true})")}}
                                              << unsupported << u"removes accents"_s;
    QTest::newRow("Chinese words in one")
        << Files{{u"vocab.txt"_s, uncased}, {u"tokenizer_config.json"_s, R"({"tokenize_chinese_chars":false})"}}
        << unsupported << u"Chinese"_s;
    QTest::newRow("no [SEP]") << Files{{u"vocab.txt"_s, "[PAD]\n[UNK]\n[CLS]\n"}} << content << u"[SEP]"_s;
    QTest::newRow("a gap") << Files{{u"tokenizer.json"_s, vocabulary(R"({"a":0,"b":2})")}} << content << u"gaps"_s;
    QTest::newRow("a double id") << Files{{u"tokenizer.json"_s, vocabulary(R"({"a":0,"b":0})")}} << content
                                 << u"duplicate"_s;
    QTest::newRow("a huge id") << Files{{u"tokenizer.json"_s, vocabulary(R"({"a":9007199254740991})")}} << content
                               << u"gaps"_s;
    QTest::newRow("an id below zero") << Files{{u"tokenizer.json"_s, vocabulary(R"({"a":-1})")}} << content
                                      << u"gaps"_s;
    QTest::newRow("a tokenizer.json of nothing")
        << Files{{u"tokenizer.json"_s, R"({"model":{}})"}} << content << u"gaps"_s;
    QTest::newRow("no JSON") << Files{{u"vocab.txt"_s, uncased}, {u"tokenizer_config.json"_s, "do_lower_case"}}
                             << int(ErrorCode::Syntax) << u"JSON"_s;
    QTest::newRow("a huge tokenizer_config.json")
        << Files{{u"vocab.txt"_s, uncased}, {u"tokenizer_config.json"_s, QByteArray((1 << 20) + 1, ' ')}}
        << int(ErrorCode::Limit) << u"too large"_s;
}

void TestEncoderVocabulary::refuses()
{
    QFETCH(const Files, files);
    QFETCH(const int, code);
    QFETCH(const QString, says);
    QTemporaryDir dir;
    QVERIFY(writeAll(QDir(dir.path()), files));
    const auto vocabulary = readEncoderVocabulary(QDir(dir.path()));
    QVERIFY(!vocabulary.has_value());
    QVERIFY2(vocabulary.error().message.startsWith(dir.path()), qPrintable(vocabulary.error().message));
    QVERIFY2(vocabulary.error().message.contains(says), qPrintable(vocabulary.error().message));
    QCOMPARE(int(vocabulary.error().code), code);
}

QTEST_GUILESS_MAIN(TestEncoderVocabulary)
#include "test_encoder_vocabulary.moc"
