// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/held_out_scoring.h"
#include "tests/support/tiny_corpus.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

std::vector<QString> textsOf(const std::vector<ReadingRequest> &requests)
{
    std::vector<QString> texts;
    for (const ReadingRequest &request : requests) texts.push_back(request.document->text);
    return texts;
}

} // namespace

class TestHeldOutScoring : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldsKeepTwinsTogether();
    void foldsDoNotDependOnTheOrder();
    void everyDocumentIsReadOnce();
    void goesOnWhereItWasStopped();
    void stopsBetweenFolds();
    void tooFewDocumentsIsAnError();
    void manyTextsKeepTheirFolds();
    void laterReadingGoesOn();
    void modelThatHasSeenATextDoesNotJudgeIt();
    void damagedModelsAreNotUsed_data();
    void damagedModelsAreNotUsed();
    void modelOfAPredicateThatIsGoneIsNotUsed();
    void modelsOfOtherSettingsGo();
    void whatCannotBeKeptIsSaid();

private:
    /// Steps that each fold took, by a reading that keeps its models in a folder.
    struct Told {
        std::vector<qint64> texts; ///< the documents of each fold
        QStringList notKept;
        std::vector<double> least; ///< of the first label of each document, in the order of requests()
    };
    Told readIn(const QString &folder, const HeldOutOptions &options) { return readIn(folder, options, requests()); }
    static Told readIn(const QString &folder, HeldOutOptions options, const std::vector<ReadingRequest> &requests,
        const Schema &schema = tests::tinyTrainingSet().schema)
    {
        Told told;
        told.least.resize(requests.size());
        options.folder = folder;
        HeldOutCallbacks callbacks;
        callbacks.onFold = [&](int, std::span<const size_t> indices, std::vector<DocumentReading> readings) {
            told.texts.push_back(qint64(indices.size()));
            for (size_t i = 0; i < indices.size(); ++i)
                if (!readings[i].labels.empty()) told.least[indices[i]] = readings[i].labels.front().label.least();
            return Result<void>();
        };
        callbacks.onNotKept = [&](const Error &error) { told.notKept.append(error.message); };
        const auto done = scoreHeldOut(schema, requests, {}, options, {}, callbacks);
        if (!done) told.notKept.append(u"failed: "_s + done.error().message);
        return told;
    }
    static QStringList kept(const QString &folder, const QString &pattern = u"part-*.learnt"_s)
    {
        return QDir(folder).entryList({pattern}, QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static double sum(const std::vector<double> &values) { return std::accumulate(values.begin(), values.end(), 0.0); }

    [[nodiscard]] std::vector<ReadingRequest> requests() const
    {
        std::vector<ReadingRequest> made;
        for (const Document &document : m_documents) made.push_back({&document, {}});
        return made;
    }

    static HeldOutOptions quick()
    {
        HeldOutOptions options;
        options.folds = 3;
        options.training.model.hidden = 16;
        options.training.model.dilations = {1};
        options.training.epochs = 1;
        options.training.batchSize = 16;
        options.training.vocabularyMinimumCount = 1;
        options.training.threads = 1;
        return options;
    }

    Schema m_schema = tests::tinyTrainingSet().schema;
    std::vector<Document> m_documents = tests::tinyDocuments();
};

void TestHeldOutScoring::foldsKeepTwinsTogether()
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

void TestHeldOutScoring::foldsDoNotDependOnTheOrder()
{
    std::vector<QString> texts;
    for (int i = 0; i < 20; ++i) texts.push_back(u"text %1"_s.arg(i));
    auto folds = foldsOf(texts, 3, 1);
    std::ranges::reverse(texts);
    const auto reversed = foldsOf(texts, 3, 1);
    std::ranges::reverse(folds);
    QCOMPARE(reversed, folds);
}

void TestHeldOutScoring::everyDocumentIsReadOnce()
{
    std::set<size_t> read;
    HeldOutCallbacks callbacks;
    callbacks.onFold = [&](int, std::span<const size_t> indices, std::vector<DocumentReading> readings) {
        if (indices.size() != readings.size()) return Result<void>(failure(ErrorCode::Internal, u"sizes differ"_s));
        for (size_t i = 0; i < indices.size(); ++i) {
            if (readings[i].labels.size() != m_documents[indices[i]].triples.size() || !read.insert(indices[i]).second)
                return Result<void>(failure(ErrorCode::Internal, u"not its reading"_s));
        }
        return Result<void>();
    };
    const auto done = scoreHeldOut(m_schema, requests(), {}, quick(), {}, callbacks);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(read.size(), m_documents.size());
}

void TestHeldOutScoring::goesOnWhereItWasStopped()
{
    std::vector<int> folds;
    HeldOutCallbacks callbacks;
    callbacks.onFold = [&](int fold, std::span<const size_t>, std::vector<DocumentReading>) {
        folds.push_back(fold);
        return Result<void>();
    };
    HeldOutOptions options = quick();
    options.done = {true, false, true};
    const auto done = scoreHeldOut(m_schema, requests(), {}, options, {}, callbacks);
    QVERIFY(done.has_value());
    QCOMPARE(folds, std::vector<int>{1});
}

void TestHeldOutScoring::stopsBetweenFolds()
{
    std::stop_source source;
    int folds = 0;
    HeldOutCallbacks callbacks;
    callbacks.onFold = [&](int, std::span<const size_t>, std::vector<DocumentReading>) {
        ++folds;
        source.request_stop();
        return Result<void>();
    };
    const auto done = scoreHeldOut(m_schema, requests(), {}, quick(), source.get_token(), callbacks);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Stopped);
    QCOMPARE(folds, 1);
}

