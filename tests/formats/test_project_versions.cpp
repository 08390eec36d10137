// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/zip_writer.h"
#include "core/formats/webanno/project_versions.h"
#include "tests/formats/format_testing.h"

#include <QJsonArray>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray tsv(const QByteArray &predicate)
{
    return "#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n#T_RL=custom.Relation|label|BT_custom.Span\n\n\n"
           "#Text=Ada\n1-1\t0-3\tAda\t*\t"
        + predicate + "\t1-1\t\n";
}

/// An exported project: two documents, the first one annotated by two people and curated, the second one by nobody.
QByteArray project(const QStringList &versions)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    OutputSink sink(&buffer, u"z"_s);
    ZipWriter writer(sink, u"z"_s);
    (void)writer.add(u"exportedproject.json"_s, "{}");
    (void)writer.add(u"annotation/other.txt/INITIAL_CAS.tsv"_s, tsv("untouched"));
    (void)writer.add(u"annotation/d.txt/INITIAL_CAS.tsv"_s, tsv("initial"));
    for (const QString &version : versions) (void)writer.add(version, tsv(version.section(u'/', -1).toUtf8()));
    return writer.finish() && sink.flush() ? bytes : QByteArray("FAILED");
}

const QStringList several{
    u"annotation/d.txt/ada.tsv"_s, u"annotation/d.txt/bo.tsv"_s, u"curation/d.txt/CURATION_USER.tsv"_s};

QStringList predicates(const ReadOutcome &read)
{
    QStringList found;
    for (const Document &document : read.documents) {
        for (const LabelledTriple &label : document.triples) found.append(label.triple.predicate);
    }
    return found;
}

/// A CAS in JSON with one entity, whose type is the annotator.
QByteArray cas(const QByteArray &annotator)
{
    return "{\"%TYPES\": {}, \"%FEATURE_STRUCTURES\": [{\"%ID\": 1, \"%TYPE\": \"uima.cas.Sofa\", \"sofaString\": "
           "\"Ada\"}, {\"%ID\": 2, \"%TYPE\": \"custom.Span\", \"@sofa\": 1, \"begin\": 0, \"end\": 3, \"label\": \""
        + annotator + "\"}]}";
}

QByteArray zipOf(const std::vector<std::pair<QString, QByteArray>> &members)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    OutputSink sink(&buffer, u"z"_s);
    ZipWriter writer(sink, u"z"_s);
    for (const auto &[path, content] : members) (void)writer.add(path, content);
    return writer.finish() && sink.flush() ? bytes : QByteArray("FAILED");
}

} // namespace

/// What several people made of one document is not mixed into one.
class TestProjectVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneMustBeChosen();
    void versions_data();
    void versions();
    void allSayWhoseTheyAre();
    void unknownNamesAreSaid();
    void whoIsMissingIsSaid();
    void otherArchivesAreAsTheyWere();
    void otherFormats_data();
    void otherFormats();
    void whatIsNotReadIsSaid();
    void packedVersions();
    void packedVersionsAreBounded();
};

void TestProjectVersions::oneMustBeChosen()
{
    const ReadOutcome read = readAll(project(several), u"webanno"_s, {.name = u"p.zip"_s});
    QVERIFY(read.error);
    QVERIFY2(read.message().startsWith(u"p.zip: documents were annotated by several people (ada, bo, curation)"),
        qPrintable(read.message()));
}

void TestProjectVersions::versions_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("annotator");
    QTest::addColumn<QStringList>("read");
    QTest::newRow("only one") << QStringList{several[0]} << QString() << QStringList{u"ada.tsv"_s, u"untouched"_s};
    QTest::newRow("only the curation") << QStringList{several[2]} << QString()
                                       << QStringList{u"CURATION_USER.tsv"_s, u"untouched"_s};
    QTest::newRow("nobody") << QStringList() << QString() << QStringList{u"initial"_s, u"untouched"_s};
    QTest::newRow("bo") << several << u"bo"_s << QStringList{u"bo.tsv"_s, u"untouched"_s};
    QTest::newRow("curation") << several << u"curation"_s << QStringList{u"CURATION_USER.tsv"_s, u"untouched"_s};
    QTest::newRow("all") << several << u"all"_s
                         << QStringList{u"ada.tsv"_s, u"bo.tsv"_s, u"CURATION_USER.tsv"_s, u"untouched"_s};
}

