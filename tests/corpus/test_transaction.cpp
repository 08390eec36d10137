// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

using namespace spotter;
using namespace spotter::testing;

class TestTransaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rollsBackUnlessCommitted()
    {
        {
            auto transaction = Transaction::begin(database());
            MUST(transaction);
            MUST(insert(u"a"_s));
        }
        QCOMPARE(keys(), 0);
        auto transaction = Transaction::begin(database());
        MUST(transaction);
        MUST(insert(u"a"_s));
        MUST(transaction->commit());
        QCOMPARE(keys(), 1);
        QVERIFY(!transaction->commit());
    }

    void innerRollbackKeepsOuterEdits()
    {
        auto outer = Transaction::begin(database());
        MUST(outer);
        MUST(insert(u"outer"_s));
        {
            auto inner = Transaction::begin(database());
            MUST(inner);
            MUST(insert(u"inner"_s));
        }
        MUST(outer->commit());
        QCOMPARE(keys(), 1);
    }

    void outerRollbackTakesCommittedInnerAlong()
    {
        {
            auto outer = Transaction::begin(database());
            MUST(outer);
            auto inner = Transaction::begin(database());
            MUST(inner);
            MUST(insert(u"inner"_s));
            MUST(inner->commit());
            QCOMPARE(keys(), 1);
        }
        QCOMPARE(keys(), 0);
    }

    void onlyWhatMayBeLostIsNotOnTheDiskAtOnce()
    {
        const auto level = [this] { return database().integer(u"PRAGMA synchronous"_s)->value_or(-1); };
        constexpr qint64 normal = 1;
        constexpr qint64 full = 2;
        QCOMPARE(level(), full);
        {
            auto soon = Transaction::begin(database(), {}, Durability::Soon);
            MUST(soon);
            QCOMPARE(level(), normal);
            auto inner = Transaction::begin(database());
            MUST(inner);
            MUST(insert(u"a"_s));
            MUST(inner->commit());
            MUST(soon->commit());
            QCOMPARE(level(), full);
        }
        {
            auto rolledBack = Transaction::begin(database(), {}, Durability::Soon);
            MUST(rolledBack);
        }
        QCOMPARE(level(), full);
        QCOMPARE(keys(), 1);
    }

    void statementsRefuseAWrongNumberOfValues()
    {
        const auto tooFew = database().run(u"INSERT INTO settings VALUES (?, ?)"_s, u"a"_s);
        QVERIFY(!tooFew);
        const auto tooMany = database().run(u"INSERT INTO settings VALUES (?, '?')"_s, u"a"_s, u"b"_s);
        QVERIFY(!tooMany);
        MUST(database().run(u"INSERT INTO settings VALUES (?, '?')"_s, u"a"_s));
    }

    void statementsOfTheSameTextMayBeNested()
    {
        MUST(insert(u"a"_s));
        MUST(insert(u"b"_s));
        int rows = 0;
        auto outer = database().prepare(u"SELECT key FROM settings"_s);
        MUST(outer);
        MUST(outer->execute());
        while (*outer->next()) {
            auto inner = database().prepare(u"SELECT key FROM settings"_s);
            MUST(inner);
            MUST(inner->execute());
            while (*inner->next()) ++rows;
        }
        QCOMPARE(rows, 4);
    }

    void stringsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("mark at the begin") << u"\uFEFF\uFEFF鲁迅"_s;
        QTest::newRow("U+0000 in the middle") << u"a\0b"_s;
        QTest::newRow("astral") << u"😀𠀀"_s;
        QTest::newRow("nothing") << u""_s;
    }
    void stringsComeBackAsTheyWere()
    {
        QFETCH(const QString, text);
        auto statement = database().prepare(u"SELECT ?, ?, typeof(?)"_s);
        MUST(statement);
        MUST(statement->execute(text, Utf8Text{text.toUtf8()}, Utf8Text{text.toUtf8()}));
        QCOMPARE(*statement->next(), true);
        QCOMPARE(statement->text(0), text);
        QCOMPARE(statement->text(1), text);
        QCOMPARE(statement->blob(1), text.toUtf8());
        QCOMPARE(statement->text(2), u"text"_s);
        QCOMPARE(*statement->next(), false);
        QCOMPARE(*statement->next(), false);
    }

    void severalStatementsInOneTextAreRefused()
    {
        const auto two = database().run(u"DELETE FROM settings; DELETE FROM settings"_s);
        QVERIFY(!two);
        QCOMPARE(two.error().code, ErrorCode::Internal);
        QVERIFY(!database().run(u"-- nothing"_s));
    }

    void aJoinedTransactionFailsWithTheOutermost_data()
    {
        QTest::addColumn<bool>("writes");
        QTest::newRow("once it has written") << true;
        QTest::newRow("not before") << false;
    }
    void aJoinedTransactionFailsWithTheOutermost()
    {
        QFETCH(const bool, writes);
        auto outer = Transaction::begin(database());
        MUST(outer);
        {
            auto joined = Transaction::begin(database(), {}, Durability::OnDisk, Nesting::Joined);
            MUST(joined);
            MUST(insert(u"committed"_s));
            MUST(joined->commit());
        }
        {
            auto abandoned = Transaction::begin(database(), {}, Durability::OnDisk, Nesting::Joined);
            MUST(abandoned);
            if (writes) MUST(insert(u"abandoned"_s));
        }
        QCOMPARE(Transaction::begin(database()).has_value(), !writes);
        QCOMPARE(outer->commit().has_value(), !writes);
        QCOMPARE(keys(), writes ? 0 : 1);
        MUST(insert(u"goes on"_s));
    }

    void emptyAndNullStringsAreBothStored()
    {
        MUST(database().run(u"INSERT INTO settings VALUES (?, ?)"_s, u"null"_s, QString()));
        QCOMPARE(*database().integer(u"SELECT count(*) FROM settings WHERE value = ''"_s), 1);
    }

    void badSqlNamesTheFile()
    {
        const auto failed = database().run(u"NONSENSE"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Internal);
        QVERIFY(failed.error().message.contains(m_corpus->path()));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_corpus = newCorpus(*m_folder);
        MUST(database().run(u"DELETE FROM settings"_s)); // only what the tests write is counted
    }
    void cleanup()
    {
        m_corpus.reset();
        m_folder.reset();
    }

private:
    Database &database() { return m_corpus->database(); }
    Result<qint64> insert(const QString &key) { return database().run(u"INSERT INTO settings VALUES (?, '')"_s, key); }
    qint64 keys() { return database().integer(u"SELECT count(*) FROM settings"_s)->value_or(-1); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_GUILESS_MAIN(TestTransaction)
#include "test_transaction.moc"
