// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Types do not depend on the way in: what an import leaves open is filled in by the same rule as in the window.
#include "core/corpus/annotation_store.h"
#include "core/corpus/check.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/schema/schema_store.h"
#include "core/workspace/export_documents.h"
#include "core/workspace/import_files.h"
#include "core/workspace/import_words.h"
#include "tests/ui/shell/shell_samples.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray typed
    = R"({"text":"Imatinib inhibits KIT.","triples":[{"subject":{"text":"Imatinib","type":"Drug","start":0,"end":8},"predicate":"inhibits","object":{"text":"KIT","type":"Gene","start":18,"end":21}}]}
)";
const QByteArray bare
    = R"({"text":"Dasatinib inhibits KIT.","triples":[{"subject":{"text":"Dasatinib","start":0,"end":9},"predicate":"inhibits","object":{"text":"KIT","start":19,"end":22}}]}
)";
const QByteArray sameTextBare
    = R"({"text":"Imatinib inhibits KIT.","triples":[{"subject":{"text":"Imatinib","start":0,"end":8},"predicate":"targets","object":{"text":"KIT","start":18,"end":21}}]}
)";

} // namespace

class TestImportTypes final : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Corpus> m_corpus;
    int m_number = 0;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(u"f%1.jsonl"_s.arg(++m_number));
        return writeFile(path, bytes) ? path : QString();
    }
    Result<ImportSummary> import(const QStringList &files, std::stop_token stop = {})
    {
        return importFiles(*m_corpus, {.files = files, .format = u"spotter"_s, .split = {}}, stop);
    }
    /// "subject (type) predicate object (type)", sorted.
    QStringList stored()
    {
        QStringList lines;
        const auto count = m_corpus->documents().count();
        for (qint64 id = 1; count && id <= *count; ++id) {
            const auto labels = m_corpus->annotations().forDocument({id});
            if (!labels) return {labels.error().message};
            for (const Annotation &label : *labels) {
                const Triple &triple = label.label.triple;
                lines += u"%1 (%2) %3 %4 (%5)"_s.arg(
                    triple.subject.text, triple.subject.type, triple.predicate, triple.object.text, triple.object.type);
            }
        }
        lines.sort();
        return lines;
    }

    void declareTargets()
    {
        Schema schema;
        schema.addPredicate(u"targets"_s, {u"Drug"_s, u"Gene"_s});
        schema.addPredicate(u"targets"_s, {u"Food"_s, u"Gene"_s});
        QVERIFY(m_corpus->schema().merge(schema));
    }

    void fillIn()
    {
        const auto effect = m_corpus->schema().apply({.kind = SchemaEdit::Kind::FitTypes, .name = {}});
        QVERIFY2(effect, effect ? "" : qPrintable(effect.error().message));
        QCOMPARE(effect->typed, 1);
    }

