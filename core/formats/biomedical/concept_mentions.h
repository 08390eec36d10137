// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace spotter {

/// The mentions of concepts (genes, diseases, …, by their identifiers) in a document: relations in biomedical files are
/// often between concepts, but labels are between mentions.
class ConceptMentions {
public:
    /// Registers an entity with identifiers such as "D003000" or "MESH:D003000|D006973"; "-" and "-1" mean none.
    void add(const QString &identifiers, std::size_t entity, Span span);
    /// The two mentions of two concepts that most likely state a relation: in one sentence if one has both, else in one
    /// passage (a line of the text, such as title or abstract), and the nearest of these; nothing if one of the
    /// concepts has no mention. The text must be the same each time.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> nearest(
        const QString &subject, const QString &object, const QString &text);

private:
    struct Place {
        Span span;
        std::size_t entity = 0;
        qsizetype sentence = 0;
        qsizetype passage = 0;
    };
    struct Pair {
        std::size_t subject = 0;
        std::size_t object = 0;
        qsizetype distance = 0;
    };
    using Places = std::span<const Place>;
    [[nodiscard]] std::vector<Place> *placesOf(const QString &identifier);
    void sortPlaces(const QString &text);
    [[nodiscard]] static Pair nearestOf(Places subjects, Places objects);
    [[nodiscard]] static std::optional<Pair> nearestWithin(Places subjects, Places objects, qsizetype Place::*part);

    QHash<QString, std::vector<Place>> m_places;
    bool m_isSorted = false;
};

} // namespace spotter
