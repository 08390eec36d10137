// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/pickle_tensors_p.h"
#include "tests/model/torch_archives.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace spotter;
using namespace spotter::torch_archives;
using namespace Qt::StringLiterals;

/// Files of torch.save: the archives are put together here, so that they can lie.
class TestPickleTensors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsViewsOfAStorage_data();
    void readsViewsOfAStorage();
    void readsAnArchive();
    void readsWithoutChecksums();
    void readsWhatZipWritersDo_data();
    void readsWhatZipWritersDo();
    void refusesViews_data();
    void refusesViews();
    void refusesArchives_data();
    void refusesArchives();
    void runsNothing();
    void refusesEveryTruncation_data();
    void refusesEveryTruncation();
    void refusesFlippedBits();

private:
    QString write(const QByteArray &bytes);
    QTemporaryDir m_dir;
};

namespace {

QByteArray data(const QString &file)
{
    QFile in(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/encoders/pickles/"_s + file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// The archive with the two records of those beyond 4 GiB, which say where the directory is.
QByteArray large(const QByteArray &archive, quint64 begin, quint64 bytes)
{
    const QByteArray end = archive.last(22);
    return archive.chopped(22) + "PK\x06\x06" + QByteArray(28, '\0') + little<quint64>(3) + little(bytes)
        + little(begin) + "PK\x06\x07" + little<quint32>(0) + little(quint64(archive.size() - 22)) + little<quint32>(1)
        + end.first(10) + QByteArray(10, '\xff') + little<quint16>(0);
}

std::vector<Member> members(const View &view = {})
{
    return {{"archive/data.pkl", pickle(view)}, {"archive/byteorder", "little"}, {"archive/data/0", numbers(6)}};
}

} // namespace

QString TestPickleTensors::write(const QByteArray &bytes)
{
    const QString path = m_dir.filePath(u"weights.bin"_s);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) return {};
    return path;
}

void TestPickleTensors::readsViewsOfAStorage_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("archive") << u"views.bin"_s;
    QTest::newRow("the form before PyTorch 1.6") << u"views_old.bin"_s;
}

void TestPickleTensors::readsViewsOfAStorage()
{
    QFETCH(const QString, file);
    const auto opened = openPickledTensors(write(data(file)));
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
    // What make_tiny_bert.py wrote.
    const auto base = torch::arange(12, torch::kFloat32) / 4;
    const std::map<std::string, torch::Tensor> expected{
        {"state_dict.whole", base.view({3, 4})},
        {"state_dict.transposed", base.view({3, 4}).t()},
        {"state_dict.slice", base.slice(0, 2, 8).view({2, 3})},
        {"state_dict.every_other", base.slice(0, 1, 12, 2)},
        {"state_dict.scalar", torch::tensor(2.5F)},
        {"state_dict.empty", torch::zeros({0, 3})},
        {"state_dict.half", torch::tensor({1.5F, -2.0F}).to(torch::kFloat16)},
        {"state_dict.bfloat", torch::tensor({0.5F, 3.0F}).to(torch::kBFloat16)},
        {"state_dict.double", torch::tensor({0.25}, torch::kFloat64)},
        {"state_dict.integers", torch::tensor({1, -2}, torch::kInt64).view({1, 2})},
        {"state_dict.bools", torch::tensor({1, 0}).to(torch::kBool)},
        {"learned", torch::tensor({4.0F})},
    };
    QCOMPARE((*opened)->tensors().size(), expected.size());
    for (const auto &[name, tensor] : expected) {
        const auto found = (*opened)->tensors().find(name);
        QVERIFY2(found != (*opened)->tensors().end(), name.c_str());
        QVERIFY2(found->second.type == tensor.scalar_type(), name.c_str());
        QVERIFY2(found->second.shape == tensor.sizes().vec(), name.c_str());
        const auto read = (*opened)->read(name);
        QVERIFY2(read.has_value(), name.c_str());
        QVERIFY2(read->is_contiguous() && torch::equal(*read, tensor), name.c_str());
    }
}

