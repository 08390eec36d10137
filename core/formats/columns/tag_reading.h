// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace spotter {

/// Decodes entities from the tags of tokens: BIO (both kinds), BIOES, BILOU, BMES, with the type after the letter
/// ("B-PER", "B_PER") or before it ("PER-B"). Several tags of one token are separated by "|".
class TagReading {
public:
    /// Tokens [first, last) and a type.
    struct Entity {
        std::size_t first = 0;
        std::size_t last = 0;
        QString type;
    };

    /// Whether a tag is the usual name of a type that nothing else is called ("PERSON"): as the tag of a token, without
    /// a letter, it continues the entity before it, as Stanford's tagger has it.
    [[nodiscard]] static bool isEntityName(const QString &tag);
    /// Whether a cell can be such a tag; "O", "_" and "-" mean outside of entities.
    [[nodiscard]] static bool isTag(const QString &cell);
    /// Whether the cell is a tag of an entity.
    [[nodiscard]] static bool marks(const QString &cell);
    /// Whether it names a type that is not a syntactic chunk, such as NP.
    [[nodiscard]] static bool marksEntity(const QString &cell);

    /// Adds the tag of the next token.
    void add(const QString &cell);
    /// Ends the sentence: no entity continues beyond it.
    void endSentence();
    [[nodiscard]] const std::vector<Entity> &entities() const { return m_entities; }

private:
    std::size_t m_tokens = 0;
    std::map<QString, std::size_t> m_open; ///< by type, into m_entities
    std::vector<Entity> m_entities;
};

} // namespace spotter
