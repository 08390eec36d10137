// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace spotter {

/// Subject, predicate and object, without blanks around them.
using TripleParts = std::array<QString, 3>;

/// Splits "(subject)-[predicate]->(object)", as Cypher writes it; the brackets of the ends may be missing.
[[nodiscard]] std::optional<TripleParts> partsOfPath(QStringView line);
/// Splits a string that is one triple: such a path, "subject | predicate | object", as WebNLG writes it, or with arrows
/// in place of the bars. Nothing for other strings.
[[nodiscard]] std::optional<TripleParts> partsOfWritten(QStringView line);

} // namespace spotter
