// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast a file of DuIE comes into a corpus and out again: import_speed DUIE.jsonl [--one-thread] [--export]
// [--keep FOLDER]. Parses, aligns, stores and journals, and prints a line of JSON with sentences a second and the
// memory it took at most. --keep leaves the corpus and the export in a folder.
#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "core/formats/document_feed.h"
#include "core/formats/registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

#include <sys/resource.h>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

struct Measure {
    Measure() { timer.start(); }
    void print(const char *what, qint64 sentences) const
    {
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        const double cpuSeconds = double(std::clock() - cpuAtBegin) / CLOCKS_PER_SEC;
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        std::printf("{\"what\": \"%s\", \"sentences\": %lld, \"seconds\": %.3f, \"processor_seconds\": %.3f, "
                    "\"per_second\": %.0f, \"per_second_of_processor\": %.0f, \"peak_mib\": %.1f}\n",
            what, static_cast<long long>(sentences), seconds, cpuSeconds, double(sentences) / seconds,
            double(sentences) / cpuSeconds, double(usage.ru_maxrss) / 1024);
        std::fflush(stdout);
    }
    QElapsedTimer timer;
    std::clock_t cpuAtBegin = std::clock();
};

int complain(const Error &error)
{
    std::fprintf(stderr, "%s\n", error.message.toUtf8().constData());
    return 1;
}

Result<qint64> store(Corpus &corpus, std::unique_ptr<RecordReader> reader, bool oneThread)
{
    qint64 count = 0;
    const auto put = [&](const Document &document) -> Result<void> {
        ++count;
        return corpus.documents().import(document).transform([](const ImportedDocument &) { });
    };
    auto transaction = Transaction::begin(corpus.database(), u"Import"_s);
    if (!transaction) return std::unexpected(transaction.error());
    if (oneThread) {
        for (;;) {
            const auto document = reader->next();
            if (!document) return std::unexpected(document.error());
            if (!*document) break;
            if (const auto done = put(**document); !done) return std::unexpected(done.error());
        }
    } else {
        DocumentFeed feed(std::move(reader));
        for (auto batch = feed.take(256, {}); !batch.empty(); batch = feed.take(256, {})) {
            for (const FedDocument &item : batch) {
                if (item.failure) return std::unexpected(*item.failure);
                if (const auto done = put(item.document); !done) return std::unexpected(done.error());
            }
        }
    }
    return transaction->commit().transform([&] { return count; });
}

Result<void> exportAll(Corpus &corpus, const QString &path)
{
    auto ids = corpus.documents().ids();
    if (!ids) return std::unexpected(ids.error());
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly)) return failure(ErrorCode::Io, out.errorString());
    const auto writer = makeWriter(u"duie"_s, &out, {.name = path});
    if (!writer) return std::unexpected(writer.error());
    if (auto begun = (*writer)->begin(); !begun) return begun;
    DocumentCursor cursor = corpus.documents().read(*std::move(ids));
    for (;;) {
        const auto document = cursor.next();
        if (!document) return std::unexpected(document.error());
        if (!*document) break;
        if (auto written = (*writer)->write(**document); !written) return written;
    }
    return (*writer)->finish();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) return 2;
    const QTemporaryDir folder;
    const qsizetype keep = arguments.indexOf(u"--keep"_s);
    const QDir target(keep > 0 && keep + 1 < arguments.size() ? arguments[keep + 1] : folder.path());
    auto corpus = Corpus::create(target.filePath(u"speed.spotter"_s));
    if (!corpus) return complain(corpus.error());
    QFile file(arguments[1]);
    if (!file.open(QIODevice::ReadOnly)) return 1;
    const Measure importing;
    auto reader = openReader(file, {.name = arguments[1]}, u"duie"_s);
    if (!reader) return complain(reader.error());
    const auto count = store(**corpus, std::move(*reader), arguments.contains(u"--one-thread"_s));
    if (!count) return complain(count.error());
    importing.print("import", *count);
    if (!arguments.contains(u"--export"_s)) return 0;
    const Measure exporting;
    if (const auto done = exportAll(**corpus, target.filePath(u"out.jsonl"_s)); !done) return complain(done.error());
    exporting.print("export", *count);
    return 0;
}
