// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/csv_rows.h"
#include "core/training/trainer.h"
#include "core/workspace/evaluation_report.h"
#include "tests/corpus/corpus_testing.h"
#include "tests/support/tiny_corpus.h"

#include <QBuffer>
#include <QDir>

using namespace spotter;
using namespace spotter::testing;

namespace {

using Fact = QStringList; // subject, predicate, object

Triple tripleIn(const QString &text, const Fact &fact) { return labelIn(text, fact[0], fact[1], fact[2]).triple; }

EvaluationDocument labelledDocument(const QString &text, const QList<Fact> &facts)
{
    EvaluationDocument made;
    made.document.text = text;
    for (const Fact &fact : facts) made.document.triples.push_back(labelIn(text, fact[0], fact[1], fact[2]));
    return made;
}

std::vector<ScoredTriple> foundIn(const QString &text, const QList<Fact> &facts, double score = 0.75)
{
    std::vector<ScoredTriple> found;
    for (const Fact &fact : facts) found.push_back({tripleIn(text, fact), score});
    return found;
}

const QString &film()
{
    static const QString text = u"《红日》由王小山执导，李晓梅主演。"_s;
    return text;
}

Evaluation judged(const QList<Fact> &labels, const QList<QList<Fact>> &found)
{
    Evaluation evaluation{.source = u"films"_s, .documents = {labelledDocument(film(), labels)}};
    int number = 0;
    for (const QList<Fact> &facts : found)
        addModelFigures(
            evaluation, {.name = u"model %1"_s.arg(++number), .folder = {}, .schema = {}}, {foundIn(film(), facts)});
    return evaluation;
}

QList<Fact> factsOf(const std::vector<ModelMistake> &list)
{
    QList<Fact> facts;
    for (const ModelMistake &mistake : list)
        facts += {mistake.triple.subject.text, mistake.triple.predicate, mistake.triple.object.text};
    return facts;
}

const Fact director{u"红日"_s, u"导演"_s, u"王小山"_s};
const Fact writer{u"红日"_s, u"编剧"_s, u"王小山"_s};
const Fact lead{u"红日"_s, u"主演"_s, u"李晓梅"_s};
const Fact longLead{u"《红日》"_s, u"主演"_s, u"李晓梅"_s};

} // namespace

class TestEvaluation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void confusion_data();
    void confusion();
    void mistakesAreAsManyAsTheScoresSay();
    void whatIsThereInstead_data();
    void whatIsThereInstead();
    void aMistakeOfTwoModelsIsOne();
    void sentences_data();
    void sentences();
    void partsOfACorpus();
    void aPartWithoutLabelsIsRefused();
    void falseTriplesOfUnlabelledSentencesAreCounted();
    void sentencesWithoutTriplesNeedNoLabels();
    void oneModelAgainstItself();
    void stops();
    void htmlEscapesWhatComesFromOutside();
    void htmlListsAsManyAsAsked();
    void csvReadsBack();
    void writesByTheName_data();
    void writesByTheName();

private:
    std::shared_ptr<const ModelSnapshot> m_model;
};

void TestEvaluation::initTestCase()
{
    TrainingOptions options;
    options.model.hidden = 32;
    options.model.dilations = {1, 2, 1};
    options.batchSize = 8;
    options.epochs = 10;
    options.learningRate = 0.005;
    options.emaDecay = 0.9;
    options.threads = 1;
    auto outcome = train(tests::tinyTrainingSet(), options);
    MUST(outcome);
    m_model = outcome->model;
}

void TestEvaluation::confusion_data()
{
    QTest::addColumn<QList<Fact>>("labels");
    QTest::addColumn<QList<Fact>>("found");
    QTest::addColumn<QList<PredicatePair>>("pairs"); // each once
    const QString nothing;
    QTest::newRow("right") << QList<Fact>{director} << QList<Fact>{director}
                           << QList<PredicatePair>{{u"导演"_s, u"导演"_s}};
    QTest::newRow("missed") << QList<Fact>{director} << QList<Fact>{} << QList<PredicatePair>{{u"导演"_s, nothing}};
    QTest::newRow("false") << QList<Fact>{} << QList<Fact>{director} << QList<PredicatePair>{{nothing, u"导演"_s}};
    QTest::newRow("another predicate between the same names")
        << QList<Fact>{director} << QList<Fact>{writer} << QList<PredicatePair>{{u"导演"_s, u"编剧"_s}};
    QTest::newRow("other names are no confusion") << QList<Fact>{director} << QList<Fact>{lead}
                                                  << QList<PredicatePair>{{nothing, u"主演"_s}, {u"导演"_s, nothing}};
    QTest::newRow("the right one besides a wrong one")
        << QList<Fact>{director} << QList<Fact>{director, writer}
        << QList<PredicatePair>{{nothing, u"编剧"_s}, {u"导演"_s, u"导演"_s}};
    QTest::newRow("two labels of a pair, one wrong triple")
        << QList<Fact>{director, writer} << QList<Fact>{{u"红日"_s, u"主演"_s, u"王小山"_s}}
        << QList<PredicatePair>{{u"导演"_s, u"主演"_s}, {u"编剧"_s, nothing}};
}

