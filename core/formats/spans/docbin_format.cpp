// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/docbin_format.h"

#include "core/formats/entity_list.h"
#include "core/formats/messages.h"
#include "core/formats/spans/docbin_content.h"
#include "core/formats/text/whole_file.h"
#include "core/formats/token_layout.h"

#include <QtEndian>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 unpackedPerRecord = 8; ///< a file of many documents may be this many times the longest record
constexpr std::size_t mostUserValues = 4 << 20; ///< of one document
constexpr double statedFrom = 0.5; ///< a relation with a lower value is not stated

/// Reads one document of a DocBin.
class DocBinDocument {
public:
    DocBinDocument(const DocBinContent &content, qsizetype number, qsizetype longestText)
        : m_content(content), m_number(number), m_longestText(longestText)
    {
    }

    Result<Document> read()
    {
        if (const auto done = readText(); !done) return std::unexpected(done.error());
        readEntities();
        readSpanGroups();
        readRelations();
        readCategories();
        if (const auto added = addLabels(m_document, m_entities, m_relations); !added)
            return std::unexpected(added.error());
        std::erase_if(m_tokens, [](Span token) { return !token.isValid(); });
        keepTokens(m_document, m_tokens, m_entities);
        return std::move(m_document);
    }

    /// Annotations that a document cannot hold.
    [[nodiscard]] qint64 leftOut() const { return m_leftOut; }

private:
    [[nodiscard]] quint64 attribute(qsizetype token, SpacyAttribute which) const
    {
        return m_content.attribute(m_number, token, which);
    }

    /// A file refers to a string as often as it likes, so that a text may be far longer than the file.
    Result<void> readText()
    {
        const qsizetype count = m_content.tokenCount(m_number);
        const MsgpackValue *flags = m_content.ofDocument("flags", m_number);
        const MsgpackValue *unknown = flags ? flags->member("has_unknown_spaces") : nullptr;
        const bool isSpaced = unknown && unknown->integer == 1;
        for (qsizetype token = 0; token < count; ++token) {
            const qsizetype begin = m_document.text.size();
            m_document.text += m_content.strings().at(attribute(token, SpacyAttribute::Orth));
            m_tokens.push_back({begin, m_document.text.size()});
            if (isSpaced ? token + 1 < count : m_content.isFollowedBySpace(m_number, token)) m_document.text += u' ';
            if (m_document.text.size() > m_longestText)
                return failure(ErrorCode::Limit, FormatMessages::tr("the text is too long; split it into several"));
        }
        return {};
    }

    /// Adds what covers the tokens [first, last), unless that is outside of the text.
    bool addEntity(qsizetype first, qsizetype last, const QString &type, const QJsonObject &details = {})
    {
        if (first < 0 || first >= last || last > std::ssize(m_tokens)) return false;
        const Span span{m_tokens[std::size_t(first)].beginUtf16, m_tokens[std::size_t(last) - 1].endUtf16};
        if (!span.isValid()) return false;
        Entity entity{span, type};
        if (!details.isEmpty()) entity.extra.insert(u"docbin"_s, details);
        m_entities.push_back(entity);
        if (!m_entityAt.contains(first)) m_entityAt.insert(first, m_entities.size() - 1);
        return true;
    }

    void readEntities()
    {
        constexpr quint64 inside = 1;
        constexpr quint64 begin = 3;
        const qsizetype count = m_content.tokenCount(m_number);
        const bool hasIob = m_content.has(SpacyAttribute::EntityIob);
        const auto isStart = [&](qsizetype token) {
            const quint64 type = attribute(token, SpacyAttribute::EntityType);
            const quint64 iob = attribute(token, SpacyAttribute::EntityIob);
            return hasIob ? iob == begin : type != 0;
        };
        const auto continues = [&](qsizetype token, quint64 type) {
            if (attribute(token, SpacyAttribute::EntityType) != type) return false;
            return !hasIob || attribute(token, SpacyAttribute::EntityIob) == inside;
        };
        for (qsizetype token = 0; token < count;) {
            if (!isStart(token)) {
                ++token;
                continue;
            }
            const quint64 type = attribute(token, SpacyAttribute::EntityType);
            qsizetype end = token + 1;
            while (end < count && continues(end, type)) ++end;
            QJsonObject details;
            insertString(details, u"kb_id"_s, attribute(token, SpacyAttribute::EntityKbId));
            insertString(details, u"id"_s, attribute(token, SpacyAttribute::EntityId));
            m_leftOut += !addEntity(token, end, m_content.strings().at(type), details);
            token = end;
        }
    }

