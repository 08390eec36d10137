// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/standoff/gate_format.h"

#include "core/formats/documents/xml_reading.h"
#include "core/formats/messages.h"
#include "core/formats/standoff/standoff_reader.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostGateNodes = 1 << 22;

/// What GATE's own pipeline finds in every text.
bool isGateSyntax(const QString &type)
{
    static const QSet<QString> types{u"Token"_s, u"SpaceToken"_s, u"Sentence"_s, u"Split"_s, u"Lookup"_s,
        u"paragraph"_s, u"DEFAULT_TOKEN"_s, u"NounChunk"_s, u"VG"_s, u"Dependency"_s, u"SyntaxTreeNode"_s,
        u"Unknown"_s};
    return types.contains(type);
}

class GateReader final : public StandoffReader {
public:
    GateReader(QIODevice &device, const ReadOptions &options)
        : StandoffReader(device, options, "TextWithNodes"_L1, StandoffTypes::Elements)
    {
    }

protected:
    Result<void> visit(const QXmlStreamReader &xml) override
    {
        const QStringView name = xml.name();
        if (xml.isStartElement()) return begin(xml, name);
        if (xml.isCharacters() && !isInText()) m_characters += xml.text();
        if (!xml.isEndElement()) return {};
        if (name == "Name"_L1) m_feature = m_characters.trimmed();
        if (name == "Value"_L1) addFeature();
        if (name == "AnnotationSet"_L1) m_isMarkup = false;
        if (name == "Annotation"_L1) m_inAnnotation = false;
        return {};
    }

    void addMarks() override
    {
        for (Annotation &annotation : m_annotations) {
            const auto begin = m_nodes.constFind(annotation.startNode);
            const auto end = m_nodes.constFind(annotation.endNode);
            if (begin != m_nodes.constEnd() && end != m_nodes.constEnd()) annotation.mark.span = {*begin, *end};
            marks().add(std::move(annotation.mark));
        }
    }

private:
    struct Annotation {
        StandoffMark mark;
        QString startNode;
        QString endNode;
    };

    Result<void> begin(const QXmlStreamReader &xml, QStringView name)
    {
        m_characters.clear();
        if (name == "Node"_L1 && isInText()) {
            if (m_nodes.size() >= qsizetype(mostGateNodes)) return tooMany();
            m_nodes.insert(attributeOf(xml, "id"_L1), text().size());
        } else if (name == "AnnotationSet"_L1) {
            m_isMarkup = attributeOf(xml, "Name"_L1) == "Original markups"_L1;
        } else if (name == "Annotation"_L1) {
            return beginAnnotation(xml);
        } else if (name == "Relation"_L1) {
            addRelation(xml);
        }
        return {};
    }

    Result<void> beginAnnotation(const QXmlStreamReader &xml)
    {
        const QString type = attributeOf(xml, "Type"_L1);
        m_inAnnotation = !m_isMarkup && !isGateSyntax(type);
        if (!m_inAnnotation) {
            if (!m_isMarkup) marks().ignore(type, xml.lineNumber());
            return {};
        }
        if (m_annotations.size() >= maximumListed) return tooMany();
        Annotation &made = m_annotations.emplace_back();
        made.mark.id = attributeOf(xml, "Id"_L1);
        made.mark.type = type;
        made.mark.line = xml.lineNumber();
        made.startNode = attributeOf(xml, "StartNode"_L1);
        made.endNode = attributeOf(xml, "EndNode"_L1);
        return {};
    }

    void addFeature()
    {
        if (m_inAnnotation) m_annotations.back().mark.features.emplace_back(m_feature, m_characters.trimmed());
    }

    /// <Relation Id="5" Type="founder" Members="2;1"/>
    void addRelation(const QXmlStreamReader &xml)
    {
        const QStringList members = attributeOf(xml, "Members"_L1).split(u';', Qt::SkipEmptyParts);
        if (members.size() == 2)
            marks().addRelation(
                attributeOf(xml, "Type"_L1), members[0].trimmed(), members[1].trimmed(), xml.lineNumber());
        else
            marks().leaveOut(
                FormatMessages::tr("a relation that does not have two members is left out"), xml.lineNumber());
    }

    QString m_characters;
    QString m_feature; ///< the name of the current one
    QHash<QString, qsizetype> m_nodes; ///< places in the text, by id
    std::vector<Annotation> m_annotations;
    bool m_inAnnotation = false;
    bool m_isMarkup = false; ///< the current set is that of the original markup
};

SniffVerdict sniffGate(const FormatSample &sample)
{
    const QByteArray head = sample.head.trimmed();
    if (head.startsWith('<') && head.contains("<GateDocument") && head.indexOf("<GateDocument") < 4096) return {97, {}};
    return {0, FormatMessages::tr("its first element is not <GateDocument>")};
}

} // namespace

Format gateFormat()
{
    return {{u"gate"_s, FormatMessages::tr("GATE XML"), {u"xml"_s}, true, false}, sniffGate,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<GateReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