void TestEvaluation::confusion()
{
    QFETCH(const QList<Fact>, labels);
    QFETCH(const QList<Fact>, found);
    QFETCH(const QList<PredicatePair>, pairs);
    const Evaluation evaluation = judged(labels, {found});
    const ModelFigures &figures = evaluation.models.front();
    std::map<PredicatePair, qint64> expected;
    for (const PredicatePair &pair : pairs) expected[pair] = 1;
    QCOMPARE(figures.confusion, expected);
    // In rows: the labels of each predicate; in columns: what was found.
    QMap<QString, qint64> rows;
    QMap<QString, qint64> columns;
    for (const auto &[pair, count] : figures.confusion) {
        rows[pair.first] += count;
        columns[pair.second] += count;
    }
    for (auto it = figures.scores.byPredicate.begin(); it != figures.scores.byPredicate.end(); ++it) {
        QCOMPARE(rows.value(it.key()), it->gold);
        QCOMPARE(columns.value(it.key()), it->predicted);
    }
}

void TestEvaluation::mistakesAreAsManyAsTheScoresSay()
{
    // The same label twice, in other cases, counts once; rejected labels do not count.
    const QString text = u"IBM hired Ann. ibm hired ann. Bob left."_s;
    EvaluationDocument document = labelledDocument(
        text, {{u"IBM"_s, u"hired"_s, u"Ann"_s}, {u"ibm"_s, u"hired"_s, u"ann"_s}, {u"Bob"_s, u"left"_s, u"IBM"_s}});
    document.document.triples[2].state = ReviewState::Rejected;
    Evaluation evaluation{.source = u"x"_s, .documents = {document}};
    addModelFigures(evaluation, {.name = u"m"_s, .folder = {}, .schema = {}},
        {foundIn(text, {{u"Bob"_s, u"left"_s, u"IBM"_s}, {u"Bob"_s, u"left"_s, u"ibm"_s}})});
    const Score &score = evaluation.models.front().scores.total;
    QCOMPARE(qint64(evaluation.missed.size()), score.gold - score.correct);
    QCOMPARE(qint64(evaluation.wrong.size()), score.predicted - score.correct);
    QCOMPARE(factsOf(evaluation.missed), QList<Fact>({{u"IBM"_s, u"hired"_s, u"Ann"_s}}));
    QCOMPARE(factsOf(evaluation.wrong), QList<Fact>({{u"Bob"_s, u"left"_s, u"IBM"_s}}));
    QCOMPARE(evaluation.models.front().unknown.predicates, QStringList{u"hired"_s});
}

void TestEvaluation::whatIsThereInstead_data()
{
    QTest::addColumn<QList<Fact>>("labels");
    QTest::addColumn<QList<Fact>>("found");
    QTest::addColumn<Fact>("instead"); // of the first missed label; empty: none
    QTest::newRow("another predicate") << QList<Fact>{director} << QList<Fact>{lead, writer} << writer;
    QTest::newRow("other boundaries") << QList<Fact>{lead} << QList<Fact>{longLead} << longLead;
    QTest::newRow("nothing near") << QList<Fact>{director} << QList<Fact>{lead} << Fact();
    QTest::newRow("the predicate comes before the boundaries")
        << QList<Fact>{lead} << QList<Fact>{longLead, {u"红日"_s, u"编剧"_s, u"李晓梅"_s}}
        << Fact{u"红日"_s, u"编剧"_s, u"李晓梅"_s};
}

