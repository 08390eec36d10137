// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format_search.h"
#include "core/formats/registry.h"

#include <QBuffer>

#include <algorithm>
#include <vector>

namespace spotter {

/// The result of reading a whole device: everything up to the first error, and that error.
struct ReadOutcome {
    std::vector<Document> documents;
    std::vector<ReadIssue> issues;
    ReadCounts counts;
    std::optional<Error> error;

    [[nodiscard]] QString message() const { return error ? error->message : QString(); }
};

inline ReadOutcome readAll(
    QIODevice &device, const QString &format, ReadOptions options = {.name = QStringLiteral("f")})
{
    ReadOutcome outcome;
    options.onIssue = [&outcome](const ReadIssue &issue) { outcome.issues.push_back(issue); };
    const auto reader = openReader(device, options, format);
    if (!reader) {
        outcome.error = reader.error();
        return outcome;
    }
    for (;;) {
        auto document = (*reader)->next();
        if (!document) outcome.error = document.error();
        if (!document || !*document) break;
        outcome.documents.push_back(std::move(**document));
    }
    outcome.counts = (*reader)->counts();
    return outcome;
}

inline ReadOutcome readAll(
    const QByteArray &bytes, const QString &format, const ReadOptions &options = {.name = QStringLiteral("f")})
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, format, options);
}

/// Writes all documents; returns the first failure, if any.
inline Result<std::vector<Loss>> writeAll(
    QIODevice *device, const QString &format, const std::vector<Document> &documents)
{
    const auto writer = makeWriter(format, device, {.name = QStringLiteral("out")});
    if (!writer) return std::unexpected(writer.error());
    if (auto begun = (*writer)->begin(); !begun) return std::unexpected(begun.error());
    for (const Document &document : documents) {
        if (auto written = (*writer)->write(document); !written) return std::unexpected(written.error());
    }
    if (auto finished = (*writer)->finish(); !finished) return std::unexpected(finished.error());
    return (*writer)->losses();
}

inline QByteArray written(const QString &format, const std::vector<Document> &documents)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return writeAll(&buffer, format, documents) ? bytes : QByteArray("FAILED");
}

/// How often something was lost that way.
inline qint64 lossCount(const std::vector<Loss> &losses, LossKind kind)
{
    const auto found = std::ranges::find(losses, kind, &Loss::kind);
    return found == losses.end() ? 0 : found->count;
}

/// Names the first difference between two documents; empty if there is none.
inline QString difference(const Document &a, const Document &b)
{
    if (a.text != b.text) return QStringLiteral("text");
    if (a.source != b.source) return QStringLiteral("source");
    if (a.mediaType != b.mediaType) return QStringLiteral("media type");
    if (a.split != b.split) return QStringLiteral("split");
    if (a.metadata != b.metadata) return QStringLiteral("metadata");
    if (a.triples.size() != b.triples.size()) return QStringLiteral("number of triples");
    for (std::size_t i = 0; i < a.triples.size(); ++i) {
        if (a.triples[i] != b.triples[i]) return QStringLiteral("triple %1").arg(i);
    }
    return {};
}

inline Mention mentionAt(const QString &text, qsizetype begin, qsizetype end, const QString &type = {})
{
    return {{begin, end}, text.sliced(begin, end - begin), type};
}

inline LabelledTriple labelOf(Mention subject, const QString &predicate, Mention object)
{
    LabelledTriple label;
    label.triple.subject = std::move(subject);
    label.triple.predicate = predicate;
    label.triple.object = std::move(object);
    return label;
}

} // namespace spotter
