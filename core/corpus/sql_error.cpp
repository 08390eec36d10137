// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/sql_error.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Corpus)
};

/// Primary result codes of SQLite (https://sqlite.org/rescode.html); extended codes carry them in the low byte.
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
};

} // namespace

Error sqlError(const QSqlError &error, const QString &path, const QString &statement)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return {ErrorCode::Busy,
            Messages::tr("Another program is writing to %1; wait until it has finished, or close it, and try again")
                .arg(path)};
    case ReadOnly:
        return {ErrorCode::ReadOnly,
            Messages::tr("%1 cannot be written (%2); check the permissions of the file and of its folder")
                .arg(path, text)};
    case IoError:
        return {ErrorCode::Io, Messages::tr("%1 could not be read or written (%2); check the disk").arg(path, text)};
    case Corrupt:
        return {ErrorCode::Content,
            Messages::tr("%1 is damaged (%2); run “spotter-cli check” on it, or go back to a back-up").arg(path, text)};
    case Full:
        return {ErrorCode::Io,
            Messages::tr("The disk that holds %1 is full; free some space and try again (the last edit was not made, "
                         "everything before it is safe)")
                .arg(path)};
    case CannotOpen:
        return {ErrorCode::Io,
            Messages::tr("%1 cannot be opened (%2); check the permissions of the file and of its folder")
                .arg(path, text)};
    case NotADatabase:
        return {ErrorCode::Content, Messages::tr("%1 is not a Spotter corpus; nothing was changed in it").arg(path)};
    case Constraint:
        return {ErrorCode::Content,
            Messages::tr("The edit contradicts what %1 holds (%2); run “spotter-cli check” on it").arg(path, text)};
    default:
        return {
            ErrorCode::Internal, Messages::tr("SQLite failed on %1: %2 (%3)").arg(path, text, statement.simplified())};
    }
}

} // namespace spotter
