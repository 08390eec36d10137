// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/uima/cas_document.h"

#include <QJsonObject>

#include <vector>

namespace spotter {

/// The structures of a CAS in UIMA's first JSON form, as WebAnno and older INCEpTION export it: "_context" names the
/// types and says which features are references, "_views" lists annotations by type, either in place or by their id in
/// "_referenced_fss". A structure may also stand where it is referred to. Limit: more than `most`; the error names no
/// place.
[[nodiscard]] Result<std::vector<CasStructure>> legacyCasStructures(const QJsonObject &root, std::size_t most);

} // namespace spotter
