// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/structured_text.h"

#include "core/formats/messages.h"

#include <QLocale>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// About 30 MiB of metadata; a book of a thousand pages has a tenth of this number.
constexpr std::size_t mostBlocks = 100'000;

/// White space that HTML and XML collapse; a no-break space is kept.
bool isFolded(QChar unit) { return unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\r' || unit == u'\f'; }

bool staysTogether(TextBlock::Kind kind) { return kind == TextBlock::Kind::ListItem || kind == TextBlock::Kind::Row; }

} // namespace

StructuredText::StructuredText(QString name, qint64 maximumBytes)
    : m_name(std::move(name)), m_maximumUnits(maximumBytes / qint64(sizeof(QChar)))
{
}

void StructuredText::append(QStringView text, bool folded)
{
    if (!m_state || text.isEmpty()) return;
    if (m_text.size() + text.size() > m_maximumUnits) {
        m_state = failure(ErrorCode::Limit,
            FormatMessages::tr("%1: the text is longer than %2; split it into several files")
                .arg(m_name, QLocale::c().formattedDataSize(m_maximumUnits * qint64(sizeof(QChar)))));
        return;
    }
    if (!folded) {
        m_text += text;
        return;
    }
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype to = from;
        while (to < text.size() && !isFolded(text[to])) ++to;
        m_text += text.sliced(from, to - from);
        from = to;
        while (from < text.size() && isFolded(text[from])) ++from;
        if (from == to) continue;
        const QChar last = m_text.size() > m_begin ? m_text.back() : QChar(u'\n');
        if (!isFolded(last)) m_text += u' ';
    }
}

void StructuredText::trimEnd()
{
    while (m_text.size() > m_begin && m_text.back() == u' ') m_text.chop(1);
}

void StructuredText::breakLine()
{
    trimEnd();
    if (m_state && m_text.size() > m_begin) m_text += u'\n';
}

void StructuredText::nextCell()
{
    trimEnd();
    if (m_state) m_text += u'\t';
}

void StructuredText::endBlock(TextBlock::Kind kind, int level)
{
    const Span span = [this] {
        qsizetype begin = m_begin;
        qsizetype end = m_text.size();
        while (end > begin && m_text[end - 1].isSpace()) --end;
        while (begin < end && (m_text[begin] == u'\n' || m_text[begin] == u' ' || m_text[begin] == u'\t')) ++begin;
        return Span{begin, end};
    }();
    if (!m_state || span.length() <= 0) {
        m_text.truncate(m_begin);
        return;
    }
    if (m_blocks.size() >= mostBlocks) {
        m_state = failure(ErrorCode::Limit,
            FormatMessages::tr(
                "%1: it has more than %Ln paragraph(s); split it into several files", nullptr, int(mostBlocks))
                .arg(m_name));
        return;
    }
    QString content = m_text.sliced(span.beginUtf16, span.length());
    m_text.truncate(m_begin);
    if (!m_blocks.empty()) m_text += staysTogether(kind) && m_blocks.back().kind == kind ? u"\n"_s : u"\n\n"_s;
    const qsizetype begin = m_text.size();
    m_text += content;
    m_blocks.push_back({kind, level, {begin, m_text.size()}, m_page});
    m_begin = m_text.size();
}

void StructuredText::dropPages()
{
    for (TextBlock &block : m_blocks) block.page = 0;
}

void StructuredText::finish(Document &document)
{
    endBlock();
    document.text = std::move(m_text);
    if (!m_blocks.empty()) document.metadata[u"structure"_s] = structureToJson(m_blocks, CodePointMap(document.text));
}

} // namespace spotter
