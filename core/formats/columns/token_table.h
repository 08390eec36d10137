// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace spotter {

/// The columns of a table with headings that has tokens and their tags: those of "Sentence #,Word,POS,Tag" and the
/// like.
struct TokenTableColumns {
    char separator = ',';
    qsizetype token = -1;
    qsizetype tag = -1;
    qsizetype sentence = -1; ///< numbers or names sentences, in each of their rows or in the first; -1: none does
    bool areLists = false; ///< a row is a sentence, and its tags are a list in Python's notation
};

/// Recognises such a table by its first bytes: the headings name both columns, and the tags are like B-PER.
[[nodiscard]] std::optional<TokenTableColumns> tokenTableColumns(const QByteArray &head);

/// Reads it, each sentence as a document; without a column of sentences, an empty line or row ends one. Rows that are
/// not in UTF-8 are read as Windows-1252, which is reported, if no row before was in UTF-8.
[[nodiscard]] std::unique_ptr<RecordReader> makeTokenTableReader(
    QIODevice &device, const ReadOptions &options, const TokenTableColumns &columns);

} // namespace spotter
