// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_runner.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace spotter;
using namespace spotter::tests;

/// Formats of several files, and the options that only some formats have, with the real program.
class TestCliFormats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aBratFolderIsOneImport();
    void aBratArchiveImportsToTheSame();
    void annotationConfIsASchema();
    void rdfTakesItsOptions();
    void aWrongBaseIsOneSentence();
    void tablesAreSafe();
    void aReportIsAWebPage();
    void columnsAreMapped();
    void aFolderOfWhichNothingIsReadFails();
    void webPagesAreTheirText();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestCliFormats::initTestCase()
{
    QVERIFY(m_folder.isValid() && QDir(m_folder.path()).mkpath(u"brat/deep"_s));
    QVERIFY(writeFile(at(u"brat/annotation.conf"_s),
        "[entities]\nPerson\nCompany\n[relations]\nfounder Arg1:Company, Arg2:Person\nsells Arg1:Company, "
        "Arg2:<ANY>\n"));
    QVERIFY(writeFile(at(u"brat/a.txt"_s), "=Ada founded Quay."));
    QVERIFY(writeFile(at(u"brat/a.ann"_s),
        "T1\tPerson 0 4\t=Ada\nT2\tCompany 13 17\tQuay\nR1\tfounder Arg1:T2 Arg2:T1\nA1\tSure R1\n"));
    QVERIFY(writeFile(at(u"brat/deep/b.txt"_s), "Nothing here."));
    COMPARE_CODE(runCli({u"new"_s, at(u"c.spotter"_s)}), 0);
}

void TestCliFormats::aBratFolderIsOneImport()
{
    const CliRun run = runCli({u"import"_s, at(u"c.spotter"_s), at(u"brat"_s)});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.err.contains("2 documents added.") && run.err.contains("1 label stored."), run.err.constData());
    const CliRun pair = runCli({u"import"_s, at(u"c.spotter"_s), at(u"brat/a.txt"_s)});
    COMPARE_CODE(pair, 0);
    QVERIFY2(pair.err.contains("1 document was already in the corpus"), pair.err.constData());
}

