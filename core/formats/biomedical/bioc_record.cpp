// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/bioc_record.h"

#include "core/formats/biomedical/concept_mentions.h"
#include "core/formats/entity_list.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView biocKey("bioc");

enum class BiocUnit { CodePoint, Utf16, Byte };

QString infonText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// The first of the keys that has a value.
QLatin1StringView infonKeyOf(const QJsonObject &infons, std::initializer_list<QLatin1StringView> keys)
{
    const auto *found = std::ranges::find_if(
        keys, [&infons](QLatin1StringView key) { return !infonText(infons.value(key)).isEmpty(); });
    return found == keys.end() ? QLatin1StringView() : *found;
}

QString infonOf(const QJsonObject &infons, std::initializer_list<QLatin1StringView> keys)
{
    const QLatin1StringView key = infonKeyOf(infons, keys);
    return key.isEmpty() ? QString() : infonText(infons.value(key));
}

/// Which end a role means: 1 the subject, 2 the object, 0 unknown.
int endOfRole(const QString &role)
{
    const QString name = role.toLower();
    for (const QLatin1StringView known :
        {"arg1"_L1, "subject"_L1, "source"_L1, "head"_L1, "e1"_L1, "agent"_L1, "cause"_L1, "from"_L1}) {
        if (name == known) return 1;
    }
    for (const QLatin1StringView known :
        {"arg2"_L1, "object"_L1, "target"_L1, "tail"_L1, "e2"_L1, "theme"_L1, "patient"_L1, "to"_L1}) {
        if (name == known) return 2;
    }
    return 0;
}

class BiocAssembler {
public:
    BiocAssembler(const BiocRecord &record, const QString &name, BiocFindings &findings)
        : m_record(record), m_name(name), m_findings(findings)
    {
    }

    Result<Document> run()
    {
        joinPassages();
        chooseUnit();
        for (const BiocAnnotation &annotation : m_record.annotations) addAnnotation(annotation);
        for (const BiocRelation &relation : m_record.relations) addRelation(relation);
        for (const auto &[key, count] : m_record.passageInfons) {
            ignore(FormatMessages::tr("the infon \"%1\" of passages is not kept").arg(key.left(quotedUtf16)), count);
        }
        for (const auto &[id, text] : m_inPieces.asKeyValueRange()) {
            if (!text.isUsed)
                leaveOut(FormatMessages::tr("an annotation in several places (\"%1\") is left out")
                        .arg(text.mention.text.left(quotedUtf16)));
        }
        if (!m_record.id.isEmpty()) m_document.metadata.insert(u"id"_s, m_record.id);
        for (auto infon = m_record.infons.begin(); infon != m_record.infons.end(); ++infon) {
            if (infon.key() != entitiesKey && infon.key() != "id"_L1)
                m_document.metadata.insert(infon.key(), infon.value());
        }
        std::vector<LabelledTriple> unplaced = std::move(m_document.triples);
        m_document.triples.clear();
        if (const auto added = addLabels(m_document, m_entities, m_relations); !added)
            return failure(added.error().code, place() + added.error().message);
        std::ranges::move(unplaced, std::back_inserter(m_document.triples));
        return std::move(m_document);
    }

private:
    struct Pieces {
        Mention mention; ///< without a place
        bool isUsed = false;
    };

    [[nodiscard]] QString place() const
    {
        return m_record.line > 0 ? u"%1:%2:1: "_s.arg(m_name).arg(m_record.line)
                                 : FormatMessages::tr("%1, document %2: ").arg(m_name, m_record.id);
    }

    void leaveOut(const QString &what)
    {
        ++m_findings.leftOut;
        m_findings.issues.push_back({ReadIssue::Kind::LeftOut, m_record.line, 1, place() + what});
    }

    /// Counts infons that are not kept; reports each kind once.
    void ignore(const QString &what, qint64 count)
    {
        constexpr std::size_t mostNamed = 100;
        m_findings.ignored += count;
        if (m_findings.named.size() >= mostNamed || !m_findings.named.insert(what).second) return;
        m_findings.issues.push_back({ReadIssue::Kind::Ignored, m_record.line, 1, place() + what});
    }

