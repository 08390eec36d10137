// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_format.h"

#include "core/base/device_reading.h"
#include "core/formats/archives/archive.h"
#include "core/formats/archives/packing.h"
#include "core/formats/beside_data.h"
#include "core/formats/brat/brat_document.h"
#include "core/formats/brat/brat_schema.h"
#include "core/formats/brat/brat_writer.h"
#include "core/formats/messages.h"
#include "core/formats/text/text_decoder.h"
#include "core/formats/text/utf8.h"
#include "core/formats/text/whole_file.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The memory for a waiting half of a pair in addition to its bytes.
constexpr qint64 memberOverheadBytes = 512;

class BratReader final : public RecordReader {
public:
    BratReader(QIODevice &device, const ReadOptions &options) : m_device(device), m_options(options) { }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            if (!m_state) return std::unexpected(m_state.error());
            if (m_atEnd) return std::nullopt;
            m_document.reset();
            const Result<void> step = m_archive ? nextMember() : begin();
            if (!step && !(m_options.skipBad && m_state)) return std::unexpected(step.error());
            if (!step) {
                ++m_counts.skipped;
                if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, 0, 0, step.error().message});
            }
            if (m_document) return std::move(m_document);
        }
    }

    [[nodiscard]] bool canContinue() const override { return m_state.has_value(); }
    [[nodiscard]] Schema schema() const override { return m_schema; }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override
    {
        return m_archive ? m_archive->positionBytes() : m_positionBytes;
    }

