// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace spotter {

/// The mentions of concepts (genes, diseases, …, by their identifiers) in a document: relations in biomedical files are
/// often between concepts, but labels are between mentions.
class ConceptMentions {
public:
    /// Registers an entity with identifiers such as "D003000" or "MESH:D003000|D006973"; "-" and "-1" mean none.
    void add(const QString &identifiers, std::size_t entity, Span span);
    /// The two mentions of two concepts that are nearest to each other; nothing if one of the concepts has no mention.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> nearest(
        const QString &subject, const QString &object);

private:
    struct Place {
        Span span;
        std::size_t entity = 0;
    };
    [[nodiscard]] std::vector<Place> *placesOf(const QString &identifier);

    QHash<QString, std::vector<Place>> m_places;
    bool m_isSorted = false;
};

} // namespace spotter
