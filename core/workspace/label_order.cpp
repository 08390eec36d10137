// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/label_order.h"

#include <algorithm>
#include <tuple>

namespace spotter {

namespace {

std::strong_ordering compared(const QString &a, const QString &b) { return a.compare(b) <=> 0; }

/// What is nowhere comes last.
std::strong_ordering comparedPlaces(const Span &a, const Span &b)
{
    if (a.isValid() != b.isValid()) return b.isValid() <=> a.isValid();
    return std::tuple(a.beginUtf16, a.endUtf16) <=> std::tuple(b.beginUtf16, b.endUtf16);
}

std::strong_ordering compared(const Mention &a, const Mention &b)
{
    if (const auto order = comparedPlaces(a.span, b.span); order != 0) return order;
    if (const auto order = compared(a.text, b.text); order != 0) return order;
    return compared(a.type, b.type);
}

std::strong_ordering compared(const Qualifier &a, const Qualifier &b)
{
    if (const auto order = compared(a.slot, b.slot); order != 0) return order;
    return compared(a.value, b.value);
}

std::strong_ordering compared(const Triple &a, const Triple &b)
{
    if (const auto order = comparedPlaces(a.subject.span, b.subject.span); order != 0) return order;
    if (const auto order = comparedPlaces(a.object.span, b.object.span); order != 0) return order;
    if (const auto order = compared(a.predicate, b.predicate); order != 0) return order;
    if (const auto order = compared(a.subject, b.subject); order != 0) return order;
    if (const auto order = compared(a.object, b.object); order != 0) return order;
    return std::lexicographical_compare_three_way(a.qualifiers.begin(), a.qualifiers.end(), b.qualifiers.begin(),
        b.qualifiers.end(), [](const Qualifier &one, const Qualifier &other) { return compared(one, other); });
}

bool isBefore(const LabelledTriple &a, const LabelledTriple &b)
{
    if (const auto order = compared(a.triple, b.triple); order != 0) return order < 0;
    const auto rest = [](const LabelledTriple &label) {
        return std::tuple(label.state, label.origin, label.assertion.negated, label.assertion.uncertain,
            label.score.value_or(-1), label.assertion.note);
    };
    return rest(a) < rest(b);
}

} // namespace

void sortByPlace(std::vector<LabelledTriple> &labels) { std::ranges::stable_sort(labels, isBefore); }

} // namespace spotter
