// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/loss_counter.h"

#include "core/formats/messages.h"
#include "core/text/alignment.h"
#include "core/text/entities.h"

#include <algorithm>
#include <limits>

namespace spotter {

namespace {

QString lossMessage(LossKind kind, int count)
{
    switch (kind) {
    case LossKind::Source:
        return FormatMessages::tr("The source of %Ln document(s) is not written", nullptr, count);
    case LossKind::MediaType:
        return FormatMessages::tr("The media type of %Ln document(s) is not written", nullptr, count);
    case LossKind::Split:
        return FormatMessages::tr("The split of %Ln document(s) is not written", nullptr, count);
    case LossKind::Metadata:
        return FormatMessages::tr("%Ln entry(s) of metadata are not written", nullptr, count);
    case LossKind::Entities:
        return FormatMessages::tr("%Ln entity(s) in no triple are not written", nullptr, count);
    case LossKind::EntityPlace:
        return FormatMessages::tr(
            "%Ln entity(s) in no triple will get another position, or be lost, when they are read again", nullptr,
            count);
    case LossKind::WithoutTriples:
        return FormatMessages::tr("%Ln document(s) without triples are left out", nullptr, count);
    case LossKind::WithoutText:
        return FormatMessages::tr("%Ln document(s) without text are left out", nullptr, count);
    case LossKind::Text:
        return FormatMessages::tr("The text of %Ln document(s) is not written unchanged", nullptr, count);
    case LossKind::Markup:
        return FormatMessages::tr("The HTML of %Ln document(s) is not written, only its visible text", nullptr, count);
    case LossKind::Place:
        return FormatMessages::tr(
            "%Ln label(s) will get another position, or none, when they are read again", nullptr, count);
    case LossKind::UnwrittenPlace:
        return FormatMessages::tr("The positions of %Ln label(s) are not written", nullptr, count);
    case LossKind::Overlap:
        return FormatMessages::tr("%Ln overlapped label(s) are left out", nullptr, count);
    case LossKind::Type:
        return FormatMessages::tr("The types of %Ln mention(s) are not written", nullptr, count);
    case LossKind::ChangedType:
        return FormatMessages::tr("%Ln mention(s) will get another type when they are read again", nullptr, count);
    case LossKind::Predicate:
        return FormatMessages::tr(
            "%Ln label(s) are left out because their predicate has another meaning in this format", nullptr, count);
    case LossKind::Qualifier:
        return FormatMessages::tr("%Ln qualifier(s) are not written", nullptr, count);
    case LossKind::QualifierPlace:
        return FormatMessages::tr("The positions of %Ln qualifier(s) are not written", nullptr, count);
    case LossKind::Negated:
        return FormatMessages::tr(
            "%Ln negated label(s) are left out: this format cannot say that the text denies them", nullptr, count);
    case LossKind::Uncertain:
        return FormatMessages::tr(
            "%Ln uncertain label(s) are written without saying that they are uncertain", nullptr, count);
    case LossKind::Note:
        return FormatMessages::tr("%Ln note(s) on labels are not written", nullptr, count);
    case LossKind::Origin:
        return FormatMessages::tr("The origin of %Ln label(s) is not written", nullptr, count);
    case LossKind::ReviewState:
        return FormatMessages::tr("The review state of %Ln label(s) is not written", nullptr, count);
    case LossKind::Score:
        return FormatMessages::tr("The score of %Ln label(s) is not written", nullptr, count);
    case LossKind::Rejected:
        return FormatMessages::tr("%Ln rejected label(s) are left out", nullptr, count);
    case LossKind::Unplaced:
        return FormatMessages::tr(
            "%Ln label(s) are left out because they have no position in the text", nullptr, count);
    case LossKind::Surrogate:
        return FormatMessages::tr("%Ln half character(s) are written as U+FFFD", nullptr, count);
    case LossKind::Character:
        return FormatMessages::tr(
            "%Ln character(s) are written as U+FFFD because this format cannot represent them", nullptr, count);
    case LossKind::Failure:
        return FormatMessages::tr("%Ln failure(s) are not written", nullptr, count);
    }
    Q_UNREACHABLE_RETURN({});
}

/// Whether aligning the strings again would place the label elsewhere. What places an end may also be the qualifiers,
/// which are not always written.
bool losesPlace(const Document &document, const Triple &triple, bool hasQualifiers)
{
    Triple bare = triple;
    if (!hasQualifiers) bare.qualifiers.clear();
    bare.subject.span = {};
    bare.object.span = {};
    for (Qualifier &qualifier : bare.qualifiers) qualifier.value.span = {};
    align(document.text, bare);
    if (bare.subject.span != triple.subject.span || bare.object.span != triple.object.span) return true;
    for (std::size_t i = 0; i < bare.qualifiers.size(); ++i) {
        if (bare.qualifiers[i].value.span != triple.qualifiers[i].value.span) return true;
    }
    return false;
}

bool hasPlace(const Triple &triple) { return triple.subject.span.isValid() || triple.object.span.isValid(); }

bool namesNoRelation(const LabelledTriple &label, const Carries &carries)
{
    return !label.triple.predicate.isEmpty() && isNoRelation(label.triple.predicate, carries.noRelation);
}

/// Of a label that is not written.
LossKind whyLeftOut(const LabelledTriple &label, const Carries &carries)
{
    if (carries.placedOnly && !label.triple.isAligned()) return LossKind::Unplaced;
    if (namesNoRelation(label, carries)) return LossKind::Predicate;
    return label.state == ReviewState::Rejected && !carries.labelFields && !carries.states ? LossKind::Rejected
                                                                                           : LossKind::Negated;
}

qint64 typedMentions(const Triple &triple)
{
    return qint64(!triple.subject.type.isEmpty()) + qint64(!triple.object.type.isEmpty());
}

} // namespace

QString LossCounter::message(LossKind kind, int count) const
{
    if (kind == LossKind::Text && m_hasUnwrittenTexts)
        return FormatMessages::tr("The text of %Ln document(s) is not written", nullptr, count);
    return lossMessage(kind, count);
}

std::vector<Loss> LossCounter::losses() const
{
    std::vector<Loss> losses;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] == 0) continue;
        const int shown = int(std::min<qint64>(m_counts[i], std::numeric_limits<int>::max()));
        losses.push_back({LossKind(i), m_counts[i], message(LossKind(i), shown)});
    }
    return losses;
}

