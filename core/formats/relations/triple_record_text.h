// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"
#include "core/text/document.h"

#include <QJsonArray>

#include <optional>
#include <utility>
#include <vector>

namespace spotter {

class JsonFields;

/// The text of a record of triples, which may be under several keys or given by its tokens, and the places of tokens.
class TripleRecordText {
public:
    void add(const QString &key, QString text) { m_texts.emplace_back(key, std::move(text)); }
    void setTokens(QJsonArray tokens) { m_tokens = std::move(tokens); }

    /// Gives the document its text: the first of tripleTextKeys, or the tokens; the other texts become metadata. False:
    /// the record has none.
    [[nodiscard]] bool takeInto(Document &document, JsonFields &metadata);

    /// Finds the tokens of the record in its text, so that offsets may count them.
    void placeTokens(const QString &text, const CodePointMap &map);
    /// Whether the record has tokens that are in its text.
    [[nodiscard]] bool hasTokens() const { return !m_tokenBegins.empty(); }
    /// Where a token begins, in code points, if a string stands there.
    [[nodiscard]] std::optional<qint64> beginOfToken(qint64 token, const QString &text, const QString &string) const;

private:
    void takeTokensAsText();

    std::vector<std::pair<QString, QString>> m_texts; ///< by key
    QJsonArray m_tokens;
    struct TokenBegin {
        qsizetype utf16 = 0;
        qint64 codePoint = 0;
    };
    std::vector<TokenBegin> m_tokenBegins; ///< empty: the record has no tokens, or they are not in the text
};

} // namespace spotter
