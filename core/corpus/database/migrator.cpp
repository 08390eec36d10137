// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/migrator.h"

#include "core/base/system_error.h"
#include "core/corpus/database/corpus_copy.h"
#include "core/corpus/database/corpus_files.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/messages.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qint64 applicationId = 0x53505452; // "SPTR", as the first migration sets it

Result<qint64> pragma(Database &database, const QString &name)
{
    return database.integer(u"PRAGMA "_s + name).transform([](const auto &value) { return value.value_or(0); });
}

} // namespace

Migrator::Migrator(std::vector<Migration> migrations) : m_migrations(std::move(migrations)) { }

std::vector<Migration> Migrator::builtIn()
{
    return {
        {1, u"corpus"_s, u":/spotter/migrations/0001_corpus.sql"_s},
        {2, u"search"_s, u":/spotter/migrations/0002_search.sql"_s},
        {3, u"colors"_s, u":/spotter/migrations/0003_colors.sql"_s},
        {4, u"review"_s, u":/spotter/migrations/0004_review.sql"_s},
        {5, u"review_shown"_s, u":/spotter/migrations/0005_review_shown.sql"_s},
        {6, u"assertions"_s, u":/spotter/migrations/0006_assertions.sql"_s},
        {7, u"descriptions"_s, u":/spotter/migrations/0007_descriptions.sql"_s},
        {8, u"differing"_s, u":/spotter/migrations/0008_differing.sql"_s},
        {9, u"facts"_s, u":/spotter/migrations/0009_facts.sql"_s},
        {10, u"review_features"_s, u":/spotter/migrations/0010_review_features.sql"_s},
        {11, u"name_search"_s, u":/spotter/migrations/0011_name_search.sql"_s},
        {12, u"decision_sources"_s, u":/spotter/migrations/0012_decision_sources.sql"_s},
    };
}

int Migrator::latestVersion() const { return m_migrations.empty() ? 0 : m_migrations.back().version; }

QStringList Migrator::splitStatements(const QString &sql)
{
    QStringList statements;
    QStringList lines;
    bool substance = false;
    const auto flush = [&] {
        if (substance) statements += lines.join(u'\n').trimmed();
        lines.clear();
        substance = false;
    };
    const auto all = QStringView(sql).split(u'\n');
    for (const QStringView raw : all) {
        const QStringView line = raw.trimmed();
        if (line == u"---") {
            flush();
            continue;
        }
        // Comments around a statement are removed; those inside stay, because a line that begins with -- may be part of
        // a string.
        if (!substance && (line.isEmpty() || line.startsWith("--"_L1))) continue;
        substance = true;
        lines += raw.toString();
    }
    flush();
    return statements;
}

Result<int> Migrator::check(Database &database) const
{
    // Only reading the schema shows that a file is not a database, or is damaged.
    const auto tables = database.integer(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables) return std::unexpected(tables.error());
    // Before any of them is read: a view instead of a table can be an endless query.
    const auto strange = database.integer(
        u"SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index') AND NOT (type = 'view' AND name IN "
        "('triples', 'documents_text')) AND NOT (type = 'trigger' AND name IN ('journal_is_append_only_update', "
        "'journal_is_append_only_delete')) AND (type = 'trigger' OR lower(name) IN ('settings', 'documents', "
        "'entity_types', 'predicates', 'predicate_pairs', 'predicate_slots', 'annotations', 'journal_steps', "
        "'journal', "
        "'models', 'prediction_reads', 'predictions', 'runs', 'run_epochs', 'documents_search', "
        "'documents_search_terms', 'review_results', 'review_readings', 'review_shown', 'entity_names', 'facts', "
        "'fact_labels', 'entities', 'entity_members', 'entities_apart', 'entity_claims', 'entity_names_search', "
        "'entity_names_search_terms'))"_s);
    if (!strange) return std::unexpected(strange.error());
    if (strange->value_or(0) != 0) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr(
                "%1 has views or triggers that do not belong in a Spotter corpus and was not opened; get the "
                "file again from its source")
                .arg(database.path()));
    }
    const auto id = pragma(database, u"application_id"_s);
    const auto version = pragma(database, u"user_version"_s);
    if (!id) return std::unexpected(id.error());
    if (!version) return std::unexpected(version.error());
    if (*id != applicationId || *version < 1) {
        return failure(ErrorCode::Content,
            CorpusMessages::tr("%1 is not a Spotter corpus; nothing was changed in it").arg(database.path()));
    }
    if (*version > latestVersion()) {
        return failure(ErrorCode::Version,
            CorpusMessages::tr(
                "%1 was written by a newer version of Spotter (format %2, this one reads up to %3); open it with that "
                "version: nothing was changed in it")
                .arg(database.path())
                .arg(*version)
                .arg(latestVersion()));
    }
    return int(*version);
}

