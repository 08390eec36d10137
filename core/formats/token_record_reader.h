// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_record_reader.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/token_layout.h"

#include <functional>
#include <map>
#include <span>

namespace spotter {

/// Common base of the readers of records that list tokens instead of a text. The text is the tokens joined by spaces,
/// Chinese and Japanese ones without (see TokenText), and the sentences joined by line feeds; records written by
/// Spotter contain the text if it differs.
class TokenRecordReader : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    /// The tokens [begin, end) of the record, in its own numbering; token: the position in the JSON.
    struct Range {
        qint64 begin = 0;
        qint64 end = 0;
        const char *token = nullptr;
    };
    /// [number, …, name]
    struct Row {
        std::array<qint64, 4> numbers{};
        QString name;
    };

    /// Clears the state of the previous record.
    void beginRecord();
    void readSentence(JsonValue &value);
    void addSentence(QStringList tokens) { m_sentences.push_back(std::move(tokens)); }
    /// The text that the tokens are in; token: its position in the JSON.
    void setText(QString text, const char *token);
    /// Reads the keys that give the text itself; false for any other key.
    bool readText(std::string_view key, JsonValue &value);
    /// Reads `numbers` numbers and a name. Further items are skipped; with the name of the list, they are reported.
    [[nodiscard]] Row readRow(JsonValue &item, std::size_t numbers, std::string_view list = {});

    /// Reads an object whose "start" and "end" are a range of tokens; fails if one is missing. `other` reads any other
    /// key, or returns false: it is ignored.
    void readRange(
        JsonValue &item, Range &range, const std::function<bool(std::string_view key, JsonValue &value)> &other);

    /// Removes the last token if it is this one, which is no part of the text.
    void dropLastToken(QLatin1StringView token);
    /// Sets the text; all sentences must have been read.
    void placeTokens(Document &document);
    /// Adds an entity that covers a range of tokens, with the format's extra fields. One that is not a range of the
    /// record keeps its number, and is left out with its relations when the record is finished.
    std::size_t addEntity(const Range &range, const QString &type, const QJsonObject &extra = {});
    /// Tells of a mention that the record names otherwise than the tokens at its place, which stand. Letters
    /// and digits are compared, without their case.
    void compareName(const Range &range, const QString &name, const QString &text);
    /// The number of the first token of each sentence.
    [[nodiscard]] std::vector<qint64> sentenceBegins() const;
    /// The first entity with this range; if there is none, an entity without a type is added.
    std::size_t entityAt(const Range &range);
    void addRelation(std::size_t subject, const QString &predicate, std::size_t object, const char *token,
        const StatedAssertion &assertion = {}, std::optional<double> score = {});
    /// Makes the labels; all entities and relations must have been added.
    void finishRecord(Document &document, const JsonValue &root);
    [[nodiscard]] const std::vector<Entity> &entities() const { return m_entities; }

    /// Only valid after placeTokens().
    [[nodiscard]] qint64 tokenCount() const { return qint64(m_tokens.size()); }
    /// The place of a range in the text; invalid, and left out, if it is not a range of the record.
    [[nodiscard]] Span spanOf(const Range &range);

private:
    std::vector<QStringList> m_sentences;
    std::optional<QString> m_text;
    const char *m_textToken = nullptr;
    QJsonValue m_offsets;
    std::vector<Span> m_tokens;
    std::vector<Entity> m_entities;
    std::map<std::pair<qint64, qint64>, std::size_t> m_byRange; ///< the first entity of each range
    /// Leaves out entities that are not in the record, and their relations.
    void removeMisfits();

    std::vector<EntityRelation> m_relations;
    std::vector<const char *> m_relationTokens;
};

/// The key of the text in records whose tokens do not give it.
inline constexpr QLatin1StringView textKey("text");

/// Writes the text and, if tokens cannot be found in it again, their places; nothing if joining the tokens gives the
/// text. `sentences`: the number of tokens of each sentence. Whether the places were written.
bool writeTextOfTokens(const Document &document, const std::vector<Span> &tokens,
    const std::vector<qsizetype> &sentences, const CodePointMap &map, JsonWriter &json);
/// Writes tokens as a list of strings.
void writeTokens(const Document &document, std::span<const Span> tokens, JsonWriter &json);

} // namespace spotter
