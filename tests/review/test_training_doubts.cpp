// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/training_doubts.h"

#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestTrainingDoubts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDoubtedLabelCountsByItsQuality();
    void aSoundOneCountsFully();
    void soDoesWhatAPersonHasAccepted();
    void whatIsMissingIsUnknown();
    void otherDocumentsArePassedOver();
    void documentsOfOneTextAreToldApart();

private:
    static Finding finding(DocumentId document, FindingKind kind, double quality)
    {
        Finding made;
        made.document = document;
        made.kind = kind;
        made.quality = quality;
        made.triple = {{{}, u"a"_s, {}}, u"p"_s, {{}, u"b"_s, {}}};
        return made;
    }

    /// How many of the documents that train are doubted.
    [[nodiscard]] qsizetype doubted() const
    {
        return std::ranges::count_if(
            m_training.train, [](const TrainingDocument &document) { return !document.doubts.isEmpty(); });
    }

    TrainingSet m_training;
    ReviewSet m_set;
};

void TestTrainingDoubts::init()
{
    m_training = {};
    m_set = {};
    for (const QString &text : {u"first a b"_s, u"second a b"_s}) {
        Document document;
        document.text = text;
        const DocumentId id{qint64(10 + m_set.documents.size())};
        m_training.train.push_back({document, id});
        m_set.documents.push_back({id, document, {}});
    }
}

void TestTrainingDoubts::aDoubtedLabelCountsByItsQuality()
{
    addDoubts(m_training, m_set, {{finding({11}, FindingKind::WrongPredicate, 0.1)}, {}, {}, 1, 0});
    QCOMPARE(doubted(), 1);
    const LabelDoubts &doubts = m_training.train[1].doubts;
    QCOMPARE(doubts.labels.size(), 1U);
    QCOMPARE(doubts.labels[0].trust, 0.1F);
    QCOMPARE(doubts.labels[0].triple.object.text, u"b"_s);
    QVERIFY(doubts.unknown.empty());
}

void TestTrainingDoubts::aSoundOneCountsFully()
{
    addDoubts(m_training, m_set,
        {{finding({10}, FindingKind::Unconfirmed, 0.9), finding({10}, FindingKind::MissingTriple, 0.95)}, {}, {}, 1,
            0});
    QCOMPARE(doubted(), 0);
}

void TestTrainingDoubts::soDoesWhatAPersonHasAccepted()
{
    const Finding doubt = finding({11}, FindingKind::WrongPredicate, 0.1);
    Triple elsewhere = doubt.triple; // the same strings at another place
    elsewhere.subject.span = {7, 8};
    auto &labels = m_set.documents[1].document.triples;
    labels = {{doubt.triple, Origin::Imported, ReviewState::Unreviewed, {}},
        {elsewhere, Origin::Imported, ReviewState::Accepted, {}}};
    addDoubts(m_training, m_set, {{doubt}, {}, {}, 1, 0});
    QCOMPARE(doubted(), 0);
    labels[1].state = ReviewState::Unreviewed;
    addDoubts(m_training, m_set, {{doubt}, {}, {}, 1, 0});
    QCOMPARE(doubted(), 1);
}

void TestTrainingDoubts::whatIsMissingIsUnknown()
{
    addDoubts(m_training, m_set, {{finding({10}, FindingKind::MissingTriple, 0.8)}, {}, {}, 1, 0});
    QCOMPARE(m_training.train[0].doubts.unknown.size(), 1U);
    QVERIFY(m_training.train[0].doubts.labels.empty());
}

void TestTrainingDoubts::otherDocumentsArePassedOver()
{
    m_training.train.erase(m_training.train.begin());
    addDoubts(m_training, m_set,
        {{finding({10}, FindingKind::MissingTriple, 0.3), finding({99}, FindingKind::MissingTriple, 0.3)}, {}, {}, 1,
            0});
    QCOMPARE(doubted(), 0);
}

void TestTrainingDoubts::documentsOfOneTextAreToldApart()
{
    m_training.train[1].document.text = m_training.train[0].document.text;
    m_set.documents[1].document.text = m_set.documents[0].document.text;
    addDoubts(m_training, m_set, {{finding({10}, FindingKind::WrongPredicate, 0.1)}, {}, {}, 1, 0});
    QCOMPARE(doubted(), 1);
    QVERIFY(!m_training.train[0].doubts.isEmpty());
}

QTEST_GUILESS_MAIN(TestTrainingDoubts)
#include "test_training_doubts.moc"
