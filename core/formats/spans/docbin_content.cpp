// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/docbin_content.h"

#include "core/formats/messages.h"

#include <QLocale>
#include <QtEndian>

#include <zlib.h>

namespace spotter {

namespace {

constexpr std::size_t mostMsgpackValues = 8 << 20;
constexpr qint64 highestRatio = 500; ///< of unpacked to packed bytes, as in archives

/// At most `most` bytes. Nothing if the bytes are damaged; isWhole: they are complete, and were unpacked to their end.
struct Inflated {
    std::optional<QByteArray> bytes;
    bool isWhole = false;
};

Inflated inflated(QByteArrayView packed, qint64 most)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data())); // NOLINT: zlib only reads
    stream.avail_in = uInt(packed.size());
    QByteArray bytes;
    int state = Z_OK;
    while (state == Z_OK && bytes.size() < most) {
        const qsizetype before = bytes.size();
        bytes.resize(std::min<qint64>(most, std::max<qint64>(2 * before, 64 << 10)));
        stream.next_out = reinterpret_cast<Bytef *>(bytes.data() + before); // NOLINT
        stream.avail_out = uInt(bytes.size() - before);
        state = inflate(&stream, Z_NO_FLUSH);
        bytes.chop(qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    const bool isCut = state == Z_OK || state == Z_BUF_ERROR;
    if (!isCut && state != Z_STREAM_END) return {};
    return {std::move(bytes), state == Z_STREAM_END};
}

} // namespace

bool DocBinContent::isDocBin(QByteArrayView head)
{
    constexpr qsizetype looked = 64;
    if (!head.startsWith('\x78')) return false;
    const Inflated begin = inflated(head, looked);
    // A map, whose first or second key is "attrs".
    return begin.bytes && !begin.bytes->isEmpty() && (quint8(begin.bytes->front()) & 0xF0) == 0x80
        && begin.bytes->contains("\xA5"
                                 "attrs");
}

Result<DocBinContent> DocBinContent::make(const QByteArray &packed, const QString &name, qint64 most)
{
    const qint64 mostBytes = std::min(most, std::max<qint64>(highestRatio * packed.size(), 1 << 20));
    Inflated unpacked = inflated(packed, mostBytes);
    if (unpacked.bytes && !unpacked.isWhole && unpacked.bytes->size() >= mostBytes) {
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1: unpacked, it is longer than %2; split it into several files")
                .arg(name, QLocale::c().formattedDataSize(mostBytes)));
    }
    DocBinContent content;
    if (unpacked.isWhole) content.m_bytes = std::move(*unpacked.bytes);
    auto root = readMsgpack(content.m_bytes, mostMsgpackValues);
    if (root) content.m_root = std::move(*root);
    if (!root || !content.arrange()) {
        return failure(ErrorCode::Syntax,
            FormatMessages::tr("%1: this is not a DocBin of spaCy, or it is damaged; write it again").arg(name));
    }
    return content;
}

bool DocBinContent::arrange()
{
    const MsgpackValue *attributes = m_root.member("attrs");
    const MsgpackValue *tokens = m_root.member("tokens");
    const MsgpackValue *spaces = m_root.member("spaces");
    const MsgpackValue *lengths = m_root.member("lengths");
    const MsgpackValue *strings = m_root.member("strings");
    if (!attributes || attributes->items.empty() || !tokens || !spaces || !lengths || !strings) return false;
    for (const MsgpackValue &attribute : attributes->items) m_columns.append(attribute.integer);
    m_tokens = tokens->bytes;
    m_spaces = spaces->bytes;
    m_begins.append(0);
    for (qsizetype at = 0; at + 4 <= lengths->bytes.size(); at += 4) {
        const qint32 length = qFromLittleEndian<qint32>(lengths->bytes.data() + at);
        if (length < 0) return false;
        m_begins.append(m_begins.back() + length);
    }
    for (const MsgpackValue &string : strings->items) m_strings.add(string.bytes);
    return has(SpacyAttribute::Orth) && m_spaces.size() == m_begins.back()
        && m_tokens.size() == m_begins.back() * m_columns.size() * qsizetype(sizeof(quint64));
}

quint64 DocBinContent::attribute(qsizetype document, qsizetype token, SpacyAttribute which) const
{
    const qsizetype column = m_columns.indexOf(quint64(which));
    if (column < 0) return 0;
    const qsizetype cell = (m_begins[document] + token) * m_columns.size() + column;
    return qFromLittleEndian<quint64>(m_tokens.data() + cell * qsizetype(sizeof(quint64)));
}

bool DocBinContent::isFollowedBySpace(qsizetype document, qsizetype token) const
{
    return m_spaces[m_begins[document] + token] != 0;
}

const MsgpackValue *DocBinContent::ofDocument(QByteArrayView list, qsizetype document) const
{
    const MsgpackValue *values = m_root.member(list);
    if (!values || values->kind != MsgpackValue::Kind::List || std::size_t(document) >= values->items.size())
        return nullptr;
    return &values->items[std::size_t(document)];
}

} // namespace spotter
