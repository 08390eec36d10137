// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/safetensors_p.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestSafetensors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survivesTheRoundTrip();
    void readsHalfPrecision();
    void readsAnyName();
    void refuses_data();
    void refuses();
    void refusesAnOversizedHeader();
    void refusesEveryTruncation();

private:
    QString write(const QByteArray &bytes);
    QTemporaryDir m_dir;
};

namespace {

QByteArray file(const QByteArray &header, const QByteArray &data = {})
{
    QByteArray bytes(8, '\0');
    qToLittleEndian<quint64>(quint64(header.size()), bytes.data());
    return bytes + header + data;
}

} // namespace

QString TestSafetensors::write(const QByteArray &bytes)
{
    const QString path = m_dir.filePath(u"weights.safetensors"_s);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) return {};
    return path;
}

void TestSafetensors::survivesTheRoundTrip()
{
    const TensorMap tensors{{"a", torch::randn({3, 4})}, {"b.c", torch::randn({7})}, {"scalar", torch::ones({})}};
    const QByteArray bytes = safetensorsBytes(tensors);
    QCOMPARE(safetensorsBytes(tensors), bytes);
    const auto read = readSafetensors(write(bytes));
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), 3U);
    for (const auto &[name, tensor] : tensors) QVERIFY(torch::equal(read->at(name), tensor));
}

void TestSafetensors::readsHalfPrecision()
{
    const auto values = torch::tensor({1.5F, -2.0F}).to(torch::kBFloat16);
    const QByteArray data(static_cast<const char *>(values.data_ptr()), 4);
    const auto read = readSafetensors(write(file(R"({"x":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}})", data)));
    QVERIFY(read.has_value());
    QVERIFY(torch::equal(read->at("x"), torch::tensor({1.5F, -2.0F})));
}

void TestSafetensors::readsAnyName()
{
    // Colons, quotes and braces are counted nowhere but outside of strings.
    const auto read = readSafetensors(write(file(
        R"({"__metadata__":{"a:b":"\"{:}\\"},"x\":{":{"shape":[],"dtype":"F32","data_offsets":[0,4]},)"
        R"("none":{"dtype":"F32","shape":[0,3],"data_offsets":[4,4]}, "y" : {"dtype":"I64","shape":[1],"data_offsets":[4,12]}})",
        QByteArray(12, '\0'))));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->size(), 3U);
    QVERIFY(read->contains("x\":{"));
}

void TestSafetensors::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto content = int(ErrorCode::Content);
    QTest::newRow("an empty file") << QByteArray() << content;
    QTest::newRow("a header longer than the file") << QByteArray(8, '\x7f') << content;
    QTest::newRow("a header that is no JSON") << file("not json") << content;
    QTest::newRow("a tensor outside the file")
        << file(R"({"x":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})", "1234") << content;
    QTest::newRow("a shape that overflows")
        << file(R"({"x":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}})", "1234") << content;
    QTest::newRow("a negative shape") << file(R"({"x":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", "1234")
                                      << content;
    QTest::newRow("a shape that is not the data's")
        << file(R"({"x":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", "1234") << content;
    QTest::newRow("no offsets") << file(R"({"x":{"dtype":"F32","shape":[1]}})", "1234") << content;
    QTest::newRow("no shape") << file(R"({"x":{"dtype":"F32","data_offsets":[0,4]}})", "1234") << content;
    QTest::newRow("half a row") << file(R"({"x":{"dtype":"F32","shape":[1.5],"data_offsets":[0,6]}})", "123456")
                                << content;
    QTest::newRow("a hundred dimensions") << file(
        R"({"x":{"dtype":"F32","shape":[)" + QByteArray("1,").repeated(99) + R"(1],"data_offsets":[0,4]}})", "1234")
                                          << content;
    QTest::newRow("offsets backwards") << file(R"({"x":{"dtype":"F32","shape":[0],"data_offsets":[4,0]}})", "1234")
                                       << content;
    QTest::newRow("an offset below zero")
        << file(R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}})", "1234") << content;
    QTest::newRow("an offset of 2⁶³") << file(
        R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[9223372036854775804,9223372036854775808]}})", "1234")
                                      << content;
    QTest::newRow("two tensors in the same bytes") << file(
        R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"y":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}})",
        "123456") << content;
    QTest::newRow("one name twice") << file(
        R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
        "12345678") << content;
    QTest::newRow("one shape twice") << file(R"({"x":{"dtype":"F32","shape":[7],"shape":[1],"data_offsets":[0,4]}})",
        "1234") << content;
    QTest::newRow("a type that is not read")
        << file(R"({"x":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[0,4]}})", "1234") << int(ErrorCode::Unsupported);
}

void TestSafetensors::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    const QString path = write(bytes);
    const auto read = readSafetensors(path);
    QVERIFY(!read.has_value());
    QCOMPARE(int(read.error().code), code);
    QVERIFY(read.error().message.startsWith(path));
}

void TestSafetensors::refusesAnOversizedHeader()
{
    const QString path = write(QByteArray::fromHex("0000000800000000"));
    QVERIFY(QFile::resize(path, 8 + (256 << 20)));
    const auto read = readSafetensors(path);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::Limit);
    QVERIFY(QFile::resize(path, 100));
    QCOMPARE(readSafetensors(path).error().code, ErrorCode::Content);
}

void TestSafetensors::refusesEveryTruncation()
{
    const QByteArray whole = safetensorsBytes({{"a", torch::ones({2})}});
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!readSafetensors(write(whole.first(size))).has_value(), qPrintable(QString::number(size)));
    QVERIFY(readSafetensors(write(whole)).has_value());
}

QTEST_GUILESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
