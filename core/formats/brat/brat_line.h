// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>
#include <QStringList>

#include <expected>
#include <utility>
#include <vector>

namespace spotter {

/// The kind of a line in an .ann file, given by its first letter: T, R, E, A (M in old files), N, # and *.
enum class BratKind { Entity, Relation, Event, Attribute, Normalization, Note, Equivalence };

/// One line of an .ann file. Names of types are as in the file; see bratDecoded().
struct BratLine {
    BratKind kind = BratKind::Note;
    QString id; ///< "T1"; empty for equivalences and for notes without a number
    QString type;
    std::vector<std::pair<qsizetype, qsizetype>> fragments; ///< of an entity: code points, half-open, in order
    QString text; ///< of an entity: its fragments, joined by a space
    QStringList roles; ///< of a relation or event, parallel to references: "Arg1" (of a relation, the subject
                       ///< first, whatever its order in the file); the role of an event's trigger is its type
    QStringList references; ///< ids of the lines that this one refers to
};

/// What a line says of how a relation is asserted.
enum class BratRemark { None, Negated, Uncertain, Note };
/// Of attributes without a value ("A1 Negation R1", "A2 Speculation R1") and of annotators' notes.
[[nodiscard]] BratRemark remarkOf(const BratLine &line, QStringView raw);

inline constexpr QLatin1StringView bratNegation("Negation");
inline constexpr QLatin1StringView bratSpeculation("Speculation");
inline constexpr QLatin1StringView bratNote("AnnotatorNotes");
/// The type of a note that Spotter writes on the first entity: the text begins with a byte order mark of its own, which
/// is not that of its file.
inline constexpr QLatin1StringView bratOwnMark("TextBeginsWithMark");

/// Why a line cannot be read.
struct BratFault {
    qsizetype column = 1; ///< code points, from 1
    QString message;
};

/// Parses a non-empty line without its line feed.
[[nodiscard]] std::expected<BratLine, BratFault> parseBratLine(const QString &line);

/// A fragment list as it is written in a file: "0 6;16 21".
[[nodiscard]] QString bratFragments(const std::vector<std::pair<qsizetype, qsizetype>> &fragments);

/// Whether some readers of .ann files treat a character as the end of a line: an entity must not contain it.
[[nodiscard]] bool isBratLineBreak(QChar unit);
/// The parts of a span without line breaks: its fragments in an .ann file.
[[nodiscard]] std::vector<Span> bratPieces(QStringView text, Span span);

/// Encodes the name of a type or role for brat: the bytes of characters with a meaning in its files become percent and
/// two hexadecimal digits, an empty name becomes "_".
[[nodiscard]] QString bratEncoded(const QString &name);
/// The inverse of bratEncoded(); names that need no decoding are returned unchanged.
[[nodiscard]] QString bratDecoded(const QString &name);

} // namespace spotter
