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

/// One edit in the journal. before and after are the state of the edited object as JSON (empty: did not exist).
struct JournalEntry {
    JournalId id;
    QDateTime when;
    QString who;
    QString kind; ///< "annotation", "document", "schema", "import", "entity", "apart", "rules"
    DocumentId document;
    QJsonObject before;
    QJsonObject after;
    bool undone = false;
};

/// The state of a step. Dropped: it was undone and then replaced by a new edit; it cannot be redone.
enum class StepState { Done, Undone, Dropped };

/// One edit from the user's point of view, as the list of the history shows it.
struct JournalStep {
    JournalStepId id;
    QDateTime when;
    QString who;
    QString description; ///< its title, or the description of its newest entry
    qint64 entries = 0; ///< at most a thousand are counted
    DocumentId document; ///< of the newest entry that has one
    StepState state = StepState::Done;

    friend bool operator==(const JournalStep &, const JournalStep &) = default;
};

/// The number of steps between the current state and another; one of the two is 0.
struct JournalDistance {
    qint64 undos = 0;
    qint64 redos = 0;

    [[nodiscard]] qint64 steps() const { return undos + redos; }
    friend bool operator==(const JournalDistance &, const JournalDistance &) = default;
};

/// The append-only record of edits: undo stack, audit trail and recovery log. Undo is itself recorded and works after a
/// restart; a new edit after undo drops the redo branch from the stack but not from the record. Edits made in one
/// Transaction with a group are undone together (an import is one step). On the corpus' thread.
class Journal {
public:
    explicit Journal(Database &database);

    [[nodiscard]] Result<bool> canUndo() const;
    [[nodiscard]] Result<bool> canRedo() const;
    /// The description of the next undo or redo; empty if there is none.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    /// How much work the next undo or redo is: one per entry, a thousand at most; if it changes the schema, plus one
    /// per 25 documents, whose labels may have to be checked.
    [[nodiscard]] Result<qint64> undoSize() const;
    [[nodiscard]] Result<qint64> redoSize() const;
    /// The same for restore(), including dropped steps on the way.
    [[nodiscard]] Result<qint64> restoreSize(JournalStepId step) const;
    /// Undoes the last step; returns its entries (newest first; at most the newest thousand, as for an import), or
    /// nothing if there is none.
    [[nodiscard]] Result<std::vector<JournalEntry>> undo();
    [[nodiscard]] Result<std::vector<JournalEntry>> redo();
    /// The newest entries, newest first; of one document or of all.
    [[nodiscard]] Result<std::vector<JournalEntry>> recent(qint64 limit, DocumentId document = {}) const;
    /// A page of the steps, newest first: those before a given one, or from the newest; of one document or of all. Each
    /// page takes the same time.
    [[nodiscard]] Result<std::vector<JournalStep>> steps(
        qint64 limit, JournalStepId before = {}, DocumentId document = {}) const;
    /// The last step that is done, which is the current state of the corpus; invalid if there is none.
    [[nodiscard]] Result<JournalStepId> currentStep() const;
    /// The number of steps that restore() would undo or redo. Fails (NotFound) if the step is dropped or unknown.
    [[nodiscard]] Result<JournalDistance> distanceTo(JournalStepId step) const;
    /// Restores the state right after a step by undo or redo, step by step, each of them journalled; all or nothing.
    /// Returns the entries that were undone or redone, the latest first, a thousand at most.
    [[nodiscard]] Result<std::vector<JournalEntry>> restore(JournalStepId step);
    /// Sets the author of later edits; by default the name of the user account.
    void setAuthor(const QString &author);

private:
    enum class Direction { Undo, Redo };
    [[nodiscard]] Result<std::vector<JournalEntry>> move(Direction direction);
    [[nodiscard]] QString textOf(Direction direction) const;
    [[nodiscard]] Result<qint64> sizeOf(Direction direction) const;

    Database &m_database;
};

} // namespace spotter
