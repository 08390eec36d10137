// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"
#include "tests/support/fault_device.h"

#include <QRandomGenerator>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Wrong JSON of every kind, with the exact place; and that no bytes whatever break a reader.
class TestJsonErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void place_data();
    void place();
    void emptyFilesHoldNothing_data();
    void emptyFilesHoldNothing();
    void skipBadGoesOnAndCounts();
    void readersGoOnBehindABadLineWhenAsked();
    void longLinesAreJumpedOver();
    void manyKeysAreNotQuadratic();
    void keysInAnyOrderAreNotQuadratic();
    void tooManyPartsAreRefused();
    void tooMuchSearchingIsRefused();
    void mutationsNeverBreakAReader_data();
    void mutationsNeverBreakAReader();
};

void TestJsonErrors::place_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("begins");
    const auto duie = [](const char *name, const QByteArray &bytes, const char *begins) {
        QTest::newRow(name) << bytes << u"duie"_s << QString::fromUtf8(begins);
    };
    const auto casrel = [](const char *name, const QByteArray &bytes, const char *begins) {
        QTest::newRow(name) << bytes << u"casrel"_s << QString::fromUtf8(begins);
    };
    const auto spotter = [](const char *name, const QByteArray &bytes, const char *begins) {
        QTest::newRow(name) << bytes << u"spotter"_s << QString::fromUtf8(begins);
    };
    duie("truncated in a string", R"({"text": "ab)", "f:1:10: the string that begins here does not end");
    duie("truncated after a colon", R"({"text":)", "f:1:9: the record ends inside an object");
    duie("truncated in an object", R"({"text": "ab")", "f:1:14: the record ends inside an object");
    duie("truncated in a list", R"({"text": "ab", "spo_list": [)", "f:1:29: the record ends inside a list");
    duie("truncated in the second line", "{\"text\": \"a\"}\n{\"text\": ", "f:2:10: the record ends inside an object");
    duie("missing value", R"({"text": })", "f:1:10: expected a JSON value");
    duie("wrong type of text", R"({"text": 5})", "f:1:10: expected a string for \"text\"");
    duie("null text", R"({"text": null})", "f:1:10: expected a string for \"text\"");
    duie("columns count code points", R"({"é😀": 1, "text": 5})", "f:1:19: expected a string for \"text\"");
    duie("wrong type of list", R"({"text": "a", "spo_list": {}})", "f:1:27: expected a list for \"spo_list\"");
    duie("wrong type of label", R"({"text": "a", "spo_list": ["x"]})", "f:1:28: expected an object for \"spo_list\"");
    duie("wrong type of subject", R"({"text": "a", "spo_list": [{"subject": []}]})",
        "f:1:40: expected a string for \"subject\"");
    duie("record is a list", "{\"text\": \"a\"}\n[1]", "f:2:1: expected an object");
    duie("record is a number", "{\"text\": \"a\"}\n17", "f:2:1: expected an object");
    duie("record is a bare word", "{\"text\": \"a\"}\nhello", "f:2:1: expected a JSON value");
    duie("missing text", R"({"spo_list": []})",
        "f:1:1: \"text\" is missing; the record has only \"spo_list\". Rename the key that is meant, or choose another "
        "format");
    duie("text under another name", R"({"spo_list": [], "Sentence \n": "a"})",
        "f:1:1: \"text\" is missing; the record has only \"Sentence \\n\", \"spo_list\". Rename the key that is meant, "
        "or choose another format");
    duie("an empty record", "{}", "f:1:1: \"text\" is missing");
    duie("missing subject", R"({"text": "a", "spo_list": [{"predicate": "p", "object": "a"}]})",
        "f:1:28: \"subject\" is missing");
    duie("missing predicate", R"({"text": "a", "spo_list": [{"subject": "p", "object": "a"}]})",
        "f:1:28: \"predicate\" is missing");
    duie("missing object", R"({"text": "a", "spo_list": [{"subject": "p", "predicate": "a"}]})",
        "f:1:28: \"object\" is missing");
    duie("missing @value", R"({"text": "a", "spo_list": [{"object": {"inWork": "a"}}]})",
        "f:1:39: \"@value\" is missing");
    duie("duplicate key", R"({"text": "a", "text": "b"})", "f:1:15: the key \"text\" occurs here a second time");
    duie("duplicate key, escaped", R"({"text": "a", "te\u0078t": "b"})",
        "f:1:15: the key \"text\" occurs here a second time");
    duie("duplicate key in metadata", R"({"text": "a", "m": {"b": 1, "b": 2}})",
        "f:1:29: the key \"b\" occurs here a second time");
    duie("trailing garbage", R"({"text": "a"} x)", "f:1:15: unexpected text after the end");
    duie("trailing bracket", R"({"text": "a"}})", "f:1:14: unexpected text after the end");
    duie("trailing comma", R"({"text": "a",})", "f:1:14: expected a key in double quotes");
    duie("missing comma", R"({"text": "a" "b": 1})", "f:1:14: expected a comma or }");
    duie("wrong bracket", R"({"text": "a"])", "f:1:13: expected a comma or }");
    duie("unquoted key", R"({text: "a"})", "f:1:2: expected a key in double quotes");
    duie("single quotes", R"({'text': 'a'})", "f:1:2: expected a key in double quotes");
    duie("missing colon", R"({"text" "a"})", "f:1:9: expected a colon");
    duie("broken inside an ignored value", R"({"text": "a", "postag": [1 2]})", "f:1:28: expected a comma or ]");
    duie("bad literal", R"({"text": "a", "x": nope})", "f:1:20: expected a JSON value");
    duie("NaN", R"({"text": "a", "x": NaN})", "f:1:20: expected a JSON value");
    duie("leading zero", R"({"text": "a", "x": 01})", "f:1:20: this is not a JSON number");
    duie("huge number", R"({"text": "a", "x": 1e999})", "f:1:20: this number does not fit 64 bits");
    duie("huge whole number", R"({"text": "a", "x": 123456789012345678901234567890})",
        "f:1:20: this number does not fit 64 bits");
    duie("deep nesting", "{\"text\": \"a\", \"x\": " + QByteArray(200000, '[') + QByteArray(200000, ']') + "}",
        "f:1:147: nested deeper than 128 levels");
    duie("deep nesting, open", "{\"text\": \"a\", \"x\": " + QByteArray(200000, '['),
        "f:1:147: nested deeper than 128 levels");
    duie("lone high surrogate", R"({"text": "a\ud83d"})", "f:1:12: \\ud83d is half a character");
    duie("lone low surrogate", R"({"text": "a\ude00b"})", "f:1:12: \\ude00 is half a character");
    duie("high surrogate before a letter", R"({"text": "\ud83d\u0041"})", "f:1:11: \\ud83d is half a character");
    duie("bad escape", R"({"text": "a\x"})", "f:1:12: there is no such escape");
    duie("bad hexadecimal", R"({"text": "a\u12g4"})", "f:1:12: \\u must be followed by");
    duie("raw control character", "{\"text\": \"a\001\"}",
        "f:1:12: a control character in a string must be written as \\u0001");
    duie("raw tab", "{\"text\": \"a\tb\"}", "f:1:12: a control character in a string must be written as \\u0009");
    duie("invalid UTF-8", "{\"text\": \"é\xFF\"}", "f:1:12: invalid UTF-8");
    duie("overlong UTF-8", "{\"text\": \"\xC0\xAF\"}", "f:1:11: invalid UTF-8");
    duie("surrogate in UTF-8", "{\"text\": \"\xED\xA0\x80\"}", "f:1:11: invalid UTF-8");
    duie("cut-off UTF-8", "{\"text\": \"\xE4\xB8\"}", "f:1:11: invalid UTF-8");
    duie("fault before invalid UTF-8", "{\"text\" 5, \"\xFF\"}", "f:1:9: expected a colon");
    duie("byte order mark is no column", "\xEF\xBB\xBF{\"text\": 5}", "f:1:10: expected a string");
    duie("CRLF", "{\"text\": \"a\"}\r\n\r\n{\"text\": 5}\r\n", "f:3:10: expected a string");
    duie("UTF-16", QByteArray("\xFF\xFE{\0", 4), "f:1:2: the record ends inside an object");
    duie("NUL between records", QByteArray("{\"text\": \"a\"}\n\0\n", 16), "f:2:1: expected a JSON value");

    casrel("list not closed", R"([{"text": "a", "triple_list": []})", "f:1:34: the list of records does not end");
    casrel(
        "item not closed", "[\n  {\"text\": \"a\",\n", "f:3:1: the file ends inside the record that begins on line 2");
    casrel("comma, then the end", R"([{"text": "a", "triple_list": []},])", "f:1:35: expected a record here");
    casrel("no comma", "[{\"text\": \"a\", \"triple_list\": []}\n {}]", "f:2:2: expected a comma or ] here");
    casrel("behind the list", "[]\n x", "f:2:2: unexpected text after the end of the list");
    casrel("two triples members", "[\n {\"text\": \"a\",\n  \"triple_list\": [[\"a\", \"b\"]]}]",
        "f:3:19: expected three strings (subject, predicate, object), not 2");
    casrel("four triples members", R"([{"text": "a", "triple_list": [["a","b","c","d"]]}])",
        "f:1:32: expected three strings");
    casrel("number in a triple", "[{\"text\": \"é\",\n \"triple_list\": [[\"a\", 1, \"c\"]]}]",
        "f:2:24: expected a string for \"triple_list\"");
    casrel("missing triple_list", "[\n  {\"text\": \"a\", \"spo_list\": []}]",
        "f:2:3: \"triple_list\" is missing; the record has only \"spo_list\", \"text\". Rename the key that is meant, "
        "or choose another format");
    casrel("item is a number", "[\n  5]", "f:2:3: expected an object");
    casrel("mismatched brackets", R"([{"text": "a"])", "f:1:14: expected a comma or }");

    spotter("wrong slice",
        R"({"text": "ab", "triples": [{"subject": {"text": "b", "start": 0, "end": 1}, "predicate": "p", "object": {"text": "a"}}]})",
        "f:1:40: the text from 0 to 1 is \"a\", not \"b\"");
    spotter("place outside",
        R"({"triples": [{"subject": {"text": "b", "start": 1, "end": 3}, "predicate": "p", "object": {"text": "a"}}], "text": "ab"})",
        "f:1:26: offsets 1–3 are outside the text (2 character");
    spotter("empty place",
        R"({"text": "ab", "triples": [{"subject": {"text": "", "start": 1, "end": 1}, "predicate": "p", "object": {"text": "a"}}]})",
        "f:1:40: offsets 1–1 are outside the text");
    spotter("negative place",
        R"({"text": "ab", "triples": [{"subject": {"text": "", "start": -1, "end": 1}, "predicate": "p", "object": {"text": "a"}}]})",
        "f:1:40: offsets -1–1 are outside the text");
    spotter("huge place",
        R"({"text": "ab", "triples": [{"subject": {"text": "a", "start": 0, "end": 9223372036854775807}, "predicate": "p", "object": {"text": "a"}}]})",
        "f:1:40: offsets 0–9223372036854775807 are outside the text");
    spotter("start without end", R"({"text": "ab", "triples": [{"subject": {"text": "a", "start": 0}}]})",
        "f:1:40: \"end\" is missing");
    spotter("fraction for a place", R"({"text": "ab", "triples": [{"subject": {"text": "a", "start": 0.5}}]})",
        "f:1:63: expected a whole number");
    spotter(
        "unknown state", R"({"text": "ab", "triples": [{"state": "maybe"}]})", "f:1:38: \"maybe\" is not valid here");
    spotter("unknown split", R"({"text": "ab", "split": "rest"})", "f:1:25: \"rest\" is not valid here");
    spotter("score is no number", R"({"text": "ab", "triples": [{"score": "1"}]})",
        "f:1:38: expected a number for \"score\"");
    spotter("meta is no object", R"({"text": "ab", "meta": []})", "f:1:24: expected an object for \"meta\"");
    spotter("failure line", R"({"error": "in.txt:3:1: invalid UTF-8"})",
        "f:1:11: this record is an error message: in.txt:3:1: invalid UTF-8");
    spotter("missing slot", R"({"text": "ab", "triples": [{"qualifiers": [{"text": "a"}]}]})",
        "f:1:44: \"slot\" is missing");
}

