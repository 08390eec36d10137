// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/document.h"
#include "core/workspace/unread_files.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>
#include <vector>

namespace spotter {

struct ImportRequest;

/// The estimated result of an import, from reading for a short time.
struct ImportPreview {
    QString format; ///< title of the first file's format; empty if it is an archive
    QString encoding; ///< of the first file
    QStringList headings; ///< of the first file's columns, if it is a table; their numbers if it has no headings
    QStringList firstCells; ///< if it has no headings: the first cell of each column
    qint64 files = 0;
    qint64 documents = 0; ///< this and the following: in what was read
    qint64 labels = 0;
    qint64 entities = 0; ///< in no label
    qint64 unaligned = 0;
    qint64 insideWord = 0;
    qint64 skipped = 0;
    qint64 unusable = 0;
    qint64 leftOut = 0;
    qint64 unrelated = 0;
    qint64 pageParts = 0;
    qint64 runningLines = 0;
    qint64 attachments = 0;
    UnreadFiles unread; ///< of folders: in no format that is read
    bool isComplete = false; ///< everything was read
    std::vector<Document> first; ///< a few; long texts are truncated
    std::vector<QStringList>
        firstEntities; ///< the first few entities in no label of each of those documents: words and type
    std::optional<Error> failure; ///< the error with which the import would fail
};

/// Reads until the time is over and stores nothing. Any thread. Fails (NotFound, Stopped) if there is nothing to show.
[[nodiscard]] Result<ImportPreview> previewImport(
    const ImportRequest &request, const std::stop_token &stop, std::chrono::milliseconds budget);

/// For the user: format, counts, then the first documents with their triples, one line each.
[[nodiscard]] QString previewWords(const ImportPreview &preview);

} // namespace spotter
