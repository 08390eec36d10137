// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/piece_matcher.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// No word that is looked up has more than 100 code points (BERT's limit), so a longer entry can never be a match; a
/// file that holds one must not make every look-up slow.
constexpr qsizetype longestUsefulUtf16 = 200;

} // namespace

void PieceMatcher::Pieces::add(QStringView piece, qint32 id)
{
    if (piece.isEmpty() || piece.size() > longestUsefulUtf16) return;
    ids.insert(piece, id);
    longestUtf16 = std::max(longestUtf16, piece.size());
}

PieceMatcher::PieceMatcher(const Vocabulary &vocabulary) : m_vocabulary(vocabulary)
{
    for (qsizetype id = 0; id < m_vocabulary.size(); ++id) {
        const QStringView entry = m_vocabulary.entries()[size_t(id)];
        m_first.add(entry, qint32(id));
        if (entry.startsWith("##"_L1)) m_later.add(entry.sliced(2), qint32(id));
    }
}

PieceMatcher::Match PieceMatcher::longest(QStringView rest, bool continuesWord) const
{
    const Pieces &pieces = continuesWord ? m_later : m_first;
    for (qsizetype length = std::min(rest.size(), pieces.longestUtf16); length > 0; --length) {
        if (length < rest.size() && rest[length].isLowSurrogate() && rest[length - 1].isHighSurrogate()) continue;
        const auto found = pieces.ids.constFind(rest.first(length));
        if (found != pieces.ids.cend()) return {*found, length};
    }
    return {};
}

} // namespace spotter