void TestJsonErrors::place()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QFETCH(QString, begins);
    const ReadOutcome outcome = readAll(bytes, format);
    QVERIFY2(outcome.error, "no error at all");
    QVERIFY2(outcome.message().startsWith(begins), qPrintable(outcome.message() + u" | expected: "_s + begins));
    FaultDevice pipe(bytes); // pieces of seven bytes must not matter
    QVERIFY(pipe.open(QIODevice::ReadOnly));
    QCOMPARE(readAll(pipe, format).message(), outcome.message());
}

void TestJsonErrors::emptyFilesHoldNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("only white space") << QByteArray(" \n\r\n\t");
    QTest::newRow("empty list") << QByteArray("[ \n ]\n");
}

void TestJsonErrors::emptyFilesHoldNothing()
{
    QFETCH(QByteArray, bytes);
    for (const char *format : {"duie", "casrel", "spotter"}) {
        const ReadOutcome outcome = readAll(bytes, QString::fromLatin1(format));
        QVERIFY2(!outcome.error, qPrintable(outcome.message()));
        QCOMPARE(outcome.documents.size(), 0U);
    }
}

void TestJsonErrors::skipBadGoesOnAndCounts()
{
    const QByteArray lines = "{\"text\": \"a\"}\n{\"text\": 1}\n{\n\xFF\n{\"text\": \"b\", \"spo_list\": [{\"x\": "
                             "1}]}\n{\"text\": \"c\"}\n";
    const ReadOutcome outcome = readAll(lines, u"duie"_s, {.name = u"f"_s, .skipBad = true});
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(outcome.documents.size(), 2U);
    QCOMPARE(outcome.counts.documents, 2);
    QCOMPARE(outcome.counts.skipped, 4);
    QCOMPARE(outcome.counts.ignoredKeys, 0); // what a skipped record held does not count
    QCOMPARE(outcome.issues.size(), 4U);
    QCOMPARE(outcome.issues[0].line, 2);
    QCOMPARE(outcome.issues[3].line, 5);

    const QByteArray list
        = "[{\"text\": \"a\", \"triple_list\": []},\n {\"text\": 1}, 5,\n {\"text\": \"b\", \"triple_list\": []}]";
    const ReadOutcome items = readAll(list, u"casrel"_s, {.name = u"f"_s, .skipBad = true});
    QVERIFY2(!items.error, qPrintable(items.message()));
    QCOMPARE(items.documents.size(), 2U);
    QCOMPARE(items.counts.skipped, 2);

    const ReadOutcome broken
        = readAll("[{\"text\": \"a\", \"triple_list\": []} 1]", u"casrel"_s, {.name = u"f"_s, .skipBad = true});
    QVERIFY(broken.error); // between items there is nothing to skip to
    QCOMPARE(broken.documents.size(), 1U);
}

