// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/report/document_report.h"
#include "tests/formats/format_testing.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

Mention mentionIn(const QString &text, const QString &part, const QString &type = {})
{
    const qsizetype begin = text.indexOf(part);
    return {begin < 0 ? Span{} : Span{begin, begin + part.size()}, part, type};
}

Document reportSample()
{
    Document document;
    document.text = u"Ada Lovelace met Charles Babbage.\n\nShe wrote notes."_s;
    document.source = u"notes.pdf"_s;
    document.metadata = {{u"title"_s, u"On the <Engine>"_s}, {u"spotter:note"_s, u"Check & compare"_s},
        {u"spotter:tags"_s, QJsonArray{u"history"_s}}, {u"kind"_s, 1}};
    const QString &text = document.text;
    document.triples = {{{mentionIn(text, u"Ada Lovelace"_s, u"Person"_s), u"met"_s,
                             mentionIn(text, u"Charles Babbage"_s, u"Person"_s)},
                            Origin::Human, ReviewState::Accepted, 0.875},
        {{mentionIn(text, u"She"_s), u"wrote"_s, mentionIn(text, u"notes"_s), {{u"year"_s, {{}, u"1843"_s, {}}}}},
            Origin::Imported, ReviewState::Unreviewed, std::nullopt},
        {{mentionIn(text, u"Charles Babbage"_s), u"wrote"_s, mentionIn(text, u"wrote"_s)}, Origin::Imported,
            ReviewState::Rejected, std::nullopt}};
    return document;
}

QString written(const std::vector<Document> &documents, std::vector<Loss> *losses = nullptr)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly)) return {};
    const auto done = writeAll(&buffer, u"report"_s, documents);
    if (done && losses) *losses = *done;
    return done ? QString::fromUtf8(buffer.data()) : done.error().message;
}

/// What a reader sees, without any tags.
QString visible(QString html)
{
    html.remove(QRegularExpression(u"<style>.*?</style>"_s, QRegularExpression::DotMatchesEverythingOption));
    html.remove(QRegularExpression(u"<[^>]*>"_s));
    return html.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

} // namespace