void TestPickleTensors::readsAnArchive()
{
    const QByteArray archive = zip(members());
    const auto bytes = qFromLittleEndian<quint32>(archive.last(10).constData());
    const auto begin = qFromLittleEndian<quint32>(archive.last(6).constData());
    for (const QByteArray &form :
        {archive, large(archive, begin, bytes), archive.chopped(2) + little<quint16>(3) + "abc"}) {
        const auto file = openPickledTensors(write(form));
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
        QVERIFY(torch::equal((*file)->read("a").value(), torch::arange(6, torch::kFloat32).view({2, 3})));
    }
}

void TestPickleTensors::readsWithoutChecksums()
{
    auto without = members();
    for (Member &member : without) member.hasChecksum = false;
    const auto file = openPickledTensors(write(zip(without)));
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
    QVERIFY((*file)->read("a").has_value());
}

void TestPickleTensors::readsWhatZipWritersDo_data()
{
    QTest::addColumn<quint16>("flags");
    QTest::addColumn<bool>("isLarge");
    QTest::newRow("sizes behind the content") << quint16(8) << false;
    QTest::newRow("names in UTF-8, as torch.save marks them") << quint16(0x0808) << false;
    QTest::newRow("sizes of 64 bits") << quint16(0) << true;
    QTest::newRow("both") << quint16(8) << true;
}

void TestPickleTensors::readsWhatZipWritersDo()
{
    QFETCH(const quint16, flags);
    QFETCH(const bool, isLarge);
    auto changed = members();
    for (Member &member : changed) {
        member.flags = flags;
        member.isLarge = isLarge;
    }
    const auto file = openPickledTensors(write(zip(changed)));
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
    QVERIFY(torch::equal((*file)->read("a").value(), torch::arange(6, torch::kFloat32).view({2, 3})));
}

void TestPickleTensors::refusesViews_data()
{
    constexpr qint64 huge = std::numeric_limits<qint64>::max();
    QTest::addColumn<View>("view");
    QTest::newRow("a storage larger than its entry") << View{.elements = 7};
    QTest::newRow("a storage smaller than its entry") << View{.elements = 5, .shape = {5}, .strides = {1}};
    QTest::newRow("a storage of 2⁶³ − 1 elements") << View{.elements = huge, .shape = {huge}, .strides = {1}};
    QTest::newRow("an offset before the storage") << View{.offset = -1};
    QTest::newRow("an offset that pushes the end out") << View{.offset = 1};
    QTest::newRow("a huge offset") << View{.offset = huge};
    QTest::newRow("more rows than there are") << View{.shape = {3, 3}};
    QTest::newRow("a stride that leads out") << View{.strides = {4, 1}};
    QTest::newRow("a huge stride") << View{.strides = {huge, 1}};
    QTest::newRow("a stride backwards") << View{.offset = 5, .shape = {6}, .strides = {-1}};
    QTest::newRow("one element many times") << View{.shape = {huge}, .strides = {0}};
    QTest::newRow("one row many times") << View{.shape = {1'000'000, 6}, .strides = {0, 1}};
    QTest::newRow("a product that overflows") << View{.shape = {1LL << 32, 1LL << 32}, .strides = {0, 0}};
    QTest::newRow("fewer than no rows") << View{.shape = {-2, 3}};
}

void TestPickleTensors::refusesViews()
{
    QFETCH(const View, view);
    const QString path = write(zip(members(view)));
    const auto file = openPickledTensors(path);
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().code, ErrorCode::Content);
    QVERIFY2(file.error().message.startsWith(path), qPrintable(file.error().message));
}

