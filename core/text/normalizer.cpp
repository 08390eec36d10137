// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalizer.h"

#include "core/text/character_classes.h"
#include "core/text/code_points.h"

#include <QVarLengthArray>

#include <algorithm>

namespace spotter {

namespace {

/// Arithmetic decomposition of Hangul syllables (The Unicode Standard, 3.12).
constexpr char32_t hangulFirst = 0xac00;
constexpr char32_t hangulCount = 11172;
constexpr char32_t vowelCount = 21;
constexpr char32_t finalCount = 28;

/// A code point that waits for its place among its neighbours.
struct Pending {
    char32_t codePoint = 0;
    quint8 combiningClass = 0;
    bool isFirst = true; ///< of what its original was decomposed into
};

class Normalizer {
public:
    Normalizer(QStringView text, const NormalizerOptions &options);
    NormalizedText run() &&;

private:
    void add(char32_t codePoint, Span origin);
    void decompose(char32_t codePoint);
    void flush();
    void emitCodePoint(char32_t codePoint, Span origin);

    QStringView m_text;
    NormalizerOptions m_options;
    NormalizedText m_result;
    QVarLengthArray<char32_t, 8> m_parts; ///< of the code point that is being added
    QVarLengthArray<Pending, 32> m_pending; ///< a starter and the marks after it
    QVarLengthArray<Span, 32> m_pendingOrigins; ///< of the originals of m_pending, in the text's order
};

Normalizer::Normalizer(QStringView text, const NormalizerOptions &options) : m_text(text), m_options(options)
{
    m_result.text.reserve(text.size());
    m_result.origins.reserve(size_t(text.size()));
}

bool isRemoved(char32_t codePoint)
{
    if (codePoint == 0 || codePoint == 0xfffd) return true;
    if (codePoint == U'\t' || codePoint == U'\n' || codePoint == U'\r') return false;
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Other_Surrogate:
        return true;
    default:
        return false;
    }
}

NormalizedText Normalizer::run() &&
{
    CodePointReader codePoints(m_text);
    while (codePoints.hasNext()) {
        const qsizetype begin = codePoints.offsetUtf16();
        char32_t codePoint = codePoints.next();
        const Span origin{begin, codePoints.offsetUtf16()};
        const bool isPlain = codePoint >= 0x20 && codePoint < 0x7f;
        if (m_options.cleanUp && !isPlain) {
            if (isRemoved(codePoint)) continue;
            if (QChar::isSpace(codePoint)) codePoint = U' ';
        }
        add(codePoint, origin);
    }
    flush();
    return std::move(m_result);
}

void Normalizer::add(char32_t codePoint, Span origin)
{
    // Neither ASCII nor unified ideographs decompose or combine, and most texts are nothing else.
    const bool isInert = codePoint < 0x80 || (codePoint >= 0x4e00 && codePoint <= 0x9fff);
    if (!m_options.decompose || isInert) {
        flush();
        // A mark may follow, but never moves before it.
        emitCodePoint(codePoint, origin);
        return;
    }
    m_parts.clear();
    decompose(codePoint);
    if (QChar::combiningClass(m_parts.front()) == 0) flush();
    bool isFirst = true;
    for (const char32_t part : m_parts) {
        m_pending.append({part, quint8(QChar::combiningClass(part)), isFirst});
        isFirst = false;
    }
    m_pendingOrigins.append(origin);
}

void Normalizer::decompose(char32_t codePoint)
{
    if (codePoint >= hangulFirst && codePoint < hangulFirst + hangulCount) {
        const char32_t index = codePoint - hangulFirst;
        m_parts.append(0x1100 + index / (vowelCount * finalCount));
        m_parts.append(0x1161 + index % (vowelCount * finalCount) / finalCount);
        if (index % finalCount != 0) m_parts.append(0x11a7 + index % finalCount);
        return;
    }
    if (QChar::decompositionTag(codePoint) != QChar::Canonical) {
        m_parts.append(codePoint);
        return;
    }
    const QString decomposition = QChar::decomposition(codePoint);
    CodePointReader parts(decomposition);
    while (parts.hasNext()) decompose(parts.next());
}

void Normalizer::flush()
{
    if (m_pending.isEmpty()) return;
    const auto isStarter = [](const Pending &pending) { return pending.combiningClass == 0; };
    for (auto begin = m_pending.begin(); begin != m_pending.end();) {
        begin = std::find_if_not(begin, m_pending.end(), isStarter);
        const auto end = std::find_if(begin, m_pending.end(), isStarter);
        std::stable_sort(
            begin, end, [](const Pending &a, const Pending &b) { return a.combiningClass < b.combiningClass; });
        begin = end;
    }
    // Where marks changed places, the originals are still handed out from the left, as the reference does.
    qsizetype original = -1;
    for (const Pending &pending : m_pending) {
        if (pending.isFirst) ++original;
        if (QChar::category(pending.codePoint) == QChar::Mark_NonSpacing) continue;
        emitCodePoint(pending.codePoint, m_pendingOrigins[std::max<qsizetype>(original, 0)]);
    }
    m_pending.clear();
    m_pendingOrigins.clear();
}

void Normalizer::emitCodePoint(char32_t codePoint, Span origin)
{
    if (m_options.lowerCase) codePoint = lowerCased(codePoint);
    for (const char16_t unit : QChar::fromUcs4(codePoint)) {
        m_result.text.append(QChar(unit));
        m_result.origins.push_back(origin);
    }
}

} // namespace

NormalizedText normalize(QStringView text, const NormalizerOptions &options) { return Normalizer(text, options).run(); }

} // namespace spotter
