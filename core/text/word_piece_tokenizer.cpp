// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_piece_tokenizer.h"

#include "core/text/character_classes.h"
#include "core/text/code_points.h"
#include "core/text/normalizer.h"

#include <QCoreApplication>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::WordPieceTokenizer)
};

qsizetype countCodePoints(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar unit) { return unit.isLowSurrogate(); });
}

} // namespace

Result<std::unique_ptr<WordPieceTokenizer>> WordPieceTokenizer::create(Vocabulary vocabulary, WordPieceOptions options)
{
    for (const QLatin1StringView needed : {"[PAD]"_L1, "[UNK]"_L1, "[CLS]"_L1, "[SEP]"_L1}) {
        if (vocabulary.idOf(QString(needed)) < 0)
            return failure(ErrorCode::Content,
                Messages::tr("The vocabulary lacks the entry %1; choose the vocab.txt of a BERT model").arg(needed));
    }
    return std::unique_ptr<WordPieceTokenizer>(new WordPieceTokenizer(std::move(vocabulary), options));
}

WordPieceTokenizer::WordPieceTokenizer(Vocabulary vocabulary, WordPieceOptions options)
    : m_vocabulary(std::move(vocabulary)), m_matcher(m_vocabulary), m_options(options),
      m_padId(m_vocabulary.idOf(u"[PAD]")), m_unknownId(m_vocabulary.idOf(u"[UNK]")),
      m_classId(m_vocabulary.idOf(u"[CLS]")), m_separatorId(m_vocabulary.idOf(u"[SEP]"))
{
}

void WordPieceTokenizer::cutWord(const NormalizedText &normalized, Span word, TokenSequence &tokens) const
{
    const QStringView text = QStringView(normalized.text).sliced(word.beginUtf16, word.length());
    const size_t before = tokens.ids.size();
    const auto append = [&](qint32 id, qsizetype begin, qsizetype end) {
        tokens.ids.push_back(id);
        tokens.spans.push_back(normalized.origin(word.beginUtf16 + begin, word.beginUtf16 + end));
    };
    bool isKnown
        = text.size() <= m_options.maxCharactersPerWord || countCodePoints(text) <= m_options.maxCharactersPerWord;
    for (qsizetype at = 0; isKnown && at < text.size();) {
        const PieceMatcher::Match match = m_matcher.longest(text.sliced(at), at > 0);
        isKnown = match.id >= 0;
        if (!isKnown) break;
        append(match.id, at, at + match.lengthUtf16);
        at += match.lengthUtf16;
    }
    if (isKnown) return;
    tokens.ids.resize(before);
    tokens.spans.resize(before);
    append(m_unknownId, 0, text.size());
}

TokenSequence WordPieceTokenizer::tokenize(QStringView text) const
{
    const NormalizedText normalized
        = normalize(text, {.cleanUp = true, .decompose = m_options.lowerCase, .lowerCase = m_options.lowerCase});
    TokenSequence tokens;
    tokens.ids.reserve(normalized.origins.size() + 2);
    tokens.spans.reserve(normalized.origins.size() + 2);
    const auto appendSpecial = [&](qint32 id) {
        if (!m_options.addSpecialTokens) return;
        tokens.ids.push_back(id);
        tokens.spans.emplace_back();
    };
    appendSpecial(m_classId);
    CodePointReader codePoints(normalized.text);
    qsizetype wordBegin = 0;
    while (codePoints.hasNext()) {
        const qsizetype begin = codePoints.offsetUtf16();
        const char32_t codePoint = codePoints.next();
        const bool isSeparator = codePoint == U' ';
        if (!isSeparator && !isBertChinese(codePoint) && !isBertPunctuation(codePoint)) continue;
        if (begin > wordBegin) cutWord(normalized, {wordBegin, begin}, tokens);
        wordBegin = codePoints.offsetUtf16();
        if (!isSeparator) cutWord(normalized, {begin, wordBegin}, tokens);
    }
    if (normalized.text.size() > wordBegin) cutWord(normalized, {wordBegin, normalized.text.size()}, tokens);
    appendSpecial(m_separatorId);
    return tokens;
}

} // namespace spotter