private Q_SLOTS:
    void init()
    {
        auto corpus = Corpus::create(m_dir.filePath(u"c%1.spotter"_s.arg(++m_number)));
        QVERIFY(corpus);
        m_corpus = std::move(*corpus);
    }
    void cleanup()
    {
        const auto checked = checkCorpus(*m_corpus);
        QVERIFY(checked);
        QCOMPARE(checked->problems, QStringList());
    }

    void theOrderOfRecordsAndFilesDoesNotMatter_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        QTest::newRow("types first, one file") << QList<QByteArray>{typed + bare};
        QTest::newRow("types last, one file") << QList<QByteArray>{bare + typed};
        QTest::newRow("types first, two files") << QList<QByteArray>{typed, bare};
        QTest::newRow("types last, two files") << QList<QByteArray>{bare, typed};
    }
    void theOrderOfRecordsAndFilesDoesNotMatter()
    {
        QFETCH(const QList<QByteArray>, files);
        QStringList paths;
        for (const QByteArray &bytes : files) paths += file(bytes);
        const auto summary = import(paths);
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->typesToFit, 1);
        QVERIFY2(importWords(*summary).contains(u"1 label(s) lack types that the schema determines"_s),
            qPrintable(importWords(*summary)));
        QVERIFY(stored().contains(u"Dasatinib () inhibits KIT ()"_s)); // as the files say
        fillIn();
        QCOMPARE(stored(),
            (QStringList{u"Dasatinib (Drug) inhibits KIT (Gene)"_s, u"Imatinib (Drug) inhibits KIT (Gene)"_s}));
        QVERIFY(m_corpus->journal().undo()); // the types
        QVERIFY(m_corpus->journal().undo()); // the import
        QCOMPARE(stored(), QStringList());
        QVERIFY(m_corpus->journal().redo() && m_corpus->journal().redo());
        QCOMPARE(stored().size(), 2);
        QVERIFY(stored().first().contains(u"(Drug)"_s));
    }

    void nothingIsSaidIfNothingIsFilledIn()
    {
        const auto summary = import({file(typed)});
        QVERIFY(summary);
        QCOMPARE(summary->typesToFit, 0);
        QVERIFY(!importWords(*summary).contains(u"types that the schema determines"_s));
    }

    void mergedTextsTellEachOther_data()
    {
        QTest::addColumn<bool>("typedFirst");
        QTest::newRow("types first") << true;
        QTest::newRow("types last") << false;
    }
    /// Two imports of one text: "targets" is of drugs and of foods, so only the other file knows which this is.
    void mergedTextsTellEachOther()
    {
        QFETCH(const bool, typedFirst);
        declareTargets();
        QVERIFY(import({file(typedFirst ? typed : sameTextBare)}));
        const auto summary = import({file(typedFirst ? sameTextBare : typed)});
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->typesToFit, 1);
        fillIn();
        QCOMPARE(
            stored(), (QStringList{u"Imatinib (Drug) inhibits KIT (Gene)"_s, u"Imatinib (Drug) targets KIT (Gene)"_s}));
    }

    void rdfHasOneNodeForOneThing()
    {
        declareTargets();
        QVERIFY(import({file(typed), file(sameTextBare)}));
        fillIn();
        const QString path = m_dir.filePath(u"one.ttl"_s);
        const auto exported = writeExport(
            {.corpusPath = m_corpus->path(), .formatId = u"turtle"_s, .only = {}, .filter = {}, .target = path});
        QVERIFY2(exported, exported ? "" : qPrintable(exported.error().message));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString turtle = QString::fromUtf8(written.readAll());
        static const QRegularExpression node(u"<([^>]*Imatinib[^>]*)>"_s);
        QStringList nodes;
        for (auto match = node.globalMatch(turtle); match.hasNext();) {
            const QString name = match.next().captured(1);
            if (!nodes.contains(name)) nodes += name;
        }
        QVERIFY2(nodes.size() == 1, qPrintable(turtle));
    }

    /// Labels that were there are not touched by an import of other texts: they are listed, see SchemaEdit::FitTypes.
    void earlierDocumentsStayAsTheyAre()
    {
        Schema schema;
        schema.addPredicate(u"binds"_s, {u"Drug"_s, u"Gene"_s});
        QByteArray early = bare;
        early.replace("inhibits\",", "binds\",");
        QVERIFY(import({file(early)}));
        QVERIFY(m_corpus->schema().apply(
            {.kind = SchemaEdit::Kind::AddType, .name = u"Drug"_s})); // as someone sets up the schema afterwards
        QVERIFY(m_corpus->schema().merge(schema));
        const auto summary = import({file(typed)});
        QVERIFY(summary);
        QCOMPARE(summary->typesToFit, 0);
        QVERIFY(stored().contains(u"Dasatinib () binds KIT ()"_s));
        const auto effect = m_corpus->schema().apply({.kind = SchemaEdit::Kind::FitTypes, .name = {}});
        QVERIFY(effect);
        QCOMPARE(effect->typed, 1);
        QVERIFY(stored().contains(u"Dasatinib (Drug) binds KIT (Gene)"_s));
    }

    /// What one file lacks another states, differently from what the first would make one expect.
    void theOrderOfTwoImportsDoesNotMatter()
    {
        QByteArray other = bare;
        other.replace("\"Dasatinib\"", "\"Dasatinib\", \"type\": \"Food\"")
            .replace("\"KIT\"", "\"KIT\", \"type\": \"Gene\"");
        const QByteArray first = typed + bare;
        QVERIFY(import({file(first)}));
        const auto summary = import({file(other)});
        QVERIFY(summary);
        QCOMPARE(summary->conflicts, 0);
        const QStringList forwards = stored();
        QVERIFY2(forwards.contains(u"Dasatinib (Food) inhibits KIT (Gene)"_s), qPrintable(forwards.join(u'\n')));
        init();
        QVERIFY(import({file(other)}) && import({file(first)}));
        QCOMPARE(stored(), forwards);
    }

    void severalPairsStayOpen()
    {
        QByteArray other = typed;
        other.replace("Imatinib", "Caffeine").replace("Drug", "Food");
        const auto summary = import({file(typed + other + bare)});
        QVERIFY(summary);
        fillIn();
        QVERIFY2(stored().contains(u"Dasatinib () inhibits KIT (Gene)"_s), qPrintable(stored().join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestImportTypes)
#include "test_import_types.moc"
