// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/webnlg_json.h"

#include "core/formats/json/json_cursor.h"
#include "core/formats/json/json_records.h"
#include "core/formats/messages.h"
#include "core/formats/relations/webnlg_entry.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <string_view>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// [{"subject", "property", "object"}], perhaps inside further lists.
void addTripleTexts(const QJsonValue &value, QStringList &triples)
{
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        if (item.isArray()) {
            addTripleTexts(item, triples);
            continue;
        }
        const QJsonObject triple = item.toObject();
        triples.append(u"%1 | %2 | %3"_s.arg(triple.value("subject"_L1).toString(),
            triple.value("property"_L1).toString(), triple.value("object"_L1).toString()));
    }
}

void copyWebnlgField(const QJsonObject &from, QLatin1StringView key, QLatin1StringView as, QJsonObject &to)
{
    if (const QString value = from.value(key).toString(); !value.isEmpty()) to.insert(as, value);
}

/// [["Mars Hill College", "JOINED", "1973"], …]; a bar within a name would divide the triple.
void addDartTriples(const QJsonArray &triples, WebnlgEntry &entry)
{
    for (const QJsonValue item : triples) {
        QStringList parts;
        const QJsonArray row = item.toArray();
        for (const QJsonValue part : row) parts.append(part.toString().replace(u'|', u'/'));
        entry.triples.append(parts.join(u" | "_s));
    }
}

/// The strings of a list, perhaps inside further lists.
void addTripleStrings(const QJsonValue &value, QStringList &triples)
{
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        if (item.isArray())
            addTripleStrings(item, triples);
        else if (item.isString())
            triples.append(item.toString());
    }
}

void addWebnlgText(const QString &said, WebnlgEntry &entry)
{
    const QString text = said.trimmed();
    if (text.isEmpty() || std::ranges::contains(entry.texts, text, &WebnlgText::text)) return;
    entry.texts.emplace_back().text = text;
    entry.utf16 += text.size();
}

/// As the data sets at Hugging Face have an entry: "web_nlg" its texts by columns, GEM's in "target" and "references".
void addHubFields(const QJsonObject &object, WebnlgEntry &entry)
{
    copyWebnlgField(object, "eid"_L1, "eid"_L1, entry.said);
    copyWebnlgField(object, "gem_id"_L1, "gem_id"_L1, entry.said);
    addTripleStrings(object["modified_triple_sets"_L1]["mtriple_set"_L1], entry.triples);
    addTripleStrings(object["original_triple_sets"_L1]["otriple_set"_L1], entry.originals);
    const QJsonObject lex = object["lex"_L1].toObject();
    const QJsonArray texts = lex["text"_L1].toArray();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        addWebnlgText(texts[i].toString(), entry);
        if (qsizetype(entry.texts.size()) != i + 1) continue;
        for (const QLatin1StringView key : {"lid"_L1, "comment"_L1, "lang"_L1}) {
            const QString value = lex[key].toArray().at(i).toString();
            if (!value.isEmpty()) entry.texts.back().said.insert(key, value);
        }
    }
    if (!object.contains("gem_id"_L1)) return;
    addTripleStrings(object["input"_L1], entry.triples);
    addWebnlgText(object["target"_L1].toString(), entry);
    const QJsonArray references = object["references"_L1].toArray();
    for (const QJsonValue reference : references) addWebnlgText(reference.toString(), entry);
}

WebnlgEntry webnlgEntryOf(const QJsonObject &object)
{
    WebnlgEntry entry;
    copyWebnlgField(object, "category"_L1, "category"_L1, entry.said);
    copyWebnlgField(object, "xml_id"_L1, "eid"_L1, entry.said);
    addTripleTexts(object.value("modifiedtripleset"_L1), entry.triples);
    addTripleTexts(object.value("originaltriplesets"_L1).toObject().value("originaltripleset"_L1), entry.originals);
    addDartTriples(object.value("tripleset"_L1).toArray(), entry);
    const QJsonArray said = object.value("annotations"_L1).toArray();
    for (const QJsonValue annotation : said) { // of DART
        WebnlgText &text = entry.texts.emplace_back();
        text.text = annotation["text"_L1].toString().trimmed();
        copyWebnlgField(annotation.toObject(), "source"_L1, "origin"_L1, text.said);
        entry.utf16 += text.text.size();
    }
    addHubFields(object, entry);
    const QJsonArray texts = object.value("lexicalisations"_L1).toArray();
    for (const QJsonValue item : texts) {
        const QJsonObject lex = item.toObject();
        WebnlgText &text = entry.texts.emplace_back();
        text.text = lex.value("lex"_L1).toString().trimmed();
        copyWebnlgField(lex, "xml_id"_L1, "lid"_L1, text.said);
        copyWebnlgField(lex, "comment"_L1, "comment"_L1, text.said);
        copyWebnlgField(lex, "lang"_L1, "lang"_L1, text.said);
        entry.utf16 += text.text.size();
    }
    for (const QStringList *triples : {&entry.triples, &entry.originals}) {
        for (const QString &triple : *triples) entry.utf16 += triple.size();
    }
    return entry;
}

