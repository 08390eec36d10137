// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/triple_batch.h"
#include "tests/support/growth.h"

using namespace spotter;
using namespace spotter::testing;

namespace {

enum class Adds { Predicates, Types, Pairs };

/// An import of documents each of which adds something to the schema.
void import(Corpus &corpus, int count, Adds adds)
{
    auto transaction = Transaction::begin(corpus.database(), u"Import"_s);
    QVERIFY(transaction.has_value());
    for (int i = 0; i < count; ++i) {
        Document document;
        document.text = marriage + QString::number(i);
        const QString number = QString::number(i);
        LabelledTriple label
            = labelIn(marriage, u"鲁迅"_s, adds == Adds::Predicates ? u"p"_s + number : u"knows"_s, u"许广平"_s);
        if (adds != Adds::Predicates) label.triple.subject.type = u"t"_s + number;
        if (adds == Adds::Pairs) label.triple.predicate = u"p"_s + QString::number(i / 2);
        document.triples.push_back(label);
        QVERIFY(corpus.documents().import(document).has_value());
    }
    QVERIFY(transaction->commit().has_value());
}

} // namespace

/// Taking an import back and making it again costs what the import costs, however much it adds to the schema.
class TestJournalGrowth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoAndRedoAreLinear_data();
    void undoAndRedoAreLinear();
    void manyLabelsOfOneDocumentAreLinear();
    void redoneItIsTheSame_data();
    void redoneItIsTheSame();
};

void TestJournalGrowth::undoAndRedoAreLinear_data()
{
    QTest::addColumn<Adds>("adds");
    QTest::newRow("predicates") << Adds::Predicates;
}

void TestJournalGrowth::undoAndRedoAreLinear()
{
    QFETCH(const Adds, adds);
    constexpr int size = 500;
    std::map<int, std::unique_ptr<Corpus>> corpora;
    const QTemporaryDir folder;
    for (const int count : {size, 4 * size}) {
        corpora[count] = newCorpus(folder, QString::number(count) + u".spotter"_s);
        import(*corpora[count], count, adds);
    }
    VERIFY_GROWS_LINEARLY(size, [&](int count) {
        QVERIFY(corpora[count]->journal().undo().has_value());
        QVERIFY(corpora[count]->journal().redo().has_value());
    });
}

/// All labels of a document are accepted, and that is undone, while a model has found every one of them.
void TestJournalGrowth::manyLabelsOfOneDocumentAreLinear()
{
    constexpr int size = 250;
    std::map<int, std::unique_ptr<Corpus>> corpora;
    const QTemporaryDir folder;
    for (const int count : {size, 4 * size}) {
        corpora[count] = newCorpus(folder, QString::number(count) + u".spotter"_s);
        Document document;
        std::vector<ScoredTriple> found;
        for (int i = 0; i < count; ++i) {
            const qsizetype at = document.text.size();
            document.text += u"ab cd "_s;
            LabelledTriple label;
            label.triple = {{{at, at + 2}, u"ab"_s, {}}, u"丈夫"_s, {{at + 3, at + 5}, u"cd"_s, {}}, {}};
            document.triples.push_back(label);
            found.push_back({label.triple, 0.5});
        }
        MUST(corpora[count]->documents().import(document));
        const auto model = corpora[count]->models().add({{}, folder.filePath(u"m"_s), "sha", {}, {}, {}});
        MUST(model);
        MUST(corpora[count]->models().setCurrent(*model));
        MUST(corpora[count]->predictions().replace(*model, {1}, found));
    }
    VERIFY_GROWS_LINEARLY(size, [&](int count) {
        Corpus &corpus = *corpora[count];
        const auto triples = findTriples(corpus.database(), {});
        QVERIFY(triples.has_value());
        QVERIFY(applyTripleChange(corpus.database(), *triples, {.kind = TripleChange::Kind::Accept}).has_value());
        QVERIFY(corpus.journal().undo().has_value());
        QCOMPARE(*corpus.documents().count({.differingOnly = true}), 0);
    });
}

void TestJournalGrowth::redoneItIsTheSame_data()
{
    QTest::addColumn<Adds>("adds");
    QTest::newRow("predicates") << Adds::Predicates;
    QTest::newRow("types") << Adds::Types;
    QTest::newRow("pairs of types") << Adds::Pairs;
}

void TestJournalGrowth::redoneItIsTheSame()
{
    QFETCH(const Adds, adds);
    const QTemporaryDir folder;
    auto corpus = newCorpus(folder);
    const Schema empty = *corpus->schema().load();
    import(*corpus, 20, adds);
    const Schema before = *corpus->schema().load();
    MUST(corpus->journal().undo());
    QVERIFY(*corpus->schema().load() == empty);
    MUST(corpus->journal().redo());
    QVERIFY(*corpus->schema().load() == before);
    QCOMPARE(problemsOf(*corpus), QString());
    corpus.reset();
    corpus = *Corpus::open(folder.filePath(u"a.spotter"_s));
    QVERIFY(*corpus->schema().load() == before);
}

QTEST_GUILESS_MAIN(TestJournalGrowth)
#include "test_journal_growth.moc"
