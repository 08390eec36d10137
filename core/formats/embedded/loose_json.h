// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spotter {

/// JSON as language models and scripts write it, as JSON: without comments (//, #, /* */) and commas in front of a
/// closing bracket or between records, with Python's notation (single quotes, tuples, True, None, NaN) replaced. Each
/// record stays on its lines. JSON that is none of this stays as it is.
[[nodiscard]] QByteArray strictJson(const QByteArray &loose);

} // namespace spotter
