// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/epub_format.h"

#include "core/formats/documents/archived_document_reader.h"
#include "core/formats/documents/html_encoding.h"
#include "core/formats/messages.h"

#include <QHash>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostChapters = 10'000;

/// The content of the package document.
struct Book {
    QString title;
    QStringList chapters; ///< paths, in reading order
};

class EpubReader final : public ArchivedDocumentReader {
public:
    using ArchivedDocumentReader::ArchivedDocumentReader;

protected:
    Result<void> readParts(const ArchiveParts &parts, Document &document) override
    {
        const auto book = readPackage(parts);
        if (!book) return std::unexpected(book.error());
        StructuredText text(options().name, options().maximumRecordBytes);
        for (const QString &chapter : book->chapters) {
            if (const auto done = readChapter(parts, chapter, text); !done) return done;
        }
        if (text.blocks().empty() && parts.contains(u"META-INF/encryption.xml"_s)) {
            return failure(ErrorCode::Unsupported,
                FormatMessages::tr("%1: the book is protected against copying").arg(options().name));
        }
        if (!book->title.isEmpty()) document.metadata[u"title"_s] = book->title;
        text.finish(document);
        return {};
    }

private:
    [[nodiscard]] Result<QString> packagePath(const ArchiveParts &parts) const
    {
        QString path;
        const auto done
            = readXml(xmlPart(parts, u"META-INF/container.xml"_s), [&path](QXmlStreamReader &xml) -> Result<void> {
                  if (xml.isStartElement() && xml.name() == "rootfile"_L1 && path.isEmpty())
                      path = resolvedPath({}, attributeOf(xml, "full-path"_L1));
                  return {};
              });
        if (!done) return std::unexpected(done.error());
        if (path.isEmpty()) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1: this is not an EPUB book: it does not list its parts").arg(options().name));
        }
        return path;
    }

    [[nodiscard]] Result<Book> readPackage(const ArchiveParts &parts) const
    {
        const auto package = packagePath(parts);
        if (!package) return std::unexpected(package.error());
        Book book;
        QHash<QString, QString> paths;
        QStringList spine;
        bool inTitle = false;
        const auto done = readXml(xmlPart(parts, *package), [&](QXmlStreamReader &xml) -> Result<void> {
            if (xml.isStartElement() && xml.name() == "item"_L1 && isText(attributeOf(xml, "media-type"_L1)))
                paths.insert(attributeOf(xml, "id"_L1), resolvedPath(*package, attributeOf(xml, "href"_L1)));
            if (xml.isStartElement() && xml.name() == "itemref"_L1 && spine.size() < mostChapters)
                spine += attributeOf(xml, "idref"_L1);
            if (xml.isCharacters() && inTitle) book.title += xml.text();
            if (xml.isStartElement() || xml.isEndElement())
                inTitle = xml.isStartElement() && xml.name() == "title"_L1 && book.title.isEmpty();
            return {};
        });
        if (!done) return std::unexpected(done.error());
        for (const QString &id : std::as_const(spine)) {
            // take(), so that a chapter listed twice is not read twice.
            if (const QString path = paths.take(id); !path.isEmpty()) book.chapters += path;
        }
        book.title = book.title.simplified();
        if (book.chapters.isEmpty()) {
            return failure(
                ErrorCode::Content, FormatMessages::tr("%1: the book has no chapters with text").arg(options().name));
        }
        return book;
    }

    [[nodiscard]] static bool isText(const QString &mediaType)
    {
        return mediaType == "application/xhtml+xml"_L1 || mediaType == "text/html"_L1
            || mediaType == "application/xml"_L1 || mediaType.isEmpty();
    }

    Result<void> readChapter(const ArchiveParts &parts, const QString &path, StructuredText &text) const
    {
        const auto bytes = parts.content(path, options().maximumRecordBytes);
        if (!bytes) return std::unexpected(bytes.error());
        const QString name = u"%1: %2"_s.arg(options().name, path);
        HtmlText html(text, name, options().stop);
        const auto fed = feedHtml(html, {bytes->constData(), std::size_t(bytes->size())}, {}, name);
        if (!fed) return std::unexpected(fed.error());
        return html.finish();
    }
};

SniffVerdict sniffEpub(const FormatSample &sample)
{
    if (!sample.head.startsWith("PK\x03\x04"))
        return {0, FormatMessages::tr("it is not a zip archive, which every EPUB book is")};
    // The first member is stored uncompressed and names the media type.
    if (sample.head.first(std::min<qsizetype>(100, sample.head.size())).contains("application/epub+zip"))
        return {98, {}};
    if (sample.suffix == "epub"_L1) return {95, {}};
    return {0, FormatMessages::tr("it does not contain a book")};
}

} // namespace

Format epubFormat()
{
    return {{u"epub"_s, FormatMessages::tr("Book (EPUB)"), {u"epub"_s}, true, false, true}, sniffEpub,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<EpubReader>(device, options);
        },
        nullptr, {}, true};
}

} // namespace spotter
