// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/columns/token_table.h"

#include "core/formats/columns/conll_sentence.h"
#include "core/formats/columns/tag_reading.h"
#include "core/formats/entity_list.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/registry.h"
#include "core/formats/text/csv_rows.h"
#include "core/formats/text/text_decoder.h"
#include "core/formats/token_layout.h"
#include "core/formats/token_text.h"

#include <QBuffer>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostTokens = 1'000'000; // of a sentence: a table without sentences is one

/// The first column with one of these names, the earlier names first.
qsizetype columnCalled(const QStringList &headings, const QStringList &names)
{
    for (const QString &name : names) {
        const auto found = std::ranges::find_if(headings,
            [&name](const QString &heading) { return heading.trimmed().compare(name, Qt::CaseInsensitive) == 0; });
        if (found != headings.end()) return found - headings.begin();
    }
    return -1;
}

/// What a column of tokens is also called, if each of its cells has those of a sentence.
const QStringList &textNames()
{
    static const QStringList names{u"sentence"_s, u"text"_s};
    return names;
}

/// The columns by their headings alone.
TokenTableColumns columnsCalled(const QStringList &headings, char separator)
{
    static const QStringList tags{u"ner_tags"_s, u"ner_tag"_s, u"ner"_s, u"bio"_s, u"iob"_s, u"tags"_s, u"tag"_s,
        u"labels"_s, u"label"_s, u"entity"_s};
    static const QStringList tokens{u"tokens"_s, u"token"_s, u"words"_s, u"word"_s};
    static const QStringList sentences{u"sentence #"_s, u"sentence_id"_s, u"sentence_idx"_s, u"sent_id"_s,
        u"sentence id"_s, u"sentence"_s, u"sent"_s, u"sent #"_s};
    TokenTableColumns columns{.separator = separator,
        .token = columnCalled(headings, tokens),
        .tag = columnCalled(headings, tags),
        .sentence = columnCalled(headings, sentences)};
    if (columns.token < 0) columns.token = columnCalled(headings, textNames());
    if (columns.sentence == columns.token) columns.sentence = -1;
    return columns;
}

