// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace spotter {

/// What a mention says of a thing: its words and its type.
struct FactName {
    QString text;
    QString type;

    friend bool operator==(const FactName &, const FactName &) = default;
    friend size_t qHash(const FactName &name, size_t seed = 0) { return qHashMulti(seed, name.text, name.type); }
};

/// How names that mean the same are recognised, see the table entity_names.
struct FactNameKey {
    int kind = 0; ///< 0 a name, 1 a date, 2 a number
    QString key;
    QString order; ///< sorts names in the order of their code points, values by their amount

    friend bool operator==(const FactNameKey &, const FactNameKey &) = default;
};

/// A subject is always a thing; an object of a type such as Date or Number, or without one, is a value if it reads as
/// one.
enum class FactEnd { Subject, Object };
[[nodiscard]] FactNameKey factNameKey(const FactName &name, FactEnd end);

} // namespace spotter
