// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mail/mail_message.h"

#include "core/formats/documents/html_encoding.h"
#include "core/formats/mail/mail_headers.h"
#include "core/formats/mail/mail_text.h"
#include "core/formats/messages.h"
#include "core/formats/text/text_decoder.h"
#include "core/text/document_details.h"

#include <gmime/gmime.h>

#include <memory>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestParts = 50;
/// Each costs GMime some hundred bytes, whatever its length.
constexpr qsizetype mostHeaderLines = 200'000;

struct Unreference {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unreference>;

QString takenString(char *text)
{
    QString taken = QString::fromUtf8(text);
    g_free(text);
    return taken;
}

/// Whether a message has so many headers, in all of its parts, that parsing it would take all memory.
bool hasTooManyHeaders(const QByteArray &bytes)
{
    qsizetype lines = 0;
    bool inHeaders = true;
    for (qsizetype at = 0; at < bytes.size() && lines <= mostHeaderLines;) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0) end = bytes.size();
        const QByteArrayView line = QByteArrayView(bytes).sliced(at, end - at);
        if (line.startsWith("--"))
            inHeaders = true;
        else if (line.trimmed().isEmpty())
            inHeaders = false;
        lines += inHeaders;
        at = end + 1;
    }
    return lines > mostHeaderLines;
}

class PartWalker {
public:
    PartWalker(StructuredText &text, QString name, const ReadOptions &options)
        : m_text(text), m_name(std::move(name)), m_options(options)
    {
    }

    Result<void> visit(GMimeObject *object, int depth = 0)
    {
        if (!object) return {};
        if (depth > deepestParts)
            return failure(ErrorCode::Limit,
                FormatMessages::tr("%1: its parts are nested deeper than %Ln level(s)", nullptr, deepestParts)
                    .arg(m_name));
        if (GMIME_IS_MULTIPART(object)) return visitMultipart(GMIME_MULTIPART(object), depth);
        if (GMIME_IS_PART(object)) return visitPart(GMIME_PART(object));
        ++m_content.attachments; // a message in the message, or a piece of one
        return {};
    }

    [[nodiscard]] const MailContent &content() const { return m_content; }
    [[nodiscard]] const QString &pageTitle() const { return m_pageTitle; }
    [[nodiscard]] bool isEncrypted() const { return m_isEncrypted; }

private:
    static bool is(GMimeObject *object, const char *type, const char *subtype)
    {
        return g_mime_content_type_is_type(g_mime_object_get_content_type(object), type, subtype);
    }

    Result<void> visitMultipart(GMimeMultipart *parts, int depth)
    {
        GMimeObject *self = GMIME_OBJECT(parts);
        const int count = g_mime_multipart_get_count(parts);
        if (is(self, "multipart", "encrypted")) {
            m_isEncrypted = true;
            return {};
        }
        if (is(self, "multipart", "alternative")) return visitBest(parts, depth);
        // What is beside the first part of these are pictures of a page and signatures.
        const bool onlyFirst = is(self, "multipart", "related") || is(self, "multipart", "signed");
        for (int i = 0; i < (onlyFirst ? std::min(count, 1) : count); ++i) {
            if (const auto done = visit(g_mime_multipart_get_part(parts, i), depth + 1); !done) return done;
        }
        return {};
    }

    /// Of the same content in several forms: the plain one, unless it is empty, else the one with HTML.
    Result<void> visitBest(GMimeMultipart *parts, int depth)
    {
        const int count = g_mime_multipart_get_count(parts);
        for (const bool isPlainWanted : {true, false}) {
            for (int i = 0; i < count; ++i) {
                GMimeObject *part = g_mime_multipart_get_part(parts, i);
                const bool isPlain = is(part, "text", "plain");
                const bool isOther = !isPlain && (is(part, "text", "html") || GMIME_IS_MULTIPART(part));
                if (isPlainWanted ? !isPlain : !isOther) continue;
                const std::size_t before = m_text.blocks().size();
                if (const auto done = visit(part, depth + 1); !done) return done;
                if (m_text.blocks().size() > before) return {};
            }
        }
        return {};
    }

    Result<void> visitPart(GMimePart *part)
    {
        GMimeObject *self = GMIME_OBJECT(part);
        const char *disposition = g_mime_object_get_disposition(self);
        const bool isFile = disposition && g_ascii_strcasecmp(disposition, "attachment") == 0;
        if (!isFile && is(self, "text", "html")) return addPage(part);
        if (!isFile && (is(self, "text", "plain") || is(self, "text", "markdown"))) return addPlain(part);
        if (is(self, "application", "pkcs7-mime") || is(self, "application", "x-pkcs7-mime")) m_isEncrypted = true;
        const bool isSignature = is(self, "application", "pgp-signature") || is(self, "application", "pkcs7-signature")
            || is(self, "application", "x-pkcs7-signature");
        m_content.attachments += !isSignature;
        return {};
    }