/// The items of a list in Python's notation, or in that of arrays, which have no commas; nothing if it is none.
std::optional<QStringList> listedItems(const QString &cell)
{
    if (auto items = pythonList(cell)) return items;
    static const QRegularExpression spaced(uR"((['"])\s+(['"]))"_s);
    QString withCommas = cell.simplified();
    return pythonList(withCommas.replace(spaced, u"\\1, \\2"_s));
}

/// The columns of a table with that separator, if its first rows fit.
std::optional<TokenTableColumns> columnsIn(const QByteArray &head, char separator)
{
    constexpr qsizetype mostColumns = 16;
    constexpr int lookedAtRows = 200;
    QByteArray whole = head;
    if (whole.size() >= sniffBytes) whole.truncate(whole.lastIndexOf('\n') + 1); // the last row may go on
    QBuffer device(&whole);
    device.open(QIODevice::ReadOnly);
    CsvRows rows(device, {}, whole.size() + 1, {.separator = separator, .mayBeLatin = true});
    auto row = rows.next();
    if (!row || !*row || (*row)->cells.size() < 2 || (*row)->cells.size() > mostColumns) return std::nullopt;
    TokenTableColumns columns = columnsCalled((*row)->cells, separator);
    if (columns.token < 0 || columns.tag < 0 || columns.token == columns.tag) return std::nullopt;
    const bool mayBeText = columnCalled({(*row)->cells[columns.token]}, textNames()) == 0;
    bool marks = false;
    int count = 0;
    for (row = rows.next(); row && *row && count < lookedAtRows; row = rows.next()) {
        const QStringList &cells = (*row)->cells;
        if (std::ranges::all_of(cells, &QString::isEmpty)) continue;
        const QString tag = cells.value(columns.tag).trimmed();
        const auto list = listedItems(tag);
        if (count++ == 0) columns.areLists = list.has_value();
        const QStringList tags = list ? *list : QStringList{tag};
        if (columns.areLists != list.has_value() || !std::ranges::all_of(tags, TagReading::isTag)) return std::nullopt;
        marks = marks || std::ranges::any_of(tags, TagReading::marks);
    }
    // One label of a whole text is not the tag of a token.
    return marks && (columns.areLists || !mayBeText) ? std::optional(columns) : std::nullopt;
}

class TokenTableReader final : public RecordReader {
public:
    TokenTableReader(QIODevice &device, const ReadOptions &options, const TokenTableColumns &columns)
        : m_options(options), m_columns(columns),
          m_rows(device, options.name, options.maximumRecordBytes,
              {.separator = columns.separator, .mayBeLatin = options.encoding.isEmpty()})
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            auto document = step();
            if (document || !m_options.skipBad || !canContinue()) return document;
            ++m_counts.skipped;
            report(ReadIssue::Kind::Skipped, document.error().message);
        }
    }
    [[nodiscard]] bool canContinue() const override { return m_rows.canContinue(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_rows.positionBytes(); }
    [[nodiscard]] QString encodingName() const override
    {
        return m_rows.isLatin() ? QString::fromLatin1(csvLatinEncoding) : QStringLiteral("UTF-8");
    }

private:
    Result<std::optional<Document>> step()
    {
        QStringList tokens;
        QStringList tags;
        std::optional<Error> wrong; // the rest of the sentence is skipped
        for (;;) {
            if (!m_waiting) {
                auto row = m_rows.next();
                if (!row) return std::unexpected(row.error());
                sayEncoding();
                if (*row && !m_hasHeadings) {
                    readHeadings(**row);
                    continue;
                }
                m_waiting = std::move(*row);
            }
            const bool isEnd = !m_waiting;
            const bool hasRows = !tokens.isEmpty() || wrong;
            if (isEnd && !hasRows) return std::nullopt;
            if (hasRows && (isEnd || endsSentence(*m_waiting))) break;
            m_row = *std::exchange(m_waiting, std::nullopt);
            if (m_columns.sentence >= 0 && !cell(m_columns.sentence).isEmpty()) m_sentence = cell(m_columns.sentence);
            if (const auto added = addRow(tokens, tags); !added && !wrong) wrong = added.error();
            if (m_columns.areLists && (wrong || !tokens.isEmpty())) break;
        }
        if (wrong) return std::unexpected(*wrong);
        return documentOf(tokens, tags);
    }

    void readHeadings(const CsvRow &row)
    {
        m_hasHeadings = true;
        m_row = row;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const bool isRead = i == m_columns.token || i == m_columns.tag || i == m_columns.sentence;
            if (isRead || row.cells[i].trimmed().isEmpty()) continue;
            ++m_counts.ignoredKeys;
            report(ReadIssue::Kind::Ignored,
                place() + FormatMessages::tr("the column \"%1\" is not kept").arg(row.cells[i].left(quotedUtf16)));
        }
    }

    /// Once, as soon as a row shows it.
    void sayEncoding()
    {
        if (!m_rows.isLatin() || std::exchange(m_saidEncoding, true)) return;
        report(ReadIssue::Kind::Understood, uncertainEncodingSentence(m_options.name, csvLatinEncoding));
    }

    [[nodiscard]] bool endsSentence(const CsvRow &row) const
    {
        if (m_columns.areLists || row.followsBlank) return true;
        if (m_columns.sentence < 0) return std::ranges::all_of(row.cells, &QString::isEmpty);
        const QString sentence = row.cells.value(m_columns.sentence).trimmed();
        return !sentence.isEmpty() && sentence != m_sentence;
    }

    Result<void> addRow(QStringList &tokens, QStringList &tags)
    {
        if (std::ranges::all_of(m_row.cells, &QString::isEmpty)) return {};
        if (m_columns.areLists) return addLists(tokens, tags);
        return addToken(m_row.cells.value(m_columns.token), cell(m_columns.tag), tokens, tags);
    }

    Result<void> addLists(QStringList &tokens, QStringList &tags)
    {
        const QString written = cell(m_columns.token);
        static const QRegularExpression space(u"\\s+"_s);
        const auto listed = listedItems(written);
        const QStringList words = listed ? *listed : written.split(space, Qt::SkipEmptyParts);
        const auto ofWords = listedItems(cell(m_columns.tag));
        if (!ofWords || ofWords->size() != words.size())
            return fault(FormatMessages::tr("the list of tags is not as long as that of the words"));
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (const auto added = addToken(words[i], ofWords->at(i), tokens, tags); !added) return added;
        }
        return {};
    }

    Result<void> addToken(const QString &token, const QString &tag, QStringList &tokens, QStringList &tags)
    {
        if (!TagReading::isTag(tag))
            return fault(FormatMessages::tr("\"%1\" is not a tag like O, B-PER or I-PER").arg(tag.left(quotedUtf16)));
        if (token.trimmed().isEmpty() && TagReading::marks(tag))
            return fault(FormatMessages::tr("this row has a tag but no token"));
        if (token.trimmed().isEmpty()) return {};
        if (std::size_t(tokens.size()) == mostTokens) {
            return failure(ErrorCode::Limit,
                place()
                    + FormatMessages::tr("one sentence has too many tokens; a column that numbers the sentences, or "
                                         "empty lines, would separate them"));
        }
        tokens += token.trimmed();
        tags += tag;
        return {};
    }

    Result<std::optional<Document>> documentOf(const QStringList &tokens, const QStringList &tags)
    {
        TokenText text;
        text.addSentence(tokens);
        TagReading reading;
        for (const QString &tag : tags) reading.add(tag);
        reading.endSentence();
        Document document;
        document.source = m_options.source;
        document.text = text.text();
        std::vector<Entity> entities;
        for (const TagReading::Entity &tagged : reading.entities()) {
            const Span span{text.tokens()[tagged.first].beginUtf16, text.tokens()[tagged.last - 1].endUtf16};
            if (span.isValid()) entities.push_back({span, tagged.type});
        }
        if (entities.size() > maximumListed) return failure(tooManyListed().code, place() + tooManyListed().message);
        keepEntities(document, entities);
        keepTokens(document, text.tokens(), entities);
        ++m_counts.documents;
        return document;
    }

    [[nodiscard]] QString cell(qsizetype column) const { return m_row.cells.value(column).trimmed(); }
    [[nodiscard]] QString place() const { return u"%1:%2:1: "_s.arg(m_options.name).arg(m_row.begin.line); }
    [[nodiscard]] std::unexpected<Error> fault(const QString &message) const
    {
        return failure(ErrorCode::Content, place() + message);
    }
    void report(ReadIssue::Kind kind, const QString &message) const
    {
        if (m_options.onIssue) m_options.onIssue({kind, m_row.begin.line, 1, message});
    }

    ReadOptions m_options;
    TokenTableColumns m_columns;
    CsvRows m_rows;
    bool m_hasHeadings = false;
    bool m_saidEncoding = false;
    CsvRow m_row;
    std::optional<CsvRow> m_waiting; ///< read, but perhaps of the next sentence
    QString m_sentence; ///< the number or name of the current one
    ReadCounts m_counts;
};

} // namespace

std::optional<TokenTableColumns> tokenTableColumns(const QByteArray &head)
{
    for (const char separator : {',', '\t', ';'}) {
        if (auto columns = columnsIn(head, separator)) return columns;
    }
    return std::nullopt;
}

std::unique_ptr<RecordReader> makeTokenTableReader(
    QIODevice &device, const ReadOptions &options, const TokenTableColumns &columns)
{
    return std::make_unique<TokenTableReader>(device, options, columns);
}

} // namespace spotter
