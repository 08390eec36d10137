// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/piece_learner.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestPieceLearner final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joins_the_most_frequent_pair_first();
    void repeated_letters();
    void stops_at_the_limits();
    void astral_letters_stay_whole();
    void counts_agree_with_counting_anew();
};

namespace {

QStringList texts(const std::vector<LearnedPiece> &pieces)
{
    QStringList found;
    for (const LearnedPiece &piece : pieces) found.append(piece.text);
    return found;
}

} // namespace

void TestPieceLearner::joins_the_most_frequent_pair_first()
{
    const auto pieces = learnPieces({{u"low"_s, 5}, {u"lower"_s, 2}, {u"newest"_s, 6}, {u"widest"_s, 3}}, 3, 1);
    // e+s and s+t both stand 9 times; "##e" is older than "##s" in the order of the sorted words.
    QCOMPARE(texts(pieces), (QStringList{u"##es"_s, u"##est"_s, u"lo"_s}));
    QCOMPARE(pieces[0].count, 9);
    QCOMPARE(pieces[2].count, 7);
}

void TestPieceLearner::repeated_letters()
{
    const auto pieces = learnPieces({{u"aaaaa"_s, 3}}, 10, 1);
    QVERIFY(texts(pieces).contains(u"aaaaa"_s));
    QCOMPARE(pieces[0].text, u"##aa"_s);
}

void TestPieceLearner::stops_at_the_limits()
{
    const QHash<QString, qint64> words{{u"abab"_s, 10}, {u"cd"_s, 2}};
    QVERIFY(learnPieces(words, 0, 1).empty());
    QVERIFY(learnPieces({}, 10, 1).empty());
    QCOMPARE(learnPieces(words, 1, 1).size(), size_t(1));
    for (const LearnedPiece &piece : learnPieces(words, 100, 3)) QVERIFY(piece.count >= 3);
    QVERIFY(!texts(learnPieces(words, 100, 3)).contains(u"cd"_s));
    QVERIFY(texts(learnPieces(words, 100, 2)).contains(u"cd"_s));
}

void TestPieceLearner::astral_letters_stay_whole()
{
    for (const LearnedPiece &piece : learnPieces({{u"𐐨𐐩𐐪"_s, 3}}, 10, 1)) QVERIFY(piece.text.isValidUtf16());
}

void TestPieceLearner::counts_agree_with_counting_anew()
{
    // The plain algorithm, which counts all pairs again in every step.
    QHash<QString, qint64> words;
    quint32 state = 1;
    for (int i = 0; i < 60; ++i) {
        QString word;
        for (int length = 2 + i % 7; length > 0; --length) {
            state = state * 1664525 + 1013904223;
            word += QChar(u'a' + char16_t(state >> 24) % 4);
        }
        words[word] += 1 + i % 3;
    }
    const auto pieces = learnPieces(words, 40, 2);
    QVERIFY(pieces.size() > 10);
    QHash<QString, QStringList> rows;
    for (const QString &word : words.keys()) {
        for (const QChar letter : word) rows[word].append(rows[word].isEmpty() ? QString(letter) : u"##"_s + letter);
    }
    for (const LearnedPiece &piece : pieces) {
        QHash<std::pair<QString, QString>, qint64> counts;
        for (const QString &word : words.keys()) {
            for (qsizetype i = 1; i < rows[word].size(); ++i) counts[{rows[word][i - 1], rows[word][i]}] += words[word];
        }
        QCOMPARE(piece.count, *std::ranges::max_element(counts));
        std::pair<QString, QString> joined;
        for (auto pair = counts.cbegin(); pair != counts.cend(); ++pair) {
            if (pair.value() == piece.count && pair.key().first + pair.key().second.sliced(2) == piece.text)
                joined = pair.key();
        }
        QVERIFY2(!joined.first.isEmpty(), qPrintable(piece.text));
        for (QStringList &row : rows) {
            for (qsizetype i = 0; i + 1 < row.size(); ++i) {
                if (row[i] != joined.first || row[i + 1] != joined.second) continue;
                row[i] = piece.text;
                row.removeAt(i + 1);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestPieceLearner)
#include "test_piece_learner.moc"
