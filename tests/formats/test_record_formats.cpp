// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/format_testing.h"

#include <QJsonArray>
#include <QTest>

#include <limits>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

const Loss *lossOf(const std::vector<Loss> &losses, LossKind kind)
{
    const auto found = std::ranges::find(losses, kind, &Loss::kind);
    return found == losses.end() ? nullptr : &*found;
}

Document labelled(const QString &text, const Triple &triple)
{
    Document document;
    document.text = text;
    document.triples.emplace_back().triple = triple;
    return document;
}

} // namespace

/// What each record format means, beyond golden files.
class TestRecordFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void duieSlotsBecomeQualifiers();
    void duieFormsMayBeMixed();
    void unalignedLabelsAreKeptAndReported();
    void labelsInsideWordsAreReported();
    void keyOrderDoesNotMatter();
    void unknownKeysOfARecordAreMetadata();
    void unknownKeysOfALabelAreReportedOnce();
    void sourceFillsWhatTheFileLeavesOut();
    void spotterDefaultsAreLeftOut();
    void spotterPlacesCountCodePoints();
    void failuresStandInTheStream();
    void rejectedLabelsAreNoFacts();
    void lossesNameEverything();
    void repeatedSlotsAreALoss();
    void aLabelThatDoesNotFitIsNotWritten_data();
    void aLabelThatDoesNotFitIsNotWritten();
    void loneSurrogatesBecomeReplacementCharacters();
    void tooDeepMetadataAreNotWritten();
    void nonFiniteScoresAreALoss();
};

void TestRecordFormats::duieSlotsBecomeQualifiers()
{
    const auto outcome = readAll(
        R"({"text": "甲在《乙》里演丙", "spo_list": [{"subject": "甲", "predicate": "饰演", "object": {"inWork": "乙", "@value": "丙", "x": "丁"}, "subject_type": "人", "object_type": {"@value": "角", "inWork": "片"}}]})",
        u"duie"_s);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    const Triple &triple = outcome.documents.at(0).triples.at(0).triple;
    QCOMPARE(triple.subject, mentionAt(outcome.documents[0].text, 0, 1, u"人"_s));
    QCOMPARE(triple.object, mentionAt(outcome.documents[0].text, 7, 8, u"角"_s));
    QCOMPARE(triple.qualifiers.size(), 2U);
    QCOMPARE(triple.qualifiers[0], (Qualifier{u"inWork"_s, mentionAt(outcome.documents[0].text, 3, 4, u"片"_s)}));
    QCOMPARE(triple.qualifiers[1], (Qualifier{u"x"_s, {{}, u"丁"_s, {}}}));
    QCOMPARE(outcome.counts.unaligned, 0); // a qualifier may be implied
}

void TestRecordFormats::duieFormsMayBeMixed()
{
    const auto outcome = readAll(
        R"({"text": "a b", "spo_list": [{"subject": "a", "predicate": "p", "object": "b", "object_type": {"@value": "T"}}]})",
        u"duie1"_s);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(outcome.documents.at(0).triples.at(0).triple.object, mentionAt(u"a b"_s, 2, 3, u"T"_s));
}

void TestRecordFormats::labelsInsideWordsAreReported()
{
    const auto duie = readAll(
        R"({"text": "The Syrian army is in Syria by bus.", "spo_list": [{"subject": "Syria", "predicate": "p", "object": "army"},
 {"subject": "Syria", "predicate": "p", "object": "arm"}, {"subject": "army", "predicate": "p", "object": "US"}]})"_ba
            .replace('\n', ""),
        u"duie1"_s);
    QVERIFY2(!duie.error, qPrintable(duie.message()));
    const auto uie = readAll(
        R"({"content": "The Syrian army", "result_list": [{"text": "army", "start": 11, "end": 15}], "prompt": "Syria的p"})",
        u"uie"_s);
    QVERIFY2(!uie.error, qPrintable(uie.message()));
    const auto csv
        = readAll("text,subject,predicate,object\nThe Syrian army is in Syria by bus.,Syria,p,army\n"
                  "The Syrian army is in Syria by bus.,Syria,p,arm\nThe Syrian army is in Syria by bus.,army,p,US\n",
            u"csv"_s);
    QVERIFY2(!csv.error, qPrintable(csv.message()));
    for (const ReadOutcome &outcome : {duie, csv}) {
        const std::vector<LabelledTriple> &labels = outcome.documents.at(0).triples;
        QCOMPARE(labels.at(0).triple.subject.span, (Span{22, 27}));
        QCOMPARE(labels.at(1).triple.object.span, (Span{11, 14}));
        QCOMPARE(labels.at(2).triple.object, (Mention{{}, u"US"_s, {}}));
        QCOMPARE(outcome.counts.insideWord, 1);
        QCOMPARE(outcome.counts.unaligned, 1);
        QCOMPARE(outcome.counts.recased, 0);
        QCOMPARE(outcome.issues.size(), 2U);
        QCOMPARE(outcome.issues[0].kind, ReadIssue::Kind::InsideWord);
        QVERIFY(outcome.issues[0].line > 0 && outcome.issues[0].column > 0);
        QVERIFY2(
            outcome.issues[0].message.endsWith(u": \"arm\" is in the text only as part of \"army\"; check the label"_s),
            qPrintable(outcome.issues[0].message));
    }
    QCOMPARE(uie.counts.insideWord, 1);
    QCOMPARE(uie.issues.at(0).kind, ReadIssue::Kind::InsideWord);
}

