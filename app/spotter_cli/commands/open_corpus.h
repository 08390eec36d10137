// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/corpus.h"

#include <QString>

#include <memory>

namespace spotter {

class Console;

/// Opens a corpus for writing; ReadOnly where it can only be read, with the reason.
[[nodiscard]] Result<std::unique_ptr<Corpus>> openCorpusForWriting(const QString &path);

/// Opens a corpus for reading. One of an older format is brought up to date first, which is told with the name of the
/// copy that stays of the old one.
[[nodiscard]] Result<std::unique_ptr<Corpus>> openCorpusForReading(const QString &path, Console &console);

} // namespace spotter
