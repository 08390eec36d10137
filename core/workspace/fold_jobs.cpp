// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/fold_jobs.h"

#include "core/base/system_error.h"
#include "core/training/held_out_scoring.h"
#include "core/workspace/messages.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <optional>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The first line of a fold's file.
struct FoldHeader {
    QString round; ///< roundOfFolds(): tells texts, settings and number of folds apart
    QJsonObject training;
    int fold = 0; ///< from 1
    int folds = 0;

    [[nodiscard]] QJsonObject toJson() const
    {
        return {{u"round"_s, round}, {u"fold"_s, fold}, {u"folds"_s, folds}, {u"training"_s, training}};
    }
};

std::optional<FoldHeader> headerOf(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const FoldHeader header{
        json[u"round"_s].toString(), json[u"training"_s].toObject(), json[u"fold"_s].toInt(), json[u"folds"_s].toInt()};
    if (header.round.isEmpty() || header.fold < 1 || header.fold > header.folds) return std::nullopt;
    return header;
}

QString pathOf(const QString &folder, int fold, int folds)
{
    return QDir(folder).filePath(u"fold-%1-of-%2.jsonl"_s.arg(fold).arg(folds));
}

std::unexpected<Error> unreadable(const QString &path, const QIODevice &file)
{
    return failure(ErrorCode::Io,
        WorkspaceMessages::tr("%1 cannot be read: %2").arg(QDir::toNativeSeparators(path), deviceErrorText(file)));
}

std::unexpected<Error> unwritable(const QString &path, const QIODevice &file)
{
    return failure(ErrorCode::Io,
        WorkspaceMessages::tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), deviceErrorText(file)));
}

bool isThere(const QString &path, const QString &round)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    const auto header = headerOf(file.readLine());
    return header && header->round == round;
}

QByteArray lineOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n'; }

Result<void> writeFold(const QString &path, const FoldHeader &header, const std::vector<StoredReading> &rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return unwritable(path, file);
    file.write(lineOf(header.toJson()));
    for (const StoredReading &row : rows)
        file.write(
            lineOf({{u"document"_s, row.document.value}, {u"reading"_s, QJsonDocument::fromJson(row.json).object()}}));
    if (!file.commit()) return unwritable(path, file);
    return {};
}

/// What one file adds to the readings.
Result<FoldHeader> readFoldFile(const QString &path, std::vector<StoredReading> &rows)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return unreadable(path, file);
    const auto header = headerOf(file.readLine());
    const auto damaged = [&] {
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("%1 is not a fold of a review; delete it and read that fold again")
                .arg(QDir::toNativeSeparators(path)));
    };
    if (!header) return damaged();
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const QJsonValue document = json[u"document"_s];
        const QJsonValue reading = json[u"reading"_s];
        if (!document.isDouble() || !reading.isObject()) return damaged();
        rows.push_back(
            {DocumentId{document.toInteger()}, true, QJsonDocument(reading.toObject()).toJson(QJsonDocument::Compact)});
    }
    return *header;
}

QString listed(const QList<int> &folds)
{
    QStringList numbers;
    for (const int fold : folds) numbers += QString::number(fold);
    return numbers.join(u", "_s);
}

/// Whether the folds of a folder are one review of these texts.
Result<void> checkTogether(const QString &folder, const std::vector<FoldHeader> &headers, const ReviewSet &set)
{
    const QString shown = QDir::toNativeSeparators(folder);
    const FoldHeader &first = headers.front();
    if (std::ranges::any_of(headers, [&](const FoldHeader &header) { return header.round != first.round; }))
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("%1 has folds of several reviews; give each review a folder of its own").arg(shown));
    if (roundOfFolds(set, first.training, first.folds) != first.round)
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("the texts have changed since the folds in %1 were read; read them again")
                .arg(shown));
    QList<int> missing;
    for (int fold = 1; fold <= first.folds; ++fold)
        if (std::ranges::find(headers, fold, &FoldHeader::fold) == headers.end()) missing += fold;
    if (missing.isEmpty()) return {};
    return failure(ErrorCode::NotFound,
        WorkspaceMessages::tr("%1 lacks %Ln fold(s) of %2: %3", nullptr, int(missing.size()))
            .arg(shown)
            .arg(first.folds)
            .arg(listed(missing)));
}

} // namespace

Result<QString> readFoldInto(
    const QString &folder, const ReviewJob &job, int fold, const ReviewSet &set, const ReviewReports &reports)
{
    const FoldHeader header{
        roundOfFolds(set, job.training.toJson(), job.folds), job.training.toJson(), fold + 1, job.folds};
    const QString path = pathOf(folder, fold + 1, job.folds);
    if (isThere(path, header.round)) {
        if (reports.partsKept) reports.partsKept(1);
        return path;
    }
    const QString models = QDir(folder).filePath(u"models-%1"_s.arg(fold + 1));
    if (!QDir().mkpath(models))
        return failure(ErrorCode::Io,
            WorkspaceMessages::tr("The folder %1 could not be created").arg(QDir::toNativeSeparators(models)));
    HeldOutOptions options;
    options.folds = job.folds;
    options.training = job.training;
    options.scorer.threads = job.threads;
    options.folder = models;
    options.done.assign(size_t(job.folds), true);
    options.done[size_t(fold)] = false;
    const HeldOutCallbacks callbacks{
        .onStep =
            [&](const HeldOutStep &step) {
                const double mine = step.fold < 0 ? 0 : step.share * step.folds - step.fold;
                reports.progress({.part = step.fold + 1,
                    .parts = step.folds,
                    .share = mine,
                    .secondsLeft = -1,
                    .perSecond = step.sentencesPerSecond});
            },
        .onFold =
            [&](int, std::span<const size_t> documents, std::vector<DocumentReading> read) {
                return writeFold(path, header, rowsOf(set, documents, read, true));
            },
        .onNotKept = reports.notKept,
    };
    const auto read = scoreHeldOut(set.schema, readingRequests(set), set.others, options, reports.stop, callbacks);
    if (!read) return std::unexpected(read.error());
    return path;
}

Result<GatheredFolds> gatherFolds(const QString &folder, const ReviewSet &set)
{
    const QStringList names = QDir(folder).entryList({u"fold-*-of-*.jsonl"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return failure(ErrorCode::NotFound,
            WorkspaceMessages::tr("%1 has no folds of a review").arg(QDir::toNativeSeparators(folder)));
    GatheredFolds gathered;
    std::vector<FoldHeader> headers;
    for (const QString &name : names) {
        const auto header = readFoldFile(QDir(folder).filePath(name), gathered.rows);
        if (!header) return std::unexpected(header.error());
        headers.push_back(*header);
    }
    if (const auto together = checkTogether(folder, headers, set); !together) return std::unexpected(together.error());
    gathered.round = headers.front().round + u' ' + QString::number(QDateTime::currentMSecsSinceEpoch());
    return gathered;
}

} // namespace spotter
