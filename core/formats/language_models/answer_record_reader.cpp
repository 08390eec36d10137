// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/language_models/answer_record_reader.h"

namespace spotter {

void AnswerRecordReader::addAnswer(const Answer &answer, const char *token)
{
    for (const AnswerItem &item : answer.items) {
        if (item.relation.isEmpty()) {
            Stated entity;
            entity.text = item.head;
            entity.type = item.headType;
            entity.token = token;
            add(std::move(entity));
            continue;
        }
        Relation relation;
        relation.token = relation.subject.token = relation.object.token = token;
        relation.subject.text = item.head;
        relation.subject.type = item.headType;
        relation.predicate = item.relation;
        relation.object.text = item.tail;
        relation.object.type = item.tailType;
        for (const auto &[slot, value] : item.qualifiers) relation.qualifiers.push_back({slot, {{}, value, {}}});
        relation.score = item.score;
        relation.assertion = item.assertion;
        add(std::move(relation));
    }
    for (const QString &key : answer.unread) noteIgnored(key.toStdString(), token);
}

} // namespace spotter
