// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// WebNLG: <benchmark><entries><entry><modifiedtripleset><mtriple>Subject | predicate |
/// Object</mtriple>…<lex>text</lex>. Each text of an entry becomes a document with all triples of the entry. Names are
/// converted to normal text ("Oslo_Airport": "Oslo Airport") and searched for in the text. Also the JSON of its
/// corpus reader (see makeWebnlgJsonReader()).
[[nodiscard]] Format webnlgFormat();

} // namespace spotter
