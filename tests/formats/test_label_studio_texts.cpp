// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio/hyper_text.h"
#include "tests/formats/format_testing.h"
#include "tests/formats/told_labels.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// JSON with single quotes, which moc can read.
QByteArray json(QByteArray quoted) { return quoted.replace('\'', '"'); }

QByteArray region(const char *id, const char *path, int begin, int end, const char *text, const char *more = "")
{
    const QString made
        = u"{'id': '%1', 'type': 'hypertextlabels', 'from_name': 'l', 'to_name': 't', 'value': {'start': '%2', "
          "'end': '%2', 'startOffset': %3, 'endOffset': %4, 'text': '%5', 'hypertextlabels': ['P']%6}}"_s;
    return json(made.arg(QString::fromUtf8(id), QString::fromUtf8(path))
            .arg(begin)
            .arg(end)
            .arg(QString::fromUtf8(text), QString::fromUtf8(more))
            .toUtf8());
}

QByteArray relation(const char *from, const char *to)
{
    return json(QByteArray("{'type': 'relation', 'from_id': '") + from + "', 'to_id': '" + to
        + "', 'direction': 'right', 'labels': ['knows']}");
}

QByteArray task(const QByteArray &data, const QByteArrayList &results)
{
    return json("[{'id': 1, 'data': ") + data + json(", 'annotations': [{'result': [") + results.join(',') + "]}]}]";
}

QByteArray plain(const char *id, const char *tag, int begin, int end, const char *text)
{
    const QString made = u"{'id': '%1', 'type': 'labels', 'from_name': 'l', 'to_name': '%2', 'value': {'start': %3, "
                         "'end': %4, 'text': '%5', 'labels': ['P']}}"_s;
    return json(made.arg(QString::fromUtf8(id), QString::fromUtf8(tag))
            .arg(begin)
            .arg(end)
            .arg(QString::fromUtf8(text))
            .toUtf8());
}

const QByteArray page
    = json("{'html': '<div class=a><h1>Who  &amp; what</h1><p>Ada <b>Love</b>lace<br>met\\n Bo.</p><!-- x "
           "--><style>p{}</style><table><tr><td>Eve</td><td>Bo</td></tr></table></div>'}");

} // namespace

/// Which text of a Label Studio task is read, and pages: the visible text with its regions.
class TestLabelStudioTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesBecomeTheirVisibleText();
    void regionsOfPages_data();
    void regionsOfPages();
    void whatIsNotOnThePageIsLeftOut();
    void tasksWithoutRegionsArePagesToo();
    void pagesOfAnyKind_data();
    void pagesOfAnyKind();
    void theTextIsChosen_data();
    void theTextIsChosen();
    void regionsOfAnotherTextAreLeftOut();
    void minimalTasks();
    void relationsWithoutALabel();
    void anAcceptedAnnotationIsNotWrittenAsSkipped();
    void relationsOfMinimalTasks_data();
    void relationsOfMinimalTasks();
    void minimalTasksAreRecognised();
    void idsMayBeNumbersOrMissing_data();
    void idsMayBeNumbersOrMissing();
    void labelsWithoutAPlaceAreCounted_data();
    void labelsWithoutAPlaceAreCounted();
    void addressesAreNoTexts_data();
    void addressesAreNoTexts();
};

