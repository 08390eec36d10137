// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtTypes>

#include <compare>

namespace spotter {

/// A database key that cannot be mistaken for another table's: Id<struct DocumentTag> and Id<struct ModelTag> do not
/// mix. 0 means "none".
template <typename Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value != 0; }
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using DocumentId = Id<struct DocumentTag>;
using AnnotationId = Id<struct AnnotationTag>;
using PredictionId = Id<struct PredictionTag>;
using JournalId = Id<struct JournalTag>;
using ModelId = Id<struct ModelTag>;
using RunId = Id<struct RunTag>;

} // namespace spotter
