// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/schema.h"
#include "core/text/triple.h"

#include <QStringView>

namespace spotter {

/// Checks that the span of each mention of a triple is inside the text, does not split a surrogate pair, and has the
/// mention's text, and that names are not empty. Fails (Content) with a message that names the mention.
[[nodiscard]] Result<void> checkSpans(QStringView text, const Triple &triple);
/// The same for an entity that is in no label: it must have a valid span.
[[nodiscard]] Result<void> checkSpan(QStringView text, Span span);
/// Checks that the schema has the predicate, the types, and the pair. Fails (Schema) with a message that says what to
/// add.
[[nodiscard]] Result<void> checkAllowed(const Schema &schema, const Triple &triple);

} // namespace spotter
