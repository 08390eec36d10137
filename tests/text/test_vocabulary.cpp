// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/vocabulary.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestVocabulary final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void load_data();
    void load();
    void broken_bytes_name_the_line();
    void missing_file_and_folder();
    void saves_what_it_loads();
    void refuses_to_save_a_line_break();
    void keeps_an_old_file_when_it_cannot_save();
    void copies_and_moves_look_up();

private:
    QString write(const QByteArray &bytes);
    QTemporaryDir m_folder;
};

QString TestVocabulary::write(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"vocab.txt"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return {};
    return path;
}

void TestVocabulary::load_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty file") << QByteArray() << QStringList{};
    QTest::newRow("LF") << "[PAD]\n中\n##a\n"_ba << QStringList{u"[PAD]"_s, u"中"_s, u"##a"_s};
    QTest::newRow("CRLF") << "[PAD]\r\na\r\n"_ba << QStringList{u"[PAD]"_s, u"a"_s};
    QTest::newRow("no break at the end") << "a\nb"_ba << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("empty line is an entry") << "a\n\nb\n"_ba << QStringList{u"a"_s, u""_s, u"b"_s};
    QTest::newRow("line separator is no line break") << "a\u2028b\nc\n"_ba << QStringList{u"a\u2028b"_s, u"c"_s};
    QTest::newRow("spaces stay") << " a \n\u00a0\n"_ba << QStringList{u" a "_s, u"\u00a0"_s};
    QTest::newRow("astral") << "\U00020BB7\n"_ba << QStringList{u"𠮷"_s};
    QTest::newRow("byte order mark") << "\xef\xbb\xbf[PAD]\na\n"_ba << QStringList{u"[PAD]"_s, u"a"_s};
}

void TestVocabulary::load()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    const Result<Vocabulary> vocabulary = Vocabulary::load(write(bytes));
    QVERIFY2(vocabulary, qPrintable(vocabulary ? QString() : vocabulary.error().message));
    QCOMPARE(QStringList(vocabulary->entries().begin(), vocabulary->entries().end()), expected);
    for (qsizetype id = 0; id < expected.size(); ++id) QCOMPARE(vocabulary->idOf(expected[id]), qint32(id));
    QCOMPARE(vocabulary->idOf(u"not there"), -1);
}

void TestVocabulary::broken_bytes_name_the_line()
{
    const Result<Vocabulary> vocabulary = Vocabulary::load(write("a\nb\xff\xfe\nc\n"));
    QVERIFY(!vocabulary);
    QVERIFY(vocabulary.error().code == ErrorCode::Syntax);
    QVERIFY2(vocabulary.error().message.contains(u"2"_s), qPrintable(vocabulary.error().message));
    QVERIFY(!Vocabulary::load(write("a\nb\xe4\xb8"))); // cut off in the middle of a character
}

void TestVocabulary::missing_file_and_folder()
{
    const auto missing = Vocabulary::load(m_folder.filePath(u"absent.txt"_s));
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
    const auto folder = Vocabulary::load(m_folder.path());
    QVERIFY(!folder && folder.error().code == ErrorCode::Content);
    const auto unwritable = Vocabulary({u"a"_s}).save(m_folder.filePath(u"absent/vocab.txt"_s));
    QVERIFY(!unwritable && unwritable.error().code == ErrorCode::Io);
}

void TestVocabulary::saves_what_it_loads()
{
    const QString path = m_folder.filePath(u"saved.txt"_s);
    const std::vector<QString> entries{
        u"[PAD]"_s, u""_s, u"𠮷"_s, u"##é"_s, u"a b"_s, u"a"_s, u"a"_s, u"\ufeff"_s, u""_s};
    QVERIFY(Vocabulary(entries).save(path));
    const Result<Vocabulary> loaded = Vocabulary::load(path);
    QVERIFY(loaded);
    QCOMPARE(loaded->entries(), entries);
    QCOMPARE(loaded->idOf(u"a"), 6); // the last of equals, as in the reference
}

void TestVocabulary::refuses_to_save_a_line_break()
{
    const QString path = m_folder.filePath(u"broken.txt"_s);
    for (const QString &piece : {u"a\nb"_s, u"a\r"_s, QString(QChar(0xd800))}) {
        const auto saved = Vocabulary({u"[PAD]"_s, piece}).save(path);
        QVERIFY(!saved && saved.error().code == ErrorCode::Content);
    }
    QVERIFY(!QFile::exists(path));
}

void TestVocabulary::keeps_an_old_file_when_it_cannot_save()
{
    const QString path = m_folder.filePath(u"old.txt"_s);
    QVERIFY(Vocabulary({u"old"_s}).save(path));
    QVERIFY(!Vocabulary({u"new"_s, u"\n"_s}).save(path));
    QCOMPARE(Vocabulary::load(path)->entries(), std::vector<QString>{u"old"_s});
}

void TestVocabulary::copies_and_moves_look_up()
{
    std::optional<Vocabulary> first = Vocabulary({u"a"_s, u"b"_s});
    Vocabulary copy = *first;
    first.reset();
    QCOMPARE(copy.idOf(u"b"), 1);
    const Vocabulary moved = std::move(copy);
    QCOMPARE(moved.idOf(u"a"), 0);
    Vocabulary assigned({u"z"_s});
    assigned = moved;
    QCOMPARE(assigned.idOf(u"b"), 1);
    QCOMPARE(assigned.idOf(u"z"), -1);
}

QTEST_GUILESS_MAIN(TestVocabulary)
#include "test_vocabulary.moc"