void TestLabelStudioTexts::pagesBecomeTheirVisibleText()
{
    const ReadOutcome read = readAll(task(page,
                                         {region("a", "/div[1]/p[1]/text()[1]", 0, 3, "Ada"),
                                             region("b", "/div[1]/p[1]/text()[3]", 5, 7, "Bo"), relation("a", "b")}),
        u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents[0];
    QCOMPARE(document.text, u"Who & what\nAda Lovelace\nmet Bo.\nEve\tBo"_s);
    QCOMPARE(document.triples.size(), 1U);
    QCOMPARE(document.triples[0].triple,
        (Triple{mentionAt(document.text, 11, 14, u"P"_s), u"knows"_s, mentionAt(document.text, 28, 30, u"P"_s)}));
    QCOMPARE(read.counts.leftOut, 0);
    const ReadOutcome again = readAll(written(u"label-studio"_s, read.documents), u"label-studio"_s);
    QVERIFY2(!again.error, qPrintable(again.message()));
    QCOMPARE(again.documents[0].text, document.text);
    QCOMPARE(again.documents[0].triples, document.triples);
}

void TestLabelStudioTexts::regionsOfPages_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("text");
    QTest::newRow("over tags") << QByteArray(
        json("{'id': 'a', 'type': 'labels', 'value': {'start': '/div[1]/p[1]/text()[1]', 'end': "
             "'/div[1]/p[1]/text()[2]', 'startOffset': 0, 'endOffset': 4, 'text': 'Ada Lovelace', 'labels': ['P']}}"))
                               << u"Ada Lovelace"_s;
    QTest::newRow("over a line break") << QByteArray(
        json("{'id': 'a', 'type': 'hypertextlabels', 'value': {'start': '/div[1]/p[1]/text()[2]', 'end': "
             "'/div[1]/p[1]/text()[3]', 'startOffset': 0, 'endOffset': 3, 'text': 'lace\\\\nmet', 'hypertextlabels': "
             "['P']}}")) << u"lace\nmet"_s;
    QTest::newRow("global offsets") << region(
        "a", "/gone[1]/text()[1]", 0, 3, "Ada", ", 'globalOffsets': {'start': 11, 'end': 14}")
                                    << u"Ada"_s;
    QTest::newRow("the path is wrong, the text says it")
        << region("a", "/div[1]/h1[1]/text()[1]", 0, 3, "Eve") << u"Eve"_s;
    QTest::newRow("a cell, with the tbody of browsers")
        << region("a", "/div[1]/table[1]/tbody[1]/tr[1]/td[1]/text()[1]", 0, 3, "Eve") << u"Eve"_s;
    QTest::newRow("from the document") << region("a", "/html[1]/body[1]/div[1]/p[1]/b[1]/text()[1]", 0, 4, "Love")
                                       << u"Love"_s;
    QTest::newRow("a reference is one character")
        << region("a", "/div[1]/h1[1]/text()[1]", 5, 11, "& what") << u"& what"_s;
}

void TestLabelStudioTexts::regionsOfPages()
{
    QFETCH(QByteArray, item);
    QFETCH(QString, text);
    const ReadOutcome read = readAll(task(page, {item, relation("a", "a")}), u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].triples.size(), 1U);
    QCOMPARE(read.documents[0].triples[0].triple.subject.text, text);
    QCOMPARE(read.documents[0].triples[0].triple.subject.type, u"P"_s);
}

void TestLabelStudioTexts::whatIsNotOnThePageIsLeftOut()
{
    const ReadOutcome read
        = readAll(task(page,
                      {region("a", "/div[1]/p[1]/text()[1]", 0, 3, "Ada"),
                          region("b", "/div[1]/i[1]/text()[1]", 0, 4, "Nobody"), relation("a", "b")}),
            u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QVERIFY(read.documents[0].triples.empty());
    QCOMPARE(read.counts.leftOut, 2);
    QCOMPARE(read.issues[0].kind, ReadIssue::Kind::Understood); // that they are pages
    QVERIFY2(read.issues[1].message.contains(u"the region \"Nobody\" is not in the visible text and is left out"),
        qPrintable(read.issues[1].message));
}

void TestLabelStudioTexts::tasksWithoutRegionsArePagesToo()
{
    QByteArray bytes = task(page, {region("a", "/div[1]/p[1]/text()[1]", 0, 3, "Ada")});
    bytes.chop(1);
    bytes += json(", {'id': 2, 'data': {'html': '<p>Bo</p>'}, 'annotations': []}]");
    const ReadOutcome read = readAll(bytes, u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[1].text, u"Bo"_s);
}

void TestLabelStudioTexts::pagesOfAnyKind_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("visible");
    QTest::newRow("no tags") << u"a  b\nc &lt; d"_s << u"a  b\nc < d"_s;
    QTest::newRow("not closed") << u"<p>a<p>b<ul><li>c<li>d"_s << u"a\nb\nc\nd"_s;
    QTest::newRow("preformatted") << u"<pre>a  b\n c</pre>"_s << u"a  b\n c"_s;
    QTest::newRow("cut off") << u"<p>a</p><p class=\"x"_s << u"a"_s;
    QTest::newRow("closed twice") << u"</p></div><b>a</b></b>"_s << u"a"_s;
    QTest::newRow("script") << u"a<script>if (a < b) '</p>'</script>b<SCRIPT>"_s << u"ab"_s;
    QTest::newRow("whole page") << u"<!DOCTYPE html><html><head><title>t</title></head><body> <p>a</p></body></html>"_s
                                << u"a"_s;
    QTest::newRow("references") << u"<i>&#233;&#x1F600;&nbsp;&bogus; &</i>"_s << u"é😀\u00A0&bogus; &"_s;
    QTest::newRow("less than") << u"1 < 2 <b>x</b>"_s << u"1 < 2 x"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestLabelStudioTexts::pagesOfAnyKind()
{
    QFETCH(QString, html);
    QFETCH(QString, visible);
    QCOMPARE(HyperText(html).visible(), visible);
}

void TestLabelStudioTexts::theTextIsChosen_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("text"); // or the message
    const QByteArray two = json("{'body': 'Ada met Bo', 'title': 'On Ada'}");
    QTest::newRow("by the region's own text") << two << plain("a", "x", 8, 10, "Bo") << QString() << u"Ada met Bo"_s;
    QTest::newRow("by the other one's") << two << plain("a", "x", 3, 6, "Ada") << QString() << u"On Ada"_s;
    QTest::newRow("by the name of the tag")
        << (json("{'a': 'Ada', 'b': 'Ada'}")) << plain("a", "b", 0, 3, "Ada") << QString() << u"Ada"_s;
    QTest::newRow("not the one called text")
        << (json("{'text': 'x1', 'body': 'Ada'}")) << plain("a", "t", 0, 3, "Ada") << QString() << u"Ada"_s;
    QTest::newRow("as told") << two << (json("{'type': 'choices', 'value': {}}")) << u"title"_s << u"On Ada"_s;
    QTest::newRow("told wrongly") << two << plain("a", "x", 8, 10, "Bo") << u"txt"_s
                                  << u"\"data\" has no string called \"txt\""_s;
    QTest::newRow("nothing tells") << two << (json("{'type': 'choices', 'value': {}}")) << QString()
                                   << u"\"data\" has several strings (body, title)"_s;
    QTest::newRow("line ends of Windows")
        << (json("{'text': 'Ada\\r\\nmet Bo'}")) << plain("a", "t", 8, 10, "Bo") << QString() << u"Ada\nmet Bo"_s;
    const QByteArray nested = json("{'doc': {'body': 'Ada met Bo', 'title': 'On Ada'}, 'n': 1}");
    QTest::newRow("nested") << nested << plain("a", "x", 8, 10, "Bo") << QString() << u"Ada met Bo"_s;
    QTest::newRow("nested, as told") << nested << (json("{'type': 'choices', 'value': {}}")) << u"doc.title"_s
                                     << u"On Ada"_s;
    QTest::newRow("no string") << (json("{'n': 1}")) << plain("a", "x", 8, 10, "Bo") << QString()
                               << u"\"data\" has no string that could be the text"_s;
}

