// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/code_points.h"
#include "core/text/triple.h"

#include <QString>

namespace spotter {

/// A triple in words and places, the same at every reading of the same text: predicate, subject and object, each string
/// with its code points ("12-15"; "?" where it has no place), separated by tabs. What review_results.subject holds.
[[nodiscard]] QString claimOf(const Triple &triple, const CodePointMap &codePoints);

/// A name for people to type: ten hexadecimal digits of what is doubted, where, and in which sense.
[[nodiscard]] QString findingId(DocumentId document, bool missing, const QString &claim);

/// A string as facts are compared by it: lower case, without white space, without brackets and quotation marks at its
/// ends.
[[nodiscard]] QString folded(const QString &text);

} // namespace spotter