private:
    /// For a device error, or an archive: reading cannot continue.
    Result<void> stop(const Error &error)
    {
        m_state = std::unexpected(error);
        return m_state;
    }

    /// Detects whether the input is an archive or one file.
    Result<void> begin()
    {
        if (isArchive(packingOf(peekSome(m_device, packingBytes)))) {
            m_archive = std::make_unique<Archive>(m_device, m_options.name);
            return {};
        }
        const auto bytes = readWholeFile(m_device, m_options.name, m_options.maximumRecordBytes);
        if (!bytes) return stop(bytes.error());
        m_positionBytes = bytes->size();
        m_atEnd = true;
        return readFilesOfText(*bytes);
    }

    /// Reads a text and its annotations, of which the device gave one.
    Result<void> readFilesOfText(const QByteArray &bytes)
    {
        const QString suffix = QFileInfo(m_options.name).suffix().toLower();
        if (suffix == "conf"_L1) return readSchema(bytes, m_options.name);
        const QString base = m_options.name.chopped(suffix.isEmpty() ? 0 : suffix.size() + 1);
        std::map<QString, QByteArray> files{{suffix, bytes}};
        const bool isText = suffix == "txt"_L1;
        const QStringList others = isText ? QStringList{u"ann"_s, u"a1"_s, u"a2"_s}
            : isOfBionlp(suffix)          ? QStringList{u"txt"_s, u"a1"_s, u"a2"_s, u"rel"_s}
                                          : QStringList{u"txt"_s};
        for (const QString &other : others) {
            if (files.contains(other)) continue;
            auto read = companion(u'.' + other);
            if (!read) return std::unexpected(read.error());
            if (!*read) continue;
            files.emplace(other, std::move(**read));
            if (other == "ann"_L1) break;
        }
        if (isText && files.contains(u"a1"_s)) {
            auto read = companion(u".rel"_s);
            if (!read) return std::unexpected(read.error());
            if (*read) files.emplace(u"rel"_s, std::move(**read));
        }
        if (!isText && !files.contains(u"txt"_s)) return missing(u".txt"_s);
        if (files.size() < 2) return missing(u".ann"_s);
        return readTogether(files, base, m_options.source);
    }

    /// What was given, and what was wanted: events, or relations.
    static bool isOfBionlp(const QString &suffix)
    {
        return suffix == "a1"_L1 || suffix == "a2"_L1 || suffix == "rel"_L1;
    }

    /// Makes a document from the files of a text, by their suffixes.
    Result<void> readTogether(const std::map<QString, QByteArray> &files, const QString &base, const QString &source)
    {
        const QByteArray &text = files.at(u"txt"_s);
        // A text alone; or what was given, and what was wanted, which refers to it.
        std::vector<BratFile> annotations;
        for (const auto &[suffix, bytes] : files) {
            if (suffix == "txt"_L1) continue;
            const BratFile file{suffix.isEmpty() ? base : base + u'.' + suffix, bytes};
            if (!isOfBionlp(suffix)) return makeDocument(text, {file}, base + ".txt"_L1, source);
            annotations.push_back(file);
        }
        return makeDocument(text, annotations, base + ".txt"_L1, source);
    }

    /// The content of another file of the text; nothing if it does not exist.
    Result<std::optional<QByteArray>> companion(const QString &suffix)
    {
        if (!m_options.openCompanion) return std::nullopt;
        const auto opened = m_options.openCompanion(suffix);
        if (!opened) return std::unexpected(opened.error());
        if (!*opened) return std::nullopt;
        auto read = readWholeFile(**opened, m_options.name + u'+' + suffix, m_options.maximumRecordBytes);
        if (!read) return std::unexpected(read.error());
        return std::move(*read);
    }

    [[nodiscard]] std::unexpected<Error> missing(const QString &suffix) const
    {
        return failure(ErrorCode::NotFound,
            FormatMessages::tr(
                "%1: there is no %2 file of the same name beside it; brat keeps a text and its annotations in "
                "two files")
                .arg(m_options.name, suffix));
    }

    Result<void> readSchema(const QByteArray &bytes, const QString &name)
    {
        const auto schema = readBratSchema(bytes, name);
        if (!schema) return std::unexpected(schema.error());
        m_schema.merge(*schema);
        return {};
    }

    /// The text beside the annotations may be in another encoding than these. Its byte order mark is kept, because it
    /// may count as a character.
    [[nodiscard]] Result<QString> decodedText(const QByteArray &bytes, const QString &name) const
    {
        const auto wide = wideEncoding(bytes);
        auto decoder = TextDecoder::make(wide ? wide->name : m_options.encoding);
        if (!wide && (m_options.encoding.isEmpty() || !decoder)) return strictUtf8(bytes, name);
        const std::string_view all(bytes.constData(), std::size_t(bytes.size()));
        if (!wide && !firstInvalidUtf8(all)) return fromUtf8(all);
        if (!decoder) return std::unexpected(decoder.error());
        const std::size_t markBytes = wide ? wide->markBytes : 0;
        auto text = decoder->decode(all.substr(markBytes));
        if (!text) return strictUtf8(bytes, name);
        return markBytes > 0 ? QChar(QChar::ByteOrderMark) + *text : *text;
    }

    Result<void> makeDocument(const QByteArray &textBytes, const std::vector<BratFile> &annotations,
        const QString &textName, const QString &source)
    {
        const auto text = decodedText(textBytes, textName);
        if (!text) return std::unexpected(text.error());
        BratFindings findings;
        auto document = makeBratDocument(*text, annotations, m_options.skipBad, findings);
        if (!document) return std::unexpected(document.error());
        document->source = source;
        if (m_options.onIssue) {
            for (const ReadIssue &issue : findings.issues) m_options.onIssue(issue);
        }
        ++m_counts.documents;
        m_counts.triples += qint64(document->triples.size());
        m_counts.unaligned += findings.unaligned;
        m_counts.keptEvents += findings.events;
        m_counts.skipped += findings.skipped;
        m_counts.leftOut += findings.leftOut;
        m_document = std::move(*document);
        return {};
    }

    /// Counts a file of the archive that is beside the texts and annotations.
    void leaveOut(const QString &sentence)
    {
        ++m_counts.filesBeside;
        if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Beside, 0, 0, sentence});
    }

    /// One step through an archive, whose files may be in any order.
    Result<void> nextMember()
    {
        const auto wanted = [this](const QString &path) {
            const QFileInfo file(path);
            static const QStringList suffixes{u"ann"_s, u"txt"_s, u"a1"_s, u"a2"_s};
            const bool isWanted = suffixes.contains(file.suffix()) || file.fileName() == "annotation.conf"_L1;
            if (!isWanted) {
                leaveOut(FormatMessages::tr("%1: it is in a folder of brat's texts and annotations, of which only "
                                            "those are read; import it by itself")
                        .arg(m_options.name + u'/' + path));
            }
            return isWanted;
        };
        auto member = m_archive->next(wanted, m_options.maximumRecordBytes);
        if (!member) return stop(member.error());
        if (!*member) return nextLeftOver();
        const QString path = (*member)->path;
        if (path.endsWith(".conf"_L1)) return readSchema((*member)->content, m_options.name + u'/' + path);
        const QString suffix = QFileInfo(path).suffix();
        return addFile(path.chopped(suffix.size() + 1), suffix, std::move((*member)->content));
    }

    /// Waits for the other files of the text.
    Result<void> addFile(const QString &base, const QString &suffix, QByteArray bytes)
    {
        std::map<QString, QByteArray> &files = m_waiting[base];
        if (files.contains(suffix)) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1: two files are called %2").arg(m_options.name, base + u'.' + suffix));
        }
        m_waitingBytes += bytes.size() + memberOverheadBytes;
        files.emplace(suffix, std::move(bytes));
        const bool isComplete = files.contains(u"txt"_s)
            && (files.contains(u"ann"_s) || (files.contains(u"a1"_s) && files.contains(u"a2"_s)));
        if (isComplete) return readWaiting(base);
        if (m_waitingBytes <= m_options.maximumRecordBytes) return {};
        return stop({ErrorCode::Limit,
            FormatMessages::tr(
                "%1: texts and annotations are too far apart in the archive; unpack it and read the folder")
                .arg(m_options.name)});
    }

    Result<void> readWaiting(const QString &base)
    {
        const auto node = m_waiting.extract(base);
        for (const auto &[suffix, bytes] : node.mapped()) m_waitingBytes -= bytes.size() + memberOverheadBytes;
        return readTogether(node.mapped(), m_options.name + u'/' + base, base + ".txt"_L1);
    }

    /// A text without annotations is a document; annotations without a text are an error.
    Result<void> nextLeftOver()
    {
        if (m_waiting.empty()) {
            m_atEnd = true;
            return {};
        }
        const QString base = m_waiting.begin()->first;
        const std::map<QString, QByteArray> &files = m_waiting.begin()->second;
        if (files.contains(u"txt"_s) && isAboutData(base + ".txt"_L1) && m_counts.documents > 0) {
            leaveOut(whyBesideData(m_options.name + u'/' + base + ".txt"_L1));
            m_waiting.erase(m_waiting.begin());
            return {};
        }
        if (files.contains(u"txt"_s)) return readWaiting(base);
        // One missing file must not stop the reading of the others.
        const Error lost{ErrorCode::NotFound,
            FormatMessages::tr("%1/%2.%3: its text, %2.txt, is not in the archive")
                .arg(m_options.name, base, files.begin()->first)};
        m_waiting.erase(m_waiting.begin());
        ++m_counts.skipped;
        if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, 0, 0, lost.message});
        if (m_waiting.empty() && m_counts.documents == 0 && !m_options.skipBad) return stop(lost);
        return {};
    }

    QIODevice &m_device;
    ReadOptions m_options;
    std::unique_ptr<Archive> m_archive;
    std::map<QString, std::map<QString, QByteArray>> m_waiting; ///< by path without suffix, then by suffix
    qint64 m_waitingBytes = 0;
    std::optional<Document> m_document;
    Schema m_schema;
    ReadCounts m_counts;
    qint64 m_positionBytes = 0;
    bool m_atEnd = false;
    Result<void> m_state;
};

