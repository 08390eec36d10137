// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace spotter {

/// Which names of a format's relations mean that there is none.
enum class NoRelationNames {
    All, ///< "NA", "no_relation", …, and "Other", "unknown", by which records with one pair say that it has none
    Certain, ///< without "Other" and "unknown": in a tool for annotation somebody has drawn such a relation
    ByReader, ///< the reader of the format tells them apart
    None, ///< every name is a predicate
};
/// Whether a relation's name means that there is none.
[[nodiscard]] bool isNoRelation(QStringView name, NoRelationNames names = NoRelationNames::All);
/// What the names mean in a format.
[[nodiscard]] NoRelationNames noRelationNamesOf(const QString &format);

} // namespace spotter
