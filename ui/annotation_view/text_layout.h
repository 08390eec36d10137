// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/block_scene.h"
#include "ui/annotation_view/height_tree.h"
#include "ui/annotation_view/paragraph_index.h"

#include <QColor>
#include <QString>

#include <memory>
#include <unordered_map>

namespace spotter::textview {

/// The layout of a whole document. Only blocks that are requested are shaped; the others have an estimated height.
/// Keeps the text and the layouts of the most recently used blocks. Coordinates are pixels from the top left of the
/// text.
class TextLayout {
public:
    TextLayout() { setText({}, false); }

    void setText(const QString &text, bool isMarkdown);
    /// Drops all layouts and estimates all heights again: O(blocks).
    void setGeometry(const ViewMetrics &metrics, qreal width, const QColor &dimmed);
    /// Keeps the shaped text; boxes and arcs of a block are laid out again on the next request.
    void setTriples(std::vector<DisplayedTriple> triples);
    void setEntities(std::vector<Entity> entities);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const ParagraphIndex &blocks() const { return m_blocks; }
    [[nodiscard]] const MentionIndex &index() const { return m_index; }
    [[nodiscard]] const std::vector<DisplayedTriple> &triples() const { return m_triples; }
    [[nodiscard]] const std::vector<Entity> &entities() const { return m_entities; }
    [[nodiscard]] const ViewMetrics &metrics() const { return m_metrics; }
    [[nodiscard]] qreal width() const { return m_width; }

    [[nodiscard]] qint64 top(int block) const { return m_heights.top(block); }
    [[nodiscard]] qint32 height(int block) const { return m_heights.height(block); }
    [[nodiscard]] qint64 totalHeight() const { return m_heights.total(); }
    [[nodiscard]] int blockAtY(qint64 y) const { return m_heights.blockAt(y); }
    [[nodiscard]] bool isLaidOut(int block) const;

    struct Entry {
        ShapedBlock text;
        BlockScene scene;
        quint64 lastUse = 0;
        quint64 triplesVersion = 0;
    };
    /// Lays the block out if needed, which may change its height. The reference is valid until trim() or a setter is
    /// called.
    const Entry &entry(int block);
    /// Drops the least recently used layouts.
    void trim();

    /// The line and x of an offset; lays out its block.
    struct Place {
        int block = 0;
        int line = 0;
        qreal x = 0;
    };
    [[nodiscard]] Place place(qsizetype offsetUtf16);
    /// The grapheme boundary nearest to a point.
    [[nodiscard]] qsizetype offsetNear(qreal x, qint64 y);

private:
    void rebuildIndex();
    [[nodiscard]] qint32 estimatedHeight(const LayoutBlock &block) const;

    QString m_text;
    bool m_isMarkdown = false;
    ParagraphIndex m_blocks;
    HeightTree m_heights;
    std::vector<DisplayedTriple> m_triples;
    std::vector<Entity> m_entities;
    MentionIndex m_index;
    ViewMetrics m_metrics;
    QColor m_dimmed;
    qreal m_width = 600;
    std::unordered_map<int, std::unique_ptr<Entry>> m_entries;
    quint64 m_uses = 0;
    quint64 m_triplesVersion = 0;
};

} // namespace spotter::textview
