// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/long_documents.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

LabelledTriple label(const QString &text, const QString &subject, const QString &predicate, const QString &object)
{
    const auto mention = [&](const QString &words) {
        const qsizetype begin = text.indexOf(words);
        return Mention{{begin, begin + words.size()}, words, {}};
    };
    LabelledTriple made;
    made.triple = {mention(subject), predicate, mention(object)};
    return made;
}

} // namespace

class TestLongDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsMoveIntoTheirPassages()
    {
        Document document = sample();
        document.triples = {label(document.text, u"《红日》"_s, u"导演"_s, u"王小山"_s)};
        const CutDocument cut = cutDocument(document);
        QCOMPARE(cut.passages.size(), size_t(1));
        const Document &passage = cut.passages.front();
        QCOMPARE(passage.text, u"电影《红日》由王小山执导。"_s);
        const Triple &triple = passage.triples.front().triple;
        QCOMPARE(passage.text.mid(triple.subject.span.beginUtf16, triple.subject.span.length()), u"《红日》"_s);
        QCOMPARE(passage.text.mid(triple.object.span.beginUtf16, triple.object.span.length()), u"王小山"_s);
        QCOMPARE(cut.unlabelled.size(), size_t(2));
    }

    void aSplitMeansThatAllOfItIsLabelled()
    {
        Document document = sample();
        document.split = Split::Train;
        const CutDocument cut = cutDocument(document);
        QCOMPARE(cut.passages.size(), size_t(3));
        QVERIFY(cut.unlabelled.empty());
        QCOMPARE(cut.passages.front().split, Split::Train);
    }

    void aRejectedLabelMakesANegative()
    {
        Document document = sample();
        document.triples = {label(document.text, u"北京"_s, u"首都"_s, u"春天"_s)};
        document.triples.front().state = ReviewState::Rejected;
        const CutDocument cut = cutDocument(document);
        QCOMPARE(cut.passages.size(), size_t(1));
        QCOMPARE(cut.passages.front().text, u"北京的春天很短。"_s);
    }

    void whatHasNoPassageIsCounted()
    {
        Document document = sample();
        document.triples = {label(document.text, u"《红日》"_s, u"上映地"_s, u"北京"_s),
            label(document.text, u"《红日》"_s, u"编剧"_s, u"不在文中"_s)};
        document.triples[1].triple.object.span = {};
        const CutDocument cut = cutDocument(document);
        QVERIFY(cut.passages.empty());
        QCOMPARE(cut.crossingLabels, 1);
        QCOMPARE(cut.unalignedLabels, 1);
    }

    void anEmptyTextHasNoPassages() { QVERIFY(cutDocument({}).passages.empty()); }

private:
    static Document sample()
    {
        Document document;
        document.text = u"北京的春天很短。电影《红日》由王小山执导。🙂观众很多。"_s;
        return document;
    }
};

QTEST_GUILESS_MAIN(TestLongDocuments)
#include "test_long_documents.moc"
