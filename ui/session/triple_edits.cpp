// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/triple_edits.h"

#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "core/corpus/schema/schema_store.h"
#include "core/text/assertion_marks.h"
#include "core/text/mention_edges.h"
#include "core/text/sentences.h"
#include "core/text/triple_comparison.h"
#include "core/text/type_fit.h"

#include <QCoreApplication>

#include <algorithm>

namespace spotter {
namespace {

/// From the sentence of the first to that of the last end of a triple that has a place.
Span sentencesOf(const QString &text, const Triple &triple)
{
    const Span ends{std::min(triple.subject.span.beginUtf16, triple.object.span.beginUtf16),
        std::max(triple.subject.span.endUtf16, triple.object.span.endUtf16)};
    const qsizetype before = ends.beginUtf16 == 0 ? -1 : text.lastIndexOf(u'\n', ends.beginUtf16 - 1);
    const qsizetype behind = text.indexOf(u'\n', ends.endUtf16);
    const Span lines{before + 1, behind < 0 ? text.size() : behind};
    Span found = ends;
    for (const Span sentence : splitIntoSentences(QStringView(text).sliced(lines.beginUtf16, lines.length()))) {
        const Span here{sentence.beginUtf16 + lines.beginUtf16, sentence.endUtf16 + lines.beginUtf16};
        if (here.endUtf16 <= ends.beginUtf16 || here.beginUtf16 >= ends.endUtf16) continue;
        found = {std::min(found.beginUtf16, here.beginUtf16), std::max(found.endUtf16, here.endUtf16)};
    }
    return found;
}

/// Gives values that were typed their place if the triple's own sentence has them: elsewhere in the document the same
/// words may mean something else.
void placeInSentence(const QString &text, Triple &triple)
{
    if (!triple.isAligned()) return;
    const Span sentences = sentencesOf(text, triple);
    const QStringView around = QStringView(text).sliced(sentences.beginUtf16, sentences.length());
    for (Qualifier &qualifier : triple.qualifiers) {
        Mention &value = qualifier.value;
        if (value.span.isValid() || value.text.isEmpty()) continue;
        const qsizetype at = around.indexOf(value.text);
        if (at < 0) continue;
        value.span = {sentences.beginUtf16 + at, sentences.beginUtf16 + at + value.text.size()};
    }
}

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::TripleEdits)
};

constexpr const char *titles = "spotter::TripleEdits";

LabelledTriple labelOf(const DisplayedTriple &row, ReviewState state)
{
    return {row.triple, row.origin, state, row.score, row.assertion};
}

/// What a person has looked at counts as reviewed.
ReviewState reviewed(ReviewState state) { return state == ReviewState::Unreviewed ? ReviewState::Accepted : state; }

} // namespace

TripleEdits::TripleEdits(Corpus &corpus, DocumentId document, const QString &text, const Schema &schema,
    const std::vector<DisplayedTriple> &rows, const std::vector<Entity> &entities)
    : m_corpus(corpus), m_document(document), m_text(text), m_schema(schema), m_rows(rows), m_entities(entities)
{
}

Result<void> TripleEdits::accept(const DisplayedTriple &row) { return setState(row, ReviewState::Accepted); }
Result<void> TripleEdits::reject(const DisplayedTriple &row) { return setState(row, ReviewState::Rejected); }

Result<void> TripleEdits::remove(const DisplayedTriple &row)
{
    return row.isLabel() ? m_corpus.annotations().remove(row.annotation) : reject(row);
}

Result<void> TripleEdits::changePredicate(const DisplayedTriple &row, const QString &predicate)
{
    if (predicate == row.triple.predicate) return accept(row);
    Triple triple = row.triple;
    triple.predicate = predicate;
    triple.qualifiers.clear(); // qualifiers belong to the old predicate
    return replace(row, triple,
        {titles, QT_TRANSLATE_NOOP("spotter::TripleEdits", "Changed predicate of %1 → %2 from %3 to %4"),
            {triple.subject.text, triple.object.text, markedPredicate(row),
                markedPredicate(predicate, row.assertion)}});
}

