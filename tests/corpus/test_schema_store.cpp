// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

using namespace spotter;
using namespace spotter::testing;

class TestSchemaStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackInOrder()
    {
        Schema schema = smallSchema();
        schema.addPredicate(u"任意"_s);
        schema.addPredicate(u"上映时间"_s, {u"影视作品"_s, u"Date"_s}, {{u"inArea"_s, u"地点"_s}, {u"untyped"_s, {}}});
        schema.addPredicate(u"上映时间"_s, {u"图书作品"_s, {}});
        schema.addEntityType(u"孤立"_s);
        schema.addEntityType(u"\ufeff带标记"_s);
        schema.setColor(u"孤立"_s, u"#c2410c"_s);
        schema.setColor(u"\ufeff带标记"_s, u"#1d4ed8"_s);
        const QTemporaryDir folder;
        {
            auto corpus = Corpus::create(folder.filePath(u"a.spotter"_s), schema);
            MUST(corpus);
            QCOMPARE(*(*corpus)->schema().load(), schema);
            QVERIFY(!*(*corpus)->journal().canUndo());
        }
        auto again = Corpus::open(folder.filePath(u"a.spotter"_s));
        MUST(again);
        QCOMPARE(*(*again)->schema().load(), schema);
    }

    void mergingIsUndoneExactly()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        Schema other;
        other.addPredicate(u"作者"_s, {u"歌曲"_s, u"人物"_s}, {{u"when"_s, u"Date"_s}});
        other.addPredicate(u"新"_s);
        MUST(corpus->schema().merge(other));
        Schema merged = smallSchema();
        merged.merge(other);
        QCOMPARE(*corpus->schema().load(), merged);
        MUST(corpus->journal().undo());
        QCOMPARE(*corpus->schema().load(), smallSchema());
        MUST(corpus->journal().redo());
        QCOMPARE(*corpus->schema().load(), merged);
        MUST(corpus->schema().merge(other));
        QCOMPARE(corpus->journal().recent(10)->size(), size_t(1));
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void aColorIsMergedAndUndone()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        const QString known = smallSchema().entityTypes().front();
        Schema other;
        other.addEntityType(known);
        other.addEntityType(u"奖项"_s);
        other.setColor(known, u"#c2410c"_s);
        other.setColor(u"奖项"_s, u"#1d4ed8"_s);
        MUST(corpus->schema().merge(other));
        QCOMPARE(corpus->schema().load()->colorOf(known), u"#c2410c"_s);
        QCOMPARE(corpus->schema().load()->colorOf(u"奖项"_s), u"#1d4ed8"_s);
        MUST(corpus->journal().undo());
        QCOMPARE(*corpus->schema().load(), smallSchema());
        MUST(corpus->journal().redo());
        QCOMPARE(corpus->schema().load()->colorOf(known), u"#c2410c"_s);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void whatAnImportBroughtGoesWithItsUndo()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        Document document = marriageDocument();
        document.triples.front().triple.predicate = u"配偶"_s;
        document.triples.front().triple.subject.type = u"女性"_s;
        MUST(corpus->documents().import(document));
        QVERIFY(corpus->schema().load()->indexOf(u"配偶"_s) >= 0);
        QVERIFY(corpus->schema().load()->entityTypes().contains(u"女性"_s));
        MUST(corpus->journal().undo());
        QCOMPARE(*corpus->schema().load(), smallSchema());
        MUST(corpus->journal().redo());
        QVERIFY(corpus->schema().load()->allows(u"配偶"_s, u"女性"_s, {}));
        QCOMPARE(corpus->documents().loadWithLabels({1})->triples, document.triples);
    }
};

QTEST_GUILESS_MAIN(TestSchemaStore)
#include "test_schema_store.moc"
