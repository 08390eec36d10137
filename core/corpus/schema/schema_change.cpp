// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/schema/schema_change.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/journal_writer.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/messages.h"
#include "core/corpus/schema/decision_types.h"
#include "core/corpus/schema/label_types.h"
#include "core/corpus/schema/rule_changes.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

using Kind = SchemaEdit::Kind;

constexpr size_t listedViolations = 200;

/// A label before and after the change; without "after" if it is deleted or merged with an equal label.
struct LabelChange {
    LabelRow before;
    std::optional<LabelRow> after;
};

QByteArray jsonOf(const LabelRow &row)
{
    QByteArray json;
    appendJson(json, row);
    return json;
}

QString typedLabels(const QString &columns)
{
    return u"SELECT "_s + columns
        + u" FROM annotations a WHERE a.subject_type_id = (SELECT id FROM entity_types WHERE name = ?) "
          "OR a.object_type_id = (SELECT id FROM entity_types WHERE name = ?) "
          "OR EXISTS (SELECT 1 FROM json_each(a.qualifiers) WHERE json_extract(value, '$.value.type') = ?)"_s;
}

/// The documents with labels that name the predicate or the type, in order of id.
Result<std::vector<DocumentId>> documentsNaming(Database &database, const SchemaEdit &edit)
{
    static const QString ofPredicate = u"SELECT DISTINCT document_id FROM annotations WHERE predicate_id = "
                                       "(SELECT id FROM predicates WHERE name = ?) ORDER BY document_id"_s;
    static const QString ofType = typedLabels(u"DISTINCT a.document_id"_s) + u" ORDER BY a.document_id"_s;
    auto statement = database.prepare(edit.isOfType() ? ofType : ofPredicate);
    if (!statement) return std::unexpected(statement.error());
    const QString &name = edit.name;
    const auto done = edit.isOfType() ? statement->execute(name, name, name) : statement->execute(name);
    std::vector<DocumentId> documents;
    auto more = done.and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) documents.push_back({statement->integer(0)});
    if (!more) return std::unexpected(more.error());
    return documents;
}

Result<qint64> countNaming(Database &database, const SchemaEdit &edit)
{
    static const QString ofPredicate = u"SELECT count(*) FROM annotations WHERE predicate_id = "
                                       "(SELECT id FROM predicates WHERE name = ?)"_s;
    static const QString ofType = typedLabels(u"count(*)"_s);
    const QString &name = edit.name;
    const auto count
        = edit.isOfType() ? database.integer(ofType, name, name, name) : database.integer(ofPredicate, name);
    return count.transform([](const auto &value) { return value.value_or(0); });
}

LabelRow renamed(LabelRow row, const SchemaEdit &edit)
{
    if (!edit.isOfType()) {
        if (row.predicate == edit.name) row.predicate = edit.target;
        return row;
    }
    const auto swap = [&](MentionRow &mention) {
        if (mention.type == edit.name) mention.type = edit.target;
    };
    swap(row.subject);
    swap(row.object);
    for (QualifierRow &qualifier : row.qualifiers) swap(qualifier.value);
    return row;
}

/// Of two equal labels, the one that a person has reviewed is kept, with what both say of the assertion.
void takeJudgement(LabelRow &kept, const LabelRow &gone)
{
    kept.assertion = united(kept.assertion, gone.assertion);
    if (kept.state != ReviewState::Unreviewed || gone.state == ReviewState::Unreviewed) return;
    kept.state = gone.state;
    kept.origin = gone.origin;
}

/// What a deletion, rename, merge or move makes of a document's labels. A label that would say what another of the
/// document says becomes one with it, so that no two say the same.
std::vector<LabelChange> changesOf(const std::vector<LabelRow> &labels, const SchemaEdit &edit)
{
    if (edit.kind == Kind::DeleteLabels) {
        std::vector<LabelChange> deleted;
        for (const LabelRow &label : labels)
            if (label.predicate == edit.name) deleted.push_back({label, std::nullopt});
        return deleted;
    }
    std::vector<LabelRow> present;
    std::vector<LabelRow> moving;
    for (const LabelRow &label : labels) (renamed(label, edit) == label ? present : moving).push_back(label);
    std::vector<LabelChange> changes;
    const size_t untouched = present.size();
    std::vector<size_t> changeOf(present.size(), 0); // for each current label: 1 + the index of its change, 0 for none
    for (const LabelRow &label : moving) {
        const LabelRow after = renamed(label, edit);
        const auto same = std::ranges::find_if(present, [&](const LabelRow &other) { return sameLabel(other, after); });
        if (same == present.end()) {
            changes.push_back({label, after});
            present.push_back(after);
            changeOf.push_back(changes.size());
            continue;
        }
        const size_t place = size_t(same - present.begin());
        const LabelRow before = *same; // NOLINT(performance-unnecessary-copy-initialization): the row changes next
        takeJudgement(*same, label);
        changes.push_back({label, std::nullopt});
        if (*same == before) continue;
        if (changeOf[place] > 0) {
            changes[changeOf[place] - 1].after = *same;
        } else if (place < untouched) {
            changes.push_back({before, *same});
            changeOf[place] = changes.size();
        }
    }
    return changes;
}

