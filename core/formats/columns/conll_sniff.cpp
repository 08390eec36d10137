// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/columns/conll_sniff.h"

#include "core/formats/columns/conll_sentence.h"
#include "core/formats/columns/ontonotes_columns.h"
#include "core/formats/columns/tag_reading.h"
#include "core/formats/columns/token_table.h"
#include "core/formats/messages.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

std::vector<std::vector<ConllRow>> sampleSentences(const FormatSample &sample, int fewest)
{
    constexpr std::size_t enough = 20;
    std::vector<std::vector<ConllRow>> sentences(1);
    int count = 0;
    QByteArrayList lines = sample.head.split('\n');
    if (!sample.complete) lines.removeLast();
    for (QByteArray line : lines) {
        if (line.endsWith('\r')) line.chop(1);
        const QString text = QString::fromUtf8(line);
        if (beginsConllDocument(text) || text.startsWith("#end document"_L1) || isTabbedComment(text)
            || (text.startsWith("# "_L1) && !text.contains(u'\t') && text.size() > 4))
            continue;
        if (text.trimmed().isEmpty()) {
            if (!sentences.back().empty()) sentences.emplace_back();
        } else {
            sentences.back().push_back({0, conllCells(text), text.contains(u'\t')});
            ++count;
        }
        if (sentences.size() > enough) break;
    }
    if (sentences.back().empty()) sentences.pop_back();
    if (count < fewest) sentences.clear();
    return sentences;
}

/// Without the rows that do not have as many cells as most; the file's name says that it is of this kind, and a few
/// damaged lines do not change that. Empty if too many rows are damaged.
std::vector<std::vector<ConllRow>> withoutDamage(std::vector<std::vector<ConllRow>> sentences)
{
    std::map<qsizetype, qsizetype> rowsOfWidth;
    qsizetype count = 0;
    for (const auto &rows : sentences) {
        for (const ConllRow &row : rows) ++rowsOfWidth[row.cells.size()];
        count += std::ssize(rows);
    }
    const auto usual = std::ranges::max_element(rowsOfWidth, {}, [](const auto &width) { return width.second; });
    if (usual == rowsOfWidth.end() || 5 * usual->second < 4 * count) return {};
    for (auto &rows : sentences)
        std::erase_if(rows, [&](const ConllRow &row) { return row.cells.size() != usual->first; });
    std::erase_if(sentences, [](const auto &rows) { return rows.empty(); });
    return sentences;
}

bool hasSuffixOfConll(const FormatSample &sample)
{
    static const QStringList suffixes{
        u"conll"_s, u"bio"_s, u"iob"_s, u"iob2"_s, u"bioes"_s, u"bilou"_s, u"conll2003"_s};
    return suffixes.contains(sample.suffix);
}

} // namespace

SniffVerdict sniffConllu(const FormatSample &sample)
{
    const auto sentences = sampleSentences(sample, 1);
    const bool hasItsName = sample.suffix == "conllu"_L1;
    // Ten words between blanks may be anything that begins with a number.
    const bool fits = !sentences.empty() && std::ranges::all_of(sentences, [hasItsName](const auto &rows) {
        return areConlluRows(rows) && (hasItsName || std::ranges::all_of(rows, &ConllRow::hasTabs));
    });
    if (fits) return {hasItsName ? 97 : 93, {}};
    return {0, FormatMessages::tr("it does not have the ten columns of CoNLL-U")};
}

SniffVerdict sniffConll(const FormatSample &sample)
{
    if (tokenTableColumns(sample.head)) return {93, {}};
    auto sentences = sampleSentences(sample, 2); // one line is not enough
    if (hasSuffixOfConll(sample)) {
        if (auto undamaged = withoutDamage(sentences); !undamaged.empty()) sentences = std::move(undamaged);
    }
    // "1-2", a sentence and a token, in front of each row: WebAnno TSV 1.
    static const QRegularExpression numbers(u"^\\d+-\\d+$"_s);
    const bool isNumbered = !sentences.empty() && std::ranges::all_of(sentences, [](const auto &rows) {
        return std::ranges::all_of(
            rows, [](const ConllRow &row) { return numbers.match(row.cells.front()).hasMatch(); });
    });
    if (isNumbered) return {0, FormatMessages::tr("its rows begin with the numbers of WebAnno TSV 1")};
    bool marks = false;
    std::optional<ConllColumns> columns;
    if (!sentences.empty() && std::ranges::all_of(sentences, areOntoNotesRows)) return {91, {}};
    for (const std::vector<ConllRow> &rows : sentences) {
        const auto found = conllColumns(rows, {});
        if (!found) return {0, FormatMessages::tr("it does not have rows of a token and a tag like B-PER")};
        columns = found;
        marks = marks
            || std::ranges::any_of(rows, [&](const ConllRow &row) { return TagReading::marks(row.cells[found->tag]); });
    }
    if (columns && marks) return {90, {}};
    if (columns && hasSuffixOfConll(sample)) return {85, {}};
    return {0, FormatMessages::tr("it does not have rows of a token and a tag like B-PER")};
}

} // namespace spotter
