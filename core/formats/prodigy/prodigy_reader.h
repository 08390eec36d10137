// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QIODevice>
#include <QLatin1StringView>

#include <memory>

namespace spotter {

/// The key under which entities keep Prodigy's extra fields of a span.
inline constexpr QLatin1StringView prodigyId("prodigy");

[[nodiscard]] std::unique_ptr<RecordReader> makeProdigyReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