bool isWritten(const LabelledTriple &label, const Carries &carries)
{
    if (carries.placedOnly && !label.triple.isAligned()) return false;
    if (!carries.negations && label.assertion.negated) return false;
    if (namesNoRelation(label, carries)) return false;
    return carries.labelFields || carries.states || label.state != ReviewState::Rejected;
}

std::vector<const LabelledTriple *> writtenLabels(const Document &document, const Carries &carries)
{
    std::vector<const LabelledTriple *> labels;
    labels.reserve(document.triples.size());
    for (const LabelledTriple &label : document.triples) {
        if (isWritten(label, carries)) labels.push_back(&label);
    }
    return labels;
}

void countLosses(const Document &document, const Carries &carries, LossCounter &losses)
{
    if (!carries.documentFields) {
        losses.add(LossKind::Source, qint64(!carries.source && !document.source.isEmpty()));
        losses.add(LossKind::MediaType, qint64(document.mediaType != Document{}.mediaType));
        losses.add(LossKind::Split, qint64(document.split != Split::None));
    }
    // In a text with so many labels, it cannot be determined which ones would be found again.
    const bool isUncertain = !carries.places && carries.text && isTooMuchToAlign(document.text, document.triples);
    if (!carries.metadata) {
        losses.add(LossKind::Metadata, document.metadata.size() - qint64(document.metadata.contains(entitiesKey)));
        losses.add(LossKind::Entities, std::ssize(looseEntities(document, CodePointMap(document.text))));
    }
    for (const LabelledTriple &label : document.triples) {
        if (!isWritten(label, carries)) {
            losses.add(whyLeftOut(label, carries));
            continue;
        }
        if (!carries.places) {
            if (carries.text)
                losses.add(
                    LossKind::Place, qint64(isUncertain || losesPlace(document, label.triple, carries.qualifiers)));
            else
                losses.add(LossKind::UnwrittenPlace, qint64(hasPlace(label.triple)));
        }
        if (!carries.types) losses.add(LossKind::Type, typedMentions(label.triple));
        if (!carries.qualifiers) losses.add(LossKind::Qualifier, qint64(label.triple.qualifiers.size()));
        if (!carries.uncertainty) losses.add(LossKind::Uncertain, qint64(label.assertion.uncertain));
        if (!carries.notes) losses.add(LossKind::Note, qint64(!label.assertion.note.isEmpty()));
        if (carries.labelFields) continue;
        losses.add(LossKind::Origin, qint64(label.origin != Origin::Imported));
        if (!carries.states) losses.add(LossKind::ReviewState, qint64(label.state != ReviewState::Unreviewed));
        if (!carries.scores) losses.add(LossKind::Score, qint64(label.score.has_value()));
    }
}

} // namespace spotter
