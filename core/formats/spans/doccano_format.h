// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// doccano's JSONL(relation): {"text","entities":[{"id","label","start_offset","end_offset"}],
/// "relations":[{"from_id","to_id","type"}]}, offsets in code points. Also reads the output of versions before 1.7
/// ({"data","label":{"entities","relations"}}) and the export without relations ("label":[[start,end,type]]). Other
/// keys become metadata and are written back.
[[nodiscard]] Format doccanoFormat();

} // namespace spotter
