// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// A text of tokens that came without one. Tokens are separated by a space, but for those of scripts that are written
/// without: Chinese and Japanese characters stand beside each other, and in a text of single characters all do.
class TokenText {
public:
    /// Adds a sentence on a line of its own; the places of its tokens are appended to tokens().
    void addSentence(const QStringList &tokens);
    /// Adds a sentence whose text is known, with the places of its tokens in it.
    void addSentence(const QString &text, const std::vector<Span> &places);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const std::vector<Span> &tokens() const { return m_tokens; }

private:
    QString m_text;
    std::vector<Span> m_tokens;
};

} // namespace spotter
