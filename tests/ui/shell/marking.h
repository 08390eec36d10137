// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/window_fixture.h"
#include "tests/ui/shell/window_hands.h"

namespace spotter::tests {

/// Opens the corpus with the text focused; false if either fails.
inline bool beginMarking(WindowFixture &bench)
{
    if (!bench.openCorpus()) return false;
    bench.view().setFocus();
    return bench.view().hasFocus();
}

/// Selects a part of the text and presses a key.
inline void mark(WindowFixture &bench, WindowHands &hands, const QString &part, Qt::Key key)
{
    bench.view().setSelection(bench.spanIn(part));
    hands.key(key);
}

} // namespace spotter::tests