    void insertString(QJsonObject &details, const QString &key, quint64 hash) const
    {
        if (const QString text = m_content.strings().at(hash); !text.isEmpty()) details.insert(key, text);
    }

    /// A map from groups to their names, or, before spaCy 3.2, a list of groups that have their own.
    void readSpanGroups()
    {
        const MsgpackValue *packed = m_content.ofDocument("span_groups", m_number);
        if (!packed || packed->bytes.isEmpty()) return;
        const auto groups = readMsgpack(packed->bytes, mostUserValues);
        if (!groups) {
            ++m_leftOut;
            return;
        }
        const bool isMap = groups->kind == MsgpackValue::Kind::Map;
        for (std::size_t i = 0; i < groups->items.size(); i += isMap ? 2 : 1) {
            const auto group = readMsgpack(groups->items[i].bytes, mostUserValues);
            const MsgpackValue *spans = group ? group->member("spans") : nullptr;
            if (!spans) {
                ++m_leftOut;
                continue;
            }
            const MsgpackValue *name = isMap && i + 1 < groups->items.size() && !groups->items[i + 1].items.empty()
                ? &groups->items[i + 1].items.front()
                : group->member("name");
            for (const MsgpackValue &span : spans->items) readSpan(span.bytes, name);
        }
    }

    /// [id,] kb_id, label (64 bits), first token, end, first character, end (32 bits), big-endian.
    void readSpan(QByteArrayView bytes, const MsgpackValue *group)
    {
        constexpr qsizetype withoutId = 32;
        constexpr qsizetype withId = 40;
        if (bytes.size() != withId && bytes.size() != withoutId) {
            ++m_leftOut;
            return;
        }
        const char *at = bytes.data() + bytes.size() - withoutId;
        const auto number = [at](int offset) { return qFromBigEndian<quint64>(at + offset); };
        QJsonObject details;
        if (group) details.insert(u"group"_s, QString::fromUtf8(group->bytes));
        insertString(details, u"kb_id"_s, number(0));
        if (bytes.size() == withId) insertString(details, u"id"_s, qFromBigEndian<quint64>(bytes.data()));
        m_leftOut += !addEntity(qFromBigEndian<qint32>(at + 16), qFromBigEndian<qint32>(at + 20),
            m_content.strings().at(number(8)), details);
    }

    /// Of doc._.rel: {(token, token): {predicate: value}}, where an entity begins at each token.
    void readRelations()
    {
        const MsgpackValue *packed = m_content.ofDocument("user_data", m_number);
        if (!packed || packed->bytes.isEmpty()) return;
        const auto data = readMsgpack(packed->bytes, mostUserValues);
        if (!data || data->kind != MsgpackValue::Kind::Map) {
            ++m_leftOut;
            return;
        }
        for (std::size_t i = 0; i + 1 < data->items.size(); i += 2) {
            const std::vector<MsgpackValue> &key = data->items[i].items;
            if (key.size() < 2 || key[0].bytes != "._." || key[1].bytes != "rel") continue;
            const std::vector<MsgpackValue> &pairs = data->items[i + 1].items;
            for (std::size_t pair = 0; pair + 1 < pairs.size(); pair += 2) readPair(pairs[pair], pairs[pair + 1]);
        }
    }

    void readPair(const MsgpackValue &tokens, const MsgpackValue &values)
    {
        const auto entityAt = [&](std::size_t end) {
            return tokens.items.size() == 2 ? m_entityAt.value(qsizetype(tokens.items[end].integer), noEntity)
                                            : noEntity;
        };
        const std::size_t subject = entityAt(0);
        const std::size_t object = entityAt(1);
        for (std::size_t i = 0; i + 1 < values.items.size(); i += 2) {
            const auto value = values.items[i + 1].number();
            if (value && *value < statedFrom) continue;
            if (!value || subject == noEntity || object == noEntity) {
                ++m_leftOut;
                continue;
            }
            EntityRelation relation{subject, QString::fromUtf8(values.items[i].bytes), object};
            if (*value < 1) relation.score = value;
            m_relations.push_back(relation);
        }
    }