    /// Without its transfer encoding.
    static QByteArray bytesOf(GMimePart *part)
    {
        GMimeDataWrapper *content = g_mime_part_get_content(part);
        if (!content) return {};
        const Owned<GMimeStream> stream(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(content, stream.get());
        const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
        return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)}; // NOLINT
    }

    static QByteArray parameter(GMimePart *part, const char *name)
    {
        return g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), name);
    }

    MailText decoded(GMimePart *part, const QByteArray &bytes)
    {
        MailText text = decodedMailText(
            {bytes.constData(), std::size_t(bytes.size())}, parameter(part, "charset"), m_options.encoding);
        if (m_content.encoding.isEmpty()) m_content.encoding = text.encoding;
        m_content.isGuess = m_content.isGuess || text.isGuess;
        return text;
    }

    Result<void> addPlain(GMimePart *part)
    {
        QString text = decoded(part, bytesOf(part)).text;
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
        if (parameter(part, "format").toLower() == "flowed")
            text = unflowed(text, parameter(part, "delsp").toLower() == "yes");
        for (const QStringView line : QStringView(text).split(u'\n')) {
            if (line.trimmed().isEmpty()) {
                m_text.endBlock();
                continue;
            }
            if (m_text.isBlockOpen()) m_text.breakLine();
            m_text.append(line, false);
            if (!m_text.state()) return m_text.state();
        }
        m_text.endBlock();
        return m_text.state();
    }

    Result<void> addPage(GMimePart *part)
    {
        const QByteArray bytes = bytesOf(part);
        if (m_options.wholePage) return addPageAs(PageText::Whole, part, bytes);
        const std::size_t before = m_text.blocks().size();
        const qint64 parts = m_content.pageParts;
        const auto done = addPageAs(PageText::Main, part, bytes);
        // A page that has nothing else is not what surrounds a text.
        if (!done || m_text.blocks().size() > before || m_content.pageParts == parts) return done;
        m_content.pageParts = parts;
        return addPageAs(PageText::Whole, part, bytes);
    }

    Result<void> addPageAs(PageText wanted, GMimePart *part, const QByteArray &bytes)
    {
        HtmlText page(m_text, m_name, m_options.stop, wanted);
        const QByteArray charset = parameter(part, "charset").toLower();
        const bool isDeclared = !charset.isEmpty() && !charset.endsWith("ascii") && TextDecoder::make(charset);
        const auto feed = [&](const QByteArray &content, const QByteArray &encoding) {
            return feedHtml(page, {content.constData(), std::size_t(content.size())}, encoding, m_name);
        };
        auto fed = isDeclared ? failure(ErrorCode::Syntax, {}) : feed(bytes, {}); // the page may declare it
        if (fed && m_content.encoding.isEmpty()) m_content.encoding = *fed;
        if (!fed && fed.error().code == ErrorCode::Syntax) fed = feed(decoded(part, bytes).text.toUtf8(), "UTF-8");
        if (!fed) return std::unexpected(fed.error());
        if (const auto done = page.finish(); !done) return done;
        if (m_pageTitle.isEmpty()) m_pageTitle = page.title();
        m_content.pageParts += page.partsLeftOut();
        return {};
    }

    StructuredText &m_text;
    QString m_name;
    const ReadOptions &m_options;
    MailContent m_content;
    QString m_pageTitle;
    bool m_isEncrypted = false;
};

void insertIfAny(QJsonObject &metadata, QLatin1StringView key, const QString &value)
{
    if (const QString line = value.simplified(); !line.isEmpty()) metadata.insert(key, line);
}

void readHeaders(GMimeMessage *message, QJsonObject &metadata)
{
    insertIfAny(metadata, titleKey, QString::fromUtf8(g_mime_message_get_subject(message)));
    const auto addresses = [](InternetAddressList *list) {
        return list ? takenString(internet_address_list_to_string(list, nullptr, false)) : QString();
    };
    insertIfAny(metadata, "from"_L1, addresses(g_mime_message_get_from(message)));
    insertIfAny(metadata, "to"_L1, addresses(g_mime_message_get_to(message)));
    insertIfAny(metadata, "cc"_L1, addresses(g_mime_message_get_cc(message)));
    if (GDateTime *date = g_mime_message_get_date(message))
        insertIfAny(metadata, "date"_L1, takenString(g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z")));
    insertIfAny(metadata, "message-id"_L1, QString::fromUtf8(g_mime_message_get_message_id(message)));
}

Owned<GMimeMessage> parsed(const QByteArray &bytes)
{
    static const bool once = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(once)
    // Whatever the locale of the machine; the headers of the message itself are in UTF-8 already.
    static std::array<const char *, 3> charsets{"utf-8", "iso-8859-1", nullptr};
    const std::unique_ptr<GMimeParserOptions, void (*)(GMimeParserOptions *)> options(
        g_mime_parser_options_new(), g_mime_parser_options_free);
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), std::size_t(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), options.get()));
}

} // namespace

Result<MailContent> readMail(
    const QByteArray &bytes, const QString &name, const ReadOptions &options, Document &document)
{
    if (hasTooManyHeaders(bytes)) {
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1: it has more than %Ln line(s) of headers", nullptr, int(mostHeaderLines)).arg(name));
    }
    const Owned<GMimeMessage> message = parsed(withHeadersInUtf8(bytes, options.encoding));
    if (!message)
        return failure(ErrorCode::Syntax, FormatMessages::tr("%1: this is not a mail; it has no headers").arg(name));
    StructuredText text(name, options.maximumRecordBytes);
    PartWalker walker(text, name, options);
    if (const auto done = walker.visit(g_mime_message_get_mime_part(message.get())); !done)
        return std::unexpected(done.error());
    if (text.blocks().empty() && walker.isEncrypted()) {
        return failure(ErrorCode::Unsupported,
            FormatMessages::tr("%1: the mail is encrypted; decrypt it in your mail program and save it again")
                .arg(name));
    }
    readHeaders(message.get(), document.metadata);
    if (!document.metadata.contains(titleKey)) insertIfAny(document.metadata, titleKey, walker.pageTitle());
    text.finish(document);
    return walker.content();
}

} // namespace spotter
