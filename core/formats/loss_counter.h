// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/no_relation.h"

#include <array>

namespace spotter {

/// Counts what a writer leaves out.
class LossCounter {
public:
    void add(LossKind kind, qint64 count = 1) { m_counts[std::size_t(kind)] += count; }
    /// A text that is not written at all.
    void addUnwrittenText()
    {
        add(LossKind::Text);
        m_hasUnwrittenTexts = true;
    }
    [[nodiscard]] std::vector<Loss> losses() const;

private:
    [[nodiscard]] QString message(LossKind kind, int count) const;

    bool m_hasUnwrittenTexts = false;
    std::array<qint64, std::size_t(LossKind::Failure) + 1> m_counts{};
};

/// The members of a Document that a format can store; others are counted as lost unless they have their default.
struct Carries {
    bool documentFields = false; ///< source, media type, split
    bool source = false; ///< the source, if documentFields is false
    bool metadata = false;
    bool text = true; ///< the text, in which labels without places can be found again
    bool places = false;
    bool types = false;
    bool qualifiers = false;
    bool negations = false; ///< if false, negated labels are left out: the format would state them as facts
    bool uncertainty = false;
    bool notes = false; ///< on labels
    bool labelFields = false; ///< origin, review state, score; if false, rejected labels are left out
    bool states = false; ///< the review state, if labelFields is false
    bool scores = false; ///< the score, if labelFields is false
    bool placedOnly = false; ///< labels without a place in the text are left out
    /// Predicates that say in the format that there is no relation: their labels are left out.
    NoRelationNames noRelation = NoRelationNames::All;
};

/// Counts what a document loses in a format.
void countLosses(const Document &document, const Carries &carries, LossCounter &losses);
/// Whether a format with these capabilities writes a label at all.
[[nodiscard]] bool isWritten(const LabelledTriple &label, const Carries &carries);
/// The labels of a document that such a format writes, in document order.
[[nodiscard]] std::vector<const LabelledTriple *> writtenLabels(const Document &document, const Carries &carries);

} // namespace spotter
