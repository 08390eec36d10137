// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace spotter {

/// For each UTF-16 unit of a word the span of the text that it stands for; invalid where the text does not have it.
using WordPlace = std::vector<Span>;

/// Finds the words of a page, in reading order, in a part of the text that was made from it. The text may have joined
/// words that a line end divides, left out or moved what surrounds the text of the page, and contain text of other
/// pages; white space, case, accents, ligatures and compatibility forms (full width, radicals) do not matter. A word of
/// which less than two thirds are found is not placed. A word that occurs several times is placed where its neighbours
/// are. Takes about as long as reading both, and O(n · m) only between places that match, up to a limit.
[[nodiscard]] std::vector<WordPlace> alignWords(const QStringList &words, QStringView text, Span part);

} // namespace spotter
