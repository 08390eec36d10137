// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace spotter {

/// The visible text of the HTML in a HyperText tag of Label Studio, and the places of its regions. Unlike HtmlText it
/// maps every character of the page to its place in the text, and keeps the paths of the text nodes, which regions
/// refer to.
class HyperText {
public:
    explicit HyperText(const QString &html);

    [[nodiscard]] const QString &visible() const { return m_visible; }
    /// The place of a region's "value": by XPath and offset, else by global offsets, else by searching its text if it
    /// occurs only once; each is used only if it fits the region's own text. Invalid: none of them fits.
    [[nodiscard]] Span spanOf(const QJsonObject &value) const;

    /// Whether a region's "value" is in HTML: its start is a path.
    [[nodiscard]] static bool isRegion(const QJsonObject &value);
    /// Whether a text begins with an HTML tag.
    [[nodiscard]] static bool looksLikeHtml(const QString &text);

private:
    friend class HyperTextBuilder;

    [[nodiscard]] qsizetype rawOffset(const QString &path, qint64 offset) const;
    [[nodiscard]] Span visibleSpan(qsizetype rawBegin, qsizetype rawEnd) const;
    [[nodiscard]] Span onlyPlaceOf(const QString &text) const;

    struct Node {
        qsizetype begin = 0; ///< in the concatenated characters of all text nodes
        qsizetype length = 0;
    };
    QString m_visible;
    std::vector<qsizetype> m_places; ///< of each character of the text nodes: in the visible text; -1: not visible
    QHash<QString, Node> m_nodes; ///< by path
};

} // namespace spotter
