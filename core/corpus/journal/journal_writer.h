// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace spotter {

class Database;

/// Records an edit in the journal: in the step of the open group, or in its own step; drops the steps that could be
/// redone. before and after are compact JSON objects ("{}" or empty: did not exist). Inside the caller's Transaction.
[[nodiscard]] Result<void> recordEdit(
    Database &database, const QString &kind, DocumentId document, const QByteArray &before, const QByteArray &after);

/// Changes the rows of an entry from one of its states to the other: undo passes (after, before), redo (before, after).
/// Inside the caller's Transaction; not recorded in the journal. The document's labels are still to be counted.
[[nodiscard]] Result<void> applyEdit(
    Database &database, const QString &kind, DocumentId document, const QJsonObject &from, const QJsonObject &to);

} // namespace spotter
