// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

#include <QStringView>

#include <optional>

namespace spotter {

/// The part of a corpus, also under the names of other tools: "Train", "validation", "val", "测试集". Nothing for
/// others.
[[nodiscard]] std::optional<Split> statedSplit(QStringView name);

} // namespace spotter
