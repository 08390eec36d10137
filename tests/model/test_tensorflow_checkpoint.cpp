// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/checksum.h"
#include "core/model/weights/sorted_table.h"
#include "core/model/weights/tensorflow_checkpoint_p.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Checkpoints whose index is put together here with right checksums, so that it can lie; what TensorFlow itself wrote
/// is read in test_encoder_folder.
class TestTensorFlowCheckpoint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void readsSharedKeysAndManyBlocks();
    void refuses_data();
    void refuses();
    void refusesTensors_data();
    void refusesTensors();
    void readsWhatIsNotSliced();
    void refusesTables_data();
    void refusesTables();
    void saysWhatIsWrongWithTheIndex();
    void refusesOneBlockNamedOftenEnough();
    void saysWhichShardIsMissing();
    void findsWrongNumbers();
    void refusesEveryTruncation();
    void refusesFlippedBits();

private:
    /// Writes model.ckpt.index and the data, and gives the index's path.
    QString write(const QByteArray &index, const QByteArray &data);
    QTemporaryDir m_dir;
};

namespace {

template <typename T>
QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian<T>(value, bytes.data());
    return bytes;
}

QByteArray varint(quint64 value)
{
    QByteArray bytes;
    for (; value >= 0x80; value >>= 7) bytes += char(value | 0x80);
    return bytes + char(value);
}

QByteArray number(int field, quint64 value) { return varint(quint64(field) << 3) + varint(value); }
QByteArray message(int field, const QByteArray &bytes)
{
    return varint((quint64(field) << 3) | 2) + varint(quint64(bytes.size())) + bytes;
}

using Entries = std::vector<std::pair<QByteArray, QByteArray>>;

/// A block with its trailer; keys share what they can with the one before.
QByteArray block(const Entries &entries, char compression = 0)
{
    QByteArray bytes;
    QByteArray before;
    for (const auto &[key, value] : entries) {
        qsizetype shared = 0;
        while (shared < std::min(before.size(), key.size()) && before[shared] == key[shared]) ++shared;
        bytes += varint(quint64(shared)) + varint(quint64(key.size() - shared)) + varint(quint64(value.size()))
            + key.sliced(shared) + value;
        before = key;
    }
    bytes += little<quint32>(0) + little<quint32>(1) + compression;
    return bytes + little(maskedCrc(crc32c(bytes)));
}

/// A table of so many entries a block.
QByteArray table(const Entries &entries, size_t perBlock = 100, char compression = 0)
{
    QByteArray bytes;
    Entries handles;
    for (size_t at = 0; at < entries.size(); at += perBlock) {
        const Entries part(entries.begin() + std::ptrdiff_t(at),
            entries.begin() + std::ptrdiff_t(std::min(entries.size(), at + perBlock)));
        const QByteArray made = block(part, compression);
        handles.emplace_back(part.back().first, varint(quint64(bytes.size())) + varint(quint64(made.size() - 5)));
        bytes += made;
    }
    const QByteArray filters = block({});
    const QByteArray filtersHandle = varint(quint64(bytes.size())) + varint(quint64(filters.size() - 5));
    bytes += filters;
    const QByteArray index = block(handles);
    QByteArray footer = filtersHandle + varint(quint64(bytes.size())) + varint(quint64(index.size() - 5));
    footer.resize(40, '\0');
    return bytes + index + footer + little<quint64>(0xdb4775248b80fb57ULL);
}

const QByteArray header = number(1, 1) + message(3, number(1, 1));

QByteArray numbers()
{
    QByteArray bytes;
    for (int i = 0; i < 6; ++i) bytes += little(float(i));
    return bytes;
}

/// A BundleEntryProto.
struct Variable {
    quint64 type = 1;
    std::vector<qint64> shape{2, 3};
    quint64 shard = 0;
    quint64 offset = 0;
    quint64 bytes = 24;
    bool isSliced = false;

