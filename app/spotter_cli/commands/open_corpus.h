// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/corpus.h"

#include <QString>

#include <memory>

namespace spotter {

class Console;

/// Opens a corpus for writing. ReadOnly, with the reason, if it can only be read.
[[nodiscard]] Result<std::unique_ptr<Corpus>> openCorpusForWriting(const QString &path);

/// Opens a corpus for reading. A corpus in an older format is upgraded first; a note names the backup copy of the old
/// file.
[[nodiscard]] Result<std::unique_ptr<Corpus>> openCorpusForReading(const QString &path, Console &console);

/// Says where a corpus is now if it was moved while a command wrote to it. Fails if what was stored is lost with it
/// (NotFound: deleted, replaced) or cannot be added to it (ReadOnly: another program writes to it at its new path). A
/// command that writes calls it before it says that it is done.
[[nodiscard]] Result<void> followMovedCorpus(Corpus &corpus, Console &console);

} // namespace spotter
