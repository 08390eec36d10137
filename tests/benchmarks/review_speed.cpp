// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a quick review takes until its queue is there, as the window makes it: the model is loaded already, readings
// are kept by the main thread. The corpus is copied first, and what it keeps of earlier readings is left out.
//   review_speed CORPUS MODEL [THREADS]
#include "core/corpus/corpus.h"
#include "ui/review/review_service.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

int complain(const QString &message)
{
    std::fprintf(stderr, "review_speed: %s\n", qPrintable(message));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.size() < 2) return complain(u"name a corpus and a model"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.spotter"_s);
    if (!QFile::copy(words[0], path)) return complain(words[0] + u" cannot be copied"_s);
    auto corpus = Corpus::open(path);
    if (!corpus) return complain(corpus.error().message);
    const auto model = ModelSnapshot::load(words[1]);
    if (!model) return complain(model.error().message);
    (void)(*model)->sha256();

    ReviewService service;
    QElapsedTimer clock;
    qint64 longestStoreMs = 0;
    int code = 1;
    QObject::connect(&service, &ReviewService::readingsCame, &service,
        [&](const QString &, const QString &round, const std::vector<StoredReading> &readings) {
            QElapsedTimer storing;
            storing.start();
            if (const auto kept = (*corpus)->review().storeReadings(round, readings); !kept)
                complain(kept.error().message);
            longestStoreMs = std::max(longestStoreMs, storing.elapsed());
        });
    QObject::connect(&service, &ReviewService::finished, &service, [&](const ReviewOutcome &outcome) {
        std::printf("{\"documents\": %lld, \"groups\": %zu, \"seconds\": %.2f, \"longest_store_ms\": %lld}\n",
            static_cast<long long>(outcome.documentsRead), outcome.queue.groups.size(), double(clock.elapsed()) / 1000,
            static_cast<long long>(longestStoreMs));
        code = 0;
        QCoreApplication::quit();
    });
    QObject::connect(&service, &ReviewService::failed, &service, [&](const Error &error) {
        complain(error.message);
        QCoreApplication::quit();
    });
    ReviewJob job;
    job.corpus.path = path;
    job.model = *model;
    job.threads = words.size() > 2 ? words[2].toInt() : 2;
    clock.start();
    service.read(job);
    QCoreApplication::exec();
    return code;
}
