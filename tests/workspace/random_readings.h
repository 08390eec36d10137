// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/merging/decision_union.h"
#include "core/text/document.h"
#include "core/text/entities.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>
#include <map>
#include <vector>

namespace spotter::tests {

using namespace Qt::StringLiterals;

/// Readings of the same texts, which agree, complete each other and contradict each other: all from a few words,
/// so that everything meets everything.
class RandomReadings {
public:
    explicit RandomReadings(quint32 seed, bool onlyTyped) : m_random(seed), m_onlyTyped(onlyTyped) { }

    Document reading(int number)
    {
        Document document;
        const QString group = QString::number(number / 4); // of documents with the same names
        m_words = {u"Ada"_s + group, u"Bob"_s + group, u"Cleo"_s + group, u"上海"_s};
        document.text = u"%1: %2 met %3 and 😀 %4 in %5 ."_s.arg(
            QString::number(number), m_words[0], m_words[1], m_words[2], m_words[3]);
        if (m_random.bounded(3) == 0) document.split = Split(m_random.bounded(4));
        if (m_random.bounded(4) == 0) document.mediaType = u"text/markdown"_s;
        for (const QString &key : {u"title"_s, u"tags"_s, u"deep"_s}) {
            if (m_random.bounded(3) == 0) document.metadata.insert(key, value(key));
        }
        if (m_random.bounded(8) == 0) document.metadata.insert(u"synthetic"_s, bool(m_random.bounded(2)));
        for (int i = m_random.bounded(5); i > 0; --i) document.triples.push_back(label(document.text));
        QJsonArray entities;
        for (int i = m_random.bounded(4); i > 0; --i) {
            const Mention mention = mentionOf(document.text);
            const CodePointMap map(document.text);
            QJsonObject entity{{u"start"_s, qint64(map.toCodePoint(mention.span.beginUtf16))},
                {u"end"_s, qint64(map.toCodePoint(mention.span.endUtf16))}, {u"type"_s, mention.type}};
            if (m_random.bounded(4) == 0) entity.insert(u"note"_s, QString(u"xy"[m_random.bounded(2)]));
            entities.append(entity);
        }
        if (!entities.isEmpty()) document.metadata.insert(entitiesKey, entities);
        if (m_random.bounded(4) == 0) decide(document, number / 4);
        return document;
    }

    bool coin() { return m_random.bounded(2) == 1; }
    int bounded(int most) { return m_random.bounded(most); }

private:
    FactName decidedName()
    {
        return {m_words[m_random.bounded(3)], m_random.bounded(3) == 0 ? u"Place"_s : u"Person"_s};
    }

    /// What people did to an entity: merged, renamed, linked, split, the one or the other after an older decision.
    DecidedEntity decision(int group)
    {
        std::vector<DecidedEntity> &older = m_decisions[group];
        DecidedEntity made;
        const DecidedEntity *before = !older.empty() && coin() ? &older[size_t(bounded(int(older.size())))] : nullptr;
        if (before != nullptr) made = *before;
        for (int i = 1 + m_random.bounded(3); i > 0; --i) {
            const FactName name = decidedName();
            if (!std::ranges::contains(made.members, name)) made.members.push_back(name);
        }
        if (made.members.size() > 1 && m_random.bounded(3) == 0) made.members.erase(made.members.begin());
        sortMembers(made.members);
        const FactName &first = made.members[size_t(bounded(int(made.members.size())))];
        if (before == nullptr || coin()) made.name = m_random.bounded(3) == 0 ? u"Dr. No"_s : first.text;
        if (before == nullptr || coin()) made.type = first.type;
        if (m_random.bounded(3) == 0) made.identifier = QStringList{u"Q1"_s, u"Q2"_s, QString()}[m_random.bounded(3)];
        if (before != nullptr) supersede(made, *before);
        older.push_back(made);
        return made;
    }

