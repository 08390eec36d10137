// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/journal.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/journal_steps.h"
#include "core/corpus/journal/journal_words.h"
#include "core/corpus/journal/journal_writer.h"
#include "core/corpus/journal/step_title.h"
#include "core/corpus/messages.h"

#include <QJsonDocument>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr size_t returnedEntries = 1000;

// Among the steps that are not dropped, all done ones precede the undone ones: the top of the stack is the last done
// one.
const QString nextUndo = u"SELECT max(id) FROM journal_steps WHERE kind = 0 AND state = 0"_s;
const QString nextRedo = u"SELECT min(id) FROM journal_steps WHERE kind = 0 AND state = 1"_s;

/// %1: the condition that selects the entries.
const QString sizeOfEntries
    = u"SELECT count(*) + coalesce(max(kind = 'schema'), 0) * (SELECT coalesce(max(id), 0) / 25 FROM documents) "
      "FROM (SELECT kind FROM journal WHERE %1 LIMIT 1000)"_s;

QString entrySelect()
{
    return u"SELECT e.id, s.at, s.who, e.kind, coalesce(e.document_id, 0), e.before, e.after, s.state <> 0 "
           "FROM journal e JOIN journal_steps s ON s.id = e.step_id "_s;
}

QJsonObject jsonOf(const Statement &statement, int column)
{
    if (statement.isNull(column)) return {};
    return QJsonDocument::fromJson(statement.blob(column)).object();
}

JournalEntry entryOf(const Statement &statement)
{
    JournalEntry entry;
    entry.id = {statement.integer(0)};
    entry.when = QDateTime::fromMSecsSinceEpoch(statement.integer(1));
    entry.who = statement.text(2);
    entry.kind = statement.text(3);
    entry.document = {statement.integer(4)};
    entry.before = jsonOf(statement, 5);
    entry.after = jsonOf(statement, 6);
    entry.undone = statement.integer(7) != 0;
    return entry;
}

} // namespace

Journal::Journal(Database &database) : m_database(database)
{
    QString author = qEnvironmentVariable("USER");
    if (author.isEmpty()) author = qEnvironmentVariable("LOGNAME");
    m_database.state().author = author;
}

void Journal::setAuthor(const QString &author) { m_database.state().author = author; }

Result<bool> Journal::canUndo() const
{
    return m_database.integer(nextUndo).transform([](const auto &step) { return step.has_value(); });
}

Result<bool> Journal::canRedo() const
{
    return m_database.integer(nextRedo).transform([](const auto &step) { return step.has_value(); });
}

QString Journal::undoText() const { return textOf(Direction::Undo); }
QString Journal::redoText() const { return textOf(Direction::Redo); }

QString Journal::textOf(Direction direction) const
{
    const auto step = m_database.integer(direction == Direction::Undo ? nextUndo : nextRedo);
    if (!step || !*step) return {};
    auto titled = m_database.prepare(u"SELECT title FROM journal_steps WHERE id = ?"_s);
    if (!titled) return {};
    const auto found = titled->execute(**step).and_then([&] { return titled->next(); });
    if (found && *found && !titled->text(0).isEmpty()) return titleInWords(titled->text(0));
    // Without a title the last entry is described: entries that an edit caused, such as a new predicate, precede it.
    static const QString sql = entrySelect() + u"WHERE e.step_id = ? ORDER BY e.id DESC LIMIT 1"_s;
    auto last = m_database.prepare(sql);
    if (!last) return {};
    const auto row = last->execute(**step).and_then([&] { return last->next(); });
    return row && *row ? inWords(entryOf(*last)) : QString();
}

Result<qint64> Journal::sizeOf(Direction direction) const
{
    const auto step = m_database.integer(direction == Direction::Undo ? nextUndo : nextRedo);
    if (!step) return std::unexpected(step.error());
    return m_database.integer(sizeOfEntries.arg(u"step_id = ?"_s), step->value_or(0)).transform([](const auto &count) {
        return count.value_or(0);
    });
}

Result<qint64> Journal::restoreSize(JournalStepId step) const
{
    const auto current = currentStep();
    if (!current) return std::unexpected(current.error());
    return m_database
        .integer(sizeOfEntries.arg(u"step_id > ? AND step_id <= ?"_s), std::min(current->value, step.value),
            std::max(current->value, step.value))
        .transform([](const auto &count) { return count.value_or(0); });
}

Result<qint64> Journal::undoSize() const { return sizeOf(Direction::Undo); }
Result<qint64> Journal::redoSize() const { return sizeOf(Direction::Redo); }

