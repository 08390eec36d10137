// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/group_place.h"
#include "core/training/group/reading_bytes.h"
#include "core/training/group/step_share.h"
#include "core/training/group/training_group.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace spotter;
using namespace Qt::StringLiterals;

/// What the processes of a group decide without talking to each other.
class TestTrainingGroup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsItsPlace_data();
    void findsItsPlace();
    void isAlone_data();
    void isAlone();
    void refusesAPlace_data();
    void refusesAPlace();
    void meetsAtAPortOfTheJob();
    void findsTheFirstHost_data();
    void findsTheFirstHost();
    void sharesAreWholeAndBalanced_data();
    void sharesAreWholeAndBalanced();
    void sentencesHaveRandomNumbersOfTheirOwn();
    void coresAreDivided();
    void readingsArriveUnchanged();
    void refusesDamagedReadings();
    void oneProcessIsAGroup();

private:
    static QProcessEnvironment environmentOf(const QStringList &variables)
    {
        QProcessEnvironment environment;
        for (const QString &variable : variables)
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        return environment;
    }
    static PointerScores someScores(int seed);
};

void TestTrainingGroup::findsItsPlace_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("localSize");
    QTest::newRow("torchrun") << QStringList{u"RANK=3"_s, u"WORLD_SIZE=4"_s, u"LOCAL_RANK=1"_s, u"LOCAL_WORLD_SIZE=2"_s,
        u"MASTER_ADDR=node1"_s, u"MASTER_PORT=29500"_s}
                              << u"node1"_s << 3 << 4 << 2;
    QTest::newRow("mpirun on one machine")
        << QStringList{u"OMPI_COMM_WORLD_RANK=1"_s, u"OMPI_COMM_WORLD_SIZE=2"_s, u"OMPI_COMM_WORLD_LOCAL_SIZE=2"_s}
        << u"127.0.0.1"_s << 1 << 2 << 2;
    QTest::newRow("mpirun on several machines") << QStringList{u"OMPI_COMM_WORLD_RANK=1"_s, u"OMPI_COMM_WORLD_SIZE=4"_s,
        u"OMPI_COMM_WORLD_LOCAL_SIZE=2"_s, u"MASTER_ADDR=node7"_s}
                                                << u"node7"_s << 1 << 4 << 2;
    QTest::newRow("mpirun of MPICH") << QStringList{u"PMI_RANK=0"_s, u"PMI_SIZE=2"_s} << u"127.0.0.1"_s << 0 << 2 << 1;
    QTest::newRow("srun") << QStringList{u"SLURM_PROCID=2"_s, u"SLURM_STEP_NUM_TASKS=6"_s, u"SLURM_NTASKS=9"_s,
        u"SLURM_STEP_ID=0"_s, u"SLURM_JOB_ID=17"_s, u"SLURM_STEP_TASKS_PER_NODE=3(x2)"_s,
        u"SLURM_STEP_NODELIST=gpu[08-09]"_s}
                          << u"gpu08"_s << 2 << 6 << 3;
    QTest::newRow("torchrun inside of a Slurm job")
        << QStringList{u"RANK=0"_s, u"WORLD_SIZE=2"_s, u"MASTER_ADDR=here"_s, u"MASTER_PORT=1234"_s,
               u"SLURM_PROCID=5"_s, u"SLURM_NTASKS=6"_s, u"SLURM_STEP_ID=0"_s, u"SLURM_NODELIST=n[1-6]"_s}
        << u"here"_s << 0 << 2 << 1;
}

void TestTrainingGroup::findsItsPlace()
{
    QFETCH(const QStringList, variables);
    const auto place = groupPlace(environmentOf(variables));
    QVERIFY2(place.has_value(), place ? "" : qPrintable(place.error().message));
    QVERIFY(place->has_value());
    QTEST(QString((*place)->host), "host");
    QTEST(int((*place)->rank), "rank");
    QTEST(int((*place)->size), "size");
    QTEST(int((*place)->localSize), "localSize");
    QVERIFY((*place)->port > 0);
    QVERIFY(!(*place)->launcherHosts);
}

void TestTrainingGroup::isAlone_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::newRow("started by hand") << QStringList{};
    QTest::newRow("mpirun -n 1") << QStringList{u"OMPI_COMM_WORLD_RANK=0"_s, u"OMPI_COMM_WORLD_SIZE=1"_s};
    QTest::newRow("torchrun with one process") << QStringList{u"RANK=0"_s, u"WORLD_SIZE=1"_s};
    QTest::newRow("a batch script before srun")
        << QStringList{u"SLURM_PROCID=0"_s, u"SLURM_NTASKS=4"_s, u"SLURM_NODELIST=n[1-4]"_s};
    QTest::newRow("srun -n 1") << QStringList{u"SLURM_PROCID=0"_s, u"SLURM_STEP_NUM_TASKS=1"_s, u"SLURM_STEP_ID=0"_s};
}

