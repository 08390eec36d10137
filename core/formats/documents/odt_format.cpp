// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/odt_format.h"

#include "core/formats/documents/archived_document_reader.h"
#include "core/formats/documents/odt_text.h"
#include "core/formats/messages.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class OdtReader final : public ArchivedDocumentReader {
public:
    using ArchivedDocumentReader::ArchivedDocumentReader;

protected:
    Result<void> readParts(const ArchiveParts &parts, Document &document) override
    {
        const QString content = u"content.xml"_s;
        if (!parts.contains(content))
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1: this is not an OpenDocument text: %2 is missing").arg(options().name, content));
        StructuredText text(options().name, options().maximumRecordBytes);
        OdtText reader(text);
        const auto done
            = readXml(xmlPart(parts, content), [&reader](QXmlStreamReader &xml) { return reader.visit(xml); });
        if (!done) return done;
        reader.finish();
        text.dropPages(); // only some files have soft page breaks, and then only if there is no hard one
        if (text.blocks().empty() && isEncrypted(parts))
            return failure(ErrorCode::Unsupported,
                FormatMessages::tr("%1: the document is protected by a password; save it without one")
                    .arg(options().name));
        text.finish(document);
        return {};
    }

private:
    [[nodiscard]] bool isEncrypted(const ArchiveParts &parts) const
    {
        const auto manifest = parts.content(u"META-INF/manifest.xml"_s, options().maximumRecordBytes);
        return manifest && manifest->contains("encryption-data");
    }
};

SniffVerdict sniffOdt(const FormatSample &sample)
{
    if (!sample.head.startsWith("PK\x03\x04"))
        return {0, FormatMessages::tr("it is not a zip archive, which every OpenDocument text is")};
    // The first member is stored uncompressed and names the media type.
    if (sample.head.first(std::min<qsizetype>(200, sample.head.size()))
            .contains("application/vnd.oasis.opendocument.text"))
        return {98, {}};
    if (sample.suffix == "odt"_L1 || sample.suffix == "ott"_L1) return {95, {}};
    return {0, FormatMessages::tr("it does not contain an OpenDocument text")};
}

} // namespace

Format odtFormat()
{
    return {{u"odt"_s, FormatMessages::tr("OpenDocument text (ODT)"), {u"odt"_s, u"ott"_s}, true, false, true},
        sniffOdt,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<OdtReader>(device, options);
        },
        nullptr, {}, true};
}

} // namespace spotter
