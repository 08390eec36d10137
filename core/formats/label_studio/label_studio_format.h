// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Label Studio's JSON: tasks with annotations, possibly of several people, or predictions. Ground truth is accepted,
/// skipped annotations (was_cancelled) are rejected, all others are unreviewed; a label that several people made
/// becomes one. Predictions become labels with scores only if there are no annotations. Offsets are code points, in old
/// exports UTF-16 units: the unit that fits the strings is used. For a page (HyperText), the visible text is read, with
/// its regions by XPath or global offsets; JSON-MIN is read, too. Everything without a place in a Document is kept in
/// its metadata under "label_studio".
[[nodiscard]] Format labelStudioFormat();

} // namespace spotter