void TestTrainingGroup::isAlone()
{
    QFETCH(const QStringList, variables);
    const auto place = groupPlace(environmentOf(variables));
    QVERIFY(place.has_value());
    QVERIFY(!place->has_value());
}

void TestTrainingGroup::refusesAPlace_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("named");
    QTest::newRow("a rank beyond the group")
        << QStringList{u"RANK=2"_s, u"WORLD_SIZE=2"_s, u"MASTER_ADDR=a"_s, u"MASTER_PORT=1"_s} << u"RANK=2"_s;
    QTest::newRow("a rank that is no number") << QStringList{u"RANK=first"_s, u"WORLD_SIZE=2"_s} << u"RANK=first"_s;
    QTest::newRow("nobody") << QStringList{u"RANK=0"_s, u"WORLD_SIZE=0"_s} << u"WORLD_SIZE=0"_s;
    QTest::newRow("no address") << QStringList{u"RANK=0"_s, u"WORLD_SIZE=2"_s} << u"MASTER_ADDR"_s;
    QTest::newRow("a port that is none") << QStringList{u"RANK=0"_s, u"WORLD_SIZE=2"_s, u"MASTER_ADDR=a"_s,
        u"MASTER_PORT=70000"_s} << u"MASTER_PORT=70000"_s;
    QTest::newRow("several machines without an address")
        << QStringList{u"OMPI_COMM_WORLD_RANK=1"_s, u"OMPI_COMM_WORLD_SIZE=4"_s, u"OMPI_COMM_WORLD_LOCAL_SIZE=2"_s}
        << u"MASTER_ADDR"_s;
    QTest::newRow("srun without its machines")
        << QStringList{u"SLURM_PROCID=0"_s, u"SLURM_STEP_NUM_TASKS=2"_s, u"SLURM_STEP_ID=0"_s} << u"MASTER_ADDR"_s;
    QTest::newRow("no time to wait") << QStringList{u"PMI_RANK=0"_s, u"PMI_SIZE=2"_s, u"SPOTTER_GROUP_SECONDS=soon"_s}
                                     << u"SPOTTER_GROUP_SECONDS=soon"_s;
}

void TestTrainingGroup::refusesAPlace()
{
    QFETCH(const QStringList, variables);
    QFETCH(const QString, named);
    const auto place = groupPlace(environmentOf(variables));
    QVERIFY(!place);
    QVERIFY2(place.error().message.contains(named), qPrintable(place.error().message));
}

void TestTrainingGroup::meetsAtAPortOfTheJob()
{
    const auto portOf = [](const QString &job) {
        const auto place = groupPlace(
            environmentOf({u"OMPI_COMM_WORLD_RANK=0"_s, u"OMPI_COMM_WORLD_SIZE=2"_s, u"PMIX_NAMESPACE=%1"_s.arg(job)}));
        return place && *place ? (*place)->port : quint16(0);
    };
    QCOMPARE(portOf(u"job-1"_s), portOf(u"job-1"_s));
    QVERIFY(portOf(u"job-1"_s) != portOf(u"job-2"_s));
}

void TestTrainingGroup::findsTheFirstHost_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("first");
    QTest::newRow("one") << u"node1"_s << u"node1"_s;
    QTest::newRow("several names") << u"alpha,beta"_s << u"alpha"_s;
    QTest::newRow("a range, with its zeros") << u"node[007-010]"_s << u"node007"_s;
    QTest::newRow("a list of numbers") << u"n[3,5-7],m1"_s << u"n3"_s;
    QTest::newRow("something behind the numbers") << u"rack[2-3]-a,other"_s << u"rack2-a"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestTrainingGroup::findsTheFirstHost()
{
    QFETCH(const QString, list);
    QTEST(firstHost(list), "first");
}

void TestTrainingGroup::sharesAreWholeAndBalanced_data()
{
    QTest::addColumn<QList<qsizetype>>("lengths");
    QTest::addColumn<int>("size");
    QTest::addColumn<qsizetype>("greatestDifference"); // of tokens
    QTest::newRow("one process") << QList<qsizetype>{5, 6, 7} << 1 << qsizetype(0);
    QTest::newRow("equal sentences") << QList<qsizetype>(32, 20) << 2 << qsizetype(0);
    QTest::newRow("a remainder") << QList<qsizetype>(32, 20) << 3 << qsizetype(20);
    QTest::newRow("one long sentence") << QList<qsizetype>{90, 30, 30, 30} << 2 << qsizetype(0);
    QTest::newRow("fewer sentences than processes") << QList<qsizetype>{4, 4} << 3 << qsizetype(4);
    QTest::newRow("nothing") << QList<qsizetype>{} << 2 << qsizetype(0);
}

