// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/triple_batch.h"

#include "core/corpus/annotation_store.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_batch.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/messages.h"
#include "core/corpus/schema/schema_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

using ChangeKind = TripleChange::Kind;

Error stoppedChange()
{
    return {ErrorCode::Stopped, CorpusMessages::tr("Changing the triples was stopped; nothing was changed")};
}

/// In the order of their documents; those of one document keep theirs.
std::vector<const TripleRef *> byDocument(const std::vector<TripleRef> &triples)
{
    std::vector<const TripleRef *> sorted;
    sorted.reserve(triples.size());
    for (const TripleRef &ref : triples) sorted.push_back(&ref);
    std::ranges::stable_sort(sorted, {}, [](const TripleRef *ref) { return ref->document; });
    return sorted;
}

/// The schema gets a predicate, types or a pair of types that it lacks.
Result<void> growFor(Database &database, const Triple &triple)
{
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    const Schema &schema = (*index)->schema;
    const auto isKnown = [&](const QString &type) { return type.isEmpty() || (*index)->typeIds.contains(type); };
    if (isKnown(triple.subject.type) && isKnown(triple.object.type)
        && schema.allows(triple.predicate, triple.subject.type, triple.object.type))
        return {};
    const qsizetype known = schema.indexOf(triple.predicate);
    Schema further;
    further.addEntityType(triple.subject.type);
    further.addEntityType(triple.object.type);
    // A pair would forbid all others to a predicate that allows every type; one without types would say nothing.
    const bool hasTypes = !triple.subject.type.isEmpty() || !triple.object.type.isEmpty();
    if (!hasTypes || (known >= 0 && schema.predicates()[size_t(known)].pairs.empty()))
        further.addPredicate(triple.predicate);
    else
        further.addPredicate(triple.predicate, {triple.subject.type, triple.object.type});
    return SchemaStore(database).merge(further);
}

Result<void> writeBatch(Database &database, DocumentId document, const DocumentBatch &batch)
{
    for (const LabelWrite &write : batch.writes()) {
        if (write.after) {
            const Triple triple{{{}, write.after->subject.text, write.after->subject.type}, write.after->predicate,
                {{}, write.after->object.text, write.after->object.type}};
            if (auto grown = growFor(database, triple); !grown) return grown;
        }
        if (auto written = writeLabel(database, document, write); !written) return written;
    }
    if (const auto entities = batch.changedEntities()) {
        if (auto listed = DocumentStore(database).setEntities(document, *entities); !listed) return listed;
    }
    return batch.writes().empty() ? Result<void>() : countLabels(database, document);
}

/// Goes through the documents of the triples and writes the changes if asked to.
Result<TripleChangeEffect> changeEach(Database &database, const std::vector<TripleRef> &triples,
    const TripleChange &change, bool writing, const std::stop_token &stop, const ProgressCallback &progress)
{
    TripleChangeEffect effect;
    ProgressLimiter limiter(progress);
    const std::vector<const TripleRef *> sorted = byDocument(triples);
    for (auto first = sorted.begin(); first != sorted.end();) {
        if (stop.stop_requested()) return std::unexpected(stoppedChange());
        const DocumentId document = (*first)->document;
        const auto last
            = std::find_if(first, sorted.end(), [&](const TripleRef *ref) { return ref->document != document; });
        auto batch = DocumentBatch::load(database, document, change);
        if (!batch && batch.error().code == ErrorCode::NotFound) {
            effect.gone += last - first; // the document was removed
            first = last;
            continue;
        }
        if (!batch) return std::unexpected(batch.error());
        for (; first != last; ++first) {
            if (auto changed = batch->change(**first); !changed) return std::unexpected(changed.error());
        }
        batch->addTo(effect);
        if (writing) {
            if (auto written = writeBatch(database, document, *batch); !written)
                return std::unexpected(written.error());
        }
        limiter.report(first - sorted.begin(), qint64(sorted.size()));
    }
    return effect;
}

Result<void> checkValue(const TripleChange &change)
{
    if (change.kind == ChangeKind::SetPredicate && change.value.trimmed().isEmpty())
        return failure(ErrorCode::Schema, CorpusMessages::tr("The name of the predicate is empty"));
    return {};
}

} // namespace

