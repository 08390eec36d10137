// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/standoff/standoff_marks.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"

#include <algorithm>
#include <array>
#include <span>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The features that name the ends of a relation, without case, signs and a final "id".
constexpr std::array<std::pair<QStringView, QStringView>, 13> standoffEnds{
    {{u"arg1", u"arg2"}, {u"arg0", u"arg1"}, {u"argument1", u"argument2"}, {u"source", u"target"}, {u"from", u"to"},
        {u"subject", u"object"}, {u"subj", u"obj"}, {u"head", u"tail"}, {u"governor", u"dependent"},
        {u"entity1", u"entity2"}, {u"e1", u"e2"}, {u"parent", u"child"}, {u"src", u"dst"}}};

/// The features that name a relation.
constexpr std::array linkNames{QLatin1StringView("type"), QLatin1StringView("reltype"),
    QLatin1StringView("relationtype"), QLatin1StringView("relation"), QLatin1StringView("predicate"),
    QLatin1StringView("label")};

/// The features that name an entity of a general type.
constexpr std::array entityNames{QLatin1StringView("type"), QLatin1StringView("label"), QLatin1StringView("class"),
    QLatin1StringView("category"), QLatin1StringView("kind")};
constexpr std::array typeName{QLatin1StringView("type")};

/// Types that say no more than that something is an entity or a relation; those of TimeML among them.
constexpr std::array generalTypes{QLatin1StringView("mention"), QLatin1StringView("entity"),
    QLatin1StringView("namedentity"), QLatin1StringView("entitymention"), QLatin1StringView("annotation"),
    QLatin1StringView("concept"), QLatin1StringView("markable"), QLatin1StringView("event"),
    QLatin1StringView("timex3")};
constexpr std::array generalLinks{QLatin1StringView("relation"), QLatin1StringView("rel"), QLatin1StringView("link"),
    QLatin1StringView("tlink"), QLatin1StringView("slink"), QLatin1StringView("alink")};

QString compactFeature(const QString &feature)
{
    QString compact;
    for (const QChar unit : feature) {
        if (unit.isLetterOrNumber()) compact += unit.toLower();
    }
    return compact;
}

QString endName(const QString &feature)
{
    QString name = compactFeature(feature);
    if (name.size() > 2 && name.endsWith("id"_L1)) name.chop(2);
    return name;
}

/// The first of these features that a mark has; -1: none.
std::ptrdiff_t featureAmong(const StandoffMark &mark, std::span<const QLatin1StringView> names)
{
    for (const QLatin1StringView known : names) {
        const auto found = std::ranges::find_if(mark.features, [known](const auto &feature) {
            return compactFeature(feature.first) == known && !feature.second.trimmed().isEmpty();
        });
        if (found != mark.features.end()) return found - mark.features.begin();
    }
    return -1;
}

} // namespace

QString StandoffMarks::at(qint64 line) const { return u"%1:%2:1: "_s.arg(m_name).arg(line); }

void StandoffMarks::ignore(const QString &what, qint64 line)
{
    constexpr qsizetype mostNames = 1000;
    if (m_ignored.contains(what) || m_ignored.size() >= mostNames) return;
    m_ignored.insert(what);
    m_tell({ReadIssue::Kind::Ignored, line, 1,
        at(line) + FormatMessages::tr("\"%1\" is not kept").arg(quotedBegin(what))});
}

void StandoffMarks::leaveOut(const QString &sentence, qint64 line)
{
    m_tell({ReadIssue::Kind::LeftOut, line, 1, at(line) + sentence});
}

void StandoffMarks::add(StandoffMark mark)
{
    if (m_marks.size() > maximumListed) return;
    if (!mark.id.isEmpty()) m_ids.insert(mark.id);
    m_marks.push_back(std::move(mark));
}

void StandoffMarks::leaveOut(const StandoffMark &mark, const QString &sentence)
{
    if (!mark.id.isEmpty()) m_ids.insert(mark.id);
    leaveOut(sentence, mark.line);
}

void StandoffMarks::addRelation(const QString &predicate, const QString &subject, const QString &object, qint64 line)
{
    if (m_links.size() <= maximumListed) m_links.push_back({predicate, subject, object, line});
}

