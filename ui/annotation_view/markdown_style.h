// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_metrics.h"

#include <QColor>
#include <QList>
#include <QString>
#include <QTextLayout>

namespace spotter::textview {

/// The formatting of one block of Markdown source; the text and all offsets are unchanged.
struct MarkdownStyle {
    QList<QTextLayout::FormatRange> formats;
    qreal scale = 1; ///< size of the largest font in the block relative to plain text
};

/// Headings are larger and bold; strong, emphasis, code, links and the markup characters are slightly set off. isCode:
/// the block is inside a fence. dimmed: the colour of markup characters.
[[nodiscard]] MarkdownStyle markdownStyle(
    const QString &block, bool isCode, const ViewMetrics &metrics, const QColor &dimmed);

} // namespace spotter::textview
