// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/bigbio_record.h"
#include "core/formats/biomedical/bioc_parser.h"
#include "core/formats/entity_list.h"
#include "core/formats/json/json_fault.h"
#include "core/formats/messages.h"
#include "core/formats/text/utf8.h"
#include "core/formats/text/whole_file.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Ids are strings or numbers.
QString biocId(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// null and a missing value count as an empty list.
QJsonArray listOf(const QJsonObject &object, QLatin1StringView key) { return object.value(key).toArray(); }

class BiocJsonParser {
public:
    void readAny(const QJsonValue &value)
    {
        if (value.isArray()) {
            for (const QJsonValue item : value.toArray()) readAny(item);
            return;
        }
        const QJsonObject object = value.toObject();
        for (const QLatin1StringView key : {"documents"_L1, "PubTator3"_L1}) {
            if (object.contains(key)) return readAny(object.value(key));
        }
        if (object.contains("passages"_L1)) readDocument(object);
    }

    [[nodiscard]] bool isTooMuch() const { return m_isTooMuch; }
    std::vector<BiocRecord> take() { return std::move(m_records); }

private:
    void readDocument(const QJsonObject &object)
    {
        BiocRecord &record = m_records.emplace_back();
        if (isBigbioDocument(object)) {
            record = bigbioRecord(object);
            return checkSize(record);
        }
        record.id = biocId(object.value("id"_L1));
        record.infons = object.value("infons"_L1).toObject();
        for (const QJsonValue item : listOf(object, "passages"_L1)) {
            const QJsonObject passage = item.toObject();
            countInfons(passage, record);
            record.isForeign = record.isForeign || isForeignPassage(passage);
            const QString text = passage.value("text"_L1).toString();
            if (!text.isEmpty()) record.passages.push_back({passage.value("offset"_L1).toInteger(), text, false});
            bool follows = false;
            for (const QJsonValue inner : listOf(passage, "sentences"_L1)) {
                const QJsonObject sentence = inner.toObject();
                countInfons(sentence, record);
                if (text.isEmpty())
                    record.passages.push_back(
                        {sentence.value("offset"_L1).toInteger(), sentence.value("text"_L1).toString(), follows});
                follows = true;
                readContents(sentence, record);
            }
            readContents(passage, record);
        }
        readContents(object, record);
        checkSize(record);
    }

    void checkSize(const BiocRecord &record)
    {
        m_isTooMuch
            = m_isTooMuch || record.annotations.size() > maximumListed || record.relations.size() > maximumListed;
    }

    static void countInfons(const QJsonObject &object, BiocRecord &record)
    {
        for (const QString &key : object.value("infons"_L1).toObject().keys()) ++record.passageInfons[key];
    }

    /// Other tools have the text under another key, or a list of texts.
    static bool isForeignPassage(const QJsonObject &passage)
    {
        const QJsonValue text = passage.value("text"_L1);
        const bool isOfBioc = text.isString() || passage.contains("sentences"_L1) || passage.contains("infons"_L1);
        return text.isArray() || text.isObject() || !isOfBioc;
    }

    static void readContents(const QJsonObject &object, BiocRecord &record)
    {
        for (const QJsonValue item : listOf(object, "annotations"_L1)) {
            const QJsonObject annotation = item.toObject();
            BiocAnnotation made{biocId(annotation.value("id"_L1)), annotation.value("infons"_L1).toObject(),
                annotation.value("text"_L1).toString(), {}};
            for (const QJsonValue place : listOf(annotation, "locations"_L1))
                made.locations.emplace_back(place["offset"_L1].toInteger(-1), place["length"_L1].toInteger(-1));
            record.annotations.push_back(std::move(made));
        }
        for (const QJsonValue item : listOf(object, "relations"_L1)) {
            const QJsonObject relation = item.toObject();
            BiocRelation made{biocId(relation.value("id"_L1)), relation.value("infons"_L1).toObject(), {}};
            for (const QJsonValue node : listOf(relation, "nodes"_L1))
                made.nodes.push_back({biocId(node["refid"_L1]), node["role"_L1].toString()});
            record.relations.push_back(std::move(made));
        }
    }

    std::vector<BiocRecord> m_records;
    bool m_isTooMuch = false;
};

/// Reads one JSON value, or fails with the place of the error.
Result<QJsonValue> biocValue(QByteArrayView bytes, qint64 firstLine, const ReadOptions &options)
{
    const std::string_view json(bytes.data(), std::size_t(bytes.size()));
    if (const auto fault = findJsonFault(json, options.maximumDepth)) {
        const FilePlace place = advanced({firstLine, 1}, json.substr(0, fault->offset));
        return failure(fault->tooDeep ? ErrorCode::Limit : ErrorCode::Syntax,
            u"%1:%2:%3: %4"_s.arg(options.name).arg(place.line).arg(place.column).arg(fault->message));
    }
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(bytes.data(), bytes.size()));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

Result<std::vector<BiocRecord>> parseBiocJson(QIODevice &device, const ReadOptions &options)
{
    auto whole = readWholeFile(device, options.name, options.maximumRecordBytes);
    if (!whole) return std::unexpected(whole.error());
    QByteArrayView bytes = *whole;
    if (bytes.startsWith("\xEF\xBB\xBF")) bytes = bytes.sliced(3);
    BiocJsonParser parser;
    auto value = biocValue(bytes, 1, options);
    if (value) {
        parser.readAny(*value);
    } else {
        // One document per line; if neither that nor the whole file is valid, the error is that of the whole file.
        qint64 number = 0;
        for (qsizetype begin = 0; begin < bytes.size();) {
            qsizetype end = bytes.indexOf('\n', begin);
            if (end < 0) end = bytes.size();
            const QByteArrayView line = bytes.sliced(begin, end - begin).trimmed();
            begin = end + 1;
            ++number;
            if (line.isEmpty()) continue;
            const auto one = biocValue(line, number, options);
            if (!one) return std::unexpected(number == 1 ? value.error() : one.error());
            parser.readAny(*one);
        }
    }
    if (parser.isTooMuch()) return failure(ErrorCode::Limit, options.name + ": "_L1 + tooManyListed().message);
    return parser.take();
}

} // namespace spotter
