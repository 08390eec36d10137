// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/document.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>
#include <vector>

namespace spotter {

struct ImportRequest;

/// What an import would read, as far as a short look tells.
struct ImportPreview {
    QString format; ///< title of the first file's format; empty where it is packed
    QString encoding; ///< of the first file
    QStringList headings; ///< of the first file's columns, if it is a table
    qint64 files = 0;
    qint64 documents = 0; ///< and the rest: of what was looked at
    qint64 labels = 0;
    qint64 entities = 0; ///< in no label
    qint64 unaligned = 0;
    qint64 insideWord = 0;
    qint64 skipped = 0;
    qint64 unusable = 0;
    qint64 leftOut = 0;
    bool isComplete = false; ///< everything was looked at
    std::vector<Document> first; ///< a few, long texts cut
    std::vector<QStringList> firstEntities; ///< in no label, of each of those: words and type, of the first few
    std::optional<Error> failure; ///< what the import would end with
};

/// Reads until the time is over and stores nothing. For any thread. NotFound, Stopped: there is nothing to look at.
[[nodiscard]] Result<ImportPreview> previewImport(
    const ImportRequest &request, const std::stop_token &stop, std::chrono::milliseconds budget);

/// For people: format, counts, then the first documents with their triples, a line each.
[[nodiscard]] QString previewWords(const ImportPreview &preview);

} // namespace spotter
