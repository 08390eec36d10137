// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/docx_format.h"

#include "core/formats/documents/archived_document_reader.h"
#include "core/formats/documents/docx_text.h"
#include "core/formats/messages.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class DocxReader final : public ArchivedDocumentReader {
public:
    using ArchivedDocumentReader::ArchivedDocumentReader;

protected:
    Result<void> readParts(const ArchiveParts &parts, Document &document) override
    {
        const auto body = bodyPath(parts);
        if (!body) return std::unexpected(body.error());
        if (!parts.contains(*body)) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1: this is not a Word document: %2 is missing").arg(options().name, *body));
        }
        const auto styles = readStyles(parts, resolvedPath(*body, u"styles.xml"_s));
        if (!styles) return std::unexpected(styles.error());
        StructuredText text(options().name, options().maximumRecordBytes);
        text.setPage(1);
        DocxText main(text, *styles, DocxText::Part::Body);
        if (const auto done = readPart(parts, *body, main); !done) return done;
        if (!main.hasPages()) text.dropPages();
        text.setPage(0);
        for (const QString &notes : {u"footnotes.xml"_s, u"endnotes.xml"_s}) {
            const QString path = resolvedPath(*body, notes);
            if (!parts.contains(path)) continue;
            DocxText reader(text, *styles, DocxText::Part::Notes);
            if (const auto done = readPart(parts, path, reader); !done) return done;
        }
        text.finish(document);
        return {};
    }

private:
    Result<void> readPart(const ArchiveParts &parts, const QString &path, DocxText &text)
    {
        return readXml(xmlPart(parts, path), [&text](QXmlStreamReader &xml) { return text.visit(xml); });
    }

    /// The path of the main part according to the package.
    [[nodiscard]] Result<QString> bodyPath(const ArchiveParts &parts) const
    {
        QString path = u"word/document.xml"_s;
        const QString relations = u"_rels/.rels"_s;
        if (!parts.contains(relations)) return path;
        const auto done = readXml(xmlPart(parts, relations), [&path](QXmlStreamReader &xml) -> Result<void> {
            if (xml.isStartElement() && attributeOf(xml, "Type"_L1).endsWith("/officeDocument"_L1))
                path = resolvedPath({}, attributeOf(xml, "Target"_L1));
            return {};
        });
        if (!done) return std::unexpected(done.error());
        return path;
    }

    [[nodiscard]] Result<HeadingStyles> readStyles(const ArchiveParts &parts, const QString &path) const
    {
        HeadingStylesReader reader;
        if (!parts.contains(path)) return reader.styles();
        const auto done = readXml(xmlPart(parts, path), [&reader](QXmlStreamReader &xml) -> Result<void> {
            reader.visit(xml);
            return {};
        });
        if (!done) return std::unexpected(done.error());
        return reader.styles();
    }
};

SniffVerdict sniffDocx(const FormatSample &sample)
{
    if (!sample.head.startsWith("PK\x03\x04"))
        return {0, FormatMessages::tr("it is not a zip archive, which every Word document is")};
    static const QStringList suffixes{u"docx"_s, u"docm"_s, u"dotx"_s, u"dotm"_s};
    if (suffixes.contains(sample.suffix)) return {95, {}};
    if (sample.head.contains("[Content_Types].xml") && sample.head.contains("word/")) return {95, {}};
    return {0, FormatMessages::tr("it does not contain a Word document")};
}

} // namespace

Format docxFormat()
{
    return {{u"docx"_s, FormatMessages::tr("Word document (DOCX)"), {u"docx"_s, u"docm"_s}, true, false, true},
        sniffDocx,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<DocxReader>(device, options);
        },
        nullptr, {}, true};
}

} // namespace spotter
