// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/uima/xmi_format.h"

#include "core/formats/documents/document_reader.h"
#include "core/formats/documents/xml_reading.h"
#include "core/formats/entity_list.h"
#include "core/formats/messages.h"
#include "core/formats/uima/cas_document.h"

#include <QStringTokenizer>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostCasStructures = 1 << 20;

/// "custom.Span" of the element Span in "http:///custom.ecore"; without a package in "http:///uima/noNamespace.ecore".
QString casType(const QXmlStreamReader &xml)
{
    QString space = xml.namespaceUri().toString();
    if (space.startsWith("http:///"_L1)) space = space.sliced(8);
    if (space.endsWith(".ecore"_L1)) space.chop(6);
    if (space == "uima/noNamespace"_L1 || space.isEmpty()) return xml.name().toString();
    return space.replace(u'/', u'.') + u'.' + xml.name().toString();
}

/// Ids of structures separated by spaces; empty: something else.
std::vector<qint64> casIds(QStringView value)
{
    std::vector<qint64> ids;
    for (const QStringView part : QStringTokenizer(value, u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        ids.push_back(part.toLongLong(&isNumber));
        if (!isNumber || ids.back() < 0) return {};
    }
    return ids;
}

class XmiReader final : public DocumentReader {
public:
    using DocumentReader::DocumentReader;

protected:
    Result<void> read(Document &document) override
    {
        const auto done = readXml(device(),
            {options().name, options().maximumRecordBytes, options().maximumDepth, options().stop, false},
            [this](QXmlStreamReader &xml) { return visit(xml); });
        setPosition(device().isSequential() ? 0 : device().pos());
        if (!done) return done;
        CasFindings findings;
        auto made = makeCasDocument(m_structures, options().name, findings);
        if (!made) return failure(made.error().code, options().name + ": "_L1 + made.error().message);
        made->source = document.source;
        document = std::move(*made);
        for (const ReadIssue &issue : findings.issues) report(issue);
        return {};
    }

private:
    Result<void> visit(QXmlStreamReader &xml)
    {
        if (xml.isStartElement()) return begin(xml);
        if (xml.isCharacters()) m_characters += xml.text();
        if (!xml.isEndElement()) return {};
        // A feature with several values is an element of its own.
        if (m_depth == 3 && !m_structures.empty()) addValue(m_structures.back(), xml.name().toString(), m_characters);
        --m_depth;
        return {};
    }

    Result<void> begin(const QXmlStreamReader &xml)
    {
        m_characters.clear();
        if (++m_depth != 2) return {};
        if (m_structures.size() >= mostCasStructures)
            return failure(ErrorCode::Limit, options().name + ": "_L1 + tooManyListed().message);
        if (xml.name() == "View"_L1 || xml.name() == "NULL"_L1) return {};
        CasStructure made;
        made.type = casType(xml);
        if (made.type == "uima.cas.Sofa"_L1) made.type = u"Sofa"_s;
        bool hasBegin = false;
        bool hasEnd = false;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            const QStringView name = attribute.name();
            if (attribute.qualifiedName() == "xmi:id"_L1)
                made.id = attribute.value().toLongLong();
            else if (name == "sofa"_L1)
                made.sofa = attribute.value().toLongLong();
            else if (name == "begin"_L1)
                made.begin = attribute.value().toLongLong(&hasBegin);
            else if (name == "end"_L1)
                made.end = attribute.value().toLongLong(&hasEnd);
            else
                addValue(made, name.toString(), attribute.value().toString());
        }
        made.hasSpan = hasBegin && hasEnd;
        m_structures.push_back(std::move(made));
        return {};
    }

    static void addValue(CasStructure &structure, const QString &name, const QString &value)
    {
        if (std::vector<qint64> ids = casIds(value); !ids.empty())
            structure.references.emplace_back(name, std::move(ids));
        structure.values.emplace_back(name, value);
    }

    std::vector<CasStructure> m_structures;
    QString m_characters;
    int m_depth = 0;
};

SniffVerdict sniffXmi(const FormatSample &sample)
{
    const QByteArray begin = sample.head.first(std::min<qsizetype>(sample.head.size(), 4096));
    if (begin.contains("<xmi:XMI") || (begin.contains("http://www.omg.org/XMI") && begin.contains("uima")))
        return {97, {}};
    return {0, FormatMessages::tr("it is not XMI")};
}

} // namespace

Format xmiFormat()
{
    return {{u"xmi"_s, FormatMessages::tr("UIMA CAS (XMI)"), {u"xmi"_s, u"xml"_s}, true, false}, sniffXmi,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<XmiReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
