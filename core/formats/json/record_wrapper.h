// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <memory>
#include <optional>

namespace spotter {

/// A JSON file whose records are in a list within one object: {"version": 1, "data": [{…}, …]}; or are themselves the
/// members of one object, by the names of their documents: {"doc1": {…}, "doc2": {…}}.
struct RecordWrapper {
    QByteArray key; ///< of the list, as it is written; empty: the object is a dictionary of records
    qsizetype begin = 0; ///< of the list's bracket, or of the dictionary's brace, in bytes
};

/// Finds that list in the first bytes of a file: the only one of objects, or of ["text", {…}] pairs; or that
/// dictionary, of which all members are objects. Nothing if the file begins otherwise, or has several such lists.
[[nodiscard]] std::optional<RecordWrapper> recordWrapper(const QByteArray &head);
/// The first bytes as a file would begin that has only the list; what precedes it is blank.
[[nodiscard]] QByteArray unwrappedHead(const QByteArray &head, const RecordWrapper &wrapper);

/// Reads the records of such a file; places in messages are those in the file. A name from a dictionary becomes the
/// title of its document, or only its id if it is a number. Reports the other keys around a list, which are not kept.
/// Syntax: the object does not end.
[[nodiscard]] std::unique_ptr<RecordReader> makeWrappedReader(QIODevice &device, const RecordWrapper &wrapper,
    const ReadOptions &options, const std::function<std::unique_ptr<RecordReader>(QIODevice &)> &open);

} // namespace spotter
