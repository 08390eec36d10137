// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <utility>

namespace spotter {

/// The types that mentions have in a document, to be asked about a mention without one. Offsets are those of the
/// caller: UTF-16 or code points, but not both.
class KnownTypes {
public:
    /// An empty type or text is not recorded.
    void add(qint64 begin, qint64 end, const QString &text, const QString &type);
    /// The types at exactly this place; if there are none, those of the same wording elsewhere in the document.
    [[nodiscard]] QStringList of(qint64 begin, qint64 end, const QString &text) const;

private:
    QHash<std::pair<qint64, qint64>, QStringList> m_byPlace;
    QHash<QString, QStringList> m_byText;
};

/// What becomes of an end for which the predicate allows any type.
enum class OpenEnds {
    Leave, ///< an import: a later file may say otherwise, and the order of files must not matter
    FromElsewhere, ///< what a person does or confirms: the only type that the mention has elsewhere
};

/// The one rule for the types of a label whose mentions lack them: what is given stays. A missing type is that of the
/// predicate's only pair that fits what is given; of several pairs, what those agree on that fit the types which the
/// mentions have elsewhere. Else it stays empty, and so it does if no pair fits what is given.
[[nodiscard]] TypePair fittedTypes(const Predicate &predicate, const TypePair &given,
    const QStringList &subjectElsewhere, const QStringList &objectElsewhere, OpenEnds openEnds);

/// What a chosen predicate makes of types: the same if it allows them, else those of the allowed pair that changes
/// least. An end for which that allows any type stays.
[[nodiscard]] TypePair nearestTypes(const Predicate &predicate, const TypePair &types);

} // namespace spotter
