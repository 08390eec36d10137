// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/alias_statements.h"
#include "core/facts/entity_name.h"
#include "core/facts/entity_suggestions.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

#include <numeric>

namespace spotter::testing {

/// Mentions whose entities are known, from the files of tests/data/facts.
struct KeyMention {
    QString text;
    QString type;
    QString entity;
    qint64 document = 0;
};

struct EntityKeyFile {
    std::vector<KeyMention> mentions;
    QStringList texts; ///< by document, without the marks
    std::vector<std::vector<Span>> spans; ///< by document: those of its mentions
    std::vector<std::tuple<QString, QString, QString>> facts; ///< entity, predicate, entity or value
    std::vector<std::pair<QString, QString>> traps;
};

enum class KeyHalf { All, Develop, Check, Demo };

inline void readKeyLine(const QString &line, EntityKeyFile &key)
{
    static const QRegularExpression mark(QStringLiteral("\\[([^|\\]]+)\\|([^|\\]]+)\\|([^|\\]]+)\\]"));
    QString text;
    std::vector<Span> spans;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : mark.globalMatch(line)) {
        text += line.sliced(end, match.capturedStart() - end);
        spans.push_back({text.size(), text.size() + match.capturedLength(1)});
        text += match.captured(1);
        key.mentions.push_back({match.captured(1), match.captured(2), match.captured(3), key.texts.size()});
        end = match.capturedEnd();
    }
    key.texts += text + line.sliced(end);
    key.spans.push_back(spans);
}

/// Adds a file's blocks to the key: all, or every second one.
inline void readEntityKey(const QString &name, KeyHalf half, EntityKeyFile &key)
{
    QFile file(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + QStringLiteral("/tests/data/facts/") + name);
    if (!file.open(QIODevice::ReadOnly)) return;
    const QStringList blocks = QString::fromUtf8(file.readAll()).split(QStringLiteral("\n\n"));
    for (qsizetype block = 0; block < blocks.size(); ++block) {
        if (half != KeyHalf::All && (block % 2 == 0) != (half == KeyHalf::Develop)) continue;
        for (const QString &line : blocks[block].split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#')) continue;
            if (line.startsWith(u'!'))
                key.traps.emplace_back(line.section(u' ', 1, 1), line.section(u' ', 2, 2));
            else if (line.startsWith(u'\t'))
                key.facts.emplace_back(
                    line.section(u'|', 0, 0).trimmed(), line.section(u'|', 1, 1), line.section(u'|', 2, 2));
            else
                readKeyLine(line, key);
        }
    }
}

/// The labels of the demo corpus. A name is an entity of its type unless the table of aliases says which.
inline void readDemoKey(EntityKeyFile &key)
{
    const QString folder = qEnvironmentVariable("SPOTTER_SOURCE_DIR");
    QFile aliasFile(folder + QStringLiteral("/tests/data/facts/demo_aliases.tsv"));
    QFile demo(folder + QStringLiteral("/resources/demo/demo.jsonl"));
    if (!aliasFile.open(QIODevice::ReadOnly) || !demo.open(QIODevice::ReadOnly)) return;
    QHash<QString, QString> aliases;
    for (const QString &line : QString::fromUtf8(aliasFile.readAll()).split(u'\n', Qt::SkipEmptyParts))
        if (const QStringList cells = line.split(u'\t'); cells.size() == 3)
            aliases.insert(cells[0] + u'|' + entityKey(cells[1]), cells[0] + u'|' + entityKey(cells[2]));
    const auto entityIn = [&](const QJsonObject &mention) {
        const QString own = mention[u"type"].toString() + u'|' + entityKey(mention[u"text"].toString());
        return aliases.value(own, own);
    };
    for (const QByteArray &line : demo.readAll().split('\n')) {
        const QJsonObject document = QJsonDocument::fromJson(line).object();
        if (document.isEmpty()) continue;
        QMap<Span, KeyMention> mentions;
        for (const QJsonValue &value : document[u"triples"].toArray()) {
            const QJsonObject triple = value.toObject();
            const QString objectType = triple[u"object"][u"type"].toString();
            const bool isValue = objectType == u"日期" || objectType == u"Date";
            key.facts.emplace_back(entityIn(triple[u"subject"].toObject()), triple[u"predicate"].toString(),
                isValue ? triple[u"object"][u"text"].toString() : entityIn(triple[u"object"].toObject()));
            for (const QStringView end : {u"subject", u"object"}) {
                if (isValue && end == u"object") continue;
                const QJsonObject mention = triple[end].toObject();
                mentions.insert({mention[u"start"].toInt(), mention[u"end"].toInt()},
                    {mention[u"text"].toString(), mention[u"type"].toString(), entityIn(mention), key.texts.size()});
            }
        }
        key.spans.emplace_back();
        for (const auto &[span, mention] : mentions.asKeyValueRange()) {
            key.spans.back().push_back(span);
            key.mentions.push_back(mention);
        }
        key.texts += document[u"text"].toString();
    }
}