    void readCategories()
    {
        const MsgpackValue *categories = m_content.ofDocument("cats", m_number);
        if (!categories) return;
        QJsonObject kept;
        for (std::size_t i = 0; i + 1 < categories->items.size(); i += 2) {
            if (const auto value = categories->items[i + 1].number())
                kept.insert(QString::fromUtf8(categories->items[i].bytes), *value);
        }
        if (!kept.isEmpty()) m_document.metadata.insert(u"cats"_s, kept);
    }

    static constexpr std::size_t noEntity = std::size_t(-1);

    const DocBinContent &m_content;
    qsizetype m_number;
    qsizetype m_longestText; ///< in UTF-16 units
    Document m_document;
    std::vector<Span> m_tokens;
    std::vector<Entity> m_entities;
    QHash<qsizetype, std::size_t> m_entityAt; ///< the first entity that begins at a token
    std::vector<EntityRelation> m_relations;
    qint64 m_leftOut = 0;
};

class DocBinReader final : public RecordReader {
public:
    DocBinReader(QIODevice &device, const ReadOptions &options) : m_device(device), m_options(options) { }

    Result<std::optional<Document>> next() override
    {
        if (!m_content && m_state) m_state = load();
        if (!m_state) return std::unexpected(m_state.error());
        while (m_next < m_content->documentCount()) {
            DocBinDocument reading(*m_content, m_next++, qsizetype(m_options.maximumRecordBytes / 2));
            auto document = reading.read();
            if (!document) {
                const QString message = u"%1: %2"_s.arg(name(), document.error().message);
                if (!m_options.skipBad) return failure(document.error().code, message);
                ++m_counts.skipped;
                report(ReadIssue::Kind::Skipped, message);
                continue;
            }
            if (reading.leftOut() > 0) {
                m_counts.leftOut += reading.leftOut();
                report(ReadIssue::Kind::LeftOut,
                    FormatMessages::tr("%1: %Ln annotation(s) that are not at its tokens or entities are left out",
                        nullptr, int(reading.leftOut()))
                        .arg(name()));
            }
            if (document->text.trimmed().isEmpty()) continue;
            document->source = m_options.source;
            ++m_counts.documents;
            m_counts.triples += qint64(document->triples.size());
            return std::move(*document);
        }
        return std::nullopt;
    }

    [[nodiscard]] bool canContinue() const override { return m_state.has_value(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_positionBytes; }

private:
    Result<void> load()
    {
        const auto bytes = readWholeFile(m_device, m_options.name, m_options.maximumRecordBytes);
        if (!bytes) return std::unexpected(bytes.error());
        m_positionBytes = bytes->size();
        auto content = DocBinContent::make(*bytes, m_options.name, unpackedPerRecord * m_options.maximumRecordBytes);
        if (!content) return std::unexpected(content.error());
        m_content.emplace(std::move(*content));
        return {};
    }

    /// Of the current document, for messages.
    [[nodiscard]] QString name() const
    {
        return FormatMessages::tr("%1, document %2").arg(m_options.name, QString::number(m_next));
    }

    void report(ReadIssue::Kind kind, const QString &message) const
    {
        if (m_options.onIssue) m_options.onIssue({kind, 0, 0, message});
    }

    QIODevice &m_device;
    ReadOptions m_options;
    std::optional<DocBinContent> m_content;
    qsizetype m_next = 0;
    ReadCounts m_counts;
    qint64 m_positionBytes = 0;
    Result<void> m_state;
};

SniffVerdict sniffDocBin(const FormatSample &sample)
{
    if (DocBinContent::isDocBin(sample.head)) return {95, {}};
    return {0, FormatMessages::tr("it is not a DocBin of spaCy")};
}

} // namespace

Format docBinFormat()
{
    return {{u"docbin"_s, FormatMessages::tr("spaCy (DocBin)"), {u"spacy"_s}, true, false}, sniffDocBin,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<DocBinReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
