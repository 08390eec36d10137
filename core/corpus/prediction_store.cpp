// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/prediction_store.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/model_difference.h"
#include "core/corpus/label_check.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

std::optional<qint64> offset(qint64 value) { return value < 0 ? std::nullopt : std::optional(value); }

Result<void> insertPrediction(
    Database &database, ModelId model, DocumentId document, const ScoredTriple &scored, const DocumentText &text)
{
    if (auto checked = checkSpans(text.text, scored.triple); !checked) return checked;
    LabelledTriple label;
    label.triple = scored.triple;
    const LabelRow row = toRow(label, text.codePoints);
    const QByteArray qualifiers = qualifiersJson(row.qualifiers);
    return database
        .run(u"INSERT INTO predictions (model_id, document_id, predicate, score, subject_begin, subject_end, "
             u"subject_type, "
             "subject_text, object_begin, object_end, object_type, object_text, qualifiers) VALUES (?, ?, ?, ?, ?, ?, "
             "?, "
             "?, ?, ?, ?, ?, ?)"_s,
            model, document, row.predicate, scored.score, offset(row.subject.begin), offset(row.subject.end),
            row.subject.type, row.subject.text, offset(row.object.begin), offset(row.object.end), row.object.type,
            row.object.text, qualifiers.isEmpty() ? std::nullopt : std::optional(Utf8Text{qualifiers}))
        .transform([](qint64) { });
}

} // namespace

PredictionStore::PredictionStore(Database &database) : m_database(database) { }

Result<void> PredictionStore::replace(ModelId model, DocumentId document, const std::vector<ScoredTriple> &triples)
{
    auto transaction = Transaction::begin(m_database, {}, Durability::Soon); // predictions can be recomputed
    if (!transaction) return std::unexpected(transaction.error());
    const auto text = documentText(m_database, document);
    if (!text) return std::unexpected(text.error());
    // Replacing the row also deletes the predictions that refer to it.
    auto replaced
        = m_database.run(u"DELETE FROM prediction_reads WHERE model_id = ? AND document_id = ?"_s, model, document)
              .and_then([&](qint64) {
                  return m_database.run(u"INSERT INTO prediction_reads (model_id, document_id, at) VALUES (?, ?, ?)"_s,
                      model, document, QDateTime::currentMSecsSinceEpoch());
              });
    if (!replaced) return std::unexpected(replaced.error());
    for (const ScoredTriple &scored : triples) {
        if (auto done = insertPrediction(m_database, model, document, scored, **text); !done) return done;
    }
    return noteDifferences(m_database, document).and_then([&] { return transaction->commit(); });
}

Result<std::vector<ScoredTriple>> PredictionStore::forDocument(ModelId model, DocumentId document) const
{
    const auto text = documentText(m_database, document);
    if (!text) return std::unexpected(text.error());
    auto statement = m_database.prepare(
        u"SELECT predicate, score, subject_begin, subject_end, subject_text, subject_type, object_begin, object_end, "
        "object_text, object_type, qualifiers FROM predictions WHERE model_id = ? AND document_id = ? ORDER BY id"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<ScoredTriple> triples;
    auto more = statement->execute(model, document).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        LabelRow row;
        row.predicate = statement->text(0);
        row.subject = mentionOf(*statement, 2);
        row.object = mentionOf(*statement, 6);
        if (!statement->isNull(10)) {
            row.qualifiers = qualifiersFromJson(QJsonDocument::fromJson(statement->blob(10)).array());
        }
        triples.push_back({fromRow(row, (*text)->codePoints).triple, statement->real(1)});
    }
    if (!more) return std::unexpected(more.error());
    return triples;
}

Result<bool> PredictionStore::has(ModelId model, DocumentId document) const
{
    return m_database
        .integer(u"SELECT 1 FROM prediction_reads WHERE model_id = ? AND document_id = ?"_s, model, document)
        .transform([](const auto &found) { return found.has_value(); });
}

} // namespace spotter
