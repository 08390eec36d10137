// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/code_points.h"
#include "core/text/document.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// A mention as SQL and the journal hold it: begin and end are code points, -1 where it is not in the text.
struct MentionRow {
    qint64 begin = -1;
    qint64 end = -1;
    QString text;
    QString type;

    [[nodiscard]] bool isAligned() const { return begin >= 0; }
    friend bool operator==(const MentionRow &, const MentionRow &) = default;
};

struct QualifierRow {
    QString slot;
    MentionRow value;

    friend bool operator==(const QualifierRow &, const QualifierRow &) = default;
};

/// A label as SQL and the journal hold it.
struct LabelRow {
    AnnotationId id;
    DocumentId document;
    MentionRow subject;
    QString predicate;
    MentionRow object;
    std::vector<QualifierRow> qualifiers;
    Origin origin = Origin::Imported;
    ReviewState state = ReviewState::Unreviewed;
    std::optional<double> score;

    friend bool operator==(const LabelRow &, const LabelRow &) = default;
};

/// Whether two labels of a document say the same: places, strings, predicate and qualifiers; an unknown type equals
/// any.
[[nodiscard]] bool sameLabel(const LabelRow &a, const LabelRow &b);

/// Between UTF-16 spans of a text and code points. Spans of the triple must lie in the text; a row's that do not become
/// invalid (check finds them).
[[nodiscard]] LabelRow toRow(const LabelledTriple &label, const CodePointMap &codePoints);
[[nodiscard]] LabelledTriple fromRow(const LabelRow &row, const CodePointMap &codePoints);

/// {"id","subject":{"text","type","begin","end"},"predicate","object":{…},"qualifiers":[{"slot","value":{…}}],"origin",
/// "state","score"}, compact UTF-8; what is empty is left out. Written by hand, for an import writes one a label.
void appendJson(QByteArray &json, const LabelRow &row);
/// The qualifiers alone, as annotations.qualifiers holds them; empty where there are none.
[[nodiscard]] QByteArray qualifiersJson(const std::vector<QualifierRow> &qualifiers);

/// The inverses. What is missing reads as empty; what is no label (no predicate, bad names) as nothing.
[[nodiscard]] std::optional<LabelRow> labelFromJson(const QJsonObject &object, DocumentId document);
[[nodiscard]] std::vector<QualifierRow> qualifiersFromJson(const QJsonArray &array);

} // namespace spotter
