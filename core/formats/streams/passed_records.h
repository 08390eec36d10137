// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <memory>

namespace spotter {

/// A reader of JSON records for programs that stream records through Spotter: everything in a record is kept, byte for
/// byte, for passedRecordWriter(), but for its own "triples" and "error", which are replaced. The text is the member
/// ReadOptions::textField, or "text". A record without such a string is not a failure but a document that says so. The
/// device must be UTF-8 and outlive the reader.
[[nodiscard]] std::unique_ptr<RecordReader> passedRecordReader(QIODevice &device, const ReadOptions &options);

/// Writes a line per document of passedRecordReader(): the record, followed by its "triples" as in the spotter format,
/// or by an "error" if it has failed.
[[nodiscard]] std::unique_ptr<RecordWriter> passedRecordWriter(QIODevice *device, const WriteOptions &options);

/// Makes the record of a document end with an "error" instead of its triples.
void failPassedRecord(Document &document, const QString &message);
/// Whether it does already.
[[nodiscard]] bool isFailedRecord(const Document &document);

} // namespace spotter
