// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/text_format.h"

#include "core/formats/archives/packing.h"
#include "core/formats/documents/front_matter.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/text/text_decoder.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class TextReader final : public RecordReader {
public:
    TextReader(QIODevice &device, const ReadOptions &options, QString mediaType)
        : m_options(options), m_mediaType(std::move(mediaType)), m_buffer(device, options.name)
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            Result<std::optional<Document>> document = readOne();
            if (document && *document) ++m_counts.documents;
            if (document || !m_options.skipBad || !canContinue()) return document;
            ++m_counts.skipped;
            if (m_options.onIssue) {
                m_options.onIssue({ReadIssue::Kind::Skipped, m_place.line, m_place.column, document.error().message});
            }
        }
    }

    [[nodiscard]] bool canContinue() const override { return m_state.has_value(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_buffer.position(); }
    [[nodiscard]] QString encodingName() const override { return QString::fromLatin1(m_encoding); }

private:
    Result<std::optional<Document>> readOne()
    {
        if (!m_state) return std::unexpected(m_state.error());
        if (!m_decoder) {
            m_state = begin();
            if (!m_state) return std::unexpected(m_state.error());
        }
        return m_options.documentPerLine ? nextLine() : wholeFile();
    }

    /// Reads enough to detect the encoding.
    Result<void> begin()
    {
        bool complete = false;
        while (!complete && qint64(m_buffer.available().size()) < sniffBytes && !maybePauses()) {
            const Result<bool> more = m_buffer.fill();
            if (!more) return std::unexpected(more.error());
            complete = !*more;
        }
        const std::string_view head = m_buffer.available();
        const TextEncoding detected = detectEncoding(head, complete);
        const bool asTold = !m_options.encoding.isEmpty() && m_options.encoding != detected.name;
        m_encoding = m_options.encoding.isEmpty() ? detected.name : m_options.encoding;
        Result<TextDecoder> decoder = TextDecoder::make(m_encoding);
        if (!decoder) return std::unexpected(decoder.error());
        if (m_options.encoding.isEmpty() && isUncertain(detected, head) && m_options.onIssue)
            m_options.onIssue(
                {ReadIssue::Kind::Understood, 0, 0, uncertainEncodingSentence(m_options.name, m_encoding)});
        if (!asTold) m_buffer.consume(detected.markBytes);
        m_decoder = std::move(*decoder);
        m_lines.emplace(m_buffer, m_options.maximumRecordBytes, lineFeedOf(m_encoding));
        return {};
    }

    /// Whether the input so far consists of whole lines, as typed by a user or written by another program, which may
    /// wait for an answer before sending more.
    [[nodiscard]] bool maybePauses() const
    {
        const std::string_view head = m_buffer.available();
        return m_options.documentPerLine && head.ends_with('\n') && detectEncoding(head, true).name == "UTF-8";
    }

    Result<std::optional<Document>> wholeFile()
    {
        for (;;) {
            if (qint64(m_buffer.available().size()) > m_options.maximumRecordBytes) {
                m_state = failure(ErrorCode::Limit,
                    FormatMessages::tr("%1: the text is longer than %2; split it into several files")
                        .arg(m_options.name, QLocale::c().formattedDataSize(m_options.maximumRecordBytes)));
                return std::unexpected(m_state.error());
            }
            const Result<bool> more = m_buffer.fill();
            if (!more) {
                m_state = std::unexpected(more.error());
                return std::unexpected(more.error());
            }
            if (!*more) break;
        }
        const std::string_view bytes = m_buffer.available();
        if (bytes.empty()) return std::nullopt;
        Result<std::optional<Document>> document = decode({bytes, {}});
        m_buffer.consume(bytes.size());
        return document;
    }

    Result<std::optional<Document>> nextLine()
    {
        for (;;) {
            auto line = m_lines->next();
            if (!line) {
                if (line.error().code != ErrorCode::Limit) m_state = std::unexpected(line.error());
                return std::unexpected(line.error());
            }
            if (!*line) return std::nullopt;
            Result<std::optional<Document>> document = decode(**line);
            if (!document || !(*document)->text.trimmed().isEmpty()) return document;
        }
    }

    /// They are kept, but hardly anybody wrote them: a program padded the text, or it is none.
    void sayNuls(const QString &text) const
    {
        const qsizetype count = text.count(QChar(QChar::Null));
        if (count == 0 || !m_options.onIssue) return;
        m_options.onIssue({ReadIssue::Kind::Understood, 0, 0,
            FormatMessages::tr("%1: the text holds %Ln NUL character(s), which are kept; is it a text?", nullptr,
                int(std::min<qsizetype>(count, std::numeric_limits<int>::max())))
                .arg(m_options.name)});
    }

    Result<std::optional<Document>> decode(const RawRecord &record)
    {
        auto text = m_decoder->decode(record.bytes);
        if (text) {
            Document document;
            document.text = std::move(*text);
            document.source = m_options.source;
            document.mediaType = m_mediaType;
            sayNuls(document.text);
            return document;
        }
        m_place = advanced(record.begin, text.error().decoded.toUtf8().toStdString());
        return failure(ErrorCode::Syntax,
            FormatMessages::tr("%1:%2:%3: invalid %4; name the encoding of the file, or save it as UTF-8")
                .arg(m_options.name)
                .arg(m_place.line)
                .arg(m_place.column)
                .arg(encodingName()));
    }

    ReadOptions m_options;
    QString m_mediaType;
    InputBuffer m_buffer;
    QByteArray m_encoding = QByteArrayLiteral("UTF-8");
    std::optional<TextDecoder> m_decoder;
    std::optional<LineReader> m_lines;
    FilePlace m_place; ///< of the last failure
    ReadCounts m_counts;
    Result<void> m_state;
};

