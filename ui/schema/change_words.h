// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/schema/schema_edit.h"

#include <QString>

namespace spotter {

/// A change of the schema in words, before it is made, in the current language.

/// What the button that carries it out does. movesLabels: of the two answers to MoveLabels, to move them.
[[nodiscard]] QString changeVerb(const SchemaEdit &edit, bool movesLabels);
/// What is asked or said above the fields.
[[nodiscard]] QString changeTitle(const SchemaEdit &edit);
/// What it would do to the labels.
[[nodiscard]] QString schemaEffectWords(const SchemaEdit &edit, const SchemaEffect &effect);

} // namespace spotter
