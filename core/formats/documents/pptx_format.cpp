// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/pptx_format.h"

#include "core/formats/documents/archived_document_reader.h"
#include "core/formats/messages.h"
#include "core/formats/text/structured_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
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

/// "rId2" of <p:sldId id="256" r:id="rId2"/>; empty for the slides of a section, which are only named.
QString relationshipOf(const QXmlStreamReader &xml)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == "id"_L1 && !attribute.prefix().isEmpty()) return attribute.value().toString();
    }
    return {};
}

/// Reads slides in the order of the presentation, one page per slide; speaker notes are not shown on slides and
/// therefore not read.
class PptxReader final : public ArchivedDocumentReader {
public:
    using ArchivedDocumentReader::ArchivedDocumentReader;

protected:
    Result<void> readParts(const ArchiveParts &parts, Document &document) override
    {
        const QStringList numbered = numberedSlides(parts);
        const QStringList listed = listedSlides(parts);
        const QStringList &slides = listed.isEmpty() ? numbered : listed;
        if (slides.isEmpty())
            return failure(
                ErrorCode::Content, FormatMessages::tr("%1: this presentation contains no slides").arg(options().name));
        reportOthers(numbered, slides);
        StructuredText text(options().name, options().maximumRecordBytes);
        int page = 0;
        for (const QString &path : slides) {
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

private:
    /// The slides by the numbers of their files.
    static QStringList numberedSlides(const ArchiveParts &parts)
    {
        static const QRegularExpression slide(u"^ppt/slides/slide(\\d+)\\.xml$"_s);
        std::map<int, QString> slides;
        for (const QString &path : parts.paths()) {
            if (const auto found = slide.match(path); found.hasMatch()) slides.emplace(found.captured(1).toInt(), path);
        }
        QStringList paths;
        for (const auto &[number, path] : slides) paths += path;
        return paths;
    }

    /// The slides as the presentation lists them; empty if the list is missing or damaged.
    [[nodiscard]] QStringList listedSlides(const ArchiveParts &parts) const
    {
        const QString presentation = u"ppt/presentation.xml"_s;
        QHash<QString, QString> targets; // by relationship
        auto done
            = readXml(xmlPart(parts, u"ppt/_rels/presentation.xml.rels"_s), [&](QXmlStreamReader &xml) -> Result<void> {
                  if (xml.isStartElement() && xml.name() == "Relationship"_L1)
                      targets.insert(
                          attributeOf(xml, "Id"_L1), resolvedPath(presentation, attributeOf(xml, "Target"_L1)));
                  return {};
              });
        if (!done) return {};
        QStringList slides;
        bool isDamaged = false;
        done = readXml(xmlPart(parts, presentation), [&](QXmlStreamReader &xml) -> Result<void> {
            if (!xml.isStartElement() || xml.name() != "sldId"_L1) return {};
            const QString id = relationshipOf(xml);
            if (id.isEmpty()) return {};
            const QString path = targets.take(id); // a slide that is listed twice is a fault, too
            isDamaged = isDamaged || !parts.contains(path);
            slides += path;
            return {};
        });
        return done && !isDamaged ? slides : QStringList();
    }

    /// Reports the slides that are in the file, but not in the presentation.
    void reportOthers(const QStringList &numbered, const QStringList &slides)
    {
        const QSet<QString> read(slides.begin(), slides.end());
        const auto others
            = std::ranges::count_if(numbered, [&read](const QString &path) { return !read.contains(path); });
        if (others == 0) return;
        report({ReadIssue::Kind::Ignored, 0, 0,
            FormatMessages::tr(
                "%1: %Ln slide(s) that the presentation does not list are left out", nullptr, int(others))
                .arg(options().name)});
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
