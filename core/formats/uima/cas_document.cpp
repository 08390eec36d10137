// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/uima/cas_document.h"

#include "core/formats/entity_list.h"
#include "core/formats/json/assertion_fields.h"
#include "core/formats/messages.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The names of a relation's source and target in different type systems.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 8> casEnds{{
    {"governor"_L1, "dependent"_L1},
    {"source"_L1, "target"_L1},
    {"arg1"_L1, "arg2"_L1},
    {"argument1"_L1, "argument2"_L1},
    {"subject"_L1, "object"_L1},
    {"from"_L1, "to"_L1},
    {"head"_L1, "tail"_L1},
    {"entity1"_L1, "entity2"_L1},
}};

QString shortCasName(const QString &type) { return type.section(u'.', -1); }

/// Words and their analyses, which are in every document, and metadata of the document itself.
bool isCasSyntax(const QString &type)
{
    static const QSet<QString> names{u"Token"_s, u"Sentence"_s, u"Paragraph"_s, u"Lemma"_s, u"POS"_s, u"Stem"_s,
        u"Div"_s, u"Heading"_s, u"Segment"_s, u"DocumentMetaData"_s, u"DocumentAnnotation"_s, u"TagsetDescription"_s,
        u"SurfaceForm"_s, u"TokenForm"_s, u"WordToken"_s, u"PunctuationToken"_s, u"NumToken"_s, u"SymbolToken"_s,
        u"NewlineToken"_s, u"ContractionToken"_s, u"BaseToken"_s, u"CASMetadata"_s, u"DocumentID"_s};
    static const QStringList packages{u"de.tudarmstadt.ukp.dkpro.core.api.lexmorph."_s,
        u"de.tudarmstadt.ukp.dkpro.core.api.segmentation."_s, u"de.tudarmstadt.ukp.dkpro.core.api.syntax."_s,
        u"de.tudarmstadt.ukp.dkpro.core.api.transform."_s, u"de.tudarmstadt.ukp.dkpro.core.api.metadata."_s,
        u"org.apache.ctakes.typesystem.type.syntax."_s, u"uima.cas."_s};
    return names.contains(shortCasName(type))
        || std::ranges::any_of(packages, [&](const QString &package) { return type.startsWith(package); });
}

bool isCasChain(const CasStructure &structure)
{
    return structure.type.endsWith("CoreferenceLink"_L1) || structure.type.endsWith("CoreferenceChain"_L1)
        || (structure.type.endsWith("Link"_L1) && structure.hasSpan
            && std::ranges::any_of(structure.references, [](const auto &one) { return one.first == "next"_L1; }));
}

bool saysNothing(const QString &value)
{
    bool isNumber = false;
    value.toDouble(&isNumber);
    const bool isList // of structures, in XMI
        = std::ranges::all_of(value, [](QChar unit) { return unit == u' ' || (unit >= u'0' && unit <= u'9'); });
    return isList || isNumber || value == "true"_L1 || value == "false"_L1;
}

class CasAssembler {
public:
    CasAssembler(const std::vector<CasStructure> &structures, const QString &name, CasFindings &findings)
        : m_structures(structures), m_name(name), m_findings(findings)
    {
    }

    Result<Document> run()
    {
        for (std::size_t i = 0; i < m_structures.size(); ++i) {
            if (m_structures[i].id >= 0) m_byId.insert(m_structures[i].id, i);
        }
        if (!chooseText())
            return failure(
                ErrorCode::Content, FormatMessages::tr("the file holds no text (no Sofa with a sofaString)"));
        for (std::size_t i = 0; i < m_structures.size(); ++i) read(i);
        if (const auto added = addLabels(m_document, m_entities, m_relations); !added)
            return std::unexpected(added.error());
        return std::move(m_document);
    }

private:
    static QString valueOf(const CasStructure &structure, QLatin1StringView feature)
    {
        for (const auto &[name, value] : structure.values) {
            if (name.compare(feature, Qt::CaseInsensitive) == 0) return value;
        }
        return {};
    }

    [[nodiscard]] std::optional<std::size_t> indexOf(qint64 id) const
    {
        const auto found = m_byId.constFind(id);
        if (found == m_byId.constEnd()) return std::nullopt;
        return *found;
    }

