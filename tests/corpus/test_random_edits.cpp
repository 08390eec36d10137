// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"
#include "core/corpus/rebuild.h"
#include "core/corpus/schema/schema_change.h"
#include "core/corpus/triple_batch.h"

#include <QMap>

#include <random>

using namespace spotter;
using namespace spotter::testing;

namespace {

/// The whole corpus as a value: what undo must bring back.
struct Model {
    QMap<qint64, QMap<qint64, QString>> labels; ///< by document, then label
    QMap<qint64, int> splits;
    QStringList predicates;

    friend bool operator==(const Model &, const Model &) = default;
};

QString inWords(const LabelledTriple &label)
{
    const Triple &triple = label.triple;
    return u"%1@%2 %3 %4@%5 %6 %7"_s.arg(triple.subject.text)
        .arg(triple.subject.span.beginUtf16)
        .arg(triple.predicate, triple.object.text)
        .arg(triple.object.span.beginUtf16)
        .arg(reviewStateName(label.state), originName(label.origin));
}

Model read(Corpus &corpus)
{
    Model model;
    const auto ids = corpus.documents().ids();
    for (const DocumentId id : *ids) {
        model.splits[id.value] = int(corpus.documents().load(id)->split);
        auto &labels = model.labels[id.value];
        const auto annotations = corpus.annotations().forDocument(id);
        for (const Annotation &annotation : *annotations) labels[annotation.id.value] = inWords(annotation.label);
    }
    const auto schema = corpus.schema().load();
    for (const Predicate &predicate : schema->predicates()) model.predicates += predicate.name;
    return model;
}

bool saysTheSame(const Triple &a, const Triple &b)
{
    return a.predicate == b.predicate && a.subject.span == b.subject.span && a.object.span == b.object.span
        && a.subject.text == b.subject.text && a.object.text == b.object.text;
}

/// The documents in which a model did not find exactly the labels, by comparing both.
QList<qint64> comparedDifferences(Corpus &corpus, ModelId model)
{
    QList<qint64> differing;
    const auto ids = corpus.documents().ids();
    for (const DocumentId id : *ids) {
        if (!*corpus.predictions().has(model, id)) continue;
        const auto found = *corpus.predictions().forDocument(model, id);
        const auto labels = corpus.documents().loadWithLabels(id)->triples;
        const bool areFound = std::ranges::all_of(labels, [&](const LabelledTriple &label) {
            return std::ranges::any_of(
                found, [&](const ScoredTriple &scored) { return saysTheSame(scored.triple, label.triple); });
        });
        if (!areFound || found.size() != labels.size()) differing += id.value;
    }
    return differing;
}

QList<qint64> filteredDifferences(Corpus &corpus)
{
    QList<qint64> differing;
    const auto ids = corpus.documents().ids({.differingOnly = true});
    for (const DocumentId id : *ids) differing += id.value;
    return differing;
}

} // namespace

