// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

using namespace spotter;
using namespace spotter::testing;

/// SQLite's bound on pages makes real SQLITE_FULL errors, at every point of an edit in turn.
class TestDiskFull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLosesNothing_data()
    {
        QTest::addColumn<int>("spare");
        for (int spare = 0; spare < 24; ++spare) QTest::addRow("%d pages left", spare) << spare;
    }
    void aFullDiskLosesNothing()
    {
        QFETCH(const int, spare);
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        MUST(corpus->documents().import(marriageDocument()));
        const qint64 pages = corpus->database().integer(u"PRAGMA page_count"_s)->value();
        MUST(corpus->database().integer(u"PRAGMA max_page_count = %1"_s.arg(pages + spare)));
        qint64 stored = 1;
        bool refused = false;
        for (int i = 0; i < 40 && !refused; ++i) {
            Document document = marriageDocument();
            document.text = marriage.repeated(1 + i * 10) + QString::number(i);
            const auto imported = corpus->documents().import(document);
            refused = !imported.has_value();
            if (!refused)
                ++stored;
            else {
                QCOMPARE(imported.error().code, ErrorCode::Io);
                QVERIFY2(imported.error().message.contains(u"is full"_s), qPrintable(imported.error().message));
            }
        }
        QVERIFY(refused);
        QCOMPARE(*corpus->documents().count(), stored);
        QCOMPARE(problemsOf(*corpus), QString());
        // There is room again: the same corpus goes on.
        MUST(corpus->database().integer(u"PRAGMA max_page_count = 1000000"_s));
        MUST(corpus->documents().import(textOnly(u"weiter"_s)));
        QCOMPARE(*corpus->documents().count(), stored + 1);
        corpus.reset();
        QCOMPARE(problemsOf(**Corpus::open(folder.filePath(u"a.spotter"_s))), QString());
    }

    void afterAFailureTheRestOfAnImportIsNotKeptInParts()
    {
        const QTemporaryDir folder;
        auto corpus = newCorpus(folder);
        const qint64 pages = corpus->database().integer(u"PRAGMA page_count"_s)->value();
        MUST(corpus->database().integer(u"PRAGMA max_page_count = %1"_s.arg(pages + 10)));
        {
            auto transaction = Transaction::begin(corpus->database(), u"Import"_s);
            MUST(transaction);
            int failures = 0;
            for (int i = 0; i < 100; ++i) {
                const QString text = (i % 10 == 9 ? marriage : marriage.repeated(100)) + QString::number(i);
                failures += !corpus->documents().import(textOnly(text)).has_value();
            }
            QVERIFY(failures > 0);
            // Whether SQLite gave up the document or the whole import: what commit says is what is there.
            const bool committed = transaction->commit().has_value();
            QCOMPARE(*corpus->documents().count(), committed ? 100 - failures : 0);
        }
        QCOMPARE(problemsOf(*corpus), QString());
        MUST(corpus->database().integer(u"PRAGMA max_page_count = 1000000"_s));
        MUST(corpus->documents().import(marriageDocument()));
        QCOMPARE(problemsOf(*corpus), QString());
    }
};

QTEST_GUILESS_MAIN(TestDiskFull)
#include "test_disk_full.moc"
