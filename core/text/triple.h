// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>

#include <vector>

namespace spotter {

/// A stretch of text that names something. `text` is always the surface string; `span` is invalid for a label whose
/// string was not found in its document (kept and reported as unaligned, never dropped). `type` is an entity type's
/// name, or empty if unknown.
struct Mention {
    Span span;
    QString text;
    QString type;

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// A further slot of a complex object (DuIE 2.0: inWork, onDate, …). The span may be invalid: some values are not in
/// the text.
struct Qualifier {
    QString slot;
    Mention value;

    friend bool operator==(const Qualifier &, const Qualifier &) = default;
};

/// (subject, predicate, object), with the qualifiers of a complex object.
struct Triple {
    Mention subject;
    QString predicate;
    Mention object;
    std::vector<Qualifier> qualifiers = {}; // NOLINT(readability-redundant-member-init): may be left out

    [[nodiscard]] bool isAligned() const { return subject.span.isValid() && object.span.isValid(); }
    friend bool operator==(const Triple &, const Triple &) = default;
};

/// A triple that a model found. score is the product of its four pointer probabilities, in [0, 1].
struct ScoredTriple {
    Triple triple;
    double score = 0;

    friend bool operator==(const ScoredTriple &, const ScoredTriple &) = default;
};

/// Whether two triples have equal spans, strings and predicates; types and qualifiers are ignored.
[[nodiscard]] inline bool sameTriple(const Triple &a, const Triple &b)
{
    return a.predicate == b.predicate && a.subject.span == b.subject.span && a.object.span == b.object.span
        && a.subject.text == b.subject.text && a.object.text == b.object.text;
}

} // namespace spotter
