// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/triples/sample_triples.h"
#include "ui/triples/triple_filter.h"
#include "ui/triples/triple_model.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

namespace {

void show(TripleModel &model, std::vector<DisplayedTriple> rows)
{
    const TripleDiff diff = compareTriples(model.triples(), rows);
    model.setTriples(std::move(rows), diff);
}

} // namespace

class TestTripleModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); } // the C locale collates bytes
    void persistentIndexesFollowRandomChanges();
    void oneChangeTouchesOneRow();
    void choosingAPredicateChangesNothingItself();
    void readOnlyRefusesEditing();
    void offersWhatTheTypesAllow();
    void filterFindsEveryWord_data();
    void filterFindsEveryWord();
    void sortsByScoreWithUnknownLast();
    void sortsByNumbersInNames();
    void tooltipsSayPageAndHeading();
    void mentionsInsideWordsAreUnderlined();
};

void TestTripleModel::persistentIndexesFollowRandomChanges()
{
    TripleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TripleFilter filter(model);
    const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.sort(int(TripleColumn::Object));
    QRandomGenerator random(7);
    show(model, sampleTriples(40));
    qint64 nextId = 1000;
    for (int round = 0; round < 60; ++round) {
        auto rows = model.triples();
        std::vector<std::pair<QPersistentModelIndex, AnnotationId>> held;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.at(row).isLabel())
                held.emplace_back(filter.mapFromSource(model.index(row, 0)), model.at(row).annotation);
        for (int change = random.bounded(4); change >= 0; --change) {
            const auto at = size_t(random.bounded(int(rows.size())));
            switch (random.bounded(4)) {
            case 0:
                if (rows.size() > 5) rows.erase(rows.begin() + qsizetype(at));
                break;
            case 1:
                rows.insert(rows.begin() + qsizetype(at), sampleTriple(random.bounded(1000) + 100, ++nextId));
                break;
            case 2:
                rows[at].triple.predicate = u"编剧"_s;
                break;
            default:
                std::swap(rows[at], rows[size_t(random.bounded(int(rows.size())))]);
                break;
            }
        }
        show(model, rows);
        QCOMPARE(model.triples(), rows);
        for (const auto &[index, id] : held) {
            const bool remains
                = std::ranges::any_of(rows, [id](const DisplayedTriple &row) { return row.annotation == id; });
            QCOMPARE(index.isValid(), remains);
            if (remains) QCOMPARE(model.at(filter.mapToSource(index).row()).annotation, id);
        }
    }
}

void TestTripleModel::oneChangeTouchesOneRow()
{
    TripleModel model;
    show(model, sampleTriples(20'000));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    auto rows = model.triples();
    rows[12'345].state = ReviewState::Accepted;
    rows.erase(rows.begin() + 777);
    show(model, rows);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][1].toInt(), 777);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 12'344);
    QCOMPARE(changed[0][1].toModelIndex().row(), 12'344);
}

void TestTripleModel::choosingAPredicateChangesNothingItself()
{
    TripleModel model;
    show(model, sampleTriples(3));
    QSignalSpy chosen(&model, &TripleModel::predicateChosen);
    const QModelIndex cell = model.index(1, int(TripleColumn::Predicate));
    QVERIFY(model.setData(cell, u"编剧"_s));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0], QVariantList({1, u"编剧"_s}));
    QCOMPARE(cell.data().toString(), u"导演"_s);
    QVERIFY(!model.setData(cell, u"导演"_s)); // what it is already
    QVERIFY(!model.setData(cell, QString()));
    QVERIFY(!model.setData(model.index(1, int(TripleColumn::Subject)), u"X"_s));
    QCOMPARE(chosen.count(), 1);
}

void TestTripleModel::readOnlyRefusesEditing()
{
    TripleModel model;
    show(model, sampleTriples(3));
    const QModelIndex cell = model.index(0, int(TripleColumn::Predicate));
    QVERIFY(cell.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.index(0, int(TripleColumn::Object)).flags().testFlag(Qt::ItemIsEditable));
    model.setReadOnly(true);
    QSignalSpy chosen(&model, &TripleModel::predicateChosen);
    QVERIFY(!cell.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(cell, u"编剧"_s));
    QCOMPARE(chosen.count(), 0);
}

