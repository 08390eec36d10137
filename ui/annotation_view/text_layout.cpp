// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/text_layout.h"

#include "ui/annotation_view/markdown_style.h"

#include <algorithm>
#include <cmath>

namespace spotter::textview {

namespace {

/// About ten screens: enough to scroll back and forth without shaping again, little enough to stay at a few megabytes.
constexpr size_t keptEntries = 160;

} // namespace

void TextLayout::setText(const QString &text, bool isMarkdown)
{
    m_text = text;
    m_isMarkdown = isMarkdown;
    m_triples.clear();
    m_index = {};
    m_blocks.build(m_text, isMarkdown);
    setGeometry(m_metrics, m_width, m_dimmed);
}

void TextLayout::setGeometry(const ViewMetrics &metrics, qreal width, const QColor &dimmed)
{
    m_metrics = metrics;
    m_width = std::max(width, 4 * metrics.em);
    m_dimmed = dimmed;
    m_entries.clear();
    std::vector<qint32> heights;
    heights.reserve(static_cast<size_t>(m_blocks.size()));
    for (int i = 0; i < m_blocks.size(); ++i) heights.push_back(estimatedHeight(m_blocks.at(i)));
    m_heights.assign(std::move(heights));
}

void TextLayout::setTriples(std::vector<DisplayedTriple> triples)
{
    m_triples = std::move(triples);
    rebuildIndex();
}

void TextLayout::setEntities(std::vector<Entity> entities)
{
    m_entities = std::move(entities);
    rebuildIndex();
}

void TextLayout::rebuildIndex()
{
    m_index = MentionIndex(m_triples, m_entities, m_text.size());
    ++m_triplesVersion;
}

qint32 TextLayout::estimatedHeight(const LayoutBlock &block) const
{
    if (block.length() == 0) return static_cast<qint32>(m_metrics.emptyLineHeight());
    const qreal length = m_metrics.em * (block.wideCount + (block.length() - block.wideCount) * 0.52);
    const qreal lines = std::max(1.0, std::ceil(length * 1.02 / m_width));
    return static_cast<qint32>(
        lines * m_metrics.plainLineHeight() + (block.endsParagraph ? m_metrics.paragraphGap : 0));
}

bool TextLayout::isLaidOut(int block) const { return m_entries.contains(block); }

const TextLayout::Entry &TextLayout::entry(int block)
{
    std::unique_ptr<Entry> &kept = m_entries[block];
    const LayoutBlock &place = m_blocks.at(block);
    const bool isNew = kept == nullptr;
    if (isNew) {
        const QString text = m_text.sliced(place.beginUtf16, place.length());
        const MarkdownStyle style
            = m_isMarkdown ? markdownStyle(text, place.isCode, m_metrics, m_dimmed) : MarkdownStyle{};
        kept.reset(new Entry{ShapedBlock(text, style.formats, m_metrics, m_width, style.scale), {}, 0, 0});
    }
    if (isNew || kept->triplesVersion != m_triplesVersion) {
        // What was out of sight during a change is laid out afresh: only what is looked at must not lose space.
        const bool isInUse = !isNew && kept->triplesVersion + 1 == m_triplesVersion;
        kept->scene = buildScene(kept->text,
            {place.beginUtf16, place.endUtf16, place.endsParagraph, m_width, m_index, m_triples, m_metrics,
                isInUse ? &kept->scene : nullptr});
        kept->triplesVersion = m_triplesVersion;
        m_heights.set(block, static_cast<qint32>(std::ceil(kept->scene.height)));
    }
    kept->lastUse = ++m_uses;
    return *kept;
}

void TextLayout::trim()
{
    if (m_entries.size() <= 2 * keptEntries) return;
    std::vector<quint64> uses;
    uses.reserve(m_entries.size());
    for (const auto &[block, entry] : m_entries) uses.push_back(entry->lastUse);
    const auto oldestKept = uses.end() - static_cast<std::ptrdiff_t>(keptEntries);
    std::ranges::nth_element(uses, oldestKept);
    std::erase_if(m_entries, [limit = *oldestKept](const auto &item) { return item.second->lastUse < limit; });
}

TextLayout::Place TextLayout::place(qsizetype offsetUtf16)
{
    const int block = m_blocks.blockAt(std::clamp<qsizetype>(offsetUtf16, 0, m_text.size()));
    const LayoutBlock &span = m_blocks.at(block);
    const qsizetype inside = std::clamp<qsizetype>(offsetUtf16, span.beginUtf16, span.endUtf16) - span.beginUtf16;
    const ShapedBlock &text = entry(block).text;
    const int line = text.lineOf(inside);
    return {block, line, text.caretX(line, inside)};
}

qsizetype TextLayout::offsetNear(qreal x, qint64 y)
{
    const int block = blockAtY(std::max<qint64>(0, y));
    const Entry &found = entry(block);
    const int line = found.scene.lineAtY(static_cast<qreal>(y - top(block)));
    const qsizetype offset = found.text.offsetNear(line, x);
    // The offset of a line wrap belongs to the next line; a click after the last character must stay on this one.
    return m_blocks.at(block).beginUtf16 + std::clamp<qsizetype>(offset, 0, m_blocks.at(block).length());
}

} // namespace spotter::textview
