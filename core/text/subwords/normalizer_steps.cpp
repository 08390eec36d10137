// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/subwords/normalizer_steps.h"

#include "core/text/code_points.h"

#include <QTextBoundaryFinder>

#include <unicode/normalizer2.h>

namespace spotter {

namespace {

/// A text that is made from left to right out of parts of another one.
class Rewriting {
public:
    explicit Rewriting(const NormalizedText &before) : m_before(before)
    {
        m_after.text.reserve(before.text.size());
        m_after.origins.reserve(before.origins.size());
    }

    /// The unit range [begin, end) stays as it is.
    void keep(qsizetype begin, qsizetype end)
    {
        m_after.text.append(QStringView(m_before.text).sliced(begin, end - begin));
        m_after.origins.insert(m_after.origins.end(), m_before.origins.begin() + begin, m_before.origins.begin() + end);
    }
    /// The unit range [begin, end), which is not empty, becomes another string.
    void replace(qsizetype begin, qsizetype end, QStringView by)
    {
        m_after.text.append(by);
        m_after.origins.insert(m_after.origins.end(), size_t(by.size()), m_before.origin(begin, end));
    }
    NormalizedText take() && { return std::move(m_after); }

private:
    const NormalizedText &m_before;
    NormalizedText m_after;
};

NormalizedText apply(const NormalizedText &text, const ReplaceText &step)
{
    qsizetype at = step.from.isEmpty() ? -1 : text.text.indexOf(step.from);
    if (at < 0) return text;
    Rewriting rewriting(text);
    qsizetype done = 0;
    for (; at >= 0; at = text.text.indexOf(step.from, done)) {
        rewriting.keep(done, at);
        done = at + step.from.size();
        rewriting.replace(at, done, step.to);
    }
    rewriting.keep(done, text.text.size());
    return std::move(rewriting).take();
}

NormalizedText apply(const NormalizedText &text, const ReplacePattern &step)
{
    auto matches = step.pattern.globalMatch(text.text);
    if (!matches.hasNext()) return text;
    Rewriting rewriting(text);
    qsizetype done = 0;
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() == 0) continue;
        rewriting.keep(done, match.capturedStart());
        done = match.capturedEnd();
        rewriting.replace(match.capturedStart(), done, step.to);
    }
    rewriting.keep(done, text.text.size());
    return std::move(rewriting).take();
}

const icu::Normalizer2 *normalizerFor(UnicodeForm form)
{
    UErrorCode status = U_ZERO_ERROR;
    switch (form) {
    case UnicodeForm::C:
        return icu::Normalizer2::getNFCInstance(status);
    case UnicodeForm::D:
        return icu::Normalizer2::getNFDInstance(status);
    case UnicodeForm::KC:
        return icu::Normalizer2::getNFKCInstance(status);
    case UnicodeForm::KD:
        return icu::Normalizer2::getNFKDInstance(status);
    }
    return nullptr;
}

/// Most characters of most texts: nothing combines with them, and they are no other in any form.
bool isInert(char32_t codePoint) { return codePoint < 0x80 || (codePoint >= 0x4e00 && codePoint <= 0x9fff); }

/// Part by part: a part ends where nothing can combine with what follows.
NormalizedText apply(const NormalizedText &text, UnicodeForm form)
{
    const icu::Normalizer2 *const normalizer = normalizerFor(form);
    if (!normalizer) return text; // ICU without its data; Debian's has it
    Rewriting rewriting(text);
    CodePointReader codePoints(text.text);
    qsizetype begin = 0;
    qsizetype last = 0; // the last character of a run of plain ones, with which a mark that follows may combine
    bool isPlain = true; // the part so far
    const auto flush = [&](qsizetype end) {
        if (isPlain) {
            rewriting.keep(begin, end);
        } else {
            UErrorCode status = U_ZERO_ERROR;
            const QStringView part = QStringView(text.text).sliced(begin, end - begin);
            const icu::UnicodeString before(false, part.utf16(), int32_t(part.size()));
            const icu::UnicodeString after = normalizer->normalize(before, status);
            if (U_FAILURE(status) || after == before)
                rewriting.keep(begin, end);
            else
                rewriting.replace(begin, end, QStringView(after.getBuffer(), after.length()));
        }
        begin = end;
    };
    while (codePoints.hasNext()) {
        const qsizetype at = codePoints.offsetUtf16();
        const char32_t codePoint = codePoints.next();
        if (isInert(codePoint)) {
            if (!isPlain) flush(at);
            isPlain = true;
            last = at;
        } else if (normalizer->hasBoundaryBefore(UChar32(codePoint))) {
            flush(at);
            isPlain = false;
        } else if (isPlain) {
            flush(last);
            isPlain = false;
        }
    }
    flush(text.text.size());
    return std::move(rewriting).take();
}

