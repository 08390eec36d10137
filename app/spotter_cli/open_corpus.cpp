// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/open_corpus.h"

#include <QFile>

namespace spotter {

Result<std::unique_ptr<Corpus>> openCorpusForWriting(const QString &path)
{
    auto corpus = Corpus::open(path);
    if (corpus && (*corpus)->isReadOnly()) return failure(ErrorCode::ReadOnly, (*corpus)->readOnlyReason());
    return corpus;
}

bool looksLikeCorpus(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

} // namespace spotter