    void decide(Document &document, int group)
    {
        std::vector<FactName> names;
        QJsonArray entities;
        for (int i = m_random.bounded(3); i > 0; --i) {
            const DecidedEntity made = decision(group);
            names.insert(names.end(), made.members.begin(), made.members.end());
            entities += toJson(made);
        }
        QJsonArray apart;
        if (m_random.bounded(3) == 0) {
            const NamesApart pair{decidedName(), decidedName(), 1 + m_random.bounded(3)};
            names.insert(names.end(), {pair.first, pair.second});
            apart += toJson(pair);
        }
        // An export has the decisions about names in labels.
        for (const FactName &name : names) {
            LabelledTriple label;
            label.triple.subject = label.triple.object = mentionOf(document.text, name.text, name.type);
            label.triple.predicate = u"is"_s;
            if (!std::ranges::contains(document.triples, label)) document.triples.push_back(label);
        }
        document.metadata.insert(decisionsKey, QJsonObject{{u"entities"_s, entities}, {u"apart"_s, apart}});
    }

    QJsonValue value(const QString &key)
    {
        const QStringList words{QString(), u"a"_s, u"b"_s, u"鲁迅"_s};
        const QString word = words[m_random.bounded(4)];
        if (key == u"title") return word;
        if (key == u"tags") return QJsonArray{word, words[m_random.bounded(4)]};
        return QJsonObject{{words[1 + m_random.bounded(3)], word}, {u"n"_s, m_random.bounded(2)}};
    }

    QString type()
    {
        const QStringList types{u"Person"_s, u"Place"_s, QString()};
        return types[m_random.bounded(m_onlyTyped ? 2 : 3)];
    }

    static Mention mentionOf(const QString &text, const QString &word, const QString &type)
    {
        const qsizetype begin = text.indexOf(word);
        return {{begin, begin + word.size()}, word, type};
    }

    Mention mentionOf(const QString &text) { return mentionOf(text, m_words[m_random.bounded(4)], type()); }

    LabelledTriple label(const QString &text)
    {
        LabelledTriple made;
        made.triple.subject = mentionOf(text);
        made.triple.predicate = QString(m_random.bounded(4) == 0 ? u"sees"_s : u"met"_s);
        made.triple.object = mentionOf(text);
        if (m_random.bounded(3) == 0) made.triple.qualifiers.push_back({u"where"_s, mentionOf(text)});
        if (m_random.bounded(5) == 0) made.triple.qualifiers.push_back({u"with"_s, mentionOf(text)});
        made.state = ReviewState(m_random.bounded(3));
        made.origin = Origin(m_random.bounded(3));
        if (m_random.bounded(4) == 0) made.score = m_random.bounded(4) / 4.0;
        made.assertion.negated = m_random.bounded(6) == 0;
        made.assertion.uncertain = m_random.bounded(6) == 0;
        if (m_random.bounded(6) == 0) made.assertion.note = QStringList{u"a"_s, u"b\na"_s, u"b"_s}[m_random.bounded(3)];
        return made;
    }

    QRandomGenerator m_random;
    QStringList m_words;
    std::map<int, std::vector<DecidedEntity>> m_decisions;
    bool m_onlyTyped;
};

struct Readings {
    std::vector<Document> first;
    std::vector<Document> second;
    std::vector<Document> third;
};

inline Readings randomReadings(int count, quint32 seed, bool onlyTyped = false)
{
    RandomReadings random(seed, onlyTyped);
    Readings made;
    for (int i = 0; i < count; ++i) {
        for (auto *documents : {&made.first, &made.second, &made.third}) {
            const Document document = random.reading(i);
            if (random.bounded(10) > 0) documents->push_back(document);
        }
    }
    return made;
}

inline int documentsOr(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("SPOTTER_RANDOM_DOCUMENTS");
    return wanted > 0 ? wanted : usual;
}

} // namespace spotter::tests