/// What an entry that is a record itself has: DART's, and those at Hugging Face.
constexpr std::array<std::string_view, 11> singleKeys{"tripleset", "annotations", "modified_triple_sets",
    "original_triple_sets", "lex", "eid", "gem_id", "input", "target", "references", "category"};

class WebnlgJsonReader final : public RecordReader {
public:
    WebnlgJsonReader(QIODevice &device, const ReadOptions &options)
        : m_records(device, options.name, options.maximumRecordBytes), m_cursor(options.name, options.maximumDepth),
          m_options(options)
    {
    }

    Result<std::optional<Document>> next() override
    {
        while (m_ready.empty()) {
            if (m_options.stop.stop_requested())
                return failure(ErrorCode::Stopped, FormatMessages::tr("reading was stopped"));
            const auto has = m_entries.empty() ? readRecord() : takeEntry();
            if (!has) return std::unexpected(has.error());
            if (!*has) return std::nullopt;
        }
        Document document = std::move(m_ready.front());
        m_ready.pop_front();
        ++m_counts.documents;
        m_counts.triples += qint64(document.triples.size());
        return document;
    }

    [[nodiscard]] bool canContinue() const override { return m_records.canContinue() || !m_entries.empty(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_records.positionBytes(); }

private:
    struct WebnlgBody {
        QJsonObject object;
        qint64 line = 0;
    };

    /// Reads the entries of the next record, which is usually the whole file; false at the end.
    Result<bool> readRecord()
    {
        const auto record = m_records.next();
        if (!record) return std::unexpected(record.error());
        if (!*record) return false;
        bool hasEntries = false;
        QJsonObject single; // an entry that is a record itself
        const auto read = m_cursor.read(**record, [&](JsonValue &root) {
            root.fields([&](std::string_view key, JsonValue value) {
                if (std::ranges::contains(singleKeys, key)) {
                    hasEntries = hasEntries || key != "category";
                    single.insert(fromUtf8(key), value.toJson());
                    return;
                }
                if (key != "entries") return value.skip();
                hasEntries = true;
                value.items([&](JsonValue item) {
                    item.fields([&](std::string_view, JsonValue body) {
                        const qint64 line = m_cursor.placeOf(body.token()).line;
                        m_entries.push_back({body.toJson().toObject(), line});
                    });
                });
            });
            if (hasEntries && !single.isEmpty()) m_entries.push_back({single, m_cursor.placeOf(root.token()).line});
            if (!hasEntries && !m_cursor.failed())
                root.fail(ErrorCode::Content, FormatMessages::tr("\"%1\" is missing").arg(u"entries"_s));
        });
        if (read) return true;
        m_entries.clear();
        return skipped((*record)->begin.line, read.error());
    }

    Result<bool> takeEntry()
    {
        const WebnlgBody body = std::move(m_entries.front());
        m_entries.pop_front();
        WebnlgEntry entry = webnlgEntryOf(body.object);
        entry.line = body.line;
        constexpr qsizetype mostTriples = 1000;
        const bool isTooLong = entry.triples.size() > mostTriples || entry.originals.size() > mostTriples;
        if (!isTooLong && addWebnlgDocuments(std::move(entry), m_options, m_counts, m_ready)) return true;
        return skipped(body.line,
            {ErrorCode::Limit,
                u"%1:%2:1: %3"_s.arg(m_options.name)
                    .arg(body.line)
                    .arg(FormatMessages::tr("this entry is too long; split it into several"))});
    }

    Result<bool> skipped(qint64 line, const Error &error)
    {
        if (!m_options.skipBad || !canContinue()) return std::unexpected(error);
        ++m_counts.skipped;
        if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, line, 1, error.message});
        return true;
    }

    JsonRecords m_records;
    JsonCursor m_cursor;
    ReadOptions m_options;
    std::deque<WebnlgBody> m_entries;
    std::deque<Document> m_ready;
    ReadCounts m_counts;
};

} // namespace

std::unique_ptr<RecordReader> makeWebnlgJsonReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<WebnlgJsonReader>(device, options);
}

} // namespace spotter
