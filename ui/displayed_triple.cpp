// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/displayed_triple.h"

#include "core/text/assertion_marks.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>

namespace spotter {
namespace {

struct AssertionWords {
    Q_DECLARE_TR_FUNCTIONS(spotter::DisplayedTriple)
};

/// A label and a prediction with the same key share a row.
struct RowKey {
    Span subject;
    Span object;
    QString predicate;

    friend bool operator==(const RowKey &, const RowKey &) = default;
    friend size_t qHash(const RowKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.subject.beginUtf16, key.subject.endUtf16, key.object.beginUtf16,
            key.object.endUtf16, key.predicate);
    }
};

RowKey keyOf(const Triple &triple) { return {triple.subject.span, triple.object.span, triple.predicate}; }

/// In reading order; labels without a position in the text come last.
auto placeOf(const Triple &triple)
{
    const auto begin
        = [](Span span) { return span.isValid() ? span.beginUtf16 : std::numeric_limits<qsizetype>::max(); };
    const qsizetype subject = begin(triple.subject.span);
    const qsizetype object = begin(triple.object.span);
    return std::tuple(!triple.isAligned(), std::min(subject, object), subject, object, triple.subject.span.endUtf16,
        triple.object.span.endUtf16);
}

} // namespace

QString markedPredicate(const DisplayedTriple &row) { return markedPredicate(row.triple.predicate, row.assertion); }

QString spokenPredicate(const DisplayedTriple &row)
{
    QStringList words{row.triple.predicate};
    if (row.assertion.negated) words += AssertionWords::tr("negated");
    if (row.assertion.uncertain) words += AssertionWords::tr("uncertain");
    if (!row.assertion.note.isEmpty()) words += AssertionWords::tr("with a note");
    return words.join(AssertionWords::tr(", ", "between words on a triple"));
}

QStringList assertionLines(const DisplayedTriple &row)
{
    QStringList lines;
    if (row.assertion.negated) lines += AssertionWords::tr("Negated: the text denies it.");
    if (row.assertion.uncertain) lines += AssertionWords::tr("Uncertain: the text leaves it open.");
    if (!row.assertion.note.isEmpty()) lines += AssertionWords::tr("Note: %1").arg(row.assertion.note);
    return lines;
}

int findRow(const std::vector<DisplayedTriple> &rows, const DisplayedTriple &row)
{
    int found = -1;
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        const DisplayedTriple &other = rows[static_cast<size_t>(i)];
        if (row.isLabel() && other.annotation == row.annotation) return i;
        if (found < 0 && !(row.isLabel() && other.isLabel()) && sameTriple(other.triple, row.triple)) found = i;
    }
    return found;
}

std::vector<DisplayedTriple> joinLabelsAndPredictions(
    const std::vector<Annotation> &labels, const std::vector<ScoredTriple> &predictions)
{
    std::vector<DisplayedTriple> rows;
    rows.reserve(labels.size() + predictions.size());
    QHash<RowKey, size_t> aligned;
    for (const Annotation &annotation : labels) {
        const LabelledTriple &label = annotation.label;
        if (label.triple.isAligned()) aligned.insert(keyOf(label.triple), rows.size());
        rows.push_back({annotation.id, label.triple, label.origin, label.state, {}, label.assertion});
    }
    for (const ScoredTriple &prediction : predictions) {
        const RowKey key = keyOf(prediction.triple);
        if (const auto row = aligned.constFind(key); row != aligned.constEnd()) {
            std::optional<double> &score = rows[*row].score;
            score = std::max(score.value_or(0), prediction.score);
            continue;
        }
        aligned.insert(key, rows.size());
        rows.push_back({{}, prediction.triple, Origin::ModelAccepted, ReviewState::Unreviewed, prediction.score});
    }
    std::ranges::stable_sort(rows, [](const DisplayedTriple &a, const DisplayedTriple &b) {
        const auto placeA = placeOf(a.triple);
        const auto placeB = placeOf(b.triple);
        return placeA != placeB ? placeA < placeB : a.triple.predicate < b.triple.predicate;
    });
    return rows;
}

} // namespace spotter
