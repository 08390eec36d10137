// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma GCC diagnostic ignored "-Wconversion" // the QTRY macros of Qt 6.8 narrow a duration
#include "core/model/extraction_service.h"
#include "core/model/extractor.h"
#include "core/training/trainer.h"
#include "tests/support/tiny_corpus.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

class TestExtractor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsSpansOfTheOriginalText_data();
    void findsSpansOfTheOriginalText();
    void keepsTheOrder();
    void batchingChangesNothing();
    void readsTextsLongerThanTheModel();
    void readsTheVisiblePartFirst();
    void goesOnWhereTheUserLooks();
    void theBestOfOverlappingPassagesWins();
    void documentOffsetsAreTheDocuments();
    void documentsTogetherAreAsEachAlone();
    void stops();
    void serviceDropsLateAnswers();

private:
    std::shared_ptr<const ModelSnapshot> m_model;
};

void TestExtractor::initTestCase()
{
    TrainingOptions options;
    options.model.hidden = 32;
    options.model.dilations = {1, 2, 1};
    options.model.maximumTokens = 48;
    options.batchSize = 8;
    options.epochs = 40;
    options.learningRate = 0.005;
    options.emaDecay = 0.9;
    options.threads = 1;
    auto outcome = train(tests::tinyTrainingSet(), options);
    QVERIFY(outcome.has_value());
    m_model = outcome->model;
}

void TestExtractor::findsSpansOfTheOriginalText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"《红日》是王小山执导的电影"_s;
    QTest::newRow("after an emoji") << u"🎬👨‍👩‍👧《红日》是王小山执导的电影"_s;
    QTest::newRow("after CRLF") << u"\r\n《红日》是王小山执导的电影\r\n"_s;
    QTest::newRow("a character that the vocabulary lacks inside") << u"《红箓日》是王小山执导的电影"_s;
}

void TestExtractor::findsSpansOfTheOriginalText()
{
    QFETCH(const QString, text);
    const std::vector<QString> texts{text};
    const auto found = Extractor(m_model).extract(texts);
    QVERIFY(found.has_value());
    for (const ScoredTriple &scored : found->front()) {
        for (const Mention *mention : {&scored.triple.subject, &scored.triple.object}) {
            QVERIFY(mention->span.isValid());
            QCOMPARE(text.mid(mention->span.beginUtf16, mention->span.length()), mention->text);
        }
        QVERIFY(scored.score > 0 && scored.score <= 1);
        QCOMPARE(scored.triple.object.type, u"人物"_s);
    }
    if (!text.contains(u'箓')) {
        QCOMPARE(found->front().size(), 1U);
        QCOMPARE(found->front().front().triple.subject.text, u"红日"_s);
    }
}

void TestExtractor::keepsTheOrder()
{
    const std::vector<QString> texts{u""_s, u"《长河落日》是赵云海执导的电影"_s, u" \n"_s, u"周月写过小说《红日》"_s};
    const auto found = Extractor(m_model).extract(texts);
    QVERIFY(found.has_value());
    QCOMPARE(found->size(), 4U);
    QVERIFY((*found)[0].empty());
    QCOMPARE((*found)[1].at(0).triple.subject.text, u"长河落日"_s);
    QVERIFY((*found)[2].empty());
    QCOMPARE((*found)[3].at(0).triple.predicate, u"作者"_s);
}

void TestExtractor::batchingChangesNothing()
{
    std::vector<QString> texts;
    for (const Document &document : tests::tinyDocuments()) texts.push_back(document.text);
    const auto together = Extractor(m_model).extract(texts);
    QVERIFY(together.has_value());
    for (size_t i = 0; i < texts.size(); ++i) {
        const std::vector<QString> one{texts[i]};
        const auto alone = Extractor(m_model).extract(one);
        QVERIFY(alone.has_value());
        QCOMPARE((*alone)[0].size(), (*together)[i].size());
        for (size_t t = 0; t < (*alone)[0].size(); ++t) {
            QVERIFY(sameTriple((*alone)[0][t].triple, (*together)[i][t].triple));
            QVERIFY(std::abs((*alone)[0][t].score - (*together)[i][t].score) < 1e-5);
        }
    }
}

void TestExtractor::readsTextsLongerThanTheModel()
{
    const std::vector<QString> texts{u"今天天气很好。"_s.repeated(40) + u"《红日》是王小山执导的电影。"_s};
    const auto found = Extractor(m_model).extract(texts);
    QVERIFY(found.has_value());
    const auto right = std::ranges::count_if(
        found->front(), [](const ScoredTriple &scored) { return scored.triple.subject.text == u"红日"; });
    QCOMPARE(right, 1);
}