void TestPickleTensors::refusesArchives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto content = int(ErrorCode::Content);
    const auto unsupported = int(ErrorCode::Unsupported);
    QTest::newRow("an empty file") << QByteArray() << content;
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><title>Sign in</title>") << content;
    QTest::newRow("a zip archive of something else") << zip({{"word/document.xml", "<w/>"}}) << content;
    auto changed = members();
    changed[2].name = "archive/data/1";
    QTest::newRow("a storage that is missing") << zip(changed) << content;
    changed = members();
    changed[2].method = 8;
    QTest::newRow("compressed") << zip(changed) << unsupported;
    changed = members();
    changed[2].flags = 1;
    QTest::newRow("encrypted") << zip(changed) << unsupported;
    changed = members();
    changed[2].claimedBegin = 0;
    QTest::newRow("two entries in the same bytes") << zip(changed) << content;
    changed = members();
    changed[2].claimedBegin = 1'000'000;
    QTest::newRow("an entry that begins beyond the file") << zip(changed) << content;
    changed = members();
    changed[2].claimedBytes = ~0U;
    QTest::newRow("sizes of 64 bits that are not there") << zip(changed) << content;
    changed = members();
    changed[1].content = "big";
    QTest::newRow("of a big-endian computer") << zip(changed) << unsupported;
    changed = members();
    changed[2].claimedBytes = 4000;
    QTest::newRow("an entry beyond the file") << zip(changed) << content;
    changed = members();
    changed.push_back(changed[2]);
    QTest::newRow("two entries of one name") << zip(changed) << content;
    changed = members();
    changed[0].content = "\x80\x02]";
    QTest::newRow("a pickle that is cut short") << zip(changed) << content;
    QByteArray counted = zip(members());
    counted.replace(counted.size() - 12, 2, "\xff\x7f");
    QTest::newRow("more entries than the directory has") << counted << content;
    // A directory of 2⁶³ bytes, by the record of large archives.
    QTest::newRow("a directory of 2⁶³ bytes") << large(zip(members()), 0, ~0ULL >> 1) << content;
    QTest::newRow("a directory that overflows") << large(zip(members()), ~0ULL - 7, 8) << content;
    QByteArray old = data(u"views_old.bin"_s);
    const qsizetype count = old.indexOf(little<qint64>(12) + numbers(1) + little(0.25F));
    QTest::newRow("the old form, a storage that claims more")
        << old.replace(count, 8, little<qint64>(1LL << 60)) << content;
}

void TestPickleTensors::refusesArchives()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    const QString path = write(bytes);
    const auto file = openPickledTensors(path);
    QVERIFY(!file.has_value());
    QCOMPARE(int(file.error().code), code);
    QVERIFY2(file.error().message.startsWith(path), qPrintable(file.error().message));
}

void TestPickleTensors::runsNothing()
{
    const QString witness = m_dir.filePath(u"witness"_s);
    auto changed = members();
    changed[0].content = "\x80\x02}" + text("a") + "cos\nsystem\n" + text("touch " + witness.toUtf8()) + "\x85Rs.";
    const auto file = openPickledTensors(write(zip(changed)));
    QVERIFY(!file.has_value());
    QVERIFY2(file.error().message.contains(u"asks to run “os.system”"_s), qPrintable(file.error().message));
    QVERIFY(!QFile::exists(witness));
}

void TestPickleTensors::refusesEveryTruncation_data() { readsViewsOfAStorage_data(); }

void TestPickleTensors::refusesEveryTruncation()
{
    QFETCH(const QString, file);
    const QByteArray whole = data(file);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!openPickledTensors(write(whole.first(size))).has_value(), qPrintable(QString::number(size)));
}

void TestPickleTensors::refusesFlippedBits()
{
    const QByteArray whole = zip(members());
    const auto expected = torch::arange(6, torch::kFloat32).view({2, 3});
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray bytes = whole;
        bytes[at] = char(bytes[at] ^ 0x10);
        const auto file = openPickledTensors(write(bytes));
        if (!file || !(*file)->tensors().contains("a")) continue;
        // Where a bit says nothing of the weights (dates and the like), they are as they were.
        const auto read = (*file)->read("a");
        QVERIFY2(!read || torch::equal(*read, expected), qPrintable(QString::number(at)));
    }
}

QTEST_GUILESS_MAIN(TestPickleTensors)
#include "test_pickle_tensors.moc"
