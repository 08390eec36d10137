// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/trained_model.h"

#include "app/spotter_cli/terminal/console.h"
#include "core/model/usability.h"

namespace spotter {

Result<std::shared_ptr<const ModelSnapshot>> loadTrainedModel(
    const QString &folder, Precision precision, Console &console)
{
    auto model = ModelSnapshot::load(folder, precision);
    if (!model) return model;
    if (auto knows = checkKnowsPredicates(**model); !knows) return std::unexpected(knows.error());
    for (const QString &warning : {(*model)->warning(), whyUnusable((*model)->training())})
        if (!warning.isEmpty()) console.warn(warning);
    return model;
}

} // namespace spotter