    void joinPassages()
    {
        for (const BiocPassage &passage : m_record.passages) {
            if (!m_document.text.isEmpty() && !passage.text.isEmpty())
                m_document.text += passage.isSentence ? u' ' : u'\n';
            m_begins.push_back(m_document.text.size());
            m_document.text += passage.text;
            m_maps.emplace_back(passage.text);
            m_byOffset.push_back(m_byOffset.size());
        }
        std::ranges::stable_sort(m_byOffset, {}, [this](std::size_t i) { return m_record.passages[i].offset; });
    }

    /// The span of a location in a passage, in the given unit; invalid if it is not inside the passage.
    [[nodiscard]] Span spanIn(std::size_t passage, std::pair<qint64, qint64> location, BiocUnit unit) const
    {
        const BiocPassage &in = m_record.passages[passage];
        const qint64 begin = location.first - in.offset;
        if (begin < 0 || begin > (1LL << 40) || location.second <= 0 || location.second > (1LL << 40)) return {};
        const qint64 end = begin + location.second;
        Span span;
        if (unit == BiocUnit::CodePoint) {
            span = m_maps[passage].spanFromCodePoints(begin, end);
        } else if (unit == BiocUnit::Utf16) {
            if (end <= in.text.size()) span = {begin, end};
        } else {
            const std::vector<quint32> &places = placesOfBytes(passage);
            if (end < qint64(places.size())) span = {places[std::size_t(begin)], places[std::size_t(end)]};
        }
        return span.isValid() ? span.shifted(m_begins[passage]) : Span{};
    }

    /// For each byte of a passage, and its end, the index of its UTF-16 unit; empty for a passage that is too long.
    [[nodiscard]] const std::vector<quint32> &placesOfBytes(std::size_t passage) const
    {
        constexpr qsizetype longest = 4 << 20;
        std::vector<quint32> &places = m_bytePlaces[passage];
        const QString &text = m_record.passages[passage].text;
        if (!places.empty() || text.size() > longest) return places;
        for (CodePointReader reader(text); reader.hasNext();) {
            const auto at = quint32(reader.offsetUtf16());
            const char32_t point = reader.next();
            places.insert(places.end(), point < 0x80 ? 1U : point < 0x800 ? 2U : point < 0x10000 ? 3U : 4U, at);
        }
        places.push_back(quint32(text.size()));
        return places;
    }

    /// The span of a location, in the passage in which it begins.
    [[nodiscard]] Span spanOf(std::pair<qint64, qint64> location, BiocUnit unit) const
    {
        constexpr int enough = 16; // overlapping passages
        auto next = std::ranges::upper_bound(
            m_byOffset, location.first, {}, [this](std::size_t i) { return m_record.passages[i].offset; });
        for (int tried = 0; tried < enough && next != m_byOffset.begin(); ++tried) {
            --next;
            if (const Span span = spanIn(*next, location, unit); span.isValid()) return span;
        }
        return {};
    }

    /// The spans of an annotation; empty if they do not match its text.
    [[nodiscard]] std::vector<Span> spansOf(const BiocAnnotation &annotation, BiocUnit unit) const
    {
        constexpr qsizetype longestSpace = 1000; // including punctuation, which may be written differently
        std::vector<Span> spans;
        QString covered;
        for (const auto &location : annotation.locations) {
            const Span span = spanOf(location, unit);
            if (!span.isValid()) return {};
            spans.push_back(span);
            if (annotation.text.isEmpty()) continue;
            if (span.length() > 4 * annotation.text.size() + longestSpace) return {};
            covered += u' ' + m_document.text.sliced(span.beginUtf16, span.length());
        }
        const auto bare = [](const QString &text) {
            QString kept;
            for (const QChar letter : text) {
                if (letter.isLetterOrNumber() || letter.isSurrogate() || letter.isSymbol())
                    kept += letter.toCaseFolded();
            }
            return kept;
        };
        if (!annotation.text.isEmpty() && bare(covered) != bare(annotation.text)) return {};
        return spans;
    }

