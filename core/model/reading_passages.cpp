// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reading_passages.h"

#include "core/text/passages.h"

#include <algorithm>
#include <numeric>

namespace spotter {

void appendPassages(
    std::vector<Passage> &passages, size_t index, Span span, const QString &text, const ModelSnapshot &model)
{
    const QStringView view = QStringView(text).mid(span.beginUtf16, span.length());
    TokenSequence tokens = model.tokenizer().tokenize(view);
    if (tokens.ids.empty()) return;
    if (tokens.size() <= model.config().maximumTokens) {
        passages.push_back({index, span, std::move(tokens)});
        return;
    }
    // Pieces of as many units as the encoder reads tokens: a token covers at least one unit, but a unit may give two.
    PassageOptions options;
    options.maximumUtf16 = std::min<qsizetype>(options.maximumUtf16, model.config().maximumTokens);
    options.overlapUtf16 = options.maximumUtf16 / 4;
    for (const Span piece : splitIntoPassages(view, options)) {
        TokenSequence part = model.tokenizer().tokenize(view.mid(piece.beginUtf16, piece.length()));
        part.truncate(model.config().maximumTokens);
        if (!part.ids.empty()) passages.push_back({index, piece.shifted(span.beginUtf16), std::move(part)});
    }
}

std::vector<Span> passagesOfDocument(const QString &text, const ModelSnapshot &model)
{
    // What is much longer need not be counted in tokens: no text has so few.
    constexpr qsizetype mostUtf16OfToken = 16;
    const qsizetype limit = model.config().maximumTokens;
    const QStringView line = QStringView(text).trimmed();
    const bool isRecord = !line.isEmpty() && !line.contains(u'\n') && text.size() <= limit * mostUtf16OfToken
        && model.tokenizer().tokenize(text).size() <= limit;
    return isRecord ? std::vector{Span{0, text.size()}} : splitIntoPassages(text);
}

std::vector<size_t> byLength(const std::vector<Passage> &passages)
{
    std::vector<size_t> order(passages.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t index) { return passages[index].tokens.size(); });
    return order;
}

std::vector<std::span<const size_t>> readingBatches(
    const std::vector<size_t> &order, const std::vector<Passage> &passages, qint64 tokensPerBatch)
{
    std::vector<std::span<const size_t>> result;
    size_t begin = 0;
    qsizetype longest = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        const qsizetype grown = std::max(longest, passages[order[i]].tokens.size());
        if (i > begin && grown * qsizetype(i - begin + 1) > tokensPerBatch) {
            result.emplace_back(order.data() + begin, i - begin);
            begin = i;
            longest = 0;
        }
        longest = std::max(longest, passages[order[i]].tokens.size());
    }
    if (begin < order.size()) result.emplace_back(order.data() + begin, order.size() - begin);
    return result;
}

} // namespace spotter
