// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>
#include <utility>
#include <vector>

namespace spotter {

/// What a line of an .ann file states, by its first letter: T, R, E, A (M in old files), N, # and *.
enum class BratKind { Entity, Relation, Event, Attribute, Normalization, Note, Equivalence };

/// One line of an .ann file. Names of types are as they stand in the file; see bratDecoded().
struct BratLine {
    BratKind kind = BratKind::Note;
    QString id; ///< "T1"; empty for equivalences and for notes without a number
    QString type;
    std::vector<std::pair<qsizetype, qsizetype>> fragments; ///< of an entity: code points, half-open, in order
    QString text; ///< of an entity: its fragments, joined by a space
    QStringList roles; ///< of a relation or event, beside references: "Arg1"; an event's trigger has its type for role
    QStringList references; ///< ids of the lines that this one speaks of
};

/// Why a line cannot be read.
struct BratFault {
    qsizetype column = 1; ///< code points, from 1
    QString message;
};

/// Reads a line that is not empty, without its line feed.
[[nodiscard]] std::expected<BratLine, BratFault> parseBratLine(const QString &line);

/// A fragment list as it stands in a file: "0 6;16 21".
[[nodiscard]] QString bratFragments(const std::vector<std::pair<qsizetype, qsizetype>> &fragments);

/// Whether some readers of .ann files take a character for the end of a line: an entity must not hold it.
[[nodiscard]] bool isBratLineBreak(QChar unit);

/// A name of a type or role as brat can hold it: what has a meaning in its files is written in percent and two digits
/// a byte, and no name at all as "_".
[[nodiscard]] QString bratEncoded(const QString &name);
/// The inverse; names that need no decoding come as they are.
[[nodiscard]] QString bratDecoded(const QString &name);

} // namespace spotter
