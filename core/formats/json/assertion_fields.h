// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_cursor.h"
#include "core/formats/json/json_writer.h"
#include "core/formats/stated_assertion.h"
#include "core/text/document.h"

#include <QJsonObject>

namespace spotter {

/// How a triple is asserted, as members of its JSON object: "negated" and "uncertain" are true or absent, "note" is a
/// string. Spotter's own format has them, and relations in formats of tools that keep members which they do not know.
void writeAssertion(JsonWriter &json, const Assertion &assertion);

/// Reads a member of a triple; false, with the value unread, if it is another one.
[[nodiscard]] bool readAssertion(Assertion &assertion, std::string_view key, JsonValue &value);

/// The same for the records of other tools: a flag may also be "yes", 1 or "negated", and be called "negation",
/// "is_negated", "speculation"; "polarity", "factuality", "certainty", "modality" and "assertion" have the values of
/// the usual corpora. A value that says neither becomes a line of the note: "modality: deontic". Decisions of somebody
/// who checked the triple give its state: a "status", "verdict", … of "accepted", "rejected", "wrong", …; "deleted"; a
/// false "is_correct", "valid" or "accept"; a "label" of 0 or false. A "status" or "label" that is none is not such a
/// member.
[[nodiscard]] bool readForeignAssertion(StatedAssertion &assertion, std::string_view key, JsonValue &value);

/// Whether a member of a triple is one of those.
[[nodiscard]] bool isAssertionField(QStringView key, const QJsonValue &value);
/// Whether it is one with some values.
[[nodiscard]] bool mayBeAssertionField(QStringView key);
/// All such members of a triple that has been read as a whole.
[[nodiscard]] StatedAssertion assertionOf(const QJsonObject &triple);
/// What the fields of a record say of its only label, without a note, because they are kept in the metadata.
[[nodiscard]] StatedAssertion assertedBeside(const QJsonObject &metadata);
/// The first line of a note that is such a member whose value says neither; empty: there is none.
[[nodiscard]] QString unclearAssertion(const Assertion &assertion);

} // namespace spotter
