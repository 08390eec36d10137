// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/code_points.h"
#include "core/text/triple.h"

#include <QString>

namespace spotter {

/// The key of a triple in a text, stable across reviews: predicate, subject and object, each string with its range of
/// code points ("12-15"; "?" if it has no span), separated by tabs. Stored in review_results.subject.
[[nodiscard]] QString claimOf(const Triple &triple, const CodePointMap &codePoints);

/// An id of a finding that users can type: ten hexadecimal digits derived from the claim, the document, and whether it
/// is about a missing label.
[[nodiscard]] QString findingId(DocumentId document, bool missing, const QString &claim);

/// The form of a string in which facts are compared: lower case, without white space, without brackets and quotation
/// marks at its ends.
[[nodiscard]] QString folded(const QString &text);

} // namespace spotter
