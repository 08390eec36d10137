// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/state_pickle.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestStatePickle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAStateDict();
    void readsPython2AndProtocol4();
    void refusesToRun_data();
    void refusesToRun();
    void refusesDamage_data();
    void refusesDamage();
    void refusesEveryTruncation();
    void boundsItsWork_data();
    void boundsItsWork();
    void endsOnRandomBytes();
};

namespace {

// Instructions of pickletools.py, put together by hand.
QByteArray text(const QByteArray &value)
{
    return "X" + QByteArray(1, char(value.size())) + QByteArray(3, '\0') + value;
}
QByteArray byte(int value) { return "K" + QByteArray(1, char(value)); }
QByteArray name(const QByteArray &module, const QByteArray &value) { return "c" + module + "\n" + value + "\n"; }

QByteArray storage(const QByteArray &key, int elements)
{
    return "(" + text("storage") + name("torch", "FloatStorage") + text(key) + text("cpu") + byte(elements) + "tQ";
}

QByteArray tensor(const QByteArray &key, int elements)
{
    return name("torch._utils", "_rebuild_tensor_v2") + "(" + storage(key, elements) + byte(1) + byte(2) + byte(3)
        + "\x86" + byte(3) + byte(1) + "\x86\x89}tR";
}

QByteArray pickle(const QByteArray &body) { return "\x80\x02" + body + "."; }

const QByteArray stateDict = pickle(name("collections", "OrderedDict") + ")R(" + text("a") + tensor("0", 9)
    + text("epoch") + byte(3) + "u}" + text("_metadata") + "}sb");

Result<StatePickle> read(const QByteArray &bytes) { return readStatePickle(bytes, u"weights.bin"_s); }

} // namespace

void TestStatePickle::readsAStateDict()
{
    const auto state = read(stateDict + "what follows");
    QVERIFY2(state.has_value(), state ? "" : qPrintable(state.error().message));
    QCOMPARE(state->end, stateDict.size());
    QCOMPARE(state->tensors.size(), 1U);
    const PickledTensor &a = state->tensors.at("a");
    QCOMPARE(a.storage, QByteArray("0"));
    QCOMPARE(a.offset, 1);
    QCOMPARE(a.shape, (std::vector<int64_t>{2, 3}));
    QCOMPARE(a.strides, (std::vector<int64_t>{3, 1}));
    QCOMPARE(state->storages.at("0"), (PickledStorage{"FloatStorage", 9}));
}

void TestStatePickle::readsPython2AndProtocol4()
{
    // An OrderedDict with a list of pairs, which are lists or tuples, and byte strings as keys.
    const QByteArray dict = name("collections", "OrderedDict");
    const QByteArray key = QByteArrayLiteral("U\x01") + "a";
    for (const QByteArray &pair : {key + tensor("0", 9) + "\x86", "](" + key + tensor("0", 9) + "e"}) {
        const auto old = read(pickle(dict + "](" + pair + "e\x85R"));
        QVERIFY2(old.has_value(), old ? "" : qPrintable(old.error().message));
        QVERIFY(old->tensors.contains("a"));
    }
    // Short strings, names from the stack, memo without numbers, frames.
    QByteArray framed = "\x80\x04\x95" + QByteArray(8, '\0')
        + "\x8c\x0b"
          "collections\x94\x8c\x0bOrderedDict\x94\x93\x94)R\x94.";
    const auto recent = read(framed);
    QVERIFY2(recent.has_value(), recent ? "" : qPrintable(recent.error().message));
    const auto list = read(pickle("](" + text("7") + text("8") + "e"));
    QVERIFY(list.has_value());
    QCOMPARE(list->strings, (std::vector<QByteArray>{"7", "8"}));
}

void TestStatePickle::refusesToRun_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("asked");
    QTest::newRow("os.system") << pickle(name("os", "system") + text("true") + "\x85R") << u"“os.system”"_s;
    QTest::newRow("posix.system, as os.system is really called")
        << pickle(name("posix", "system") + text("true") + "\x85R") << u"“posix.system”"_s;
    QTest::newRow("eval from the stack") << pickle(text("builtins") + text("eval") + "\x93" + text("1") + "\x85R")
                                         << u"“builtins.eval”"_s;
    QTest::newRow("an instance") << pickle("(" + text("true") + "ios\nsystem\n") << u"“os.system”"_s;
    QTest::newRow("a name that is never called") << pickle(name("subprocess", "Popen")) << u"“subprocess.Popen”"_s;
    QTest::newRow("hidden in a state dict")
        << pickle("}(" + text("a") + tensor("0", 9) + text("b") + name("os", "system") + text("true") + "\x85Ru")
        << u"“os.system”"_s;
    QTest::newRow("another function of torch")
        << pickle(name("torch", "load") + text("x") + "\x85R") << u"“torch.load”"_s;
    QTest::newRow("a part of a name that is allowed")
        << pickle(name("torch._utils", "_rebuild")) << u"“torch._utils._rebuild”"_s;
    QTest::newRow("a type of storage that is called")
        << pickle(name("torch", "FloatStorage") + ")R") << u"“torch.FloatStorage”"_s;
    QTest::newRow("a name of a thousand letters")
        << pickle(name(QByteArray(1000, 'x'), "y")) << u"“%1”"_s.arg(QString(100, u'x'));
}

