// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/document_store.h"

#include <QString>
#include <QVariantList>

#include <vector>

namespace spotter {

class Database;

/// One of the SELECTs that together return the documents that match a filter: rows of documents AS d, in order of id.
/// The arms of a filter follow each other in order of id and do not overlap.
struct DocumentArm {
    QString fromWhere; ///< " FROM … WHERE …", with placeholders for values
    QString key; ///< the expression of the document's id to order by and to page with
    QVariantList values;
    /// " GROUP BY …" if the FROM returns a document more than once
    QString grouping = {}; // NOLINT(readability-redundant-member-init): may be left out
    QString count = QStringLiteral("count(*)"); ///< the expression that counts its documents
};

/// The arms of a filter. A search has an arm over the index and one that scans the documents that are not in it yet.
[[nodiscard]] Result<std::vector<DocumentArm>> documentArms(Database &database, const DocumentFilter &filter);

/// A condition on a column of text that finds a needle case-insensitively, and its value.
struct ScanCondition {
    QString sql;
    QString value;
};
[[nodiscard]] ScanCondition scanCondition(const QString &needle, const QString &column = QStringLiteral("d.text"));

} // namespace spotter
