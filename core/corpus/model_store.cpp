// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/model_store.h"

#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/messages.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QDir folderOf(const Database &database) { return QFileInfo(database.path()).absoluteDir(); }

QString storedFolder(const Database &database, const QString &folder)
{
    const QString absolute = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const QString relative = folderOf(database).relativeFilePath(absolute);
    const bool below = !relative.startsWith("../"_L1) && relative != ".."_L1 && QDir::isRelativePath(relative);
    return below ? relative : absolute;
}

ModelRecord recordOf(const Database &database, const Statement &statement)
{
    ModelRecord record;
    record.id = {statement.integer(0)};
    record.folder = QDir::cleanPath(folderOf(database).absoluteFilePath(statement.text(1)));
    record.sha256 = statement.blob(2);
    record.parent = {statement.integer(3)};
    record.created = QDateTime::fromMSecsSinceEpoch(statement.integer(4));
    record.scores = QJsonDocument::fromJson(statement.blob(5)).object();
    return record;
}

const QString modelSelect = u"SELECT id, folder, sha256, coalesce(parent_id, 0), created, scores FROM models "_s;

Error noSuchModel(const Database &database, ModelId id)
{
    return {ErrorCode::NotFound, CorpusMessages::tr("There is no model %1 in %2").arg(id.value).arg(database.path())};
}

} // namespace

ModelStore::ModelStore(Database &database) : m_database(database) { }

Result<ModelId> ModelStore::add(const ModelRecord &record)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    if (record.parent.isValid()) {
        if (auto parent = load(record.parent); !parent) return std::unexpected(parent.error());
    }
    const QDateTime created = record.created.isValid() ? record.created : QDateTime::currentDateTimeUtc();
    const auto id
        = m_database.run(u"INSERT INTO models (folder, sha256, parent_id, created, scores) VALUES (?, ?, ?, ?, ?)"_s,
            storedFolder(m_database, record.folder), record.sha256, record.parent, created.toMSecsSinceEpoch(),
            Utf8Text{QJsonDocument(record.scores).toJson(QJsonDocument::Compact)});
    if (!id) return std::unexpected(id.error());
    return transaction->commit().transform([&] { return ModelId{*id}; });
}

Result<std::vector<ModelRecord>> ModelStore::all() const
{
    static const QString sql = modelSelect + u"ORDER BY created DESC, id DESC"_s;
    auto statement = m_database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    std::vector<ModelRecord> records;
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) records.push_back(recordOf(m_database, *statement));
    if (!more) return std::unexpected(more.error());
    return records;
}

Result<ModelRecord> ModelStore::load(ModelId id) const
{
    static const QString sql = modelSelect + u"WHERE id = ?"_s;
    auto statement = m_database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute(id).and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    if (!*row) return std::unexpected(noSuchModel(m_database, id));
    return recordOf(m_database, *statement);
}

Result<std::optional<ModelRecord>> ModelStore::current() const
{
    const auto id = m_database.integer(u"SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'current_model'"_s);
    if (!id) return std::unexpected(id.error());
    if (!*id) return std::nullopt;
    return load({**id}).transform([](ModelRecord record) { return std::optional(std::move(record)); });
}

Result<void> ModelStore::setCurrent(ModelId id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto known = load(id); !known) return std::unexpected(known.error());
    return m_database.run(u"INSERT OR REPLACE INTO settings VALUES ('current_model', ?)"_s, QString::number(id.value))
        .and_then([&](qint64) { return transaction->commit(); });
}

} // namespace spotter