/// A report for people, in HTML.
class TestReport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTextTableAndDetails()
    {
        const QString html = written({reportSample()});
        const QString seen = visible(html);
        for (const QString &part :
            {u"On the <Engine>"_s, u"Source: notes.pdf"_s, u"Tags: history"_s, u"Check & compare"_s, u"Subject"_s,
                u"met"_s, u"accepted"_s, u"not reviewed"_s, u"rejected"_s, u"0.88"_s, u"year: 1843"_s})
            QVERIFY2(seen.contains(part), qPrintable(part + u"\n"_s + seen));
        QVERIFY2(seen.contains(u"Ada Lovelace1 met Charles Babbage2."_s), qPrintable(seen)); // numbered in the text …
        QVERIFY(html.contains(u"<td>Ada Lovelace<sup>1</sup>"_s)); // … and so in the table
        QVERIFY(html.contains(u"<td>notes<sup>4</sup>"_s));
        QVERIFY(html.contains(u"<td class=\"rejected\">wrote</td>"_s)); // what only a rejected triple has is not marked
        QCOMPARE(html.count(u"class=\"m\""_s), 4);
    }

    void needsNothingElseAndRunsNothing()
    {
        Document document = reportSample();
        document.text = u"<script>alert(1)</script> <img src=x onerror=y> & \"quoted\" 'text' javascript:"_s;
        document.triples = {{{mentionIn(document.text, u"<img src=x onerror=y>"_s, u"\"><b>"_s), u"<i>"_s,
                                 mentionIn(document.text, u"&"_s, u"<u>"_s)},
            Origin::Human, ReviewState::Accepted, std::nullopt}};
        const QString html = written({document});
        QVERIFY(html.contains(u"default-src 'none'"_s));
        for (const QString &part :
            {u"<script"_s, u"<img"_s, u"<b>"_s, u"<u>"_s, u"http://"_s, u"https://"_s, u"<link"_s, u"url("_s})
            QVERIFY2(!html.contains(part), qPrintable(part));
        QVERIFY(visible(html).contains(u"<script>alert(1)</script>"_s));
    }

    void marksOverlap_data()
    {
        QTest::addColumn<QStringList>("mentions");
        QTest::addColumn<QString>("expected");
        QTest::newRow("apart") << QStringList{u"University"_s, u"York"_s} << u"the University1 of York2 here"_s;
        QTest::newRow("nested") << QStringList{u"University of York"_s, u"York"_s}
                                << u"the [University of [York]2]1 here"_s;
        QTest::newRow("crossing") << QStringList{u"University of"_s, u"of York"_s}
                                  << u"the [University [of]1 York]2 here"_s;
        QTest::newRow("the same begin") << QStringList{u"University"_s, u"University of York"_s}
                                        << u"the [[University]1 of York]2 here"_s;
        QTest::newRow("the same twice") << QStringList{u"York"_s, u"York"_s} << u"the University of York1 here"_s;
    }
    void marksOverlap()
    {
        QFETCH(QStringList, mentions);
        QFETCH(QString, expected);
        Document document;
        document.text = u"the University of York here"_s;
        document.triples = {{{mentionIn(document.text, mentions[0]), u"p"_s, mentionIn(document.text, mentions[1])},
            Origin::Human, ReviewState::Accepted, std::nullopt}};
        const QString seen = visible(written({document}));
        QVERIFY2(seen.contains(expected), qPrintable(seen));
    }

    void aMentionThatALineBreakDividesIsMarkedOnBothLines()
    {
        Document document;
        document.text = u"at the Royal\nSociety there"_s;
        document.triples
            = {{{mentionIn(document.text, u"Royal\nSociety"_s), u"p"_s, mentionIn(document.text, u"there"_s)},
                Origin::Human, ReviewState::Accepted, std::nullopt}};
        const QString html = written({document});
        QVERIFY(html.contains(u">Royal</span></p>"_s));
        QVERIFY(html.contains(u">Society</span><sup>1</sup>"_s));
    }

    void typesHaveTheColoursOfTheSchema()
    {
        Schema schema;
        schema.addEntityType(u"Person"_s);
        schema.setColor(u"Person"_s, u"#ff0000"_s);
        const QString html = DocumentReport(schema).page(reportedDocument(reportSample()));
        QCOMPARE(html.count(u"background-color:#ffb3b3"_s), 2); // light, so that text on it can be read
    }

    void whatTheTextDeniesIsNoFact_data()
    {
        QTest::addColumn<Assertion>("assertion");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("asserted") << Assertion{} << QStringList{u"met"_s, u"accepted"_s};
        QTest::newRow("negated") << Assertion{true, false, {}} << QStringList{u"\u00AC met"_s, u"accepted, negated"_s};
        QTest::newRow("uncertain") << Assertion{false, true, {}} << QStringList{u"met ?"_s, u"accepted, uncertain"_s};
        QTest::newRow("with a note") << Assertion{false, false, u"See <p. 3>\nand p. 4"_s}
                                     << QStringList{u"metSee <p. 3>and p. 4"_s, u"accepted"_s};
    }
    void whatTheTextDeniesIsNoFact()
    {
        QFETCH(const Assertion, assertion);
        QFETCH(const QStringList, parts);
        Document document = reportSample();
        document.triples.resize(1);
        document.triples.front().assertion = assertion;
        const QString seen = visible(written({document}));
        for (const QString &part : parts) QVERIFY2(seen.contains(part), qPrintable(seen));
        QCOMPARE(seen.contains(u"negated"_s), assertion.negated);
        QCOMPARE(seen.contains(u"uncertain"_s), assertion.uncertain);
    }

    void entitiesInNoTripleAreListed()
    {
        Document document = reportSample();
        QVERIFY(!visible(written({document})).contains(u"Entities in no triple"_s));
        const CodePointMap map(document.text);
        const auto entity = [&](const QString &part, const QString &type) {
            return Entity{mentionIn(document.text, part).span, type};
        };
        // The first one is the subject of a triple, which tells of it already.
        listEntities(document.metadata,
            {entity(u"Ada Lovelace"_s, u"Person"_s), entity(u"met"_s, u"<Event>"_s), entity(u"She"_s, u"Person"_s)},
            map);
        document.triples.resize(1);
        std::vector<Loss> losses;
        const QString html = written({document}, &losses);
        const QString seen = visible(html);
        QVERIFY2(seen.contains(u"Ada Lovelace1 met2 Charles Babbage3."_s), qPrintable(seen));
        const QString list = html.sliced(html.indexOf(u"Entities in no triple"_s));
        QVERIFY2(list.contains(u"<td>met<sup>2</sup></td><td>&lt;Event&gt;</td>"_s), qPrintable(list));
        QVERIFY2(list.contains(u"<td>She<sup>4</sup></td><td>Person</td>"_s), qPrintable(list));
        QVERIFY(!list.contains(u"Ada"_s));
        QVERIFY(!std::ranges::contains(losses, LossKind::Entities, &Loss::kind));
    }

    void suggestionsAreNamedAsSuch()
    {
        ReportedDocument document = reportedDocument(reportSample());
        document.triples.front().state = std::nullopt;
        QVERIFY(visible(DocumentReport({}).page(document)).contains(u"suggested"_s));
    }

    void oddDocuments_data()
    {
        QTest::addColumn<Document>("document");
        QTest::addColumn<QString>("expected");
        Document empty;
        QTest::newRow("empty") << empty << u"This document has no triples."_s;
        Document control;
        control.text = u"a\u0000b\u0007c\uFFFE"_s;
        QTest::newRow("characters that HTML cannot hold") << control << u"a\uFFFDb\uFFFDc\uFFFD"_s;
        Document unplaced;
        unplaced.text = u"Nothing here."_s;
        unplaced.triples = {{{{{}, u"Ada"_s, {}}, u"met"_s, {{}, u"Charles"_s, {}}}, Origin::Imported,
            ReviewState::Unreviewed, std::nullopt}};
        QTest::newRow("a triple without a place") << unplaced << u"Charles"_s;
        Document longText;
        longText.text = u"𠮷"_s.repeated(100);
        QTest::newRow("a title is cut between characters") << longText << u"𠮷"_s.repeated(30) + QChar(0x2026);
    }
    void oddDocuments()
    {
        QFETCH(Document, document);
        QFETCH(QString, expected);
        const QString seen = visible(written({document}));
        QVERIFY2(seen.contains(expected), qPrintable(seen));
    }

    void everyTagIsClosed()
    {
        // In the body; the head has void elements.
        const QString html = written({reportSample(), reportSample()});
        const qsizetype body = html.indexOf(u"<body>"_s);
        QXmlStreamReader xml(html.sliced(body, html.indexOf(u"</body>"_s) + 7 - body).replace(u"<br>"_s, u"<br/>"_s));
        while (!xml.atEnd()) xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(html.count(u"<h1"_s), 2);
        QCOMPARE(html.count(u"page-break-before"_s), 1);
    }

    void countsWhatIsNotInIt()
    {
        std::vector<Loss> losses;
        (void)written({reportSample()}, &losses);
        const auto metadata = std::ranges::find(losses, LossKind::Metadata, &Loss::kind);
        QVERIFY(metadata != losses.end());
        QCOMPARE(metadata->count, 1); // title, note and tags are in it
        QVERIFY(!std::ranges::contains(losses, LossKind::Rejected, &Loss::kind));
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "test_report.moc"