void TestTrainingGroup::sharesAreWholeAndBalanced()
{
    QFETCH(const QList<qsizetype>, lengths);
    QFETCH(const int, size);
    QFETCH(const qsizetype, greatestDifference);
    const std::vector<qsizetype> each(lengths.begin(), lengths.end());
    std::vector<size_t> all;
    std::vector<qsizetype> loads;
    for (int rank = 0; rank < size; ++rank) {
        const std::vector<size_t> mine = shareOfStep(each, rank, size);
        QVERIFY(std::ranges::is_sorted(mine));
        all.insert(all.end(), mine.begin(), mine.end());
        loads.push_back(std::accumulate(
            mine.begin(), mine.end(), qsizetype(0), [&](qsizetype sum, size_t place) { return sum + each[place]; }));
    }
    std::ranges::sort(all);
    std::vector<size_t> expected(each.size());
    std::iota(expected.begin(), expected.end(), size_t(0));
    QVERIFY(all == expected);
    QVERIFY(std::ranges::max(loads) - std::ranges::min(loads) <= greatestDifference);
}

void TestTrainingGroup::sentencesHaveRandomNumbersOfTheirOwn()
{
    QCOMPARE(seedOfSentence(7, 3), seedOfSentence(7, 3));
    QVERIFY(seedOfSentence(7, 3) != seedOfSentence(7, 4));
    QVERIFY(seedOfSentence(7, 3) != seedOfSentence(8, 3));
}

void TestTrainingGroup::coresAreDivided()
{
    QVERIFY(coresOfEach(1) >= 1);
    QVERIFY(coresOfEach(2) <= std::max(1, coresOfEach(1)));
    QCOMPARE(coresOfEach(100'000), 1);
}

PointerScores TestTrainingGroup::someScores(int seed)
{
    PointerScores scores;
    scores.subjectStarts = {{seed, 0.25F}, {seed + 1, 0.5F}};
    scores.subjectEnds = {{seed + 2, 0.75F}};
    scores.objects = {{seed, seed + 2, {{1, {{3, 0.1F}}, {}}, {2, {}, {{4, 0.2F}, {5, 0.3F}}}}}, {}};
    scores.linked.push_back({seed, 1, 2, 3, 4, {0.1F, 0.2F, 0.3F, 0.4F}, 0.5F});
    scores.known.push_back({scores.linked.front(), seed});
    return scores;
}

void TestTrainingGroup::readingsArriveUnchanged()
{
    std::vector<PointerScores> mine(4);
    mine[1] = someScores(1);
    mine[3] = someScores(30);
    std::vector<PointerScores> theirs(4);
    QVERIFY(takeReadings(bytesOfReadings({1, 3}, mine), theirs));
    QVERIFY(theirs[0].subjectStarts.empty());
    QCOMPARE(theirs[1].subjectStarts.size(), size_t(2));
    QCOMPARE(theirs[3].objects.front().channels.back().ends.back().probability, 0.3F);
    QCOMPARE(theirs[3].linked.front().probabilities[3], 0.4F);
    QCOMPARE(theirs[3].known.front().fact, 30);
    QCOMPARE(bytesOfReadings({0, 1, 2, 3}, theirs), bytesOfReadings({0, 1, 2, 3}, mine));
}

void TestTrainingGroup::refusesDamagedReadings()
{
    const std::vector<PointerScores> mine{someScores(1), someScores(2)};
    const QByteArray bytes = bytesOfReadings({0, 1}, mine);
    std::vector<PointerScores> theirs(2);
    for (qsizetype length = 0; length < bytes.size(); ++length) QVERIFY(!takeReadings(bytes.left(length), theirs));
    std::vector<PointerScores> tooFew(1);
    QVERIFY(!takeReadings(bytes, tooFew));
    QVERIFY(!takeReadings(bytes + '!', theirs));
}

void TestTrainingGroup::oneProcessIsAGroup()
{
    const auto group = joinGroup(std::nullopt, u"Spotter"_s);
    QVERIFY(group.has_value());
    QCOMPARE((*group)->size(), 1);
    QVERIFY((*group)->isFirst());
    QVERIFY((*group)->isFirstSurvivor());
    QVERIFY((*group)->agree({"a", "b", "c"}).has_value());
    const auto moment = momentOf(**group, {1.5, 2.5}, false);
    QVERIFY(moment.has_value());
    QCOMPARE(moment->values, (std::vector<double>{1.5, 2.5}));
    QVERIFY(!moment->stop);
    QVERIFY(momentOf(**group, {}, true)->stop);
    QVERIFY((*group)->leave().has_value());
}

QTEST_GUILESS_MAIN(TestTrainingGroup)
#include "test_training_group.moc"