StepTitle TripleChange::title(qint64 triples) const
{
    if (triples == 1) return {}; // undo shows the description of the edit
    constexpr const char *corpus = "spotter::Corpus";
    const int count = int(triples);
    switch (kind) {
    case ChangeKind::Accept:
        return {corpus, QT_TRANSLATE_N_NOOP("spotter::Corpus", "Accepted %Ln triple(s)"), {}, count};
    case ChangeKind::Reject:
        return {corpus, QT_TRANSLATE_N_NOOP("spotter::Corpus", "Rejected %Ln triple(s)"), {}, count};
    case ChangeKind::Remove:
        return {corpus, QT_TRANSLATE_N_NOOP("spotter::Corpus", "Deleted %Ln triple(s)"), {}, count};
    case ChangeKind::SetPredicate:
        return {corpus, QT_TRANSLATE_N_NOOP("spotter::Corpus", "Changed the predicate of %Ln triple(s) to %1"), {value},
            count};
    case ChangeKind::SetSubjectType:
        if (value.isEmpty())
            return {
                corpus, QT_TRANSLATE_N_NOOP("spotter::Corpus", "Removed the subject type of %Ln triple(s)"), {}, count};
        return {corpus, QT_TRANSLATE_N_NOOP("spotter::Corpus", "Set the subject type of %Ln triple(s) to %1"), {value},
            count};
    case ChangeKind::SetObjectType:
        if (value.isEmpty())
            return {
                corpus, QT_TRANSLATE_N_NOOP("spotter::Corpus", "Removed the object type of %Ln triple(s)"), {}, count};
        return {corpus, QT_TRANSLATE_N_NOOP("spotter::Corpus", "Set the object type of %Ln triple(s) to %1"), {value},
            count};
    }
    return {};
}

Result<TripleChangeEffect> previewTripleChange(
    Database &database, const std::vector<TripleRef> &triples, const TripleChange &change, std::stop_token stop)
{
    if (auto checked = checkValue(change); !checked) return std::unexpected(checked.error());
    const auto snapshot = ReadTransaction::begin(database);
    if (!snapshot) return std::unexpected(snapshot.error());
    return changeEach(database, triples, change, false, stop, {});
}

Result<TripleChangeEffect> applyTripleChange(Database &database, const std::vector<TripleRef> &triples,
    const TripleChange &change, std::stop_token stop, const ProgressCallback &progress)
{
    if (auto checked = checkValue(change); !checked) return std::unexpected(checked.error());
    auto transaction = Transaction::begin(database, change.title(qint64(triples.size())).stored());
    if (!transaction) return std::unexpected(transaction.error());
    const auto effect = changeEach(database, triples, change, true, stop, progress);
    if (!effect) return effect;
    return transaction->commit().transform([&] { return *effect; });
}

Result<qint64> addTriples(Database &database, const std::vector<std::pair<DocumentId, LabelledTriple>> &labels,
    const StepTitle &title, std::stop_token stop, const ProgressCallback &progress)
{
    auto transaction = Transaction::begin(database, title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    AnnotationStore annotations(database);
    ProgressLimiter limiter(progress);
    qint64 added = 0;
    qint64 done = 0;
    for (const auto &[document, label] : labels) {
        if (stop.stop_requested()) return std::unexpected(stoppedChange());
        const auto text = documentText(database, document);
        if (!text) return std::unexpected(text.error());
        const auto present = labelRowsOf(database, document);
        if (!present) return std::unexpected(present.error());
        const LabelRow row = toRow(label, (*text)->codePoints);
        if (std::ranges::none_of(*present, [&](const LabelRow &other) { return sameLabel(other, row); })) {
            const auto stored
                = growFor(database, label.triple).and_then([&] { return annotations.add(document, label); });
            if (!stored) return std::unexpected(stored.error());
            ++added;
        }
        limiter.report(++done, qint64(labels.size()));
    }
    return transaction->commit().transform([&] { return added; });
}

} // namespace spotter