/// A text whose front matter is metadata.
class MarkdownReader final : public RecordReader {
public:
    MarkdownReader(QIODevice &device, const ReadOptions &options)
        : m_options(options), m_text(device, options, u"text/markdown"_s)
    {
    }

    Result<std::optional<Document>> next() override
    {
        auto document = m_text.next();
        if (document && *document && takeFrontMatter(**document) && m_options.onIssue) {
            m_options.onIssue({ReadIssue::Kind::Understood, 1, 1,
                FormatMessages::tr("%1:1:1: the front matter is kept as metadata, not as a part of the text")
                    .arg(m_options.name)});
        }
        return document;
    }
    [[nodiscard]] bool canContinue() const override { return m_text.canContinue(); }
    [[nodiscard]] ReadCounts counts() const override { return m_text.counts(); }
    [[nodiscard]] qint64 positionBytes() const override { return m_text.positionBytes(); }
    [[nodiscard]] QString encodingName() const override { return m_text.encodingName(); }

private:
    ReadOptions m_options;
    TextReader m_text;
};

/// Whether bytes that were taken for UTF-16 without a mark, which nearly all bytes can be, are characters of a text.
bool readsAsWords(std::string_view bytes, const QByteArray &encoding)
{
    const auto decoder = TextDecoder::make(encoding);
    if (!decoder) return false;
    const auto decoded = decoder->decode(bytes);
    const QString text = decoded ? *decoded : decoded.error().decoded;
    qsizetype odd = decoded ? 0 : 1;
    for (const char32_t unit : text.toUcs4()) {
        const bool isSpace = unit == U'\n' || unit == U'\r' || unit == U'\t' || unit == U'\f';
        const QChar::Category category = QChar::category(unit);
        if (category == QChar::Other_Control && !isSpace) return false;
        odd += category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse;
    }
    return odd * 50 <= text.size();
}

/// Whether bytes are binary: they contain more control characters than any text.
bool isBinary(const FormatSample &sample)
{
    if (packingOf(sample.head) != Packing::None) return true; // a small compressed file may contain few of them
    const std::string_view head(sample.head.constData(), std::size_t(sample.head.size()));
    const TextEncoding detected = detectEncoding(head, sample.complete);
    const bool isWide = lineFeedOf(detected.name) != LineFeed::Byte; // with NULs in its units
    if (isWide) return detected.guessed && !readsAsWords(head, detected.name);
    const auto controls = std::ranges::count_if(head, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B;
    });
    return controls > 4 && controls * 50 > std::ssize(head);
}

SniffVerdict sniffText(const FormatSample &sample, const QStringList &suffixes)
{
    if (isBinary(sample)) return {0, FormatMessages::tr("it holds binary data")};
    const bool named = sample.suffix == "json"_L1 || sample.suffix == "jsonl"_L1;
    const auto shape = jsonShape(sample.head);
    if (named || (shape && !shape->keys.empty())) return {0, FormatMessages::tr("it is JSON")};
    if (suffixes.contains(sample.suffix)) return {90, {}};
    if (shape) return {0, FormatMessages::tr("it is JSON")};
    return {10, {}};
}

const QStringList &textSuffixes()
{
    static const QStringList suffixes{u"txt"_s, u"text"_s};
    return suffixes;
}

const QStringList &markdownSuffixes()
{
    static const QStringList suffixes{u"md"_s, u"markdown"_s};
    return suffixes;
}

} // namespace

Format textFormat()
{
    return {{u"text"_s, FormatMessages::tr("Plain text"), textSuffixes(), true, false, true},
        [](const FormatSample &sample) { return sniffText(sample, textSuffixes()); },
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<TextReader>(device, options, u"text/plain"_s);
        },
        nullptr};
}

Format markdownFormat()
{
    return {{u"markdown"_s, FormatMessages::tr("Markdown"), markdownSuffixes(), true, false, true},
        [](const FormatSample &sample) -> SniffVerdict {
            if (markdownSuffixes().contains(sample.suffix)) return sniffText(sample, markdownSuffixes());
            return {0, FormatMessages::tr("its name does not end in .md")};
        },
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            ReadOptions whole = options;
            whole.documentPerLine = false;
            return std::make_unique<MarkdownReader>(device, whole);
        },
        nullptr};
}

} // namespace spotter
