// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tokens/spacy_training_reader.h"

#include "core/formats/columns/tag_reading.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/token_record_reader.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class SpacyTrainingReader final : public TokenRecordReader {
public:
    using TokenRecordReader::TokenRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        beginRecord();
        m_texts.clear();
        m_lacksText = false;
        m_tags = {};
        bool hasParagraphs = false;
        JsonFields metadata;
        root.fields([&](std::string_view key, JsonValue value) {
            if (key == "paragraphs" && value.isArray()) {
                hasParagraphs = true;
                value.items([&](JsonValue item) { readParagraph(item); });
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        if (!hasParagraphs) return failMissing(root, "paragraphs"_L1);
        document.metadata = metadata.take();
        if (!m_lacksText && !m_texts.isEmpty()) setText(m_texts.join(u'\n'), root.token());
        placeTokens(document);
        for (const TagReading::Entity &entity : m_tags.entities())
            addEntity({qint64(entity.first), qint64(entity.last), root.token()}, entity.type);
        finishRecord(document, root);
    }

private:
    void readParagraph(JsonValue &paragraph)
    {
        bool hasText = false;
        paragraph.fields([&](std::string_view key, JsonValue value) {
            if (key == "raw" && value.isString()) {
                hasText = true;
                m_texts.append(value.string());
            } else if (key == "sentences" && value.isArray()) {
                value.items([&](JsonValue item) { readSentenceOf(item); });
            } else {
                ignore(key, value);
            }
        });
        m_lacksText = m_lacksText || !hasText;
    }

    void readSentenceOf(JsonValue &sentence)
    {
        QStringList tokens;
        sentence.fields([&](std::string_view key, JsonValue value) {
            if (key == "tokens" && value.isArray())
                value.items([&](JsonValue item) { readToken(item, tokens); });
            else
                ignore(key, value);
        });
        m_tags.endSentence();
        addSentence(std::move(tokens));
    }

    /// Its tag of an entity is BILUO; the part of speech and the head are not kept.
    void readToken(JsonValue &token, QStringList &tokens)
    {
        QString text;
        QString tag = u"O"_s;
        const char *tagToken = token.token();
        token.fields([&](std::string_view key, JsonValue value) {
            if (key == "orth") {
                text = value.string();
            } else if (key == "ner") {
                tagToken = value.token();
                tag = value.optionalString();
            } else if (key == "id") {
                value.skip();
            } else {
                ignore(key, value);
            }
        });
        if (cursor().failed()) return;
        if (text.isEmpty()) return failMissing(token, "orth"_L1);
        if (tag.isEmpty()) tag = u"O"_s;
        if (!TagReading::isTag(tag)) {
            cursor().fail(ErrorCode::Content, tagToken,
                FormatMessages::tr("\"%1\" is not a tag like O, B-PER or I-PER").arg(tag.left(quotedUtf16)));
            return;
        }
        tokens.append(text);
        m_tags.add(tag);
    }

    QStringList m_texts; ///< of the paragraphs
    bool m_lacksText = false; ///< a paragraph has only tokens
    TagReading m_tags;
};

} // namespace

bool isSpacyTraining(const JsonShape &shape)
{
    const JsonForm paragraphs = shape.form("paragraphs");
    return paragraphs.begin == "[{" && paragraphs.field("sentences").startsWith("[{");
}

std::unique_ptr<RecordReader> makeSpacyTrainingReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<SpacyTrainingReader>(device, options);
}

} // namespace spotter
