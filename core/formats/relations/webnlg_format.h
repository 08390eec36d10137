// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// WebNLG: <benchmark><entries><entry><modifiedtripleset><mtriple>Subject | predicate |
/// Object</mtriple>…<lex>text</lex>. Each text of an entry is a document with all triples of the entry. Names become
/// what a text would say ("Oslo_Airport": "Oslo Airport") and are searched for.
[[nodiscard]] Format webnlgFormat();

} // namespace spotter