void TestLabelStudioTexts::theTextIsChosen()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, item);
    QFETCH(QString, wanted);
    QFETCH(QString, text);
    const ReadOutcome read = readAll(task(data, {item}), u"label-studio"_s, {.name = u"f"_s, .textField = wanted});
    if (read.error)
        QVERIFY2(read.message().contains(text), qPrintable(read.message()));
    else
        QCOMPARE(read.documents[0].text, text);
}

void TestLabelStudioTexts::regionsOfAnotherTextAreLeftOut()
{
    const QByteArray bytes = task(json("{'body': 'Ada met Bo', 'title': 'On Eve'}"),
        {plain("a", "b", 0, 3, "Ada"), plain("b", "b", 8, 10, "Bo"), plain("c", "t", 3, 6, "Eve"), relation("a", "b"),
            relation("a", "c")});
    QVERIFY(readAll(bytes, u"label-studio"_s).error); // which one?
    const ReadOutcome read = readAll(bytes, u"label-studio"_s, {.name = u"f"_s, .textField = u"body"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].triples.size(), 1U);
    QCOMPARE(read.counts.leftOut, 2);
}

void TestLabelStudioTexts::minimalTasks()
{
    const ReadOutcome read
        = readAll(json("[{'id': 7, 'text': 'Ada met Bo', 'source': 'a letter', 'sentiment': 'neutral', 'label': "
                       "[{'start': 0, 'end': 3, 'text': 'Ada', 'labels': ['P']}, {'start': 8, 'end': 10, 'text': 'Bo', "
                       "'labels': ['P']}], 'annotator': 2, 'annotation_id': 9, 'created_at': '2026-01-01T00:00:00Z', "
                       "'updated_at': '2026-01-01T00:00:00Z', 'lead_time': 3.5}, {'id': 8, 'text': 'nobody', "
                       "'annotator': 2, 'annotation_id': 10, 'lead_time': 1}]"),
            {}, {.name = u"f.json"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 2U);
    QCOMPARE(read.documents[0].text, u"Ada met Bo"_s);
    QVERIFY(read.documents[0].triples.empty());

    QCOMPARE(read.documents[0].metadata.value("spotter:entities"_L1).toArray().size(), 2);
    const ReadOutcome back = readAll(written(u"label-studio"_s, read.documents), u"label-studio"_s);
    QVERIFY2(!back.error, qPrintable(back.message()));
    for (std::size_t i = 0; i < 2; ++i) QCOMPARE(difference(back.documents[i], read.documents[i]), QString());
}

/// One person's annotation was skipped at first and accepted later, and both were imported.
void TestLabelStudioTexts::anAcceptedAnnotationIsNotWrittenAsSkipped()
{
    const ReadOutcome read = readAll(
        json("[{'data':{'text':'Ada met Bo.'},'annotations':[{'ground_truth':true,'spotter_skipped':true,'result':["
             "{'id':'a','from_name':'label','to_name':'text','type':'labels',"
             "'value':{'start':0,'end':3,'text':'Ada','labels':['P']}},"
             "{'id':'b','from_name':'label','to_name':'text','type':'labels',"
             "'value':{'start':8,'end':10,'text':'Bo','labels':['P']}},"
             "{'from_id':'a','to_id':'b','type':'relation','direction':'right','labels':['met']}]}]}]"),
        u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.front().triples.front().state, ReviewState::Accepted);
    const QJsonDocument again = QJsonDocument::fromJson(written(u"label-studio"_s, read.documents));
    const QJsonValue annotation = again.array().first()["annotations"_L1][0];
    QVERIFY(annotation["ground_truth"_L1].toBool());
    QCOMPARE(annotation["was_cancelled"_L1], QJsonValue(false));
}

void TestLabelStudioTexts::relationsOfMinimalTasks_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("further");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<qint64>("leftOut");
    const QByteArray bo = "{'id': 'b', 'start': 8, 'end': 10, 'text': 'Bo', 'labels': ['P']}";
    const auto row = [](const char *tag, const QByteArray &second, const QByteArray &further, const QString &type,
                         qint64 leftOut) {
        QTest::newRow(tag) << second << further << QStringList{u"Ada/P -met-> Bo/"_s + type} << leftOut;
    };
    row("several labels", bo, {}, u"P"_s, 0);
    row("a string", "{'id': 'b', 'start': 8, 'end': 10, 'text': 'Bo', 'labels': 'P'}", {}, u"P"_s, 0);
    row("no labels", "{'id': 'b', 'start': 8, 'end': 10, 'text': 'Bo'}", {}, {}, 0);
    row("another item", bo, ", {'note': 'x'}", u"P"_s, 1);
    QTest::newRow("an id that is not in the file")
        << bo << QByteArray(", {'from_id': 'a', 'to_id': 'z', 'type': 'relation', 'labels': ['met']}")
        << QStringList{u"Ada/P -met-> Bo/P"_s} << 1LL;
}

