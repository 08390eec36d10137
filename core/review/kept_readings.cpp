// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/kept_readings.h"

#include "core/corpus/corpus.h"
#include "core/review/fact_index.h"
#include "core/review/reading_json.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

std::vector<ReadingRequest> readingRequests(const ReviewSet &set)
{
    const FactIndex facts(set);
    std::vector<ReadingRequest> requests;
    requests.reserve(set.documents.size());
    for (size_t i = 0; i < set.documents.size(); ++i)
        requests.push_back({&set.documents[i].document, facts.probesFor(i)});
    return requests;
}

std::vector<StoredReading> rowsOf(
    const ReviewSet &set, std::span<const size_t> documents, std::span<const DocumentReading> readings, bool heldOut)
{
    std::vector<StoredReading> rows;
    rows.reserve(documents.size());
    for (size_t i = 0; i < documents.size(); ++i) {
        const ReviewDocument &document = set.documents[documents[i]];
        rows.push_back({document.id, heldOut, readingToJson(readings[i], document.document.text)});
    }
    return rows;
}

Result<Readings> keptReadings(const ReviewSet &set, Corpus &corpus, const QString &round, KeptKind kind)
{
    const auto rows = corpus.review().readings(round);
    if (!rows) return std::unexpected(rows.error());
    QHash<DocumentId, size_t> indices;
    for (size_t i = 0; i < set.documents.size(); ++i) indices.insert(set.documents[i].id, i);
    Readings readings(set.documents.size());
    for (const StoredReading &row : *rows) {
        const auto index = indices.constFind(row.document);
        if (index != indices.constEnd() && (row.heldOut || kind == KeptKind::Newest))
            readings[*index] = readingFromJson(row.json, set.documents[*index].document.text);
    }
    return readings;
}

bool isReadingOf(const LabelReading &reading, const Triple &triple)
{
    const Triple &read = reading.label.triple;
    const auto same = [](const Mention &a, const Mention &b) {
        return a.text == b.text && (a.span == b.span || !b.span.isValid());
    };
    return read.predicate == triple.predicate && same(read.subject, triple.subject) && same(read.object, triple.object);
}

bool knowsLabels(const DocumentReading &reading, const Document &document)
{
    return std::ranges::all_of(document.triples, [&](const LabelledTriple &label) {
        return !label.isFact() || std::ranges::any_of(reading.labels, [&](const LabelReading &read) {
            return isReadingOf(read, label.triple);
        });
    });
}

QString roundOfFolds(const ReviewSet &set, QJsonObject trainingSettings, int folds)
{
    trainingSettings.remove(u"threads"_s);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QJsonDocument(trainingSettings).toJson(QJsonDocument::Compact));
    for (const ReviewDocument &document : set.documents) hash.addData(document.document.text.toUtf8() + '\n');
    return u"folds %1 %2"_s.arg(folds).arg(QString::fromLatin1(hash.result().toHex().left(16)));
}

QString roundOfModel(const QByteArray &sha256) { return u"model %1"_s.arg(QString::fromLatin1(sha256.left(16))); }

Result<QString> roundToFill(const ReviewSet &set, Corpus &corpus, const QString &name, std::span<const int> foldOf,
    int folds, AfterLast afterLast)
{
    const auto latest = corpus.review().latestRound(true);
    if (!latest) return latest;
    const bool ours = latest->startsWith(name);
    if (afterLast == AfterLast::Keep) return ours ? *latest : name;
    if (ours) {
        const auto readings = keptReadings(set, corpus, *latest, KeptKind::HeldOut);
        if (!readings) return std::unexpected(readings.error());
        if (std::ranges::count(finishedFolds(*readings, foldOf, folds), false) > 0) return *latest;
    }
    return name + u' ' + QString::number(QDateTime::currentMSecsSinceEpoch());
}

std::vector<bool> finishedFolds(const Readings &readings, std::span<const int> foldOf, int folds)
{
    std::vector<bool> finished(size_t(folds), true);
    for (size_t i = 0; i < foldOf.size(); ++i)
        if (!readings[i]) finished[size_t(foldOf[i])] = false;
    return finished;
}

} // namespace spotter
