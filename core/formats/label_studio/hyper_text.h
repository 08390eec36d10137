// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace spotter {

/// The visible text of the HTML that a HyperText tag of Label Studio shows, and where its regions are in it. Unlike
/// HtmlText it keeps for every character of the page where it went, and the paths of the text nodes, which regions
/// name.
class HyperText {
public:
    explicit HyperText(const QString &html);

    [[nodiscard]] const QString &visible() const { return m_visible; }
    /// The place of a region's "value": by XPath and offset, else by global offsets, else where its text is if it is
    /// there only once; each counts only if it fits the region's own text. Invalid: none of them does.
    [[nodiscard]] Span spanOf(const QJsonObject &value) const;

    /// Whether a region's "value" is one in HTML: its start is a path.
    [[nodiscard]] static bool isRegion(const QJsonObject &value);
    /// Whether a text begins with a tag of HTML.
    [[nodiscard]] static bool looksLikeHtml(const QString &text);

private:
    friend class HyperTextBuilder;

    [[nodiscard]] qsizetype rawOffset(const QString &path, qint64 offset) const;
    [[nodiscard]] Span visibleSpan(qsizetype rawBegin, qsizetype rawEnd) const;
    [[nodiscard]] Span onlyPlaceOf(const QString &text) const;

    struct Node {
        qsizetype begin = 0; ///< in the characters of all text nodes together
        qsizetype length = 0;
    };
    QString m_visible;
    std::vector<qsizetype> m_places; ///< of each character of the text nodes: in the visible text; -1: not visible
    QHash<QString, Node> m_nodes; ///< by path
};

} // namespace spotter
