// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Label Studio's JSON: tasks with annotations, of several people perhaps, or predictions. Ground truth is accepted,
/// what was skipped (was_cancelled) rejected, all else unreviewed; a label that several made is one. Predictions become
/// labels with scores only where nobody annotated. Offsets are code points, in old exports UTF-16: the unit that fits
/// the strings is taken. Of a page (HyperText) the visible text is read, with its regions by XPath or global offsets;
/// JSON-MIN is read, too. What has no place in a Document is kept in its metadata under "label_studio".
[[nodiscard]] Format labelStudioFormat();

} // namespace spotter
