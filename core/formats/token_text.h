// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// Takes away the digit that the Weibo corpus writes behind each character, its place in a word ("科0", "技1"): if all
/// of several tokens are a character and a digit, and most are Chinese.
void dropSegmentNumbers(QStringList &tokens);

/// Builds a text from tokens that came without one. Tokens are separated by a space, except in scripts written without
/// spaces: Chinese and Japanese characters follow each other directly, and so do all tokens of a text of single
/// characters.
class TokenText {
public:
    /// Adds a sentence on a line of its own; the spans of its tokens are appended to tokens().
    void addSentence(const QStringList &tokens);
    /// Adds a sentence whose text is known; places are the spans of its tokens in it.
    void addSentence(const QString &text, const std::vector<Span> &places);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const std::vector<Span> &tokens() const { return m_tokens; }

private:
    QString m_text;
    std::vector<Span> m_tokens;
};

} // namespace spotter
