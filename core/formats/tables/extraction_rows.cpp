// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/extraction_rows.h"

#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/registry.h"
#include "core/formats/text/csv_rows.h"
#include "core/text/alignment.h"

#include <QBuffer>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype columnsOfReverb = 18;
constexpr std::size_t mostExtractions = 1'000'000; // of a sentence, because a file may be one endless sentence

/// Quotation marks are words of the sentence.
CsvDialect extractionDialect() { return {.separator = '\t', .quote = '\0'}; }

bool isScore(const QString &cell)
{
    bool isNumber = false;
    const double score = cell.trimmed().toDouble(&isNumber);
    return isNumber && score >= 0 && score <= 1 && cell.contains(u'.');
}

bool isReverbRow(const QStringList &row)
{
    constexpr qsizetype firstPlace = 5;
    constexpr qsizetype places = 6;
    if (row.size() != columnsOfReverb || !isScore(row[firstPlace + places])) return false;
    return std::ranges::all_of(row.sliced(firstPlace, places), [](const QString &cell) {
        bool isNumber = false;
        return cell.toInt(&isNumber) >= 0 && isNumber;
    });
}

/// Whether a row is a sentence, after `skipped` further cells a relation, and arguments that are mostly in it.
bool isExtraction(const QStringList &row, qsizetype skipped)
{
    const qsizetype relation = 1 + skipped;
    constexpr qsizetype fewestWords = 2;
    const QString &sentence = row.front();
    if (row.size() < relation + 2 || sentence.simplified().count(u' ') < fewestWords) return false;
    const auto arguments = row.sliced(relation + 1);
    const auto found = std::ranges::count_if(arguments, [&sentence](const QString &argument) {
        return !argument.trimmed().isEmpty() && argument.size() < sentence.size()
            && sentence.contains(argument.trimmed(), Qt::CaseInsensitive);
    });
    const QString &said = row[relation];
    return !said.trimmed().isEmpty() && said.size() < sentence.size() && 2 * found > std::ssize(arguments);
}

struct ExtractionCells {
    qsizetype sentence = 0;
    qsizetype relation = 1;
    qsizetype subject = 2;
    qsizetype object = 3;
    qsizetype score = -1;
    bool hasMore = true; ///< arguments after the object
};

ExtractionCells cellsOf(ExtractionLayout layout)
{
    switch (layout) {
    case ExtractionLayout::Gold:
        break;
    case ExtractionLayout::Lemma:
        return {0, 2, 3, 4, -1, true};
    case ExtractionLayout::Scored:
        return {0, 2, 3, 4, 1, true};
    case ExtractionLayout::Reverb:
        return {12, 3, 2, 4, 11, false};
    }
    return {};
}

/// Gold or Lemma, by what stands where in the sentences: a subject is in front of its relation. Nothing if the rows do
/// not say it clearly.
std::optional<ExtractionLayout> layoutByPlaces(const std::vector<QStringList> &rows)
{
    std::ptrdiff_t gold = 0;
    std::ptrdiff_t lemma = 0;
    for (const QStringList &row : rows) {
        const auto placeOf = [&row](qsizetype cell) {
            const QString words = row.value(cell).trimmed();
            return words.isEmpty() ? -1 : row.front().indexOf(words, 0, Qt::CaseInsensitive);
        };
        gold += placeOf(2) >= 0 && placeOf(2) < placeOf(1);
        lemma += placeOf(3) >= 0 && placeOf(3) < placeOf(2);
    }
    if (gold > 2 * lemma) return ExtractionLayout::Gold;
    if (lemma > 2 * gold) return ExtractionLayout::Lemma;
    return std::nullopt;
}