void TestRecordFormats::unalignedLabelsAreKeptAndReported()
{
    const auto outcome = readAll(
        "\n{\"text\": \"é b\", \"spo_list\": [{\"subject\": \"z\", \"predicate\": \"p\", \"object\": \"b\"}]}",
        u"duie"_s);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.counts.unaligned, 1);
    QCOMPARE(outcome.issues.size(), 1U);
    QCOMPARE(outcome.issues[0].kind, ReadIssue::Kind::Unaligned);
    QVERIFY2(outcome.issues[0].message.startsWith(u"f:2:30: \"z\" is not in the text"),
        qPrintable(outcome.issues[0].message));
    const Triple &triple = outcome.documents.at(0).triples.at(0).triple;
    QVERIFY(!triple.subject.span.isValid());
    QCOMPARE(triple.subject.text, u"z"_s);
    QVERIFY(triple.object.span.isValid());
}

void TestRecordFormats::keyOrderDoesNotMatter()
{
    const auto duie
        = readAll(R"({"spo_list": [{"object": "b", "predicate": "p", "subject": "a"}], "text": "a b"})", u"duie"_s);
    QVERIFY(!duie.error && duie.documents.at(0).triples.at(0).triple.isAligned());
    const auto spotter = readAll(
        R"({"triples": [{"object": {"end": 3, "text": "b", "start": 2}, "predicate": "p", "subject": {"text": "a", "start": 0, "end": 1}}], "text": "a b"})",
        u"spotter"_s);
    QVERIFY2(!spotter.error, qPrintable(spotter.message()));
    QVERIFY(spotter.documents.at(0).triples.at(0).triple.isAligned());
}

void TestRecordFormats::unknownKeysOfARecordAreMetadata()
{
    for (const char *format : {"duie", "casrel"}) {
        const auto outcome = readAll(
            R"({"text": "a", "spo_list": [], "triple_list": [], "id": 9007199254740993, "more": {"a": [1, null, "x"]}})",
            QString::fromLatin1(format));
        QVERIFY2(!outcome.error, qPrintable(outcome.message()));
        const QJsonObject metadata = outcome.documents.at(0).metadata;
        QCOMPARE(metadata[u"id"_s].toInteger(), 9007199254740993);
        QCOMPARE(metadata[u"more"_s].toObject()[u"a"_s].toArray().size(), 3);
    }
}

void TestRecordFormats::unknownKeysOfALabelAreReportedOnce()
{
    const QByteArray line = "{\"text\": \"a b\", \"spo_list\": [{\"subject\": \"a\", \"predicate\": \"p\", \"object\": "
                            "\"b\", \"w\": 1}]}\n";
    const auto outcome = readAll(line + line, u"duie"_s);
    QCOMPARE(outcome.counts.ignoredKeys, 2);
    QCOMPARE(outcome.issues.size(), 1U);
    QCOMPARE(outcome.issues[0].kind, ReadIssue::Kind::Ignored);
    QCOMPARE(outcome.issues[0].column, 85);
}

void TestRecordFormats::sourceFillsWhatTheFileLeavesOut()
{
    const ReadOptions options{.name = u"f"_s, .source = u"corpus.jsonl"_s};
    const auto outcome = readAll("{\"text\": \"a\", \"source\": \"own\"}\n{\"text\": \"b\"}\n", u"spotter"_s, options);
    QCOMPARE(outcome.documents.at(0).source, u"own"_s);
    QCOMPARE(outcome.documents.at(1).source, u"corpus.jsonl"_s);
}