/// A sentence of more than the 48 tokens that the model reads at once is read in pieces that overlap; which of them is
/// read first must not matter, nor whether the text is a record or a document.
void TestExtractor::theBestOfOverlappingPassagesWins()
{
    // With low thresholds it says a lot, and much of that in both pieces.
    const QTemporaryDir folder;
    QVERIFY(m_model->save(folder.filePath(u"model"_s)));
    QFile file(folder.filePath(u"model/config.json"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QJsonObject config = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject thresholds = config["thresholds"_L1].toObject();
    for (const QString &key : thresholds.keys()) {
        if (thresholds[key].toDouble() < 1) thresholds[key] = 0.05; // from 1 on it is switched off
    }
    config["thresholds"_L1] = thresholds;
    QVERIFY(!thresholds.isEmpty() && file.resize(0) && file.seek(0));
    file.write(QJsonDocument(config).toJson());
    file.close();
    const auto model = ModelSnapshot::load(folder.filePath(u"model"_s));
    QVERIFY(model);
    for (int number = 0; number < 20 * 12; ++number) {
        const int before = 28 + number % 20; // the sentence moves through the end of the first piece
        const int behind = 1 + 3 * (number / 20);
        const QString text = u"今"_s.repeated(before) + u"《红日》是王小山执导的电影"_s + u"天"_s.repeated(behind);
        const std::vector<QString> texts{text};
        const auto record = Extractor(*model).extract(texts);
        const auto document = Extractor(*model).extractDocument(text);
        QVERIFY(record && document);
        QCOMPARE(document->size(), record->front().size());
        for (size_t i = 0; i < document->size(); ++i) {
            QVERIFY(sameTriple((*document)[i].triple, record->front()[i].triple));
            QVERIFY2(std::abs((*document)[i].score - record->front()[i].score) < 1e-5,
                qPrintable(
                    u"%1 before: %2 and %3"_s.arg(before).arg((*document)[i].score).arg(record->front()[i].score)));
        }
    }
}

void TestExtractor::readsTheVisiblePartFirst()
{
    QString text;
    for (int i = 0; i < 400; ++i) text += u"今天天气很好，我们去看海。\n"_s;
    const qsizetype place = text.size();
    text += u"《红日》是王小山执导的电影。\n"_s;
    for (int i = 0; i < 400; ++i) text += u"今天天气很好，我们去看海。\n"_s;
    Span firstSpan;
    const auto onPassages = [&](const std::vector<ScoredTriple> &, Span span) {
        if (!firstSpan.isValid()) firstSpan = span;
    };
    const auto found
        = Extractor(m_model).extractDocument(text, [&] { return Span{place, place + 10}; }, {}, onPassages);
    QVERIFY(found.has_value());
    QVERIFY(firstSpan.beginUtf16 <= place && firstSpan.endUtf16 > place);
}

void TestExtractor::goesOnWhereTheUserLooks()
{
    QString text;
    for (int i = 0; i < 100; ++i) text += u"第%1天天气很好。"_s.arg(i);
    Span visible{0, 10};
    std::vector<Span> read;
    const auto found = Extractor(m_model).extractDocument(
        text, [&] { return visible; }, {},
        [&](const std::vector<ScoredTriple> &, Span span) {
            read.push_back(span);
            if (read.size() == 1) visible = {text.size() / 2, text.size() / 2 + 10};
        });
    QVERIFY(found.has_value());
    QVERIFY(read.size() > 3);
    QVERIFY(read[1].overlaps(visible));
    // To the end, then what was passed over; everything once.
    std::ranges::sort(read);
    QCOMPARE(read.front().beginUtf16, 0);
    QCOMPARE(read.back().endUtf16, text.size());
    for (size_t i = 1; i < read.size(); ++i) QCOMPARE(read[i].beginUtf16, read[i - 1].endUtf16);
}

void TestExtractor::documentOffsetsAreTheDocuments()
{
    const QString text = u"# 标题\n\n今天天气很好。《红日》是王小山执导的电影。\n🎬周月写过小说《山中来信》。"_s;
    std::vector<ScoredTriple> streamed;
    const auto found
        = Extractor(m_model).extractDocument(text, {}, {}, [&](const std::vector<ScoredTriple> &triples, Span) {
              streamed.insert(streamed.end(), triples.begin(), triples.end());
          });
    QVERIFY(found.has_value());
    QVERIFY(!found->empty());
    QCOMPARE(streamed.size(), found->size());
    for (const ScoredTriple &scored : *found)
        QCOMPARE(text.mid(scored.triple.subject.span.beginUtf16, scored.triple.subject.span.length()),
            scored.triple.subject.text);
}

void TestExtractor::documentsTogetherAreAsEachAlone()
{
    const QString one = u"《红日》是王小山执导的电影。"_s;
    const QString two = u"李大河写过小说《长河落日》。"_s;
    const std::vector<QString> texts{
        one, QString(), one + two, one + u'\n' + two, u" \n "_s, two + u'\n', u"今天天气很好。"_s.repeated(40) + one};
    const Extractor extractor(m_model);
    const auto together = extractor.extractDocuments(texts);
    QVERIFY(together);
    QCOMPARE(together->size(), texts.size());
    for (size_t i = 0; i < texts.size(); ++i) {
        const auto alone = extractor.extractDocument(texts[i]);
        const auto &found = (*together)[i];
        QVERIFY(alone && found);
        QCOMPARE(found->size(), alone->size());
        QCOMPARE(found->empty(), QStringView(texts[i]).trimmed().isEmpty());
        for (size_t j = 0; j < alone->size(); ++j) {
            QVERIFY(sameTriple((*found)[j].triple, (*alone)[j].triple));
            QVERIFY(std::abs((*found)[j].score - (*alone)[j].score) < 1e-5);
        }
    }
}

void TestExtractor::stops()
{
    std::stop_source source;
    source.request_stop();
    const std::vector<QString> texts{u"《红日》是王小山执导的电影"_s};
    const auto found = Extractor(m_model).extract(texts, source.get_token());
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::Stopped);
}

void TestExtractor::serviceDropsLateAnswers()
{
    ExtractionService service;
    QSignalSpy finished(&service, &ExtractionService::finished);
    service.start(m_model, u"今天天气很好。\n"_s.repeated(5000), {});
    const quint64 second = service.start(m_model, u"《红日》是王小山执导的电影"_s, {});
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QCOMPARE(finished[0][0].toULongLong(), second);
    QCOMPARE(finished[0][1].value<std::vector<ScoredTriple>>().size(), 1U);
    QVERIFY(!service.isRunning());
}

QTEST_GUILESS_MAIN(TestExtractor)
#include "test_extractor.moc"
