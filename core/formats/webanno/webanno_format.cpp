// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/webanno/webanno_format.h"

#include "core/formats/archives/zip_reader.h"
#include "core/formats/messages.h"
#include "core/formats/text/whole_file.h"
#include "core/formats/webanno/webanno_document.h"
#include "core/formats/webanno/webanno_writer.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class WebAnnoReader final : public RecordReader {
public:
    WebAnnoReader(QIODevice &device, const ReadOptions &options) : m_device(device), m_options(options) { }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            auto document = readOne();
            if (document || !m_options.skipBad || !m_state) return document;
            ++m_counts.skipped;
            if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, 0, 0, document.error().message});
        }
    }

    [[nodiscard]] bool canContinue() const override { return m_state.has_value(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override
    {
        return m_archive ? m_archive->positionBytes() : m_positionBytes;
    }

private:
    Result<std::optional<Document>> readOne()
    {
        if (!m_state) return std::unexpected(m_state.error());
        if (m_atEnd) return std::nullopt;
        if (!m_archive && m_device.peek(4) == QByteArrayView("PK\x03\x04", 4))
            m_archive.emplace(m_device, m_options.name, m_options.maximumRecordBytes);
        return m_archive ? nextMember() : wholeFile();
    }

    Result<std::optional<Document>> wholeFile()
    {
        const auto bytes = readWholeFile(m_device, m_options.name, m_options.maximumRecordBytes);
        if (!bytes) {
            m_state = std::unexpected(bytes.error());
            return std::unexpected(bytes.error());
        }
        m_positionBytes = bytes->size();
        m_atEnd = true;
        return makeDocument(*bytes, m_options.name, m_options.source);
    }

    Result<std::optional<Document>> nextMember()
    {
        auto member
            = m_archive->next([](const QString &path) { return path.endsWith(".tsv"_L1, Qt::CaseInsensitive); });
        if (!member) {
            m_state = std::unexpected(member.error());
            return std::unexpected(member.error());
        }
        m_atEnd = !*member;
        if (m_atEnd) return std::nullopt;
        return makeDocument((*member)->content, m_options.name + u'/' + (*member)->path, (*member)->path);
    }

    Result<std::optional<Document>> makeDocument(const QByteArray &bytes, const QString &name, const QString &source)
    {
        const auto content = strictUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes, name);
        if (!content) return std::unexpected(content.error());
        std::vector<ReadIssue> issues;
        auto document = makeWebAnnoDocument(*content, name, issues);
        if (!document) return std::unexpected(document.error());
        document->source = source;
        m_counts.ignoredKeys += qint64(issues.size());
        if (m_options.onIssue) {
            for (const ReadIssue &issue : issues) m_options.onIssue(issue);
        }
        ++m_counts.documents;
        m_counts.triples += qint64(document->triples.size());
        return std::move(*document);
    }

    QIODevice &m_device;
    ReadOptions m_options;
    std::optional<ZipReader> m_archive;
    ReadCounts m_counts;
    qint64 m_positionBytes = 0;
    bool m_atEnd = false;
    Result<void> m_state;
};

SniffVerdict sniffWebAnno(const FormatSample &sample)
{
    if (sample.head.startsWith("#FORMAT=WebAnno TSV 3")) return {99, {}};
    for (const QString &path : zipPaths(sample.head)) {
        if (path.endsWith(".tsv"_L1, Qt::CaseInsensitive)) return {85, {}};
    }
    return {0, FormatMessages::tr("it does not begin with #FORMAT=WebAnno TSV 3")};
}

} // namespace

Format webAnnoFormat()
{
    return {
        {u"webanno"_s, FormatMessages::tr("INCEpTION, WebAnno TSV 3 (ZIP of .tsv)"), {u"zip"_s, u"tsv"_s}, true, true},
        sniffWebAnno,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<WebAnnoReader>(device, options);
        },
        makeWebAnnoWriter};
}

} // namespace spotter
