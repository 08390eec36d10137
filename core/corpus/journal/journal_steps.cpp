// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/journal_steps.h"

#include "core/corpus/database/database.h"
#include "core/corpus/journal/journal_words.h"
#include "core/corpus/journal/step_title.h"
#include "core/corpus/messages.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QJsonObject objectOf(const Statement &statement, int column)
{
    return QJsonDocument::fromJson(statement.blob(column)).object();
}

/// An entry that moves a document between splits does not name it: the list shows its file name.
Result<void> nameDocument(Database &database, JournalEntry &entry)
{
    if (entry.kind != "document"_L1 || entry.after.isEmpty() || entry.after.contains("source"_L1)) return {};
    auto statement = database.prepare(u"SELECT source FROM documents WHERE id = ?"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute(entry.document).and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    if (*row) entry.after.insert(u"source"_s, statement->text(0));
    return {};
}

/// Summary of a step's entries: their number, the newest document, and a description if the step has no title.
Result<void> describe(Database &database, JournalStep &step)
{
    const auto count
        = database.integer(u"SELECT count(*) FROM (SELECT 1 FROM journal WHERE step_id = ? LIMIT 1000)"_s, step.id);
    if (!count) return std::unexpected(count.error());
    step.entries = count->value_or(0);
    auto last = database.prepare(u"SELECT kind, coalesce(document_id, 0), before, after FROM journal "
                                 "WHERE step_id = ? ORDER BY id DESC LIMIT 1"_s);
    if (!last) return std::unexpected(last.error());
    const auto row = last->execute(step.id).and_then([&] { return last->next(); });
    if (!row) return std::unexpected(row.error());
    if (!*row) return {};
    JournalEntry entry;
    entry.kind = last->text(0);
    entry.document = {last->integer(1)};
    step.document = entry.document;
    if (!step.description.isEmpty()) return {};
    entry.before = objectOf(*last, 2);
    entry.after = objectOf(*last, 3);
    if (auto named = nameDocument(database, entry); !named) return named;
    step.description = inWords(entry);
    return {};
}

Error cannotReturn()
{
    return {ErrorCode::NotFound,
        CorpusMessages::tr("This step was undone and then replaced by a later edit; it cannot be restored")};
}

} // namespace

Result<std::vector<JournalStep>> pageOfSteps(
    Database &database, qint64 limit, JournalStepId before, DocumentId document)
{
    static const QString columns = u"SELECT s.id, s.at, s.who, s.title, s.state FROM journal_steps s "_s;
    static const QString ofAll = columns + u"WHERE s.kind = 0 AND s.id < ? ORDER BY s.id DESC LIMIT ?"_s;
    static const QString ofOne = columns
        + u"WHERE s.kind = 0 AND s.id IN (SELECT DISTINCT step_id FROM journal WHERE document_id = ? AND step_id < ? "
          "ORDER BY step_id DESC LIMIT ?) ORDER BY s.id DESC"_s;
    auto statement = database.prepare(document.isValid() ? ofOne : ofAll);
    if (!statement) return std::unexpected(statement.error());
    const qint64 bound = before.isValid() ? before.value : std::numeric_limits<qint64>::max();
    const auto done
        = document.isValid() ? statement->execute(document, bound, limit) : statement->execute(bound, limit);
    std::vector<JournalStep> steps;
    auto more = done.and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        JournalStep step;
        step.id = {statement->integer(0)};
        step.when = QDateTime::fromMSecsSinceEpoch(statement->integer(1));
        step.who = statement->text(2);
        step.description = titleInWords(statement->text(3));
        step.state = StepState(statement->integer(4));
        steps.push_back(std::move(step));
    }
    if (!more) return std::unexpected(more.error());
    for (JournalStep &step : steps) {
        if (auto described = describe(database, step); !described) return std::unexpected(described.error());
        if (document.isValid()) step.document = document;
    }
    return steps;
}

Result<JournalStepId> currentStep(Database &database)
{
    return database.integer(u"SELECT max(id) FROM journal_steps WHERE kind = 0 AND state = 0"_s)
        .transform([](const auto &step) { return JournalStepId{step.value_or(0)}; });
}

Result<JournalDistance> distanceTo(Database &database, JournalStepId step)
{
    const auto state = database.integer(u"SELECT state FROM journal_steps WHERE kind = 0 AND id = ?"_s, step);
    if (!state) return std::unexpected(state.error());
    if (!*state || StepState(**state) == StepState::Dropped) return std::unexpected(cannotReturn());
    const bool undoing = StepState(**state) == StepState::Done;
    const auto count = undoing
        ? database.integer(u"SELECT count(*) FROM journal_steps WHERE kind = 0 AND state = 0 AND id > ?"_s, step)
        : database.integer(u"SELECT count(*) FROM journal_steps WHERE kind = 0 AND state = 1 AND id <= ?"_s, step);
    if (!count) return std::unexpected(count.error());
    const qint64 steps = count->value_or(0);
    return undoing ? JournalDistance{steps, 0} : JournalDistance{0, steps};
}

} // namespace spotter
