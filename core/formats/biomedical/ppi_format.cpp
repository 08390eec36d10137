// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/ppi_format.h"

#include "core/formats/documents/xml_reading.h"
#include "core/formats/entity_list.h"
#include "core/formats/label_places.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/text/alignment.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr int ppiDepth = 64;

class PpiReader final : public RecordReader {
public:
    PpiReader(QIODevice &device, const ReadOptions &options)
        : m_options(options), m_tokens(device, {options.name, 0, ppiDepth, options.stop})
    {
    }

    Result<std::optional<Document>> next() override
    {
        while (!m_ready) {
            if (!m_state) return std::unexpected(m_state.error());
            if (m_hasEnded) return std::nullopt;
            const auto token = m_tokens.next();
            m_state = token ? take(*token) : std::unexpected(token.error());
        }
        ++m_counts.documents;
        m_counts.triples += qint64(m_ready->triples.size());
        return std::exchange(m_ready, std::nullopt);
    }

    /// After an XML syntax error, nothing more can be read.
    [[nodiscard]] bool canContinue() const override { return m_state.has_value(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_tokens.bytesRead(); }

private:
    struct Protein {
        QString id;
        Mention mention;
        QString offsets;
        bool hasParts = false; ///< it has no place then
        qint64 line = 0;
    };
    struct Interaction {
        QString from;
        QString to;
        QString predicate;
        qint64 line = 0;
    };

    Result<void> take(QXmlStreamReader::TokenType token)
    {
        QXmlStreamReader &xml = m_tokens.xml();
        if (token == QXmlStreamReader::StartElement) return begin(xml);
        if (token == QXmlStreamReader::EndElement && xml.name() == u"sentence") return finishSentence();
        m_hasEnded = token == QXmlStreamReader::EndDocument;
        return m_hasEnded ? m_tokens.finish() : Result<void>();
    }

    Result<void> begin(QXmlStreamReader &xml)
    {
        const QStringView name = xml.name();
        const bool isRoot = std::exchange(m_isFirst, false);
        if (isRoot && name != u"corpus" && name != u"document") {
            return std::unexpected(m_tokens.located(ErrorCode::Content,
                FormatMessages::tr("expected <corpus> or <document>, not <%1>").arg(name.left(quotedUtf16))));
        }
        if (name == u"document") {
            m_document = attributeOf(xml, "origId"_L1);
            if (m_document.isEmpty()) m_document = attributeOf(xml, "id"_L1);
        } else if (name == u"sentence") {
            return beginSentence(xml);
        } else if (name == u"entity") {
            return readEntity(xml);
        } else if (name == u"pair" || name == u"interaction") {
            return readPair(xml);
        } else if (name != u"corpus" && m_otherNames.size() < mostOtherNames
            && m_otherNames.insert(name.toString()).second) {
            ++m_counts.ignoredKeys;
            report(ReadIssue::Kind::Ignored, xml.lineNumber(),
                FormatMessages::tr("\"%1\" is not kept").arg(quotedBegin(name.toString())));
        }
        return {};
    }

    Result<void> beginSentence(QXmlStreamReader &xml)
    {
        m_map.reset();
        m_sentence.emplace();
        m_line = xml.lineNumber();
        m_proteins.clear();
        m_interactions.clear();
        if (!xml.attributes().hasAttribute("text"_L1)) {
            return std::unexpected(
                m_tokens.located(ErrorCode::Content, FormatMessages::tr("\"%1\" is missing").arg("text"_L1)));
        }
        m_sentence->text = attributeOf(xml, "text"_L1);
        m_map.emplace(m_sentence->text);
        m_sentence->source = m_options.source;
        if (const QString id = attributeOf(xml, "id"_L1); !id.isEmpty()) m_sentence->metadata.insert("id"_L1, id);
        if (!m_document.isEmpty()) m_sentence->metadata.insert("document"_L1, m_document);
        return {};
    }

    Result<void> readEntity(QXmlStreamReader &xml)
    {
        if (!m_sentence) return {};
        if (m_proteins.size() >= maximumListed) return std::unexpected(tooManyListed());
        Protein protein{attributeOf(xml, "id"_L1), {{}, attributeOf(xml, "text"_L1), attributeOf(xml, "type"_L1)},
            attributeOf(xml, "charOffset"_L1), false, xml.lineNumber()};
        protein.hasParts = protein.offsets.contains(u',') || protein.offsets.contains(u';');
        if (!protein.hasParts) place(protein);
        m_proteins.push_back(std::move(protein));
        return {};
    }

    /// Ends are inclusive in most of these corpora, but not in all copies; the text of the entity tells.
    void place(Protein &protein) const
    {
        const qsizetype dash = protein.offsets.indexOf(u'-');
        const QStringView offsets = protein.offsets;
        bool isNumber = false;
        const qint64 begin = offsets.first(std::max<qsizetype>(dash, 0)).trimmed().toLongLong(&isNumber);
        if (!isNumber) return;
        Mention &mention = protein.mention;
        const QStringView text = m_sentence->text;
        if (mention.text.isEmpty()) { // there are only offsets
            const qint64 last = offsets.sliced(dash + 1).trimmed().toLongLong(&isNumber);
            if (!isNumber || last >= m_map->lengthCodePoints()) return;
            mention.span = m_map->spanFromCodePoints(begin, last + 1);
            if (mention.span.isValid())
                mention.text = text.sliced(mention.span.beginUtf16, mention.span.length()).toString();
            return;
        }
        const qsizetype at = m_map->toUtf16(begin);
        if (at >= 0 && text.sliced(at).startsWith(mention.text)) mention.span = {at, at + mention.text.size()};
    }

    Result<void> readPair(QXmlStreamReader &xml)
    {
        if (!m_sentence) return {};
        const QString ddi = attributeOf(xml, "ddi"_L1);
        const QString said = ddi.isEmpty() ? attributeOf(xml, "interaction"_L1) : ddi;
        const bool isInteraction = said.isEmpty() || said.compare("true"_L1, Qt::CaseInsensitive) == 0;
        if (!isInteraction) return {}; // a pair of mentions without interaction
        if (m_interactions.size() >= maximumListed) return std::unexpected(tooManyListed());
        QString predicate = attributeOf(xml, "type"_L1);
        if (predicate.isEmpty()) predicate = ddi.isEmpty() ? u"interaction"_s : u"ddi"_s;
        m_interactions.push_back({attributeOf(xml, "e1"_L1), attributeOf(xml, "e2"_L1), predicate, xml.lineNumber()});
        return {};
    }

    Result<void> finishSentence()
    {
        if (!m_sentence) return {};
        Document document = std::move(*m_sentence);
        m_map.reset();
        m_sentence.reset();
        if (!searchMisplaced(document.text)) return std::unexpected(tooLong());
        std::set<QString> inLabels;
        addInteractions(document, inLabels);
        if (isTooMuchToAlign(document.text, document.triples)) return std::unexpected(tooLong());
        placeLabels(document, m_line, m_options, m_counts);
        std::vector<Entity> others;
        for (const Protein &protein : m_proteins) {
            const QString &name = protein.mention.text;
            if (inLabels.contains(protein.id)) continue;
            if (protein.mention.span.isValid())
                others.push_back({protein.mention.span, protein.mention.type});
            else if (protein.hasParts)
                leaveOut(protein.line,
                    FormatMessages::tr("the entity \"%1\" is in several parts and in no relation, and is left out")
                        .arg(quotedBegin(name)));
            else
                leaveOut(protein.line,
                    FormatMessages::tr("the entity \"%1\" is not in the text and is left out").arg(quotedBegin(name)));
        }
        keepEntities(document, std::move(others));
        m_ready = std::move(document);
        return {};
    }

    /// Searches the text for entities that are not where the file says; false if they are too many.
    bool searchMisplaced(const QString &text)
    {
        const auto isMisplaced
            = [](const Protein &protein) { return !protein.hasParts && !protein.mention.span.isValid(); };
        const auto count = std::ranges::count_if(m_proteins, isMisplaced);
        if (isTooMuchToAlign(text, std::vector<LabelledTriple>(std::size_t(count)))) return false;
        for (Protein &protein : m_proteins) {
            if (!isMisplaced(protein)) continue;
            report(ReadIssue::Kind::Misplaced, protein.line,
                FormatMessages::tr("\"%1\" is not at offset %2; it is searched for instead")
                    .arg(quotedBegin(protein.mention.text), quotedBegin(protein.offsets)));
            if (const auto found = firstOccurrence(text, protein.mention.text)) {
                protein.mention.span = *found;
                protein.mention.text = text.sliced(found->beginUtf16, found->length()); // may differ in case
            }
        }
        return true;
    }

    void addInteractions(Document &document, std::set<QString> &inLabels)
    {
        QHash<QString, const Protein *> byId;
        for (const Protein &protein : m_proteins) byId.insert(protein.id, &protein);
        for (const Interaction &pair : m_interactions) {
            const Protein *from = byId.value(pair.from);
            const Protein *to = byId.value(pair.to);
            if (!from || !to) {
                leaveOut(pair.line,
                    FormatMessages::tr("this relation names the entity %1, which the record does not list")
                        .arg(quotedBegin(from ? pair.to : pair.from)));
                continue;
            }
            LabelledTriple &label = document.triples.emplace_back();
            label.triple.subject = from->mention;
            label.triple.predicate = pair.predicate;
            label.triple.object = to->mention;
            label.hasNoPlace = from->hasParts || to->hasParts;
            inLabels.insert({pair.from, pair.to});
        }
    }

    [[nodiscard]] Error tooLong() const
    {
        return m_tokens.located(ErrorCode::Limit, FormatMessages::tr("this entry is too long; split it into several"));
    }

    void leaveOut(qint64 line, const QString &message)
    {
        ++m_counts.leftOut;
        report(ReadIssue::Kind::LeftOut, line, message);
    }

    void report(ReadIssue::Kind kind, qint64 line, const QString &message) const
    {
        if (m_options.onIssue)
            m_options.onIssue({kind, line, 1, u"%1:%2:1: %3"_s.arg(m_options.name).arg(line).arg(message)});
    }

    static constexpr std::size_t mostOtherNames = 64;

    ReadOptions m_options;
    XmlTokens m_tokens;
    std::optional<Document> m_ready;
    std::optional<Document> m_sentence; ///< the open one
    std::optional<CodePointMap> m_map; ///< of its text
    std::vector<Protein> m_proteins;
    std::vector<Interaction> m_interactions;
    std::set<QString> m_otherNames; ///< elements that are not read; bounded
    QString m_document;
    qint64 m_line = 0; ///< of the sentence
    bool m_isFirst = true;
    bool m_hasEnded = false;
    Result<void> m_state;
    ReadCounts m_counts;
};

SniffVerdict sniffPpi(const FormatSample &sample)
{
    const bool hasSentence = sample.head.contains("<sentence") && sample.head.contains(" text=");
    const bool isMarkup = sample.head.trimmed().startsWith('<');
    const bool hasRoot = sample.head.contains("<corpus") || sample.head.contains("<document");
    const bool hasMarks = sample.head.contains("charOffset=") || sample.head.contains("<pair");
    if (isMarkup && hasRoot && hasSentence && hasMarks) return {96, {}};
    return {0, FormatMessages::tr("it is not XML with <sentence text=\"…\"> and <entity charOffset=\"…\">")};
}

} // namespace

Format ppiFormat()
{
    return {
        {u"ppi"_s, FormatMessages::tr("Protein and drug interactions: AIMed, DDI, … (XML)"), {u"xml"_s}, true, false},
        sniffPpi,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<PpiReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