Result<void> TripleEdits::moveEnd(const DisplayedTriple &row, TripleEnd end, Span span)
{
    const auto moved = mentionAt(span);
    if (!moved) return std::unexpected(moved.error());
    Triple triple = row.triple;
    Mention &mention = end == TripleEnd::Subject ? triple.subject : triple.object;
    const QString before = mention.text;
    mention.span = moved->span;
    mention.text = moved->text;
    return replace(row, triple,
        {titles,
            end == TripleEnd::Subject ? QT_TRANSLATE_NOOP("spotter::TripleEdits", "Changed subject from %1 to %2")
                                      : QT_TRANSLATE_NOOP("spotter::TripleEdits", "Changed object from %1 to %2"),
            {before, mention.text}});
}

Result<void> TripleEdits::add(Span subject, const QString &predicate, Span object)
{
    const auto first = mentionAt(subject);
    if (!first) return std::unexpected(first.error());
    const auto second = mentionAt(object);
    if (!second) return std::unexpected(second.error());
    Triple triple{*first, predicate, *second};
    fitTypes(triple);
    // If the model predicts the same triple, accept its row, as A would.
    for (const DisplayedTriple &row : m_rows) {
        if (samePlace(row.triple, triple)) return accept(row);
    }
    auto transaction = Transaction::begin(m_corpus.database(), QString());
    if (!transaction) return std::unexpected(transaction.error());
    return bringPredicate(triple)
        .and_then(
            [&] { return m_corpus.annotations().add(m_document, {triple, Origin::Human, ReviewState::Accepted, {}}); })
        .and_then([&](AnnotationId) { return transaction->commit(); });
}

QString TripleEdits::typeAt(Span span) const
{
    QString type;
    for (const DisplayedTriple &row : m_rows) {
        for (const Mention *mention : {&row.triple.subject, &row.triple.object}) {
            if (mention->span != span || mention->type.isEmpty()) continue;
            if (!type.isEmpty() && type != mention->type) return {};
            type = mention->type;
        }
    }
    if (!type.isEmpty()) return type;
    for (const Entity &entity : m_entities) {
        if (entity.span != span || entity.type.isEmpty()) continue;
        if (!type.isEmpty() && type != entity.type) return {};
        type = entity.type;
    }
    return type;
}

