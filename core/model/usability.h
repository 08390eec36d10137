// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace spotter {

class ModelSnapshot;

/// Below this F1 on held-out sentences a model shows its user nothing worth looking at.
inline constexpr double leastUsableF1 = 0.1;

/// Why a model is not usable yet, in a sentence that says what to do: by the measurement in its training.json. Empty
/// for a model that is usable, or that was never measured.
[[nodiscard]] QString whyUnusable(const QJsonObject &training);

/// Fails (Content) where a model knows no predicates, having only been pretrained: it would find nothing in any text.
[[nodiscard]] Result<void> checkKnowsPredicates(const ModelSnapshot &model);

} // namespace spotter
