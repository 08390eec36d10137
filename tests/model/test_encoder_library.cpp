// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/encoder_library.h"
#include "tests/model/encoder_folders.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// The user's own encoders: copied in whole, or not at all.
class TestEncoderLibrary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesEveryForm_data();
    void takesEveryForm();
    void leavesForeignFilesBehind();
    void sameNameTwice();
    void namesWhatIsCalledModel();
    void refusalsLeaveNothing();
    void stopLeavesNothing();
    void nothingThere();

private:
    static QStringList everythingIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

void TestEncoderLibrary::takesEveryForm_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"safetensors", "float16", "pytorch", "tensorflow"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void TestEncoderLibrary::takesEveryForm()
{
    QFETCH(const QString, form);
    const QTemporaryDir root;
    const EncoderLibrary library(root.filePath(u"encoders"_s));
    const auto added = library.add(encoder_folders::source(form));
    QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().message));
    QCOMPARE(added->name, form);
    QCOMPARE(library.entries(), std::vector{*added});
    for (const QString &file : QDir(encoder_folders::source(form)).entryList(QDir::Files))
        QCOMPARE(encoder_folders::readAll(added->folder + u'/' + file),
            encoder_folders::readAll(encoder_folders::source(form) + u'/' + file));
    QCOMPARE(everythingIn(library.root()), QStringList{form});
}

void TestEncoderLibrary::leavesForeignFilesBehind()
{
    const auto folder = encoder_folders::copyOf(u"safetensors"_s);
    QVERIFY(encoder_folders::writeAll(folder->filePath(u"holiday.jpg"_s), "…"));
    QVERIFY(encoder_folders::writeAll(folder->filePath(u"LICENSE"_s), "as you like"));
    QVERIFY(encoder_folders::writeAll(folder->filePath(u"pytorch_model.bin"_s), "the same again"));
    const QTemporaryDir root;
    const auto added = EncoderLibrary(root.path()).add(folder->path());
    QVERIFY(added.has_value());
    const QStringList files = everythingIn(added->folder);
    QVERIFY(!files.contains(u"holiday.jpg"_s) && !files.contains(u"pytorch_model.bin"_s));
    QVERIFY(files.contains(u"LICENSE"_s));
}

void TestEncoderLibrary::sameNameTwice()
{
    const QTemporaryDir root;
    const EncoderLibrary library(root.path());
    QCOMPARE(library.add(encoder_folders::source(u"pytorch"_s))->name, u"pytorch"_s);
    QCOMPARE(library.add(encoder_folders::source(u"pytorch"_s))->name, u"pytorch 2"_s);
    QCOMPARE(library.entries().size(), size_t(2));
}

void TestEncoderLibrary::namesWhatIsCalledModel()
{
    const auto folder = encoder_folders::copyOf(u"safetensors"_s);
    QVERIFY(QDir(folder->path()).mkpath(u"famous/model"_s));
    for (const QString &file : QDir(folder->path()).entryList(QDir::Files))
        QVERIFY(QFile::copy(folder->filePath(file), folder->filePath(u"famous/model/"_s + file)));
    const QTemporaryDir root;
    QCOMPARE(EncoderLibrary(root.path()).add(folder->filePath(u"famous/model"_s))->name, u"famous"_s);
}

void TestEncoderLibrary::refusalsLeaveNothing()
{
    const QTemporaryDir root;
    const EncoderLibrary library(root.path());
    const auto broken = encoder_folders::copyOf(u"safetensors"_s);
    QVERIFY(QFile::remove(broken->filePath(u"vocab.txt"_s)));
    for (const QString &folder : {u"/no/such/folder"_s, broken->path()}) {
        const auto refused = library.add(folder);
        QVERIFY(!refused && !refused.error().message.isEmpty());
    }
    QVERIFY(everythingIn(root.path()).isEmpty());
}

void TestEncoderLibrary::stopLeavesNothing()
{
    const QTemporaryDir root;
    std::stop_source source;
    source.request_stop();
    const auto stopped = EncoderLibrary(root.path()).add(encoder_folders::source(u"safetensors"_s), source.get_token());
    QVERIFY(!stopped && stopped.error().code == ErrorCode::Stopped);
    QVERIFY(everythingIn(root.path()).isEmpty());
}

void TestEncoderLibrary::nothingThere()
{
    const QTemporaryDir root;
    QVERIFY(EncoderLibrary(root.filePath(u"not yet"_s)).entries().empty());
    QVERIFY(EncoderLibrary::usualRoot().endsWith(u"/spotter/encoders"_s));
}

QTEST_GUILESS_MAIN(TestEncoderLibrary)
#include "test_encoder_library.moc"
