// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/safetensors_p.h"
#include "tests/app/cli_runner.h"
#include "tests/support/random_bert.h"

#include <QDir>

#include <csignal>
#include <memory>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// Several processes that train one model, as torchrun starts them.
class TestCliGroup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void givesTheModelOfOneProcess_data();
    void givesTheModelOfOneProcess();
    void pretrainsLikeOneProcess();
    void aLostProcessEndsTheOthers_data();
    void aLostProcessEndsTheOthers();
    void anInterruptedGroupKeepsItsRun();
    void refuses_data();
    void refuses();
    void refusesAPortThatAnotherGroupUses();

private:
    using Processes = std::vector<std::unique_ptr<QProcess>>;

    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList trainInto(const QString &out, const QStringList &more = {}) const
    {
        return QStringList{u"train"_s, at(u"c.spotter"_s), u"--out"_s, at(out), u"--threads"_s, u"1"_s, u"--hidden"_s,
                   u"24"_s, u"--batch"_s, u"7"_s, u"--pretraining-share"_s, u"0"_s, u"--vocabulary-minimum"_s, u"1"_s}
        + more;
    }
    static quint16 freePort();
    static std::unique_ptr<QProcess> startRank(int rank, int size, quint16 port, const QStringList &arguments);
    static Processes startGroup(int size, const QStringList &arguments);
    /// The last lines of all processes, for the message of a failed test.
    static QByteArray wordsOf(const Processes &group);
    /// The greatest difference between the weights of two models; below 0 if they cannot be compared.
    [[nodiscard]] double difference(const QString &a, const QString &b) const;

    QTemporaryDir m_folder;
};

void TestCliGroup::initTestCase()
{
    QVERIFY(writeRecords(at(u"train.jsonl"_s), tinyDocuments()));
    for (const QString &corpus : {u"c.spotter"_s, u"other.spotter"_s}) {
        COMPARE_CODE(runCli({u"new"_s, at(corpus)}), 0);
        for (const QString &split : {u"train"_s, u"dev"_s})
            COMPARE_CODE(runCli({u"import"_s, at(corpus), u"--split"_s, split, u"--duplicates"_s, u"keep"_s,
                             at(u"train.jsonl"_s)}),
                0);
    }
    COMPARE_CODE(runCli({u"import"_s, at(u"other.spotter"_s), u"--format"_s, u"text"_s, u"-"_s}, "One more text"), 0);
    std::vector<QString> texts;
    for (const Document &document : tinyDocuments()) texts.push_back(document.text);
    QVERIFY(writeRandomBert(at(u"bert"_s), texts));
}

namespace {

/// A port of this machine that is taken as long as this lives.
class TakenPort {
public:
    TakenPort()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        socklen_t length = sizeof address;
        auto *const general = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_socket, general, length) == 0 && ::listen(m_socket, 1) == 0
            && ::getsockname(m_socket, general, &length) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~TakenPort() { ::close(m_socket); }
    TakenPort(const TakenPort &) = delete;
    TakenPort &operator=(const TakenPort &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    int m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    quint16 m_port = 0;
};

} // namespace

quint16 TestCliGroup::freePort() { return TakenPort().port(); }

std::unique_ptr<QProcess> TestCliGroup::startRank(int rank, int size, quint16 port, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    setUpEnvironment(*process);
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"RANK"_s, QString::number(rank));
    environment.insert(u"WORLD_SIZE"_s, QString::number(size));
    environment.insert(u"MASTER_ADDR"_s, u"127.0.0.1"_s);
    environment.insert(u"MASTER_PORT"_s, QString::number(port));
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(SPOTTER_CLI), arguments);
    return process;
}

TestCliGroup::Processes TestCliGroup::startGroup(int size, const QStringList &arguments)
{
    const quint16 port = freePort();
    Processes group;
    for (int rank = 0; rank < size; ++rank) group.push_back(startRank(rank, size, port, arguments));
    return group;
}

QByteArray TestCliGroup::wordsOf(const Processes &group)
{
    QByteArray words;
    for (const auto &process : group)
        words += "process " + QByteArray::number(process->exitCode()) + ": " + process->readAllStandardError();
    return words;
}

double TestCliGroup::difference(const QString &a, const QString &b) const
{
    const auto first = readSafetensors(at(a + u"/weights.safetensors"_s));
    const auto second = readSafetensors(at(b + u"/weights.safetensors"_s));
    if (!first || !second || first->size() != second->size()) return -1;
    double greatest = 0;
    for (const auto &[name, tensor] : *first)
        greatest = std::max(
            greatest, (tensor.to(torch::kFloat64) - second->at(name).to(torch::kFloat64)).abs().max().item<double>());
    return greatest;
}