NormalizedText apply(const NormalizedText &text, LowerCaseStep /*step*/)
{
    Rewriting rewriting(text);
    CodePointReader codePoints(text.text);
    while (codePoints.hasNext()) {
        const qsizetype begin = codePoints.offsetUtf16();
        codePoints.next();
        const qsizetype end = codePoints.offsetUtf16();
        const QString lower = QStringView(text.text).sliced(begin, end - begin).toString().toLower();
        rewriting.replace(begin, end, lower);
    }
    return std::move(rewriting).take();
}

NormalizedText apply(const NormalizedText &text, StripAccentsStep /*step*/)
{
    Rewriting rewriting(text);
    CodePointReader codePoints(text.text);
    while (codePoints.hasNext()) {
        const qsizetype begin = codePoints.offsetUtf16();
        const char32_t codePoint = codePoints.next();
        if (QChar::category(codePoint) != QChar::Mark_NonSpacing) rewriting.keep(begin, codePoints.offsetUtf16());
    }
    return std::move(rewriting).take();
}

NormalizedText apply(const NormalizedText &text, StripStep step)
{
    qsizetype begin = 0;
    qsizetype end = text.text.size();
    while (step.left && begin < end && text.text[begin].isSpace()) ++begin;
    while (step.right && begin < end && text.text[end - 1].isSpace()) --end;
    Rewriting rewriting(text);
    rewriting.keep(begin, end);
    return std::move(rewriting).take();
}

NormalizedText apply(const NormalizedText &text, const PrecompiledMap &map)
{
    constexpr qsizetype longestWholeGrapheme = 5; // bytes; as in the package "tokenizers"
    Rewriting rewriting(text);
    const auto rewrite = [&](qsizetype begin, qsizetype end) {
        const auto by = map.replacement(QStringView(text.text).sliced(begin, end - begin).toUtf8());
        if (by) rewriting.replace(begin, end, *by);
        return by.has_value();
    };
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.text);
    for (qsizetype begin = 0; begin < text.text.size();) {
        const qsizetype next = finder.toNextBoundary();
        const qsizetype end = next < 0 ? text.text.size() : next;
        const QStringView grapheme = QStringView(text.text).sliced(begin, end - begin);
        if (grapheme.toUtf8().size() > longestWholeGrapheme || !rewrite(begin, end)) {
            CodePointReader codePoints(grapheme);
            while (codePoints.hasNext()) {
                const qsizetype first = begin + codePoints.offsetUtf16();
                codePoints.next();
                const qsizetype last = begin + codePoints.offsetUtf16();
                if (!rewrite(first, last)) rewriting.keep(first, last);
            }
        }
        begin = end;
    }
    return std::move(rewriting).take();
}

} // namespace

NormalizedText applySteps(QStringView text, const std::vector<NormalizerStep> &steps)
{
    NormalizedText result;
    result.text = text.toString();
    result.origins.resize(size_t(text.size()));
    CodePointReader codePoints(text);
    while (codePoints.hasNext()) {
        const qsizetype begin = codePoints.offsetUtf16();
        codePoints.next();
        const Span origin{begin, codePoints.offsetUtf16()};
        for (qsizetype unit = begin; unit < origin.endUtf16; ++unit) result.origins[size_t(unit)] = origin;
    }
    for (const NormalizerStep &step : steps)
        result = std::visit([&](const auto &kind) { return apply(result, kind); }, step);
    return result;
}

} // namespace spotter
