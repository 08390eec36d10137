// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the facts of a corpus take to be collected, paged, edited and merged: fact_speed [LABELS [FILE]]. A million
// labels, four a document, without it; of names of which few are frequent, as in real texts. FILE keeps the labels for
// the next time: they take longer to make than everything else. Prints a line of JSON a measurement, as records.py
// takes them.
#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "core/corpus/entity_store.h"
#include "core/corpus/facts/fact_build.h"
#include "core/corpus/facts/fact_query.h"
#include "core/corpus/journal/journal.h"
#include "core/workspace/fact_findings.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

constexpr int labelsADocument = 4;

void print(const QString &what, double value, qint64 count)
{
    std::printf("{\"what\": \"%s\", \"ms\": %.2f, \"count\": %lld}\n", what.toUtf8().constData(), value,
        static_cast<long long>(count));
    std::fflush(stdout);
}

[[noreturn]] void fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", error.message.toUtf8().constData());
    std::exit(1);
}

template <typename T>
T must(Result<T> result)
{
    if (!result) fail(result.error());
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

/// The number of a name: small ones are frequent.
class Names {
public:
    explicit Names(unsigned seed) : m_random(seed) { }
    QString one(const QString &prefix, double size)
    {
        const double drawn = std::uniform_real_distribution<double>(0, 1)(m_random);
        return prefix + QString::number(qint64(std::pow(drawn, 2.5) * size));
    }
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    double score() { return std::uniform_real_distribution<double>(.3, 1)(m_random); }

private:
    std::mt19937 m_random;
};

void fill(Corpus &corpus, qint64 labels)
{
    Names names(7);
    auto transaction = must(Transaction::begin(corpus.database(), u"Import"_s));
    for (qint64 document = 0; document * labelsADocument < labels; ++document) {
        Document made;
        made.text = QString::number(document) + u' ';
        for (int i = 0; i < labelsADocument; ++i) {
            LabelledTriple label;
            const auto mention = [&](const QString &text, const QString &type) {
                const qsizetype at = made.text.size();
                made.text += text + u' ';
                return Mention{{at, at + text.size()}, text, type};
            };
            label.triple.subject = mention(names.one(u"Person "_s, double(labels) / 2), u"Person"_s);
            label.triple.predicate = u"predicate %1"_s.arg(names.below(40));
            label.triple.object = mention(names.one(u"地方"_s, double(labels) / 2), u"Place"_s);
            label.state = names.below(4) == 0 ? ReviewState::Accepted : ReviewState::Unreviewed;
            label.score = names.score();
            made.triples.push_back(label);
        }
        must(corpus.documents().import(made, Duplicates::Keep));
    }
    must(transaction.commit());
}

qint64 peakKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.simplified().split(' ').value(1).toLongLong();
    return 0;
}

/// The slowest of the first, second and third page.
void page(Corpus &corpus, const QString &what, const FactQuery &query)
{
    double slowest = 0;
    std::optional<Fact> last;
    qint64 facts = 0;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto found = must(factPage(corpus.database(), query, last ? &*last : nullptr, 200));
        slowest = std::max(slowest, double(timer.nsecsElapsed()) / 1e6);
        facts += qint64(found.size());
        if (found.empty()) break;
        last = found.back();
    }
    print(what, slowest, facts);
}

void pages(Corpus &corpus)
{
    const std::array<const char *, 6> names{"subject", "predicate", "object", "sentences", "sureness", "state"};
    for (int order = 0; order < 6; ++order)
        for (const bool descending : {false, true})
            page(corpus,
                u"page by %1%2"_s.arg(
                    QString::fromLatin1(names[size_t(order)]), descending ? u", descending"_s : QString()),
                {.order = FactOrder(order), .isDescending = descending});
    const auto oneObject = QSet<QString>{u"predicate 3"_s, u"predicate 4"_s};
    const std::vector<std::pair<QString, FactQuery>> filters{{u"a predicate"_s, {.predicate = u"predicate 3"_s}},
        {u"rejected"_s, {.state = FactState::Rejected}}, {u"accepted"_s, {.state = FactState::Accepted}},
        {u"a rare name"_s, {.search = u"person 333333"_s}}, {u"a frequent part of a name"_s, {.search = u"person 1"_s}},
        {u"two characters"_s, {.search = u"地方"_s}}, {u"one character"_s, {.search = u"方"_s}},
        {u"a name that is not there"_s, {.search = u"zzz"_s}}, {u"very sure"_s, {.leastSureness = .9999}},
        {u"contradictions"_s, {.contradictionsOnly = true, .oneObject = oneObject}}};
    for (const auto &[what, query] : filters) {
        for (const FactOrder order : {FactOrder::Subject, FactOrder::Sureness}) {
            FactQuery sorted = query;
            sorted.order = order;
            sorted.isDescending = order == FactOrder::Sureness;
            page(corpus, u"page of %1, by %2"_s.arg(what, QString::fromLatin1(names[size_t(order)])), sorted);
        }
    }
}