void TestRecordFormats::spotterDefaultsAreLeftOut()
{
    const QString text = u"a b"_s;
    const Document document = labelled(text, {mentionAt(text, 0, 1), u"p"_s, mentionAt(text, 2, 3)});
    QCOMPARE(written(u"spotter"_s, {document}),
        QByteArray(
            R"({"text": "a b", "triples": [{"subject": {"text": "a", "start": 0, "end": 1}, "predicate": "p", "object": {"text": "b", "start": 2, "end": 3}}]})"
            "\n"));
}

void TestRecordFormats::spotterPlacesCountCodePoints()
{
    const QString text = u"😀😀ab"_s;
    const Document document = labelled(text, {mentionAt(text, 4, 5), u"p"_s, mentionAt(text, 2, 4)});
    const QByteArray bytes = written(u"spotter"_s, {document});
    QVERIFY2(bytes.contains(R"("a", "start": 2, "end": 3)"), bytes.constData());
    QVERIFY2(bytes.contains("\"😀\", \"start\": 1, \"end\": 2"), bytes.constData());
    QCOMPARE(difference(readAll(bytes, u"spotter"_s).documents.at(0), document), QString());
}

void TestRecordFormats::failuresStandInTheStream()
{
    for (const auto &[format, expected] :
        {std::pair(u"spotter"_s, QByteArray("{\"error\": \"f:1:1: \\\"x\\\"\"}\n")), {u"duie"_s, QByteArray()}}) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const auto writer = makeWriter(format, &buffer, {.name = u"out"_s});
        QVERIFY(writer && (*writer)->begin() && (*writer)->writeFailure(u"f:1:1: \"x\""_s) && (*writer)->finish());
        QCOMPARE(bytes, expected);
        QCOMPARE(lossOf((*writer)->losses(), LossKind::Failure) == nullptr, format == u"spotter");
    }
}

void TestRecordFormats::rejectedLabelsAreNoFacts()
{
    const QString text = u"a b"_s;
    Document document = labelled(text, {mentionAt(text, 0, 1), u"p"_s, mentionAt(text, 2, 3)});
    document.triples[0].state = ReviewState::Rejected;
    for (const char *format : {"duie", "duie1", "casrel"}) {
        const auto losses = writeAll(nullptr, QString::fromLatin1(format), {document});
        QVERIFY(losses && losses->size() == 1);
        QCOMPARE(losses->at(0).kind, LossKind::Rejected);
        QCOMPARE(
            readAll(written(QString::fromLatin1(format), {document}), QString::fromLatin1(format)).counts.triples, 0);
    }
    QCOMPARE(readAll(written(u"spotter"_s, {document}), u"spotter"_s).counts.triples, 1);
}

void TestRecordFormats::lossesNameEverything()
{
    const QString text = u"a b a"_s;
    Document document = labelled(text,
        {mentionAt(text, 4, 5, u"T"_s), u"p"_s, mentionAt(text, 2, 3, u"T"_s), {{u"s"_s, mentionAt(text, 0, 1)}}});
    document.source = u"x"_s;
    document.mediaType = u"text/markdown"_s;
    document.split = Split::Dev;
    document.metadata = {{u"triple_list"_s, 1}, {u"spo_list"_s, 1}, {u"n"_s, 1}};
    document.triples[0].origin = Origin::Human;
    document.triples[0].state = ReviewState::Accepted;
    document.triples[0].score = 0.5;
    const auto casrel = writeAll(nullptr, u"casrel"_s, {document});
    QVERIFY(casrel);
    for (const LossKind kind : {LossKind::Source, LossKind::MediaType, LossKind::Split, LossKind::Metadata,
             LossKind::Place, LossKind::Qualifier, LossKind::Origin, LossKind::ReviewState, LossKind::Score}) {
        const Loss *loss = lossOf(*casrel, kind);
        QVERIFY2(loss, qPrintable(QString::number(int(kind))));
        QCOMPARE(loss->count, 1);
        QVERIFY(!loss->message.isEmpty());
    }
    QCOMPARE(lossOf(*casrel, LossKind::Type)->count, 2);
    const auto duie = writeAll(nullptr, u"duie"_s, {document});
    QVERIFY(duie && !lossOf(*duie, LossKind::Qualifier) && !lossOf(*duie, LossKind::Type)
        && lossOf(*duie, LossKind::Place));
    const auto duie1 = writeAll(nullptr, u"duie1"_s, {document});
    QVERIFY(duie1 && lossOf(*duie1, LossKind::Qualifier));
    const auto spotter = writeAll(nullptr, u"spotter"_s, {document});
    QVERIFY(spotter && spotter->empty());
}