    void chooseUnit()
    {
        const bool isPlain = std::ranges::all_of(m_document.text, [](QChar unit) { return unit.unicode() < 0x80; });
        if (isPlain) return;
        qint64 most = -1;
        for (const BiocUnit unit : {BiocUnit::CodePoint, BiocUnit::Utf16, BiocUnit::Byte}) {
            constexpr std::size_t enough = 1000;
            qint64 fitting = 0;
            for (std::size_t i = 0; i < std::min(enough, m_record.annotations.size()); ++i)
                fitting += !spansOf(m_record.annotations[i], unit).empty();
            if (fitting <= most) continue;
            most = fitting;
            m_unit = unit;
        }
    }

    void addAnnotation(const BiocAnnotation &annotation)
    {
        std::vector<Span> spans = spansOf(annotation, m_unit);
        if (spans.empty())
            return leaveOut(FormatMessages::tr("the annotation \"%1\" is not where its offsets say and is left out")
                    .arg(annotation.text.isEmpty() ? annotation.id : annotation.text.left(quotedUtf16)));
        const QString type
            = infonOf(annotation.infons, {"type"_L1, "Type"_L1, "NE"_L1, "label"_L1, "entity_type"_L1, "class"_L1});
        std::ranges::sort(spans);
        const bool isOne = std::ranges::adjacent_find(spans, [this](Span a, Span b) {
            return a.endUtf16 < b.beginUtf16
                && !QStringView(m_document.text).sliced(a.endUtf16, b.beginUtf16 - a.endUtf16).trimmed().isEmpty();
        }) == spans.end();
        if (!isOne) {
            QStringList texts;
            for (const Span span : spans) texts.append(m_document.text.sliced(span.beginUtf16, span.length()));
            m_inPieces.insert(annotation.id, {{{}, texts.join(u' '), type}, false});
            return;
        }
        Entity entity{{spans.front().beginUtf16, spans.back().endUtf16}, type};
        QJsonObject more = annotation.infons;
        more.remove("type"_L1);
        if (!more.isEmpty()) entity.extra.insert(biocKey, more);
        for (const QLatin1StringView key :
            {"identifier"_L1, "accession"_L1, "MESH"_L1, "NCBI Gene"_L1, "normalized_id"_L1, "id"_L1}) {
            if (const QString id = infonOf(annotation.infons, {key}); !id.isEmpty())
                m_concepts.add(id, m_entities.size(), entity.span);
        }
        if (!annotation.id.isEmpty()) m_byId.insert(annotation.id, m_entities.size());
        m_entities.push_back(std::move(entity));
    }

    void addRelation(const BiocRelation &relation)
    {
        const QLatin1StringView named = infonKeyOf(
            relation.infons, {"type"_L1, "relation"_L1, "relation type"_L1, "relation_type"_L1, "label"_L1});
        const QString predicate = named.isEmpty() ? u"relation"_s : infonText(relation.infons.value(named));
        ignoreInfons(relation, named);
        const StatedAssertion assertion = assertionOf(relation.infons);
        if (const auto pair = conceptsOf(relation)) {
            const auto nearest = m_concepts.nearest(pair->first, pair->second, m_document.text);
            if (nearest) {
                m_relations.push_back({nearest->first, predicate, nearest->second, {}, {}, assertion});
                return;
            }
            if (relation.nodes.size() != 2)
                return leaveOut(
                    FormatMessages::tr("a relation of a concept that the text does not mention is left out"));
        }
        if (relation.nodes.size() != 2)
            return leaveOut(FormatMessages::tr("the relation \"%1\" does not have two ends and is left out")
                    .arg(predicate.left(quotedUtf16)));
        BiocNode subject = relation.nodes[0];
        BiocNode object = relation.nodes[1];
        if (endOfRole(subject.role) == 2 || endOfRole(object.role) == 1) std::swap(subject, object);
        const auto from = m_byId.constFind(subject.id);
        const auto to = m_byId.constFind(object.id);
        if (from != m_byId.constEnd() && to != m_byId.constEnd()) {
            m_relations.push_back({*from, predicate, *to, {}, {}, assertion});
            return;
        }
        const auto first = mentionOf(subject.id);
        const auto second = mentionOf(object.id);
        if (!first || !second)
            return leaveOut(FormatMessages::tr(
                "the relation \"%1\" has an end that is not an annotation, or is left out; it is left out, too")
                    .arg(predicate.left(quotedUtf16)));
        LabelledTriple label;
        label.triple = {*first, predicate, *second};
        assertAs(label, assertion);
        label.hasNoPlace = true;
        m_document.triples.push_back(std::move(label));
        ++m_findings.unaligned;
        m_findings.issues.push_back({ReadIssue::Kind::Unaligned, m_record.line, 1,
            place() + FormatMessages::tr("an annotation is in several places; its label is kept without a position")});
    }

