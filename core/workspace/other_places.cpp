// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/other_places.h"

#include "core/corpus/annotation_store.h"
#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/triple_batch.h"
#include "core/text/alignment.h"
#include "core/text/sentences.h"
#include "core/text/triple_comparison.h"
#include "core/text/word_boundaries.h"
#include "core/workspace/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

bool isWithin(Span inner, Span outer)
{
    return inner.isValid() && inner.beginUtf16 >= outer.beginUtf16 && inner.endUtf16 <= outer.endUtf16;
}

/// The two mentions in a sentence, with spans in the text; nothing if one is missing, part of a longer word or in
/// another case, or if they overlap.
std::optional<Triple> placedIn(const QString &text, Span sentence, const Triple &triple)
{
    const QStringView words = QStringView(text).sliced(sentence.beginUtf16, sentence.length());
    // Most sentences have only one of them; this is much quicker than to look for words.
    if (!words.contains(triple.subject.text) || !words.contains(triple.object.text)) return std::nullopt;
    const auto pair = closestPair(words, triple.subject.text, triple.object.text);
    if (!pair || pair->first.overlaps(pair->second)) return std::nullopt;
    Triple placed = triple;
    placed.qualifiers.clear(); // they were said at the other place
    const std::pair<Mention *, Span> ends[] = {{&placed.subject, pair->first}, {&placed.object, pair->second}};
    for (const auto &[mention, span] : ends) {
        if (words.sliced(span.beginUtf16, span.length()) != mention->text || !isWholeWord(words, span))
            return std::nullopt;
        mention->span = {sentence.beginUtf16 + span.beginUtf16, sentence.beginUtf16 + span.endUtf16};
    }
    return placed;
}

Result<void> addPlacesOf(Corpus &corpus, DocumentId id, const Triple &triple, size_t most, OtherPlaces &found)
{
    const auto document = corpus.documents().load(id);
    if (!document) return std::unexpected(document.error());
    const QString &text = document->text;
    if (!text.contains(triple.subject.text) || !text.contains(triple.object.text)) return {};
    const auto labels = corpus.annotations().forDocument(id);
    if (!labels) return std::unexpected(labels.error());
    std::vector<Triple> same;
    for (const Annotation &label : *labels)
        if (sameStrings(label.label.triple, triple)) same.push_back(label.label.triple);
    for (const Span sentence : splitIntoSentences(text)) {
        auto placed = placedIn(text, sentence, triple);
        if (!placed) continue;
        const bool isLabelled = std::ranges::any_of(same, [&](const Triple &other) {
            return isWithin(other.subject.span, sentence) && isWithin(other.object.span, sentence);
        });
        if (isLabelled) continue;
        if (found.places.size() == most) {
            found.isCut = true;
            return {};
        }
        found.places.push_back(
            {id, *std::move(placed), text.sliced(sentence.beginUtf16, sentence.length()).simplified()});
    }
    return {};
}

} // namespace

Result<OtherPlaces> findOtherPlaces(Corpus &corpus, const Triple &triple, std::optional<DocumentId> document,
    size_t most, std::stop_token stop, const ProgressCallback &progress)
{
    std::vector<DocumentId> documents;
    if (document) {
        documents.push_back(*document);
    } else {
        // The longer text is in fewer documents.
        const QString &rare
            = triple.subject.text.size() < triple.object.text.size() ? triple.object.text : triple.subject.text;
        auto ids = corpus.documents().ids({.search = rare});
        if (!ids) return std::unexpected(ids.error());
        documents = *std::move(ids);
    }
    OtherPlaces found;
    ProgressLimiter limiter(progress);
    qint64 done = 0;
    for (const DocumentId id : documents) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, WorkspaceMessages::tr("The search for other places was stopped"));
        if (auto added = addPlacesOf(corpus, id, triple, most, found); !added) return std::unexpected(added.error());
        if (found.isCut) break;
        limiter.report(++done, qint64(documents.size()));
    }
    return found;
}

Result<qint64> labelPlaces(Corpus &corpus, const std::vector<OtherPlace> &places, ReviewState state,
    std::stop_token stop, const ProgressCallback &progress)
{
    if (places.empty()) return 0;
    std::vector<std::pair<DocumentId, LabelledTriple>> labels;
    labels.reserve(places.size());
    for (const OtherPlace &place : places)
        labels.emplace_back(place.document, LabelledTriple{place.triple, Origin::Human, state, {}});
    const Triple &triple = places.front().triple;
    const StepTitle title("spotter::Workspace",
        QT_TRANSLATE_N_NOOP("spotter::Workspace", "Labelled %Ln other place(s) of %1 – %2 – %3"),
        {triple.subject.text, triple.predicate, triple.object.text}, int(places.size()));
    return addTriples(corpus.database(), labels, title, stop, progress);
}

} // namespace spotter
