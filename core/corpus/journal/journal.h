// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace spotter {

class Database;

struct JournalStepTag;
using JournalStepId = Id<JournalStepTag>;

/// One edit, as the journal keeps it. before and after are the entry's state as JSON objects (empty: did not exist).
struct JournalEntry {
    JournalId id;
    QDateTime when;
    QString who;
    QString kind; ///< "annotation", "document", "schema", "import"
    DocumentId document;
    QJsonObject before;
    QJsonObject after;
    bool undone = false;
};

/// What has become of a step. Dropped: it was undone, and an edit after that took its place; it cannot be done again.
enum class StepState { Done, Undone, Dropped };

/// What a user calls one edit, as a list of the history shows it.
struct JournalStep {
    JournalStepId id;
    QDateTime when;
    QString who;
    QString description; ///< its title, or its newest entry in words
    qint64 entries = 0; ///< how many; at most a thousand are counted
    DocumentId document; ///< of the newest entry that is about one
    StepState state = StepState::Done;

    friend bool operator==(const JournalStep &, const JournalStep &) = default;
};

/// How many steps lie between the present state and another; one of the two is 0.
struct JournalDistance {
    qint64 undos = 0;
    qint64 redos = 0;

    [[nodiscard]] qint64 steps() const { return undos + redos; }
    friend bool operator==(const JournalDistance &, const JournalDistance &) = default;
};

/// The append-only record of edits: undo stack, audit trail and recovery log. Undo is itself recorded, and survives a
/// restart; a new edit after undo drops the redo branch from the stack but not from the record. Edits made in one
/// Transaction with a group are undone together (an import is one step). On the corpus' thread.
class Journal {
public:
    explicit Journal(Database &database);

    [[nodiscard]] Result<bool> canUndo() const;
    [[nodiscard]] Result<bool> canRedo() const;
    /// What the next undo or redo would take back, in words; empty when there is nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    /// How much the next undo or redo would have to do: an entry counts one, a thousand of them at most; where the
    /// schema is among them, each 25 documents count one more, whose labels may have to be looked at.
    [[nodiscard]] Result<qint64> undoSize() const;
    [[nodiscard]] Result<qint64> redoSize() const;
    /// The same of restore(), dropped steps on the way included.
    [[nodiscard]] Result<qint64> restoreSize(JournalStepId step) const;
    /// Takes back the last step; returns its entries (newest first; of a step of more than a thousand, as of an import,
    /// the newest thousand), or nothing when there is none.
    [[nodiscard]] Result<std::vector<JournalEntry>> undo();
    [[nodiscard]] Result<std::vector<JournalEntry>> redo();
    /// The newest entries, newest first; of one document or of all.
    [[nodiscard]] Result<std::vector<JournalEntry>> recent(qint64 limit, DocumentId document = {}) const;
    /// A page of the steps, newest first: those before a given one, or from the newest; of one document or of all. Each
    /// page costs the same.
    [[nodiscard]] Result<std::vector<JournalStep>> steps(
        qint64 limit, JournalStepId before = {}, DocumentId document = {}) const;
    /// The last step that is done: the state that the corpus is in; invalid where there is none.
    [[nodiscard]] Result<JournalStepId> currentStep() const;
    /// What restore() would do. A dropped or unknown step is refused (NotFound).
    [[nodiscard]] Result<JournalDistance> distanceTo(JournalStepId step) const;
    /// Brings back the state right after a step by undo or redo, step by step, each of them journalled; all or nothing.
    /// Returns the entries that were moved, newest move first, a thousand at most.
    [[nodiscard]] Result<std::vector<JournalEntry>> restore(JournalStepId step);
    /// Whom later edits name; the account's name until it is said.
    void setAuthor(const QString &author);

private:
    enum class Direction { Undo, Redo };
    [[nodiscard]] Result<std::vector<JournalEntry>> move(Direction direction);
    [[nodiscard]] QString textOf(Direction direction) const;
    [[nodiscard]] Result<qint64> sizeOf(Direction direction) const;

    Database &m_database;
};

} // namespace spotter