void TestCliGroup::givesTheModelOfOneProcess_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("size");
    const QStringList short_{u"--epochs"_s, u"3"_s};
    const QStringList bert = QStringList{u"--encoder"_s, at(u"bert"_s), u"--float32"_s} + short_;
    QTest::newRow("dgcnn with linking, two processes") << QStringList{u"--head"_s, u"linking"_s} + short_ << 2;
    QTest::newRow("dgcnn with half-pointers, three processes, several passes")
        << QStringList{u"--head"_s, u"half-pointer"_s, u"--tokens-per-pass"_s, u"64"_s} + short_ << 3;
    QTest::newRow("a BERT with half-pointers, two processes") << bert << 2;
    QTest::newRow("pretraining first, swapped entities")
        << QStringList{u"--pretraining-share"_s, u"0.5"_s, u"--entity-swap"_s, u"0.5"_s} + short_ << 2;
}

void TestCliGroup::givesTheModelOfOneProcess()
{
    QFETCH(QStringList, options);
    QFETCH(const int, size);
    const auto arguments = [&](const QString &out) {
        QStringList all = trainInto(out, options);
        if (options.contains(u"--encoder"_s)) { // a BERT has its own width and vocabulary
            for (const QString &name : {u"--hidden"_s, u"--vocabulary-minimum"_s}) all.remove(all.indexOf(name), 2);
        }
        if (options.contains(u"--pretraining-share"_s)) all.remove(all.indexOf(u"--pretraining-share"_s), 2);
        return all + QStringList{u"--json"_s};
    };
    const CliRun alone = runCli(arguments(u"alone"_s));
    COMPARE_CODE(alone, 0);
    const Processes group = startGroup(size, arguments(u"together"_s));
    for (const auto &process : group) QVERIFY(process->waitForFinished(60'000));
    for (const auto &process : group) QVERIFY2(process->exitCode() == 0, wordsOf(group).constData());
    const auto expected = jsonLines(alone.out);
    const auto found = jsonLines(group.front()->readAllStandardOutput());
    QCOMPARE(found.size(), expected.size());
    for (size_t i = 0; i < found.size(); ++i) {
        const double loss = expected[i].value("loss"_L1).toDouble();
        QVERIFY2(std::abs(found[i].value("loss"_L1).toDouble() - loss) <= 1e-4 * loss,
            qPrintable(u"%1 ≠ %2"_s.arg(found[i].value("loss"_L1).toDouble()).arg(loss)));
    }
    for (size_t i = 1; i < group.size(); ++i) // the others are silent
        QVERIFY2((group[i]->readAllStandardOutput() + group[i]->readAllStandardError()).isEmpty(),
            wordsOf(group).constData());
    const double apart = difference(u"alone"_s, u"together"_s);
    QVERIFY2(apart >= 0 && apart < 1e-4, qPrintable(QString::number(apart)));
}

void TestCliGroup::pretrainsLikeOneProcess()
{
    const auto arguments = [this](const QString &out) {
        return QStringList{u"pretrain"_s, at(u"c.spotter"_s), u"--out"_s, at(out), u"--threads"_s, u"1"_s,
            u"--hidden"_s, u"16"_s, u"--minutes"_s, u"0.03"_s};
    };
    const Processes group = startGroup(2, arguments(u"pretrained"_s));
    for (const auto &process : group) QVERIFY(process->waitForFinished(60'000));
    for (const auto &process : group) QVERIFY2(process->exitCode() == 0, wordsOf(group).constData());
    COMPARE_CODE(runCli(trainInto(u"after"_s, {u"--from"_s, at(u"pretrained"_s), u"--epochs"_s, u"1"_s})), 0);
}

void TestCliGroup::aLostProcessEndsTheOthers_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("size");
    QTest::newRow("the first is killed") << int(SIGKILL) << 0 << 2;
    QTest::newRow("the last of three is killed") << int(SIGKILL) << 2 << 3;
    QTest::newRow("the second hangs") << int(SIGSTOP) << 1 << 2;
}

void TestCliGroup::aLostProcessEndsTheOthers()
{
    QFETCH(const int, signal);
    QFETCH(const int, lost);
    QFETCH(const int, size);
    const QString checkpoint = at(u"checkpoint%1%2"_s.arg(lost).arg(size));
    const QStringList arguments
        = trainInto(u"lost"_s, {u"--epochs"_s, u"5000"_s, u"--json"_s, u"--checkpoint"_s, checkpoint});
    const Processes group = startGroup(size, arguments);
    QVERIFY2(QTest::qWaitFor([&] { return group.front()->bytesAvailable() > 0; }, 60'000), wordsOf(group).constData());
    QCOMPARE(::kill(pid_t(group[size_t(lost)]->processId()), signal), 0);
    for (int rank = 0; rank < size; ++rank)
        if (rank != lost) QVERIFY2(group[size_t(rank)]->waitForFinished(30'000), qPrintable(QString::number(rank)));
    ::kill(pid_t(group[size_t(lost)]->processId()), SIGKILL);
    group[size_t(lost)]->waitForFinished();
    const QByteArray name = "Process " + QByteArray::number(lost) + " of the training was killed or does not answer";
    int kept = 0;
    for (int rank = 0; rank < size; ++rank) {
        if (rank == lost) continue;
        const QByteArray words = group[size_t(rank)]->readAllStandardError();
        QCOMPARE(group[size_t(rank)]->exitCode(), 1);
        QVERIFY2(words.contains(name), words.constData());
        kept += words.contains("The run is kept in");
    }
    QCOMPARE(kept, 1);
    QVERIFY(QFile::exists(checkpoint + u"/run.json"_s));
}

void TestCliGroup::anInterruptedGroupKeepsItsRun()
{
    const QString checkpoint = at(u"kept"_s);
    const QStringList arguments
        = trainInto(u"resumed"_s, {u"--epochs"_s, u"12"_s, u"--json"_s, u"--checkpoint"_s, checkpoint});
    const Processes group = startGroup(3, arguments);
    QVERIFY2(QTest::qWaitFor([&] { return group.front()->bytesAvailable() > 0; }, 60'000), wordsOf(group).constData());
    QCOMPARE(::kill(pid_t(group.back()->processId()), SIGTERM), 0); // one of them is enough
    for (const auto &process : group) QVERIFY(process->waitForFinished(30'000));
    for (const auto &process : group) QVERIFY2(process->exitCode() == 130, wordsOf(group).constData());
    QVERIFY(QFile::exists(checkpoint + u"/run.json"_s));
    const Processes fewer = startGroup(2, arguments); // another number of processes
    for (const auto &process : fewer) QVERIFY(process->waitForFinished(60'000));
    for (const auto &process : fewer) QVERIFY2(process->exitCode() == 0, wordsOf(fewer).constData());
    QCOMPARE(jsonLines(fewer.front()->readAllStandardOutput()).back().value("epoch"_L1).toInt(), 12);
    QVERIFY(!QFile::exists(checkpoint + u"/run.json"_s));
}

void TestCliGroup::refuses_data()
{
    QTest::addColumn<QStringList>("first");
    QTest::addColumn<QStringList>("second");
    QTest::addColumn<QByteArray>("sentence");
    const QStringList usual = trainInto(u"refused"_s, {u"--epochs"_s, u"2"_s});
    QStringList other = usual;
    other[1] = at(u"other.spotter"_s);
    QTest::newRow("different corpora") << usual << other << QByteArray("Process 1 has another corpus than process 0");
    QTest::newRow("different options") << usual << usual + QStringList{u"--learning-rate"_s, u"0.1"_s}
                                       << QByteArray("Process 1 has other settings than process 0");
    QTest::newRow("one that fails before it begins")
        << usual << QStringList{u"train"_s, at(u"missing.spotter"_s), u"--out"_s, at(u"refused"_s)}
        << QByteArray("Process 1 of the training ended early; its own message says why");
}

void TestCliGroup::refuses()
{
    QFETCH(const QStringList, first);
    QFETCH(const QStringList, second);
    QFETCH(const QByteArray, sentence);
    const quint16 port = freePort();
    Processes group;
    group.push_back(startRank(0, 2, port, first));
    group.push_back(startRank(1, 2, port, second));
    for (const auto &process : group) QVERIFY(process->waitForFinished(30'000));
    for (const auto &process : group) QCOMPARE(process->exitCode(), 1);
    const QByteArray words = group.front()->readAllStandardError();
    QVERIFY2(words.contains(sentence), words.constData());
    QVERIFY(!QDir(at(u"refused"_s)).exists());
}

void TestCliGroup::refusesAPortThatAnotherGroupUses()
{
    const TakenPort other;
    QVERIFY(other.port() > 0);
    const auto first = startRank(0, 2, other.port(), trainInto(u"refused"_s));
    QVERIFY(first->waitForFinished(30'000));
    QCOMPARE(first->exitCode(), 1);
    const QByteArray words = first->readAllStandardError();
    QVERIFY2(words.contains("Port " + QByteArray::number(other.port()) + " cannot be opened"), words.constData());
}

QTEST_GUILESS_MAIN(TestCliGroup)
#include "test_cli_group.moc"
