// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/schema.h"
#include "core/text/triple.h"

#include <QStringView>

namespace spotter {

/// Whether each mention of a triple is what its span says it is: inside the text, not between the halves of a surrogate
/// pair, and equal to the text there; names are not empty. Content, with a sentence that names the mention.
[[nodiscard]] Result<void> checkSpans(QStringView text, const Triple &triple);
/// The same of an entity that is in no label: it must have a place.
[[nodiscard]] Result<void> checkSpan(QStringView text, Span span);
/// Whether the schema has the predicate, the types, and the pair: Schema, with a sentence that says what to add.
[[nodiscard]] Result<void> checkAllowed(const Schema &schema, const Triple &triple);

} // namespace spotter
