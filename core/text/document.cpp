// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document.h"

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

} // namespace

QString splitName(Split split) { return nameOf(splitNames, split); }
std::optional<Split> splitFromName(QStringView name) { return valueOf(splitNames, name); }
QString originName(Origin origin) { return nameOf(originNames, origin); }
std::optional<Origin> originFromName(QStringView name) { return valueOf(originNames, name); }
QString reviewStateName(ReviewState state) { return nameOf(reviewStateNames, state); }
std::optional<ReviewState> reviewStateFromName(QStringView name) { return valueOf(reviewStateNames, name); }

} // namespace spotter
