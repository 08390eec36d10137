// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archive_reader.h"
#include "core/formats/format_search.h"

#include "core/base/system_error.h"
#include "core/formats/annotator_files.h"
#include "core/formats/archives/archive.h"
#include "core/formats/archives/seekable_input.h"
#include "core/formats/archives/unpacking_device.h"
#include "core/formats/beside_data.h"
#include "core/formats/messages.h"
#include "core/formats/owning_reader.h"
#include "core/formats/project_archive.h"

#include <QBuffer>

#include <vector>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class ArchiveReader final : public RecordReader {
public:
    ArchiveReader(SeekableInput input, const ReadOptions &options, QString id, AnnotatorFiles annotators)
        : m_input(std::move(input)), m_archive(*m_input.device, options.name), m_options(options), m_id(std::move(id)),
          m_annotators(std::move(annotators))
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            if (!m_reader) {
                const auto isOpened = openNext();
                if (!isOpened) return std::unexpected(isOpened.error());
                if (!*isOpened) return atEnd();
                if (!m_reader) continue;
            }
            auto document = m_reader->next();
            if (document && *document) return document;
            if (!document && m_reader->canContinue()) return document;
            if (!document && !m_options.skipBad) {
                m_broken = true;
                return document;
            }
            if (!document) skip(document.error());
            closeMember();
        }
    }

    [[nodiscard]] bool canContinue() const override { return !m_broken; }
    [[nodiscard]] Schema schema() const override { return m_reader ? m_reader->schema() : m_schema; }
    [[nodiscard]] ReadCounts counts() const override
    {
        return m_counts + (m_reader ? m_reader->counts() : ReadCounts{});
    }
    [[nodiscard]] qint64 positionBytes() const override { return m_archive.positionBytes(); }
    [[nodiscard]] QString encodingName() const override { return m_reader ? m_reader->encodingName() : m_encoding; }

private:
    /// A member that is only read if no other one has annotations.
    struct Waiting {
        QString path;
        QByteArray content;
    };

    /// Advances to the next member; false at the end.
    Result<bool> openNext()
    {
        const auto path = m_archive.nextPath();
        if (!path) {
            m_broken = true;
            return std::unexpected(path.error());
        }
        if (!*path) return openWaiting();
        if (isHiddenMember(**path) || m_annotators.shareOf(**path) == AnnotatorFiles::Share::Nothing) {
            passOver();
        } else if (isOfSystem(**path)) {
            passOver();
            leaveOut(**path);
        } else if (isAboutData(**path) && keepWaiting(**path)) {
            return true;
        } else if (auto opened = openMember(m_archive.content(), **path); !opened) {
            return std::unexpected(opened.error());
        }
        return true;
    }

    /// Keeps a short member until it is known what is in the others. False: it is read now.
    bool keepWaiting(const QString &path)
    {
        constexpr qint64 mostBytes = 1 << 20;
        if (hasAnnotations()) {
            passOver();
            leaveOut(path);
            return true;
        }
        QIODevice &device = m_archive.content();
        if (device.peek(mostBytes + 1).size() > mostBytes || m_waiting.size() >= mostWaiting) return false;
        QByteArray content;
        for (QByteArray piece = device.read(sniffBytes); !piece.isEmpty(); piece = device.read(sniffBytes))
            content += piece;
        if (m_archive.memberError())
            skip(*m_archive.memberError());
        else
            m_waiting.push_back({path, std::move(content)});
        return true;
    }

    Result<bool> openWaiting()
    {
        if (m_nextWaiting == m_waiting.size()) return false;
        Waiting &next = m_waiting[m_nextWaiting++];
        if (hasAnnotations()) {
            leaveOut(next.path);
            return true;
        }
        m_buffer.close();
        m_buffer.setData(next.content);
        m_buffer.open(QIODevice::ReadOnly);
        if (auto opened = openMember(m_buffer, next.path); !opened) return std::unexpected(opened.error());
        return true;
    }

    /// Whether a member so far is in a format of labels, or the user chose one.
    [[nodiscard]] bool hasAnnotations() const { return m_hasAnnotations || (!m_id.isEmpty() && !isTextFormat(m_id)); }

    static bool isTextFormat(const QString &id)
    {
        return formatById(id).transform([](const FormatInfo &info) { return info.isText; }).value_or(true);
    }

    void leaveOut(const QString &path)
    {
        ++m_counts.filesBeside;
        if (m_options.onIssue) {
            m_options.onIssue({ReadIssue::Kind::Beside, 0, 0, whyBesideData(u"%1/%2"_s.arg(m_options.name, path))});
        }
    }

    /// Reads a hidden member to its end anyway, to detect damage: if the member is damaged, its name may be wrong.
    void passOver()
    {
        while (!m_archive.content().read(sniffBytes).isEmpty()) { }
        if (m_archive.memberError()) skip(*m_archive.memberError());
    }

    /// An archive in which nothing can be read must not look like an empty one.
    Result<std::optional<Document>> atEnd()
    {
        if (m_counts.documents > 0 || !m_firstSkipped || m_options.skipBad) return std::nullopt;
        m_broken = true;
        return std::unexpected(*m_firstSkipped);
    }

    void skip(const Error &why)
    {
        if (!m_firstSkipped) m_firstSkipped = why;
        ++m_counts.skipped;
        if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, 0, 0, why.message});
    }

    [[nodiscard]] bool isDocument(const QByteArray &head, const QString &name) const
    {
        const QString format = m_id.isEmpty() ? sniffFormat(head, name).value_or(QString()) : m_id;
        return isArchiveFormat(format);
    }

    /// Leaves the reader null if the member is not in a supported format.
    Result<void> openMember(QIODevice &device, const QString &path)
    {
        ReadOptions options = m_options;
        options.name = u"%1/%2"_s.arg(m_options.name, path);
        options.openCompanion = {}; // what is beside the archive does not belong to a member
        options.source = m_options.source.isEmpty() ? path : u"%1/%2"_s.arg(m_options.source, path);
        // What there is to say of labels that are not read is not said.
        if (m_annotators.shareOf(path) == AnnotatorFiles::Share::Unlabelled) options.onIssue = {};
        QByteArray head(sniffBytes, Qt::Uninitialized);
        const qint64 count = device.peek(head.data(), head.size());
        if (count < 0) {
            return refused(m_archive.memberError().value_or(
                Error{ErrorCode::Syntax, u"%1: %2"_s.arg(options.name, deviceErrorText(device))}));
        }
        if (count == 0) return {}; // an empty file contains no document
        head.truncate(count);
        if (isArchive(packingOf(head)) && !isDocument(head, options.name)) {
            skip({ErrorCode::Unsupported,
                FormatMessages::tr("%1: an archive within an archive is not opened; unpack it yourself")
                    .arg(options.name)});
            return {};
        }
        if (!m_hasAnnotations && m_id.isEmpty())
            m_hasAnnotations = !isTextFormat(sniffFormat(head, options.name, options.encoding).value_or(QString()));
        auto reader = openReader(device, options, m_id);
        if (!reader) return refused(reader.error());
        m_reader = m_annotators.shared(std::move(*reader), path);
        return {};
    }

    Result<void> refused(const Error &error)
    {
        if (error.code != ErrorCode::Unsupported && !m_options.skipBad) {
            m_broken = true;
            return std::unexpected(error);
        }
        skip(error);
        return {};
    }

    void closeMember()
    {
        m_counts = m_counts + m_reader->counts();
        m_encoding = m_reader->encodingName();
        m_schema = m_reader->schema();
        m_reader.reset();
    }

    SeekableInput m_input;
    Archive m_archive;
    ReadOptions m_options;
    QString m_id;
    AnnotatorFiles m_annotators;
    std::unique_ptr<RecordReader> m_reader; ///< of the current member
    ReadCounts m_counts; ///< of the previous members
    std::optional<Error> m_firstSkipped;
    Schema m_schema;
    QString m_encoding = QStringLiteral("UTF-8");
    static constexpr std::size_t mostWaiting = 64;
    std::vector<Waiting> m_waiting;
    std::size_t m_nextWaiting = 0;
    QBuffer m_buffer; ///< of the current reader, if its member waited
    bool m_hasAnnotations = false; ///< in a member so far
    bool m_broken = false;
};