void TestEvaluation::whatIsThereInstead()
{
    QFETCH(const QList<Fact>, labels);
    QFETCH(const QList<Fact>, found);
    QFETCH(const Fact, instead);
    const Evaluation evaluation = judged(labels, {found});
    const ModelMistake &missed = evaluation.missed.front();
    QCOMPARE(missed.instead.has_value(), !instead.isEmpty());
    if (instead.isEmpty()) return;
    QCOMPARE(*missed.instead, tripleIn(film(), instead));
    const auto wrong = std::ranges::find(evaluation.wrong, *missed.instead, &ModelMistake::triple);
    QVERIFY(wrong != evaluation.wrong.end() && wrong->instead == missed.triple);
    QCOMPARE(wrong->score, 0.75);
}

void TestEvaluation::aMistakeOfTwoModelsIsOne()
{
    const Evaluation evaluation = judged({director, lead}, {{writer}, {director, writer}});
    QCOMPARE(evaluation.models.size(), 2);
    QCOMPARE(factsOf(evaluation.missed), QList<Fact>({director, lead}));
    QCOMPARE(evaluation.missed[0].madeBy, (std::array{true, false}));
    QCOMPARE(evaluation.missed[1].madeBy, (std::array{true, true}));
    QCOMPARE(factsOf(evaluation.wrong), QList<Fact>{writer});
    QCOMPARE(evaluation.wrong[0].madeBy, (std::array{true, true}));
    QCOMPARE(evaluation.wrong[0].instead, tripleIn(film(), director)); // of the first model
    QCOMPARE(evaluation.predicates(), QStringList({u"主演"_s, u"导演"_s, u"编剧"_s}));
}

void TestEvaluation::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("shown");
    const QString filler = u"这是一句没有内容的话。"_s.repeated(60);
    QTest::newRow("a short text as a whole") << u"  甲是乙的。第二句。 "_s << u"甲"_s << u"甲是乙的。第二句。"_s;
    QTest::newRow("of a long text the sentence") << filler + u"甲是乙的。"_s + filler << u"甲"_s << u"甲是乙的。"_s;
    QTest::newRow("without a place the beginning") << u"甲说。"_s + filler << u"无"_s << u"甲说。"_s;
    QTest::newRow("between surrogate pairs")
        << u"😀"_s.repeated(400) + u"。甲是乙的。"_s + u"😀"_s.repeated(401) << u"甲"_s << u"甲是乙的。"_s;
}

void TestEvaluation::sentences()
{
    QFETCH(const QString, text);
    QFETCH(const QString, subject);
    QFETCH(const QString, shown);
    const Span span = sentenceAround(text, tripleIn(text, {subject, u"p"_s, u"乙"_s}));
    QCOMPARE(text.sliced(span.beginUtf16, span.length()), shown);
}

void TestEvaluation::partsOfACorpus()
{
    const QTemporaryDir folder;
    const auto corpus = newCorpus(folder);
    for (const auto &[split, facts] : {std::pair(Split::Dev, QList<Fact>{director}), {Split::Dev, {}},
             {Split::Train, {lead}}, {Split::None, {lead}}, {Split::None, {}}}) {
        Document document = labelledDocument(film(), facts).document;
        document.text += QString::number(corpus->documents().count().value_or(0));
        document.split = split;
        MUST(corpus->documents().import(document));
    }
    const auto sizeOf = [&](std::optional<Split> split) {
        const auto documents = evaluationDocuments(*corpus, split);
        return documents ? int(documents->size()) : -1;
    };
    QCOMPARE(sizeOf(Split::Dev), 2); // also the one in which there is nothing to find
    QCOMPARE(sizeOf(Split::Train), 1);
    QCOMPARE(sizeOf(Split::Test), 0);
    QCOMPARE(sizeOf(Split::None), 1); // nobody has labelled the other
    QCOMPARE(sizeOf(std::nullopt), 4);
    const auto dev = evaluationDocuments(*corpus, Split::Dev);
    MUST(dev);
    QVERIFY(dev->front().id.isValid() && dev->front().id != dev->back().id);
}

void TestEvaluation::aPartWithoutLabelsIsRefused()
{
    const auto refused
        = evaluateModels({.source = u"a.spotter"_s, .split = Split::Dev, .documents = {labelledDocument(film(), {})}},
            {{u"m"_s, m_model}}, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Content);
    QVERIFY(refused.error().message.contains(u"a.spotter"_s) && refused.error().message.contains(u"dev"_s));
}

