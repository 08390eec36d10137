// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/bioc_parser.h"
#include "core/formats/documents/xml_reading.h"
#include "core/formats/entity_list.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class BiocXmlParser {
public:
    Result<void> visit(QXmlStreamReader &xml)
    {
        if (xml.isStartElement()) begin(xml);
        if (xml.isCharacters()) m_characters += xml.text();
        if (xml.isEndElement()) end(xml.name());
        if (m_items <= maximumListed) return {};
        return std::unexpected(tooManyListed());
    }
    std::vector<BiocRecord> take() { return std::move(m_records); }

private:
    void begin(const QXmlStreamReader &xml)
    {
        const QStringView name = xml.name();
        m_characters.clear();
        if (name == "document"_L1) {
            m_records.emplace_back().line = xml.lineNumber();
            m_items = 0;
        }
        if (m_records.empty()) return;
        if (name == "passage"_L1) m_passage = {};
        if (name == "sentence"_L1) {
            m_sentence = {};
            m_sentence.isSentence = m_hasSentence;
            m_inSentence = true;
        }
        if (name == "passage"_L1) m_hasSentence = false;
        if (name == "annotation"_L1) m_annotation.emplace(BiocAnnotation{attributeOf(xml, "id"_L1), {}, {}, {}});
        if (name == "relation"_L1) m_relation.emplace(BiocRelation{attributeOf(xml, "id"_L1), {}, {}});
        if (name == "infon"_L1) m_infonKey = attributeOf(xml, "key"_L1);
        if (name == "location"_L1 && m_annotation)
            m_annotation->locations.emplace_back(
                attributeOf(xml, "offset"_L1).toLongLong(), attributeOf(xml, "length"_L1).toLongLong());
        if (name == "node"_L1 && m_relation)
            m_relation->nodes.push_back({attributeOf(xml, "refid"_L1), attributeOf(xml, "role"_L1)});
        m_items += name == "annotation"_L1 || name == "relation"_L1 || name == "location"_L1 || name == "node"_L1;
        if (name == "passage"_L1) m_inPassage = true;
    }

    void end(QStringView name)
    {
        if (m_records.empty()) return;
        BiocRecord &record = m_records.back();
        BiocPassage &piece = m_inSentence ? m_sentence : m_passage;
        if (name == "id"_L1 && !m_annotation && !m_relation && !m_inPassage) record.id = m_characters.trimmed();
        if (name == "infon"_L1) infon();
        if (name == "offset"_L1) piece.offset = m_characters.trimmed().toLongLong();
        if (name == "text"_L1 && m_annotation)
            m_annotation->text = m_characters;
        else if (name == "text"_L1)
            piece.text = m_characters;
        if (name == "annotation"_L1 && m_annotation)
            record.annotations.push_back(*std::exchange(m_annotation, std::nullopt));
        if (name == "relation"_L1 && m_relation) record.relations.push_back(*std::exchange(m_relation, std::nullopt));
        if (name == "sentence"_L1) {
            if (m_passage.text.isEmpty()) record.passages.push_back(m_sentence);
            m_hasSentence = true;
            m_inSentence = false;
        }
        if (name == "passage"_L1) {
            if (!m_passage.text.isEmpty()) record.passages.push_back(m_passage);
            m_inPassage = false;
        }
        m_characters.clear();
    }

    void infon()
    {
        if (m_annotation)
            m_annotation->infons.insert(m_infonKey, m_characters);
        else if (m_relation)
            m_relation->infons.insert(m_infonKey, m_characters);
        else if (m_inPassage)
            ++m_records.back().passageInfons[m_infonKey];
        else
            m_records.back().infons.insert(m_infonKey, m_characters);
    }

    std::vector<BiocRecord> m_records;
    std::optional<BiocAnnotation> m_annotation;
    std::optional<BiocRelation> m_relation;
    BiocPassage m_passage;
    BiocPassage m_sentence;
    bool m_inPassage = false;
    bool m_inSentence = false;
    bool m_hasSentence = false; ///< of the passage
    QString m_characters;
    QString m_infonKey;
    std::size_t m_items = 0; ///< of the document
};

} // namespace

Result<std::vector<BiocRecord>> parseBiocXml(QIODevice &device, const ReadOptions &options)
{
    BiocXmlParser parser;
    const auto read
        = readXml(device, {options.name, options.maximumRecordBytes, options.maximumDepth, options.stop, true},
            [&parser](QXmlStreamReader &xml) { return parser.visit(xml); });
    if (!read) return std::unexpected(read.error());
    return parser.take();
}

} // namespace spotter
