// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character_tokenizer.h"
#include "core/text/word_piece_tokenizer.h"
#include "tests/fuzz/fuzz_target.h"

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

const Tokenizer &wordPieces()
{
    static const std::unique_ptr<WordPieceTokenizer> tokenizer = [] {
        std::vector<QString> entries{u"[PAD]"_s, u"[UNK]"_s, u"[CLS]"_s, u"[SEP]"_s};
        for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
            entries.push_back(QString(QChar(letter)));
            entries.push_back(u"##"_s + QChar(letter));
        }
        for (const QString &piece : {u"the"_s, u"##ing"_s, u"中"_s, u"国"_s, u"##国"_s, u"##\u0301"_s, u"😀"_s})
            entries.push_back(piece);
        return *WordPieceTokenizer::create(Vocabulary(std::move(entries)));
    }();
    return *tokenizer;
}

} // namespace

/// Any UTF-16, lone surrogates included: spans in order and within the text, never inside of a pair.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const bool wide = size > 0 && data[0] % 2 == 1;
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString text = wide
        ? QString(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / qsizetype(sizeof(QChar))) // NOLINT
        : QString::fromUtf8(bytes);
    const TokenSequence tokens = wordPieces().tokenize(text);
    fuzz::require(tokens.ids.size() == tokens.spans.size());
    for (const Span span : tokens.spans) {
        if (!span.isValid()) continue;
        fuzz::require(span.endUtf16 <= text.size());
        const bool splits = span.beginUtf16 > 0 && text[span.beginUtf16].isLowSurrogate()
            && text[span.beginUtf16 - 1].isHighSurrogate();
        fuzz::require(!splits);
    }
    return 0;
}