void TestEvaluation::falseTriplesOfUnlabelledSentencesAreCounted()
{
    const QString met = u"《红日》的王小山见过李晓梅。他们谈的是天气。"_s; // two sentences
    Evaluation evaluation{.source = u"films"_s,
        .documents = {labelledDocument(film(), {director}), labelledDocument(met, {}), labelledDocument(film(), {})}};
    addModelFigures(evaluation, {.name = u"m"_s, .folder = {}, .schema = {}},
        {foundIn(film(), {director, lead}), foundIn(met, {director, lead}), {}});
    const UnlabelledFigures &unlabelled = evaluation.models.front().unlabelled;
    QCOMPARE(unlabelled.sentences, 3); // a false triple beside a label is in the precision alone
    QCOMPARE(unlabelled.found, 2);
    QVERIFY(qFuzzyCompare(unlabelled.perHundred(), 200.0 / 3));
    QCOMPARE(unlabelledText(unlabelled), u"False triples in sentences without a label: 66.67 per 100 (2 in 3)"_s);
    QCOMPARE(unlabelledText({}), QString());
    const QString html = evaluationAsHtml(evaluation);
    QVERIFY(html.contains(u"66.67 per 100 (2 in 3)"_s));
    const Reliability &reliability = evaluation.models.front().reliability;
    QCOMPARE(reliability.found(), 4);
    QVERIFY(html.contains(reliabilityText(reliability)));
    QCOMPARE(reliabilityText({}), QString());
    QVERIFY(QString::fromUtf8(evaluationAsCsv(evaluation)).contains(u"\nscore,m,"_s));
    QVERIFY(QString::fromUtf8(evaluationAsCsv(evaluation)).contains(u"\nunlabelled,m,"_s));
}

void TestEvaluation::sentencesWithoutTriplesNeedNoLabels()
{
    const auto alone = evaluateModels(
        {.source = u"a"_s, .statesNothing = true, .documents = {labelledDocument(film(), {})}}, {{u"m"_s, m_model}}, 1);
    MUST(alone);
    QCOMPARE(alone->models.front().unlabelled.sentences, 1);
    const auto labelled
        = evaluateModels({.source = u"a"_s, .statesNothing = true, .documents = {labelledDocument(film(), {lead})}},
            {{u"m"_s, m_model}}, 1);
    QVERIFY(!labelled);
    QVERIFY(labelled.error().message.contains(u"contains labels"_s));
    QVERIFY(!evaluateModels({.source = u"a"_s, .statesNothing = true}, {{u"m"_s, m_model}}, 1));
}

void TestEvaluation::oneModelAgainstItself()
{
    Evaluation input{.source = u"tiny"_s};
    for (Document &document : tests::tinyDocuments()) input.documents.push_back({.id = {}, .document = document});
    qint64 last = 0;
    const auto evaluation = evaluateModels(input, {{u"one"_s, m_model}, {u"again"_s, m_model}}, 1, {},
        [&](const Progress &progress) { last = progress.total == 98 ? progress.done : -1; });
    MUST(evaluation);
    QCOMPARE(last, 98);
    QCOMPARE(evaluation->models.size(), 2);
    QCOMPARE(evaluation->labels(), 48);
    QCOMPARE(evaluation->difference, (F1Interval{0, 0}));
    for (const auto *list : {&evaluation->missed, &evaluation->wrong})
        for (const ModelMistake &mistake : *list) QVERIFY(mistake.madeBy[0] && mistake.madeBy[1]);
    const Score &score = evaluation->models.front().scores.total;
    QCOMPARE(qint64(evaluation->missed.size()), score.gold - score.correct);
}

void TestEvaluation::stops()
{
    std::stop_source source;
    source.request_stop();
    const auto stopped = evaluateModels({.source = u"a"_s, .documents = {labelledDocument(film(), {director})}},
        {{u"m"_s, m_model}}, 1, source.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Stopped);
}

