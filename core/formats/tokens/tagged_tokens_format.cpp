// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tokens/tagged_tokens_format.h"

#include "core/base/device_reading.h"
#include "core/formats/columns/tag_reading.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/token_record_reader.h"
#include "core/formats/tokens/spacy_training_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 3> taggedTokenKeys{"tokens", "words", "tokenized_text"};
constexpr std::array<std::string_view, 7> tokenTagKeys{
    "ner_tags", "ner_labels", "bio_tags", "tags", "labels", "ner", "bio"}; // the most certain one first

QString numbersAsTags()
{
    return FormatMessages::tr("the tags are numbers, and their names are not in the file; write the names instead "
                              "(in Python: dataset.features[\"ner_tags\"].feature.names)");
}

class TaggedTokensReader final : public TokenRecordReader {
public:
    using TokenRecordReader::TokenRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        beginRecord();
        m_tags.clear();
        m_tagsToken = nullptr;
        m_tagsRank = tokenTagKeys.size();
        bool hasTokens = false;
        JsonFields metadata;
        root.fields([&](std::string_view key, JsonValue value) {
            if (!hasTokens && value.isArray() && std::ranges::contains(taggedTokenKeys, key)) {
                hasTokens = true;
                readSentence(value);
            } else if (value.isArray() && rankOf(key) < tokenTagKeys.size()) {
                readTags(key, value, metadata);
            } else if (!readText(key, value)) {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasTokens) return failMissing(root, "tokens"_L1);
        document.metadata = metadata.take();
        placeTokens(document);
        addTagged();
        finishRecord(document, root);
    }

private:
    static std::size_t rankOf(std::string_view key)
    {
        return std::size_t(std::ranges::find(tokenTagKeys, key) - tokenTagKeys.begin());
    }

    /// Of several lists of tags, that of the most certain key is read.
    void readTags(std::string_view key, JsonValue &value, JsonFields &metadata)
    {
        if (rankOf(key) > m_tagsRank) return metadata.insert(fromUtf8(key), value.toJson());
        if (m_tagsToken) noteIgnored(tokenTagKeys[m_tagsRank], m_tagsToken);
        m_tagsRank = rankOf(key);
        m_tagsToken = value.token();
        m_tags.clear();
        value.items([&](JsonValue item) {
            if (item.isString() || item.isArray() || item.isObject())
                m_tags.append(item.string());
            else
                item.fail(ErrorCode::Content, numbersAsTags());
        });
    }

    void addTagged()
    {
        if (cursor().failed() || m_tags.isEmpty()) return;
        if (m_tags.size() != tokenCount()) {
            cursor().fail(ErrorCode::Content, m_tagsToken,
                FormatMessages::tr("the record has %1 tags, but %2 tokens").arg(m_tags.size()).arg(tokenCount()));
            return;
        }
        TagReading reading;
        for (const QString &tag : std::as_const(m_tags)) {
            if (!TagReading::isTag(tag)) {
                cursor().fail(ErrorCode::Content, m_tagsToken,
                    FormatMessages::tr("\"%1\" is not a tag like O, B-PER or I-PER").arg(tag.left(quotedUtf16)));
                return;
            }
            reading.add(tag);
        }
        for (const TagReading::Entity &entity : reading.entities())
            addEntity({qint64(entity.first), qint64(entity.last), m_tagsToken}, entity.type);
    }

    QStringList m_tags;
    const char *m_tagsToken = nullptr;
    std::size_t m_tagsRank = 0; ///< of the key that the tags come from
};

/// Whether the first string in a list of a JSON file is a tag.
bool beginsWithTag(const QByteArray &head, std::string_view key)
{
    const QRegularExpression first(
        u'"' + QString::fromLatin1(key.data(), qsizetype(key.size())) + uR"re("\s*:\s*\[\s*"([^"]*)")re"_s);
    const auto match = first.match(QString::fromUtf8(head));
    return match.hasMatch() && TagReading::isTag(match.captured(1));
}

SniffVerdict sniffTaggedTokens(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    if (isSpacyTraining(*shape)) return {80, {}};
    const bool hasTokens = std::ranges::any_of(taggedTokenKeys,
        [&shape](std::string_view key) { return shape->form(std::string(key).c_str()).begin == "[\""; });
    for (const std::string_view key : tokenTagKeys) {
        const JsonForm form = shape->form(std::string(key).c_str());
        if (hasTokens && form.begin == "[\"" && beginsWithTag(sample.head, key)) return {75, {}};
        if (hasTokens && form.begin == "[0") return {0, numbersAsTags()};
    }
    return {0, FormatMessages::tr("its first record has no \"tokens\" with \"ner_tags\"")};
}

} // namespace

Format taggedTokensFormat()
{
    return {{u"tagged-tokens"_s, FormatMessages::tr("Tokens with tags (JSON)"), {u"json"_s, u"jsonl"_s}, true, false},
        sniffTaggedTokens,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            const auto shape = jsonShape(peekSome(device, sniffBytes));
            if (shape && isSpacyTraining(*shape)) return makeSpacyTrainingReader(device, options);
            return std::make_unique<TaggedTokensReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
