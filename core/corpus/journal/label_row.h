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

/// A mention as stored in SQL and the journal: begin and end are in code points, -1 if it is not in the text.
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

/// A label as stored in SQL and the journal.
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
    Assertion assertion;

    friend bool operator==(const LabelRow &, const LabelRow &) = default;
};

/// Whether two labels of a document have the same spans, strings, predicate and qualifiers; an unknown type equals any.
/// How they are asserted does not matter.
[[nodiscard]] bool sameLabel(const LabelRow &a, const LabelRow &b);

/// Convert between UTF-16 spans of a text and code points. Spans of the triple must be within the text; spans of a row
/// that are not become invalid (check reports them).
[[nodiscard]] LabelRow toRow(const LabelledTriple &label, const CodePointMap &codePoints);
[[nodiscard]] LabelledTriple fromRow(const LabelRow &row, const CodePointMap &codePoints);

/// {"id","subject":{"text","type","begin","end"},"predicate","object":{…},"qualifiers":[{"slot","value":{…}}],"origin",
/// "state","score","negated","uncertain","note"}, compact UTF-8; empty members are left out. Written without
/// QJsonDocument for speed: an import writes one for each label.
void appendJson(QByteArray &json, const LabelRow &row);
/// Only the qualifiers, as in annotations.qualifiers; empty if there are none.
[[nodiscard]] QByteArray qualifiersJson(const std::vector<QualifierRow> &qualifiers);

/// The inverses. A missing member reads as empty; an object that is not a label (no predicate, bad names) as nothing.
[[nodiscard]] std::optional<LabelRow> labelFromJson(const QJsonObject &object, DocumentId document);
[[nodiscard]] std::vector<QualifierRow> qualifiersFromJson(const QJsonArray &array);

} // namespace spotter