void TestEvaluation::htmlEscapesWhatComesFromOutside()
{
    const QString text = u"<b>Ann</b> & %1 <img src=x onerror=alert(1)>"_s;
    Evaluation evaluation{.source = u"<script>%2"_s,
        .documents = {labelledDocument(text, {{u"<b>Ann"_s, u"<i>&p"_s, u"<img src=x onerror=alert(1)>"_s}})}};
    evaluation.documents[0].document.source = u"\"><script>"_s;
    addModelFigures(evaluation, {.name = u"<u>m"_s, .folder = {}, .schema = {}}, {{}});
    const QString html = evaluationAsHtml(evaluation);
    for (const QString &raw : {u"<script"_s, u"<img"_s, u"<u>"_s, u"<i>&"_s, u"<b>"_s})
        QVERIFY2(!html.contains(raw), qPrintable(raw));
    QVERIFY(html.contains(u"&lt;script&gt;%2"_s));
    QVERIFY(html.contains(u"<mark class=\"s\">&lt;b&gt;Ann</mark>&lt;/b&gt; &amp; %1 <mark class=\"o\">"_s));
    QVERIFY(!html.contains(u"http://"_s) && !html.contains(u"https://"_s)); // nothing is loaded
}

void TestEvaluation::htmlListsAsManyAsAsked()
{
    const Evaluation evaluation = judged({director, lead}, {{}});
    QVERIFY(evaluationAsHtml(evaluation).contains(u"Missed triples (2)"_s));
    QCOMPARE(evaluationAsHtml(evaluation).count(u"<mark class=\"s\">"_s), 2);
    const QString one = evaluationAsHtml(evaluation, 1);
    QCOMPARE(one.count(u"<mark class=\"s\">"_s), 1);
    QVERIFY(one.contains(u"The first 1 are listed"_s));
}

void TestEvaluation::csvReadsBack()
{
    const QString text = u"😀=1+1 met \"Ann\", then\nleft."_s;
    Evaluation evaluation{
        .source = u"x"_s, .documents = {labelledDocument(text, {{u"=1+1"_s, u"met"_s, u"\"Ann\""_s}})}};
    evaluation.documents[0].id = {7};
    addModelFigures(evaluation, {.name = u"m"_s, .folder = {}, .schema = {}}, {{}});
    QByteArray bytes = evaluationAsCsv(evaluation);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CsvRows rows(buffer, u"report.csv"_s, 1'000'000, {});
    std::vector<QStringList> table;
    while (true) {
        const auto row = rows.next();
        MUST(row);
        if (!*row) break;
        table.push_back((*row)->cells);
    }
    const auto cellOf
        = [&](size_t row, const QString &column) { return table[row].value(table.front().indexOf(column)); };
    QCOMPARE(table.size(), size_t(5)); // headings, the model, its predicate, a confusion, a missed label
    QCOMPARE(cellOf(1, u"table"_s), u"model"_s);
    QCOMPARE(cellOf(1, u"labels"_s), u"1"_s);
    QCOMPARE(cellOf(2, u"predicate"_s), u"met"_s);
    QCOMPARE(cellOf(3, u"table"_s), u"confusion"_s);
    QCOMPARE(cellOf(3, u"other_predicate"_s), QString());
    QCOMPARE(cellOf(4, u"table"_s), u"missed"_s);
    QCOMPARE(cellOf(4, u"document"_s), u"7"_s);
    QCOMPARE(cellOf(4, u"subject"_s), u"'=1+1"_s);
    QCOMPARE(cellOf(4, u"neutralised"_s), u"subject"_s);
    QCOMPARE(cellOf(4, u"subject_start"_s), u"1"_s); // code points
    QCOMPARE(cellOf(4, u"object"_s), u"\"Ann\""_s);
    QCOMPARE(cellOf(4, u"sentence"_s), text);
}

void TestEvaluation::writesByTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin"); // empty: refused
    QTest::newRow("HTML") << u"report.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("capitals") << u"REPORT.HTM"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("CSV") << u"report.csv"_s << QByteArray("table,model,predicate,");
    QTest::newRow("another suffix") << u"report.pdf"_s << QByteArray();
    QTest::newRow("no folder") << u"nowhere/report.csv"_s << QByteArray();
    QTest::newRow("a folder") << u"folder.csv"_s << QByteArray();
    QTest::newRow("a corpus by that name") << u"corpus.html"_s << QByteArray();
}

void TestEvaluation::writesByTheName()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, begin);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder.csv"_s));
    MUST(Corpus::create(folder.filePath(u"corpus.html"_s)));
    const QString path = folder.filePath(name);
    const auto written = writeEvaluation(judged({director}, {{writer}}), path);
    QCOMPARE(written.has_value(), !begin.isEmpty());
    if (!written) {
        QVERIFY2(written.error().message.contains(QDir::toNativeSeparators(path)), qPrintable(written.error().message));
        return;
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begin));
}

QTEST_GUILESS_MAIN(TestEvaluation)
#include "test_evaluation.moc"
