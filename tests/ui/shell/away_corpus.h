// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/check.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/window/banner.h"

#include <algorithm>
#include <cstdio>

namespace spotter::tests {

// What tests of a corpus share whose file is moved, deleted, replaced or overwritten behind the window's back.

inline constexpr int notice = 2'000; ///< a second, on a busy machine
inline constexpr int patience = 30'000;
inline constexpr int strangersDocuments = 5;

inline Banner *banner(WindowFixture &bench, const QString &name) { return bench.window.findChild<Banner *>(name); }

/// Makes another corpus beside the open one, closed again: the file alone is complete. Empty if that failed.
inline QString strangeCorpus(WindowFixture &bench)
{
    const QString path = bench.dir.filePath(u"other.spotter"_s);
    return filmCorpus(path, strangersDocuments) ? path : QString();
}

/// Puts another corpus at the path of the open one, as `mv other.spotter films.spotter` does.
inline bool replaceCorpus(WindowFixture &bench)
{
    const QString path = bench.controller().corpus()->path();
    const QString other = strangeCorpus(bench);
    return !other.isEmpty()
        && std::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) == 0;
}

/// The labels in that state in a corpus file that is in order; negative if it is not.
inline qint64 labelsIn(const QString &path, ReviewState state)
{
    const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    if (!corpus) return -1;
    const auto report = checkCorpus(**corpus);
    if (!report || !report->problems.isEmpty()) return -2;
    qint64 count = 0;
    const auto documents = (*corpus)->documents().page({}, {}, 100);
    for (const auto &row : documents.value()) {
        const auto document = (*corpus)->documents().loadWithLabels(row.id, true);
        if (!document) return -3;
        count += std::ranges::count(document->triples, state, &LabelledTriple::state);
    }
    return count;
}

} // namespace spotter::tests
