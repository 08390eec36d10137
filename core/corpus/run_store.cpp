// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/run_store.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/messages.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

Result<void> requireRun(Database &database, RunId id)
{
    const auto found = database.integer(u"SELECT 1 FROM runs WHERE id = ?"_s, id);
    if (!found) return std::unexpected(found.error());
    if (*found) return {};
    return failure(ErrorCode::NotFound,
        CorpusMessages::tr("There is no training run %1 in %2").arg(id.value).arg(database.path()));
}

} // namespace

RunStore::RunStore(Database &database) : m_database(database) { }

Result<RunId> RunStore::begin(const QJsonObject &settings)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto id = m_database.run(u"INSERT INTO runs (started, outcome, settings) VALUES (?, 'running', ?)"_s,
        QDateTime::currentMSecsSinceEpoch(), Utf8Text{QJsonDocument(settings).toJson(QJsonDocument::Compact)});
    if (!id) return std::unexpected(id.error());
    return transaction->commit().transform([&] { return RunId{*id}; });
}

Result<void> RunStore::addEpoch(RunId id, const QJsonObject &epoch)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    return requireRun(m_database, id)
        .and_then([&] {
            return m_database.run(u"INSERT INTO run_epochs (run_id, epoch) VALUES (?, ?)"_s, id,
                Utf8Text{QJsonDocument(epoch).toJson(QJsonDocument::Compact)});
        })
        .and_then([&](qint64) { return transaction->commit(); });
}

Result<void> RunStore::end(RunId id, const QString &outcome, ModelId model)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    return requireRun(m_database, id)
        .and_then([&] {
            return m_database.run(u"UPDATE runs SET ended = ?, outcome = ?, model_id = ? WHERE id = ?"_s,
                QDateTime::currentMSecsSinceEpoch(), outcome, model, id);
        })
        .and_then([&](qint64) { return transaction->commit(); });
}

Result<void> RunStore::interrupt(RunId id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    // The table has no other value: a stopped run without an end time was interrupted.
    return m_database.run(u"UPDATE runs SET outcome = 'stopped' WHERE id = ? AND outcome = 'running'"_s, id)
        .and_then([&](qint64) { return transaction->commit(); });
}

Result<std::vector<RunRecord>> RunStore::all() const
{
    auto statement = m_database.prepare(
        u"SELECT id, started, ended, outcome, settings, coalesce(model_id, 0) FROM runs ORDER BY started DESC, id DESC"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<RunRecord> records;
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        RunRecord record;
        record.id = {statement->integer(0)};
        record.started = QDateTime::fromMSecsSinceEpoch(statement->integer(1));
        if (!statement->isNull(2)) record.ended = QDateTime::fromMSecsSinceEpoch(statement->integer(2));
        record.outcome = statement->text(3);
        if (record.outcome == "stopped"_L1 && !record.ended.isValid()) record.outcome = u"interrupted"_s;
        record.settings = QJsonDocument::fromJson(statement->blob(4)).object();
        record.model = {statement->integer(5)};
        records.push_back(std::move(record));
    }
    if (!more) return std::unexpected(more.error());
    auto epochs = m_database.prepare(u"SELECT epoch FROM run_epochs WHERE run_id = ? ORDER BY id"_s);
    if (!epochs) return std::unexpected(epochs.error());
    for (RunRecord &record : records) {
        more = epochs->execute(record.id).and_then([&] { return epochs->next(); });
        for (; more && *more; more = epochs->next()) {
            record.epochs.append(QJsonDocument::fromJson(epochs->blob(0)).object());
        }
        if (!more) return std::unexpected(more.error());
    }
    return records;
}

} // namespace spotter