std::optional<std::pair<std::size_t, std::size_t>> StandoffMarks::endsOf(const StandoffMark &mark) const
{
    const auto indexOf = [&](QStringView name) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < mark.features.size(); ++i) {
            const auto &[feature, value] = mark.features[i];
            if (endName(feature) == name && value != mark.id && m_ids.contains(value.trimmed())) return i;
        }
        return std::nullopt;
    };
    for (const auto &[first, second] : standoffEnds) {
        const auto subject = indexOf(first);
        const auto object = subject ? indexOf(second) : std::nullopt;
        if (object) return std::pair{*subject, *object};
    }
    return std::nullopt;
}

std::ptrdiff_t StandoffMarks::nameOf(const StandoffMark &mark, bool isLink) const
{
    const QString type = compactFeature(mark.type);
    const bool isGeneral
        = isLink ? std::ranges::contains(generalLinks, type) : std::ranges::contains(generalTypes, type);
    const bool isOnly = (isLink ? m_linkTypes : m_entityTypes).size() == 1;
    if (m_types == StandoffTypes::Tags && !isGeneral && !isOnly) return -1;
    if (isLink) return featureAmong(mark, linkNames);
    if (isGeneral) return featureAmong(mark, entityNames);
    return m_types == StandoffTypes::Tags ? featureAmong(mark, typeName) : -1;
}

void StandoffMarks::addLink(const StandoffMark &mark, std::pair<std::size_t, std::size_t> ends)
{
    const std::ptrdiff_t name = nameOf(mark, true);
    const auto &features = mark.features;
    addRelation(name < 0 ? mark.type : features[std::size_t(name)].second.trimmed(),
        features[ends.first].second.trimmed(), features[ends.second].second.trimmed(), mark.line);
    const auto isText = [&](const QString &feature, std::size_t end) { // "fromText" beside "fromID"
        const QString own = endName(features[end].first);
        return compactFeature(feature) == own + "text"_L1;
    };
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto &[feature, value] = features[i];
        const bool isRead = i == ends.first || i == ends.second || std::ptrdiff_t(i) == name || value.isEmpty()
            || isText(feature, ends.first) || isText(feature, ends.second);
        if (!isRead) ignore(mark.type + u'|' + feature, mark.line);
    }
}

void StandoffMarks::addEntity(const StandoffMark &mark)
{
    if (!mark.span.isValid())
        return leaveOut(
            FormatMessages::tr("an annotation that covers no text, or is of another text, is left out"), mark.line);
    const std::ptrdiff_t name = nameOf(mark, false);
    for (std::size_t i = 0; i < mark.features.size(); ++i) {
        if (std::ptrdiff_t(i) != name && !mark.features[i].second.isEmpty())
            ignore(mark.type + u'|' + mark.features[i].first, mark.line);
    }
    if (!mark.id.isEmpty() && !m_entityOf.contains(mark.id)) m_entityOf.insert(mark.id, m_entities.size());
    m_entities.push_back({mark.span, name < 0 ? mark.type : mark.features[std::size_t(name)].second.trimmed()});
}

Result<void> StandoffMarks::addTo(Document &document)
{
    if (m_marks.size() > maximumListed || m_links.size() > maximumListed)
        return failure(ErrorCode::Limit, m_name + ": "_L1 + tooManyListed().message);
    for (const StandoffMark &mark : m_marks) (endsOf(mark) ? m_linkTypes : m_entityTypes).insert(mark.type);
    for (const StandoffMark &mark : m_marks) {
        if (const auto ends = endsOf(mark))
            addLink(mark, *ends);
        else
            addEntity(mark);
    }
    std::vector<EntityRelation> relations;
    for (const Link &link : m_links) {
        const auto subject = m_entityOf.constFind(link.subject);
        const auto object = m_entityOf.constFind(link.object);
        if (subject != m_entityOf.constEnd() && object != m_entityOf.constEnd())
            relations.push_back({*subject, link.predicate, *object});
        else
            leaveOut(FormatMessages::tr(
                         "a relation of an annotation that covers no text, or is of another text, is left out"),
                link.line);
    }
    if (const auto added = addLabels(document, m_entities, relations); !added)
        return failure(added.error().code, m_name + ": "_L1 + added.error().message);
    return {};
}

} // namespace spotter
