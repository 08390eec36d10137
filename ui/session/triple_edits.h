// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/corpus/journal/step_title.h"
#include "core/text/entities.h"
#include "core/text/schema.h"
#include "core/text/type_fit.h"
#include "ui/displayed_triple.h"

#include <vector>

namespace spotter {

class Corpus;

/// Translates edits of triples and entities into what is written to the corpus, together as one undoable step. A row
/// that is only a prediction becomes a label; if a person changes a prediction, the original is kept as a rejected
/// label, so that it does not reappear at the next extraction. Made for one edit; keeps references. Main thread.
class TripleEdits {
public:
    /// rows: the shown rows; schema: that of the corpus and the model together, for predicates that the corpus does not
    /// have yet.
    TripleEdits(Corpus &corpus, DocumentId document, const QString &text, const Schema &schema,
        const std::vector<DisplayedTriple> &rows, const std::vector<Entity> &entities);

    [[nodiscard]] Result<void> accept(const DisplayedTriple &row);
    [[nodiscard]] Result<void> reject(const DisplayedTriple &row);
    /// Removes a label; rejects a prediction, because it would be found again.
    [[nodiscard]] Result<void> remove(const DisplayedTriple &row);
    [[nodiscard]] Result<void> changePredicate(const DisplayedTriple &row, const QString &predicate);
    [[nodiscard]] Result<void> moveEnd(const DisplayedTriple &row, TripleEnd end, Span span);
    /// Says how the text asserts a triple; that is also a review of it. A note alone is not.
    [[nodiscard]] Result<void> setAssertion(const DisplayedTriple &row, const Assertion &assertion);
    /// Replaces the qualifiers. Values without a place are looked for in the text; new slots become part of the schema.
    [[nodiscard]] Result<void> setQualifiers(const DisplayedTriple &row, const std::vector<Qualifier> &qualifiers);
    [[nodiscard]] Result<void> add(Span subject, const QString &predicate, Span object);

    /// Gives the mentions of labels and the entities at the span this type; without any, the span becomes an entity.
    [[nodiscard]] Result<void> setType(Span span, const QString &type);
    [[nodiscard]] Result<void> removeEntity(int index);

    /// The predicates between two spans, those that their types allow first.
    [[nodiscard]] QStringList predicatesBetween(Span subject, Span object) const;
    /// How many of them the types allow: the first ones.
    [[nodiscard]] qsizetype allowedBetween(Span subject, Span object) const;
    /// The type of the mention at a span in the rows, else as an entity; empty if there is none or they disagree.
    [[nodiscard]] QString typeAt(Span span) const;

private:
    [[nodiscard]] Result<void> setState(const DisplayedTriple &row, ReviewState state);
    [[nodiscard]] Result<void> store(const DisplayedTriple &row, const LabelledTriple &label);
    [[nodiscard]] Result<void> replace(const DisplayedTriple &row, Triple triple, const StepTitle &title);
    [[nodiscard]] Result<void> write(const DisplayedTriple &row, const Triple &triple, const StepTitle &title);
    [[nodiscard]] Result<bool> setMentionType(Span span, const QString &type);
    [[nodiscard]] Result<void> bringPredicate(const Triple &triple);
    [[nodiscard]] Result<void> bringSlots(const Triple &triple);
    [[nodiscard]] Result<Mention> mentionAt(Span span) const;
    [[nodiscard]] KnownTypes typesElsewhere() const;
    /// Types that are missing, as fittedTypes() has them; types that the chosen predicate does not allow are replaced.
    void fitTypes(Triple &triple) const;

    Corpus &m_corpus;
    DocumentId m_document;
    const QString &m_text; ///< of the document
    const Schema &m_schema;
    const std::vector<DisplayedTriple> &m_rows;
    const std::vector<Entity> &m_entities;
};

} // namespace spotter