    /// An annotation as an end of a label, without a place.
    std::optional<Mention> mentionOf(const QString &id)
    {
        if (const auto pieces = m_inPieces.find(id); pieces != m_inPieces.end()) {
            pieces->isUsed = true;
            return pieces->mention;
        }
        const auto found = m_byId.constFind(id);
        if (found == m_byId.constEnd()) return std::nullopt;
        const Entity &entity = m_entities[*found];
        return Mention{entity.span, m_document.text.sliced(entity.span.beginUtf16, entity.span.length()), entity.type};
    }

    /// Reports the infons of a relation that are neither its predicate nor its concepts.
    void ignoreInfons(const BiocRelation &relation, QLatin1StringView predicateKey)
    {
        const auto concepts = conceptKeysOf(relation);
        for (auto infon = relation.infons.begin(); infon != relation.infons.end(); ++infon) {
            const QString key = infon.key();
            if (key == predicateKey || isAssertionField(key, infon.value())
                || (concepts && (key == concepts->first || key == concepts->second)))
                continue;
            ignore(FormatMessages::tr("the infon \"%1\" of relations is not kept").arg(key.left(quotedUtf16)), 1);
        }
    }

    static QString identifierOf(const QJsonValue &value)
    {
        return value.isObject() ? infonOf(value.toObject(), {"identifier"_L1, "accession"_L1}) : value.toString();
    }

    /// The infons that have two identifiers: "entity1" and "entity2", "role1" and "role2" with one identifier each, or
    /// those of BC5CDR.
    static std::optional<std::pair<QLatin1StringView, QLatin1StringView>> conceptKeysOf(const BiocRelation &relation)
    {
        static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 4> keys{
            {{"entity1"_L1, "entity2"_L1}, {"role1"_L1, "role2"_L1}, {"Chemical"_L1, "Disease"_L1},
                {"Arg1"_L1, "Arg2"_L1}}};
        for (const auto &[one, two] : keys) {
            const bool hasFirst = !identifierOf(relation.infons.value(one)).isEmpty();
            if (hasFirst && !identifierOf(relation.infons.value(two)).isEmpty()) return std::pair{one, two};
        }
        return std::nullopt;
    }

    static std::optional<std::pair<QString, QString>> conceptsOf(const BiocRelation &relation)
    {
        const auto keys = conceptKeysOf(relation);
        if (!keys) return std::nullopt;
        return std::pair{
            identifierOf(relation.infons.value(keys->first)), identifierOf(relation.infons.value(keys->second))};
    }

    const BiocRecord &m_record;
    const QString &m_name;
    BiocFindings &m_findings;
    Document m_document;
    BiocUnit m_unit = BiocUnit::CodePoint;
    std::vector<qsizetype> m_begins; ///< of the passages in the text
    std::vector<CodePointMap> m_maps;
    std::vector<std::size_t> m_byOffset; ///< the passages
    mutable QHash<std::size_t, std::vector<quint32>> m_bytePlaces;
    std::vector<Entity> m_entities;
    std::vector<EntityRelation> m_relations;
    QHash<QString, std::size_t> m_byId;
    QHash<QString, Pieces> m_inPieces; ///< annotations in several places, by id
    ConceptMentions m_concepts;
};

} // namespace

Result<Document> makeBiocDocument(const BiocRecord &record, const QString &name, BiocFindings &findings)
{
    return BiocAssembler(record, name, findings).run();
}

} // namespace spotter