    QByteArray entry() const
    {
        QByteArray dimensions;
        for (const qint64 extent : shape) dimensions += message(2, number(1, quint64(extent)));
        return number(1, type) + message(2, dimensions) + number(3, shard) + number(4, offset) + number(5, bytes)
            + varint((6 << 3) | 5) + little(maskedCrc(crc32c(numbers()))) + (isSliced ? message(7, {}) : QByteArray());
    }
};

QByteArray index(const Variable &variable = {}) { return table({{"", header}, {"a", variable.entry()}}); }

} // namespace

QString TestTensorFlowCheckpoint::write(const QByteArray &index, const QByteArray &data)
{
    for (const auto &[name, bytes] :
        {std::pair{u"model.ckpt.index"_s, index}, std::pair{u"model.ckpt.data-00000-of-00001"_s, data}}) {
        QFile out(m_dir.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) return {};
    }
    return m_dir.filePath(u"model.ckpt.index"_s);
}

void TestTensorFlowCheckpoint::reads()
{
    const auto file = openTensorFlowCheckpoint(write(index(), numbers()));
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
    QCOMPARE((*file)->tensors().at("a").shape, (std::vector<int64_t>{2, 3}));
    QCOMPARE((*file)->tensors().at("a").typeName, u"float32"_s);
    QVERIFY(torch::equal((*file)->read("a").value(), torch::arange(6, torch::kFloat32).view({2, 3})));
}

void TestTensorFlowCheckpoint::readsSharedKeysAndManyBlocks()
{
    Entries entries{{"", header}};
    for (int i = 100; i < 200; ++i)
        entries.emplace_back("bert/layer_" + QByteArray::number(i), Variable{.offset = quint64(i - 100) * 24}.entry());
    for (const size_t perBlock : {1U, 7U, 1000U}) {
        const auto file = openTensorFlowCheckpoint(write(table(entries, perBlock), numbers().repeated(100)));
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
        QCOMPARE((*file)->tensors().size(), 100U);
        QVERIFY((*file)->read("bert/layer_157").has_value());
    }
}

void TestTensorFlowCheckpoint::refuses_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<int>("code");
    const auto content = int(ErrorCode::Content);
    const QByteArray a = Variable{}.entry();
    QTest::newRow("no header") << table({{"a", a}}) << content;
    QTest::newRow("no shards") << table({{"", number(1, 0)}, {"a", a}}) << content;
    QTest::newRow("more shards than files") << table({{"", number(1, ~0ULL)}, {"a", a}}) << content;
    QTest::newRow("a header that is no message") << table({{"", "\xff\xff"}, {"a", a}}) << content;
    QTest::newRow("a field of no kind") << table({{"", header + "\x0f"}, {"a", a}}) << content;
    QTest::newRow("of a newer TensorFlow")
        << table({{"", number(1, 1) + message(3, number(1, 9) + number(2, 9))}, {"a", a}}) << int(ErrorCode::Version);
    QTest::newRow("of a big-endian computer")
        << table({{"", header + number(2, 1)}, {"a", a}}) << int(ErrorCode::Unsupported);
    QTest::newRow("compressed") << table({{"", header}, {"a", a}}, 100, 1) << int(ErrorCode::Unsupported);
    QTest::newRow("an entry that is cut short") << table({{"", header}, {"a", a.chopped(2)}}) << content;
    QTest::newRow("bytes beyond the shard") << index({.shape = {2, 4}, .bytes = 32}) << content;
    QTest::newRow("an offset beyond the shard") << index({.offset = 25}) << content;
    QTest::newRow("a huge offset") << index({.offset = ~0ULL}) << content;
    QTest::newRow("a huge size") << index({.bytes = ~0ULL}) << content;
    QTest::newRow("a shard that is not there") << index({.shard = 1}) << content;
    QTest::newRow("a shape of fewer bytes") << index({.shape = {2, 2}}) << content;
    QTest::newRow("a shape of more bytes") << index({.shape = {1LL << 40, 3}}) << content;
    QTest::newRow("a shape that overflows") << index({.shape = {1LL << 32, 1LL << 32, 6}}) << content;
    QTest::newRow("a shape that is unknown") << index({.shape = {-1, 3}}) << content;
    QTest::newRow("two tensors in the same bytes") << table({{"", header}, {"a", a}, {"b", a}}) << content;
    QTest::newRow("a hundred dimensions") << index({.shape = std::vector<qint64>(100, 1), .bytes = 4}) << content;
}

