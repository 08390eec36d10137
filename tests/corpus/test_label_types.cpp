// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entities.h"
#include "corpus_testing.h"

using namespace spotter;
using namespace spotter::testing;

using Kind = SchemaEdit::Kind;

namespace {

const SchemaEdit fitTypes{.kind = Kind::FitTypes, .name = {}};
const QString film = u"《红日》由王小山主演，在北京上映。"_s;

Document documentWith(const std::vector<LabelledTriple> &labels, const QString &source)
{
    Document document;
    document.text = film;
    document.source = source;
    document.triples = labels;
    return document;
}

} // namespace

/// Types of labels that are stored already: listed, and filled in as one step.
class TestLabelTypes final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Corpus> m_corpus;
    int m_count = 0;

    DocumentId store(const std::vector<LabelledTriple> &labels, const QJsonObject &metadata = {})
    {
        Document document = documentWith(labels, u"film.txt"_s);
        document.metadata = metadata;
        const auto imported = m_corpus->documents().import(document);
        return imported ? imported->id : DocumentId();
    }
    /// "subject type>object type" of each label.
    QStringList typesOf(DocumentId document)
    {
        QStringList types;
        const auto labels = m_corpus->annotations().forDocument(document);
        if (!labels) return {labels.error().message};
        for (const Annotation &label : *labels)
            types += label.label.triple.subject.type + u'>' + label.label.triple.object.type;
        return types;
    }
    void extend(const QString &predicate, const std::vector<TypePair> &pairs)
    {
        Schema schema;
        schema.addPredicate(predicate);
        for (const TypePair &pair : pairs) schema.addPredicate(predicate, pair);
        MUST(m_corpus->schema().merge(schema));
    }
    static LabelledTriple label(const QString &predicate, const QString &subjectType = {},
        const QString &objectType = {}, const QString &object = u"王小山"_s)
    {
        LabelledTriple made = labelIn(film, u"红日"_s, predicate, object);
        made.triple.subject.type = subjectType;
        made.triple.object.type = objectType;
        return made;
    }

