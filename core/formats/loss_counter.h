// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <array>

namespace spotter {

/// Counts what a writer leaves out.
class LossCounter {
public:
    void add(LossKind kind, qint64 count = 1) { m_counts[std::size_t(kind)] += count; }
    [[nodiscard]] std::vector<Loss> losses() const;

private:
    std::array<qint64, std::size_t(LossKind::Failure) + 1> m_counts{};
};

/// Which members of a Document a format has a place for; what is not named is counted as lost where it is not default.
struct Carries {
    bool documentFields = false; ///< source, media type, split
    bool metadata = false;
    bool places = false;
    bool types = false;
    bool qualifiers = false;
    bool labelFields = false; ///< origin, review state, score; without them rejected labels are left out
    bool scores = false; ///< score alone
};

/// Counts what a document loses in a format.
void countLosses(const Document &document, const Carries &carries, LossCounter &losses);
/// Whether a format of these abilities writes a label at all.
[[nodiscard]] bool isWritten(const LabelledTriple &label, const Carries &carries);

} // namespace spotter