Result<QString> Migrator::backUp(Database &database, int version)
{
    const CorpusFiles files(database.path());
    QString path;
    for (int copy = 1; path.isEmpty() || QFile::exists(path); ++copy) {
        path = files.beside(u".format-%1%2.backup"_s.arg(version).arg(copy == 1 ? QString() : u"-%1"_s.arg(copy)));
    }
    // Under another name until it is complete; the remains of a killed process are overwritten.
    const QString draft = files.beside(u".part"_s);
    QFile::remove(draft);
    auto copied = database.run(u"VACUUM INTO ?"_s, draft).and_then([&](qint64) { return moveIntoPlace(draft, path); });
    if (copied) return path;
    QFile::remove(draft);
    return failure(copied.error().code,
        CorpusMessages::tr("%1 was not changed, because it could not be copied to %2 first: %3")
            .arg(database.path(), path, copied.error().message));
}

Result<void> Migrator::apply(Database &database, const Migration &migration)
{
    QFile file(migration.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Internal,
            CorpusMessages::tr("The migration “%1” cannot be read: %2").arg(migration.name, deviceErrorText(file)));
    }
    const QStringList statements = splitStatements(QString::fromUtf8(file.readAll()));
    auto transaction = Transaction::begin(database);
    if (!transaction) return std::unexpected(transaction.error());
    for (const QString &statement : statements) {
        if (auto done = database.run(statement); !done) return std::unexpected(done.error());
    }
    return database.run(u"PRAGMA user_version = %1"_s.arg(migration.version)).and_then([&](qint64) {
        return transaction->commit();
    });
}

Result<MigrationResult> Migrator::run(Database &database) const
{
    const auto tables = database.integer(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables) return std::unexpected(tables.error());
    MigrationResult result;
    int version = 0;
    if (*tables == 0 && pragma(database, u"user_version"_s).value_or(0) == 0) {
        result.outcome = MigrationOutcome::Created;
    } else {
        const auto present = check(database);
        if (!present) return std::unexpected(present.error());
        version = *present;
        if (version == latestVersion()) return result;
        auto backup = backUp(database, version);
        if (!backup) return std::unexpected(backup.error());
        result = {MigrationOutcome::Migrated, *std::move(backup)};
    }
    int reached = version;
    for (const Migration &migration : m_migrations) {
        if (migration.version <= version) continue;
        auto done = apply(database, migration);
        if (done) reached = migration.version;
        if (!done) {
            const QString message = result.backupPath.isEmpty()
                ? done.error().message // a new corpus: the caller names it
                : reached == version
                ? CorpusMessages::tr("%1 could not be upgraded (step “%2”) and is unchanged; a copy is in %3: %4")
                      .arg(database.path(), migration.name, result.backupPath, done.error().message)
                : CorpusMessages::tr(
                      "%1 could only be upgraded to format %2 (step “%3” failed); a copy of the original is in %4: %5")
                      .arg(database.path())
                      .arg(reached)
                      .arg(migration.name, result.backupPath, done.error().message);
            return failure(done.error().code, message);
        }
    }
    return result;
}

} // namespace spotter
