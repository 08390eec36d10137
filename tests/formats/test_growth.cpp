// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/registry.h"
#include "core/formats/schema_file.h"
#include "tests/formats/packing.h"
#include "tests/support/growth.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spotter;

namespace {

struct Files {
    QByteArray file;
    QByteArray text; ///< beside it
};

using Maker = Files (*)(int);

/// The sum of a piece of each number below the count.
template <typename Piece>
QByteArray listed(int count, Piece piece, const QByteArray &separator = ",")
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i) bytes += (i > 0 ? separator : QByteArray()) + piece(QByteArray::number(i));
    return bytes;
}

QByteArray wordDocument(const QByteArray &body)
{
    return zipped({{u"word/document.xml"_s,
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body>" + body + "</w:body></w:document>"}});
}

Files unalignedLabels(int count)
{
    return {"{\"text\":\"abc\",\"spo_list\":["
            + listed(count,
                [](const QByteArray &i) {
                    return "{\"subject\":\"s" + i + "\",\"predicate\":\"p\",\"object\":\"o" + i + "\"}";
                })
            + "]}\n",
        {}};
}

Files slotsOfOneLabel(int count)
{
    const auto members = [count](bool backwards) {
        return listed(count, [count, backwards](const QByteArray &i) {
            return "\"s" + (backwards ? QByteArray::number(count - 1 - i.toInt()) : i) + "\":\"z\"";
        });
    };
    return {"{\"text\":\"abc\",\"spo_list\":[{\"subject\":\"abc\",\"predicate\":\"p\",\"object\":{\"@value\":\"b\","
            + members(false) + "},\"object_type\":{\"@value\":\"T\"," + members(true) + "}}]}\n",
        {}};
}

Files relationsByNumber(int count)
{
    return {R"({"text":"Bo and Al","entities":["Bo","Al"],"relations":[)"
            + listed(count, [](const QByteArray &i) { return R"({"head":0,"tail":1,"type":"p)" + i + "\"}"; }) + "]}\n",
        {}};
}

Files fencesInAPrompt(int count)
{
    const auto fence = [](const QByteArray &i) { return "``` x" + i + " ```"; };
    return {R"({"prompt":")" + listed(count, fence) + R"(","completion":"[]"})", {}};
}

Files choicesOfOneRegion(int count)
{
    return {"[{\"data\":{\"text\":\"abc def\"},\"annotations\":[{\"result\":[{\"id\":\"r\",\"type\":\"labels\","
            "\"value\":{\"start\":0,\"end\":3,\"labels\":[\"A\"]},"
            + listed(count, [](const QByteArray &i) { return "\"k" + i + "\":1"; }) + "},"
            + listed(count, [](const QByteArray &) { return "{\"id\":\"r\",\"type\":\"choices\",\"value\":{}}"; })
            + "]}]}]",
        {}};
}

Files relationsOfLongAnnotations(int count)
{
    const QByteArray stack
        = listed(count, [](const QByteArray &i) { return "A[" + QByteArray::number(i.toInt() + 1) + ']'; }, "|");
    const QByteArray length = QByteArray::number(10 * count);
    return {"#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n#T_RL=custom.Rel|label|BT_custom.Span\n\n\n#Text="
            + QByteArray(10 * count, 'a') + " b\n1-1\t0-" + length + '\t' + QByteArray(10 * count, 'a') + '\t' + stack
            + "\t_\t_\n1-2\t" + QByteArray::number(10 * count + 1) + '-' + QByteArray::number(10 * count + 2) + "\tb\t"
            + stack + '\t'
            + listed(
                count, [](const QByteArray &) { return QByteArray("r"); }, "|")
            + '\t'
            + listed(
                count,
                [](const QByteArray &i) {
                    const QByteArray id = QByteArray::number(i.toInt() + 1);
                    return "1-1[" + id + '_' + id + ']';
                },
                "|")
            + '\n',
        {}};
}

Files relationsOfALongEntity(int count)
{
    const QByteArray name(20 * count, 'a');
    const QByteArray end = QByteArray::number(name.size());
    const QByteArray next = QByteArray::number(name.size() + 1);
    const QByteArray last = QByteArray::number(name.size() + 2);
    return {"T1\tX 0 " + end + '\t' + name + "\nT2\tX " + next + ' ' + last + "\tb\n"
            + listed(count, [](const QByteArray &i) { return 'R' + i + "\tr Arg1:T1 Arg2:T2\n"; }, {}),
        name + " b"};
}

Result<std::optional<Document>> readFirst(const QString &format, const Files &files)
{
    QBuffer buffer;
    buffer.setData(files.file);
    if (!buffer.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, u"buffer"_s);
    ReadOptions options{.name = u"in.ann"_s};
    options.openCompanion = [&files](const QString &which) -> Result<std::unique_ptr<QIODevice>> {
        if (which != u".txt"_s) return nullptr;
        auto beside = std::make_unique<QBuffer>();
        beside->setData(files.text);
        if (!beside->open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, u"buffer"_s);
        return beside;
    };
    const auto reader = openReader(buffer, options, format);
    if (!reader) return std::unexpected(reader.error());
    return (*reader)->next();
}

} // namespace

/// What takes long to read takes as long as it is large, or is refused.
class TestGrowth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readingIsLinear_data();
    void readingIsLinear();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void ordinaryAttributesAreRead();
    void aPredicateOfManyPairsIsRefused();
    void stopEndsTheReading();
};