Result<void> TripleEdits::setType(Span span, const QString &type)
{
    const auto place = mentionAt(span);
    if (!place) return std::unexpected(place.error());
    const StepTitle title = type.isEmpty()
        ? StepTitle(titles, QT_TRANSLATE_NOOP("spotter::TripleEdits", "Removed the type of %1"), {place->text})
        : StepTitle(titles, QT_TRANSLATE_NOOP("spotter::TripleEdits", "Set the type of %1 to %2"), {place->text, type});
    auto transaction = Transaction::begin(m_corpus.database(), title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    const auto isMention = setMentionType(place->span, type);
    if (!isMention) return std::unexpected(isMention.error());
    std::vector<Entity> entities = m_entities;
    bool isEntity = false;
    for (Entity &entity : entities) {
        if (entity.span != place->span) continue;
        entity.type = type;
        isEntity = true;
    }
    if (!isEntity && !*isMention) entities.push_back({place->span, type});
    if (entities != m_entities) {
        if (auto stored = m_corpus.documents().setEntities(m_document, entities); !stored) return stored;
    }
    return transaction->commit();
}

/// Whether a label has a mention at the span.
Result<bool> TripleEdits::setMentionType(Span span, const QString &type)
{
    bool isMention = false;
    for (const DisplayedTriple &row : m_rows) {
        if (!row.isLabel()) continue;
        LabelledTriple label = labelOf(row, row.state);
        bool isChanged = false;
        for (Mention *mention : {&label.triple.subject, &label.triple.object}) {
            if (mention->span != span) continue;
            isMention = true;
            isChanged |= mention->type != type;
            mention->type = type;
        }
        if (!isChanged) continue;
        Schema further;
        further.addEntityType(type);
        further.addPredicate(label.triple.predicate, {label.triple.subject.type, label.triple.object.type});
        const auto written = m_corpus.schema().merge(further).and_then(
            [&] { return m_corpus.annotations().update(row.annotation, label); });
        if (!written) return std::unexpected(written.error());
    }
    return isMention;
}

Result<void> TripleEdits::removeEntity(int index)
{
    if (index < 0 || size_t(index) >= m_entities.size()) return {};
    std::vector<Entity> entities = m_entities;
    const Entity entity = entities[size_t(index)];
    entities.erase(entities.begin() + index);
    const StepTitle title(titles, QT_TRANSLATE_NOOP("spotter::TripleEdits", "Removed the entity %1"),
        {m_text.sliced(entity.span.beginUtf16, entity.span.length())});
    auto transaction = Transaction::begin(m_corpus.database(), title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    return m_corpus.documents().setEntities(m_document, entities).and_then([&] { return transaction->commit(); });
}

Result<void> TripleEdits::setAssertion(const DisplayedTriple &row, const Assertion &assertion)
{
    if (assertion == row.assertion) return {};
    const bool isNoteOnly
        = assertion.negated == row.assertion.negated && assertion.uncertain == row.assertion.uncertain;
    LabelledTriple label = labelOf(row, isNoteOnly ? row.state : reviewed(row.state));
    label.assertion = assertion;
    return store(row, label);
}

Result<void> TripleEdits::setQualifiers(const DisplayedTriple &row, const std::vector<Qualifier> &qualifiers)
{
    LabelledTriple label = labelOf(row, reviewed(row.state));
    label.triple.qualifiers = qualifiers;
    placeInSentence(m_text, label.triple);
    if (label.triple == row.triple) return {};
    auto transaction = Transaction::begin(m_corpus.database(), QString());
    if (!transaction) return std::unexpected(transaction.error());
    return bringPredicate(label.triple)
        .and_then([&] { return bringSlots(label.triple); })
        .and_then([&] { return store(row, label); })
        .and_then([&] { return transaction->commit(); });
}

Result<void> TripleEdits::setState(const DisplayedTriple &row, ReviewState state)
{
    return store(row, labelOf(row, state));
}

/// Changes the row's label, or makes one of a prediction.
Result<void> TripleEdits::store(const DisplayedTriple &row, const LabelledTriple &label)
{
    if (row.isLabel()) return m_corpus.annotations().update(row.annotation, label);
    auto transaction = Transaction::begin(m_corpus.database(), QString());
    if (!transaction) return std::unexpected(transaction.error());
    return bringPredicate(label.triple)
        .and_then([&] { return m_corpus.annotations().add(m_document, label); })
        .and_then([&](AnnotationId) { return transaction->commit(); });
}

Result<void> TripleEdits::replace(const DisplayedTriple &row, Triple triple, const StepTitle &title)
{
    fitTypes(triple);
    const auto other = std::ranges::find_if(m_rows, [&](const DisplayedTriple &shown) {
        return samePlace(shown.triple, triple) && shown.isLabel() && shown.annotation != row.annotation;
    });
    if (other == m_rows.end()) return write(row, triple, title);
    if (other->state != ReviewState::Rejected) {
        return failure(ErrorCode::Content,
            Messages::tr("%1 – %2 – %3 already exists; remove this row instead")
                .arg(triple.subject.text, markedPredicate(triple.predicate, other->assertion), triple.object.text));
    }
    // The result equals a rejected label: restore that label and reject this row.
    auto transaction = Transaction::begin(m_corpus.database(), title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    return reject(row).and_then([&] { return accept(*other); }).and_then([&] { return transaction->commit(); });
}

Result<void> TripleEdits::write(const DisplayedTriple &row, const Triple &triple, const StepTitle &title)
{
    auto transaction = Transaction::begin(m_corpus.database(), title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    AnnotationStore &annotations = m_corpus.annotations();
    if (auto brought = bringPredicate(triple); !brought) return brought;
    const LabelledTriple label{triple, Origin::Human, ReviewState::Accepted, {}, row.assertion};
    if (row.isLabel()) {
        if (auto updated = annotations.update(row.annotation, label); !updated) return updated;
    } else if (auto added = annotations.add(m_document, label); !added) {
        return std::unexpected(added.error());
    }
    if (row.isFoundByModel()) {
        LabelledTriple refused{row.triple, Origin::ModelAccepted, ReviewState::Rejected, row.score};
        refused.triple.qualifiers.clear();
        const auto kept = bringPredicate(row.triple).and_then([&] { return annotations.add(m_document, refused); });
        if (!kept) return std::unexpected(kept.error());
    }
    return transaction->commit();
}

Result<void> TripleEdits::bringPredicate(const Triple &triple)
{
    const auto stored = m_corpus.schema().load();
    if (!stored) return std::unexpected(stored.error());
    const bool typesKnown = (triple.subject.type.isEmpty() || stored->entityTypes().contains(triple.subject.type))
        && (triple.object.type.isEmpty() || stored->entityTypes().contains(triple.object.type));
    if (typesKnown && stored->allows(triple.predicate, triple.subject.type, triple.object.type)) return {};
    Schema further;
    const qsizetype index = m_schema.indexOf(triple.predicate);
    if (index >= 0) {
        const Predicate &known = m_schema.predicates()[size_t(index)];
        if (known.pairs.empty()) further.addPredicate(known.name);
        for (const TypePair &pair : known.pairs) further.addPredicate(known.name, pair, known.slotDefinitions);
    } else {
        further.addPredicate(triple.predicate);
    }
    further.addEntityType(triple.subject.type);
    further.addEntityType(triple.object.type);
    return m_corpus.schema().merge(further);
}

/// Adds the slots of the qualifiers, and their types, to the predicate.
Result<void> TripleEdits::bringSlots(const Triple &triple)
{
    const auto stored = m_corpus.schema().load();
    if (!stored) return std::unexpected(stored.error());
    const qsizetype index = stored->indexOf(triple.predicate);
    if (index < 0 || triple.qualifiers.empty()) return {};
    // Slots need a pair of types: one that does not restrict the predicate.
    const std::vector<TypePair> &pairs = stored->predicates()[size_t(index)].pairs;
    std::vector<SlotDefinition> definitions;
    Schema further;
    for (const Qualifier &qualifier : triple.qualifiers) {
        further.addEntityType(qualifier.value.type);
        definitions.push_back({qualifier.slot, qualifier.value.type});
    }
    further.addPredicate(triple.predicate, pairs.empty() ? TypePair{} : pairs.front(), definitions);
    return m_corpus.schema().merge(further);
}

Result<Mention> TripleEdits::mentionAt(Span span) const
{
    // Wherever an edit comes from, white space is not part of a mention.
    span = span.endUtf16 <= m_text.size() ? withoutInvisibleEdges(m_text, span) : Span{};
    if (!span.isValid()) return failure(ErrorCode::Content, Messages::tr("Select some text first"));
    return Mention{span, m_text.sliced(span.beginUtf16, span.length()), typeAt(span)};
}

KnownTypes TripleEdits::typesElsewhere() const
{
    KnownTypes known;
    for (const DisplayedTriple &row : m_rows) {
        if (row.state == ReviewState::Rejected) continue;
        for (const Mention *mention : {&row.triple.subject, &row.triple.object})
            known.add(mention->span.beginUtf16, mention->span.endUtf16, mention->text, mention->type);
    }
    for (const Entity &entity : m_entities)
        known.add(entity.span.beginUtf16, entity.span.endUtf16,
            m_text.sliced(entity.span.beginUtf16, entity.span.length()), entity.type);
    return known;
}

void TripleEdits::fitTypes(Triple &triple) const
{
    const qsizetype index = m_schema.indexOf(triple.predicate);
    if (index < 0) return;
    const Predicate &predicate = m_schema.predicates()[size_t(index)];
    // The user chose the predicate: types that do not fit it change.
    const TypePair nearest = nearestTypes(predicate, {triple.subject.type, triple.object.type});
    const KnownTypes known = typesElsewhere();
    const auto elsewhere = [&](const Mention &mention) {
        return known.of(mention.span.beginUtf16, mention.span.endUtf16, mention.text);
    };
    const TypePair types
        = fittedTypes(predicate, nearest, elsewhere(triple.subject), elsewhere(triple.object), OpenEnds::FromElsewhere);
    triple.subject.type = types.subjectType;
    triple.object.type = types.objectType;
}

QStringList TripleEdits::predicatesBetween(Span subject, Span object) const
{
    QStringList predicates = m_schema.predicatesFor(typeAt(subject), typeAt(object));
    for (const Predicate &predicate : m_schema.predicates()) {
        if (!predicates.contains(predicate.name)) predicates += predicate.name;
    }
    return predicates;
}

qsizetype TripleEdits::allowedBetween(Span subject, Span object) const
{
    return m_schema.predicatesFor(typeAt(subject), typeAt(object)).size();
}

} // namespace spotter