/// Edits of one kind, each of a label of its own: the median and the slowest but two.
void edits(Corpus &corpus, const QString &what, qint64 first, const std::function<void(LabelledTriple &)> &edit)
{
    std::vector<double> times;
    for (qint64 document = first; document < first + 200; ++document) {
        auto labels = must(corpus.annotations().forDocument({document * 7}));
        if (labels.empty()) continue;
        edit(labels[0].label);
        QElapsedTimer timer;
        timer.start();
        must(corpus.annotations().update(labels[0].id, labels[0].label));
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    if (times.empty()) return;
    std::ranges::sort(times);
    print(what + u", median"_s, times[times.size() / 2], qint64(times.size()));
    print(what + u", 99th percentile"_s, times[times.size() * 99 / 100], qint64(times.size()));
}

void reject(LabelledTriple &label) { label.state = ReviewState::Rejected; }

/// Another object: its first word becomes a name that no other label has, or few.
void relabel(LabelledTriple &label)
{
    label.triple.object.span.endUtf16 -= 1;
    label.triple.object.text.chop(1);
}

void searches(Corpus &corpus)
{
    const EntityStore entities(corpus.database());
    for (const QString &part : {u"person 1"_s, u"地方"_s, u"方"_s, u"p"_s, u"333333"_s, u"zzz"_s}) {
        QElapsedTimer timer;
        timer.start();
        const auto found = must(entities.find(part, 20));
        print(u"entities named “%1”"_s.arg(part), double(timer.nsecsElapsed()) / 1e6, qint64(found.size()));
    }
}

void merges(Corpus &corpus)
{
    EntityStore entities(corpus.database());
    const auto first = must(entities.named(u"Person 0"_s));
    const auto second = must(entities.named(u"Person 1"_s));
    if (first.size() != 1 || second.size() != 1) return;
    const qint64 mentions = first.front().mentions + second.front().mentions;
    QElapsedTimer timer;
    timer.start();
    must(entities.merge(first.front().id, second.front().id));
    print(u"merge of two frequent entities"_s, double(timer.nsecsElapsed()) / 1e6, mentions);
    timer.start();
    must(corpus.journal().undo());
    print(u"its undo"_s, double(timer.nsecsElapsed()) / 1e6, mentions);
}

/// A corpus with so many labels, in this folder: those that a file keeps, if it is there.
std::unique_ptr<Corpus> filled(const QTemporaryDir &folder, qint64 labels, const QString &kept)
{
    const QString path = folder.filePath(u"facts.spotter"_s);
    if (kept.isEmpty() || !QFile::exists(kept)) {
        {
            const auto corpus = must(Corpus::create(path));
            fill(*corpus, labels);
        }
        if (!kept.isEmpty() && !QFile::copy(path, kept)) fail({ErrorCode::Io, u"cannot write "_s + kept});
    } else if (!QFile::copy(kept, path)) {
        fail({ErrorCode::Io, u"cannot copy "_s + kept});
    }
    return must(Corpus::open(path));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 labels = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const QTemporaryDir folder;
    const auto corpus = filled(folder, labels, argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    edits(*corpus, u"edit before facts are collected"_s, 1, reject);
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock();
    must(buildFacts(corpus->database()));
    print(u"build"_s, double(timer.nsecsElapsed()) / 1e6, labels);
    print(u"build, processor time"_s, double(std::clock() - before) * 1000 / CLOCKS_PER_SEC, labels);
    std::printf("{\"facts\": %lld, \"peak memory MiB\": %lld}\n",
        static_cast<long long>(must(countFacts(corpus->database(), {}, labels))),
        static_cast<long long>(peakKilobytes() / 1024));
    timer.start();
    must(countFacts(corpus->database(), {}, 100'000));
    print(u"count up to 100,000"_s, double(timer.nsecsElapsed()) / 1e6, 1);
    pages(*corpus);
    searches(*corpus);
    edits(*corpus, u"edit"_s, 300, reject);
    edits(*corpus, u"edit of a name"_s, 600, relabel);
    merges(*corpus);
    timer.start();
    const auto rules = must(factRules(*corpus));
    print(u"rules and contradictions"_s, double(timer.nsecsElapsed()) / 1e6, qint64(rules.contradictions.size()));
    std::printf("{\"peak memory of rules MiB\": %lld}\n", static_cast<long long>(peakKilobytes() / 1024));
    return 0;
}