/// Hundreds of random edits, undone and redone at random, against a model in memory that knows every state so far.
class TestRandomEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreeWithAModelInMemory_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 3; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void agreeWithAModelInMemory()
    {
        QFETCH(const unsigned, seed);
        m_random.seed(seed);
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        std::vector<Model> states{read(*corpus)};
        size_t present = 0;
        for (int edit = 0; edit < 500; ++edit) {
            const int choice = pick(10);
            if (choice < 2) {
                const bool possible = present > 0;
                QCOMPARE(*corpus->journal().canUndo(), possible);
                QCOMPARE(corpus->journal().undo()->empty(), !possible);
                if (possible) --present;
            } else if (choice < 4) {
                const bool possible = present + 1 < states.size();
                QCOMPARE(*corpus->journal().canRedo(), possible);
                QCOMPARE(corpus->journal().redo()->empty(), !possible);
                if (possible) ++present;
            } else if (randomEdit(*corpus, edit)) {
                states.resize(present + 1);
                states.push_back(read(*corpus));
                ++present;
            }
            QVERIFY2(read(*corpus) == states[present], qPrintable(u"after edit %1"_s.arg(edit)));
            if (edit % 50 == 49) {
                corpus.reset();
                corpus = *Corpus::open(folder.filePath(u"a.spotter"_s));
                QCOMPARE(problemsOf(*corpus), QString());
            }
        }
        while (present > 0) {
            MUST(corpus->journal().undo());
            QVERIFY(read(*corpus) == states[--present]);
        }
        QVERIFY(!*corpus->journal().canUndo());
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void theFilterOfDifferencesIsExact_data() { agreeWithAModelInMemory_data(); }
    void theFilterOfDifferencesIsExact()
    {
        QFETCH(const unsigned, seed);
        m_random.seed(seed);
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        std::vector<ModelId> models;
        for (const char *name : {"a", "b"}) {
            const auto added
                = corpus->models().add({{}, folder.filePath(QString::fromLatin1(name)), QByteArray(name), {}, {}, {}});
            MUST(added);
            models.push_back(*added);
        }
        int differences = 0;
        int agreements = 0;
        for (int edit = 0; edit < 250; ++edit) {
            const int choice = pick(12);
            if (choice < 2)
                MUST(corpus->journal().undo());
            else if (choice < 4)
                MUST(corpus->journal().redo());
            else if (choice < 7)
                predict(*corpus, models[size_t(pick(models.size()))]);
            else if (choice == 7)
                changeSchemaOrMany(*corpus);
            else
                (void)randomEdit(*corpus, edit);
            for (const ModelId model : models) {
                MUST(corpus->models().setCurrent(model));
                const QList<qint64> compared = comparedDifferences(*corpus, model);
                QVERIFY2(filteredDifferences(*corpus) == compared, qPrintable(u"after edit %1"_s.arg(edit)));
                differences += !compared.isEmpty();
                agreements += compared.size() < *corpus->documents().count();
            }
            if (edit % 50 == 49) {
                QCOMPARE(problemsOf(*corpus), QString());
                MUST(rebuildFromJournal(*corpus));
                QCOMPARE(filteredDifferences(*corpus), comparedDifferences(*corpus, models.back()));
            }
        }
        QVERIFY(differences > 50 && agreements > 50);
    }

private:
    int pick(size_t size) { return int(m_random() % size); }

    LabelledTriple randomLabel()
    {
        const QStringList mentions{u"鲁迅"_s, u"许广平"_s, u"上海"_s, u"呐喊"_s, u"没有"_s};
        const QStringList predicates{u"丈夫"_s, u"妻子"_s, u"作者"_s};
        LabelledTriple label = labelIn(marriage, mentions[pick(5)], predicates[pick(3)], mentions[pick(5)]);
        label.state = ReviewState(pick(3));
        label.origin = Origin(pick(3));
        return label;
    }

    /// The model finds the labels of a document, or a part of them, or something else.
    void predict(Corpus &corpus, ModelId model)
    {
        const auto ids = *corpus.documents().ids();
        if (ids.empty()) return;
        const DocumentId document = ids[size_t(pick(ids.size()))];
        const auto loaded = *corpus.documents().loadWithLabels(document);
        std::vector<ScoredTriple> found;
        for (const LabelledTriple &label : loaded.triples)
            if (pick(8) > 0) found.push_back({label.triple, 0.5});
        if (pick(4) == 0) found.push_back({randomLabel().triple, 0.9});
        if (!corpus.predictions().replace(model, document, found)) qFatal("predictions cannot be stored");
    }

    /// Some of it is refused, which must change nothing.
    void changeSchemaOrMany(Corpus &corpus)
    {
        using Kind = SchemaEdit::Kind;
        const QStringList names{u"丈夫"_s, u"妻子"_s, u"作者"_s, u"改名"_s};
        const QString name = names[pick(4)];
        const QString target = names[pick(4)];
        switch (pick(6)) {
        case 0:
            (void)applySchemaEdit(corpus.database(), {.kind = Kind::RenamePredicate, .name = name, .target = target});
            break;
        case 1:
            (void)applySchemaEdit(corpus.database(), {.kind = Kind::MergePredicate, .name = name, .target = target});
            break;
        case 2:
            (void)applySchemaEdit(corpus.database(), {.kind = Kind::DeleteLabels, .name = name});
            break;
        case 3:
            (void)applySchemaEdit(corpus.database(), {.kind = Kind::RenameType, .name = u"人物"_s, .target = u"人"_s});
            break;
        default: {
            const auto triples = *findTriples(corpus.database(), {.predicate = name});
            const auto kind = TripleChange::Kind(pick(4));
            (void)applyTripleChange(corpus.database(), triples, {.kind = kind, .value = target});
        }
        }
    }

    /// Whether something changed.
    bool randomEdit(Corpus &corpus, int number)
    {
        const auto ids = *corpus.documents().ids();
        const DocumentId document = ids.empty() ? DocumentId{} : ids[size_t(pick(ids.size()))];
        const auto labels = ids.empty() ? std::vector<Annotation>{} : *corpus.annotations().forDocument(document);
        const Annotation label = labels.empty() ? Annotation{} : labels[size_t(pick(labels.size()))];
        const Model before = read(corpus);
        const auto entries = *corpus.database().integer(u"SELECT count(*) FROM journal"_s);
        switch (pick(8)) {
        case 0: {
            Document imported = textOnly(marriage + QString::number(pick(6)), Split(pick(4)));
            for (int i = pick(4); i > 0; --i) imported.triples.push_back(randomLabel());
            if (pick(4) == 0) {
                imported.triples.push_back(randomLabel());
                imported.triples.back().triple.predicate = u"新%1"_s.arg(pick(20));
            }
            (void)corpus.documents().import(imported);
            break;
        }
        case 1:
            (void)corpus.documents().setSplit(document, Split(pick(4)));
            break;
        case 2:
            if (pick(3) == 0) (void)corpus.documents().remove(document);
            break;
        case 3: {
            auto group = Transaction::begin(corpus.database(), u"Group %1"_s.arg(number));
            (void)corpus.annotations().add(document, randomLabel());
            (void)corpus.annotations().remove(label.id);
            (void)corpus.documents().setSplit(document, Split(pick(4)));
            if (pick(3) > 0) (void)group->commit();
            break;
        }
        case 4:
            (void)corpus.annotations().remove(label.id);
            break;
        case 5:
            (void)corpus.annotations().update(label.id, randomLabel());
            break;
        default:
            (void)corpus.annotations().add(document, randomLabel());
        }
        // What failed or was rolled back must have left nothing, neither in the corpus nor in the journal.
        const bool edited = *corpus.database().integer(u"SELECT count(*) FROM journal"_s) != entries;
        if (!edited && read(corpus) != before) qFatal("an edit without an entry");
        return edited;
    }

    std::mt19937 m_random;
};

QTEST_GUILESS_MAIN(TestRandomEdits)
#include "test_random_edits.moc"