void TestProjectVersions::versions()
{
    QFETCH(QStringList, files);
    QFETCH(QString, annotator);
    QFETCH(QStringList, read);
    const ReadOutcome outcome = readAll(project(files), {}, {.name = u"p.zip"_s, .annotator = annotator});
    QVERIFY2(!outcome.error, qPrintable(outcome.message()));
    QCOMPARE(predicates(outcome), read);
}

void TestProjectVersions::allSayWhoseTheyAre()
{
    const ReadOutcome read = readAll(project(several), u"webanno"_s, {.name = u"p"_s, .annotator = u"all"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents[0].metadata.value(annotatorKey).toString(), u"ada"_s);
    QCOMPARE(read.documents[2].metadata.value(annotatorKey).toString(), u"curation"_s);
}

void TestProjectVersions::unknownNamesAreSaid()
{
    const ReadOutcome read = readAll(project(several), u"webanno"_s, {.name = u"p"_s, .annotator = u"eve"_s});
    QVERIFY(read.error);
    QCOMPARE(read.message(), u"p: there are no annotations by \"eve\"; the annotators are ada, bo, curation"_s);
}

void TestProjectVersions::whoIsMissingIsSaid()
{
    QStringList files = several;
    files.append(u"annotation/e.txt/ada.tsv"_s);
    const ReadOutcome read = readAll(project(files), u"webanno"_s, {.name = u"p"_s, .annotator = u"bo"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.issues.size(), 1U);
    QCOMPARE(read.issues[0].message, u"p: 1 document(s) without annotations by \"bo\" are left out"_s);
}

void TestProjectVersions::otherArchivesAreAsTheyWere()
{
    const ReadOutcome read = readAll(project({u"x/a.tsv"_s, u"x/b.tsv"_s, u"annotation/c.tsv"_s}), u"webanno"_s);
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(predicates(read), (QStringList{u"a.tsv"_s, u"b.tsv"_s, u"c.tsv"_s, u"initial"_s, u"untouched"_s}));
}

void TestProjectVersions::otherFormats_data()
{
    QTest::addColumn<QString>("annotator");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QStringList>("sources");
    const QString other = u"source/other.txt"_s;
    QTest::newRow("none chosen") << QString() << u"documents were annotated by several people (ada, bo, curation)"_s
                                 << QStringList();
    QTest::newRow("bo") << u"bo"_s << QString() << QStringList{u"annotation/d.txt/bo.json"_s, other};
    QTest::newRow("curation") << u"curation"_s << QString()
                              << QStringList{u"curation/d.txt/CURATION_USER.json"_s, other};
    QTest::newRow("all") << u"all"_s << QString()
                         << QStringList{u"annotation/d.txt/ada.json"_s, u"annotation/d.txt/bo.json"_s,
                                u"curation/d.txt/CURATION_USER.json"_s, other};
    QTest::newRow("nobody") << u"eve"_s << u"there are no annotations by \"eve\""_s << QStringList();
}

void TestProjectVersions::otherFormats()
{
    QFETCH(QString, annotator);
    QFETCH(QString, message);
    QFETCH(QStringList, sources);
    const QByteArray archive = zipOf({{u"source/d.txt"_s, "Ada"}, {u"source/other.txt"_s, "Bo left her."},
        {u"annotation/d.txt/ada.json"_s, cas("ada")}, {u"annotation/d.txt/bo.json"_s, cas("bo")},
        {u"annotation/d.txt/INITIAL_CAS.json"_s, cas("nobody")}, {u"annotation_ser/d.txt/ada.ser"_s, "\xAC\xED"},
        {u"curation/d.txt/CURATION_USER.json"_s, cas("curation")}, {u"exportedproject.json"_s, "{}"}});
    const ReadOutcome read = readAll(archive, {}, {.name = u"p.zip"_s, .annotator = annotator});
    QCOMPARE(read.error.has_value(), !message.isEmpty());
    QVERIFY2(read.message().contains(message), qPrintable(read.message()));
    QStringList found;
    for (const Document &document : read.documents) found.append(document.source);
    QCOMPARE(found, sources);
}

void TestProjectVersions::whatIsNotReadIsSaid()
{
    const ReadOutcome none = readAll(zipOf({{u"source/d.txt"_s, "Ada"}, {u"annotation_ser/d.txt/ada.ser"_s, "\xAC\xED"},
                                         {u"exportedproject.json"_s, "{}"}}),
        {}, {.name = u"p.zip"_s});
    QVERIFY(none.error);
    QCOMPARE(none.error->code, ErrorCode::Unsupported);
    QVERIFY2(none.message().contains(u".ser files"), qPrintable(none.message()));
    const ReadOutcome some
        = readAll(zipOf({{u"annotation/d.txt/ada.json"_s, cas("ada")}, {u"annotation/e.txt/ada.zip"_s, "PK"},
                      {u"source/e.txt"_s, "Bo left her."}, {u"exportedproject.json"_s, "{}"}}),
            {}, {.name = u"p.zip"_s});
    QVERIFY2(!some.error, qPrintable(some.message()));
    QCOMPARE(some.documents.size(), 1U);
    QCOMPARE(some.counts.leftOut, 1);
}

void TestProjectVersions::packedVersions()
{
    const QByteArray types = "<typeSystemDescription/>";
    const QByteArray ada = zipOf({{u"TypeSystem.xml"_s, types}, {u"ada.json"_s, cas("ada")}});
    const QByteArray curated = zipOf({{u"CURATION_USER.json"_s, cas("curation")}, {u"TypeSystem.xml"_s, types}});
    const QByteArray archive = zipOf({{u"source/d.txt"_s, "Ada"}, {u"annotation/d.txt/INITIAL_CAS.zip"_s, ada},
        {u"annotation/d.txt/ada.zip"_s, ada}, {u"curation/d.txt/CURATION_USER.zip"_s, curated},
        {u"annotation_ser/d.txt/ada.ser"_s, "\xAC\xED"}, {u"exportedproject.json"_s, "{}"}});
    const ReadOutcome read = readAll(archive, {}, {.name = u"p.zip"_s, .annotator = u"all"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QStringList found;
    for (const Document &document : read.documents) {
        const QJsonArray kept = document.metadata.value("spotter:entities"_L1).toArray();
        found.append(document.metadata.value(annotatorKey).toString() + u' ' + kept.at(0)["type"_L1].toString());
        QVERIFY(document.source.endsWith(u".zip"));
    }
    QCOMPARE(found, (QStringList{u"ada ada"_s, u"curation curation"_s}));
    QCOMPARE(read.counts.leftOut, 0);
    // The same annotator in two forms is one version.
    const ReadOutcome twice = readAll(zipOf({{u"annotation/d.txt/ada.json"_s, cas("ada")},
                                          {u"annotation/d.txt/ada.zip"_s, ada}, {u"exportedproject.json"_s, "{}"}}),
        {}, {.name = u"p.zip"_s});
    QVERIFY2(!twice.error, qPrintable(twice.message()));
    QCOMPARE(twice.documents.size(), 1U);
}

void TestProjectVersions::packedVersionsAreBounded()
{
    const QByteArray ada = zipOf({{u"ada.json"_s, cas("ada")}});
    // An archive within the packed version is not opened.
    const QByteArray deep = zipOf({{u"annotation/d.txt/ada.zip"_s, ada},
        {u"annotation/e.txt/ada.zip"_s, zipOf({{u"ada.zip"_s, ada}})}, {u"exportedproject.json"_s, "{}"}});
    const ReadOutcome read = readAll(deep, {}, {.name = u"p.zip"_s});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QCOMPARE(read.documents.size(), 1U);
    QCOMPARE(read.counts.leftOut, 1);
    // A version larger than a record may be is refused.
    const QByteArray large = zipOf({{u"ada.json"_s, QByteArray(100'000, ' ') + cas("ada")}});
    const QByteArray archive = zipOf({{u"annotation/d.txt/ada.zip"_s, large}, {u"exportedproject.json"_s, "{}"}});
    ReadOptions options{.name = u"p.zip"_s};
    options.maximumRecordBytes = 50'000;
    const ReadOutcome refused = readAll(archive, {}, options);
    QVERIFY(refused.error);
    QCOMPARE(refused.error->code, ErrorCode::Limit);
}

QTEST_GUILESS_MAIN(TestProjectVersions)
#include "test_project_versions.moc"
