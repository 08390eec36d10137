// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

struct ImportSummary;

/// What an import did, in words: "Read 120 documents: 118 added, 2 were there already. …".
[[nodiscard]] QString importWords(const ImportSummary &summary);

} // namespace spotter
