// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network/fast_dropout_p.h"
#include "core/text/document.h"

#include <QHash>

namespace spotter {

/// The augmentation of the article's predecessor (kg-2019): a mention is replaced by another mention of the same type,
/// and the other spans are shifted.
class EntitySwap {
public:
    /// Collects the mentions of the labels by type. Mentions without a type are skipped.
    explicit EntitySwap(const std::vector<Document> &documents);

    /// A copy with one or more mentions replaced, each with the given chance; an unchanged copy if that is impossible
    /// (labels without spans, mentions that cross each other).
    [[nodiscard]] Document swapped(const Document &document, double probability, RandomState &random) const;

private:
    QHash<QString, QStringList> m_mentionsByType;
};

} // namespace spotter