Result<std::vector<JournalEntry>> Journal::undo() { return move(Direction::Undo); }
Result<std::vector<JournalEntry>> Journal::redo() { return move(Direction::Redo); }

Result<std::vector<JournalEntry>> Journal::move(Direction direction)
{
    static const QString backwards = entrySelect() + u"WHERE e.step_id = ? ORDER BY e.id DESC"_s;
    static const QString forwards = entrySelect() + u"WHERE e.step_id = ? ORDER BY e.id"_s;
    const bool undoing = direction == Direction::Undo;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    if (m_database.state().grouped) {
        return failure(ErrorCode::Busy,
            CorpusMessages::tr("A group of edits is in progress; undo and redo are available again when it has ended"));
    }
    const auto step = m_database.integer(undoing ? nextUndo : nextRedo);
    if (!step) return std::unexpected(step.error());
    std::vector<JournalEntry> entries;
    if (!*step) return entries;
    QSet<qint64> documents;
    {
        auto statement = m_database.prepare(undoing ? backwards : forwards);
        if (!statement) return std::unexpected(statement.error());
        auto more = statement->execute(**step).and_then([&] { return statement->next(); });
        for (; more && *more; more = statement->next()) {
            JournalEntry entry = entryOf(*statement);
            auto applied = undoing ? applyEdit(m_database, entry.kind, entry.document, entry.after, entry.before)
                                   : applyEdit(m_database, entry.kind, entry.document, entry.before, entry.after);
            if (!applied) return std::unexpected(applied.error());
            if (entry.document.isValid()) documents.insert(entry.document.value);
            entry.undone = undoing;
            if (!undoing && entries.size() == returnedEntries) entries.erase(entries.begin());
            if (entries.size() < returnedEntries) entries.push_back(std::move(entry));
        }
        if (!more) return std::unexpected(more.error());
    }
    // Once for each document: a step may change thousands of its labels.
    for (const qint64 document : std::as_const(documents)) {
        if (auto counted = countLabels(m_database, {document}); !counted) return std::unexpected(counted.error());
    }
    auto written = m_database.run(u"UPDATE journal_steps SET state = ? WHERE id = ?"_s, undoing ? 1 : 0, **step)
                       .and_then([&](qint64) {
                           return m_database.run(
                               u"INSERT INTO journal_steps (at, who, kind, target, title) VALUES (?, ?, ?, ?, '')"_s,
                               QDateTime::currentMSecsSinceEpoch(), m_database.state().author, undoing ? 1 : 2, **step);
                       })
                       .and_then([&](qint64) { return transaction->commit(); });
    if (!written) return std::unexpected(written.error());
    if (!undoing) std::ranges::reverse(entries);
    return entries;
}

Result<std::vector<JournalEntry>> Journal::recent(qint64 limit, DocumentId document) const
{
    static const QString ofAll = entrySelect() + u"ORDER BY e.id DESC LIMIT ?"_s;
    static const QString ofOne = entrySelect() + u"WHERE e.document_id = ? ORDER BY e.id DESC LIMIT ?"_s;
    auto statement = m_database.prepare(document.isValid() ? ofOne : ofAll);
    if (!statement) return std::unexpected(statement.error());
    const auto done = document.isValid() ? statement->execute(document, limit) : statement->execute(limit);
    std::vector<JournalEntry> entries;
    auto more = done.and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) entries.push_back(entryOf(*statement));
    if (!more) return std::unexpected(more.error());
    return entries;
}

Result<std::vector<JournalStep>> Journal::steps(qint64 limit, JournalStepId before, DocumentId document) const
{
    return pageOfSteps(m_database, limit, before, document);
}

Result<JournalStepId> Journal::currentStep() const { return spotter::currentStep(m_database); }

Result<JournalDistance> Journal::distanceTo(JournalStepId step) const { return spotter::distanceTo(m_database, step); }

Result<std::vector<JournalEntry>> Journal::restore(JournalStepId step)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const auto distance = distanceTo(step);
    if (!distance) return std::unexpected(distance.error());
    std::vector<JournalEntry> moved;
    for (qint64 i = 0; i < distance->steps(); ++i) {
        auto entries = distance->undos > 0 ? undo() : redo();
        if (!entries) return std::unexpected(entries.error());
        moved.insert(moved.begin(), entries->begin(), entries->end());
        if (moved.size() > returnedEntries) moved.resize(returnedEntries);
    }
    if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
    return moved;
}

} // namespace spotter