bool takesLabelsAlong(Kind kind)
{
    return kind == Kind::RenamePredicate || kind == Kind::MergePredicate || kind == Kind::MoveLabels
        || kind == Kind::DeleteLabels || kind == Kind::RenameType || kind == Kind::MergeType;
}

/// The number of predicates in before whose pairs or slots are affected by the change of a type.
qint64 touchedPredicates(const Schema &before, const Schema &after, const SchemaEdit &edit)
{
    if (!edit.isOfType()) return 0;
    return std::ranges::count_if(before.predicates(), [&](const Predicate &predicate) {
        const qsizetype index = after.indexOf(predicate.name);
        return index >= 0 && after.predicates()[size_t(index)] != predicate;
    });
}

/// Labels of the predicate that the new type pairs do not allow.
Result<void> findViolations(Database &database, const Schema &after, const QString &predicate,
    const std::stop_token &stop, SchemaEffect &effect)
{
    static const QString sql = labelSelect()
        + u"WHERE a.predicate_id = (SELECT id FROM predicates WHERE name = ?) AND a.state <> 2 "
          "ORDER BY a.document_id"_s;
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute(predicate).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, CorpusMessages::tr("Checking the labels was stopped"));
        const LabelRow row = labelOf(*statement);
        if (after.allows(predicate, row.subject.type, row.object.type)) continue;
        ++effect.violations;
        if (effect.violating.size() == listedViolations) continue;
        effect.violating.push_back({row.document, row.id, row.subject.text, row.subject.type, row.predicate,
            row.object.text, row.object.type, row.assertion});
    }
    return more.transform([](bool) { });
}

Result<void> write(Database &database, DocumentId document, const LabelChange &change)
{
    auto done = change.after ? putLabelRow(database, *change.after) : deleteLabelRow(database, change.before.id);
    return done.and_then([&] {
        return recordEdit(database, u"annotation"_s, document, jsonOf(change.before),
            change.after ? jsonOf(*change.after) : QByteArray());
    });
}

/// Labels that come to another predicate or type get the types that these determine.
Result<void> fitMoved(Database &database, const Schema &after, const std::vector<LabelRow> &labels,
    std::vector<LabelChange> &changes, SchemaEffect &effect)
{
    QHash<qint64, size_t> changeOf; // by the label's key
    for (size_t i = 0; i < changes.size(); ++i) changeOf.insert(changes[i].before.id.value, i);
    std::vector<LabelRow> present;
    for (const LabelRow &label : labels) {
        const auto change = changeOf.constFind(label.id.value);
        if (change == changeOf.constEnd())
            present.push_back(label);
        else if (changes[*change].after)
            present.push_back(*changes[*change].after);
    }
    if (present.empty()) return {};
    const auto fitted = labelsWithTypes(database, after, labels.front().document, present, OpenEnds::FromElsewhere);
    if (!fitted) return std::unexpected(fitted.error());
    for (const LabelRow &label : *fitted) {
        const auto change = changeOf.constFind(label.id.value);
        if (change == changeOf.constEnd()) continue; // the edit is not about this one
        changes[*change].after = label;
        ++effect.typed;
    }
    return {};
}

/// Goes through the documents whose labels change, and writes the changes if asked to.
Result<void> moveLabels(Database &database, const SchemaEdit &edit, const Schema &after, bool writing,
    const std::stop_token &stop, const ProgressCallback &progress, SchemaEffect &effect)
{
    const auto documents = documentsNaming(database, edit);
    if (!documents) return std::unexpected(documents.error());
    ProgressLimiter limiter(progress);
    for (const DocumentId document : *documents) {
        if (stop.stop_requested())
            return failure(
                ErrorCode::Stopped, CorpusMessages::tr("Changing the labels was stopped; nothing was changed"));
        const auto labels = labelRowsOf(database, document);
        if (!labels) return std::unexpected(labels.error());
        std::vector<LabelChange> changes = changesOf(*labels, edit);
        if (auto fitted = fitMoved(database, after, *labels, changes, effect); !fitted) return fitted;
        for (const LabelChange &change : changes) {
            if (renamed(change.before, edit) != change.before) ++effect.labels;
            if (!change.after) ++(edit.kind == Kind::DeleteLabels ? effect.deleted : effect.joined);
            if (!writing) continue;
            if (auto done = write(database, document, change); !done) return done;
        }
        ++effect.documents;
        if (writing) {
            if (auto counted = countLabels(database, document); !counted) return counted;
        }
        limiter.report(effect.documents, qint64(documents->size()));
    }
    return {};
}

