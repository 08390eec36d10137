// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/model_snapshot.h"

#include <QString>

#include <memory>

namespace spotter {

class Console;

/// Loads the model that a command uses for extraction. Content: it has only been pretrained. Warns if it is not usable
/// yet, or if it is loaded with another precision than it was stored with.
[[nodiscard]] Result<std::shared_ptr<const ModelSnapshot>> loadTrainedModel(
    const QString &folder, Precision precision, Console &console);

} // namespace spotter
