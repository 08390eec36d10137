// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables of labels kept in Excel or Calc: each sheet is read as if it were saved as CSV.
#include "core/formats/spreadsheets/spreadsheet_format.h"

#include "core/formats/messages.h"
#include "core/formats/spreadsheets/sheet.h"
#include "core/formats/tables/csv_reader.h"

#include <QBuffer>

#include <algorithm>
#include <limits>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

using SheetsReader = Result<std::vector<Sheet>> (*)(const ArchiveParts &parts, const XmlPart &limits);

constexpr qint64 markupPerSheet = 8;

bool isMarkup(const QString &path) { return path.endsWith(".xml"_L1) || path.endsWith(".rels"_L1); }

class SpreadsheetReader final : public RecordReader {
public:
    SpreadsheetReader(QIODevice &device, const ReadOptions &options, SheetsReader read)
        : m_device(device), m_options(options), m_read(read)
    {
    }

    Result<std::optional<Document>> next() override
    {
        if (!m_state) return std::unexpected(m_state.error());
        if (!m_isOpen) {
            m_state = open();
            m_isOpen = true;
            if (!m_state) return std::unexpected(m_state.error());
        }
        for (;;) {
            if (!m_reader) {
                if (m_next == m_sheets.size()) return atEnd();
                openSheet(m_sheets[m_next++]);
            }
            auto document = m_reader->next();
            if (document && *document) return document;
            if (!document && m_reader->canContinue()) return document;
            // A sheet with other content, such as a legend, is reported and left out if other sheets contain labels.
            if (!document && !m_firstFault) m_firstFault = document.error();
            if (!document) report(ReadIssue::Kind::Skipped, document.error().message);
            m_counts = m_counts + m_reader->counts();
            if (!document) ++m_counts.skipped;
            m_reader.reset();
            const auto &fault = m_sheets[m_next - 1].fault();
            if (!document || !fault) continue;
            if (!m_options.skipBad) m_state = std::unexpected(*fault);
            if (!m_state) return std::unexpected(*fault);
            ++m_counts.skipped;
            report(ReadIssue::Kind::Skipped, fault->message);
        }
    }

    [[nodiscard]] bool canContinue() const override { return m_state.has_value(); }
    [[nodiscard]] ReadCounts counts() const override
    {
        return m_counts + (m_reader ? m_reader->counts() : ReadCounts{});
    }
    [[nodiscard]] qint64 positionBytes() const override { return m_positionBytes; }
    [[nodiscard]] QStringList headings() const override { return m_headings; }

private:
    Result<void> open()
    {
        const auto parts = ArchiveParts::unpack(m_device, m_options.name, isMarkup, m_options.stop);
        if (!parts) return std::unexpected(parts.error());
        m_positionBytes = m_device.isSequential() ? 0 : m_device.size();
        auto sheets = m_read(**parts,
            {**parts, {}, markupPerSheet * m_options.maximumRecordBytes, m_options.maximumDepth, m_options.stop});
        if (!sheets) return std::unexpected(sheets.error());
        m_sheets = std::move(*sheets);
        std::erase_if(m_sheets, [](const Sheet &sheet) { return sheet.csv().isEmpty(); });
        for (const Sheet &sheet : m_sheets) keepHeadings(sheet);
        return {};
    }

    void keepHeadings(const Sheet &sheet)
    {
        constexpr qsizetype mostHeadings = 1000; // to choose from
        for (const QString &heading : sheet.headings()) {
            const QString bare = heading.trimmed();
            if (m_headings.size() < mostHeadings && !bare.isEmpty() && !m_headings.contains(bare)) m_headings += bare;
        }
    }

    void openSheet(const Sheet &sheet)
    {
        m_csv.close();
        m_csv.setData(sheet.csv());
        m_csv.open(QIODevice::ReadOnly);
        if (const qint64 rows = sheet.leftOutRows(); rows > 0) {
            m_counts.leftOut += rows;
            report(ReadIssue::Kind::LeftOut,
                FormatMessages::tr("%1: %Ln row(s) that repeat the row before are left out", nullptr,
                    int(std::min<qint64>(rows, std::numeric_limits<int>::max())))
                    .arg(sheet.name()));
        }
        if (const qint64 formulas = sheet.uncalculated(); formulas > 0) {
            m_counts.leftOut += formulas;
            report(ReadIssue::Kind::LeftOut,
                FormatMessages::tr("%1: %Ln formula(s), the first one in cell %2, have no result in the file and are "
                                   "read as empty; open it in a spreadsheet program and save it again",
                    nullptr, int(std::min<qint64>(formulas, std::numeric_limits<int>::max())))
                    .arg(sheet.name(), sheet.firstUncalculated()));
        }
        ReadOptions options = m_options;
        options.name = sheet.name();
        m_reader = makeCsvReader(m_csv, options, ',', sheet.rowNumbers());
    }

    void report(ReadIssue::Kind kind, const QString &message) const
    {
        if (m_options.onIssue) m_options.onIssue({kind, 0, 0, message});
    }

    Result<std::optional<Document>> atEnd()
    {
        if (m_counts.documents > 0 || !m_firstFault || m_options.skipBad) return std::nullopt;
        m_state = std::unexpected(*m_firstFault);
        return std::unexpected(*m_firstFault);
    }

    QIODevice &m_device;
    ReadOptions m_options;
    SheetsReader m_read;
    std::vector<Sheet> m_sheets;
    std::size_t m_next = 0;
    QStringList m_headings; ///< of all sheets
    QBuffer m_csv; ///< of the current sheet
    std::unique_ptr<RecordReader> m_reader;
    ReadCounts m_counts; ///< of the previous sheets
    std::optional<Error> m_firstFault;
    qint64 m_positionBytes = 0;
    bool m_isOpen = false;
    Result<void> m_state;
};

SniffVerdict sniffXlsx(const FormatSample &sample)
{
    if (!sample.head.startsWith("PK\x03\x04"))
        return {0, FormatMessages::tr("it is not a zip archive, which every Excel workbook is")};
    if (sample.suffix == "xlsx"_L1 || sample.suffix == "xlsm"_L1) return {95, {}};
    if (sample.head.contains("[Content_Types].xml") && sample.head.contains("xl/")) return {95, {}};
    return {0, FormatMessages::tr("it does not contain a workbook")};
}

SniffVerdict sniffOds(const FormatSample &sample)
{
    if (!sample.head.startsWith("PK\x03\x04"))
        return {0, FormatMessages::tr("it is not a zip archive, which every OpenDocument spreadsheet is")};
    if (sample.head.first(std::min<qsizetype>(200, sample.head.size()))
            .contains("application/vnd.oasis.opendocument.spreadsheet"))
        return {98, {}};
    if (sample.suffix == "ods"_L1) return {95, {}};
    return {0, FormatMessages::tr("it does not contain an OpenDocument spreadsheet")};
}

} // namespace

Format xlsxFormat()
{
    return {{u"xlsx"_s, FormatMessages::tr("Excel workbook (XLSX), with the columns of CSV"), {u"xlsx"_s, u"xlsm"_s},
                true, false},
        sniffXlsx,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<SpreadsheetReader>(device, options, readXlsxSheets);
        },
        nullptr, {}, true};
}

Format odsFormat()
{
    return {{u"ods"_s, FormatMessages::tr("OpenDocument spreadsheet (ODS), with the columns of CSV"), {u"ods"_s}, true,
                false},
        sniffOds,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<SpreadsheetReader>(device, options, readOdsSheets);
        },
        nullptr, {}, true};
}

} // namespace spotter