Result<void> refuseWithLabels(Database &database, const SchemaEdit &edit)
{
    if (edit.kind != Kind::DeletePredicate && edit.kind != Kind::DeleteType) return {};
    const auto labels = countNaming(database, edit);
    if (!labels) return std::unexpected(labels.error());
    if (*labels == 0) return {};
    return failure(ErrorCode::Schema,
        edit.isOfType()
            ? CorpusMessages::tr("“%1” is the type of mentions in %Ln label(s); merge it into another type instead",
                  nullptr, int(*labels))
                  .arg(edit.name)
            : CorpusMessages::tr(
                  "%Ln label(s) have the predicate “%1”; merge it into another predicate, or move or delete its labels",
                  nullptr, int(*labels))
                  .arg(edit.name));
}

/// Everything in either schema: labels may use it while they change.
Schema unionOf(const Schema &before, Schema after)
{
    for (const QString &type : before.entityTypes()) {
        const bool isNew = !after.entityTypes().contains(type);
        after.addEntityType(type);
        if (!isNew) continue;
        after.setColor(type, before.colorOf(type));
        after.setTypeDescription(type, before.descriptionOfType(type));
    }
    for (const Predicate &predicate : before.predicates()) {
        if (after.indexOf(predicate.name) >= 0) continue;
        after.addPredicate(predicate.name);
        after.setPredicateDescription(predicate.name, before.descriptionOfPredicate(predicate.name));
    }
    return after;
}

} // namespace

Result<SchemaEffect> previewSchemaEdit(Database &database, const SchemaEdit &edit, std::stop_token stop)
{
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    const Schema before = (*index)->schema; // a copy: changeSchema() below changes the index
    const auto after = edited(before, edit);
    if (!after) return std::unexpected(after.error());
    if (auto allowed = refuseWithLabels(database, edit); !allowed) return std::unexpected(allowed.error());
    SchemaEffect effect;
    effect.predicates = touchedPredicates(before, *after, edit);
    Result<void> done;
    if (edit.kind == Kind::RenamePredicate || edit.kind == Kind::RenameType) {
        // With an unused name no label can become a duplicate: counting is enough.
        done = countNaming(database, edit).and_then([&](qint64 labels) {
            effect.labels = labels;
            return documentsNaming(database, edit).transform([&](const std::vector<DocumentId> &documents) {
                effect.documents = qint64(documents.size());
            });
        });
    } else if (takesLabelsAlong(edit.kind)) {
        done = moveLabels(database, edit, *after, false, stop, {}, effect);
    }
    if (edit.kind == Kind::SetPairs) done = findViolations(database, *after, edit.name, stop, effect);
    if (edit.kind == Kind::FitTypes) return fitLabelTypes(database, nullptr, OpenEnds::FromElsewhere, false, stop);
    if (!done) return std::unexpected(done.error());
    return effect;
}

Result<SchemaEffect> applySchemaEdit(
    Database &database, const SchemaEdit &edit, std::stop_token stop, const ProgressCallback &progress)
{
    auto transaction = Transaction::begin(database, edit.title().stored());
    if (!transaction) return std::unexpected(transaction.error());
    const auto index = schemaIndex(database);
    if (!index) return std::unexpected(index.error());
    const Schema before = (*index)->schema; // a copy: changeSchema() below changes the index
    const auto after = edited(before, edit);
    if (!after) return std::unexpected(after.error());
    if (auto allowed = refuseWithLabels(database, edit); !allowed) return std::unexpected(allowed.error());
    SchemaEffect effect;
    effect.predicates = touchedPredicates(before, *after, edit);
    Result<void> done;
    if (takesLabelsAlong(edit.kind)) {
        // First add what the labels will use, last remove what no label uses any more.
        done = changeSchema(database, unionOf(before, *after)).and_then([&] {
            return moveLabels(database, edit, *after, true, stop, progress, effect);
        });
    } else if (edit.kind == Kind::SetPairs) {
        done = findViolations(database, *after, edit.name, stop, effect);
    } else if (edit.kind == Kind::FitTypes) {
        const auto fitted = fitLabelTypes(database, nullptr, OpenEnds::FromElsewhere, true, stop, progress);
        if (!fitted) return std::unexpected(fitted.error());
        effect = *fitted;
    }
    if (done && (edit.kind == Kind::RenameType || edit.kind == Kind::MergeType))
        done = moveDecisionsToType(database, edit.name, edit.target);
    if (done && edit.kind != Kind::AddPredicate && before.indexOf(edit.name) >= 0 && after->indexOf(edit.name) < 0) {
        const bool isReplaced = edit.kind == Kind::RenamePredicate || edit.kind == Kind::MergePredicate;
        done = moveRules(database, edit.name, isReplaced ? edit.target : QString());
    }
    done
        = done.and_then([&] { return changeSchema(database, *after); }).and_then([&] { return transaction->commit(); });
    if (!done) return std::unexpected(done.error());
    return effect;
}

} // namespace spotter
