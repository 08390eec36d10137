// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/journal/label_row.h"
#include "core/corpus/triple_batch.h"
#include "core/text/entities.h"
#include "core/text/type_fit.h"

#include <QMultiHash>

#include <optional>
#include <vector>

namespace spotter {

class Database;

/// A label before and after an edit; one of the two may be missing.
struct LabelWrite {
    std::optional<LabelRow> before;
    std::optional<LabelRow> after;
};

/// Writes and journals it. Inside the caller's Transaction; the document's labels are still to be counted.
[[nodiscard]] Result<void> writeLabel(Database &database, DocumentId document, const LabelWrite &write);

/// What a change of several triples makes of the labels of one document. Reads the corpus, and writes nothing.
class DocumentBatch {
public:
    /// Fails (NotFound) if the document is gone.
    [[nodiscard]] static Result<DocumentBatch> load(
        Database &database, DocumentId document, const TripleChange &change);

    /// Applies the change to one of the document's triples.
    [[nodiscard]] Result<void> change(const TripleRef &ref);
    /// The labels that differ now.
    [[nodiscard]] std::vector<LabelWrite> writes() const;
    /// The entities that the document lists, if one of them has another type now.
    [[nodiscard]] std::optional<std::vector<Entity>> changedEntities() const;
    void addTo(TripleChangeEffect &effect) const;

private:
    struct Row {
        std::optional<LabelRow> before;
        std::optional<LabelRow> now;
        bool isChosen = false;
    };
    struct ListedEntity {
        Entity entity;
        QString typeBefore;
        qint64 begin; ///< in code points, as in the rows
        qint64 end;

        [[nodiscard]] bool isChanged() const { return entity.type != typeBefore; }
    };
    DocumentBatch(Database &database, DocumentId document, TripleChange change)
        : m_database(&database), m_document(document), m_change(std::move(change))
    {
    }

    [[nodiscard]] Result<std::optional<size_t>> rowOf(const TripleRef &ref);
    [[nodiscard]] std::optional<size_t> sameAs(const LabelRow &label, std::optional<size_t> except) const;
    size_t append(LabelRow label);
    void put(size_t index, LabelRow label);
    void setPredicate(size_t index);
    void setType(size_t index, MentionRow LabelRow::*end);
    [[nodiscard]] LabelRow withPredicate(const LabelRow &label) const;
    [[nodiscard]] Result<void> loadFound(ModelId model);
    [[nodiscard]] Result<void> loadEntities();
    [[nodiscard]] KnownTypes knownTypes() const;

    Database *m_database;
    DocumentId m_document;
    TripleChange m_change;
    std::optional<Predicate> m_predicate; ///< the new one as the schema defines it
    std::vector<Row> m_rows;
    QHash<qint64, size_t> m_byId;
    QMultiHash<size_t, size_t> m_byPlace; ///< may hold rows that are elsewhere by now
    std::vector<ListedEntity> m_entities; ///< for a change of types
    std::vector<LabelRow> m_found; ///< by the current model, for a change of predicates
    TripleChangeEffect m_effect;
};

} // namespace spotter
