// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

class Database;

/// One step of the file format. Statements are separated by lines of three dashes. A released migration never changes.
struct Migration {
    int version = 0; ///< user_version after it
    QString name;
    QString path; ///< of its SQL, a resource or a file
};

enum class MigrationOutcome {
    UpToDate, ///< nothing to do
    Created, ///< the file was empty
    Migrated, ///< from an older version, after a back-up
};

struct MigrationResult {
    MigrationOutcome outcome = MigrationOutcome::UpToDate;
    QString backupPath; ///< of the back-up made before migrating; empty if none was needed
};

/// Brings a corpus up to date, each migration in one transaction that ends by raising user_version.
class Migrator {
public:
    /// Migrations in order of version, from 1 without a gap.
    explicit Migrator(std::vector<Migration> migrations = builtIn());

    /// Verifies that the file is a corpus (Content) that this version can read (Version), changing nothing.
    [[nodiscard]] Result<int> check(Database &database) const;
    /// After a failure the file is at the last migration that succeeded; the error says where the back-up is.
    [[nodiscard]] Result<MigrationResult> run(Database &database) const;
    [[nodiscard]] int latestVersion() const;

    [[nodiscard]] static std::vector<Migration> builtIn();
    /// The statements of a migration's text, without comment lines around them.
    [[nodiscard]] static QStringList splitStatements(const QString &sql);

private:
    [[nodiscard]] static Result<void> apply(Database &database, const Migration &migration);
    [[nodiscard]] static Result<QString> backUp(Database &database, int version);

    std::vector<Migration> m_migrations;
};

} // namespace spotter