class ExtractionReader final : public RecordReader {
public:
    ExtractionReader(QIODevice &device, const ReadOptions &options, ExtractionLayout layout)
        : m_options(options), m_rows(device, options.name, options.maximumRecordBytes, extractionDialect()),
          m_cells(cellsOf(layout))
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            Result<std::optional<Document>> document = step();
            if (document || !m_options.skipBad || !canContinue()) return document;
            ++m_counts.skipped;
            report(ReadIssue::Kind::Skipped, document.error().message);
        }
    }
    [[nodiscard]] bool canContinue() const override { return m_rows.canContinue(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_rows.positionBytes(); }

private:
    /// Reads the rows of a sentence.
    Result<std::optional<Document>> step()
    {
        std::optional<Document> document;
        for (;;) {
            if (!m_hasRow) {
                auto row = m_rows.next();
                if (!row) return std::unexpected(row.error());
                if (!*row) break;
                m_row = std::move(**row);
                m_hasRow = true;
            }
            const QString sentence = cell(m_cells.sentence);
            if (document && document->text != sentence) break;
            m_hasRow = false;
            if (sentence.isEmpty() || cell(m_cells.relation).isEmpty()) {
                return failure(ErrorCode::Content,
                    place() + FormatMessages::tr("expected a sentence, a relation and its arguments between tabs"));
            }
            if (!document) {
                document.emplace();
                document->text = sentence;
                document->source = m_options.source;
                m_line = m_row.begin.line;
            }
            if (auto added = addRow(*document); !added) return std::unexpected(added.error());
        }
        if (!document) return std::nullopt;
        if (isTooMuchToAlign(document->text, document->triples)) {
            return failure(ErrorCode::Limit,
                place()
                    + FormatMessages::tr("there are too many labels without positions for a text this long; split it "
                                         "into several records"));
        }
        placeLabels(*document, m_line, m_options, m_counts);
        ++m_counts.documents;
        m_counts.triples += qint64(document->triples.size());
        return document;
    }

    Result<void> addRow(Document &document)
    {
        LabelledTriple label;
        Triple &triple = label.triple;
        triple.predicate = cell(m_cells.relation);
        triple.subject.text = cell(m_cells.subject);
        triple.object.text = cell(m_cells.object);
        if (triple.subject.text.isEmpty() || triple.object.text.isEmpty()) {
            ++m_counts.leftOut;
            report(ReadIssue::Kind::LeftOut,
                place()
                    + FormatMessages::tr("\"%1\" has one argument only and is left out")
                        .arg(quotedBegin(triple.predicate)));
            return {};
        }
        for (qsizetype i = m_cells.object + 1; m_cells.hasMore && i < m_row.cells.size(); ++i) {
            const QString value = cell(i);
            const qsizetype number = i - m_cells.subject + 1;
            if (!value.isEmpty()) triple.qualifiers.push_back({u"argument %1"_s.arg(number), {{}, value, {}}});
        }
        if (m_cells.score >= 0) label.score = cell(m_cells.score).toDouble();
        if (document.triples.size() == mostExtractions)
            return failure(
                ErrorCode::Limit, place() + FormatMessages::tr("one document has too many labels; split it"));
        document.triples.push_back(std::move(label));
        return {};
    }

    [[nodiscard]] QString cell(qsizetype index) const { return m_row.cells.value(index).trimmed(); }
    [[nodiscard]] QString place() const { return u"%1:%2:1: "_s.arg(m_options.name).arg(m_row.begin.line); }
    void report(ReadIssue::Kind kind, const QString &message) const
    {
        if (m_options.onIssue) m_options.onIssue({kind, m_row.begin.line, 1, message});
    }

    ReadOptions m_options;
    CsvRows m_rows;
    ExtractionCells m_cells;
    CsvRow m_row;
    bool m_hasRow = false; ///< read, but of the next sentence
    qint64 m_line = 0; ///< of the sentence's first row
    ReadCounts m_counts;
};

} // namespace

std::optional<ExtractionLayout> extractionLayout(const QByteArray &head)
{
    constexpr std::size_t lookedAt = 200;
    constexpr std::size_t fewest = 2;
    QByteArray whole = head;
    if (whole.size() >= sniffBytes) whole.truncate(whole.lastIndexOf('\n') + 1); // the last row may go on
    QBuffer device(&whole);
    device.open(QIODevice::ReadOnly);
    CsvRows read(device, {}, whole.size() + 1, extractionDialect());
    std::vector<QStringList> rows;
    while (rows.size() < lookedAt) {
        auto row = read.next();
        if (!row) return std::nullopt;
        if (!*row) break;
        rows.push_back((*row)->cells);
    }
    if (!rows.empty() && std::ranges::all_of(rows, isReverbRow)) return ExtractionLayout::Reverb;
    if (rows.size() < fewest) return std::nullopt;
    const auto areNearlyAll
        = [&rows](auto fits) { return 10 * std::ranges::count_if(rows, fits) >= 9 * std::ssize(rows); };
    const bool isScored = std::ranges::all_of(rows, [](const QStringList &row) { return isScore(row.value(1)); });
    const qsizetype skipped = isScored ? 1 : 0;
    constexpr qsizetype cellsOfTriple = 4;
    const bool isPlain
        = !isScored && std::ranges::all_of(rows, [](const QStringList &row) { return row.size() == cellsOfTriple; });
    if (isPlain || !areNearlyAll([skipped](const QStringList &row) { return isExtraction(row, skipped); }))
        return std::nullopt;
    return isScored ? ExtractionLayout::Scored : layoutByPlaces(rows);
}

std::unique_ptr<RecordReader> makeExtractionReader(
    QIODevice &device, const ReadOptions &options, ExtractionLayout layout)
{
    return std::make_unique<ExtractionReader>(device, options, layout);
}

} // namespace spotter
