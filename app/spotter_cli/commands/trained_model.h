// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/model_snapshot.h"

#include <QString>

#include <memory>

namespace spotter {

class Console;

/// The model that a command reads with. Refused (Content) where it has only been pretrained; a warning says where it is
/// not usable yet, and where it is not read as it was kept.
[[nodiscard]] Result<std::shared_ptr<const ModelSnapshot>> loadTrainedModel(
    const QString &folder, Precision precision, Console &console);

} // namespace spotter
