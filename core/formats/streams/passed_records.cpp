// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/streams/passed_records.h"

#include "core/formats/json/json_record_reader.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/messages.h"
#include "core/formats/spotter_format.h"

#include <QRegularExpression>

#include <vector>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

// What a document carries from the reader to the writer in its metadata, which no other writer sees.
constexpr auto membersKey = "members"_L1;
constexpr auto failureKey = "failure"_L1;

/// The end of a string that begins here with its quote; the record is known to be valid JSON.
const char *endOfString(const char *at)
{
    for (++at; *at != '"'; ++at) {
        if (*at == '\\') ++at;
    }
    return at + 1;
}

/// The end of a value that begins here; the record is known to be valid JSON and ends with a bracket.
const char *endOfValue(const char *at)
{
    if (*at == '"') return endOfString(at);
    if (*at != '{' && *at != '[') {
        while (std::string_view(",]} \t\r\n").find(*at) == std::string_view::npos) ++at;
        return at;
    }
    int depth = 0;
    do {
        if (*at == '"') {
            at = endOfString(at);
            continue;
        }
        depth += (*at == '{' || *at == '[') ? 1 : 0;
        depth -= (*at == '}' || *at == ']') ? 1 : 0;
        ++at;
    } while (depth > 0);
    return at;
}

/// Checks a value like JsonValue::skip(), but for the size of numbers: they are passed through as they are written.
void check(JsonValue value)
{
    if (value.isObject()) return value.fields([](std::string_view, JsonValue member) { check(member); });
    if (value.isArray()) return value.items(check);
    const char *begin = value.token();
    if (*begin != '-' && (*begin < '0' || *begin > '9')) return value.skip();
    static const QRegularExpression number(uR"(^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$)"_s);
    if (!number.match(QString::fromLatin1(begin, endOfValue(begin) - begin)).hasMatch())
        value.skip(); // fails with its reason
}

class PassedRecordReader final : public JsonRecordReader {
public:
    PassedRecordReader(QIODevice &device, const ReadOptions &options)
        : JsonRecordReader(device, options), m_textField(options.textField.isEmpty() ? u"text"_s : options.textField)
    {
    }

protected:
    [[nodiscard]] bool hasMetadataOfItsOwn() const override { return true; }

    void readRecord(JsonValue &root, Document &document) override
    {
        struct Member {
            QString key;
            const char *token;
        };
        std::vector<Member> members;
        bool hasText = false;
        root.fields([&](std::string_view key, JsonValue value) {
            const QString name = fromUtf8(key);
            const char *token = value.token();
            if (name == m_textField && value.isString()) {
                hasText = true;
                document.text = value.string();
            } else {
                check(value);
            }
            if (name != u"triples" && name != u"error") members.push_back({name, token});
        });
        if (cursor().failed()) return;
        // Only now is it certain that the ends of the values can be searched for.
        JsonWriter kept;
        kept.beginObject();
        for (const Member &member : members) {
            QByteArray value(member.token, endOfValue(member.token) - member.token);
            value.replace('\n', ' ').replace('\r', ' '); // of pretty-printed records; never within strings
            kept.key(member.key);
            kept.written(value);
        }
        document.metadata.insert(membersKey, QString::fromUtf8(kept.bytes().sliced(1)));
        if (!hasText) failPassedRecord(document, FormatMessages::tr("\"%1\" with a text is missing").arg(m_textField));
    }

private:
    QString m_textField;
};

class PassedRecordWriter final : public JsonRecordWriter {
public:
    PassedRecordWriter(QIODevice *device, const WriteOptions &options)
        : JsonRecordWriter(device, options, Layout::Lines,
              {.documentFields = true,
                  .metadata = true,
                  .places = true,
                  .types = true,
                  .labelFields = true,
                  .noRelation = NoRelationNames::None})
    {
    }

    Result<void> writeFailure(const QString &message) override { return writeErrorRecord(message); }

protected:
    void writeRecord(const Document &document, JsonWriter &json) override
    {
        json.beginObject();
        json.writtenMembers(document.metadata.value(membersKey).toString().toUtf8());
        if (const QJsonValue why = document.metadata.value(failureKey); why.isString())
            json.field(u"error", why.toString());
        else
            writeSpotterTriples(document, json);
        json.endObject();
    }
};

} // namespace

std::unique_ptr<RecordReader> passedRecordReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<PassedRecordReader>(device, options);
}

std::unique_ptr<RecordWriter> passedRecordWriter(QIODevice *device, const WriteOptions &options)
{
    return std::make_unique<PassedRecordWriter>(device, options);
}

void failPassedRecord(Document &document, const QString &message)
{
    document.triples.clear();
    document.metadata.insert(failureKey, message);
}

bool isFailedRecord(const Document &document) { return document.metadata.contains(failureKey); }

} // namespace spotter
