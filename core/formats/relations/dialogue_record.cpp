// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/dialogue_record.h"

#include "core/formats/relations/relation_pairs.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

void addPair(const QJsonObject &pair, DialogueRecord &dialogue)
{
    StatedTriple triple;
    triple.subject.text = pair.value("x"_L1).toString();
    triple.subject.type = pair.value("x_type"_L1).toString();
    triple.object.text = pair.value("y"_L1).toString();
    triple.object.type = pair.value("y_type"_L1).toString();
    const QJsonArray relations = pair.value("r"_L1).toArray();
    const QJsonArray triggers = pair.value("t"_L1).toArray();
    for (qsizetype i = 0; i < relations.size(); ++i) {
        const QString relation = relations[i].toString();
        if (isNoRelation(relation) || relation == "unanswerable"_L1) {
            dialogue.unrelated.append(pair);
            continue;
        }
        StatedTriple &made = dialogue.triples.emplace_back(triple);
        made.predicate = relation;
        if (const QString trigger = triggers.at(i).toString(); !trigger.isEmpty())
            made.qualifiers.emplace_back(u"trigger"_s, trigger);
    }
}

} // namespace

std::optional<DialogueRecord> dialogueOf(const QJsonArray &record)
{
    const QJsonArray utterances = record.at(0).toArray();
    if (record.size() != 2 || utterances.isEmpty() || !record.at(1).isArray()) return std::nullopt;
    DialogueRecord dialogue;
    QStringList lines;
    for (const QJsonValue utterance : utterances) {
        if (!utterance.isString()) return std::nullopt;
        lines.append(utterance.toString());
    }
    dialogue.text = lines.join(u'\n');
    const QJsonArray pairs = record.at(1).toArray();
    for (const QJsonValue pair : pairs) {
        if (!pair["r"_L1].isArray()) return std::nullopt;
        addPair(pair.toObject(), dialogue);
    }
    return dialogue;
}

bool beginsLikeDialogues(const QByteArray &head)
{
    static const QRegularExpression begin(
        uR"re(^\s*\[\s*\[\s*\[\s*"(?:[^"\\]|\\.)*+"(?:\s*,\s*"(?:[^"\\]|\\.)*+")*+\s*\]\s*,\s*\[\s*[{\]])re"_s);
    return begin.match(QString::fromUtf8(head)).hasMatch() && head.contains("\"x\"") && head.contains("\"y\"")
        && head.contains("\"r\"");
}

} // namespace spotter
