// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/encoder_fit.h"

#include "core/model/messages.h"
#include "core/model/weights/encoder_folder.h"
#include "core/text/word_piece_tokenizer.h"
#include "core/text/words.h"

#include <algorithm>

namespace spotter {

namespace {

Result<std::shared_ptr<const Tokenizer>> tokenizerOf(const EncoderFolder &folder)
{
    if (folder.unigram) return UnigramTokenizer::create(*folder.unigram);
    if (folder.bytePairs) return BytePairTokenizer::create(*folder.bytePairs);
    return WordPieceTokenizer::create(folder.vocabulary, {.lowerCase = folder.lowerCase});
}

/// Characters of a text that are not white space.
qint64 countVisible(QStringView text)
{
    return std::ranges::count_if(text, [](QChar character) { return !character.isSpace(); });
}

} // namespace

Result<EncoderFit> encoderFit(
    const EncoderLibrary::Entry &encoder, const QStringList &texts, const std::stop_token &stop)
{
    const auto folder = inspectEncoderFolder(encoder.folder);
    if (!folder) return std::unexpected(folder.error());
    const auto tokenizer = tokenizerOf(*folder);
    if (!tokenizer) return std::unexpected(tokenizer.error());
    const qsizetype special = (*tokenizer)->tokenize({}).size();
    qint64 characters = 0;
    qint64 unknown = 0;
    qint64 words = 0;
    qint64 pieces = 0;
    for (const QString &text : texts) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, ModelMessages::tr("Choosing an encoder was stopped"));
        const TokenSequence tokens = (*tokenizer)->tokenize(text);
        // Not by their spans: of several tokens for the bytes of one character only one has a span.
        const qint64 here = tokens.size() - special;
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const Span span = tokens.spans[size_t(i)];
            if (!span.isValid()) continue;
            if (tokens.ids[size_t(i)] == (*tokenizer)->unknownId())
                unknown += countVisible(QStringView(text).sliced(span.beginUtf16, span.length()));
        }
        const auto wordsHere = qint64(wordsOf(text).size());
        characters += countVisible(text);
        words += wordsHere;
        pieces += std::max(here, wordsHere); // several ideographs in one piece are no better than one each
    }
    const BertConfig &config = folder->config;
    const double hidden = config.hidden;
    return EncoderFit{encoder, characters == 0 ? 0 : 1 - double(unknown) / double(characters),
        words == 0 ? 1 : double(pieces) / double(words),
        config.layers * (4 * hidden * hidden + 2 * hidden * config.intermediate)};
}

std::optional<qsizetype> bestFit(std::span<const EncoderFit> fits)
{
    const auto isKnown = [](const EncoderFit &fit) { return fit.known >= leastKnownShare; };
    double fewest = 0;
    for (const EncoderFit &fit : fits) {
        if (isKnown(fit)) fewest = fewest == 0 ? fit.piecesPerWord : std::min(fewest, fit.piecesPerWord);
    }
    std::optional<qsizetype> best;
    for (qsizetype i = 0; i < qsizetype(fits.size()); ++i) {
        const EncoderFit &fit = fits[size_t(i)];
        if (!isKnown(fit) || fit.piecesPerWord > mostPiecesRatio * fewest) continue;
        if (!best || fit.work < fits[size_t(*best)].work) best = i;
    }
    return best;
}

} // namespace spotter
