// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/entity_suggestions.h"

#include <QHash>

#include <utility>

namespace spotter {

/// Which pairs of names are worth comparing: those in one document, or alike in one of several indices.
class NamePairs {
public:
    NamePairs(const std::vector<NamedEntity> &entities, const std::vector<NameShape> &shapes);

    /// Without repetition, the smaller index first, in order.
    [[nodiscard]] std::vector<std::pair<size_t, size_t>> take();

private:
    using Buckets = QHash<QString, std::vector<size_t>>;

    void add(size_t a, size_t b);
    void addAll(const std::vector<size_t> &bucket);
    void addAll(const Buckets &buckets);
    void addOfDocuments();
    void addOfLargeDocument(const std::vector<size_t> &members);
    void addAlikeWritten();
    void addShortForms();
    void addAcronyms();

    const std::vector<NamedEntity> &m_entities;
    const std::vector<NameShape> &m_shapes;
    std::vector<std::pair<size_t, size_t>> m_pairs;
};

} // namespace spotter
