// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/bioc_format.h"

#include "core/formats/biomedical/bigbio_record.h"
#include "core/formats/biomedical/bioc_parser.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

using BiocParse = Result<std::vector<BiocRecord>> (*)(QIODevice &device, const ReadOptions &options);

/// Returns the documents of a file one by one. A collection is read completely: its size is limited like that of one
/// record.
class BiocReader final : public RecordReader {
public:
    BiocReader(QIODevice &device, const ReadOptions &options, BiocParse parse)
        : m_device(device), m_options(options), m_parse(parse)
    {
    }

    Result<std::optional<Document>> next() override
    {
        if (!m_state) return std::unexpected(m_state.error());
        if (!m_isParsed) {
            m_isParsed = true;
            auto records = m_parse(m_device, m_options);
            m_positionBytes = m_device.isSequential() ? 0 : m_device.pos();
            if (!records) {
                m_state = std::unexpected(records.error());
                return std::unexpected(records.error());
            }
            m_records = std::move(*records);
        }
        while (m_next < m_records.size()) {
            const BiocRecord record = std::move(m_records[m_next++]);
            BiocFindings findings;
            findings.named = std::move(m_named);
            auto document = record.isForeign ? refusal(record) : makeBiocDocument(record, m_options.name, findings);
            m_named = std::move(findings.named);
            if (!document && m_options.skipBad) {
                ++m_counts.skipped;
                tell({ReadIssue::Kind::Skipped, record.line, 1, document.error().message});
                continue;
            }
            if (!document) return std::unexpected(document.error());
            document->source = m_options.source;
            for (const ReadIssue &issue : findings.issues) tell(issue);
            ++m_counts.documents;
            m_counts.triples += qint64(document->triples.size());
            m_counts.leftOut += findings.leftOut;
            m_counts.unaligned += findings.unaligned;
            m_counts.ignoredKeys += findings.ignored;
            return std::move(*document);
        }
        return std::nullopt;
    }

    [[nodiscard]] bool canContinue() const override { return m_state.has_value(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_positionBytes; }

private:
    [[nodiscard]] Result<Document> refusal(const BiocRecord &record) const
    {
        return failure(ErrorCode::Content,
            FormatMessages::tr("%1: the passages of the document \"%2\" have no text as BioC writes it")
                .arg(m_options.name, record.id.left(quotedUtf16)));
    }

    void tell(const ReadIssue &issue) const
    {
        if (m_options.onIssue) m_options.onIssue(issue);
    }

    QIODevice &m_device;
    ReadOptions m_options;
    BiocParse m_parse;
    std::vector<BiocRecord> m_records;
    std::size_t m_next = 0;
    std::set<QString> m_named; ///< see BiocFindings
    bool m_isParsed = false;
    qint64 m_positionBytes = 0;
    ReadCounts m_counts;
    Result<void> m_state;
};

SniffVerdict sniffBiocXml(const FormatSample &sample)
{
    const bool says = sample.head.contains("BioC.dtd")
        || (sample.head.contains("<collection") && sample.head.contains("<document")
            && (sample.head.contains("<passage") || sample.head.contains("<infon")));
    return says ? SniffVerdict{96, {}}
                : SniffVerdict{0, FormatMessages::tr("it is not XML with a <collection> of <document>s")};
}

/// Whether there are passages with a text, or with sentences, and what BioC says of them. Other tools write passages,
/// too.
bool holdsBiocPassages(const QByteArray &head)
{
    static const QRegularExpression text(uR"("text"\s*:\s*"|"sentences"\s*:\s*\[)"_s);
    const qsizetype begin = head.indexOf("\"passages\"");
    if (begin < 0) return false;
    const QString rest = QString::fromUtf8(head.sliced(begin));
    return text.match(rest).hasMatch() && (head.contains("\"infons\"") || head.contains("\"annotations\""));
}

SniffVerdict sniffBiocJson(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    const bool says = shape && (shape->has("passages") || shape->has("PubTator3") || shape->has("documents"))
        && (holdsBiocPassages(sample.head) || looksLikeBigbio(sample.head));
    return says ? SniffVerdict{95, {}}
                : SniffVerdict{0, FormatMessages::tr("it has no \"documents\" with \"passages\"")};
}

} // namespace

Format biocXmlFormat()
{
    return {{u"bioc-xml"_s, FormatMessages::tr("BioC (XML)"), {u"xml"_s}, true, false}, sniffBiocXml,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<BiocReader>(device, options, parseBiocXml);
        },
        nullptr};
}

Format biocJsonFormat()
{
    return {{u"bioc-json"_s, FormatMessages::tr("BioC (JSON)"), {u"json"_s}, true, false}, sniffBiocJson,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<BiocReader>(device, options, parseBiocJson);
        },
        nullptr};
}

} // namespace spotter
