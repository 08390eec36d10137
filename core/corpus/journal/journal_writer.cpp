// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/journal_writer.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/facts/entity_decisions.h"
#include "core/corpus/facts/rule_decisions.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/schema_rows.h"
#include "core/corpus/messages.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

Result<qint64> openStep(Database &database)
{
    CorpusState &state = database.state();
    if (state.grouped && state.step != 0) return state.step;
    if (auto dropped = database.run(u"UPDATE journal_steps SET state = 2 WHERE kind = 0 AND state = 1"_s); !dropped)
        return dropped;
    auto step = database.run(u"INSERT INTO journal_steps (at, who, kind, title) VALUES (?, ?, 0, ?)"_s,
        QDateTime::currentMSecsSinceEpoch(), state.author, state.groupTitle);
    if (step && state.grouped) state.step = *step;
    return step;
}

std::optional<Utf8Text> jsonOrNull(const QByteArray &json)
{
    return json.isEmpty() || json == "{}" ? std::nullopt : std::optional(Utf8Text{json});
}

Result<LabelRow> readLabel(const QJsonObject &object, DocumentId document, Database &database)
{
    auto row = labelFromJson(object, document);
    if (!row) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("The journal of %1 contains an entry that is not a label; run “spotter-cli check” on it")
                .arg(database.path()));
    }
    return *std::move(row);
}

/// Labels of "to" that "from" lacks are written, those of "from" that "to" lacks are deleted; labels are identified by
/// id.
Result<void> applyLabels(Database &database, DocumentId document, const QJsonArray &from, const QJsonArray &to)
{
    QSet<qint64> kept;
    for (const auto &label : to) kept.insert(label["id"_L1].toInteger());
    for (const auto &label : from) {
        const AnnotationId id{label["id"_L1].toInteger()};
        if (kept.contains(id.value)) continue;
        if (auto done = deleteLabelRow(database, id); !done) return done;
    }
    for (const auto &label : to) {
        const auto row = readLabel(label.toObject(), document, database);
        if (!row) return std::unexpected(row.error());
        if (auto done = putLabelRow(database, *row); !done) return done;
    }
    return {};
}

Result<void> applyDocument(Database &database, DocumentId document, const QJsonObject &from, const QJsonObject &to)
{
    // A missing object means that the document does not exist; missing members did not change.
    auto done = database.run(u"UPDATE documents SET removed = ? WHERE id = ?"_s, to.isEmpty(), document);
    if (done && to.contains("split"_L1)) {
        const auto split = splitFromName(to["split"_L1].toString()).value_or(Split::None);
        done = database.run(u"UPDATE documents SET split = ? WHERE id = ?"_s, int(split), document);
    }
    if (done && to.contains("source"_L1)) {
        done = database.run(u"UPDATE documents SET source = ? WHERE id = ?"_s, to["source"_L1].toString(), document);
    }
    if (done && to.contains("media_type"_L1)) {
        done = database.run(
            u"UPDATE documents SET media_type = ? WHERE id = ?"_s, to["media_type"_L1].toString(), document);
    }
    if (done && to.contains("metadata"_L1)) {
        const QByteArray metadata = to["metadata"_L1].toString().toUtf8();
        done = database.run(u"UPDATE documents SET metadata = ?, synthetic = ? WHERE id = ?"_s,
            metadata.isEmpty() ? std::nullopt : std::optional(Utf8Text{metadata}),
            QJsonDocument::fromJson(metadata)["synthetic"_L1].toBool(), document);
    }
    if (!done) return std::unexpected(done.error());
    return applyLabels(database, document, from["labels"_L1].toArray(), to["labels"_L1].toArray());
}

} // namespace

Result<void> recordEdit(
    Database &database, const QString &kind, DocumentId document, const QByteArray &before, const QByteArray &after)
{
    const auto step = openStep(database);
    if (!step) return std::unexpected(step.error());
    return database
        .run(u"INSERT INTO journal (step_id, document_id, kind, before, after) "
             "VALUES (?, ?, ?, ?, ?)"_s,
            *step, document, kind, jsonOrNull(before), jsonOrNull(after))
        .transform([](qint64) { });
}

Result<void> applyEdit(
    Database &database, const QString &kind, DocumentId document, const QJsonObject &from, const QJsonObject &to)
{
    if (kind == "schema"_L1) return applySchemaChange(database, from, to);
    if (kind == "annotation"_L1)
        return applyLabels(database, document, from.isEmpty() ? QJsonArray{} : QJsonArray{from},
            to.isEmpty() ? QJsonArray{} : QJsonArray{to});
    if (kind == "document"_L1 || kind == "import"_L1) return applyDocument(database, document, from, to);
    if (kind == "entity"_L1) return applyEntityChange(database, from, to);
    if (kind == "apart"_L1) return applyApartChange(database, from, to);
    if (kind == "rules"_L1) return applyRuleChange(database, to);
    return failure(ErrorCode::Version,
        CorpusMessages::tr(
            "The journal of %1 contains a kind of edit that this version does not know (%2); update Spotter")
            .arg(database.path(), kind));
}

} // namespace spotter
