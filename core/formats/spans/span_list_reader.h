// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QIODevice>

#include <memory>

namespace spotter {

[[nodiscard]] std::unique_ptr<RecordReader> makeSpanListReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
