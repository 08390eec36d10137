// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/uima/cas_json_format.h"

#include "core/formats/entity_list.h"
#include "core/formats/json/json_record_reader.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/text/whole_file.h"
#include "core/formats/uima/cas_document.h"
#include "core/formats/uima/legacy_cas_json.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonObject>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostCasJsonStructures = 1 << 20;

class CasJsonReader final : public JsonRecordReader {
public:
    CasJsonReader(QIODevice &device, const ReadOptions &options)
        : JsonRecordReader(device, options), m_name(options.name)
    {
    }

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        m_structures.clear();
        bool hasStructures = false;
        QJsonObject legacy; // the parts of a CAS in UIMA's first JSON form
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "_context" || key == "_views" || key == "_referenced_fss") {
                legacy.insert(fromUtf8(key), value.toJson());
                return;
            }
            if (key != "%FEATURE_STRUCTURES" && key != "%FSES")
                return value.skip(); // %TYPES, %VIEWS: everything needed of them is in the structures
            hasStructures = true;
            if (value.isObject()) // by id
                value.fields(
                    [&](std::string_view id, JsonValue item) { readStructure(item, fromUtf8(id).toLongLong()); });
            else
                value.items([&](JsonValue item) { readStructure(item, -1); });
        });
        if (cursor().failed()) return;
        if (!legacy.isEmpty() && !hasStructures) {
            auto structures = legacyCasStructures(legacy, mostCasJsonStructures);
            if (!structures) return root.fail(structures.error().code, structures.error().message);
            m_structures = std::move(*structures);
            hasStructures = true;
        }
        if (!hasStructures) return failMissing(root, "%FEATURE_STRUCTURES"_L1);
        CasFindings findings;
        auto made = makeCasDocument(m_structures, m_name, findings);
        if (!made) return root.fail(made.error().code, made.error().message);
        document = std::move(*made);
        for (const ReadIssue &issue : findings.issues) {
            if (issue.kind == ReadIssue::Kind::LeftOut)
                noteLeftOut(root.token(), issue.message.sliced(m_name.size() + 2));
            else
                noteNotKept(root.token(), issue.message.sliced(m_name.size() + 2));
        }
    }

private:
    void readStructure(JsonValue &item, qint64 id)
    {
        if (m_structures.size() >= mostCasJsonStructures) return item.fail(ErrorCode::Limit, tooManyListed().message);
        CasStructure made;
        made.id = id;
        bool hasBegin = false;
        bool hasEnd = false;
        item.fields([&](std::string_view key, JsonValue value) {
            const QString name = fromUtf8(key);
            if (name == "%ID"_L1)
                made.id = idFrom(value.toJson());
            else if (name == "%TYPE"_L1)
                made.type = value.string();
            else if (name == "begin"_L1 || name == "end"_L1)
                readOffset(value, name == "begin"_L1 ? made.begin : made.end, name == "begin"_L1 ? hasBegin : hasEnd);
            else
                readFeature(name, value.toJson(), made);
        });
        if (made.type == "uima.cas.Sofa"_L1) made.type = u"Sofa"_s;
        made.hasSpan = hasBegin && hasEnd;
        m_structures.push_back(std::move(made));
    }

    /// Older files have ids as strings.
    static qint64 idFrom(const QJsonValue &value)
    {
        if (!value.isString()) return value.toInteger(-1);
        bool isNumber = false;
        const qint64 id = value.toString().toLongLong(&isNumber);
        return isNumber ? id : -1;
    }

    static void readOffset(JsonValue &value, qint64 &offset, bool &isThere)
    {
        const QJsonValue number = value.toJson();
        isThere = number.isDouble();
        offset = number.toInteger(-1);
    }

    /// "@name" is a reference, or a list of references; "%ELEMENTS" are those of an array.
    static void readFeature(const QString &name, const QJsonValue &value, CasStructure &structure)
    {
        if (name == "@sofa"_L1) {
            structure.sofa = idFrom(value);
        } else if (name.startsWith(u'@') || name == "%ELEMENTS"_L1) {
            std::vector<qint64> ids;
            if (value.isDouble() || value.isString()) ids.push_back(idFrom(value));
            const QJsonArray list = value.toArray();
            for (const QJsonValue id : list) ids.push_back(idFrom(id));
            structure.references.emplace_back(name.sliced(1), std::move(ids));
        } else if (value.isString() && !name.startsWith(u'%')) {
            structure.values.emplace_back(name, value.toString());
        } else if (!value.isNull() && !name.startsWith(u'%')) {
            structure.otherFeatures.push_back(name);
        }
    }

    QString m_name;
    std::vector<CasStructure> m_structures;
};

/// A CAS is one object, pretty-printed or not: the whole file is a record.
class CasJsonFile final : public RecordReader {
public:
    CasJsonFile(QIODevice &device, const ReadOptions &options) : m_device(device), m_options(options) { }

    Result<std::optional<Document>> next() override
    {
        if (!m_reader) {
            auto bytes = readWholeFile(m_device, m_options.name, m_options.maximumRecordBytes);
            if (!bytes) return std::unexpected(bytes.error());
            m_positionBytes = bytes->size();
            if (bytes->startsWith("\xEF\xBB\xBF")) bytes->remove(0, 3);
            // The items of a list may contain line breaks, so a single value is wrapped in a list.
            m_content.setData(bytes->trimmed().startsWith('[') ? *bytes : '[' + *bytes + ']');
            m_content.open(QIODevice::ReadOnly);
            m_reader = std::make_unique<CasJsonReader>(m_content, m_options);
        }
        return m_reader->next();
    }
    [[nodiscard]] bool canContinue() const override { return m_reader && m_reader->canContinue(); }
    [[nodiscard]] ReadCounts counts() const override { return m_reader ? m_reader->counts() : ReadCounts{}; }
    [[nodiscard]] qint64 positionBytes() const override { return m_positionBytes; }

private:
    QIODevice &m_device;
    ReadOptions m_options;
    QBuffer m_content;
    std::unique_ptr<CasJsonReader> m_reader;
    qint64 m_positionBytes = 0;
};

SniffVerdict sniffCasJson(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (shape && (shape->has("%FEATURE_STRUCTURES") || shape->has("%TYPES"))) return {97, {}};
    if (shape && shape->has("_views") && (shape->has("_context") || shape->has("_referenced_fss"))) return {97, {}};
    return {0, FormatMessages::tr("it has no \"%FEATURE_STRUCTURES\"")};
}

} // namespace

Format casJsonFormat()
{
    return {{u"cas-json"_s, FormatMessages::tr("UIMA CAS (JSON)"), {u"json"_s}, true, false}, sniffCasJson,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<CasJsonFile>(device, options);
        },
        nullptr};
}

} // namespace spotter
