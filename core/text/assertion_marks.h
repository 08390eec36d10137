// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

namespace spotter {

/// The predicate as every list, message and picture has it: "¬" before a negated one, "?" after an uncertain one, "*"
/// after one with a note. What the text denies must not look like a fact anywhere.
[[nodiscard]] inline QString markedPredicate(const QString &predicate, const Assertion &assertion)
{
    QString text = predicate;
    if (assertion.negated) text.prepend(QStringLiteral("\u00AC "));
    if (assertion.uncertain) text += QStringLiteral(" ?");
    if (!assertion.note.isEmpty()) text += QStringLiteral(" *");
    return text;
}

} // namespace spotter
