// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tokens/oneie_format.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/token_record_reader.h"

#include <QHash>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class OneieReader final : public TokenRecordReader {
public:
    using TokenRecordReader::TokenRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        bool hasTokens = false;
        JsonFields metadata;
        beginRecord();
        m_mentions.clear();
        m_links.clear();
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "tokens" && !hasTokens) {
                hasTokens = true;
                readSentence(value);
            } else if (key == "sentence" && value.isString()) {
                readText("text", value);
            } else if (key == "entity_mentions") {
                readListed(value, [&](JsonValue item) { readMention(item); });
            } else if (key == "relation_mentions") {
                readListed(value, [&](JsonValue item) { readLink(item); });
            } else if (!readText(key, value)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasTokens) return failMissing(root, "tokens"_L1);
        document.metadata = metadata.take();
        placeTokens(document);
        addMentions(document);
        if (!cursor().failed()) addLinks();
        finishRecord(document, root);
    }

private:
    struct TokenMention {
        QString id;
        QString text;
        QString type;
        Range range;
    };
    struct MentionLink {
        QString predicate;
        std::vector<std::pair<QString, QString>> ends; ///< entity and role
        StatedAssertion assertion;
        const char *token = nullptr;
    };

    [[nodiscard]] static bool hasRoom(std::size_t listed, const JsonValue &item)
    {
        if (listed < maximumListed) return true;
        item.fail(ErrorCode::Limit, tooManyListed().message);
        return false;
    }

    void readMention(JsonValue &item)
    {
        if (!hasRoom(m_mentions.size(), item)) return;
        TokenMention mention;
        readRange(item, mention.range, [&mention](std::string_view key, JsonValue &value) {
            if (key == "id")
                mention.id = value.string();
            else if (key == "text")
                mention.text = value.optionalString();
            else if (key == "entity_type")
                mention.type = value.optionalString();
            else
                return false;
            return true;
        });
        if (cursor().failed()) return;
        m_mentions.push_back(std::move(mention));
    }

    void readLink(JsonValue &item)
    {
        if (!hasRoom(m_links.size(), item)) return;
        MentionLink link;
        link.token = item.token();
        item.fields([&](std::string_view key, JsonValue value) {
            if (key == "relation_type")
                link.predicate = value.optionalString();
            else if (key == "arguments")
                value.optionalItems([&](JsonValue end) { readEnd(end, link); });
            else if (key == "id")
                value.skip();
            else if (!readForeignAssertion(link.assertion, key, value))
                ignore(key, value);
        });
        if (cursor().failed()) return;
        if (link.ends.size() == 2) {
            m_links.push_back(std::move(link));
            return;
        }
        noteLeftOut(link.token,
            FormatMessages::tr("the relation \"%1\" does not have two ends and is left out")
                .arg(quotedBegin(link.predicate)));
    }

    void readEnd(JsonValue &end, MentionLink &link)
    {
        std::pair<QString, QString> read;
        end.fields([&](std::string_view key, JsonValue value) {
            if (key == "entity_id")
                read.first = value.string();
            else if (key == "role")
                read.second = value.optionalString();
            else if (key == "text")
                value.skip(); // the entity says the same
            else
                ignore(key, value);
        });
        if (cursor().failed()) return;
        if (read.first.isEmpty()) return failMissing(end, "entity_id"_L1);
        link.ends.push_back(std::move(read));
    }

    void addMentions(const Document &document)
    {
        m_byId.clear();
        for (const TokenMention &mention : m_mentions) {
            const Span span = spanOf(mention.range);
            if (!span.isValid()) continue; // it is left out
            const QStringView words = QStringView(document.text).sliced(span.beginUtf16, span.length());
            if (!mention.text.isEmpty() && withoutWhiteSpace(words.toString()) != withoutWhiteSpace(mention.text)) {
                cursor().fail(ErrorCode::Content, mention.range.token,
                    FormatMessages::tr("these tokens are \"%1\", not \"%2\"")
                        .arg(quotedBegin(words.toString()), quotedBegin(mention.text)));
                return;
            }
            if (!mention.id.isEmpty() && m_byId.contains(mention.id)) {
                cursor().fail(ErrorCode::Content, mention.range.token,
                    FormatMessages::tr("two entities have the id %1").arg(mention.id));
                return;
            }
            const std::size_t index = addEntity(mention.range, mention.type);
            if (!mention.id.isEmpty()) m_byId.insert(mention.id, index);
        }
    }

    void addLinks()
    {
        for (MentionLink &link : m_links) {
            if (link.ends[0].second.endsWith(u'2') && link.ends[1].second.endsWith(u'1')) // Arg-2, Arg-1
                std::swap(link.ends[0], link.ends[1]);
            const auto unknown
                = std::ranges::find_if(link.ends, [this](const auto &end) { return !m_byId.contains(end.first); });
            if (unknown != link.ends.end()) {
                leaveOutRelation(link.token,
                    FormatMessages::tr("this relation names the entity %1, which the record does not list")
                        .arg(unknown->first));
                continue;
            }
            addRelation(m_byId.value(link.ends[0].first), link.predicate, m_byId.value(link.ends[1].first), link.token,
                link.assertion);
        }
    }

    static QString withoutWhiteSpace(QString text)
    {
        return text.removeIf([](QChar c) { return c.isSpace(); });
    }

    std::vector<TokenMention> m_mentions;
    std::vector<MentionLink> m_links;
    QHash<QString, std::size_t> m_byId;
};

SniffVerdict sniffOneie(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON object")};
    const bool hasMentions = shape->has("entity_mentions") || shape->has("relation_mentions");
    if (shape->has("tokens") && hasMentions) return {95, {}};
    return {0, FormatMessages::tr("its first record has no \"tokens\" with \"entity_mentions\"")};
}

} // namespace

Format oneieFormat()
{
    return {{u"oneie"_s, FormatMessages::tr("OneIE (JSON lines)"), {u"json"_s, u"jsonl"_s}, true, false}, sniffOneie,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<OneieReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