void TestJsonErrors::readersGoOnBehindABadLineWhenAsked()
{
    QByteArray bytes = "{\"text\": 1}\n{\"text\": \"b\"}\n";
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto reader = openReader(buffer, {.name = u"f"_s}, u"duie"_s);
    QVERIFY(reader);
    QVERIFY(!(*reader)->next());
    QVERIFY((*reader)->canContinue());
    const auto second = (*reader)->next();
    QVERIFY(second && *second);
    QCOMPARE((*second)->text, u"b"_s);
    QVERIFY(!*(*reader)->next());
    QCOMPARE((*reader)->positionBytes(), bytes.size());
}

void TestJsonErrors::longLinesAreJumpedOver()
{
    const QByteArray bytes = "{\"text\": \"a\"}\n{\"text\": \"" + QByteArray(3 << 20, 'x') + "\"}\n{\"text\": \"c\"}\n";
    ReadOptions options{.name = u"f"_s, .maximumRecordBytes = 1 << 20};
    const ReadOutcome strict = readAll(bytes, u"duie"_s, options);
    QVERIFY(strict.error);
    QCOMPARE(strict.error->code, ErrorCode::Limit);
    QVERIFY2(strict.message().startsWith(u"f:2:1: the line is longer than"), qPrintable(strict.message()));
    options.skipBad = true;
    const ReadOutcome lenient = readAll(bytes, u"duie"_s, options);
    QVERIFY(!lenient.error);
    QCOMPARE(lenient.documents.size(), 2U);
    QCOMPARE(lenient.counts.skipped, 1);
    const ReadOutcome item = readAll("[{\"text\": \"" + QByteArray(3 << 20, 'x') + "\"}]", u"casrel"_s, options);
    QVERIFY(item.error);
    QCOMPARE(item.error->code, ErrorCode::Limit);
}

