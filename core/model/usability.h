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

/// Fewer training sentences than these are not enough even for a first try.
inline constexpr qint64 fewestSentencesToTry = 20;

/// Why a model finds nothing, or nothing that is right, according to the scores in its training.json, as a sentence
/// that says what to do, without its full stop; also if it was trained on too few sentences to evaluate any. Empty if
/// it finds something or was never evaluated.
[[nodiscard]] QString whyNothingIsFound(const QJsonObject &training);
/// Whether it was trained on fewer sentences than fewestSentencesToTry; false if that is unknown.
[[nodiscard]] bool hasTooFewSentences(const QJsonObject &training);

/// Why a model is not usable yet, according to the scores in its training.json, as a sentence that says what to do.
/// Empty for a model that is usable or was never evaluated; whyNothingIsFound() is one of the reasons.
[[nodiscard]] QString whyUnusable(const QJsonObject &training);

/// Fails (Content) if a model has no predicates because it was only pretrained: it would find nothing in any text.
[[nodiscard]] Result<void> checkKnowsPredicates(const ModelSnapshot &model);

} // namespace spotter
