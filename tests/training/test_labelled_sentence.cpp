// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character_tokenizer.h"
#include "core/training/labelled_sentence.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestLabelledSentence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void placesByOffset();
    void alignsStringsWithoutOffsets();
    void countsWhatCannotBePlaced();
    void cutsAtTheLimit();
    void rejectedLabelsDoNotTrain();
    void allOccurrencesTrainWhenAsked();
    void placesMentionsWithWhiteSpaceAndEmoji();
    void doubtsAreFoundByTheirStrings();

private:
    LabelledSentence label(
        const QString &text, const std::vector<LabelledTriple> &labels, int limit = 100, bool all = false);

    std::unique_ptr<CharacterTokenizer> m_tokenizer;
    Schema m_schema;
    LabelCounts m_counts;
};

namespace {

LabelledTriple stringLabel(const QString &subject, const QString &predicate, const QString &object)
{
    LabelledTriple label;
    label.triple.subject.text = subject;
    label.triple.predicate = predicate;
    label.triple.object.text = object;
    return label;
}

} // namespace

void TestLabelledSentence::initTestCase()
{
    std::vector<QString> texts(3, u"活着是余华的书 余华和莫言 New York 𠀀🎬a b c d e f"_s);
    auto tokenizer = CharacterTokenizer::create(CharacterTokenizer::buildVocabulary(texts));
    QVERIFY(tokenizer.has_value());
    m_tokenizer = std::move(*tokenizer);
    m_schema.addPredicate(u"作者"_s, {u"书"_s, u"人"_s});
}

LabelledSentence TestLabelledSentence::label(
    const QString &text, const std::vector<LabelledTriple> &labels, int limit, bool all)
{
    Document document;
    document.text = text;
    document.triples = labels;
    m_counts = {};
    return labelSentence(document, m_schema, *m_tokenizer, limit, all, m_counts);
}

void TestLabelledSentence::placesByOffset()
{
    LabelledTriple second = stringLabel(u"活着"_s, u"作者"_s, u"余华"_s);
    second.triple.subject.span = {0, 2};
    second.triple.object.span = {7, 9}; // the second 余华, though the first is closer
    const auto sentence = label(u"活着是余华的书余华和莫言"_s, {second});
    QCOMPARE(m_counts.placed, 1);
    QCOMPARE(sentence.subjects.size(), 1U);
    const auto &[subject, objects] = *sentence.subjects.begin();
    QVERIFY((subject == TokenRange{0, 1}));
    QVERIFY((objects.front().object == TokenRange{7, 8}));
}

void TestLabelledSentence::alignsStringsWithoutOffsets()
{
    const auto sentence = label(u"余华：活着是余华的书"_s, {stringLabel(u"活着"_s, u"作者"_s, u"余华"_s)});
    QCOMPARE(m_counts.placed, 1);
    QVERIFY((sentence.subjects.begin()->first == TokenRange{3, 4}));
}

void TestLabelledSentence::countsWhatCannotBePlaced()
{
    const auto sentence = label(u"活着是余华的书"_s,
        {stringLabel(u"活着"_s, u"作者"_s, u"莫言"_s), stringLabel(u"活着"_s, u"导演"_s, u"余华"_s),
            stringLabel(u"活着"_s, u"作者"_s, u"余华"_s)});
    QCOMPARE(m_counts.placed, 1);
    QCOMPARE(m_counts.unaligned, 2);
    QCOMPARE(sentence.subjects.size(), 1U);
}

void TestLabelledSentence::cutsAtTheLimit()
{
    const auto sentence = label(u"活着是余华的书"_s, {stringLabel(u"活着"_s, u"作者"_s, u"余华"_s)}, 4);
    QCOMPARE(m_counts.beyondLimit, 1);
    QCOMPARE(m_counts.placed, 0);
    QCOMPARE(sentence.tokens.size(), 4);
    QVERIFY(sentence.subjects.empty());
}

void TestLabelledSentence::rejectedLabelsDoNotTrain()
{
    LabelledTriple rejected = stringLabel(u"活着"_s, u"作者"_s, u"余华"_s);
    rejected.state = ReviewState::Rejected;
    QVERIFY(label(u"活着是余华的书"_s, {rejected}).subjects.empty());
    QCOMPARE(m_counts.placed + m_counts.unaligned, 0);
}

void TestLabelledSentence::allOccurrencesTrainWhenAsked()
{
    const QString text = u"活着是余华的书余华和莫言"_s;
    const auto labels = {stringLabel(u"活着"_s, u"作者"_s, u"余华"_s)};
    QCOMPARE(label(text, labels).subjects.begin()->second.size(), 1U);
    QCOMPARE(label(text, labels, 100, true).subjects.begin()->second.size(), 2U);
}

void TestLabelledSentence::placesMentionsWithWhiteSpaceAndEmoji()
{
    const auto sentence = label(u"🎬𠀀活着 New York 莫言"_s, {stringLabel(u"𠀀活着"_s, u"作者"_s, u"New York"_s)});
    QCOMPARE(m_counts.placed, 1);
    const auto &[subject, objects] = *sentence.subjects.begin();
    QCOMPARE(sentence.tokens.spans[size_t(subject.start)].beginUtf16, 2);
    QCOMPARE(sentence.tokens.spans[size_t(objects.front().object.end)].endUtf16, 15);
}

void TestLabelledSentence::doubtsAreFoundByTheirStrings()
{
    const Triple label = stringLabel(u"活着"_s, u"作者"_s, u"余华"_s).triple;
    const Triple missing = stringLabel(u"活着"_s, u"作者"_s, u"莫言"_s).triple;
    const Triple elsewhere = stringLabel(u"活着"_s, u"作者"_s, u"鲁迅"_s).triple;
    Document document;
    document.text = u"活着是余华和莫言的书"_s;
    document.triples.push_back(stringLabel(u"活着"_s, u"作者"_s, u"余华"_s));
    const LabelDoubts doubts{{{label, 0.25F}}, {missing, elsewhere, label}};
    const auto sentence = labelSentence(document, m_schema, *m_tokenizer, 100, false, m_counts, &doubts);
    QCOMPARE(sentence.subjects.size(), 1U);
    QCOMPARE(sentence.subjects.begin()->second.size(), 1U); // what is unknown is no label
    QCOMPARE(sentence.doubted.size(), 2U); // what is not in the text, or labelled, is not unknown
    QCOMPARE(sentence.doubted[0].weight, 0.25F);
    QVERIFY((sentence.doubted[0].label.object == TokenRange{3, 4}));
    QCOMPARE(sentence.doubted[1].weight, 0.0F);
    QVERIFY((sentence.doubted[1].label.object == TokenRange{6, 7}));
}

QTEST_GUILESS_MAIN(TestLabelledSentence)
#include "test_labelled_sentence.moc"