/// Opens an archive after looking for files of several annotators in it, which takes a second pass.
Result<std::unique_ptr<RecordReader>> openArchive(
    QIODevice &device, Packing packing, const ReadOptions &options, const QString &id)
{
    AnnotatorFiles annotators(options.name, options.annotator);
    SeekableInput input{&device, nullptr};
    const QStringList candidates = packing == Packing::Zip ? annotatorCandidates(zipPaths(device)) : QStringList();
    if (!candidates.isEmpty()) {
        auto seeking = seekable(device, options.name);
        if (!seeking) return std::unexpected(seeking.error());
        input = std::move(*seeking);
        annotators = AnnotatorFiles::ofArchive(*input.device, candidates, options, id);
    }
    if (const auto chosen = annotators.choose(); !chosen) return std::unexpected(chosen.error());
    if (const qint64 missing = annotators.missing(); missing > 0 && options.onIssue)
        options.onIssue({ReadIssue::Kind::LeftOut, 0, 0, withoutAnnotator(options.name, options.annotator, missing)});
    return std::make_unique<ArchiveReader>(std::move(input), options, id, std::move(annotators));
}

} // namespace

Result<std::unique_ptr<RecordReader>> openPacked(
    QIODevice &device, Packing packing, const ReadOptions &options, const QString &id)
{
    if (packing == Packing::Zip && id.isEmpty() && isProjectArchive(zipPaths(device)))
        return makeProjectArchiveReader(device, options);
    if (isArchive(packing)) return openArchive(device, packing, options, id);
    auto unpacking = std::make_unique<UnpackingDevice>(device, packing);
    auto reader = openReader(*unpacking, options, id);
    // What could be unpacked of a file that was cut off looks like no format.
    if (!reader && unpacking->hasFailed()) {
        return failure(
            ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(options.name, deviceErrorText(*unpacking)));
    }
    if (!reader) return std::unexpected(reader.error());
    return std::make_unique<OwningReader<UnpackingDevice>>(
        std::move(unpacking), std::move(*reader), &UnpackingDevice::packedBytes);
}

} // namespace spotter
