// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/hold_out.h"
#include "corpus_testing.h"

#include <QJsonObject>

using namespace spotter;
using namespace spotter::testing;

namespace {

void fill(Corpus &corpus, int count, Split split, bool isLabelled = true, bool isSynthetic = false)
{
    for (int i = 0; i < count; ++i) {
        Document document = textOnly(marriage + splitName(split) + QString::number(i) + (isLabelled ? u"a"_s : u"b"_s)
            + (isSynthetic ? u"s"_s : u"r"_s));
        document.split = split;
        if (isLabelled) document.triples.push_back(labelIn(document.text, u"许广平"_s, u"丈夫"_s, u"鲁迅"_s));
        if (isSynthetic) document.metadata.insert(u"synthetic"_s, true);
        MUST(corpus.documents().import(document));
    }
}

std::vector<DocumentId> idsOf(Corpus &corpus, Split split)
{
    return corpus.documents().ids({.split = split}).value_or(std::vector<DocumentId>{});
}

} // namespace

class TestHoldOut : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTenthIsMovedAsOneStep()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        fill(*corpus, 30, Split::Train);
        fill(*corpus, 11, Split::None);
        fill(*corpus, 20, Split::None, false);
        fill(*corpus, 20, Split::Train, true, true);
        fill(*corpus, 3, Split::Dev);
        fill(*corpus, 4, Split::Test);
        const std::vector<DocumentId> before = idsOf(*corpus, Split::Dev);
        const auto moved = holdOutTenth(*corpus, 1);
        MUST(moved);
        QCOMPARE(*moved, 5); // of 41
        const std::vector<DocumentId> after = idsOf(*corpus, Split::Dev);
        QCOMPARE(after.size(), size_t(8));
        for (const DocumentId id : after) {
            const auto document = corpus->documents().loadWithLabels(id);
            MUST(document);
            QVERIFY(!document->triples.empty());
            QVERIFY(!document->metadata.contains(u"synthetic"_s));
        }
        QCOMPARE(idsOf(*corpus, Split::Test).size(), size_t(4));
        QVERIFY2(corpus->journal().undoText().contains(u"5"), qPrintable(corpus->journal().undoText()));
        MUST(corpus->journal().undo());
        QVERIFY(idsOf(*corpus, Split::Dev) == before);
        MUST(corpus->journal().redo());
        QVERIFY(idsOf(*corpus, Split::Dev) == after);
        QCOMPARE(problemsOf(*corpus), QString());
    }

    void whichOnesIsChance()
    {
        std::vector<std::vector<DocumentId>> choices;
        for (const quint64 seed : {1, 1, 2, 3}) {
            const QTemporaryDir folder;
            const auto corpus = newCorpus(folder);
            fill(*corpus, 60, Split::Train);
            MUST(holdOutTenth(*corpus, seed));
            choices.push_back(idsOf(*corpus, Split::Dev));
            QCOMPARE(choices.back().size(), size_t(6));
        }
        QVERIFY(choices[0] == choices[1]);
        QVERIFY(choices[0] != choices[2] || choices[0] != choices[3]);
    }

    void somethingIsLeftToTrainOn()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        fill(*corpus, 1, Split::Train);
        fill(*corpus, 5, Split::Train, false);
        const auto refused = holdOutTenth(*corpus, 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Content);
        QVERIFY(idsOf(*corpus, Split::Dev).empty());
        fill(*corpus, 1, Split::None);
        const auto moved = holdOutTenth(*corpus, 1);
        MUST(moved);
        QCOMPARE(*moved, 1);
    }

    void stoppedItChangesNothing()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        fill(*corpus, 20, Split::Train);
        const QString before = corpus->journal().undoText();
        std::stop_source stop;
        stop.request_stop();
        const auto refused = holdOutTenth(*corpus, 1, stop.get_token());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Stopped);
        QVERIFY(idsOf(*corpus, Split::Dev).empty());
        QCOMPARE(corpus->journal().undoText(), before);
    }

    void aReadOnlyCorpusSaysSo()
    {
        const QTemporaryDir folder;
        const auto corpus = newCorpus(folder);
        fill(*corpus, 20, Split::Train);
        const auto reader = Corpus::open(corpus->path(), Corpus::Mode::ReadOnly);
        MUST(reader);
        const auto refused = holdOutTenth(**reader, 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestHoldOut)
#include "test_hold_out.moc"
