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

    /// The edit in words, translated: "Changed predicate of 鲁迅 → 呐喊 from 主演 to 作者".
    [[nodiscard]] QString description() const;
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
    /// Takes back the last step; returns its entries (newest first; of a step of more than a thousand, as of an import,
    /// the newest thousand), or nothing when there is none.
    [[nodiscard]] Result<std::vector<JournalEntry>> undo();
    [[nodiscard]] Result<std::vector<JournalEntry>> redo();
    /// The newest entries, newest first; of one document or of all.
    [[nodiscard]] Result<std::vector<JournalEntry>> recent(qint64 limit, DocumentId document = {}) const;
    /// Whom later edits name; the account's name until it is said.
    void setAuthor(const QString &author);

private:
    enum class Direction { Undo, Redo };
    [[nodiscard]] Result<std::vector<JournalEntry>> move(Direction direction);
    [[nodiscard]] QString textOf(Direction direction) const;

    Database &m_database;
};

} // namespace spotter
