// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/annotation_store.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/schema/schema_store.h"
#include "core/workspace/import_files.h"
#include "core/workspace/import_preview.h"
#include "core/workspace/import_words.h"
#include "tests/formats/format_testing.h"
#include "tests/ui/shell/shell_samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

class TestImportFiles final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Corpus> m_corpus;
    int m_corpora = 0;

    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(name);
        return writeFile(path, bytes) ? path : QString();
    }
    qint64 documents() { return m_corpus->documents().count().value_or(-1); }

private Q_SLOTS:
    void init()
    {
        auto corpus = Corpus::create(m_dir.filePath(u"c%1.spotter"_s.arg(++m_corpora)));
        QVERIFY(corpus);
        m_corpus = std::move(*corpus);
    }

    void countsWhatItDid()
    {
        const QString duie = file(u"a.json"_s,
            R"({"text":"《红日》由王小山执导","spo_list":[{"subject":"红日","predicate":"导演","object":"王小山","subject_type":"影视作品","object_type":"人物"}]}
{"text":"《红日》由王小山执导","spo_list":[{"subject":"红日","predicate":"编剧","object":"王小山","subject_type":"影视作品","object_type":"人物"}]}
{"text":"没有名字","spo_list":[{"subject":"红日","predicate":"导演","object":"李白","subject_type":"影视作品","object_type":"人物"}]}
)");
        const auto summary = importFiles(*m_corpus, {.files = {duie}, .format = u"duie1"_s, .split = Split::Train});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->read, 3);
        QCOMPARE(summary->added, 2);
        QCOMPARE(summary->duplicates, 1);
        QCOMPARE(summary->labels, 3);
        QCOMPARE(summary->unaligned, 1);
        QCOMPARE(documents(), 2);
        QCOMPARE(m_corpus->documents().load(summary->first)->split, Split::Train);
        QVERIFY(importWords(*summary).contains(u'3'));
    }

    void labelsThatSayNothingAreLeftOutAndCounted()
    {
        const QString path = file(u"holes.csv"_s,
            "text,subject,predicate,object\nAda met Bob.,Ada,,Bob\nAda met Bob.,Ada,met,Bob\nAda met Bob.,Ada,met,\n");
        const auto summary = importFiles(*m_corpus, {.files = {path}, .format = {}, .split = {}});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->added, 1);
        QCOMPARE(summary->labels, 1);
        QCOMPARE(summary->unusable, 2);
        QCOMPARE(summary->issues.filter(u"is left out"_s).size(), 2);
        QVERIFY(importWords(*summary).contains(u"without a predicate"_s));
    }

    void mentionsInPiecesStayWithoutAPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("BioC")
            << u"a.xml"_s
            << QByteArray("<?xml "
                          "version=\"1.0\"?><collection><source>x</source><date/><key/><document><id>1</"
                          "id><passage><offset>0</offset>"
                          "<text>Renal failure. Aspirin causes renal and liver failure.</text><annotation "
                          "id=\"A\"><infon key=\"type\">C"
                          "</infon><location offset=\"15\" length=\"7\"/><text>Aspirin</text></annotation><annotation "
                          "id=\"B\"><infon "
                          "key=\"type\">D</infon><location offset=\"30\" length=\"5\"/><location offset=\"46\" "
                          "length=\"7\"/><text>renal "
                          "failure</text></annotation></passage><relation id=\"R\"><infon "
                          "key=\"relation\">CID</infon><node refid=\"A\" "
                          "role=\"arg1\"/><node refid=\"B\" role=\"arg2\"/></relation></document></collection>");
        QTest::newRow("Spotter")
            << u"a.jsonl"_s
            << QByteArray(
                   R"({"text": "Renal failure. Aspirin causes renal and liver failure.", "triples": [{"subject": {"text": "Aspirin", "start": 15, "end": 22}, "predicate": "CID", "object": {"text": "renal failure", "start": null}}]})");
    }

    void mentionsInPiecesStayWithoutAPlace()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        const auto summary = importFiles(*m_corpus, {.files = {file(name, bytes)}, .format = {}, .split = {}});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        auto stored = m_corpus->documents().load(summary->first);
        QVERIFY(stored);
        const auto labels = m_corpus->annotations().forDocument(summary->first);
        QVERIFY(labels);
        QCOMPARE(labels->size(), 1U);
        const Mention object = labels->front().label.triple.object;
        QVERIFY(!object.span.isValid());
        QCOMPARE(object.text, u"renal failure"_s);
        stored->triples = {labels->front().label};
        // Nor is it found when what was exported is imported again.
        QByteArray exported = written(u"spotter"_s, {*stored});
        QVERIFY2(exported.contains("\"start\": null"), exported.constData());
        const QString again = file(u"again.jsonl"_s, exported);
        const auto second = Corpus::create(m_dir.filePath(u"again%1.spotter"_s.arg(m_corpora)));
        QVERIFY(second);
        const auto imported = importFiles(**second, {.files = {again}, .format = {}, .split = {}});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
        const auto found = (*second)->annotations().forDocument(imported->first);
        QVERIFY(found);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().label, stored->triples[0]);
    }

    void labelsInsideWordsAreCounted()
    {
        // The second comes without a place on purpose and is looked for when it is stored.
        const QString path = file(u"inside.jsonl"_s,
            R"({"text":"The Syrian army","spo_list":[{"subject":"Syria","predicate":"p","object":"army"}]})");
        const QString other = file(u"inside.spotter.jsonl"_s,
            R"({"text":"A Syrian ship","triples":[{"subject":{"text":"Syria"},"predicate":"p","object":{"text":"ship"}}]})");
        const auto summary = importFiles(*m_corpus, {.files = {path, other}, .format = {}, .split = {}});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->labels, 2);
        QCOMPARE(summary->unaligned, 0);
        QCOMPARE(summary->insideWord, 2);
        QVERIFY2(summary->issues.join(u'\n').contains(u"only as part of"_s), qPrintable(summary->issues.join(u'\n')));
        QVERIFY2(importWords(*summary).contains(u"part of a longer word"_s), qPrintable(importWords(*summary)));
    }

    void offsetsThatDoNotFitAreCounted()
    {
        const QString path = file(u"deepke.csv"_s,
            "sentence,relation,head,head_offset,tail,tail_offset\nAda met Bo.,met,Ada,0,Bo,3\nAda left "
            "Bo.,left,Ada,0,Bo,9\n");
        const auto summary = importFiles(*m_corpus, {.files = {path}, .format = {}, .split = {}});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->labels, 2);
        QCOMPARE(summary->misplaced, 1);
        QCOMPARE(summary->issues.filter(u"deepke.csv:2:1: \"Bo\" is not at the offset 3"_s).size(), 1);
        QVERIFY2(importWords(*summary).contains(u"not where the file says"_s), qPrintable(importWords(*summary)));
    }

    void eventsThatAreKeptAreSaid()
    {
        file(u"e.txt"_s, "Ada founded it.");
        const QString path = file(u"e.ann"_s, "T1\tPerson 0 3\tAda\nT2\tFound 4 11\tfounded\nE1\tFound:T2 Agent:T1\n");
        const auto summary = importFiles(*m_corpus, {.files = {path}, .format = {}, .split = {}});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->labels, 0);
        QVERIFY2(importWords(*summary).contains(u"1 event"_s), qPrintable(importWords(*summary)));
    }

    void saysWhenSkippingWouldHelp()
    {
        const QString path = file(u"h.jsonl"_s, "{\"text\":\"a\",\"triples\":[]}\n{\"text\":5,\"triples\":[]}\n");
        ImportRequest request{.files = {path}, .format = {}, .split = {}};
        request.skipHint = u"; skip it"_s;
        const auto bad = importFiles(*m_corpus, request);
        QVERIFY(!bad);
        QVERIFY2(bad.error().message.endsWith(u"; skip it"_s), qPrintable(bad.error().message));
        request.files = {file(u"h.xml"_s, "<a><b/></a>")};
        const auto foreign = importFiles(*m_corpus, request);
        QVERIFY(!foreign);
        QVERIFY2(!foreign.error().message.contains(u"; skip it"_s), qPrintable(foreign.error().message));
    }

    void isOneStepOfTheJournal()
    {
        const auto summary = importFiles(
            *m_corpus, {.files = {file(u"1.txt"_s, "one"), file(u"2.txt"_s, "two")}, .format = {}, .split = {}});
        QVERIFY(summary);
        QCOMPARE(documents(), 2);
        QVERIFY(m_corpus->journal().undo());
        QCOMPARE(documents(), 0);
    }

    void aBadRecordAddsNothingUnlessItMayBeSkipped_data()
    {
        QTest::addColumn<bool>("skip");
        QTest::newRow("not skipped") << false;
        QTest::newRow("skipped") << true;
    }
    void aBadRecordAddsNothingUnlessItMayBeSkipped()
    {
        QFETCH(bool, skip);
        const QString path = file(
            u"bad.jsonl"_s, "{\"text\":\"good\",\"triples\":[]}\n{\"text\":\n{\"text\":\"better\",\"triples\":[]}\n");
        const auto summary
            = importFiles(*m_corpus, {.files = {path}, .format = u"spotter"_s, .split = {}, .skipBad = skip});
        QCOMPARE(summary.has_value(), skip);
        QCOMPARE(documents(), skip ? 2 : 0);
        if (skip)
            QCOMPARE(summary->skipped, 1);
        else
            QVERIFY2(summary.error().message.contains("bad.jsonl:2"_L1), qPrintable(summary.error().message));
    }

    void stoppedItKeepsWhatItReadAsOneStep()
    {
        QByteArray lines;
        for (int i = 0; i < 5000; ++i) lines += "line " + QByteArray::number(i) + '\n';
        std::stop_source source;
        const auto summary = importFiles(*m_corpus,
            {.files = {file(u"long.txt"_s, lines)}, .format = {}, .split = {}, .documentPerLine = true},
            source.get_token(), [&](const Progress &) { source.request_stop(); });
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QVERIFY(summary->isStopped);
        QVERIFY2(summary->read > 0 && summary->read < 5000, qPrintable(QString::number(summary->read)));
        QCOMPARE(documents(), summary->read);
        QVERIFY2(importWords(*summary).contains(u"stopped"_s), qPrintable(importWords(*summary)));
        QVERIFY(m_corpus->journal().undo());
        QCOMPARE(documents(), 0);
        QCOMPARE(m_corpus->journal().canUndo().value_or(true), false);
    }

    void stoppedAtOnceItAddsNothing()
    {
        std::stop_source source;
        source.request_stop();
        const auto summary = importFiles(
            *m_corpus, {.files = {file(u"s.txt"_s, "text")}, .format = {}, .split = {}}, source.get_token());
        QVERIFY(summary);
        QVERIFY(summary->isStopped);
        QCOMPARE(documents(), 0);
        QCOMPARE(m_corpus->journal().canUndo().value_or(true), false);
    }

    void aFolderOfPairsIsRead()
    {
        QVERIFY(QDir(m_dir.path()).mkpath(u"brat"_s));
        file(u"brat/a.txt"_s, "Ada knows Bo");
        file(u"brat/a.ann"_s, "T1\tPerson 0 3\tAda\nT2\tPerson 10 12\tBo\nR1\tknows Arg1:T1 Arg2:T2\n");
        file(u"brat/b.txt"_s, "nothing");
        file(u"brat/annotation.conf"_s, "[relations]\nlikes Arg1:Person, Arg2:Person\n");
        const auto summary = importFiles(*m_corpus, {.files = {m_dir.filePath(u"brat"_s)}, .format = {}, .split = {}});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->added, 2);
        QCOMPARE(summary->labels, 1);
        QVERIFY(m_corpus->schema().load()->indexOf(u"likes"_s) >= 0);
    }

    void aMissingFileIsNamed()
    {
        const auto summary
            = importFiles(*m_corpus, {.files = {m_dir.filePath(u"nowhere.txt"_s)}, .format = {}, .split = {}});
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::NotFound);
        QVERIFY(summary.error().message.contains("nowhere.txt"_L1));
    }

    void aFolderIsReadAndWhatIsForeignCounted()
    {
        const QDir folder(m_dir.filePath(u"folder"_s));
        QVERIFY(folder.mkpath(u"sub"_s));
        QVERIFY(writeFile(folder.filePath(u"a.txt"_s), "one"));
        QVERIFY(writeFile(folder.filePath(u"sub/b.html"_s), "<html><p>two</p></html>"));
        QVERIFY(writeFile(folder.filePath(u"sub/c.bin"_s), QByteArray(100, '\1')));
        const auto summary = importFiles(*m_corpus, {.files = {folder.path()}, .format = {}, .split = {}});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->added, 2);
        QCOMPARE(summary->unread.count(), 1);
        QCOMPARE(summary->issues.size(), 1);
        QVERIFY(m_corpus->journal().undo());
        QCOMPARE(documents(), 0);
    }

    void aFolderOfPicturesSaysWhatItHolds()
    {
        const QDir folder(m_dir.filePath(u"pictures"_s));
        QVERIFY(folder.mkpath(u"."_s));
        for (const QString &name : {u"a.png"_s, u"b.png"_s, u"c.bin"_s})
            QVERIFY(writeFile(folder.filePath(name), "\x89PNG\r\n\x1A\n" + QByteArray(100, '\1')));
        const ImportRequest request{.files = {folder.path()}, .format = {}, .split = {}};
        const auto summary = importFiles(*m_corpus, request);
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->read, 0);
        QCOMPARE(summary->unread.inWords(), u"2 .png, 1 .bin"_s);
        QVERIFY(importWords(*summary).contains("Nothing was read: the files are 2 .png, 1 .bin."_L1));
        const auto preview = previewImport(request, {}, std::chrono::seconds(10));
        QVERIFY(preview);
        QVERIFY(previewWords(*preview).contains("2 .png, 1 .bin"_L1));
    }

    void aGuessedEncodingIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<bool>("isSaid");
        const QByteArray polish("\xA3\xF3\x64\xBC to miasto.");
        QTest::newRow("few characters") << polish << QByteArray() << true;
        QTest::newRow("named by the user") << polish << QByteArray("ISO-8859-2") << false;
        QTest::newRow("UTF-8") << QByteArray("Łódź to miasto.") << QByteArray() << false;
    }
    void aGuessedEncodingIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, encoding);
        QFETCH(bool, isSaid);
        const QString path = m_dir.filePath(u"guessed.txt"_s);
        QVERIFY(writeFile(path, bytes));
        const auto summary = importFiles(*m_corpus, {.files = {path}, .format = {}, .split = {}, .encoding = encoding});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->issues.filter(u"which is a guess"_s).size(), isSaid ? 1 : 0);
    }

    void theSameTextIsTreatedAsChosen_data()
    {
        QTest::addColumn<Duplicates>("duplicates");
        QTest::addColumn<int>("added");
        QTest::addColumn<QString>("words");
        QTest::newRow("merged") << Duplicates::Merge << 1 << u"merged"_s;
        QTest::newRow("both kept") << Duplicates::Keep << 2 << u"twice"_s;
        QTest::newRow("left out") << Duplicates::Skip << 1 << u"left out"_s;
    }
    void theSameTextIsTreatedAsChosen()
    {
        QFETCH(const Duplicates, duplicates);
        QFETCH(const int, added);
        QFETCH(const QString, words);
        const auto summary = importFiles(*m_corpus,
            {.files = {file(u"1.txt"_s, "one"), file(u"2.txt"_s, "one")},
                .format = {},
                .split = {},
                .duplicates = duplicates});
        QVERIFY(summary);
        QCOMPARE(summary->read, 2);
        QCOMPARE(summary->duplicates, 1);
        QCOMPARE(summary->added, added);
        QCOMPARE(documents(), added);
        QVERIFY2(importWords(*summary).contains(words), qPrintable(importWords(*summary)));
    }

    void annotationsWithoutTheirTextDoNotRefuseAFolder_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("annotations");
        QTest::newRow("brat") << u".ann"_s << QByteArray("T1\tP 0 2\tBo\n");
        QTest::newRow("i2b2") << u".con"_s << QByteArray("c=\"bo\" 1:0 1:0||t=\"person\"\n");
    }

    void annotationsWithoutTheirTextDoNotRefuseAFolder()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, annotations);
        const QString folder = u"lonely_"_s + suffix.sliced(1);
        QVERIFY(QDir(m_dir.path()).mkpath(folder));
        file(folder + u"/a"_s + suffix, annotations);
        file(folder + u"/b"_s + suffix, annotations);
        file(folder + u"/b.txt"_s, "Bo");
        const ImportRequest request{.files = {m_dir.filePath(folder)}, .format = {}, .split = {}};
        const auto summary = importFiles(*m_corpus, request);
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->added, 1);
        QCOMPARE(summary->skipped, 1);
        QVERIFY(summary->issues.join(u'\n').contains(folder + u"/a"_s + suffix + u": there is no .txt file"_s));
        const auto preview = previewImport(request, {}, std::chrono::seconds(10));
        QVERIFY(preview && !preview->failure);
        QCOMPARE(preview->skipped, 1);
    }

    void annotatorsOfAProjectStayApart()
    {
        const QByteArray head = "#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n"
                                "#T_RL=custom.Relation|label|BT_custom.Span\n\n\n#Text=Ada\n";
        for (const QString &name : {u"annotation/d.txt"_s, u"curation/d.txt"_s, u"source"_s})
            QVERIFY(QDir(m_dir.path()).mkpath(u"project/"_s + name));
        file(u"project/exportedproject.json"_s, "{}");
        file(u"project/source/d.txt"_s, "Ada");
        file(u"project/annotation/d.txt/INITIAL_CAS.tsv"_s, head + "1-1\t0-3\tAda\t_\t_\t_\t\n");
        file(u"project/annotation/d.txt/ada.tsv"_s, head + "1-1\t0-3\tAda\tPerson\tknows\t1-1\t\n");
        file(u"project/curation/d.txt/CURATION_USER.tsv"_s, head + "1-1\t0-3\tAda\tPerson\tis\t1-1\t\n");
        ImportRequest request{.files = {m_dir.filePath(u"project"_s)}, .format = {}, .split = {}};
        const auto refused = importFiles(*m_corpus, request);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"(ada, curation)"), qPrintable(refused.error().message));
        request.annotator = u"ada"_s;
        const auto one = importFiles(*m_corpus, request);
        QVERIFY2(one, one ? "" : qPrintable(one.error().message));
        QCOMPARE(one->added, 1);
        QCOMPARE(one->labels, 1);
        request.annotator = u"all"_s;
        const auto all = importFiles(*m_corpus, request);
        QVERIFY2(all, all ? "" : qPrintable(all.error().message));
        QCOMPARE(all->added, 2);
        QCOMPARE(documents(), 3);
    }

    void theEncodingCanBeChosen()
    {
        const QByteArray latin2 = QByteArray::fromHex("b1e6eab3"); // ąćęł
        const auto summary = importFiles(
            *m_corpus, {.files = {file(u"pl.txt"_s, latin2)}, .format = {}, .split = {}, .encoding = "ISO-8859-2"});
        QVERIFY(summary);
        QCOMPARE(m_corpus->documents().load(summary->first)->text, u"ąćęł"_s);
    }

    void progressEndsAtTheTotal()
    {
        Progress last;
        const auto summary = importFiles(*m_corpus, {.files = {file(u"p.txt"_s, "text")}, .format = {}, .split = {}},
            {}, [&](const Progress &progress) { last = progress; });
        QVERIFY(summary);
        QVERIFY(last.total > 0);
        QCOMPARE(last.done, last.total);
    }
};

QTEST_GUILESS_MAIN(TestImportFiles)
#include "test_import_files.moc"
