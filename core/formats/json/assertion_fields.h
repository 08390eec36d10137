// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_cursor.h"
#include "core/formats/json/json_writer.h"
#include "core/text/document.h"

#include <QJsonObject>

namespace spotter {

/// How a triple is asserted, as members of its JSON object: "negated" and "uncertain" are true or absent, "note" is a
/// string. Spotter's own format has them, and relations in formats of tools that keep members which they do not know.
void writeAssertion(JsonWriter &json, const Assertion &assertion);

/// Reads a member of a triple; false, with the value unread, if it is another one.
[[nodiscard]] bool readAssertion(Assertion &assertion, std::string_view key, JsonValue &value);

/// The same for the records of other tools, whose flags may also be "true", "yes" or "1".
[[nodiscard]] bool readForeignAssertion(Assertion &assertion, std::string_view key, JsonValue &value);

/// Whether a member of a triple is one of those.
[[nodiscard]] bool isAssertionField(QStringView key);
/// The members of a triple that has been read as a whole; flags may also be "true", "yes" or "1". Anything else says
/// nothing: the triples are those of other tools.
[[nodiscard]] Assertion assertionOf(const QJsonObject &triple);

} // namespace spotter
