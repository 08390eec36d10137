// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/document_batch.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/entity_rows.h"
#include "core/corpus/journal/journal_writer.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/label_check.h"
#include "core/corpus/model_store.h"
#include "core/corpus/prediction_store.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

using ChangeKind = TripleChange::Kind;

size_t placeKey(const LabelRow &label)
{
    return qHashMulti(0, label.subject.begin, label.subject.end, label.object.begin, label.object.end, label.predicate);
}

bool standsAt(const LabelRow &a, const LabelRow &b)
{
    return a.predicate == b.predicate && a.subject.begin == b.subject.begin && a.subject.end == b.subject.end
        && a.object.begin == b.object.begin && a.object.end == b.object.end;
}

QByteArray asJson(const std::optional<LabelRow> &row)
{
    QByteArray json;
    if (row) appendJson(json, *row);
    return json;
}

bool isOfMention(const MentionRow &a, const MentionRow &b)
{
    return a.isAligned() && a.begin == b.begin && a.end == b.end;
}

} // namespace

Result<void> writeLabel(Database &database, DocumentId document, const LabelWrite &write)
{
    LabelWrite written = write;
    Result<void> done;
    if (!write.after) {
        done = deleteLabelRow(database, write.before->id);
    } else if (write.before) {
        done = putLabelRow(database, *write.after);
    } else {
        done = insertLabelRow(database, *write.after).transform([&](AnnotationId id) { written.after->id = id; });
    }
    return done.and_then(
        [&] { return recordEdit(database, u"annotation"_s, document, asJson(written.before), asJson(written.after)); });
}

Result<DocumentBatch> DocumentBatch::load(Database &database, DocumentId document, const TripleChange &change)
{
    DocumentBatch batch(database, document, change);
    const auto text = documentText(database, document); // fails if the document is gone
    if (!text) return std::unexpected(text.error());
    auto labels = labelRowsOf(database, document);
    if (!labels) return std::unexpected(labels.error());
    for (LabelRow &label : *labels) {
        batch.m_byId.insert(label.id.value, batch.m_rows.size());
        batch.m_byPlace.insert(placeKey(label), batch.m_rows.size());
        batch.m_rows.push_back({label, label, false});
    }
    if (change.kind == ChangeKind::SetSubjectType || change.kind == ChangeKind::SetObjectType) {
        if (auto loaded = batch.loadEntities(); !loaded) return std::unexpected(loaded.error());
    }
    if (change.kind != ChangeKind::SetPredicate) return batch;
    const auto schema = schemaIndex(database);
    if (!schema) return std::unexpected(schema.error());
    if (const qsizetype index = (*schema)->schema.indexOf(change.value); index >= 0)
        batch.m_predicate = (*schema)->schema.predicates()[size_t(index)];
    const auto model = ModelStore(database).current();
    if (!model) return std::unexpected(model.error());
    if (*model) {
        if (auto found = batch.loadFound((*model)->id); !found) return std::unexpected(found.error());
    }
    return batch;
}

Result<void> DocumentBatch::loadFound(ModelId model)
{
    const auto found = PredictionStore(*m_database).forDocument(model, m_document);
    if (!found) return std::unexpected(found.error());
    const auto text = documentText(*m_database, m_document);
    if (!text) return std::unexpected(text.error());
    for (const ScoredTriple &scored : *found)
        m_found.push_back(
            toRow({scored.triple, Origin::ModelAccepted, ReviewState::Rejected, scored.score}, (*text)->codePoints));
    return {};
}

Result<void> DocumentBatch::loadEntities()
{
    const auto entities = entitiesOf(*m_database, m_document);
    if (!entities) return std::unexpected(entities.error());
    if (entities->empty()) return {};
    const auto text = documentText(*m_database, m_document);
    if (!text) return std::unexpected(text.error());
    const CodePointMap &codePoints = (*text)->codePoints;
    for (const Entity &entity : *entities)
        m_entities.push_back({entity, entity.type, codePoints.toCodePoint(entity.span.beginUtf16),
            codePoints.toCodePoint(entity.span.endUtf16)});
    return {};
}

