// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/sql_error.h"

#include "core/base/system_error.h"
#include "core/base/technical_log.h"
#include "core/corpus/messages.h"

#include <cerrno>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace spotter {
Error sqlError(sqlite3 *connection, const QString &path, const QString &statement)
{
    logCause(statement.isEmpty() ? path : statement, QString::fromUtf8(sqlite3_errmsg(connection)));
    // The reason, if it is an error of the operating system.
    int systemError = sqlite3_system_errno(connection);
    if (systemError == 0 && (sqlite3_errcode(connection) & 0xff) == SQLITE_IOERR && fileSizeLimit())
        systemError = EFBIG;
    const QString why = systemError == 0 ? QString() : u" (%1)"_s.arg(systemErrorText(systemError));
    // Extended codes carry the primary one in the low byte (https://sqlite.org/rescode.html).
    switch (sqlite3_errcode(connection) & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy,
            CorpusMessages::tr(
                "Another program or a job in the background is writing to %1; try again when it has finished")
                .arg(path)};
    case SQLITE_READONLY:
        return {ErrorCode::ReadOnly,
            CorpusMessages::tr("%1 cannot be written; check the permissions of the file and of its folder").arg(path)};
    case SQLITE_IOERR:
        return {ErrorCode::Io, CorpusMessages::tr("%1 could not be read or written%2; check the disk").arg(path, why)};
    case SQLITE_CORRUPT:
        return {ErrorCode::Content,
            CorpusMessages::tr("%1 is damaged; run “spotter-cli check” on it, or restore a backup").arg(path)};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Stopped, CorpusMessages::tr("Reading %1 was stopped").arg(path)};
    case SQLITE_FULL:
        return {ErrorCode::Io,
            CorpusMessages::tr(
                "The disk that holds %1 is full; free some space and try again (the last edit was not made, "
                "everything before it is safe)")
                .arg(path)};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io,
            CorpusMessages::tr("%1 cannot be opened%2; check the permissions of the file and of its folder")
                .arg(path, why)};
    case SQLITE_NOMEM:
        return {ErrorCode::Limit,
            CorpusMessages::tr("There is not enough memory to read %1; close other programs and try again").arg(path)};
    case SQLITE_TOOBIG:
        return {ErrorCode::Limit,
            CorpusMessages::tr("A text is too large for %1; split it into several documents").arg(path)};
    case SQLITE_NOTADB:
        return {
            ErrorCode::Content, CorpusMessages::tr("%1 is not a Spotter corpus; nothing was changed in it").arg(path)};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Content,
            CorpusMessages::tr("The edit contradicts what %1 holds; run “spotter-cli check” on it").arg(path)};
    default:
        return {ErrorCode::Internal,
            CorpusMessages::tr(
                "%1 does not have the structure that this version of Spotter expects, or an internal error occurred; "
                "run “spotter-cli check” on it, and start Spotter with SPOTTER_DEBUG=1 to see the cause")
                .arg(path)};
    }
}

} // namespace spotter
