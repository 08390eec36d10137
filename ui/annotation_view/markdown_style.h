// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/view_metrics.h"

#include <QColor>
#include <QList>
#include <QString>
#include <QTextLayout>

namespace spotter::textview {

/// How one block of Markdown source looks: the text stays as it is, every offset too.
struct MarkdownStyle {
    QList<QTextLayout::FormatRange> formats;
    qreal scale = 1; ///< how much larger than plain text the largest font of the block is
};

/// Headings larger and bold; strong, emphasis, code, links and the marks themselves modestly set off. isCode: the block
/// is inside a fence. dimmed: the colour of marks.
[[nodiscard]] MarkdownStyle markdownStyle(
    const QString &block, bool isCode, const ViewMetrics &metrics, const QColor &dimmed);

} // namespace spotter::textview