void TestGrowth::readingIsLinear_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<Maker>("make");
    QTest::addColumn<int>("size");
    QTest::newRow("labels that have no place") << u"duie"_s << Maker(unalignedLabels) << 2000;
    QTest::newRow("slots of one label") << u"duie"_s << Maker(slotsOfOneLabel) << 8000;
    QTest::newRow("relations by number") << u"triples-json"_s << Maker(relationsByNumber) << 2000;
    QTest::newRow("fences in a prompt") << u"chat"_s << Maker(fencesInAPrompt) << 8000;
    QTest::newRow("choices of one region") << u"label-studio"_s << Maker(choicesOfOneRegion) << 3000;
    QTest::newRow("relations of long annotations") << u"webanno"_s << Maker(relationsOfLongAnnotations) << 1000;
    QTest::newRow("relations of a long entity") << u"brat"_s << Maker(relationsOfALongEntity) << 1000;
}

void TestGrowth::readingIsLinear()
{
    QFETCH(const QString, format);
    QFETCH(const Maker, make);
    QFETCH(const int, size);
    const Files small = make(size);
    const Files large = make(4 * size);
    const auto document = readFirst(format, small);
    QVERIFY2(document && *document, document ? "nothing" : qPrintable(document.error().message));
    VERIFY_GROWS_LINEARLY(size, [&](int wanted) { (void)readFirst(format, wanted == size ? small : large); });
}

void TestGrowth::tooMuchIsRefused_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const auto attribute = [](const QByteArray &i) { return " a" + i + "=\"1\""; };
    QTest::newRow("100,000 attributes of a tag in a Word document")
        << u"docx"_s << wordDocument("<w:p" + listed(100'000, attribute, {}) + "/>") << u"attribute(s)"_s;
    const auto hidden = [](const QByteArray &i) { return " a" + i + " = '>'"; };
    QTest::newRow("the same, with ends of tags in their values")
        << u"docx"_s << wordDocument("<w:p" + listed(100'000, hidden, {}) + "/>") << u"attribute(s)"_s;
    QByteArray nested;
    for (int depth = 0; depth < 100; ++depth) {
        const QByteArray begin = " xmlns:n" + QByteArray::number(depth) + '_';
        nested += "<w:x" + listed(200, [&](const QByteArray &i) { return begin + i + "=\"u\""; }, {}) + '>';
    }
    QTest::newRow("namespaces without end") << u"docx"_s << wordDocument(nested) << u"namespaces"_s;
    const QByteArray tag = "<p" + listed(10'000, [](const QByteArray &i) { return " a" + i + "=1"; }, {}) + ">x</p>";
    QByteArray page = "<html><body>";
    for (int i = 0; i < 40; ++i) page += tag;
    QTest::newRow("a page of tags with many attributes") << u"html"_s << page << u"too many attributes"_s;
    QTest::newRow("qualifiers that are looked for in a long text") << u"duie"_s
                                                                   << "{\"text\":\"" + QByteArray(400'000, 'x')
            + "\",\"spo_list\":[{\"subject\":\"a\",\"predicate\":\"p\",\"object\":{\"@value\":\"b\","
            + listed(10'000, [](const QByteArray &i) { return "\"s" + i + "\":\"z\""; }) + "}}]}\n"
                                                                   << u"too many labels"_s;
}

void TestGrowth::tooMuchIsRefused()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, file);
    QFETCH(const QString, says);
    const auto document = readFirst(format, {file, {}});
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::Limit);
    QVERIFY2(document.error().message.contains(says), qPrintable(document.error().message));
}

void TestGrowth::ordinaryAttributesAreRead()
{
    const QByteArray attributes = listed(200, [](const QByteArray &i) { return " a" + i + "=\"x='1' > 0\""; }, {});
    const auto document
        = readFirst(u"docx"_s, {wordDocument("<w:p" + attributes + "><w:r><w:t>a = b = c</w:t></w:r></w:p>"), {}});
    QVERIFY2(document && *document, document ? "nothing" : qPrintable(document.error().message));
    QCOMPARE((*document)->text, u"a = b = c"_s);
}

void TestGrowth::aPredicateOfManyPairsIsRefused()
{
    const QByteArray lines = listed(
        50'000,
        [](const QByteArray &i) {
            return "{\"predicate\":\"p\",\"subject_type\":\"S" + i + "\",\"object_type\":\"O\"}";
        },
        "\n");
    QBuffer buffer;
    buffer.setData(lines);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto schema = readSchemaFile(buffer, u"s.jsonl"_s);
    QVERIFY(!schema);
    QCOMPARE(schema.error().code, ErrorCode::Limit);
}

void TestGrowth::stopEndsTheReading()
{
    std::stop_source source;
    source.request_stop();
    for (const QString &format : {u"docx"_s, u"html"_s, u"duie"_s}) {
        QBuffer buffer;
        buffer.setData(format == u"docx"_s ? wordDocument("<w:p/>")
                : format == u"html"_s      ? QByteArray("<p>x")
                                           : unalignedLabels(1).file);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto reader = openReader(buffer, {.name = u"in"_s, .stop = source.get_token()}, format);
        QVERIFY(reader);
        const auto document = (*reader)->next();
        QVERIFY2(!document, qPrintable(format));
        QCOMPARE(document.error().code, ErrorCode::Stopped);
    }
}

QTEST_GUILESS_MAIN(TestGrowth)
#include "test_growth.moc"