SniffVerdict sniffBrat(const FormatSample &sample)
{
    static const QRegularExpression begin(u"^([TREAMN]\\d+|#\\d*|\\*)\\t\\S+"_s);
    for (const QString &path : archivePaths(sample.head)) {
        if (path.endsWith(".ann"_L1) || path.endsWith(".a1"_L1) || path.endsWith("annotation.conf"_L1)) return {90, {}};
    }
    if (sample.suffix == "conf"_L1 && looksLikeBratSchema(sample.head)) return {95, {}};
    const bool fits = begin
                          .match(QString::fromUtf8(sample.head.first(
                              sample.head.indexOf('\n') < 0 ? sample.head.size() : sample.head.indexOf('\n'))))
                          .hasMatch();
    if (sample.suffix == "ann"_L1 || ((sample.suffix == "a1"_L1 || sample.suffix == "a2"_L1) && fits))
        return fits || sample.head.trimmed().isEmpty() ? SniffVerdict{95, {}} : SniffVerdict{50, {}};
    if (fits && sample.head.startsWith('T')) return {60, {}};
    return {0, FormatMessages::tr("it is neither an .ann file nor an archive of such files")};
}

} // namespace

Format bratFormat()
{
    return {{u"brat"_s, FormatMessages::tr("brat standoff (ZIP of .txt and .ann)"), {u"zip"_s, u"ann"_s, u"conf"_s},
                true, true},
        sniffBrat,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<BratReader>(device, options);
        },
        makeBratWriter, {u"ann"_s, u"a1"_s, u"a2"_s}, true};
}

} // namespace spotter