/// The row of a chosen triple; a suggestion that has no label gets one. Nothing if it is gone.
Result<std::optional<size_t>> DocumentBatch::rowOf(const TripleRef &ref)
{
    if (ref.label.isValid()) {
        const auto found = m_byId.constFind(ref.label.value);
        if (found == m_byId.constEnd() || !m_rows[*found].now) return std::nullopt;
        return *found;
    }
    std::optional<ScoredTriple> suggestion;
    if (ref.found) {
        suggestion = *ref.found;
    } else {
        auto stored = storedSuggestion(*m_database, m_document, ref.suggestion);
        if (!stored) return std::unexpected(stored.error());
        suggestion = *std::move(stored);
    }
    if (!suggestion) return std::nullopt;
    const auto text = documentText(*m_database, m_document);
    if (!text) return std::unexpected(text.error());
    if (auto checked = checkSpans((*text)->text, suggestion->triple); !checked) return std::unexpected(checked.error());
    LabelRow label = toRow(
        {suggestion->triple, Origin::ModelAccepted, ReviewState::Unreviewed, suggestion->score}, (*text)->codePoints);
    label.document = m_document;
    for (auto row = m_byPlace.constFind(placeKey(label)); row != m_byPlace.constEnd() && row.key() == placeKey(label);
        ++row) {
        if (m_rows[*row].now && standsAt(*m_rows[*row].now, label)) return *row;
    }
    return append(std::move(label));
}

size_t DocumentBatch::append(LabelRow label)
{
    label.id = {};
    label.document = m_document;
    m_byPlace.insert(placeKey(label), m_rows.size());
    m_rows.push_back({std::nullopt, std::move(label), false});
    return m_rows.size() - 1;
}

void DocumentBatch::put(size_t index, LabelRow label)
{
    m_byPlace.insert(placeKey(label), index);
    m_rows[index].now = std::move(label);
}

std::optional<size_t> DocumentBatch::sameAs(const LabelRow &label, std::optional<size_t> except) const
{
    const size_t key = placeKey(label);
    for (auto row = m_byPlace.constFind(key); row != m_byPlace.constEnd() && row.key() == key; ++row) {
        if (*row != except && m_rows[*row].now && sameLabel(*m_rows[*row].now, label)) return *row;
    }
    return std::nullopt;
}

Result<void> DocumentBatch::change(const TripleRef &ref)
{
    const auto found = rowOf(ref);
    if (!found) return std::unexpected(found.error());
    if (!*found) {
        ++m_effect.gone;
        return {};
    }
    const size_t index = **found;
    m_rows[index].isChosen = true;
    const bool isLabel = m_rows[index].before.has_value();
    switch (m_change.kind) {
    case ChangeKind::Accept:
        m_rows[index].now->state = ReviewState::Accepted;
        break;
    case ChangeKind::Reject:
        m_rows[index].now->state = ReviewState::Rejected;
        break;
    case ChangeKind::Remove:
        if (isLabel)
            m_rows[index].now.reset();
        else
            m_rows[index].now->state = ReviewState::Rejected;
        break;
    case ChangeKind::SetPredicate:
        setPredicate(index);
        break;
    case ChangeKind::SetSubjectType:
        setType(index, &LabelRow::subject);
        break;
    case ChangeKind::SetObjectType:
        setType(index, &LabelRow::object);
        break;
    }
    return {};
}

void DocumentBatch::setPredicate(size_t index)
{
    const LabelRow before = *m_rows[index].now; // a copy: rows are appended below
    if (before.predicate == m_change.value) {
        m_rows[index].now->state = ReviewState::Accepted;
        return;
    }
    const bool isLabel = m_rows[index].before.has_value();
    LabelRow after = withPredicate(before);
    if (const auto same = sameAs(after, index)) {
        LabelRow &other = *m_rows[*same].now;
        if (other.state == ReviewState::Rejected) {
            // The result equals a rejected label: restore that label and reject this one.
            other.state = ReviewState::Accepted;
            m_rows[index].now->state = ReviewState::Rejected;
            return;
        }
        ++m_effect.duplicates;
        m_rows[index].isChosen = false;
        if (!isLabel) m_rows[index].now.reset(); // it stays a suggestion
        return;
    }
    put(index, std::move(after));
    // What the model found is kept as a rejected label, so that it is not suggested again.
    LabelRow refused = before;
    const auto found = std::ranges::find_if(m_found, [&](const LabelRow &row) { return standsAt(row, before); });
    if (isLabel && found == m_found.end()) return;
    if (isLabel) refused = *found;
    refused.origin = Origin::ModelAccepted;
    refused.state = ReviewState::Rejected;
    refused.qualifiers.clear();
    append(std::move(refused));
}