void TestStatePickle::refusesToRun()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, asked);
    const auto state = read(bytes);
    QVERIFY(!state.has_value());
    QCOMPARE(state.error().code, ErrorCode::Unsupported);
    QVERIFY2(
        state.error().message.startsWith(u"weights.bin asks to run "_s + asked), qPrintable(state.error().message));
}

void TestStatePickle::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no result") << pickle({});
    QTest::newRow("an unknown instruction") << pickle("\xff");
    QTest::newRow("a newer protocol") << QByteArray("\x80\x09}.");
    QTest::newRow("a tuple without a mark") << pickle("t");
    QTest::newRow("what is below a mark") << pickle("}(" + text("a") + "s");
    QTest::newRow("a dict with half a pair") << pickle("}(" + text("a") + "u");
    QTest::newRow("items of a number") << pickle(byte(1) + "(" + byte(1) + byte(2) + "u");
    QTest::newRow("a memo that nobody wrote") << pickle("h\x05");
    QTest::newRow("a call of a string") << pickle(text("os.system") + ")R");
    QTest::newRow("a string beyond the end") << QByteArray("\x80\x02X\xff\xff\xff\x7f"
                                                           "abc");
    QTest::newRow("a string of 2⁶³ bytes") << QByteArray("\x80\x04\x8d\xff\xff\xff\xff\xff\xff\xff\x7f"
                                                         "abc");
    QTest::newRow("a reference to a module") << pickle("(" + text("module") + text("x") + "tQ");
    QTest::newRow("a storage of fewer than no elements") << pickle(
        "(" + text("storage") + name("torch", "FloatStorage") + text("0") + text("cpu") + "J\xff\xff\xff\xfftQ");
    QTest::newRow("one storage of two sizes")
        << pickle("}(" + text("a") + tensor("0", 9) + text("b") + tensor("0", 8) + "u");
    QTest::newRow("a tensor of nothing") << pickle(name("torch._utils", "_rebuild_tensor_v2") + ")R");
    QTest::newRow("a tensor of a dict") << pickle(
        name("torch._utils", "_rebuild_tensor_v2") + "(}" + byte(0) + "))t" + "R");
    QTest::newRow("fewer strides than extents")
        << pickle(name("torch._utils", "_rebuild_tensor_v2") + "(" + storage("0", 9) + byte(0) + byte(1) + "\x85)tR");
    QTest::newRow("a parameter of a string")
        << pickle(name("torch._utils", "_rebuild_parameter") + text("a") + "\x85R");
    QTest::newRow("attributes of a string") << pickle(text("a") + "}b");
}

void TestStatePickle::refusesDamage()
{
    QFETCH(const QByteArray, bytes);
    const auto state = read(bytes);
    QVERIFY(!state.has_value());
    QCOMPARE(state.error().code, ErrorCode::Content);
    QVERIFY2(state.error().message.startsWith("weights.bin: "_L1), qPrintable(state.error().message));
}

void TestStatePickle::refusesEveryTruncation()
{
    for (qsizetype size = 0; size < stateDict.size(); ++size)
        QVERIFY2(!read(stateDict.first(size)).has_value(), qPrintable(QString::number(size)));
}

void TestStatePickle::boundsItsWork_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("a dict that holds itself") << pickle("}q\x01(" + text("a") + "h\x01u") << true;
    // Each dict holds the one before twice: 2³⁰ ways down.
    QByteArray doubled = "}q" + QByteArray(1, '\0');
    for (int i = 1; i <= 30; ++i) {
        const QByteArray before = "h" + QByteArray(1, char(i - 1));
        doubled += "}(" + text("a") + before + text("b") + before + "uq" + QByteArray(1, char(i));
    }
    QTest::newRow("dicts that hold each other twice") << pickle(doubled) << true;
    QTest::newRow("two million values") << pickle("(" + QByteArray(2'000'000, 'N') + "t") << false;
    QByteArray copies = "](";
    for (int i = 0; i < 10'000; ++i) copies += "NN\x86";
    copies += "e\x85q\x01" + name("collections", "OrderedDict") + "q\x02";
    for (int i = 0; i < 10'000; ++i) copies += "h\x02h\x01R";
    QTest::newRow("a long list copied ten thousand times") << pickle(copies) << false;
    QTest::newRow("a key of a megabyte") << pickle("}(X" + QByteArray("\x00\x00\x10\x00", 4) + QByteArray(1 << 20, 'a')
        + tensor("0", 9) + "u") << false;
}

void TestStatePickle::boundsItsWork()
{
    QFETCH(const QByteArray, bytes);
    QTEST(read(bytes).has_value(), "accepted");
}

void TestStatePickle::endsOnRandomBytes()
{
    // The one right pickle with a few bytes changed; whatever comes out, the program goes on.
    quint32 state = 7161;
    const auto random = [&](quint32 below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) % below;
    };
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = stateDict;
        for (quint32 i = 0; i < 1 + random(4); ++i) bytes[qsizetype(random(quint32(bytes.size())))] = char(random(256));
        if (const auto result = read(bytes); !result) QVERIFY(!result.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestStatePickle)
#include "test_state_pickle.moc"