void TestTensorFlowCheckpoint::refuses()
{
    QFETCH(const QByteArray, index);
    QFETCH(const int, code);
    const QString path = write(index, numbers());
    const auto file = openTensorFlowCheckpoint(path);
    QVERIFY(!file.has_value());
    QCOMPARE(int(file.error().code), code);
    QVERIFY2(file.error().message.startsWith(path), qPrintable(file.error().message));
}

void TestTensorFlowCheckpoint::refusesTensors_data()
{
    QTest::addColumn<Variable>("variable");
    QTest::newRow("of strings") << Variable{.type = 7};
    QTest::newRow("in slices") << Variable{.isSliced = true};
}

void TestTensorFlowCheckpoint::refusesTensors()
{
    QFETCH(const Variable, variable);
    const auto file = openTensorFlowCheckpoint(write(index(variable), numbers()));
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
    const auto read = (*file)->read("a");
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::Unsupported);
}

void TestTensorFlowCheckpoint::readsWhatIsNotSliced()
{
    const Entries entries{{"", header}, {"a", Variable{.isSliced = true}.entry()}, {"b", Variable{}.entry()}};
    const auto file = openTensorFlowCheckpoint(write(table(entries), numbers()));
    QVERIFY(file.has_value());
    QVERIFY((*file)->read("b").has_value());
}

void TestTensorFlowCheckpoint::refusesTables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no magic number") << QByteArray(100, '\0');
    // A footer alone, whose handles point everywhere.
    const auto footer = [](quint64 offset, quint64 size) {
        QByteArray bytes = varint(0) + varint(0) + varint(offset) + varint(size);
        bytes.resize(40, '\0');
        return bytes + little<quint64>(0xdb4775248b80fb57ULL);
    };
    QTest::newRow("an index at nothing") << footer(0, 0);
    QTest::newRow("a huge index") << footer(0, ~0ULL);
    QTest::newRow("an index far away") << footer(~0ULL, 1);
    QTest::newRow("an index and offset that overflow") << footer(~0ULL - 3, 5);
    const auto withIndex = [&](const QByteArray &contents) {
        QByteArray bytes = contents + char(0);
        bytes += little(maskedCrc(crc32c(bytes)));
        return bytes + footer(0, quint64(contents.size()));
    };
    QTest::newRow("an index without restarts") << withIndex("abc");
    QTest::newRow("more restarts than bytes") << withIndex(little(~0U));
    QTest::newRow("a key that shares more than there is")
        << withIndex(varint(5) + varint(1) + varint(0) + "a" + little(0U));
    QTest::newRow("a key beyond the block") << withIndex(varint(0) + varint(100) + varint(0) + "a" + little(0U));
    QTest::newRow("a key of 2⁶⁴ bytes") << withIndex(varint(0) + varint(~0ULL) + varint(0) + "a" + little(0U));
    QTest::newRow("a value beyond the block") << withIndex(varint(0) + varint(1) + varint(~0ULL) + "a" + little(0U));
    QTest::newRow("a number of eleven bytes") << withIndex(QByteArray(11, '\xff') + little(0U));
    QTest::newRow("a block beyond the file")
        << withIndex(varint(0) + varint(1) + varint(3) + "a" + varint(0) + varint(1000) + little(0U));
}

void TestTensorFlowCheckpoint::refusesTables()
{
    QFETCH(const QByteArray, bytes);
    const QString path = write(bytes, {});
    const auto entries = readSortedTable(path);
    QVERIFY(!entries.has_value());
    QCOMPARE(entries.error().code, ErrorCode::Content);
    QVERIFY2(entries.error().message.startsWith(path), qPrintable(entries.error().message));
}

