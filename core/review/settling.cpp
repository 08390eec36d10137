// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/settling.h"

#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/step_title.h"
#include "core/corpus/schema/schema_store.h"
#include "core/review/messages.h"
#include "core/text/triple_comparison.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Adapts a triple of the model to the corpus' schema: types that it does not allow are cleared, and a missing
/// predicate is added.
Result<void> fitSchema(Corpus &corpus, Triple &triple)
{
    const auto schema = corpus.schema().load();
    if (!schema) return std::unexpected(schema.error());
    const auto isKnown = [&](const QString &type) { return type.isEmpty() || schema->entityTypes().contains(type); };
    if (!isKnown(triple.subject.type) || !isKnown(triple.object.type)
        || !schema->allows(triple.predicate, triple.subject.type, triple.object.type)) {
        triple.subject.type.clear();
        triple.object.type.clear();
    }
    if (schema->indexOf(triple.predicate) >= 0) return {};
    Schema further;
    further.addPredicate(triple.predicate);
    return corpus.schema().merge(further);
}

Result<void> setState(Corpus &corpus, AnnotationId id, ReviewState state)
{
    auto annotation = corpus.annotations().load(id);
    if (!annotation) return std::unexpected(annotation.error());
    if (annotation->label.state == state) return {};
    annotation->label.state = state;
    return corpus.annotations().update(id, annotation->label);
}

/// Adds a triple that had no label; an existing one only changes its state.
Result<void> label(Corpus &corpus, const Finding &finding, ReviewState state)
{
    const auto present = corpus.annotations().forDocument(finding.document);
    if (!present) return std::unexpected(present.error());
    const auto same = std::ranges::find_if(
        *present, [&](const Annotation &annotation) { return samePlace(annotation.label.triple, finding.triple); });
    if (same != present->end()) return setState(corpus, same->id, state);
    LabelledTriple added{finding.triple, Origin::ModelAccepted, state, finding.probability};
    if (finding.kind == FindingKind::MissingDirection) { // a rule has proposed it, not a model
        added.origin = Origin::Human;
        added.score.reset();
    }
    return fitSchema(corpus, added.triple)
        .and_then([&] { return corpus.annotations().add(finding.document, added); })
        .transform([](AnnotationId) {});
}

/// Replaces the label by the model's proposal; if that is already labelled, the label is only rejected.
Result<void> replace(Corpus &corpus, const Finding &finding)
{
    auto annotation = corpus.annotations().load(finding.annotation);
    if (!annotation) return std::unexpected(annotation.error());
    const auto present = corpus.annotations().forDocument(finding.document);
    if (!present) return std::unexpected(present.error());
    const auto same = std::ranges::find_if(
        *present, [&](const Annotation &other) { return samePlace(other.label.triple, *finding.instead); });
    if (same != present->end())
        return setState(corpus, finding.annotation, ReviewState::Rejected).and_then([&] {
            return setState(corpus, same->id, ReviewState::Accepted);
        });
    LabelledTriple corrected{*finding.instead, Origin::Human, ReviewState::Accepted, {}, annotation->label.assertion};
    if (finding.kind == FindingKind::WrongEnd) corrected.triple.qualifiers = annotation->label.triple.qualifiers;
    return fitSchema(corpus, corrected.triple).and_then([&] {
        return corpus.annotations().update(finding.annotation, corrected);
    });
}

Result<void> correct(Corpus &corpus, const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::MissingTriple:
    case FindingKind::OtherMention:
    case FindingKind::MissingDirection:
        return label(corpus, finding, ReviewState::Accepted);
    case FindingKind::Duplicate:
        return corpus.annotations().remove(finding.annotation);
    case FindingKind::WrongPredicate:
    case FindingKind::WrongEnd:
    case FindingKind::WrongDirection:
    case FindingKind::WrongObject:
    case FindingKind::WrongSubject:
    case FindingKind::InconsistentPair:
        if (finding.instead) return replace(corpus, finding);
        break;
    case FindingKind::ViolatesSchema:
    case FindingKind::Unaligned:
    case FindingKind::InconsistentTwin:
    case FindingKind::Contradiction:
    case FindingKind::Unconfirmed:
        break;
    }
    return setState(corpus, finding.annotation, ReviewState::Rejected);
}

Result<void> keep(Corpus &corpus, const Finding &finding)
{
    if (finding.isMissing()) return label(corpus, finding, ReviewState::Rejected);
    return setState(corpus, finding.annotation, ReviewState::Accepted);
}

StepTitle titleOf(std::span<const Finding> findings, Verdict verdict)
{
    if (findings.size() == 1) return {}; // undo shows the description of the edit
    const int count = int(findings.size());
    return {"spotter::Review",
        verdict == Verdict::Corrected ? QT_TRANSLATE_N_NOOP("spotter::Review", "Review: corrected %Ln label(s) at once")
                                      : QT_TRANSLATE_N_NOOP("spotter::Review", "Review: kept %Ln label(s) as they are"),
        {}, count};
}

} // namespace

Result<void> settle(Corpus &corpus, std::span<const Finding> findings, Verdict verdict)
{
    auto transaction = Transaction::begin(corpus.database(), titleOf(findings, verdict).stored());
    if (!transaction) return std::unexpected(transaction.error());
    for (const Finding &finding : findings) {
        Result<void> done;
        if (verdict == Verdict::Corrected) done = correct(corpus, finding);
        if (verdict == Verdict::Kept) done = keep(corpus, finding);
        if (done) {
            ReviewResult result{finding.document, finding.isMissing(), findingKindName(finding.kind), finding.claim,
                verdict, finding.quality};
            if (finding.isLearned()) result.features = finding.features;
            done = corpus.review().settle(result);
        }
        if (!done) return done;
    }
    return transaction->commit();
}

} // namespace spotter
