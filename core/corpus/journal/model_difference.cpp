// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/model_difference.h"

#include "core/corpus/database/database.h"

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// 1 if the model of a row of prediction_reads did not find exactly the labels of its document.
const QString comparison = uR"((
    (SELECT labels FROM documents WHERE id = prediction_reads.document_id) <> (
        SELECT count(*) FROM predictions p
        WHERE p.model_id = prediction_reads.model_id AND p.document_id = prediction_reads.document_id)
    OR EXISTS (
        SELECT 1 FROM annotations a JOIN predicates n ON n.id = a.predicate_id
        WHERE a.document_id = prediction_reads.document_id AND a.state <> 2 AND NOT EXISTS (
            SELECT 1 FROM predictions p
            WHERE p.model_id = prediction_reads.model_id AND p.document_id = prediction_reads.document_id
                AND p.predicate = n.name
                AND p.subject_begin IS a.subject_begin AND p.subject_end IS a.subject_end
                AND p.object_begin IS a.object_begin AND p.object_end IS a.object_end
                AND p.subject_text = a.subject_text AND p.object_text = a.object_text))))"_s;

const QString noteAll = u"UPDATE prediction_reads SET differs = "_s + comparison;
const QString noteOne = noteAll + u" WHERE document_id = ?"_s;
const QString wronglyNoted
    = u"SELECT DISTINCT document_id FROM prediction_reads WHERE differs <> "_s + comparison + u" ORDER BY 1 LIMIT ?"_s;

} // namespace

Result<void> noteDifferences(Database &database, DocumentId document)
{
    return database.run(noteOne, document).transform([](qint64) { });
}

Result<void> noteAllDifferences(Database &database)
{
    return database.run(noteAll).transform([](qint64) { });
}

Result<std::vector<DocumentId>> wronglyNotedDifferences(Database &database, qint64 limit)
{
    auto statement = database.prepare(wronglyNoted);
    if (!statement) return std::unexpected(statement.error());
    std::vector<DocumentId> documents;
    auto more = statement->execute(limit).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) documents.push_back({statement->integer(0)});
    if (!more) return std::unexpected(more.error());
    return documents;
}

} // namespace spotter