/// Which mentions are in one group, by groups that are merged step by step.
class MergedGroups {
public:
    explicit MergedGroups(size_t count) : m_parents(count) { std::iota(m_parents.begin(), m_parents.end(), size_t(0)); }
    [[nodiscard]] size_t headOf(size_t index) const
    {
        while (m_parents[index] != index) index = m_parents[index];
        return index;
    }
    void merge(size_t a, size_t b) { m_parents[headOf(a)] = headOf(b); }

private:
    std::vector<size_t> m_parents;
};

/// B³ F1 (Bagga and Baldwin 1998): for each mention, how much of its group is of its entity, and how much of its entity
/// is in its group.
inline double bCubedF1(const std::vector<size_t> &groups, const QStringList &entities)
{
    QHash<size_t, QHash<QString, int>> together;
    QHash<size_t, int> groupSizes;
    QHash<QString, int> entitySizes;
    for (size_t index = 0; index < groups.size(); ++index) {
        ++together[groups[index]][entities[qsizetype(index)]];
        ++groupSizes[groups[index]];
        ++entitySizes[entities[qsizetype(index)]];
    }
    double precision = 0;
    double recall = 0;
    for (size_t index = 0; index < groups.size(); ++index) {
        const QString &entity = entities[qsizetype(index)];
        const double shared = together[groups[index]][entity];
        precision += shared / groupSizes[groups[index]];
        recall += shared / entitySizes[entity];
    }
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) / double(groups.size()) : 0;
}

/// A key, what the default makes of it, and what is suggested.
struct KeyMeasurement {
    double defaultF1 = 0;
    double suggestedF1 = 0;
    int suggested = 0; ///< sure ones
    int right = 0;
    int trapsByDefault = 0;
    int traps = 0; ///< with suggestions
    QStringList wrong; ///< suggestions
    QStringList missing; ///< entities in more than one group at the end

    [[nodiscard]] double precision() const { return suggested > 0 ? double(right) / suggested : 1; }
};

/// The entities of a key as suggestEntities() takes them, and which mention is whose.
struct KeyEntities {
    std::vector<NamedEntity> entities;
    std::vector<StatedAlias> statements;
    std::vector<size_t> entityOfMention;
};

