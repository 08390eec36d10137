// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/columns/tag_reading.h"

#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct ParsedTag {
    QChar letter;
    QString type;
};

std::optional<ParsedTag> parsedTag(const QString &tag)
{
    static const QRegularExpression front(u"^([BIESLUMW])[-_](.+)$"_s);
    static const QRegularExpression behind(u"^(.+)[-_]([BIESLUMW])$"_s);
    if (const auto match = front.match(tag); match.hasMatch())
        return ParsedTag{match.captured(1)[0], match.captured(2)};
    if (const auto match = behind.match(tag); match.hasMatch())
        return ParsedTag{match.captured(2)[0], match.captured(1)};
    if (TagReading::isEntityName(tag)) return ParsedTag{u'I', tag};
    static const QRegularExpression bare(u"^[BIESLU]$"_s);
    if (bare.match(tag).hasMatch()) return ParsedTag{tag[0], {}};
    return std::nullopt;
}

/// Whether a cell has the tags of several tokens, separated by spaces; a type may contain spaces, too.
bool isTagList(const QString &cell)
{
    const QStringList words = cell.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(words.sliced(std::min<qsizetype>(1, words.size())),
        [](const QString &word) { return word == "O"_L1 || (word.size() > 1 && parsedTag(word)); });
}

bool isNoTag(const QString &tag) { return tag == "O"_L1 || tag == "_"_L1 || tag == "-"_L1 || tag == "o"_L1; }

} // namespace

bool TagReading::isEntityName(const QString &tag)
{
    static const QStringList names{u"PER"_s, u"PERS"_s, u"PERSON"_s, u"LOC"_s, u"LOCATION"_s, u"ORG"_s,
        u"ORGANIZATION"_s, u"ORGANISATION"_s, u"MISC"_s, u"GPE"_s, u"NORP"_s,
        // of CoreNLP
        u"CITY"_s, u"COUNTRY"_s, u"STATE_OR_PROVINCE"_s, u"NATIONALITY"_s, u"RELIGION"_s, u"TITLE"_s, u"IDEOLOGY"_s,
        u"CRIMINAL_CHARGE"_s, u"CAUSE_OF_DEATH"_s, u"DATE"_s, u"TIME"_s, u"DURATION"_s, u"NUMBER"_s, u"ORDINAL"_s,
        u"MONEY"_s, u"PERCENT"_s, u"EMAIL"_s, u"URL"_s, u"HANDLE"_s};
    return names.contains(tag);
}

bool TagReading::isTag(const QString &cell)
{
    const QStringList tags = cell.split(u'|');
    return !isTagList(cell)
        && std::ranges::all_of(tags, [](const QString &tag) { return isNoTag(tag) || parsedTag(tag).has_value(); });
}

bool TagReading::marks(const QString &cell) { return isTag(cell) && !isNoTag(cell); }

bool TagReading::marksEntity(const QString &cell)
{
    static const QStringList chunks{u"NP"_s, u"VP"_s, u"PP"_s, u"ADJP"_s, u"ADVP"_s, u"SBAR"_s, u"PRT"_s, u"CONJP"_s,
        u"INTJ"_s, u"LST"_s, u"UCP"_s, u"NC"_s, u"VC"_s, u"PC"_s, u"NX"_s, u"VX"_s, u"PX"_s}; // and of German
    const auto parsed = marks(cell) ? parsedTag(cell.section(u'|', 0, 0)) : std::nullopt;
    return parsed && !parsed->type.isEmpty() && !chunks.contains(parsed->type);
}

void TagReading::add(const QString &cell)
{
    const std::size_t token = m_tokens++;
    std::map<QString, std::size_t> open;
    for (const QString &tag : cell.split(u'|')) {
        const auto parsed = parsedTag(tag);
        if (!parsed || open.contains(parsed->type)) continue;
        const QChar letter = parsed->letter;
        const bool begins = letter == u'B' || letter == u'S' || letter == u'U' || letter == u'W';
        const auto known = m_open.find(parsed->type);
        std::size_t index = m_entities.size();
        if (!begins && known != m_open.end())
            index = known->second;
        else
            m_entities.push_back({token, token + 1, parsed->type});
        m_entities[index].last = token + 1;
        const bool ends = letter == u'E' || letter == u'L' || letter == u'S' || letter == u'U' || letter == u'W';
        if (!ends) open.emplace(parsed->type, index);
    }
    m_open = std::move(open);
}

void TagReading::endSentence() { m_open.clear(); }

} // namespace spotter