void TestHeldOutScoring::tooFewDocumentsIsAnError()
{
    const auto all = requests();
    const auto done = scoreHeldOut(m_schema, std::span(all).first(2), {}, quick());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Content);
}

void TestHeldOutScoring::manyTextsKeepTheirFolds()
{
    std::vector<QString> texts;
    for (int i = 0; i < 400; ++i) texts.push_back(u"text %1"_s.arg(i));
    const auto before = foldsOf(texts, 4, 1);
    texts.push_back(u"one more"_s);
    auto after = foldsOf(texts, 4, 1);
    after.pop_back();
    QCOMPARE(after, before);
    std::vector<int> sizes(4, 0);
    for (const int fold : before) ++sizes[size_t(fold)];
    QVERIFY(*std::ranges::min_element(sizes) > 60);
}

/// A round after the first begins where that ended: a third of the epochs alone, from nothing, would know far less.
void TestHeldOutScoring::laterReadingGoesOn()
{
    const QTemporaryDir folder;
    HeldOutOptions options = quick();
    options.training.epochs = 12;
    options.training.learningRate = 0.01;
    const Told first = readIn(folder.path(), options);
    QCOMPARE(first.notKept, QStringList());
    QCOMPARE(kept(folder.path()).size(), 3);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"texts"_s)));
    const Told second = readIn(folder.path(), options);
    QCOMPARE(second.notKept, QStringList());
    options.training.epochs = 4;
    const QTemporaryDir fresh;
    const Told alone = readIn(fresh.path(), options);
    QVERIFY2(sum(second.least) > 2 * sum(alone.least),
        qPrintable(u"%1 against %2"_s.arg(sum(second.least)).arg(sum(alone.least))));
    // A trial of one epoch is nothing that a long run should go on from.
    options.training.epochs = 1;
    readIn(fresh.path(), options);
    QCOMPARE(kept(fresh.path()).size(), 3);
    QVERIFY(kept(fresh.path()) != kept(folder.path()));
}

/// One text moves to another fold: that fold begins anew, and what it learns from now on is remembered, too.
void TestHeldOutScoring::modelThatHasSeenATextDoesNotJudgeIt()
{
    const QTemporaryDir folder;
    HeldOutOptions options = quick();
    readIn(folder.path(), options);
    const QString list = folder.filePath(kept(folder.path()).first());
    const auto linesOf = [&](const QString &path) { return contentOf(path).split('\n'); };
    const qsizetype before = linesOf(list).size();
    // What the first part's model has learnt from is what it would judge now: every other document changes its text,
    // so that the parts are dealt anew.
    std::vector<Document> changed = m_documents;
    for (size_t i = 0; i < changed.size(); i += 2) changed[i].text += u"另外%1"_s.arg(i);
    std::vector<ReadingRequest> asked;
    for (const Document &document : changed) asked.push_back({&document, {}});
    options.training.epochs = 3;
    const Told told = readIn(folder.path(), options, asked);
    QCOMPARE(told.notKept, QStringList());
    const auto now = foldsOf(textsOf(asked), options.folds, options.training.seed);
    const auto then = foldsOf(textsOf(requests()), options.folds, options.training.seed);
    for (int fold = 0; fold < options.folds; ++fold) {
        bool hadSeen = false;
        for (size_t i = 1; i < changed.size(); i += 2) hadSeen |= now[i] == fold && then[i] != fold;
        const QString name = kept(folder.path())[fold];
        // A list that was begun anew has the texts of now alone, one that went on has those of then as well.
        const auto own = size_t(std::ranges::count(now, fold));
        const auto lines = size_t(linesOf(folder.filePath(name)).size()) - 2; // but weights and checksum
        if (hadSeen)
            QCOMPARE(lines, changed.size() - own);
        else
            QVERIFY(lines > changed.size() - own);
    }
    QVERIFY(before > 3);
}

