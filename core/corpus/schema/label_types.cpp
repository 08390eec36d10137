// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/schema/label_types.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/entity_rows.h"
#include "core/corpus/journal/journal_writer.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr size_t listedFits = 200;
/// Each round uses what the one before found out. Chains of labels that need more than a few do not occur.
constexpr int mostRounds = 8;

bool lacksType(const LabelRow &label) { return label.subject.type.isEmpty() || label.object.type.isEmpty(); }

void addEvidence(KnownTypes &known, const LabelRow &label)
{
    if (label.state == ReviewState::Rejected) return;
    for (const MentionRow *mention : {&label.subject, &label.object})
        known.add(mention->begin, mention->end, mention->text, mention->type);
}

/// The entities that the document's metadata list.
Result<void> addEntities(Database &database, DocumentId document, KnownTypes &known)
{
    const auto entities = entitiesOf(database, document);
    if (!entities) return std::unexpected(entities.error());
    if (entities->empty()) return {};
    const auto content = documentText(database, document);
    if (!content) return std::unexpected(content.error());
    const QString &text = (*content)->text;
    const CodePointMap &codePoints = (*content)->codePoints;
    for (const Entity &entity : *entities)
        known.add(codePoints.toCodePoint(entity.span.beginUtf16), codePoints.toCodePoint(entity.span.endUtf16),
            text.sliced(entity.span.beginUtf16, entity.span.length()), entity.type);
    return {};
}

/// Fills in what one round knows; whether anything changed.
bool fillRound(const Schema &schema, const KnownTypes &known, std::vector<LabelRow> &labels, OpenEnds openEnds)
{
    bool isChanged = false;
    for (LabelRow &label : labels) {
        if (!lacksType(label)) continue;
        const qsizetype index = schema.indexOf(label.predicate);
        if (index < 0) continue;
        const auto elsewhere
            = [&](const MentionRow &mention) { return known.of(mention.begin, mention.end, mention.text); };
        const TypePair given{label.subject.type, label.object.type};
        const TypePair types = fittedTypes(
            schema.predicates()[size_t(index)], given, elsewhere(label.subject), elsewhere(label.object), openEnds);
        if (types == given) continue;
        label.subject.type = types.subjectType;
        label.object.type = types.objectType;
        isChanged = true;
    }
    return isChanged;
}

size_t keyOfStatement(const LabelRow &label)
{
    return qHashMulti(0, label.subject.begin, label.subject.end, label.subject.text, label.object.begin,
        label.object.end, label.object.text, label.predicate);
}

bool isSameWithTypes(const LabelRow &a, const LabelRow &b)
{
    return sameLabel(a, b) && a.subject.type == b.subject.type && a.object.type == b.object.type;
}

QByteArray journalJson(const LabelRow &label)
{
    QByteArray json;
    appendJson(json, label);
    return json;
}

Result<std::vector<DocumentId>> documentsLackingTypes(Database &database)
{
    auto statement = database.prepare(u"SELECT DISTINCT document_id FROM annotations WHERE subject_type_id IS NULL "
                                      "OR object_type_id IS NULL ORDER BY document_id"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<DocumentId> documents;
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) documents.push_back({statement->integer(0)});
    if (!more) return std::unexpected(more.error());
    return documents;
}

Result<void> writeFit(Database &database, const LabelRow &before, const LabelRow &after)
{
    return putLabelRow(database, after).and_then([&] {
        return recordEdit(database, u"annotation"_s, after.document, journalJson(before), journalJson(after));
    });
}

} // namespace

Result<std::vector<LabelRow>> labelsWithTypes(Database &database, const Schema &schema, DocumentId document,
    const std::vector<LabelRow> &labels, OpenEnds openEnds)
{
    if (std::ranges::none_of(labels, lacksType)) return {};
    KnownTypes entities;
    if (auto added = addEntities(database, document, entities); !added) return std::unexpected(added.error());
    std::vector<LabelRow> filled = labels;
    for (int round = 0; round < mostRounds; ++round) {
        KnownTypes known = entities;
        for (const LabelRow &label : filled) addEvidence(known, label);
        if (!fillRound(schema, known, filled, openEnds)) break;
    }
    QMultiHash<size_t, size_t> byStatement;
    for (size_t i = 0; i < filled.size(); ++i) byStatement.insert(keyOfStatement(filled[i]), i);
    std::vector<LabelRow> changed;
    for (size_t i = 0; i < filled.size(); ++i) {
        if (filled[i] == labels[i]) continue;
        const auto [first, last] = byStatement.equal_range(keyOfStatement(filled[i]));
        const bool isTaken = std::any_of(
            first, last, [&](size_t other) { return other != i && isSameWithTypes(filled[other], filled[i]); });
        if (isTaken)
            filled[i] = labels[i];
        else
            changed.push_back(filled[i]);
    }
    return changed;
}

Result<SchemaEffect> fitLabelTypes(Database &database, const std::vector<DocumentId> *documents, OpenEnds openEnds,
    bool writing, const std::stop_token &stop, const ProgressCallback &progress)
{
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    const Schema schema = (*index)->schema; // a copy: the index lives until the next write
    std::vector<DocumentId> all;
    if (documents == nullptr) {
        auto found = documentsLackingTypes(database);
        if (!found) return std::unexpected(found.error());
        all = *std::move(found);
        documents = &all;
    }
    SchemaEffect effect;
    ProgressLimiter limiter(progress);
    qint64 done = 0;
    for (const DocumentId document : *documents) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, CorpusMessages::tr("Filling in types was stopped; nothing was changed"));
        const auto labels = labelRowsOf(database, document);
        if (!labels) return std::unexpected(labels.error());
        const auto changed = labelsWithTypes(database, schema, document, *labels, openEnds);
        if (!changed) return std::unexpected(changed.error());
        auto before = labels->begin(); // both in the same order
        for (const LabelRow &label : *changed) {
            while (before->id != label.id) ++before;
            if (writing) {
                if (auto written = writeFit(database, *before, label); !written)
                    return std::unexpected(written.error());
            }
            if (effect.fitted.size() < listedFits)
                effect.fitted.push_back({document, label.id, label.subject.text, label.subject.type, label.predicate,
                    label.object.text, label.object.type, label.assertion});
        }
        effect.typed += qint64(changed->size());
        effect.documents += !changed->empty();
        limiter.report(++done, qint64(documents->size()));
    }
    effect.labels = effect.typed;
    return effect;
}

} // namespace spotter
