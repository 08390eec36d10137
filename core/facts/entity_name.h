// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace spotter {

/// The key of a name: names with equal keys and compatible types are one entity unless a person decides otherwise.
/// Case, full-width forms, quotation marks and 《》, blanks, middle dots and hyphens, traditional or simplified
/// Chinese, the dots of initials and the titles of full names make no difference. Everything else does: accents,
/// articles, numbers, "Jr.". A title stays where only one name follows, since Mr. Smith and Mrs. Smith are two people.
/// Never empty unless the name is white space. A key's key is the key itself.
[[nodiscard]] QString entityKey(QStringView name);

/// Whether mentions of two types can be one entity: the types are the same, or one is unknown (empty).
[[nodiscard]] bool compatibleTypes(const QString &a, const QString &b);

} // namespace spotter
