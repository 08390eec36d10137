// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/html_format.h"

#include "core/formats/documents/document_reader.h"
#include "core/formats/documents/html_encoding.h"
#include "core/formats/failed_download.h"
#include "core/formats/messages.h"
#include "core/formats/text/input_buffer.h"

#include <QLocale>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class HtmlReader final : public DocumentReader {
public:
    using DocumentReader::DocumentReader;
    [[nodiscard]] QString encodingName() const override { return QString::fromLatin1(m_encoding); }

protected:
    Result<void> read(Document &document) override
    {
        InputBuffer buffer(device(), options().name);
        for (;;) {
            const Result<bool> more = buffer.fill();
            if (!more) return std::unexpected(more.error());
            if (!*more) break;
            if (qint64(buffer.available().size()) > options().maximumRecordBytes) {
                return failure(ErrorCode::Limit,
                    FormatMessages::tr("%1: the page is longer than %2; split it into several files")
                        .arg(options().name, QLocale::c().formattedDataSize(options().maximumRecordBytes)));
            }
        }
        setPosition(qint64(buffer.available().size()));
        if (options().wholePage) return readAs(PageText::Whole, buffer, document);
        const auto done = readAs(PageText::Main, buffer, document);
        // A page that has nothing else is not what surrounds a text.
        if (!done || !document.text.isEmpty() || m_parts == 0) return done;
        document.metadata = {};
        return readAs(PageText::Whole, buffer, document);
    }

private:
    Result<void> readAs(PageText wanted, const InputBuffer &buffer, Document &document)
    {
        StructuredText text(options().name, options().maximumRecordBytes);
        HtmlText html(text, options().name, options().stop, wanted);
        auto encoding = feedHtml(html, buffer.available(), options().encoding, options().name);
        if (!encoding) return std::unexpected(encoding.error());
        m_encoding = std::move(*encoding);
        if (const auto done = html.finish(); !done) return done;
        if (const QString title = html.title(); !title.isEmpty()) document.metadata[u"title"_s] = title;
        text.finish(document);
        m_parts = html.partsLeftOut();
        if (!document.text.isEmpty()) countPageParts(m_parts);
        return {};
    }

    qint64 m_parts = 0; ///< left out in the last attempt
    QByteArray m_encoding = QByteArrayLiteral("UTF-8");
};

const QStringList &suffixes()
{
    static const QStringList all{u"html"_s, u"htm"_s, u"xhtml"_s};
    return all;
}

SniffVerdict sniffHtml(const FormatSample &sample)
{
    const QByteArray head
        = sample.head.trimmed().first(std::min<qsizetype>(sample.head.trimmed().size(), 1024)).toLower();
    const bool says = head.startsWith("<!doctype html") || head.startsWith("<html")
        || ((head.startsWith("<?xml") || head.startsWith("<!--")) && head.contains("<html"));
    if (says && isPageNamedAsData(sample))
        return {0, FormatMessages::tr("it is a web page, and its name says that it is none")};
    if (says) return {suffixes().contains(sample.suffix) ? 98 : 92, {}};
    if (suffixes().contains(sample.suffix) && !sample.head.startsWith("PK")) return {91, {}};
    return {0, FormatMessages::tr("it does not begin like a web page")};
}

} // namespace

Format htmlFormat()
{
    return {{u"html"_s, FormatMessages::tr("Web page (HTML)"), suffixes(), true, false, true}, sniffHtml,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<HtmlReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