void TestTensorFlowCheckpoint::saysWhatIsWrongWithTheIndex()
{
    QByteArray changed = index();
    changed[10] = char(changed[10] ^ 1);
    const auto damaged = openTensorFlowCheckpoint(write(changed, numbers()));
    QVERIFY(!damaged.has_value());
    QVERIFY2(
        damaged.error().message.contains("a checksum of this index is wrong"_L1), qPrintable(damaged.error().message));
    const auto compressed = openTensorFlowCheckpoint(write(table({{"", header}}, 100, 1), numbers()));
    QVERIFY(!compressed.has_value());
    QVERIFY2(compressed.error().message.contains("compressed (Snappy)"_L1), qPrintable(compressed.error().message));
}

void TestTensorFlowCheckpoint::refusesOneBlockNamedOftenEnough()
{
    // A megabyte of restart points and no entry: a hundred handles would cost a hundred megabytes of checksums.
    QByteArray bytes = QByteArray(1 << 20, '\0') + little<quint32>(1 << 18) + char(0);
    const QByteArray handle = varint(0) + varint(quint64(bytes.size() - 1));
    bytes += little(maskedCrc(crc32c(bytes)));
    Entries handles;
    for (int i = 100; i < 200; ++i) handles.emplace_back(QByteArray::number(i), handle);
    const QByteArray index = block(handles);
    QByteArray footer = varint(0) + varint(0) + varint(quint64(bytes.size())) + varint(quint64(index.size() - 5));
    footer.resize(40, '\0');
    const auto entries = readSortedTable(write(bytes + index + footer + little<quint64>(0xdb4775248b80fb57ULL), {}));
    QVERIFY(!entries.has_value());
    QCOMPARE(entries.error().code, ErrorCode::Content);
}

void TestTensorFlowCheckpoint::saysWhichShardIsMissing()
{
    const QString path = write(table({{"", number(1, 2)}, {"a", Variable{}.entry()}}), numbers());
    const auto file = openTensorFlowCheckpoint(path);
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().code, ErrorCode::NotFound);
    QVERIFY2(file.error().message.contains("model.ckpt.data-00000-of-00002"_L1), qPrintable(file.error().message));
}

void TestTensorFlowCheckpoint::findsWrongNumbers()
{
    for (qsizetype at = 0; at < 24; ++at) {
        QByteArray data = numbers();
        data[at] = char(data[at] ^ 1);
        const auto file = openTensorFlowCheckpoint(write(index(), data));
        QVERIFY(file.has_value());
        const auto read = (*file)->read("a");
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::Content);
        QVERIFY2(read.error().message.contains(u"the checksum of the tensor “a” is wrong"_s),
            qPrintable(read.error().message));
    }
}

void TestTensorFlowCheckpoint::refusesEveryTruncation()
{
    const QByteArray whole = index();
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!openTensorFlowCheckpoint(write(whole.first(size), numbers())), qPrintable(QString::number(size)));
    for (qsizetype size = 0; size < 24; ++size)
        QVERIFY2(!openTensorFlowCheckpoint(write(whole, numbers().first(size))), qPrintable(QString::number(size)));
}

void TestTensorFlowCheckpoint::refusesFlippedBits()
{
    const QByteArray whole = index();
    for (qsizetype at = 0; at < whole.size() - 48; ++at) {
        QByteArray bytes = whole;
        bytes[at] = char(bytes[at] ^ 0x10);
        // The block of filters, which is empty and not read, may say what it likes.
        if (const auto file = openTensorFlowCheckpoint(write(bytes, numbers())); file)
            QVERIFY2((*file)->read("a").has_value(), qPrintable(QString::number(at)));
    }
}

QTEST_GUILESS_MAIN(TestTensorFlowCheckpoint)
#include "test_tensorflow_checkpoint.moc"
