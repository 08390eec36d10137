// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"

#include <functional>
#include <vector>

namespace spotter {

/// Whether a predicate in a table of another tool says that the two mentions have no relation. An empty cell
/// says nothing.
[[nodiscard]] bool saysNoRelation(const QString &predicate);

/// The pairs of mentions in a document of which a table says that they have no relation; see relation_pairs.h.
class UnrelatedPairs {
public:
    using LeftOut = std::function<void(qint64 line, const QString &mention)>;

    void add(LabelledTriple pair, qint64 line);
    [[nodiscard]] std::size_t size() const { return m_pairs.size(); }
    /// See isTooMuchToAlign().
    [[nodiscard]] bool areTooMany(QStringView text) const;
    /// Adds the mentions to the document as entities, after searching for those without a place, and forgets the pairs.
    /// Calls leftOut for a mention that is not in the text.
    void moveTo(Document &document, const LeftOut &leftOut);

private:
    std::vector<LabelledTriple> m_pairs;
    std::vector<qint64> m_lines;
};

} // namespace spotter
