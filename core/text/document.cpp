// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The names that files and SQL carry: never translated, never changed.
template <typename Value, size_t count>
using Names = std::array<std::pair<Value, QLatin1StringView>, count>;

constexpr Names<Split, 3> splitNames{{{Split::Train, "train"_L1}, {Split::Dev, "dev"_L1}, {Split::Test, "test"_L1}}};
constexpr Names<Origin, 3> originNames{
    {{Origin::Imported, "imported"_L1}, {Origin::Human, "human"_L1}, {Origin::ModelAccepted, "model-accepted"_L1}}};
constexpr Names<ReviewState, 3> reviewStateNames{{{ReviewState::Unreviewed, "unreviewed"_L1},
    {ReviewState::Accepted, "accepted"_L1}, {ReviewState::Rejected, "rejected"_L1}}};

template <typename Value, size_t count>
QString nameOf(const Names<Value, count> &names, Value value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value) return name;
    }
    return {};
}

template <typename Value, size_t count>
std::optional<Value> valueOf(const Names<Value, count> &names, QStringView wanted)
{
    for (const auto &[value, name] : names) {
        if (name == wanted) return value;
    }
    return std::nullopt;
}

/// The note that comes first in the alphabet, then the lines of the other that it lacks.
QString unitedNotes(const QString &a, const QString &b)
{
    if (a == b || b.isEmpty()) return a;
    if (a.isEmpty()) return b;
    const QString &first = std::min(a, b);
    const QString &second = std::max(a, b);
    QStringList lines = first.split(u'\n');
    const QStringList further = second.split(u'\n');
    const bool isWithin = std::ranges::all_of(lines, [&](const QString &line) { return further.contains(line); });
    if (isWithin) return second;
    for (const QString &line : further)
        if (!lines.contains(line)) lines += line;
    return lines.join(u'\n');
}

} // namespace

QString splitName(Split split) { return nameOf(splitNames, split); }
std::optional<Split> splitFromName(QStringView name) { return valueOf(splitNames, name); }
QString originName(Origin origin) { return nameOf(originNames, origin); }
std::optional<Origin> originFromName(QStringView name) { return valueOf(originNames, name); }
QString reviewStateName(ReviewState state) { return nameOf(reviewStateNames, state); }
std::optional<ReviewState> reviewStateFromName(QStringView name) { return valueOf(reviewStateNames, name); }

Assertion united(const Assertion &a, const Assertion &b)
{
    return {a.negated || b.negated, a.uncertain || b.uncertain, unitedNotes(a.note, b.note)};
}

} // namespace spotter
