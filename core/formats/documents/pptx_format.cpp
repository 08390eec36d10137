// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/pptx_format.h"

#include "core/formats/documents/archived_document_reader.h"
#include "core/formats/messages.h"
#include "core/formats/text/structured_text.h"

#include <QRegularExpression>

#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Makes text from the tokens of one slide.
class SlideText {
public:
    explicit SlideText(StructuredText &out) : m_out(out) { }

    Result<void> visit(const QXmlStreamReader &xml)
    {
        const QStringView name = xml.name();
        if (xml.isStartElement())
            begin(xml, name);
        else if (xml.isEndElement())
            end(name);
        else if (xml.isCharacters() && m_inText)
            m_text += xml.text();
        return m_out.state();
    }

private:
    void begin(const QXmlStreamReader &xml, QStringView name)
    {
        if (name == "sp"_L1) m_isTitle = false;
        if (name == "ph"_L1) m_isTitle = attributeOf(xml, "type"_L1).endsWith("itle"_L1); // title, ctrTitle, subTitle
        if (name == "t"_L1) m_inText = true;
        if (name == "br"_L1) m_text += u'\n';
        if (name == "tr"_L1) {
            m_out.endBlock();
            m_inRow = true;
        }
        if (name == "tc"_L1 && m_out.isBlockOpen()) m_out.nextCell();
    }

    void end(QStringView name)
    {
        if (name == "t"_L1) m_inText = false;
        if (name == "tr"_L1) {
            m_inRow = false;
            m_out.endBlock(TextBlock::Kind::Row);
        }
        if (name != "p"_L1) return;
        m_out.append(m_text, m_inRow);
        m_text.clear();
        if (m_inRow)
            m_out.append(u" ", true);
        else if (m_isTitle)
            m_out.endBlock(TextBlock::Kind::Heading, 1);
        else
            m_out.endBlock();
    }

    StructuredText &m_out;
    QString m_text;
    bool m_inText = false;
    bool m_inRow = false;
    bool m_isTitle = false;
};

/// Reads slides in numeric order, one page per slide; speaker notes are not shown on slides and therefore not read.
class PptxReader final : public ArchivedDocumentReader {
public:
    using ArchivedDocumentReader::ArchivedDocumentReader;

protected:
    Result<void> readParts(const ArchiveParts &parts, Document &document) override
    {
        static const QRegularExpression slide(u"^ppt/slides/slide(\\d+)\\.xml$"_s);
        std::map<int, QString> slides;
        for (const QString &path : parts.paths()) {
            if (const auto found = slide.match(path); found.hasMatch()) slides.emplace(found.captured(1).toInt(), path);
        }
        if (slides.empty())
            return failure(
                ErrorCode::Content, FormatMessages::tr("%1: this presentation contains no slides").arg(options().name));
        StructuredText text(options().name, options().maximumRecordBytes);
        int page = 0;
        for (const auto &[number, path] : slides) {
            text.setPage(++page);
            SlideText reader(text);
            const auto done
                = readXml(xmlPart(parts, path), [&reader](QXmlStreamReader &xml) { return reader.visit(xml); });
            if (!done) return done;
            text.endBlock();
        }
        text.finish(document);
        return {};
    }
};

SniffVerdict sniffPptx(const FormatSample &sample)
{
    if (!sample.head.startsWith("PK\x03\x04"))
        return {0, FormatMessages::tr("it is not a zip archive, which every PowerPoint presentation is")};
    if (sample.suffix == "pptx"_L1 || sample.suffix == "pptm"_L1) return {95, {}};
    if (sample.head.contains("[Content_Types].xml") && sample.head.contains("ppt/")) return {95, {}};
    return {0, FormatMessages::tr("it does not contain a presentation")};
}

} // namespace

Format pptxFormat()
{
    return {
        {u"pptx"_s, FormatMessages::tr("PowerPoint presentation (PPTX)"), {u"pptx"_s, u"pptm"_s}, true, false, true},
        sniffPptx,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<PptxReader>(device, options);
        },
        nullptr, {}, true};
}

} // namespace spotter
