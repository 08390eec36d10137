// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/stored_weights.h"

#include "core/model/messages.h"

namespace spotter {

Error damagedWeights(const QString &path, const QString &what)
{
    return {ErrorCode::Content, ModelMessages::tr("%1: damaged weights: %2; copy the model again").arg(path, what)};
}

} // namespace spotter
