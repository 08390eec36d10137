// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/code_points.h"
#include "core/text/schema.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace spotter {

/// A document's text and its offset map. Texts never change once they are stored.
struct DocumentText {
    explicit DocumentText(QString content) : text(std::move(content)), codePoints(text) { }
    DocumentText(const DocumentText &) = delete;
    DocumentText &operator=(const DocumentText &) = delete;

    QString text;
    CodePointMap codePoints;
};

/// The schema with the database keys of its rows.
struct SchemaIndex {
    Schema schema;
    QHash<QString, qint64> typeIds;
    QHash<QString, qint64> predicateIds;
    qint64 lastTypePosition = 0; ///< the greatest of entity_types.position
    qint64 lastPredicatePosition = 0; ///< the greatest of predicates.position
};

/// The state that the stores on one Database share. Everything except the group is a cache that can be read again.
struct CorpusState {
    std::optional<SchemaIndex> schema;
    std::vector<std::pair<DocumentId, std::shared_ptr<const DocumentText>>>
        texts; ///< the last few, the most recent last

    std::optional<bool> factsAreBuilt; ///< see core/corpus/facts

    bool grouped = false; ///< a Transaction with a group is open
    QString groupTitle;
    qint64 step = 0; ///< the journal step of the group's edits; 0: none yet
    QString author; ///< the author that the journal records

    void forgetRows()
    {
        schema.reset();
        texts.clear();
        factsAreBuilt.reset();
    }
};

} // namespace spotter