/// With an annotator and without, which has to be recognised by its lists.
void TestLabelStudioTexts::relationsWithoutALabel()
{
    for (const QByteArray labels : {"", ",'labels':[]"}) {
        const QByteArray bytes = json("[{'data':{'text':'Ada met Bo.'},'annotations':[{'result':["
                                      "{'id':'a','from_name':'label','to_name':'text','type':'labels',"
                                      "'value':{'start':0,'end':3,'text':'Ada','labels':['P']}},"
                                      "{'id':'b','from_name':'label','to_name':'text','type':'labels',"
                                      "'value':{'start':8,'end':10,'text':'Bo','labels':['P']}},"
                                      "{'from_id':'a','to_id':'b','type':'relation','direction':'right'"
            + labels + "}]}]}]");
        const ReadOutcome read = readAll(bytes, u"label-studio"_s);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(toldLabels(read), QStringList{u"Ada/P -relation-> Bo/P"_s});
        QCOMPARE(read.issues.size(), 1U);
        QVERIFY2(read.issues[0].message.contains("without a label"_L1), qPrintable(read.issues[0].message));
    }
}

void TestLabelStudioTexts::relationsOfMinimalTasks()
{
    QFETCH(const QByteArray, second);
    QFETCH(const QByteArray, further);
    QFETCH(const QStringList, labels);
    QFETCH(const qint64, leftOut);
    for (const QByteArray annotator : {"", ", 'annotator': 2, 'annotation_id': 9, 'lead_time': 3.5"}) {
        const QByteArray bytes = json(
            "[{'id': 7, 'text': 'Ada met Bo', 'label': [{'id': 'a', 'start': 0, 'end': 3, 'text': 'Ada', 'labels': "
            "['P', 'Q']}, "
            + second + "], 'relations': [{'from_id': 'a', 'to_id': 'b', 'type': 'relation', 'labels': ['met']}"
            + further + "]" + annotator + "}]");
        const ReadOutcome read = readAll(bytes, annotator.isEmpty() ? QString() : u"label-studio"_s);
        QVERIFY2(!read.error, qPrintable(read.message()));
        QCOMPARE(toldLabels(read).filter(u" -"_s), labels);
        QVERIFY(toldLabels(read).contains(u"Ada/Q"_s));
        QCOMPARE(read.counts.leftOut, leftOut);
    }
}