void TestJsonErrors::manyKeysAreNotQuadratic()
{
    QByteArray bytes = R"({"text": "a", "m": {)";
    for (int i = 0; i < 200000; ++i) bytes += '"' + QByteArray::number(i) + "\": 1, ";
    bytes += "\"0\": 2}}";
    const ReadOutcome outcome = readAll(bytes, u"spotter"_s);
    QVERIFY2(outcome.message().contains(u"the key \"0\" occurs here a second time"), qPrintable(outcome.message()));
}

void TestJsonErrors::keysInAnyOrderAreNotQuadratic()
{
    QByteArray fields;
    for (quint32 i = 0; i < 400000; ++i) fields += ", \"" + QByteArray::number(i * 2654435761U) + "\": 1";
    for (const char *format : {"duie", "spotter"}) { // minutes, if each insertion moved all that is behind it
        const bool own = QByteArrayView(format) == "spotter";
        const QByteArray bytes
            = own ? R"({"text": "a", "meta": {"x": 1)" + fields + "}}" : R"({"text": "a")" + fields + "}";
        const ReadOutcome outcome = readAll(bytes, QString::fromLatin1(format));
        QVERIFY2(!outcome.error, qPrintable(outcome.message()));
        QVERIFY(outcome.documents.at(0).metadata.size() >= 400000);
        QCOMPARE(outcome.documents.at(0).metadata.value(u"0"_s).toInt(), 1);
    }
}