private Q_SLOTS:
    void init() { m_corpus = newCorpus(m_folder, u"t%1.spotter"_s.arg(++m_count)); }
    void cleanup()
    {
        const auto checked = checkCorpus(*m_corpus);
        MUST(checked);
        QCOMPARE(checked->problems, QStringList());
    }

    void thePreviewListsAndWritesNothing()
    {
        const DocumentId document = store({label(u"主演"_s), label(u"作者"_s, u"图书作品"_s, u"人物"_s)});
        const auto before = m_corpus->journal().undoText();
        const auto effect = m_corpus->schema().preview(fitTypes);
        MUST(effect);
        QCOMPARE(effect->typed, 1);
        QCOMPARE(effect->labels, 1);
        QCOMPARE(effect->documents, 1);
        QCOMPARE(effect->fitted.size(), size_t(1));
        const PlacedLabel &listed = effect->fitted.front();
        QCOMPARE(listed.document, document);
        QCOMPARE(listed.subject + u' ' + listed.subjectType, u"红日 影视作品"_s);
        QCOMPARE(listed.object + u' ' + listed.objectType, u"王小山 人物"_s);
        QCOMPARE(typesOf(document), (QStringList{u">"_s, u"图书作品>人物"_s}));
        QCOMPARE(m_corpus->journal().undoText(), before);
    }

    void itIsOneStep()
    {
        const DocumentId one = store({label(u"主演"_s)});
        Document second = documentWith({label(u"丈夫"_s)}, u"other.txt"_s);
        second.text += u"！"_s;
        const auto other = m_corpus->documents().import(second);
        MUST(other);
        const auto applied = m_corpus->schema().apply(fitTypes);
        MUST(applied);
        QCOMPARE(applied->typed, 2);
        QCOMPARE(applied->documents, 2);
        QCOMPARE(typesOf(one), QStringList{u"影视作品>人物"_s});
        QCOMPARE(typesOf(other->id), QStringList{u"人物>人物"_s});
        QCOMPARE(m_corpus->journal().undoText(), u"Filled in types of labels"_s);
        MUST(m_corpus->journal().undo());
        QCOMPARE(typesOf(one), QStringList{u">"_s});
        QCOMPARE(typesOf(other->id), QStringList{u">"_s});
        MUST(m_corpus->journal().redo());
        QCOMPARE(typesOf(one), QStringList{u"影视作品>人物"_s});
        // Nothing is left to do, and nothing is journalled for it.
        const auto again = m_corpus->schema().preview(fitTypes);
        MUST(again);
        QCOMPARE(again->typed, 0);
    }

    void ofSeveralPairsTheOtherLabelsTell()
    {
        extend(u"来自"_s, {{u"影视作品"_s, u"国家"_s}, {u"人物"_s, u"国家"_s}});
        const DocumentId document = store({label(u"来自"_s, {}, {}, u"北京"_s)});
        MUST(m_corpus->schema().apply(fitTypes));
        QCOMPARE(typesOf(document), QStringList{u">国家"_s}); // the pairs agree on this end only
        MUST(m_corpus->annotations().add(document, label(u"主演"_s, u"影视作品"_s, u"人物"_s)));
        MUST(m_corpus->schema().apply(fitTypes));
        QCOMPARE(typesOf(document), (QStringList{u"影视作品>国家"_s, u"影视作品>人物"_s}));
    }

    /// A type that one label gets is known to the next, in whatever order they are stored.
    void typesSpreadThroughADocument_data()
    {
        QTest::addColumn<bool>("reversed");
        QTest::newRow("the label that tells comes first") << false;
        QTest::newRow("the label that tells comes last") << true;
    }
    void typesSpreadThroughADocument()
    {
        QFETCH(const bool, reversed);
        extend(u"来自"_s, {{u"影视作品"_s, u"国家"_s}, {u"人物"_s, u"国家"_s}});
        std::vector<LabelledTriple> labels{label(u"主演"_s), label(u"来自"_s, {}, {}, u"北京"_s)};
        if (reversed) std::ranges::reverse(labels);
        const DocumentId document = store(labels);
        MUST(m_corpus->schema().apply(fitTypes));
        QStringList expected{u"影视作品>人物"_s, u"影视作品>国家"_s};
        if (reversed) std::ranges::reverse(expected);
        QCOMPARE(typesOf(document), expected);
    }

    void anEntityTells()
    {
        extend(u"来自"_s, {{u"影视作品"_s, u"国家"_s}, {u"人物"_s, u"地点"_s}});
        QJsonObject metadata;
        const qsizetype at = film.indexOf(u"北京"_s);
        listEntities(metadata, {{{at, at + 2}, u"地点"_s}}, CodePointMap(film));
        const DocumentId document = store({label(u"来自"_s, {}, {}, u"北京"_s)}, metadata);
        MUST(m_corpus->schema().apply(fitTypes));
        QCOMPARE(typesOf(document), QStringList{u"人物>地点"_s});
    }

    void aRejectedLabelTellsNothing()
    {
        extend(u"来自"_s, {{u"影视作品"_s, u"国家"_s}, {u"人物"_s, u"国家"_s}});
        LabelledTriple wrong = label(u"主演"_s, u"影视作品"_s, u"人物"_s);
        wrong.state = ReviewState::Rejected;
        const DocumentId document = store({wrong, label(u"来自"_s, {}, {}, u"北京"_s)});
        MUST(m_corpus->schema().apply(fitTypes));
        QCOMPARE(typesOf(document), (QStringList{u"影视作品>人物"_s, u">国家"_s}));
    }

    void whatTheSchemaDoesNotAllowStays()
    {
        extend(u"来自"_s, {{u"人物"_s, u"国家"_s}});
        const DocumentId document = store({label(u"来自"_s, u"影视作品"_s, {}, u"北京"_s)});
        SchemaEdit tighter{.kind = Kind::SetPairs, .name = u"来自"_s, .pairs = {{u"人物"_s, u"国家"_s}}};
        MUST(m_corpus->schema().apply(tighter));
        MUST(m_corpus->schema().apply(fitTypes));
        QCOMPARE(typesOf(document), QStringList{u"影视作品>"_s});
    }

    void mergedPredicatesGiveTheirTypes()
    {
        extend(u"演员"_s, {});
        const DocumentId document = store({label(u"演员"_s)});
        // Deleting 演员 moves its labels to 主演, whose only pair is a film and a person.
        const SchemaEdit move{.kind = Kind::MoveLabels, .name = u"演员"_s, .target = u"主演"_s};
        const auto preview = m_corpus->schema().preview(move);
        MUST(preview);
        QCOMPARE(preview->typed, 1);
        const auto applied = m_corpus->schema().apply(move);
        MUST(applied);
        QCOMPARE(applied->typed, 1);
        QCOMPARE(typesOf(document), QStringList{u"影视作品>人物"_s});
        MUST(m_corpus->journal().undo());
        QCOMPARE(typesOf(document), QStringList{u">"_s});
    }

    void mergedTypesCanDecide()
    {
        extend(u"来自"_s, {{u"影视作品"_s, u"国家"_s}, {u"图书作品"_s, u"国家"_s}});
        // Its object names 国家, so the merge is about it; afterwards one pair is left.
        const DocumentId document = store({label(u"来自"_s, {}, u"国家"_s, u"北京"_s)});
        MUST(m_corpus->schema().apply(
            SchemaEdit{.kind = Kind::MergeType, .name = u"图书作品"_s, .target = u"影视作品"_s}));
        QCOMPARE(typesOf(document), QStringList{u">国家"_s}); // no label named 图书作品
        MUST(m_corpus->schema().apply(fitTypes));
        QCOMPARE(typesOf(document), QStringList{u"影视作品>国家"_s});
    }

    void stoppingChangesNothing()
    {
        const DocumentId document = store({label(u"主演"_s)});
        std::stop_source stop;
        stop.request_stop();
        const auto applied = m_corpus->schema().apply(fitTypes, stop.get_token());
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::Stopped);
        QCOMPARE(typesOf(document), QStringList{u">"_s});
    }

    void onlyTheFirstAreListed()
    {
        for (int i = 0; i < 250; ++i) {
            Document document = documentWith({label(u"主演"_s)}, QString::number(i));
            document.text += QString::number(i);
            MUST(m_corpus->documents().import(document));
        }
        const auto effect = m_corpus->schema().preview(fitTypes);
        MUST(effect);
        QCOMPARE(effect->typed, 250);
        QCOMPARE(effect->fitted.size(), size_t(200));
    }
};

QTEST_GUILESS_MAIN(TestLabelTypes)
#include "test_label_types.moc"
