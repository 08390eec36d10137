// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/bigbio_record.h"

#include <QJsonArray>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

QString bigbioId(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// Offset and length of [begin, end).
std::pair<qint64, qint64> bigbioLocation(const QJsonValue &offsets)
{
    const qint64 begin = offsets[0].toInteger(-1);
    const qint64 end = offsets[1].toInteger(-1);
    constexpr qint64 largest = 1LL << 40;
    return begin < 0 || end < begin || end > largest ? std::pair<qint64, qint64>(-1, -1)
                                                     : std::pair(begin, end - begin);
}

void addBigbioPassage(const QJsonObject &passage, BiocRecord &record)
{
    const QJsonArray texts = passage.value("text"_L1).toArray();
    const QJsonArray offsets = passage.value("offsets"_L1).toArray();
    for (qsizetype i = 0; i < texts.size(); ++i)
        record.passages.push_back({bigbioLocation(offsets.at(i)).first, texts.at(i).toString(), false});
}

void addBigbioEntity(const QJsonObject &entity, BiocRecord &record)
{
    QStringList texts;
    for (const QJsonValue text : entity.value("text"_L1).toArray()) texts += text.toString();
    BiocAnnotation made{bigbioId(entity.value("id"_L1)), {}, texts.join(u' '), {}};
    for (auto field = entity.begin(); field != entity.end(); ++field) {
        const bool isEmpty = field.value().isNull() || (field.value().isArray() && field.value().toArray().isEmpty());
        if (field.key() != "id"_L1 && field.key() != "text"_L1 && field.key() != "offsets"_L1 && !isEmpty)
            made.infons.insert(field.key(), field.value());
    }
    for (const QJsonValue place : entity.value("offsets"_L1).toArray()) made.locations.push_back(bigbioLocation(place));
    record.annotations.push_back(std::move(made));
}

void addBigbioRelation(const QJsonObject &relation, BiocRecord &record)
{
    BiocRelation made{bigbioId(relation.value("id"_L1)), {}, {}};
    made.infons.insert("type"_L1, relation.value("type"_L1));
    for (const QLatin1StringView end : {"arg1_id"_L1, "arg2_id"_L1})
        made.nodes.push_back({bigbioId(relation.value(end)), {}});
    record.relations.push_back(std::move(made));
}

} // namespace

bool isBigbioDocument(const QJsonObject &document)
{
    const QJsonArray passages = document.value("passages"_L1).toArray();
    return !passages.isEmpty() && passages.first()["text"_L1].isArray() && document.value("entities"_L1).isArray();
}

bool looksLikeBigbio(QByteArrayView head)
{
    const qsizetype begin = head.indexOf("\"passages\"");
    return begin >= 0 && head.sliced(begin).contains("\"offsets\"") && head.contains(QByteArrayView("\"document_id\""));
}

BiocRecord bigbioRecord(const QJsonObject &document)
{
    BiocRecord record;
    record.id = bigbioId(document.value(document.contains("document_id"_L1) ? "document_id"_L1 : "id"_L1));
    for (const QJsonValue passage : document.value("passages"_L1).toArray())
        addBigbioPassage(passage.toObject(), record);
    for (const QJsonValue entity : document.value("entities"_L1).toArray()) addBigbioEntity(entity.toObject(), record);
    for (const QJsonValue relation : document.value("relations"_L1).toArray())
        addBigbioRelation(relation.toObject(), record);
    for (const QLatin1StringView key : {"events"_L1, "coreferences"_L1}) {
        if (const QJsonArray list = document.value(key).toArray(); !list.isEmpty()) record.infons.insert(key, list);
    }
    return record;
}

} // namespace spotter
