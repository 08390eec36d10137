// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"
#include "core/formats/format.h"

#include <map>

namespace spotter {

/// Under this key, an entity keeps its assertion: {"assertion": "present"}.
inline constexpr QLatin1StringView i2b2Key("i2b2");

/// Makes a document from a text and the lines of its .con, .ast and .rel files:
///     c="an infection" 2:6 2:7||t="problem"
///     c="an infection" 2:6 2:7||t="problem"||a="present"
///     c="ceftriaxone" 2:4 2:4||r="TrAP"||c="an infection" 2:6 2:7
/// Faulty lines are errors with their place; with skipBad, they are reported, counted and left out.
class I2b2Assembler {
public:
    I2b2Assembler(const QString &text, const ReadOptions &options);

    /// Reads the lines of a file, whose name is for messages. Files with concepts come before those that refer to them.
    [[nodiscard]] Result<void> add(const QByteArray &bytes, const QString &name);
    [[nodiscard]] Result<Document> finish(ReadCounts &counts);

private:
    struct Line {
        QString name; ///< of the file
        qint64 number = 0;
    };

    [[nodiscard]] Result<void> addLine(const QString &text, const Line &line);
    [[nodiscard]] Result<Span> placeOf(const QString &words, const QString &place) const;
    std::size_t entityAt(Span span, const QString &type);
    [[nodiscard]] Result<void> refuse(const Line &line, const QString &message);

    QString m_text;
    ReadOptions m_options;
    std::vector<std::vector<Span>> m_words; ///< of each line
    std::vector<Entity> m_entities;
    std::vector<EntityRelation> m_relations;
    std::map<Span, std::size_t> m_indices; ///< of entities, by place
    qint64 m_skipped = 0;
};

} // namespace spotter
