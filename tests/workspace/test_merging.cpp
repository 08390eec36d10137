// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/check.h"
#include "core/corpus/corpus_statistics.h"
#include "core/workspace/import_preview.h"
#include "core/workspace/import_words.h"
#include "tests/workspace/merge_testing.h"

#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// A file whose texts are in the corpus already: what it adds is there, and what contradicts is listed.
class TestMerging final : public QObject {
    Q_OBJECT

private:
    ImportFolder m_folder;

private Q_SLOTS:
    void whatASecondFileAddsIsThere_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QStringList>("expected"); // labels, then entities in no label
        const auto task = [](const QByteArray &fields) {
            return R"([{"id":1,"data":{"text":"Ada met Bob."},"annotations":[{"id":7,)" + fields + R"("result":[
{"id":"a","from_name":"label","to_name":"text","type":"labels","value":{"start":0,"end":3,"text":"Ada","labels":["Person"]}},
{"id":"b","from_name":"label","to_name":"text","type":"labels","value":{"start":8,"end":11,"text":"Bob","labels":["Person"]}},
{"type":"relation","from_id":"a","to_id":"b","direction":"right","labels":["met"]}]}]}])";
        };
        const QString met = u"Ada[0,3]Person met Bob[8,11]Person imported "_s;
        QTest::newRow("Label Studio: now the truth")
            << u"label-studio"_s << task({}) << task(R"("ground_truth":true,)") << QStringList{met + u"accepted"_s};
        QTest::newRow("Label Studio: the truth before")
            << u"label-studio"_s << task(R"("ground_truth":true,)") << task({}) << QStringList{met + u"accepted"_s};
        QTest::newRow("Label Studio: skipped")
            << u"label-studio"_s << task({}) << task(R"("was_cancelled":true,)") << QStringList{met + u"unreviewed"_s};
        QTest::newRow("Label Studio: rejected here before")
            << u"label-studio"_s << task({}) << task(R"("was_cancelled":true,"spotter_rejected":true,)")
            << QStringList{met + u"rejected"_s};
        const auto spotter = [](const QByteArray &types, const QByteArray &rest) {
            return R"({"text":"Ada met Bob.","triples":[{"subject":{"text":"Ada","start":0,"end":3)" + types
                + R"(},"predicate":"met","object":{"text":"Bob","start":8,"end":11)" + types + "}" + rest + "}]}\n";
        };
        const QByteArray person = R"(,"type":"Person")";
        QTest::newRow("types") << u"spotter"_s << spotter({}, {}) << spotter(person, {})
                               << QStringList{met + u"unreviewed"_s};
        QTest::newRow("a person's label without types")
            << u"spotter"_s << spotter(person, {}) << spotter({}, R"(,"origin":"human","state":"accepted")")
            << QStringList{u"Ada[0,3]Person met Bob[8,11]Person human accepted"_s};
        QTest::newRow("qualifiers") << u"spotter"_s << spotter({}, {})
                                    << spotter({}, R"(,"qualifiers":[{"slot":"in","text":"1840"}])")
                                    << QStringList{u"Ada[0,3] met Bob[8,11] +in 1840[-1,-1] imported unreviewed"_s};
        const QByteArray unplaced = R"(,"qualifiers":[{"slot":"of","text":"Bob"}])";
        const QByteArray placed = R"(,"qualifiers":[{"slot":"of","text":"Bob","start":8,"end":11,"type":"Person"}])";
        const QStringList one{u"Ada[0,3] met Bob[8,11] +of Bob[8,11]Person imported unreviewed"_s};
        QTest::newRow("a qualifier's place and type")
            << u"spotter"_s << spotter({}, unplaced) << spotter({}, placed) << one;
        QTest::newRow("they were there before") << u"spotter"_s << spotter({}, placed) << spotter({}, unplaced) << one;
        const QByteArray accepted = R"(,"origin":"human","state":"accepted")";
        QTest::newRow("a negation") << u"spotter"_s << spotter(person, {})
                                    << spotter(person, R"(,"negated":true,"uncertain":true)")
                                    << QStringList{met + u"unreviewed negated uncertain"_s};
        QTest::newRow("an earlier negation stays")
            << u"spotter"_s << spotter(person, accepted + R"(,"negated":true)") << spotter(person, {})
            << QStringList{u"Ada[0,3]Person met Bob[8,11]Person human accepted negated"_s};
        QTest::newRow("a negation of what a person has accepted keeps both sides")
            << u"spotter"_s << spotter(person, accepted) << spotter(person, R"(,"negated":true)")
            << QStringList{u"Ada[0,3]Person met Bob[8,11]Person human accepted"_s, met + u"unreviewed negated"_s};
        QTest::newRow("two notes are both kept")
            << u"spotter"_s << spotter(person, R"(,"note":"when?")") << spotter(person, R"(,"note":"Ask Eve.\nwhen?")")
            << QStringList{met + u"unreviewed “Ask Eve.\nwhen?”"_s};
        QTest::newRow("a contradiction keeps both sides")
            << u"spotter"_s << spotter(person, R"(,"state":"accepted")") << spotter(person, R"(,"state":"rejected")")
            << QStringList{met + u"accepted"_s, met + u"rejected"_s};
        QTest::newRow("other types are another label")
            << u"spotter"_s << spotter(person, {}) << spotter(R"(,"type":"Place")", {})
            << QStringList{met + u"unreviewed"_s, u"Ada[0,3]Place met Bob[8,11]Place imported unreviewed"_s};
        const auto doccano = [](const QByteArray &entities) {
            return R"({"text":"Ada met Bob.","entities":[)" + entities + "],\"relations\":[]}\n";
        };
        const QByteArray ada = R"({"id":1,"label":"Person","start_offset":0,"end_offset":3})";
        const QByteArray bob = R"({"id":2,"label":"Person","start_offset":8,"end_offset":11})";
        QTest::newRow("entities in no triple")
            << u"doccano"_s << doccano(ada) << doccano(bob) << QStringList{u"0-3 Person"_s, u"8-11 Person"_s};
        const auto uie = [](const QByteArray &prompt, const QByteArray &result) {
            return R"({"content":"Ada met Bob.","result_list":[)" + result + "],\"prompt\":\"" + prompt + "\"}\n";
        };
        const QByteArray results = R"({"text":"Ada","start":0,"end":3},{"text":"Bob","start":8,"end":11})";
        QTest::newRow("UIE: a line a prompt")
            << u"uie"_s
            << uie("Person", results) + uie("Place", {}) + uie("Name", R"({"text":"Ada","start":0,"end":3})")
            << uie("Ada的met", R"({"text":"Bob","start":8,"end":11})")
            << QStringList{
                   u"Ada[0,3] met Bob[8,11] imported unreviewed"_s, u"0-3 Name"_s, u"0-3 Person"_s, u"8-11 Person"_s};
    }
    void whatASecondFileAddsIsThere()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, first);
        QFETCH(const QByteArray, second);
        QFETCH(const QStringList, expected);
        const auto corpus = m_folder.newCorpus();
        importInto(*corpus, {m_folder.file(u"first.data"_s, first)}, format);
        const Content before = contentOf(*corpus);
        importInto(*corpus, {m_folder.file(u"second.data"_s, second)}, format);
        const auto ids = *corpus->documents().ids();
        QCOMPARE(ids.size(), size_t(1));
        const auto document = corpus->documents().loadWithLabels(ids.front(), true);
        QVERIFY(document);
        QStringList found;
        for (const LabelledTriple &label : document->triples) found += inWords(label);
        const QJsonArray entities = document->metadata.value(entitiesKey).toArray();
        for (const QJsonValue entity : entities) {
            if (!entity["type"_L1].toString().isEmpty())
                found += u"%1-%2 %3"_s.arg(entity["start"_L1].toInteger())
                             .arg(entity["end"_L1].toInteger())
                             .arg(entity["type"_L1].toString());
        }
        QCOMPARE(found, expected);
        for (const QString &line : expected) // the schema has what they name
            if (line.contains(u"Person"_s)) QVERIFY(corpus->schema().load()->entityTypes().contains(u"Person"_s));
        if (differenceOf(before, contentOf(*corpus)).isEmpty()) return; // it added nothing
        QVERIFY(corpus->journal().undo());
        QCOMPARE(differenceOf(before, contentOf(*corpus)), QString());
    }

    void aContradictedNegationIsListed()
    {
        const auto record = [](const QByteArray &rest) {
            return R"({"text":"Ada met Bob.","triples":[{"subject":{"text":"Ada"},"predicate":"met","object":{"text":"Bob"})"
                + rest + "}]}\n";
        };
        const auto corpus = m_folder.newCorpus();
        importInto(*corpus, {m_folder.file(u"first.data"_s, record(R"(,"state":"accepted")"))}, u"spotter"_s);
        const ImportSummary summary
            = importInto(*corpus, {m_folder.file(u"second.data"_s, record(R"(,"negated":true)"))}, u"spotter"_s);
        QCOMPARE(summary.conflicts, 1);
        QVERIFY2(summary.issues.join(u'\n').contains(u"negated once and not once"_s),
            qPrintable(summary.issues.join(u'\n')));
    }

    void differentQualifiersAreListed_data()
    {
        QTest::addColumn<QByteArrayList>("first");
        QTest::addColumn<QByteArrayList>("second");
        QTest::addColumn<int>("conflicts");
        const QByteArray place = R"([{"slot":"in","text":"Rome"}])";
        const QByteArray year = R"([{"slot":"year","text":"1833"}])";
        const QByteArray both = R"([{"slot":"in","text":"Rome"},{"slot":"year","text":"1833"}])";
        QTest::newRow("other slots") << QByteArrayList{place} << QByteArrayList{year} << 1;
        QTest::newRow("one has all of the other") << QByteArrayList{place} << QByteArrayList{both} << 0;
        QTest::newRow("a file that has both means both") << QByteArrayList{place} << QByteArrayList{place, year} << 0;
        QTest::newRow("none") << QByteArrayList{"[]"} << QByteArrayList{year} << 0;
    }
    void differentQualifiersAreListed()
    {
        QFETCH(const QByteArrayList, first);
        QFETCH(const QByteArrayList, second);
        QFETCH(const int, conflicts);
        const auto record = [](const QByteArrayList &labels) {
            QByteArrayList triples;
            for (const QByteArray &qualifiers : labels) {
                triples += R"({"subject":{"text":"Ada"},"predicate":"met","object":{"text":"Bob"},"qualifiers":)"
                    + qualifiers + '}';
            }
            return R"({"text":"Ada met Bob.","triples":[)" + triples.join(',') + "]}\n";
        };
        const auto corpus = m_folder.newCorpus();
        importInto(*corpus, {m_folder.file(u"first.data"_s, record(first))}, u"spotter"_s);
        const ImportSummary summary
            = importInto(*corpus, {m_folder.file(u"second.data"_s, record(second))}, u"spotter"_s);
        QCOMPARE(summary.conflicts, conflicts);
        QCOMPARE(summary.issues.join(u'\n').contains(u"other qualifiers"_s), conflicts > 0);
    }

    void anAnnotationThatWasFinishedOnceIsFinished_data()
    {
        QTest::addColumn<QByteArrayList>("files");
        QTest::addColumn<bool>("skipped");
        QTest::newRow("then skipped") << QByteArrayList{"false", "true"} << false;
        QTest::newRow("skipped before") << QByteArrayList{"true", "false"} << false;
        QTest::newRow("skipped always") << QByteArrayList{"true", "true"} << true;
    }
    void anAnnotationThatWasFinishedOnceIsFinished()
    {
        QFETCH(const QByteArrayList, files);
        QFETCH(const bool, skipped);
        const auto corpus = m_folder.newCorpus();
        int number = 0;
        for (const QByteArray &cancelled : files) {
            const QByteArray task = R"([{"id":1,"data":{"text":"Ada met Bob."},"annotations":[{"id":7,"lead_time":)"
                + QByteArray(number == 0 ? "1" : "1.0") + R"(,"was_cancelled":)" + cancelled + R"(,"result":[
{"id":"a","from_name":"label","to_name":"text","type":"labels","value":{"start":0,"end":3,"text":"Ada","labels":["Person"]}},
{"id":"b","from_name":"label","to_name":"text","type":"labels","value":{"start":8,"end":11,"text":"Bob","labels":["Person"]}},
{"type":"relation","from_id":"a","to_id":"b","direction":"right","labels":["met"]}]}]}])";
            importInto(*corpus, {m_folder.file(u"%1.json"_s.arg(number++), task)}, u"label-studio"_s);
        }
        const auto document = corpus->documents().loadWithLabels(corpus->documents().ids()->front());
        QVERIFY(document);
        const QByteArray exported = written(u"label-studio"_s, {*document});
        QCOMPARE(exported.contains(R"("was_cancelled": true)"), skipped);
        QVERIFY(exported.contains(R"("was_cancelled": )"));
    }

    void tagsOfBothAreKept()
    {
        const auto tagged = [](const QByteArray &tags) {
            return R"({"text":"Ada met Bob.","meta":{"spotter:tags":[)" + tags + "]},\"triples\":[]}\n";
        };
        const auto corpus = m_folder.newCorpus();
        importInto(*corpus, {m_folder.file(u"first.data"_s, tagged(R"("drug","done")"))}, u"spotter"_s);
        importInto(*corpus, {m_folder.file(u"second.data"_s, tagged(R"("late","drug")"))}, u"spotter"_s);
        QCOMPARE(*corpus->documents().count(), 1);
        QCOMPARE(*corpus->documents().tags(), (QStringList{u"done"_s, u"drug"_s, u"late"_s}));
        const QJsonObject metadata = corpus->documents().load(corpus->documents().ids()->front())->metadata;
        QCOMPARE(metadata[u"spotter:tags"_s].toArray().size(), 3);
        QVERIFY(!metadata.contains(conflictsKey));
    }

    void ourOwnUieFileComesBackWhole()
    {
        const QByteArray bytes
            = R"({"content": "Ada met Bob.", "result_list": [{"text": "Ada", "start": 0, "end": 3}], "prompt": "Name"}
{"content": "Ada met Bob.", "result_list": [{"text": "Ada", "start": 0, "end": 3}, {"text": "Bob", "start": 8, "end": 11}], "prompt": "Person"}
{"content": "Ada met Bob.", "result_list": [], "prompt": "Place"}
{"content": "Ada met Bob.", "result_list": [], "prompt": "Year"}
)";
        const auto corpus = m_folder.newCorpus();
        importInto(*corpus, {m_folder.file(u"a.data"_s, bytes)}, u"uie"_s);
        const auto ids = *corpus->documents().ids();
        QCOMPARE(ids.size(), size_t(1));
        QCOMPARE(written(u"uie"_s, {*corpus->documents().loadWithLabels(ids.front())}), bytes);
    }

    void linesOfBratKeepTheirMeaning()
    {
        const auto document = [](const QJsonArray &lines) {
            Document made;
            made.text = u"Ada met Bob."_s;
            made.metadata.insert(u"brat"_s, QJsonObject{{u"lines"_s, lines}});
            return made;
        };
        const Document first = document({u"T1\tPerson 0 3\tAda"_s, u"E1\tMeet:T1"_s, u"A1\tPast E1"_s});
        const Document second = document({u"T1\tPerson 8 11\tBob"_s, u"T2\tPerson 0 3\tAda"_s, u"E1\tMeet:T2"_s,
            u"#1\tAnnotatorNotes T1\tT1 is her friend"_s});
        std::optional<QJsonArray> before;
        for (const auto &documents : {std::vector{first, second}, std::vector{second, first}}) {
            const auto corpus = m_folder.newCorpus();
            store(*corpus, documents);
            const auto loaded = corpus->documents().load(corpus->documents().ids()->front());
            const QJsonArray lines = loaded->metadata.value(u"brat"_s)["lines"_L1].toArray();
            QCOMPARE(lines.size(), 5); // what both say stands once
            const auto idOf = [&](const QString &end) {
                for (const QJsonValue line : lines)
                    if (line.toString().endsWith(end)) return line.toString().section(u'\t', 0, 0);
                return QString();
            };
            const QString ada = idOf(u"\tAda"_s);
            const QString bob = idOf(u"\tBob"_s);
            QVERIFY(!ada.isEmpty() && !bob.isEmpty() && ada != bob);
            QVERIFY(lines.contains(u"E1\tMeet:"_s + ada));
            QVERIFY(lines.contains(u"A1\tPast E1"_s));
            QVERIFY(lines.contains(u"#1\tAnnotatorNotes %1\tT1 is her friend"_s.arg(bob)));
            QCOMPARE(before.value_or(lines), lines);
            before = lines;
        }
    }

    void entitiesInNoTripleAreFirstClass_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("doccano") << u"doccano"_s
                                 << QByteArray(R"({"text":"Ada met Bob.","entities":[
{"id":1,"label":"Person","start_offset":0,"end_offset":3},{"id":2,"label":"Person","start_offset":8,"end_offset":11}],"relations":[]})")
                                        .replace('\n', ' ');
        QTest::newRow("webanno") << u"webanno"_s
                                 << QByteArray(
                                        "#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n#Text=Ada met Bob.\n"
                                        "1-1\t0-3\tAda\tPerson\t\n1-2\t4-7\tmet\t_\t\n1-3\t8-11\tBob\tPerson\t\n"
                                        "1-4\t11-12\t.\t_\t\n");
    }
    void entitiesInNoTripleAreFirstClass()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, bytes);
        const QString path = m_folder.file(u"e.data"_s, bytes);
        const auto preview
            = previewImport({.files = {path}, .format = format, .split = {}}, {}, std::chrono::seconds(60));
        QVERIFY(preview);
        QCOMPARE(preview->entities, 2);
        QVERIFY2(
            previewWords(*preview).contains(u"Ada (Person)\n    Bob (Person)"_s), qPrintable(previewWords(*preview)));
        const auto corpus = m_folder.newCorpus();
        const ImportSummary summary = importInto(*corpus, {path}, format);
        QCOMPARE(summary.entities, 2);
        QVERIFY2(importWords(summary).contains(u"2 entit"_s), qPrintable(importWords(summary)));
        const auto statistics = corpusStatistics(corpus->database());
        QVERIFY(statistics);
        QCOMPARE(statistics->entities, 2);
        QCOMPARE(statistics->types.size(), size_t(1));
        QCOMPARE(statistics->types.front().entities, 2);

        // Edited, undone, and written in any format that can carry them.
        const DocumentId id = corpus->documents().ids()->front();
        const auto stored = *corpus->documents().load(id);
        QVERIFY(corpus->documents().setEntities(id, {{{4, 7}, u"Event"_s}, {{0, 3}, u"Person"_s}}));
        const auto changed = *corpus->documents().load(id);
        QCOMPARE(changed.metadata.value(entitiesKey).toArray().size(), 2);
        QCOMPARE(corpus->schema().load()->entityTypes(), (QStringList{u"Person"_s, u"Event"_s}));
        QVERIFY2(corpus->journal().undoText().contains(u"entities"_s), qPrintable(corpus->journal().undoText()));
        QVERIFY(!corpus->documents().setEntities(id, {{{4, 70}, u"Event"_s}}));
        QCOMPARE(checkCorpus(*corpus)->problems.join(u'\n'), QString());
        QVERIFY(corpus->journal().undo());
        QCOMPARE(corpus->documents().load(id)->metadata, stored.metadata);
        QCOMPARE(checkCorpus(*corpus)->problems.join(u'\n'), QString());
        for (const char *other :
            {"spotter", "spert", "dygie", "doccano", "label-studio", "prodigy", "uie", "brat", "webanno"}) {
            const QString name = QString::fromLatin1(other);
            const auto copy = m_folder.newCorpus();
            importInto(*copy, {m_folder.file(u"copy-"_s + name, written(name, {stored}))}, name);
            const auto ids = *copy->documents().ids();
            QCOMPARE(ids.size(), size_t(1));
            QCOMPARE(
                copy->documents().load(ids.front())->metadata.value(entitiesKey), stored.metadata.value(entitiesKey));
        }
    }

    /// A format may note something at a mention of a triple, too: the concept here. That does not make it an entity in
    /// no triple.
    void notedMentionsOfTriplesAreNotCounted()
    {
        const QString path = m_folder.file(u"c.pubtator"_s,
            "7|t|Aspirin helps\n7|a|against headache, not gout.\n7\t0\t7\tAspirin\tChemical\tD1\n"
            "7\t22\t30\theadache\tDisease\tD6\n7\t36\t40\tgout\tDisease\tD9\n7\ttreats\tD1\tD6\n");
        const auto preview
            = previewImport({.files = {path}, .format = u"pubtator"_s, .split = {}}, {}, std::chrono::seconds(60));
        QVERIFY(preview);
        QCOMPARE(preview->entities, 1);
        QVERIFY2(previewWords(*preview).contains(u"    gout (Disease)"_s), qPrintable(previewWords(*preview)));
        const auto corpus = m_folder.newCorpus();
        QCOMPARE(importInto(*corpus, {path}, u"pubtator"_s).entities, 1);
        const auto statistics = corpusStatistics(corpus->database());
        QVERIFY(statistics);
        QCOMPARE(statistics->entities, 1);
        QCOMPARE(statistics->labels, 1);
        const auto stored = *corpus->documents().loadWithLabels(corpus->documents().ids()->front());
        QCOMPARE(stored.metadata.value(entitiesKey).toArray().size(), 3); // with their concepts

        // Once a label has it, it is one no longer.
        Document labelled = stored;
        LabelledTriple &label = labelled.triples.emplace_back(labelled.triples.front());
        label.triple.object = {{36, 40}, u"gout"_s, u"Disease"_s};
        const ImportSummary more
            = importInto(*corpus, {m_folder.file(u"d.jsonl"_s, written(u"spotter"_s, {labelled}))}, u"spotter"_s);
        QCOMPARE(more.entities, -1);
        QCOMPARE(corpusStatistics(corpus->database())->entities, 0);
    }

    void aBratEntityTakenAwayIsNotWritten()
    {
        const auto corpus = m_folder.newCorpus();
        m_folder.file(u"a.txt"_s, "Ada met Bob.");
        importInto(*corpus,
            {m_folder.file(u"a.ann"_s, "T1\tPerson 0 3\tAda\nT2\tPerson 8 11\tBob\n#1\tAnnotatorNotes T2\thm\n")},
            u"brat"_s);
        const DocumentId id = corpus->documents().ids()->front();
        QCOMPARE(corpus->documents().load(id)->metadata.value(entitiesKey).toArray().size(), 2);
        QVERIFY(corpus->documents().setEntities(id, {}));
        const QByteArray bytes = written(u"brat"_s, {*corpus->documents().load(id)});
        const auto copy = m_folder.newCorpus();
        importInto(*copy, {m_folder.file(u"copy.zip"_s, bytes)}, u"brat"_s);
        const auto again = copy->documents().load(copy->documents().ids()->front());
        QCOMPARE(again->metadata.value(entitiesKey).toArray().size(), 1);
        // A note speaks of it.
        QVERIFY(again->metadata.value("brat"_L1)["lines"_L1].toArray().contains(u"T2\tPerson 8 11\tBob"_s));
    }

    void contradictionsAreListed()
    {
        const auto corpus = m_folder.newCorpus();
        const auto line = [](const char *state, const char *split, const char *title) {
            return QByteArray(R"({"text":"Ada met Bob.","split":")") + split + R"(","meta":{"title":")" + title
                + R"("},"triples":[{"subject":{"text":"Ada"},"predicate":"met","object":{"text":"Bob"},"state":")"
                + state + "\"}]}\n";
        };
        importInto(*corpus, {m_folder.file(u"a.jsonl"_s, line("accepted", "train", "On Ada"))}, u"spotter"_s);
        const ImportSummary summary
            = importInto(*corpus, {m_folder.file(u"b.jsonl"_s, line("rejected", "test", "About Ada"))}, u"spotter"_s);
        QCOMPARE(summary.conflicts, 3);
        QCOMPARE(summary.issues.size(), 3);
        const QString said = summary.issues.join(u'\n');
        for (const QString &part : {u"b.jsonl, “Ada met Bob.”: Ada – met – Bob is accepted once and rejected once"_s,
                 u"the corpus has it in train, the file in test: it is in test now"_s,
                 u"“title” is About Ada and On Ada: the first is used, the other is kept under “spotter:conflicts”"_s})
            QVERIFY2(said.contains(part), qPrintable(said));
        QVERIFY2(importWords(summary).contains(u"3"_s), qPrintable(importWords(summary)));
        const auto document = corpus->documents().load(corpus->documents().ids()->front());
        QCOMPARE(document->metadata.value(conflictsKey)["/title"_L1].toArray(), QJsonArray{u"On Ada"_s});
    }

    void aThousandLabelsOfOneStatementAreQuick()
    {
        Document document;
        document.text = u"Ada met Bob."_s;
        for (int i = 0; i < 20'000; ++i) {
            LabelledTriple label;
            label.triple = {
                {{0, 3}, u"Ada"_s, {}}, u"met"_s, {{8, 11}, u"Bob"_s, {}}, {{u"at"_s, {{}, QString::number(i), {}}}}};
            document.triples.push_back(label);
        }
        const auto corpus = m_folder.newCorpus();
        QCOMPARE(store(*corpus, {document}).labels, 20'000);
        QCOMPARE(store(*corpus, {document}).labels, 0);
    }
};

QTEST_GUILESS_MAIN(TestMerging)
#include "test_merging.moc"