void TestJsonErrors::tooMuchSearchingIsRefused()
{
    const QByteArray label = R"({"subject": "b", "predicate": "p", "object": "c"})";
    const QByteArray bytes = R"({"text": ")" + QByteArray(1 << 20, 'a') + R"(", "spo_list": [)" + label
        + QByteArray(", " + label).repeated(3000) + "]}";
    const ReadOutcome outcome = readAll(bytes, u"duie"_s);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::Limit);
}

void TestJsonErrors::tooManyPartsAreRefused()
{
    const QByteArray bytes = "{\"text\": \"a\", \"m\": [1" + QByteArray(",1").repeated(5 << 20) + "]}";
    const ReadOutcome outcome = readAll(bytes, u"duie"_s);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::Limit);
}

void TestJsonErrors::mutationsNeverBreakAReader_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("seed");
    QTest::newRow("duie") << u"duie"_s
                          << QByteArray("{\"text\": \"é😀ab\", \"spo_list\": [{\"subject\": \"a\", \"predicate\": "
                                        "\"p\", \"object\": {\"@value\": \"b\", \"s\": \"\\u00e9\"}, \"object_type\": "
                                        "\"t\"}], \"m\": [1.5, -2e3, true, null]}\n{\"text\": \"x\"}\n");
    QTest::newRow("casrel") << u"casrel"_s
                            << QByteArray("[{\"text\": \"é😀ab\",\n \"triple_list\": [[\"a\", \"p\", \"b\"]]}, "
                                          "{\"text\": \"\\ud83d\\ude00\", \"triple_list\": []}]");
    QTest::newRow("SpERT") << u"spert"_s
                           << QByteArray("[{\"tokens\": [\"é\", \"😀b\", \"\"], \"entities\": [{\"type\": \"t\", "
                                         "\"start\": 0, \"end\": 1}, [1, 3, \"u\"]], \"relations\": [{\"type\": \"p\", "
                                         "\"head\": 0, \"tail\": 1}, [0, 1, 1, 2, \"q\"]], \"text\": \"é😀b \"}]");
    QTest::newRow("DyGIE++") << u"dygie"_s
                             << QByteArray("{\"sentences\": [[\"é\", \"b\"], [\"c\"]], \"ner\": [[[0, 1, \"t\"]], "
                                           "[]], \"relations\": [[[0, 1, 2, 2, \"p\"]], []]}\n");
    QTest::newRow("doccano")
        << u"doccano"_s
        << QByteArray("{\"text\": \"é😀ab\", \"entities\": [{\"id\": 1, \"label\": \"t\", \"start_offset\": 0, "
                      "\"end_offset\": 2}], \"relations\": [{\"from_id\": 1, \"to_id\": 1, \"type\": \"p\"}]}\n"
                      "{\"data\": \"x\", \"label\": [[0, 1, \"t\"]]}\n");
    QTest::newRow("Label Studio")
        << u"label-studio"_s
        << QByteArray("[{\"data\": {\"text\": \"é😀ab\"}, \"annotations\": [{\"result\": [{\"id\": \"a\", \"type\": "
                      "\"labels\", \"value\": {\"start\": 1, \"end\": 3, \"text\": \"😀a\", \"labels\": [\"t\"]}}, "
                      "{\"type\": \"relation\", \"from_id\": \"a\", \"to_id\": \"a\", \"labels\": [\"p\"]}]}]}]");
    QTest::newRow("Prodigy")
        << u"prodigy"_s
        << QByteArray("{\"text\": \"é😀 b\", \"tokens\": [{\"start\": 0, \"end\": 2}, {\"start\": 3, \"end\": 4}], "
                      "\"spans\": [{\"start\": 0, \"end\": 2, \"label\": \"t\"}, {\"token_start\": 1, \"token_end\": "
                      "1}], \"relations\": [{\"head\": 0, \"child\": 1, \"label\": \"p\"}], \"answer\": \"reject\"}\n");
    QTest::newRow("UIE") << u"uie"_s
                         << QByteArray("{\"content\": \"é😀ab\", \"result_list\": [{\"text\": \"a\", \"start\": 2, "
                                       "\"end\": 3}], \"prompt\": \"b的p\"}\n");
    QTest::newRow("spotter")
        << u"spotter"_s
        << QByteArray(
               "{\"text\": \"é😀ab\", \"meta\": {\"k\": 1}, \"triples\": [{\"subject\": {\"text\": \"a\", \"start\": "
               "2, \"end\": 3}, \"predicate\": \"p\", \"object\": {\"text\": \"b\"}, \"score\": 0.5}]}\n");
}

