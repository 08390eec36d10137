// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/corpus.h"

#include <QString>

#include <memory>

namespace spotter {

/// Opens a corpus for writing; ReadOnly where it can only be read, with the reason.
[[nodiscard]] Result<std::unique_ptr<Corpus>> openCorpusForWriting(const QString &path);

/// Whether a file begins like a SQLite database: tells a corpus from a file of records.
[[nodiscard]] bool looksLikeCorpus(const QString &path);

} // namespace spotter
