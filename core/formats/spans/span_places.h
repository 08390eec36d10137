// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/spans/span_item_fields.h"
#include "core/formats/spans/span_sentences.h"
#include "core/formats/spans/span_unit.h"

#include <optional>
#include <vector>

namespace spotter {

/// Where the spans of records are in their texts: in which unit a file counts, and from where. What one record shows
/// holds for those after it that show nothing.
class SpanPlaces {
public:
    /// What there is to say of a record's offsets.
    struct Remark {
        ReadIssue::Kind kind;
        QString sentence;
    };
    /// The spans of a record, which stay where they are until the next call.
    struct Record {
        const std::vector<ListedSpan> &spans;
        const std::vector<SpanLink> &links;
        const SpanSentences &sentences;
        const QString &text;
        const CodePointMap &map;
    };
    [[nodiscard]] std::vector<Remark> begin(const Record &record);

    /// An invalid span if it is not in the text; raw must have a place.
    [[nodiscard]] Span spanOf(const ListedSpan &raw) const { return placeIn(raw, m_unit); }
    /// Why a span is not in the text.
    [[nodiscard]] QString whyOutside(const ListedSpan &raw) const;
    /// Whether offsets of spans in sentences count from the beginning of these.
    [[nodiscard]] bool areOfSentences() const { return m_areOfSentences; }
    /// Whether the text of a span, in this record or before, has shown the unit.
    [[nodiscard]] bool isUnitProved() const { return m_isUnitProved; }

private:
    void chooseOrigin(std::vector<Remark> &remarks);
    [[nodiscard]] SpanUnit unitOfTexts() const;
    void tellUnitOfWords(std::vector<Remark> &remarks);
    [[nodiscard]] Span placeIn(const ListedSpan &raw, SpanUnit unit) const;

    std::optional<Record> m_record;
    SpanUnit m_unit; ///< of the current record and those before it
    bool m_areOfSentences = false;
    std::optional<bool> m_wereOfSentences; ///< of the last record that shows it
    bool m_isOriginTold = false;
    bool m_isUnitProved = false;
    SpanUnit m_wordUnit; ///< of the previous record, found by whole words
};

} // namespace spotter
