// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/subwords/precompiled_map.h"

#include "core/text/messages.h"

#include <QtEndian>

namespace spotter {

namespace {

/// The fields of a unit of Darts-clone's double array.
constexpr bool hasLeaf(quint32 unit) { return (unit >> 8 & 1) == 1; }
constexpr quint32 valueOf(quint32 unit) { return unit & 0x7fff'ffff; }
constexpr quint32 labelOf(quint32 unit) { return unit & 0x8000'00ff; }
constexpr quint32 offsetOf(quint32 unit) { return (unit >> 10) << ((unit & 0x200) >> 6); }

} // namespace

Result<PrecompiledMap> PrecompiledMap::read(const QByteArray &bytes)
{
    const auto damaged = [] { return failure(ErrorCode::Content, TextMessages::tr("its character map is damaged")); };
    if (bytes.size() < 4) return damaged();
    const quint32 size = qFromLittleEndian<quint32>(bytes.constData());
    if (size == 0 || size % 4 != 0 || qsizetype(size) > bytes.size() - 4) return damaged();
    auto parts = std::make_shared<Parts>();
    parts->bytes = bytes;
    parts->trie.resize(size / 4);
    for (size_t i = 0; i < parts->trie.size(); ++i)
        parts->trie[i] = qFromLittleEndian<quint32>(parts->bytes.constData() + 4 + 4 * i);
    parts->strings = QByteArrayView(parts->bytes).sliced(4 + qsizetype(size));
    PrecompiledMap map;
    map.m_parts = std::move(parts);
    return map;
}

std::optional<QString> PrecompiledMap::replacement(QByteArrayView utf8) const
{
    const std::vector<quint32> &trie = m_parts->trie;
    quint32 node = offsetOf(trie[0]);
    for (const char byte : utf8) {
        const auto label = quint8(byte);
        node ^= label;
        if (label == 0 || node >= trie.size() || labelOf(trie[node]) != label) return {};
        const quint32 unit = trie[node];
        node ^= offsetOf(unit);
        if (!hasLeaf(unit)) continue;
        if (node >= trie.size() || valueOf(trie[node]) >= quint32(m_parts->strings.size())) return {};
        const QByteArrayView rest = m_parts->strings.sliced(qsizetype(valueOf(trie[node])));
        const qsizetype end = rest.indexOf('\0');
        return QString::fromUtf8(end < 0 ? rest : rest.first(end));
    }
    return {};
}

const QByteArray &PrecompiledMap::bytes() const { return m_parts->bytes; }

} // namespace spotter