void TestJsonErrors::mutationsNeverBreakAReader()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, seed);
    QRandomGenerator random(20260101);
    const QByteArray alphabet = QByteArray("\"\"{}[]:,\\u01e.-ntf \n\r\t\xFF\xC3\xED", 25) + '\0';
    const auto any = [&random](qsizetype size) { return qsizetype(random.bounded(quint32(size))); };
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes = seed;
        for (int change = random.bounded(1, 5); change > 0 && !bytes.isEmpty(); --change) {
            const qsizetype at = any(bytes.size());
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = alphabet[any(alphabet.size())];
                break;
            case 1:
                bytes.remove(at, 1 + any(8));
                break;
            case 2:
                bytes.insert(at, alphabet[any(alphabet.size())]);
                break;
            default:
                bytes.insert(at, bytes.mid(any(bytes.size()), any(20)));
            }
        }
        const ReadOutcome outcome = readAll(bytes, format);
        if (!outcome.error) continue;
        const QStringList parts = outcome.message().split(u':');
        QVERIFY2(parts.size() >= 4 && parts[1].toInt() > 0 && parts[2].toInt() > 0, qPrintable(outcome.message()));
        QVERIFY2(!outcome.message().contains(u"cannot be read as JSON"),
            (bytes + " " + outcome.message().toUtf8()).constData());
    }
}

QTEST_GUILESS_MAIN(TestJsonErrors)
#include "test_json_errors.moc"
