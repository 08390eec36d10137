// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"

#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// The sentences that a record lists with their own texts: offsets may count from their beginnings.
class SpanSentences {
public:
    void clear() { m_sentences.clear(); }
    void add(QString text) { m_sentences.push_back({std::move(text)}); }
    [[nodiscard]] std::size_t size() const { return m_sentences.size(); }
    /// Looks for the sentences in a text, one after the other.
    void placeIn(const QString &text);
    /// The text of a record that has no other: a line for each sentence.
    [[nodiscard]] QString joined() const;

    [[nodiscard]] const QString &text(std::size_t sentence) const { return m_sentences[sentence].text; }
    /// Only valid after placeIn().
    [[nodiscard]] const CodePointMap &map(std::size_t sentence) const { return *m_sentences[sentence].map; }
    /// A place in a sentence as one in the text; invalid if the sentence is not there.
    [[nodiscard]] Span inText(std::size_t sentence, Span place) const;
    /// Whether a place in the text is in the sentence.
    [[nodiscard]] bool contains(std::size_t sentence, Span place) const;
    /// -1: it is not in the text.
    [[nodiscard]] qsizetype beginCodePoints(std::size_t sentence) const
    {
        return m_sentences[sentence].beginCodePoints;
    }

private:
    struct Sentence {
        QString text;
        qsizetype beginUtf16 = -1;
        qsizetype beginCodePoints = -1;
        std::optional<CodePointMap> map = {}; // NOLINT(readability-redundant-member-init): may be left out
    };
    std::vector<Sentence> m_sentences;
};

} // namespace spotter
