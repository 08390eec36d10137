// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/type_fit.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

using Pairs = std::vector<TypePair>;
Q_DECLARE_METATYPE(Pairs)

/// The rule for types that are missing: every way in asks it.
class TestTypeFit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsWhatIsDetermined_data()
    {
        QTest::addColumn<Pairs>("pairs");
        QTest::addColumn<QString>("given"); // "subject type>object type"
        QTest::addColumn<QStringList>("subjectElsewhere");
        QTest::addColumn<QStringList>("objectElsewhere");
        QTest::addColumn<QString>("types");
        const Pairs one{{u"Drug"_s, u"Gene"_s}};
        const Pairs two{{u"Drug"_s, u"Gene"_s}, {u"Food"_s, u"Gene"_s}};
        const Pairs crossed{{u"Drug"_s, u"Gene"_s}, {u"Gene"_s, u"Drug"_s}};
        const Pairs open{{u"Drug"_s, QString()}};
        const QStringList none;
        QTest::newRow("the only pair") << one << u">"_s << none << none << u"Drug>Gene"_s;
        QTest::newRow("the only pair, one end given") << one << u"Drug>"_s << none << none << u"Drug>Gene"_s;
        QTest::newRow("the only pair, whatever the mention is elsewhere")
            << one << u">"_s << QStringList{u"Food"_s} << none << u"Drug>Gene"_s;
        QTest::newRow("what is given stays") << one << u"Food>Gene"_s << none << none << u"Food>Gene"_s;
        QTest::newRow("no pair fits what is given") << one << u"Food>"_s << none << none << u"Food>"_s;
        QTest::newRow("several pairs: what they agree on") << two << u">"_s << none << none << u">Gene"_s;
        QTest::newRow("several pairs: the one of the given type")
            << two << u"Food>"_s << none << none << u"Food>Gene"_s;
        QTest::newRow("several pairs: the one of the mention's other labels")
            << two << u">"_s << QStringList{u"Food"_s} << none << u"Food>Gene"_s;
        QTest::newRow("several pairs: the object tells")
            << crossed << u">"_s << none << QStringList{u"Drug"_s} << u"Gene>Drug"_s;
        QTest::newRow("several pairs: nothing tells") << crossed << u">"_s << none << none << u">"_s;
        QTest::newRow("several pairs: the other labels disagree")
            << crossed << u">"_s << QStringList{u"Drug"_s, u"Gene"_s} << none << u">"_s;
        QTest::newRow("several pairs: the other labels fit none")
            << two << u">"_s << QStringList{u"Place"_s} << none << u">"_s;
        QTest::newRow("any type: that of the other labels")
            << open << u">"_s << none << QStringList{u"Place"_s} << u"Drug>Place"_s;
        QTest::newRow("any type: nothing tells") << open << u">"_s << none << none << u"Drug>"_s;
        QTest::newRow("no pairs: those of the other labels")
            << Pairs{} << u">"_s << QStringList{u"Drug"_s} << QStringList{u"A"_s, u"B"_s} << u"Drug>"_s;
        QTest::newRow("no pairs: nothing tells") << Pairs{} << u">"_s << none << none << u">"_s;
    }
    void fillsWhatIsDetermined()
    {
        QFETCH(Pairs, pairs);
        QFETCH(const QString, given);
        QFETCH(const QStringList, subjectElsewhere);
        QFETCH(const QStringList, objectElsewhere);
        QFETCH(const QString, types);
        const auto typesOf
            = [](const QString &text) { return TypePair{text.section(u'>', 0, 0), text.section(u'>', 1)}; };
        for (int order = 0; order < 2; ++order) { // of the pairs: it does not matter
            const Predicate predicate{.name = u"p"_s, .pairs = pairs};
            const TypePair found
                = fittedTypes(predicate, typesOf(given), subjectElsewhere, objectElsewhere, OpenEnds::FromElsewhere);
            QCOMPARE(found.subjectType + u'>' + found.objectType, types);
            std::ranges::reverse(pairs);
        }
    }

    void anImportLeavesOpenEnds()
    {
        const Predicate open{.name = u"p"_s, .pairs = {{u"Drug"_s, QString()}}};
        const TypePair found = fittedTypes(open, {}, {}, {u"Place"_s}, OpenEnds::Leave);
        QCOMPARE(found.subjectType, u"Drug"_s);
        QCOMPARE(found.objectType, QString());
    }

    void aPlaceCountsBeforeTheSameWordsElsewhere()
    {
        KnownTypes known;
        known.add(0, 4, u"Java"_s, u"Language"_s);
        known.add(20, 24, u"Java"_s, u"Island"_s);
        known.add(30, 34, u"Bali"_s, QString()); // says nothing
        known.add(-1, -1, u"Perl"_s, u"Language"_s); // without a place
        QCOMPARE(known.of(20, 24, u"Java"_s), QStringList{u"Island"_s});
        QCOMPARE(known.of(40, 44, u"Java"_s), (QStringList{u"Language"_s, u"Island"_s}));
        QVERIFY(known.of(30, 34, u"Bali"_s).isEmpty());
        QCOMPARE(known.of(-1, -1, u"Perl"_s), QStringList{u"Language"_s});
        QVERIFY(known.of(-1, -1, u"Ruby"_s).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTypeFit)
#include "test_type_fit.moc"