    /// Chooses the text with the most annotations.
    bool chooseText()
    {
        QHash<qint64, qint64> annotations;
        for (const CasStructure &structure : m_structures) {
            if (structure.hasSpan && !isCasSyntax(structure.type)) ++annotations[structure.sofa];
        }
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < m_structures.size(); ++i) {
            const CasStructure &structure = m_structures[i];
            if (shortCasName(structure.type) != "Sofa"_L1 || valueOf(structure, "sofaString"_L1).isEmpty()) continue;
            if (!best || annotations.value(structure.id) > annotations.value(m_structures[*best].id)) best = i;
        }
        if (!best) return false;
        m_sofa = m_structures[*best].id;
        m_document.text = valueOf(m_structures[*best], "sofaString"_L1);
        return true;
    }

    void read(std::size_t index)
    {
        const CasStructure &structure = m_structures[index];
        if (isCasSyntax(structure.type)) {
            if (structure.hasSpan) ignore(structure.type);
            return;
        }
        if (isCasChain(structure)) return ignore(structure.type);
        if (const auto ends = endsOf(structure)) {
            const auto subject = entityOf(ends->first);
            const auto object = entityOf(ends->second);
            if (subject && object)
                m_relations.push_back({*subject, nameOf(structure), *object, {}, {}, assertionIn(structure)});
            else
                leaveOut(FormatMessages::tr(
                    "a relation of an annotation that covers no text, or is of another text, is left out"));
            return ignoreFeatures(structure, endFeaturesOf(structure) | assertionFeaturesOf(structure));
        }
        if (!structure.hasSpan) return;
        const auto host = entityOf(index);
        if (!host)
            leaveOut(FormatMessages::tr("an annotation that covers no text, or is of another text, is left out"));
        ignoreFeatures(structure, addSlots(structure, host));
    }

    static StatedAssertion assertionIn(const CasStructure &structure)
    {
        QJsonObject fields;
        for (const auto &[name, value] : structure.values) fields.insert(name.toLower(), value);
        return assertionOf(fields);
    }

    static QSet<QString> assertionFeaturesOf(const CasStructure &structure)
    {
        QSet<QString> features;
        for (const auto &[name, value] : structure.values)
            if (isAssertionField(name.toLower(), value)) features.insert(name);
        return features;
    }

    /// Reports a type, or "type|feature", once.
    void ignore(const QString &what)
    {
        if (m_ignored.contains(what)) return;
        m_ignored.insert(what);
        ++m_findings.ignored;
        m_findings.issues.push_back(
            {ReadIssue::Kind::Ignored, 0, 0, FormatMessages::tr("%1: \"%2\" is not kept").arg(m_name, what)});
    }

    /// Reports the features of an annotation or relation that are neither its name nor among those that were read.
    void ignoreFeatures(const CasStructure &structure, QSet<QString> read)
    {
        read.insert(nameFeatureOf(structure));
        const auto consider = [&](const QString &feature) {
            if (!read.contains(feature)) ignore(structure.type + u'|' + feature);
        };
        for (const auto &[feature, value] : structure.values) {
            if (!value.isEmpty()) consider(feature);
        }
        for (const auto &[feature, ids] : structure.references) {
            if (!ids.empty()) consider(feature);
        }
        for (const QString &feature : structure.otherFeatures) consider(feature);
    }

    /// The features of a relation that refer to its source and target.
    static QSet<QString> endFeaturesOf(const CasStructure &structure)
    {
        QSet<QString> features;
        for (const auto &[feature, ids] : structure.references) {
            const bool isEnd = std::ranges::any_of(casEnds, [&feature](const auto &ends) {
                return feature.compare(ends.first, Qt::CaseInsensitive) == 0
                    || feature.compare(ends.second, Qt::CaseInsensitive) == 0;
            });
            if (isEnd) features.insert(feature);
        }
        return features;
    }

    void leaveOut(const QString &what)
    {
        ++m_findings.leftOut;
        m_findings.issues.push_back({ReadIssue::Kind::LeftOut, 0, 0, m_name + ": "_L1 + what});
    }

    /// The annotation that a feature refers to, resolved through an argument structure if there is one.
    [[nodiscard]] std::optional<std::size_t> targetOf(const CasStructure &structure, QLatin1StringView feature) const
    {
        for (const auto &[name, ids] : structure.references) {
            if (name.compare(feature, Qt::CaseInsensitive) != 0 || ids.size() != 1) continue;
            const auto index = indexOf(ids.front());
            if (!index) continue;
            if (m_structures[*index].hasSpan) return index;
            for (const auto &[inner, innerIds] : m_structures[*index].references) {
                if (inner != "argument"_L1 || innerIds.size() != 1) continue;
                const auto argument = indexOf(innerIds.front());
                if (argument && m_structures[*argument].hasSpan) return argument;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> endsOf(const CasStructure &structure) const
    {
        for (const auto &[source, target] : casEnds) {
            const auto from = targetOf(structure, source);
            const auto to = from ? targetOf(structure, target) : std::nullopt;
            if (to) return std::pair{*from, *to};
        }
        return std::nullopt;
    }

    /// The entity of an annotation; nothing if it covers no text of the document.
    std::optional<std::size_t> entityOf(std::size_t index)
    {
        if (const auto known = m_entityOf.constFind(index); known != m_entityOf.constEnd()) return *known;
        const CasStructure &structure = m_structures[index];
        const bool isHere = (structure.sofa == m_sofa || structure.sofa == 0) && structure.begin >= 0
            && structure.begin < structure.end && structure.end <= m_document.text.size();
        std::optional<std::size_t> made;
        if (isHere && !cutsPair(structure.begin) && !cutsPair(structure.end)) {
            made = m_entities.size();
            m_entities.push_back(
                {{structure.begin, structure.end}, isCasSyntax(structure.type) ? QString() : nameOf(structure)});
        }
        m_entityOf.insert(index, made);
        return made;
    }

    [[nodiscard]] bool cutsPair(qint64 at) const
    {
        const QString &text = m_document.text;
        return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
    }

    /// Whether a feature only identifies an annotation or says where it comes from (cTAKES, DKPro): no name of a type.
    static bool isBookkeeping(const QString &feature)
    {
        static const QStringList names{u"identifier"_s, u"subject"_s, u"discoveryTechnique"_s, u"componentId"_s};
        return names.contains(feature) || feature == "id"_L1 || feature.endsWith("ID"_L1) || feature.endsWith("Id"_L1);
    }

    /// The feature that gives the type of an annotation or the predicate of a relation; empty: none.
    static QString nameFeatureOf(const CasStructure &structure)
    {
        for (const QLatin1StringView known : {"label"_L1, "value"_L1, "category"_L1}) {
            for (const auto &[feature, value] : structure.values) {
                if (feature.compare(known, Qt::CaseInsensitive) == 0 && !value.isEmpty()) return feature;
            }
        }
        const auto first = std::ranges::find_if(
            structure.values, [](const auto &one) { return !saysNothing(one.second) && !isBookkeeping(one.first); });
        return first == structure.values.end() ? QString() : first->first;
    }

    /// The type or predicate of an annotation or relation.
    static QString nameOf(const CasStructure &structure)
    {
        const QString feature = nameFeatureOf(structure);
        const auto value = std::ranges::find_if(
            structure.values, [&feature](const auto &one) { return one.first == feature && !one.second.isEmpty(); });
        return value == structure.values.end() ? shortCasName(structure.type) : value->second;
    }

    /// The fillers of slots: links with a target, named directly or through an array. Returns the features that refer
    /// to links.
    QSet<QString> addSlots(const CasStructure &structure, std::optional<std::size_t> host)
    {
        QSet<QString> features;
        for (const auto &[feature, ids] : structure.references) {
            bool isSlot = false;
            for (const qint64 id : ids) {
                const auto index = indexOf(id);
                if (!index || m_structures[*index].hasSpan) continue;
                if (shortCasName(m_structures[*index].type) != "FSArray"_L1) {
                    isSlot |= addFiller(m_structures[*index], feature, host);
                    continue;
                }
                for (const auto &[inner, elements] : m_structures[*index].references) {
                    for (const qint64 element : elements) {
                        const auto link = indexOf(element);
                        if (link) isSlot |= addFiller(m_structures[*link], feature, host);
                    }
                }
            }
            if (isSlot) features.insert(feature);
        }
        return features;
    }

    /// Whether it is a link.
    bool addFiller(const CasStructure &link, const QString &feature, std::optional<std::size_t> host)
    {
        const auto target = link.hasSpan ? std::nullopt : targetOf(link, "target"_L1);
        if (!target) return false;
        const auto filler = entityOf(*target);
        const QString role = valueOf(link, "role"_L1);
        if (host && filler)
            m_relations.push_back({*host, role.isEmpty() ? feature : role, *filler});
        else
            leaveOut(FormatMessages::tr(
                "a slot of or with an annotation that covers no text, or is of another text, is left out"));
        return true;
    }

    const std::vector<CasStructure> &m_structures;
    const QString &m_name;
    CasFindings &m_findings;
    Document m_document;
    qint64 m_sofa = 0;
    QHash<qint64, std::size_t> m_byId;
    QHash<std::size_t, std::optional<std::size_t>> m_entityOf; ///< by structure
    QSet<QString> m_ignored;
    std::vector<Entity> m_entities;
    std::vector<EntityRelation> m_relations;
};

} // namespace

Result<Document> makeCasDocument(
    const std::vector<CasStructure> &structures, const QString &name, CasFindings &findings)
{
    return CasAssembler(structures, name, findings).run();
}

} // namespace spotter
