// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reading_json.h"

#include "core/text/code_points.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr int currentVersion = 1;

QJsonArray mentionJson(const Mention &mention, const CodePointMap &codePoints)
{
    QJsonArray json{mention.text, mention.type};
    if (!mention.span.isValid()) return json;
    json.append(qint64(codePoints.toCodePoint(mention.span.beginUtf16)));
    json.append(qint64(codePoints.toCodePoint(mention.span.endUtf16)));
    return json;
}

Mention mentionOf(const QJsonArray &json, const CodePointMap &codePoints)
{
    Mention mention{{}, json[0].toString(), json[1].toString()};
    if (json.size() == 4) mention.span = codePoints.spanFromCodePoints(json[2].toInteger(-1), json[3].toInteger(-1));
    return mention;
}

QJsonObject tripleJson(const ReadTriple &read, const CodePointMap &codePoints)
{
    QJsonArray parts;
    // Nine digits represent a float exactly, so a stored reading gives the same judgement.
    for (const float part : read.parts) parts.append(QString::number(double(part), 'g', 9).toDouble());
    QJsonObject json{{u"s"_s, mentionJson(read.triple.subject, codePoints)}, {u"p"_s, read.triple.predicate},
        {u"o"_s, mentionJson(read.triple.object, codePoints)}, {u"parts"_s, parts}};
    if (read.probed) json[u"probed"_s] = true;
    return json;
}

std::optional<ReadTriple> tripleOf(const QJsonValue &value, const CodePointMap &codePoints)
{
    if (!value.isObject()) return {};
    const QJsonObject json = value.toObject();
    ReadTriple read;
    read.triple.subject = mentionOf(json["s"_L1].toArray(), codePoints);
    read.triple.predicate = json["p"_L1].toString();
    read.triple.object = mentionOf(json["o"_L1].toArray(), codePoints);
    read.probed = json["probed"_L1].toBool();
    const QJsonArray parts = json["parts"_L1].toArray();
    for (size_t i = 0; i < read.parts.size(); ++i) read.parts[i] = float(parts.at(qsizetype(i)).toDouble());
    return read;
}

struct AlternativeField {
    QLatin1StringView name;
    std::optional<ReadTriple> LabelReading::*member;
};

constexpr AlternativeField alternatives[]{{"predicate"_L1, &LabelReading::otherPredicate},
    {"swapped"_L1, &LabelReading::swapped}, {"ends"_L1, &LabelReading::otherEnds},
    {"object"_L1, &LabelReading::otherObject}, {"subject"_L1, &LabelReading::otherSubject}};

} // namespace

QByteArray readingToJson(const DocumentReading &reading, const QString &text)
{
    const CodePointMap codePoints(text);
    QJsonArray labels;
    for (const LabelReading &label : reading.labels) {
        QJsonObject json = tripleJson(label.label, codePoints);
        json[u"place"_s] = int(label.place);
        for (const AlternativeField &alternative : alternatives)
            if (const auto &other = label.*alternative.member) json[alternative.name] = tripleJson(*other, codePoints);
        labels.append(json);
    }
    QJsonArray candidates;
    for (const ReadTriple &candidate : reading.candidates) candidates.append(tripleJson(candidate, codePoints));
    return QJsonDocument(
        QJsonObject{{u"version"_s, currentVersion}, {u"labels"_s, labels}, {u"candidates"_s, candidates}})
        .toJson(QJsonDocument::Compact);
}

std::optional<DocumentReading> readingFromJson(const QByteArray &bytes, const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json["version"_L1].toInt() != currentVersion) return {};
    const CodePointMap codePoints(text);
    DocumentReading reading;
    for (const QJsonValue value : json["labels"_L1].toArray()) {
        auto read = tripleOf(value, codePoints);
        const int place = value["place"_L1].toInt(-1);
        if (!read || place < int(LabelPlace::Read) || place > int(LabelPlace::UnknownPredicate)) return {};
        LabelReading label{*std::move(read), LabelPlace(place)};
        for (const AlternativeField &alternative : alternatives)
            label.*alternative.member = tripleOf(value[alternative.name], codePoints);
        reading.labels.push_back(std::move(label));
    }
    for (const QJsonValue value : json["candidates"_L1].toArray()) {
        auto read = tripleOf(value, codePoints);
        if (!read) return {};
        reading.candidates.push_back(*std::move(read));
    }
    return reading;
}

} // namespace spotter
