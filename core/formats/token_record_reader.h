// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_record_reader.h"
#include "core/formats/json/json_record_writer.h"
#include "core/formats/token_layout.h"

#include <map>
#include <span>

namespace spotter {

/// What the readers of records that list tokens instead of a text share. The text is the tokens joined by spaces, their
/// sentences by line feeds; a record that Spotter wrote tells the text itself where it is another.
class TokenRecordReader : public JsonRecordReader {
public:
    using JsonRecordReader::JsonRecordReader;

protected:
    /// The tokens [begin, end) of the record as it counts them; token: where the record says so.
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

    /// Forgets the record before.
    void beginRecord();
    void readSentence(JsonValue &value);
    /// Takes the keys that tell the text itself; false where a key is another.
    bool readText(std::string_view key, JsonValue &value);
    /// Reads so many numbers and a name; what stands behind them is skipped.
    [[nodiscard]] Row readRow(JsonValue &item, std::size_t numbers);

    /// Sets the text, once all is read.
    void placeTokens(Document &document);
    /// Adds an entity over a range of tokens, with what the format notes at it.
    std::size_t addEntity(const Range &range, const QString &type, const QJsonObject &extra = {});
    /// The number of the first token of each sentence.
    [[nodiscard]] std::vector<qint64> sentenceBegins() const;
    /// The first entity of a range; one without a type is added where there is none.
    std::size_t entityAt(const Range &range);
    void addRelation(std::size_t subject, const QString &predicate, std::size_t object, const char *token);
    /// Makes the labels, once all entities and relations are added.
    void finishRecord(Document &document, const JsonValue &root);
    [[nodiscard]] const std::vector<Entity> &entities() const { return m_entities; }

    /// Once placeTokens() is done.
    [[nodiscard]] qint64 tokenCount() const { return qint64(m_tokens.size()); }
    /// Where a range stands in the text; fails and is invalid if it is no range of the record.
    [[nodiscard]] Span spanOf(const Range &range);

private:
    std::vector<QStringList> m_sentences;
    std::optional<QString> m_text;
    const char *m_textToken = nullptr;
    QJsonValue m_offsets;
    std::vector<Span> m_tokens;
    std::vector<Entity> m_entities;
    std::map<std::pair<qint64, qint64>, std::size_t> m_byRange; ///< the first entity of each
    std::vector<EntityRelation> m_relations;
};

/// The key of a record that tells its text where the tokens do not.
inline constexpr QLatin1StringView textKey("text");

/// Writes the text and, where they cannot be found in it again, the places of the tokens; nothing where joining the
/// tokens gives the text. Each sentence is a number of tokens.
void writeTextOfTokens(const Document &document, const std::vector<Span> &tokens,
    const std::vector<qsizetype> &sentences, const CodePointMap &map, JsonWriter &json);
/// Writes tokens as a list of strings.
void writeTokens(const Document &document, std::span<const Span> tokens, JsonWriter &json);

} // namespace spotter