void TestTripleModel::offersWhatTheTypesAllow()
{
    TripleModel model;
    model.setSchema(sampleSchema());
    auto rows = sampleTriples(2);
    rows[1].triple.subject.type = u"人物"_s;
    rows[1].triple.object.type = u"国家"_s;
    show(model, rows);
    QCOMPARE(model.predicatesFor(0), QStringList({u"导演"_s, u"编剧"_s, u"主演"_s}));
    QCOMPARE(model.predicatesFor(1), QStringList({u"国籍"_s}));
}

void TestTripleModel::filterFindsEveryWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing typed shows all") << QString() << 30;
    QTest::newRow("white space shows all") << u"  "_s << 30;
    QTest::newRow("a subject") << u"电影29"_s << 1;
    QTest::newRow("an object in the middle") << u"演29"_s << 1;
    QTest::newRow("two words in two columns") << u"电影29 导演29"_s << 1;
    QTest::newRow("two words that no row has together") << u"电影29 导演28"_s << 0;
    QTest::newRow("a pattern is taken as it is typed") << u".*"_s << 0;
}

void TestTripleModel::filterFindsEveryWord()
{
    QFETCH(const QString, text);
    QFETCH(const int, rows);
    TripleModel model;
    show(model, sampleTriples(30));
    TripleFilter filter(model);
    filter.setText(text);
    QCOMPARE(filter.rowCount(), rows);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 30);
}

void TestTripleModel::sortsByScoreWithUnknownLast()
{
    TripleModel model;
    auto rows = sampleTriples(3);
    rows[0].score = 0.2;
    rows[1].score.reset();
    rows[2].score = 0.9;
    show(model, rows);
    TripleFilter filter(model);
    filter.sort(int(TripleColumn::Score), Qt::DescendingOrder);
    QCOMPARE(filter.mapToSource(filter.index(0, 0)).row(), 2);
    QCOMPARE(filter.mapToSource(filter.index(1, 0)).row(), 0);
    QCOMPARE(filter.mapToSource(filter.index(2, 0)).row(), 1);
    filter.sort(-1);
    QCOMPARE(filter.mapToSource(filter.index(0, 0)).row(), 0); // the order of the text again
}

void TestTripleModel::sortsByNumbersInNames()
{
    TripleModel model;
    show(model, {sampleTriple(10, 1), sampleTriple(9, 2)});
    TripleFilter filter(model);
    filter.sort(int(TripleColumn::Subject));
    QCOMPARE(filter.index(0, 0).data().toString(), u"电影9"_s);
}

void TestTripleModel::tooltipsSayPageAndHeading()
{
    const QString text = u"Lives\nAda met Charles"_s;
    DisplayedTriple triple;
    triple.triple = {{{6, 9}, u"Ada"_s, {}}, u"met"_s, {{14, 21}, u"Charles"_s, {}}};
    TripleModel model;
    model.setTriples({triple}, compareTriples({}, {triple}));
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"Ada"_s);
    const std::vector<TextBlock> blocks{
        {TextBlock::Kind::Heading, 1, {0, 5}, 2}, {TextBlock::Kind::Paragraph, 0, {6, 21}, 3}};
    model.setStructure(DocumentStructure(text, {{u"structure"_s, structureToJson(blocks, CodePointMap(text))}}));
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"Ada\nPage 3, under “Lives”"_s);
}

void TestTripleModel::mentionsInsideWordsAreUnderlined()
{
    TripleModel model;
    model.setText(u"The Syrian army is in Syria"_s);
    DisplayedTriple row;
    row.annotation = {1};
    row.triple = {{{4, 9}, u"Syria"_s, {}}, u"p"_s, {{11, 15}, u"army"_s, {}}};
    show(model, {row});
    const QModelIndex subject = model.index(0, int(TripleColumn::Subject));
    const QModelIndex object = model.index(0, int(TripleColumn::Object));
    QVERIFY(subject.data(Qt::FontRole).value<QFont>().underline());
    QVERIFY(!object.data(Qt::FontRole).isValid());
    QCOMPARE(subject.data(Qt::ToolTipRole).toString(), u"Syria\nPart of the longer word “Syrian”"_s);
    QCOMPARE(object.data(Qt::ToolTipRole).toString(), u"army"_s);
    row.triple.subject.span = {22, 27};
    show(model, {row});
    QVERIFY(!subject.data(Qt::FontRole).isValid());
}

QTEST_MAIN(TestTripleModel)
#include "test_triple_model.moc"