void TestRecordFormats::repeatedSlotsAreALoss()
{
    const QString text = u"a b"_s;
    const Document document = labelled(text,
        {mentionAt(text, 0, 1), u"p"_s, mentionAt(text, 2, 3),
            {{u"s"_s, {{}, u"1"_s, {}}}, {u"s"_s, {{}, u"2"_s, {}}}, {u"@value"_s, {{}, u"3"_s, {}}}}});
    const auto losses = writeAll(nullptr, u"duie"_s, {document});
    QVERIFY(losses && lossOf(*losses, LossKind::Qualifier));
    QCOMPARE(lossOf(*losses, LossKind::Qualifier)->count, 2);
    QVERIFY(!readAll(written(u"duie"_s, {document}), u"duie"_s).error);
}

void TestRecordFormats::aLabelThatDoesNotFitIsNotWritten_data()
{
    QTest::addColumn<qsizetype>("begin");
    QTest::addColumn<qsizetype>("end");
    QTest::addColumn<QString>("text");
    QTest::newRow("other text") << qsizetype(0) << qsizetype(1) << u"x"_s;
    QTest::newRow("behind the end") << qsizetype(3) << qsizetype(9) << u"b"_s;
    QTest::newRow("cuts a character") << qsizetype(1) << qsizetype(2) << QString(QChar(0xD83D));
}

void TestRecordFormats::aLabelThatDoesNotFitIsNotWritten()
{
    QFETCH(qsizetype, begin);
    QFETCH(qsizetype, end);
    QFETCH(QString, text);
    const Document document = labelled(u"a😀b"_s, {{{begin, end}, text, {}}, u"p"_s, {}});
    for (const char *format : {"duie", "duie1", "casrel", "spotter"}) {
        const auto writer = makeWriter(QString::fromLatin1(format), nullptr, {.name = u"out"_s});
        QVERIFY(writer && (*writer)->begin());
        const auto refused = (*writer)->write(document);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Content);
        Document good;
        good.text = u"x"_s;
        QVERIFY((*writer)->write(good)); // goes on
    }
}

void TestRecordFormats::loneSurrogatesBecomeReplacementCharacters()
{
    const QString text = u"a"_s + QChar(0xD83D) + u"b"_s;
    const Document document = labelled(text, {mentionAt(text, 1, 2), u"p"_s, mentionAt(text, 2, 3)});
    const auto losses = writeAll(nullptr, u"spotter"_s, {document});
    QVERIFY(losses && losses->size() == 1);
    QCOMPARE(losses->at(0).kind, LossKind::Surrogate);
    QCOMPARE(losses->at(0).count, 2);
    const auto outcome = readAll(written(u"spotter"_s, {document}), u"spotter"_s);
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(outcome.documents.at(0).text, u"a\uFFFDb"_s);
}

void TestRecordFormats::tooDeepMetadataAreNotWritten()
{
    const auto nested = [](int levels) {
        QJsonValue value = 1;
        for (int i = 0; i < levels; ++i) value = QJsonArray{value};
        Document document;
        document.metadata.insert(u"m"_s, value);
        return document;
    };
    const auto refused = writeAll(nullptr, u"spotter"_s, {nested(200)});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Limit);
    for (int levels = 120; levels < 130; ++levels) { // whatever is written can be read
        const QByteArray bytes = written(u"spotter"_s, {nested(levels)});
        if (bytes != "FAILED") QVERIFY2(!readAll(bytes, u"spotter"_s).error, qPrintable(QString::number(levels)));
    }
    QVERIFY(written(u"spotter"_s, {nested(120)}) != "FAILED");
}

void TestRecordFormats::nonFiniteScoresAreALoss()
{
    const QString text = u"a b"_s;
    Document document = labelled(text, {mentionAt(text, 0, 1), u"p"_s, mentionAt(text, 2, 3)});
    document.triples[0].score = std::numeric_limits<double>::quiet_NaN();
    const auto losses = writeAll(nullptr, u"spotter"_s, {document});
    QVERIFY(losses && losses->size() == 1);
    QCOMPARE(losses->at(0).kind, LossKind::Score);
    QVERIFY(!readAll(written(u"spotter"_s, {document}), u"spotter"_s).error);
}

QTEST_GUILESS_MAIN(TestRecordFormats)
#include "test_record_formats.moc"
