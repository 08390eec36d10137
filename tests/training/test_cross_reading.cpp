// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/cross_reading.h"
#include "tests/support/tiny_corpus.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestCrossReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldsKeepTwinsTogether();
    void foldsDoNotDependOnTheOrder();
    void everyDocumentIsReadOnce();
    void goesOnWhereItWasStopped();
    void stopsBetweenFolds();
    void tooFewDocumentsIsAnError();

private:
    [[nodiscard]] std::vector<ReadingRequest> requests() const
    {
        std::vector<ReadingRequest> made;
        for (const Document &document : m_set.train) made.push_back({&document, {}});
        return made;
    }

    static CrossReadingOptions quick()
    {
        CrossReadingOptions options;
        options.folds = 3;
        options.training.model.hidden = 16;
        options.training.model.dilations = {1};
        options.training.epochs = 1;
        options.training.batchSize = 16;
        options.training.vocabularyMinimumCount = 1;
        options.training.threads = 1;
        return options;
    }

    TrainingSet m_set = tests::tinyTrainingSet();
};

void TestCrossReading::foldsKeepTwinsTogether()
{
    std::vector<QString> texts;
    for (int i = 0; i < 40; ++i) {
        texts.push_back(u"Sentence %1."_s.arg(i));
        texts.push_back(u"sentence, %1!"_s.arg(i));
    }
    const auto folds = foldsOf(texts, 4, 42);
    std::vector<int> sizes(4, 0);
    for (size_t i = 0; i < texts.size(); i += 2) {
        QCOMPARE(folds[i], folds[i + 1]);
        ++sizes[size_t(folds[i])];
    }
    QCOMPARE(sizes, std::vector<int>(4, 10));
    QVERIFY(foldsOf(texts, 4, 43) != folds);
}

void TestCrossReading::foldsDoNotDependOnTheOrder()
{
    std::vector<QString> texts;
    for (int i = 0; i < 20; ++i) texts.push_back(u"text %1"_s.arg(i));
    auto folds = foldsOf(texts, 3, 1);
    std::ranges::reverse(texts);
    const auto reversed = foldsOf(texts, 3, 1);
    std::ranges::reverse(folds);
    QCOMPARE(reversed, folds);
}

void TestCrossReading::everyDocumentIsReadOnce()
{
    std::set<size_t> read;
    CrossReadingCallbacks callbacks;
    callbacks.onFold = [&](int, std::span<const size_t> indices, std::vector<DocumentReading> readings) {
        if (indices.size() != readings.size()) return Result<void>(failure(ErrorCode::Internal, u"sizes differ"_s));
        for (size_t i = 0; i < indices.size(); ++i) {
            if (readings[i].labels.size() != m_set.train[indices[i]].triples.size() || !read.insert(indices[i]).second)
                return Result<void>(failure(ErrorCode::Internal, u"not its reading"_s));
        }
        return Result<void>();
    };
    const auto done = readAcross(m_set.schema, requests(), {}, quick(), {}, callbacks);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(read.size(), m_set.train.size());
}

void TestCrossReading::goesOnWhereItWasStopped()
{
    std::vector<int> folds;
    CrossReadingCallbacks callbacks;
    callbacks.onFold = [&](int fold, std::span<const size_t>, std::vector<DocumentReading>) {
        folds.push_back(fold);
        return Result<void>();
    };
    CrossReadingOptions options = quick();
    options.done = {true, false, true};
    const auto done = readAcross(m_set.schema, requests(), {}, options, {}, callbacks);
    QVERIFY(done.has_value());
    QCOMPARE(folds, std::vector<int>{1});
}

void TestCrossReading::stopsBetweenFolds()
{
    std::stop_source source;
    int folds = 0;
    CrossReadingCallbacks callbacks;
    callbacks.onFold = [&](int, std::span<const size_t>, std::vector<DocumentReading>) {
        ++folds;
        source.request_stop();
        return Result<void>();
    };
    const auto done = readAcross(m_set.schema, requests(), {}, quick(), source.get_token(), callbacks);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Stopped);
    QCOMPARE(folds, 1);
}

void TestCrossReading::tooFewDocumentsIsAnError()
{
    const auto all = requests();
    const auto done = readAcross(m_set.schema, std::span(all).first(2), {}, quick());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Content);
}

QTEST_GUILESS_MAIN(TestCrossReading)
#include "test_cross_reading.moc"
