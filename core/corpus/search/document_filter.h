// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace spotter {

/// Which documents a list shows. Empty or default members do not filter.
// NOLINTBEGIN(readability-redundant-member-init): without them GCC warns about every filter that leaves members out.
struct DocumentFilter {
    /// Substring of the text, the title or the note, any language, case-insensitive (trigram index; short needles scan)
    QString search = {};
    std::optional<Split> split = {};
    QString predicate = {}; ///< only documents with a label of this predicate
    bool unreviewedOnly = false;
    bool withoutLabelsOnly = false;
    QString tag = {}; ///< only documents with this tag
    std::optional<bool> synthetic = {}; ///< metadata "synthetic"
    QString entityType = {}; ///< only documents with this type in a label that is not rejected, or of a listed entity
    std::optional<ReviewState> state = {}; ///< only documents with a label in this state
    bool reviewedOnly = false; ///< only documents with labels, all of which somebody has reviewed
    std::optional<double> scoreBelow = {}; ///< the corpus' model has found a triple there with a lower score
    std::optional<int> editedDays
        = {}; ///< edited in so many days, of which today is one; an import does not count as an edit
    std::optional<int> uneditedDays = {}; ///< not edited in so many days, or never
    bool differingOnly = false; ///< the corpus' model has read them, and not found exactly what the labels say

    friend bool operator==(const DocumentFilter &, const DocumentFilter &) = default;
};
// NOLINTEND(readability-redundant-member-init)

/// Whether a filter matches every document.
[[nodiscard]] bool filtersNothing(const DocumentFilter &filter);

/// Only what filters.
[[nodiscard]] QJsonObject toJson(const DocumentFilter &filter);
/// Nothing if a key or a value is unknown: the filter of a newer program would let more through than it was made for.
[[nodiscard]] std::optional<DocumentFilter> documentFilterOf(const QJsonObject &json);

} // namespace spotter