void TestCliFormats::aBratArchiveImportsToTheSame()
{
    COMPARE_CODE(runCli({u"export"_s, at(u"c.spotter"_s), u"--format"_s, u"brat"_s, u"--out"_s, at(u"c.zip"_s)}), 0);
    COMPARE_CODE(runCli({u"new"_s, at(u"again.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"again.spotter"_s), u"-"_s}, fileBytes(at(u"c.zip"_s))), 0);
    const QByteArray again
        = runCli({u"export"_s, at(u"again.spotter"_s), u"--format"_s, u"tsv"_s, u"--raw-cells"_s}).out;
    QVERIFY2(again.contains("\tQuay\tfounder\t=Ada\tCompany\tPerson\t13\t17\t0\t4\t"), again.constData());
    const QByteArray archive = runCli({u"export"_s, at(u"again.spotter"_s), u"--format"_s, u"brat"_s}).out;
    QVERIFY(archive.startsWith("PK"));
}

void TestCliFormats::annotationConfIsASchema()
{
    COMPARE_CODE(runCli({u"new"_s, at(u"schema.spotter"_s), u"--schema"_s, at(u"brat/annotation.conf"_s)}), 0);
    QVERIFY(fileBytes(at(u"schema.spotter"_s)).contains("sells"));
}

void TestCliFormats::webPagesAreTheirText()
{
    QVERIFY(writeFile(at(u"page.html"_s),
        "<!DOCTYPE html><html><body><nav>Home</nav><p>Ada founded Quay.</p><footer>Imprint</footer></body></html>"));
    for (const bool isWhole : {false, true}) {
        const QString corpus = at(isWhole ? u"whole.spotter"_s : u"page.spotter"_s);
        COMPARE_CODE(runCli({u"new"_s, corpus}), 0);
        const CliRun run = runCli(QStringList{u"import"_s, corpus, at(u"page.html"_s)}
            + (isWhole ? QStringList{u"--whole-page"_s} : QStringList{}));
        COMPARE_CODE(run, 0);
        QCOMPARE(run.err.contains("2 parts around the text of web pages"), !isWhole);
        const QByteArray lines = runCli({u"export"_s, corpus, u"--format"_s, u"spotter"_s}).out;
        QVERIFY2(lines.contains("Ada founded Quay."), lines.constData());
        QCOMPARE(lines.contains("Home"), isWhole);
        QCOMPARE(lines.contains("Imprint"), isWhole);
    }
}

void TestCliFormats::columnsAreMapped()
{
    QVERIFY(writeFile(at(u"odd.csv"_s), "S;A;at;B;label\nBo met Al. Bo met Al.;Bo;11;Al;met\n"));
    COMPARE_CODE(runCli({u"new"_s, at(u"odd.spotter"_s)}), 0);
    COMPARE_CODE(runCli({u"import"_s, at(u"odd.spotter"_s), at(u"odd.csv"_s), u"--columns"_s,
                     u"text=S,subject=A,subject_start=at,object=B,predicate=label"_s}),
        0);
    const QByteArray table = runCli({u"export"_s, at(u"odd.spotter"_s), u"--format"_s, u"tsv"_s, u"--raw-cells"_s}).out;
    QVERIFY2(table.contains("\tBo\tmet\tAl\t\t\t11\t13\t7\t9\t"), table.constData());
}

void TestCliFormats::aFolderOfWhichNothingIsReadFails()
{
    QVERIFY(QDir().mkpath(at(u"others"_s)) && writeFile(at(u"others/a.bin"_s), QByteArray(64, '\2')));
    COMPARE_CODE(runCli({u"new"_s, at(u"none.spotter"_s)}), 0);
    const CliRun run = runCli({u"import"_s, at(u"none.spotter"_s), at(u"others"_s)});
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains("a.bin"), run.err.constData());
    QVERIFY(writeFile(at(u"others/b.txt"_s), "Ada met Bo.\n"));
    COMPARE_CODE(runCli({u"import"_s, at(u"none.spotter"_s), at(u"others"_s)}), 0);
}

void TestCliFormats::rdfTakesItsOptions()
{
    const CliRun run = runCli(
        {u"export"_s, at(u"c.spotter"_s), u"--format"_s, u"ntriples"_s, u"--base-iri"_s, u"https://example.org/"_s,
            u"--text-language"_s, u"en"_s, u"--literal-types"_s, u"Date,Person"_s, u"--provenance"_s});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.out.contains(
                 "<https://example.org/entity/Company/Quay> <https://example.org/predicate/founder> \"=Ada\"@en .\n"),
        run.out.constData());
    QVERIFY(run.out.contains("http://www.w3.org/ns/prov#wasDerivedFrom"));
}

void TestCliFormats::aWrongBaseIsOneSentence()
{
    const CliRun run
        = runCli({u"export"_s, at(u"c.spotter"_s), u"--format"_s, u"turtle"_s, u"--base-iri"_s, u"no iri"_s});
    COMPARE_CODE(run, 1);
    QVERIFY2(run.err.contains("\"no iri\" is not the beginning of an IRI"), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

void TestCliFormats::aReportIsAWebPage()
{
    const CliRun run = runCli({u"export"_s, at(u"c.spotter"_s), u"--format"_s, u"report"_s});
    COMPARE_CODE(run, 0);
    QVERIFY2(run.out.startsWith("<!DOCTYPE html>") && run.out.endsWith("</html>\n"), run.out.constData());
    for (const char *part : {"=Ada<sup>1</sup>", "founder", "Quay<sup>2</sup>"}) QVERIFY2(run.out.contains(part), part);
}

void TestCliFormats::tablesAreSafe()
{
    const QStringList arguments{u"export"_s, at(u"c.spotter"_s), u"--format"_s, u"csv"_s};
    const QByteArray raw = runCli(arguments + QStringList{u"--raw-cells"_s}).out;
    QVERIFY2(raw.contains(",=Ada,"), raw.constData());
    const QByteArray safe = runCli(arguments).out;
    QVERIFY2(safe.contains(",'=Ada,") && !safe.contains(",=Ada,"), safe.constData());
    // Read again, the apostrophe is gone.
    COMPARE_CODE(runCli({u"new"_s, at(u"tables.spotter"_s)}), 0);
    QVERIFY(writeFile(at(u"safe.csv"_s), safe));
    COMPARE_CODE(runCli({u"import"_s, at(u"tables.spotter"_s), at(u"safe.csv"_s)}), 0);
    const QStringList again{u"export"_s, at(u"tables.spotter"_s), u"--format"_s, u"csv"_s, u"--raw-cells"_s};
    QCOMPARE(runCli(again).out, raw);
}

QTEST_GUILESS_MAIN(TestCliFormats)
#include "test_cli_formats.moc"