LabelRow DocumentBatch::withPredicate(const LabelRow &label) const
{
    LabelRow after = label;
    after.predicate = m_change.value;
    after.qualifiers.clear(); // they belong to the old predicate
    after.origin = Origin::Human;
    after.state = ReviewState::Accepted;
    after.score.reset();
    if (!m_predicate) return after;
    const TypePair given = nearestTypes(*m_predicate, {label.subject.type, label.object.type});
    const KnownTypes known = given.subjectType.isEmpty() || given.objectType.isEmpty() ? knownTypes() : KnownTypes();
    const auto elsewhere
        = [&](const MentionRow &mention) { return known.of(mention.begin, mention.end, mention.text); };
    const TypePair types
        = fittedTypes(*m_predicate, given, elsewhere(label.subject), elsewhere(label.object), OpenEnds::FromElsewhere);
    after.subject.type = types.subjectType;
    after.object.type = types.objectType;
    return after;
}

KnownTypes DocumentBatch::knownTypes() const
{
    KnownTypes known;
    for (const Row &row : m_rows) {
        if (!row.now || row.now->state == ReviewState::Rejected) continue;
        for (const MentionRow *mention : {&row.now->subject, &row.now->object})
            known.add(mention->begin, mention->end, mention->text, mention->type);
    }
    return known;
}

void DocumentBatch::setType(size_t index, MentionRow LabelRow::*end)
{
    const MentionRow mention = (*m_rows[index].now).*end;
    ((*m_rows[index].now).*end).type = m_change.value;
    for (Row &row : m_rows) {
        if (!row.now) continue;
        for (MentionRow *other : {&row.now->subject, &row.now->object})
            if (isOfMention(mention, *other)) other->type = m_change.value;
    }
    for (ListedEntity &listed : m_entities)
        if (mention.isAligned() && listed.begin == mention.begin && listed.end == mention.end)
            listed.entity.type = m_change.value;
}

std::optional<std::vector<Entity>> DocumentBatch::changedEntities() const
{
    if (std::ranges::none_of(m_entities, &ListedEntity::isChanged)) return std::nullopt;
    std::vector<Entity> entities;
    entities.reserve(m_entities.size());
    for (const ListedEntity &listed : m_entities) entities.push_back(listed.entity);
    return entities;
}

std::vector<LabelWrite> DocumentBatch::writes() const
{
    // Removed labels first: what takes their place would otherwise be a second one for a moment.
    std::vector<LabelWrite> writes;
    for (const Row &row : m_rows)
        if (row.before && !row.now) writes.push_back({row.before, std::nullopt});
    for (const Row &row : m_rows)
        if (row.now && row.before != row.now) writes.push_back({row.before, row.now});
    return writes;
}

void DocumentBatch::addTo(TripleChangeEffect &effect) const
{
    const auto entities = std::ranges::count_if(m_entities, &ListedEntity::isChanged);
    effect.entities += entities;
    bool isChanged = entities > 0;
    for (const Row &row : m_rows) {
        const bool differs = row.before != row.now;
        isChanged |= differs;
        if (row.isChosen) ++(differs ? effect.changed : effect.unchanged);
        // A label that a rejected twin replaces, or that keeps a suggestion away, is part of the chosen one's change.
        if (!row.isChosen && differs && row.before && m_change.kind != ChangeKind::SetPredicate) ++effect.others;
    }
    effect.documents += isChanged;
    effect.duplicates += m_effect.duplicates;
    effect.gone += m_effect.gone;
}

} // namespace spotter
