// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast the corpus imports, pages, searches and edits: corpus_speed DUIE.jsonl [REPEAT]. With REPEAT the sentences
// are imported so many times, each time made different by a number at the end: 100 makes a million documents of 10,000.
// Prints a line of JSON a measurement, as records.py takes them.
#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

std::vector<Document> readSentences(const QString &path)
{
    std::vector<Document> documents;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return documents;
    while (!file.atEnd()) {
        const QJsonObject record = QJsonDocument::fromJson(file.readLine()).object();
        Document document;
        document.text = record["text"_L1].toString();
        document.split = Split::Train;
        const QJsonArray triples = record["spo_list"_L1].toArray();
        for (const QJsonValue &triple : triples) {
            LabelledTriple label;
            label.triple.subject = {{}, triple["subject"_L1].toString(), triple["subject_type"_L1].toString()};
            label.triple.predicate = triple["predicate"_L1].toString();
            label.triple.object
                = {{}, triple["object"_L1]["@value"_L1].toString(), triple["object_type"_L1]["@value"_L1].toString()};
            document.triples.push_back(label);
        }
        documents.push_back(document);
    }
    return documents;
}

template <typename Function>
void timed(const char *what, Function function)
{
    QElapsedTimer timer;
    timer.start();
    const qint64 count = function();
    std::printf("{\"what\": \"%s\", \"ms\": %.2f, \"count\": %lld}\n", what, double(timer.nsecsElapsed()) / 1e6,
        static_cast<long long>(count));
    std::fflush(stdout);
}

bool importAll(Corpus &corpus, const std::vector<Document> &documents, int repeat)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t cpuAtBegin = std::clock();
    auto transaction = Transaction::begin(corpus.database(), u"Import"_s);
    if (!transaction) return false;
    qint64 labels = 0;
    for (int round = 0; round < repeat; ++round) {
        for (const Document &original : documents) {
            Document document = original;
            if (round > 0) document.text += QString::number(round);
            const auto imported = corpus.documents().import(document);
            if (!imported) {
                std::fprintf(stderr, "%s\n", imported.error().message.toUtf8().constData());
                return false;
            }
            labels += imported->added;
        }
    }
    if (!transaction->commit()) return false;
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const double sentences = double(documents.size()) * repeat;
    // Processor time is what it costs where nothing else runs.
    const double cpuSeconds = double(std::clock() - cpuAtBegin) / CLOCKS_PER_SEC;
    std::printf(
        "{\"what\": \"import\", \"sentences\": %.0f, \"labels\": %lld, \"per_second\": %.0f, \"seconds\": %.2f, "
        "\"per_second_of_processor\": %.0f}\n",
        sentences, static_cast<long long>(labels), sentences / seconds, seconds, sentences / cpuSeconds);
    std::fflush(stdout);
    return true;
}

/// when: "" or what is different from a search with a filled index.
void searches(Corpus &corpus, const QByteArray &when)
{
    auto &store = corpus.documents();
    for (const QString &needle :
        {u"毕业于北京"_s, u"鲁迅"_s, u"的"_s, u"没有这样的话"_s, u"没乎"_s, u"GV-971"_s, u"gv-971"_s}) {
        const QByteArray name = "search for “" + needle.toUtf8() + "”" + when;
        timed(name.constData(), [&] { return qint64(store.page({.search = needle}, {}, 100)->size()); });
        const QByteArray countName = "count of " + name;
        timed(countName.constData(), [&] { return *store.count({.search = needle}); });
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) return 2;
    const auto documents = readSentences(arguments[1]);
    const int repeat = arguments.size() > 2 ? arguments[2].toInt() : 1;
    const QTemporaryDir folder;
    auto corpus = Corpus::create(folder.filePath(u"speed.spotter"_s));
    if (!corpus || !importAll(**corpus, documents, repeat)) return 1;
    auto &store = (*corpus)->documents();
    const qint64 count = qint64(documents.size()) * repeat;
    timed("count of all", [&] { return *store.count(); });
    timed("ids of all", [&] { return qint64(store.ids()->size()); });
    timed("first page of 100", [&] { return qint64(store.page({}, {}, 100)->size()); });
    timed("a page of 100 in the middle", [&] { return qint64(store.page({}, {count / 2}, 100)->size()); });
    timed("page of 100: train", [&] { return qint64(store.page({.split = Split::Train}, {}, 100)->size()); });
    timed("page of 100: dev", [&] { return qint64(store.page({.split = Split::Dev}, {}, 100)->size()); });
    timed("page of 100: predicate", [&] { return qint64(store.page({.predicate = u"毕业院校"_s}, {}, 100)->size()); });
    timed("count: predicate", [&] { return *store.count({.predicate = u"毕业院校"_s}); });
    timed("page of 100: unreviewed", [&] { return qint64(store.page({.unreviewedOnly = true}, {}, 100)->size()); });
    timed("count: unreviewed", [&] { return *store.count({.unreviewedOnly = true}); });
    timed("page of 100: without labels",
        [&] { return qint64(store.page({.withoutLabelsOnly = true}, {}, 100)->size()); });
    timed("counts by predicate", [&] { return qint64((*corpus)->annotations().countsByPredicate()->size()); });
    searches(**corpus, " before the index is filled");
    timed("filling the search index", [&] { return *store.updateSearchIndex(std::chrono::hours(1)); });
    searches(**corpus, "");
    const auto labels = (*corpus)->annotations().forDocument({1});
    timed("100 edits, each on the disk", [&] {
        for (int i = 0; i < 100; ++i) {
            LabelledTriple label = labels->front().label;
            label.state = i % 2 == 0 ? ReviewState::Accepted : ReviewState::Rejected;
            if (!(*corpus)->annotations().update(labels->front().id, label)) return qint64(i);
        }
        return qint64(100);
    });
    return 0;
}
