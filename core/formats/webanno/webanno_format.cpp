// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/webanno/webanno_format.h"

#include "core/base/device_reading.h"
#include "core/formats/archives/archive.h"
#include "core/formats/archives/packing.h"
#include "core/formats/messages.h"
#include "core/formats/text/whole_file.h"
#include "core/formats/webanno/project_versions.h"
#include "core/formats/webanno/webanno_document.h"
#include "core/formats/webanno/webanno_writer.h"

#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class WebAnnoReader final : public RecordReader {
public:
    WebAnnoReader(QIODevice &device, const ReadOptions &options)
        : m_device(device), m_options(options), m_versions(options.name, options.annotator)
    {
    }

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
        if (!m_archive && isArchive(packingOf(peekSome(m_device, packingBytes))))
            m_archive = std::make_unique<Archive>(m_device, m_options.name);
        return m_archive ? nextMember() : wholeFile();
    }

    Result<std::optional<Document>> wholeFile()
    {
        const auto bytes = readWholeFile(m_device, m_options.name, m_options.maximumRecordBytes);
        if (!bytes) return stop(bytes.error());
        m_positionBytes = bytes->size();
        m_atEnd = true;
        return makeDocument(*bytes, m_options.name, m_options.source);
    }

    Result<std::optional<Document>> nextMember()
    {
        for (;;) {
            auto member
                = m_archive->next([this](const QString &path) { return isWanted(path); }, m_options.maximumRecordBytes);
            if (!member) return stop(member.error());
            if (const auto checked = m_versions.check(!*member); !checked) return stop(withEveryone(checked.error()));
            if (!*member) return nextUntouched();
            const auto place = projectFile((*member)->path);
            if (place && place->annotator.isEmpty()) {
                if (const auto kept = keepUntouched(**member, place->document); !kept) return stop(kept.error());
                continue;
            }
            auto document = makeDocument((*member)->content, m_options.name + u'/' + (*member)->path, (*member)->path);
            if (document && *document && place && m_options.annotator == allAnnotators)
                (*document)->metadata.insert(annotatorKey, place->annotator);
            return document;
        }
    }

    std::unexpected<Error> stop(const Error &error)
    {
        m_state = std::unexpected(error);
        return std::unexpected(error);
    }

    bool isWanted(const QString &path)
    {
        if (!path.endsWith(".tsv"_L1, Qt::CaseInsensitive)) return false;
        const auto place = projectFile(path);
        return !place || m_versions.add(*place) || place->annotator.isEmpty();
    }

    /// Reads the names of the remaining members, because the message must list all annotators.
    Error withEveryone(const Error &error)
    {
        while (true) {
            const auto member = m_archive->next(
                [this](const QString &path) {
                    (void)isWanted(path);
                    return false;
                },
                0);
            if (!member || !*member) break;
        }
        const auto checked = m_versions.check(true);
        return checked ? error : checked.error();
    }

    /// A document that nobody annotated only exists in this version; this is known only at the end.
    Result<void> keepUntouched(ArchiveMember &member, const QString &document)
    {
        m_untouchedBytes += member.content.size();
        if (m_untouchedBytes > m_options.maximumRecordBytes) {
            return failure(ErrorCode::Limit,
                FormatMessages::tr(
                    "%1: the project is too large to be read from the archive; unpack it and read the folder")
                    .arg(m_options.name));
        }
        m_untouched.emplace(document, std::move(member));
        return {};
    }

    Result<std::optional<Document>> nextUntouched()
    {
        while (!m_untouched.empty()) {
            const auto node = m_untouched.extract(m_untouched.begin());
            if (!m_versions.isUntouched(node.key())) continue;
            const ArchiveMember &member = node.mapped();
            return makeDocument(member.content, m_options.name + u'/' + member.path, member.path);
        }
        m_atEnd = true;
        if (const qint64 missing = m_versions.missing(); missing > 0 && m_options.onIssue) {
            m_options.onIssue(
                {ReadIssue::Kind::LeftOut, 0, 0, withoutAnnotator(m_options.name, m_options.annotator, missing)});
        }
        return std::nullopt;
    }

    Result<std::optional<Document>> makeDocument(const QByteArray &bytes, const QString &name, const QString &source)
    {
        const auto content = strictUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes, name);
        if (!content) return std::unexpected(content.error());
        std::vector<ReadIssue> issues;
        auto document = makeWebAnnoDocument(*content, name, issues);
        if (!document) return std::unexpected(document.error());
        document->source = source;
        for (const ReadIssue &issue : issues)
            ++(issue.kind == ReadIssue::Kind::LeftOut ? m_counts.leftOut : m_counts.ignoredKeys);
        if (m_options.onIssue) {
            for (const ReadIssue &issue : issues) m_options.onIssue(issue);
        }
        ++m_counts.documents;
        m_counts.triples += qint64(document->triples.size());
        return std::move(*document);
    }

    QIODevice &m_device;
    ReadOptions m_options;
    std::unique_ptr<Archive> m_archive;
    ProjectVersions m_versions;
    std::map<QString, ArchiveMember> m_untouched; ///< by document
    qint64 m_untouchedBytes = 0;
    ReadCounts m_counts;
    qint64 m_positionBytes = 0;
    bool m_atEnd = false;
    Result<void> m_state;
};

SniffVerdict sniffWebAnno(const FormatSample &sample)
{
    if (sample.head.startsWith("#FORMAT=WebAnno TSV 3")) return {99, {}};
    for (const QString &path : archivePaths(sample.head)) {
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
        makeWebAnnoWriter, {}, true};
}

} // namespace spotter