void TestLabelStudioTexts::minimalTasksAreRecognised()
{
    QCOMPARE(
        sniffFormat(json("[{'id': 1, 'text': 'a', 'annotator': 1, 'annotation_id': 3, 'lead_time': 2}]"), u"a.json"_s)
            .value_or(QString()),
        u"label-studio"_s);
    const ReadOutcome neither = readAll(json("[{'id': 1, 'text': 'a'}]"), u"label-studio"_s);
    QVERIFY(neither.message().contains(u"\"data\" is missing"));
}

void TestLabelStudioTexts::idsMayBeNumbersOrMissing_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("relation");
    QTest::addColumn<int>("triples");
    const QByteArray relates = json("{'type': 'relation', 'from_id': 1, 'to_id': 2, 'labels': ['met']}");
    QTest::newRow("strings") << json("'id': 'a', ") << json("'id': 'b', ") << relation("a", "b") << 1;
    QTest::newRow("numbers") << json("'id': 1, ") << json("'id': 2, ") << relates << 1;
    QTest::newRow("numbers and strings") << json("'id': '1', ") << json("'id': 2, ") << relates << 1;
    QTest::newRow("none") << QByteArray() << QByteArray() << json("{'type': 'choices', 'value': {'choices': ['x']}}")
                          << 0;
}

void TestLabelStudioTexts::idsMayBeNumbersOrMissing()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, relation);
    QFETCH(int, triples);
    const auto span = [](const QByteArray &id, const char *place) {
        return "{" + id + json(QByteArray("'type': 'labels', 'value': {") + place + ", 'labels': ['P']}}");
    };
    const ReadOutcome read
        = readAll(task(json("{'text': 'Ada met Bo'}"),
                      {span(first, "'start': 0, 'end': 3"), span(second, "'start': 8, 'end': 10"), relation}),
            u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    const Document &document = read.documents.at(0);
    QCOMPARE(int(document.triples.size()), triples);
    const qsizetype entities = document.metadata.value("spotter:entities"_L1).toArray().size();
    QCOMPARE(entities, triples == 1 ? 0 : 2);
    QCOMPARE(read.counts.leftOut, 0);
}

void TestLabelStudioTexts::labelsWithoutAPlaceAreCounted_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<int>("leftOut");
    QTest::newRow("classes") << json("{'id': 'a', 'type': 'choices', 'value': {'choices': ['x']}}") << 0;
    QTest::newRow("a region of a picture")
        << json("{'id': 'a', 'type': 'rectanglelabels', 'value': {'x': 1, 'rectanglelabels': ['P']}}") << 1;
    QTest::newRow("a relation of nothing") << relation("x", "y") << 1;
}

void TestLabelStudioTexts::labelsWithoutAPlaceAreCounted()
{
    QFETCH(QByteArray, item);
    QFETCH(int, leftOut);
    const ReadOutcome read = readAll(task(json("{'text': 'Ada'}"), {item}), u"label-studio"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(int(read.counts.leftOut), leftOut);
    QCOMPARE(int(read.issues.size()), leftOut);
}

void TestLabelStudioTexts::addressesAreNoTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("claimed");
    QTest::addColumn<QString>("message");
    const QString refused = u"holds the address of the text"_s;
    QTest::newRow("of the web") << QByteArray("https://a/b.txt") << QByteArray() << refused;
    QTest::newRow("of an upload") << QByteArray("/data/upload/1/b.txt") << QByteArray(", 'text': 'Ada'") << refused;
    QTest::newRow("a text that is an address")
        << QByteArray("https://a/b.txt") << QByteArray(", 'text': 'htt'") << QString();
    QTest::newRow("a text") << QByteArray("and/or what") << QByteArray() << QString();
}

void TestLabelStudioTexts::addressesAreNoTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, claimed);
    QFETCH(QString, message);
    const QByteArray item
        = json("{'id': 'a', 'type': 'labels', 'value': {'start': 0, 'end': 3, 'labels': ['P']" + claimed + "}}");
    const ReadOutcome read = readAll(task(json("{'text': '" + text + "'}"), {item}), u"label-studio"_s);
    QCOMPARE(read.error.has_value(), !message.isEmpty());
    QVERIFY2(read.message().contains(message), qPrintable(read.message()));
}

QTEST_GUILESS_MAIN(TestLabelStudioTexts)
#include "test_label_studio_texts.moc"
