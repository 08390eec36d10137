// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/structure.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeadingUtf16 = 120;

using Kind = TextBlock::Kind;

/// As files carry them: never translated, never changed.
constexpr std::array<std::pair<Kind, QLatin1StringView>, 5> kindNames{{{Kind::Heading, "heading"_L1},
    {Kind::Paragraph, "paragraph"_L1}, {Kind::ListItem, "item"_L1}, {Kind::Row, "row"_L1}, {Kind::Note, "note"_L1}}};

QString nameOf(Kind kind)
{
    const auto found = std::ranges::find(kindNames, kind, &std::pair<Kind, QLatin1StringView>::first);
    return found->second;
}

std::optional<TextBlock> blockOf(const QJsonValue &value, const CodePointMap &codePoints)
{
    const QJsonObject object = value.toObject();
    const QString name = object["kind"_L1].toString();
    const auto kind = std::ranges::find_if(kindNames, [&](const auto &entry) { return entry.second == name; });
    if (kind == kindNames.end()) return std::nullopt;
    const Span span = codePoints.spanFromCodePoints(
        qsizetype(object["begin"_L1].toInteger(-1)), qsizetype(object["end"_L1].toInteger(-1)));
    if (!span.isValid()) return std::nullopt;
    return TextBlock{
        kind->first, std::max(0, object["level"_L1].toInt()), span, std::max(0, object["page"_L1].toInt())};
}

} // namespace

QJsonArray structureToJson(const std::vector<TextBlock> &blocks, const CodePointMap &codePoints)
{
    QJsonArray array;
    for (const TextBlock &block : blocks) {
        QJsonObject object{{u"kind"_s, nameOf(block.kind)},
            {u"begin"_s, qint64(codePoints.toCodePoint(block.span.beginUtf16))},
            {u"end"_s, qint64(codePoints.toCodePoint(block.span.endUtf16))}};
        if (block.kind == Kind::Heading) object[u"level"_s] = block.level;
        if (block.page > 0) object[u"page"_s] = block.page;
        array.append(object);
    }
    return array;
}

DocumentStructure::DocumentStructure(const QString &text, const QJsonObject &metadata) : m_text(text)
{
    const QJsonArray array = metadata["structure"_L1].toArray();
    if (array.isEmpty()) return;
    const CodePointMap codePoints(m_text);
    for (const auto &value : array) {
        if (const auto block = blockOf(value, codePoints)) m_blocks.push_back(*block);
    }
    std::ranges::stable_sort(m_blocks, {}, [](const TextBlock &block) { return block.span.beginUtf16; });
    m_headings.reserve(m_blocks.size());
    qsizetype heading = -1;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        if (m_blocks[i].kind == Kind::Heading) heading = qsizetype(i);
        m_headings.push_back(heading);
    }
}

const TextBlock *DocumentStructure::blockAt(qsizetype offsetUtf16) const
{
    const auto behind = std::ranges::upper_bound(
        m_blocks, offsetUtf16, {}, [](const TextBlock &block) { return block.span.beginUtf16; });
    return behind == m_blocks.begin() ? nullptr : &*std::prev(behind);
}

bool DocumentStructure::hasPages() const
{
    return std::ranges::any_of(m_blocks, [](const TextBlock &block) { return block.page > 0; });
}

Span DocumentStructure::aroundPage(int page) const
{
    int before = 0;
    for (const TextBlock &block : m_blocks)
        if (block.page < page) before = std::max(before, block.page);
    Span around;
    for (const TextBlock &block : m_blocks) {
        if (block.page == 0 || (block.page != page && block.page != before)) continue;
        if (!around.isValid()) around = block.span;
        around.beginUtf16 = std::min(around.beginUtf16, block.span.beginUtf16);
        around.endUtf16 = std::max(around.endUtf16, block.span.endUtf16);
    }
    return around;
}

SourcePlace DocumentStructure::placeOf(Span span) const
{
    const TextBlock *block = span.isValid() ? blockAt(span.beginUtf16) : nullptr;
    if (!block) return {};
    const auto index = std::size_t(block - m_blocks.data());
    SourcePlace place{m_blocks[index].page, {}};
    if (const qsizetype heading = m_headings[index]; heading >= 0) {
        const Span at = m_blocks[std::size_t(heading)].span;
        place.heading = m_text.sliced(at.beginUtf16, at.length()).simplified();
        if (place.heading.size() > longestHeadingUtf16) {
            const bool splitsPair = place.heading[longestHeadingUtf16 - 1].isHighSurrogate();
            place.heading = place.heading.first(longestHeadingUtf16 - (splitsPair ? 1 : 0)) + QChar(0x2026);
        }
    }
    return place;
}

} // namespace spotter
