// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/content_watch.h"

#include "core/corpus/database/corpus_files.h"
#include "core/corpus/database/database.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

// https://sqlite.org/fileformat2.html#the_database_header
constexpr qsizetype headerBytes = 100;
constexpr qsizetype counterAt = 24;

/// What tells one corpus from another, and from an earlier copy of itself.
struct CorpusMark {
    QString uuid;
    qint64 lastEntry = 0; ///< of the journal, to which entries are only added
};

quint32 counterIn(const QByteArray &header) { return qFromBigEndian<quint32>(header.constData() + counterAt); }

/// Of the file itself, without the log: what another program copies. Nothing if it cannot be read at this moment, since
/// SQLite may be writing to the file.
std::optional<CorpusMark> markIn(const QString &path)
{
    const auto database = Database::open(path, Database::Access::Immutable);
    if (!database) return std::nullopt;
    auto statement = (*database)->prepare(
        u"SELECT (SELECT value FROM settings WHERE key = 'uuid'), (SELECT max(id) FROM journal)"_s);
    if (!statement) return std::nullopt;
    const auto row = statement->execute().and_then([&] { return statement->next(); });
    if (!row || !*row) return std::nullopt;
    return CorpusMark{statement->text(0), statement->integer(1)};
}

} // namespace

ContentWatch::ContentWatch(const QString &path, const QString &uuid)
    : m_path(path), m_uuid(uuid), m_seen(fileState(path))
{
    const auto header = databaseHeader(path, headerBytes);
    if (header && header->size() == headerBytes) m_counter = counterIn(*header);
}

bool ContentWatch::isOverwritten()
{
    const std::scoped_lock lock(m_mutex);
    if (m_isOverwritten || !m_seen) return m_isOverwritten;
    const auto state = fileState(m_path);
    if (!state || state == m_seen || state->identity != m_seen->identity) return false;
    m_isOverwritten = look(*state);
    return m_isOverwritten;
}

bool ContentWatch::look(const FileState &state)
{
    const auto header = databaseHeader(m_path, headerBytes);
    if (!header) return false;
    if (header->size() < headerBytes) return true; // no database, not even an empty one
    const auto mark = markIn(m_path);
    if (!mark || mark->uuid.isEmpty()) return false; // perhaps it is being written to: the next look tells
    if (!m_uuid.isEmpty() && mark->uuid != m_uuid) return true;
    // An earlier copy of the same corpus.
    if (counterIn(*header) < m_counter || mark->lastEntry < m_lastEntry) return true;
    m_counter = counterIn(*header);
    m_lastEntry = mark->lastEntry;
    m_seen = state;
    return false;
}

} // namespace spotter
