// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus_testing.h"

#include "core/corpus/document_query.h"

#include <random>

using namespace spotter;
using namespace spotter::testing;

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsSubstringsOfAnyLength_data()
    {
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QList<qint64>>("found");
        QTest::newRow("one character") << u"鲁"_s << QList<qint64>{1, 2};
        QTest::newRow("two characters") << u"鲁迅"_s << QList<qint64>{1, 2};
        QTest::newRow("two at the very end") << u"结尾"_s << QList<qint64>{2};
        QTest::newRow("one at the very end") << u"尾"_s << QList<qint64>{2};
        QTest::newRow("three characters") << u"许广平"_s << QList<qint64>{1};
        QTest::newRow("a phrase") << u"鲁迅的文章结尾"_s << QList<qint64>{2};
        QTest::newRow("across words") << u"e quick"_s << QList<qint64>{3};
        QTest::newRow("case of ASCII") << u"QUICK"_s << QList<qint64>{3};
        QTest::newRow("case of two letters") << u"BR"_s << QList<qint64>{3};
        QTest::newRow("case of Cyrillic") << u"мОСКва"_s << QList<qint64>{4};
        QTest::newRow("case of accents") << u"CAFÉ"_s << QList<qint64>{4};
        QTest::newRow("emoji") << u"😀"_s << QList<qint64>{5};
        QTest::newRow("emoji with a neighbour") << u"a😀"_s << QList<qint64>{5};
        QTest::newRow("percent and underscore are letters") << u"100%_"_s << QList<qint64>{5};
        QTest::newRow("percent alone") << u"%"_s << QList<qint64>{5};
        QTest::newRow("quotes") << u"\"q\""_s << QList<qint64>{5};
        QTest::newRow("two quotes") << u"\"\""_s << QList<qint64>{};
        QTest::newRow("star, question mark, brackets") << u"*?[a]"_s << QList<qint64>{5};
        QTest::newRow("operators of the index") << u"a OR b"_s << QList<qint64>{};
        QTest::newRow("what stands behind texts in the index") << QString(2, QChar(2)) << QList<qint64>{};
        QTest::newRow("NUL") << QString(3, QChar(0)) << QList<qint64>{};
        QTest::newRow("in none") << u"没有"_s << QList<qint64>{};
        QTest::newRow("longer than every text") << u"字"_s.repeated(10'000) << QList<qint64>{};
    }
    void findsSubstringsOfAnyLength()
    {
        QFETCH(const QString, needle);
        QFETCH(const QList<qint64>, found);
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        const QStringList texts{marriage, u"这是鲁迅的文章结尾"_s, u"The quick brown fox"_s, u"Москва Café"_s,
            u"a😀 100%_ \"q\" *?[a] ab"_s};
        for (const QString &text : texts) MUST(corpus->documents().import(textOnly(text)));
        const auto ids = [&] {
            QList<qint64> list;
            const auto result = corpus->documents().ids({.search = needle});
            if (!result)
                qWarning("%s", qPrintable(result.error().message));
            else
                for (const DocumentId id : *result) list += id.value;
            return list;
        };
        QCOMPARE(ids(), found); // by scanning
        QCOMPARE(*corpus->documents().updateSearchIndex(std::chrono::seconds(10)), 0);
        QCOMPARE(ids(), found); // by the index
        QCOMPARE(*corpus->documents().count({.search = needle}), qint64(found.size()));
        // One more that is not in the index yet: both together, in order.
        MUST(corpus->documents().import(textOnly(marriage + needle)));
        QList<qint64> both = found;
        both += 6;
        QCOMPARE(ids(), both);
        QCOMPARE(corpus->documents().page({.search = needle}, {1}, 100)->size(), size_t(both.size() - both.count(1)));
    }

    void indexAndScanAgreeOnRandomNeedles()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        std::mt19937 random(7);
        const QString alphabet = u"鲁迅的上海ab Aé"_s;
        const auto randomText = [&](int length) {
            QString text;
            for (int i = 0; i < length; ++i) text += alphabet[qsizetype(random() % size_t(alphabet.size()))];
            return text;
        };
        QStringList texts;
        auto transaction = Transaction::begin(corpus->database());
        MUST(transaction);
        for (int i = 0; i < 400; ++i) {
            const QString text = randomText(1 + int(random() % 60)) + QString::number(i);
            texts += text;
            MUST(corpus->documents().import(textOnly(text)));
        }
        MUST(transaction->commit());
        MUST(corpus->documents().updateSearchIndex(std::chrono::milliseconds(0))); // some of them only
        for (int round = 0; round < 300; ++round) {
            if (round == 150) QCOMPARE(*corpus->documents().updateSearchIndex(std::chrono::seconds(60)), 0);
            const QString needle = randomText(1 + int(random() % 4));
            const qint64 expected = std::ranges::count_if(
                texts, [&](const QString &text) { return text.contains(needle, Qt::CaseInsensitive); });
            const auto count = corpus->documents().count({.search = needle});
            MUST(count);
            QVERIFY2(*count == expected, qPrintable(u"%1: %2 instead of %3"_s.arg(needle).arg(*count).arg(expected)));
        }
    }

    void theIndexIsFilledInSlices()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        for (int i = 0; i < 200; ++i) MUST(corpus->documents().import(textOnly(marriage + QString::number(i))));
        qint64 left = 200;
        while (left > 0) {
            const auto now = corpus->documents().updateSearchIndex(std::chrono::milliseconds(0));
            MUST(now);
            QVERIFY(*now < left);
            left = *now;
        }
        QCOMPARE(*corpus->documents().count({.search = u"许广平"_s}), 200);
        MUST(corpus->documents().remove({3}));
        QCOMPARE(*corpus->documents().count({.search = u"许广平"_s}), 199);
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