void TestHeldOutScoring::damagedModelsAreNotUsed_data()
{
    QTest::addColumn<QString>("file"); // below the folder of the first part
    QTest::addColumn<int>("keep"); // bytes; below 0: all but so many
    QTest::addColumn<QByteArray>("append");
    QTest::newRow("a list that is cut off") << u".learnt"_s << -60 << QByteArray();
    QTest::newRow("a list without its end") << u".learnt"_s << -3 << QByteArray();
    QTest::newRow("a list with another hash") << u".learnt"_s << -70 << QByteArray("\nabc\n");
    QTest::newRow("an empty list") << u".learnt"_s << 0 << QByteArray();
    QTest::newRow("a list of other weights") << u".learnt"_s << 0 << QByteArray("0123\nabc\n1\n");
    QTest::newRow("weights that are cut off") << u"/weights.safetensors"_s << 100 << QByteArray();
    QTest::newRow("no configuration") << u"/config.json"_s << 0 << QByteArray();
}

void TestHeldOutScoring::damagedModelsAreNotUsed()
{
    QFETCH(QString, file);
    QFETCH(int, keep);
    QFETCH(QByteArray, append);
    const QTemporaryDir folder;
    HeldOutOptions options = quick();
    options.training.epochs = 6;
    options.training.learningRate = 0.01;
    const Told first = readIn(folder.path(), options);
    const QString part = kept(folder.path()).first().chopped(qsizetype(7));
    const QString path = folder.filePath(part) + file;
    const QByteArray all = contentOf(path);
    QVERIFY(!all.isEmpty());
    QFile damaged(path);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(keep < 0 ? all.chopped(-keep) : all.first(keep));
    damaged.write(append);
    damaged.close();
    const Told second = readIn(folder.path(), options);
    QCOMPARE(second.notKept, QStringList());
    // The first part began from nothing, with the same seed: it reads as it did; the others went on.
    const auto folds = foldsOf(textsOf(requests()), options.folds, options.training.seed);
    std::vector<bool> same(3, true);
    for (size_t i = 0; i < folds.size(); ++i)
        if (second.least[i] != first.least[i]) same[size_t(folds[i])] = false;
    QCOMPARE(same, std::vector<bool>({true, false, false}));
    QVERIFY(contentOf(folder.filePath(part) + u".learnt"_s).size() > 100); // and is whole again
}

void TestHeldOutScoring::modelOfAPredicateThatIsGoneIsNotUsed()
{
    const QTemporaryDir folder;
    HeldOutOptions options = quick();
    options.training.epochs = 6;
    readIn(folder.path(), options);
    // 导演 was merged into 作者: the same seed reads what it reads where no model is kept.
    std::vector<Document> merged = m_documents;
    for (Document &document : merged)
        for (LabelledTriple &label : document.triples) label.triple.predicate = u"作者"_s;
    std::vector<ReadingRequest> asked;
    for (const Document &document : merged) asked.push_back({&document, {}});
    Schema schema;
    schema.addPredicate(u"作者"_s, {});
    const QTemporaryDir fresh;
    const Told told = readIn(folder.path(), options, asked, schema);
    const Told anew = readIn(fresh.path(), options, asked, schema);
    QCOMPARE(told.notKept, QStringList());
    QVERIFY(told.least == anew.least);
}

void TestHeldOutScoring::modelsOfOtherSettingsGo()
{
    const QTemporaryDir folder;
    HeldOutOptions options = quick();
    readIn(folder.path(), options);
    const QStringList before = kept(folder.path(), u"part-*"_s);
    QCOMPARE(before.size(), 6);
    options.training.threads = 2; // is no other kind of model
    readIn(folder.path(), options);
    QCOMPARE(kept(folder.path(), u"part-*"_s), before);
    QFile foreign(folder.filePath(u"part-1-of-my-notes"_s)); // nobody else's is removed
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    options.done = {true, true, true};
    options.training.seed = 8; // what reads nothing removes nothing
    readIn(folder.path(), options);
    QCOMPARE(kept(folder.path(), u"part-*-of-3-*"_s), before);
    options.done.clear();
    options.training.seed = 7;
    options.folds = 2;
    readIn(folder.path(), options);
    const QStringList after = kept(folder.path(), u"part-*-of-2-*"_s);
    QCOMPARE(after.size(), 4);
    for (const QString &name : after) QVERIFY(!before.contains(name));
    QCOMPARE(kept(folder.path(), u"part-*-of-3-*"_s).size(), 0);
    QVERIFY(foreign.exists());
}

void TestHeldOutScoring::whatCannotBeKeptIsSaid()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"review"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const Told told = readIn(inTheWay.fileName(), quick());
    QCOMPARE(told.texts.size(), size_t(3)); // it went on all the same
    QCOMPARE(told.notKept.size(), qsizetype(3));
    QVERIFY2(told.notKept.first().contains(inTheWay.fileName()), qPrintable(told.notKept.first()));
}

QTEST_GUILESS_MAIN(TestHeldOutScoring)
#include "test_held_out_scoring.moc"