inline KeyEntities entitiesOf(const EntityKeyFile &key)
{
    std::vector<TypedName> names;
    for (const KeyMention &mention : key.mentions) names.push_back({mention.text, mention.type});
    const std::vector<size_t> heads = entitiesByDefault(names);
    KeyEntities result;
    QHash<size_t, size_t> places;
    std::vector<QMap<QString, int>> forms;
    for (size_t index = 0; index < heads.size(); ++index) {
        const KeyMention &mention = key.mentions[index];
        if (!places.contains(heads[index])) {
            places.insert(heads[index], result.entities.size());
            result.entities.push_back({mention.text, mention.type, 0});
            forms.emplace_back();
        }
        const size_t place = places[heads[index]];
        NamedEntity &entity = result.entities[place];
        ++entity.count;
        ++forms[place][mention.text];
        if (entity.documents.empty() || entity.documents.back() != mention.document)
            entity.documents.push_back(mention.document);
        result.entityOfMention.push_back(place);
    }
    for (size_t place = 0; place < forms.size(); ++place) {
        int most = 0;
        for (const auto &[form, count] : forms[place].asKeyValueRange())
            if (count > most) {
                most = count;
                result.entities[place].name = form;
            }
    }
    size_t first = 0;
    for (size_t document = 0; document < key.spans.size(); ++document) {
        for (const AliasStatement &statement : statedAliases(key.texts[qsizetype(document)], key.spans[document]))
            result.statements.push_back({result.entityOfMention[first + statement.a],
                result.entityOfMention[first + statement.b], statement.words});
        first += key.spans[document].size();
    }
    // A fact is that of the entity's first mention; which form says it is all the same here.
    for (const auto &[subject, predicate, object] : key.facts)
        for (size_t index = 0; index < key.mentions.size(); ++index)
            if (key.mentions[index].entity == subject) {
                QString other = object;
                for (const KeyMention &mention : key.mentions)
                    if (mention.entity == object) {
                        other = entityKey(mention.text);
                        break;
                    }
                result.entities[result.entityOfMention[index]].facts.push_back({predicate, other});
                break;
            }
    return result;
}

inline int mergedTraps(const EntityKeyFile &key, const std::vector<size_t> &groups)
{
    QHash<QString, QSet<size_t>> groupsOf;
    for (size_t index = 0; index < groups.size(); ++index) groupsOf[key.mentions[index].entity].insert(groups[index]);
    return int(std::ranges::count_if(key.traps,
        [&](const auto &trap) { return groupsOf.value(trap.first).intersects(groupsOf.value(trap.second)); }));
}

/// What is left when the chosen suggestions are followed.
enum class Followed { Certain, Sure };
inline KeyMeasurement measure(const EntityKeyFile &key, Followed followed = Followed::Sure)
{
    const KeyEntities input = entitiesOf(key);
    QStringList truth;
    for (const KeyMention &mention : key.mentions) truth += mention.entity;
    KeyMeasurement result;
    result.defaultF1 = bCubedF1(input.entityOfMention, truth);
    result.trapsByDefault = mergedTraps(key, input.entityOfMention);
    std::vector<QSet<QString>> truths(input.entities.size());
    for (size_t index = 0; index < key.mentions.size(); ++index)
        truths[input.entityOfMention[index]].insert(key.mentions[index].entity);
    MergedGroups groups(input.entities.size());
    for (const EntitySuggestion &suggestion : suggestEntities(input.entities, input.statements)) {
        if (followed == Followed::Certain ? !isCertain(suggestion) : suggestion.confidence < sureSuggestion) continue;
        ++result.suggested;
        const bool isRight = truths[suggestion.a].intersects(truths[suggestion.b]);
        result.right += int(isRight);
        groups.merge(suggestion.a, suggestion.b);
        if (!isRight)
            result.wrong += QStringLiteral("%1 = %2 (reason %3, %4)")
                                .arg(input.entities[suggestion.a].name, input.entities[suggestion.b].name)
                                .arg(int(suggestion.reason))
                                .arg(suggestion.confidence);
    }
    std::vector<size_t> merged;
    QMap<QString, QMap<size_t, QString>> formsOf;
    for (size_t index = 0; index < key.mentions.size(); ++index) {
        merged.push_back(groups.headOf(input.entityOfMention[index]));
        formsOf[key.mentions[index].entity].insert(merged.back(), key.mentions[index].text);
    }
    for (const auto &forms : formsOf)
        if (forms.size() > 1) result.missing += QStringList(forms.values()).join(QStringLiteral(" / "));
    result.suggestedF1 = bCubedF1(merged, truth);
    result.traps = mergedTraps(key, merged);
    return result;
}

} // namespace spotter::testing
