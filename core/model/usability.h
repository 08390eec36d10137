// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace spotter {

class ModelSnapshot;

/// Below this F1 on held-out sentences the results of a model are not useful.
inline constexpr double leastUsableF1 = 0.1;

/// Why a model is not usable yet, according to the scores in its training.json, as a sentence that says what to do.
/// Empty for a model that is usable or was never evaluated.
[[nodiscard]] QString whyUnusable(const QJsonObject &training);

/// Fails (Content) if a model has no predicates because it was only pretrained: it would find nothing in any text.
[[nodiscard]] Result<void> checkKnowsPredicates(const ModelSnapshot &model);

} // namespace spotter
