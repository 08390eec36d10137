// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/assertion_fields.h"

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

bool saysYes(const QJsonValue &value)
{
    const QString word = value.toString().toLower();
    return value.toBool() || value.toInt() == 1 || word == "true"_L1 || word == "yes"_L1 || word == "1"_L1;
}

} // namespace

void writeAssertion(JsonWriter &json, const Assertion &assertion)
{
    const auto flag = [&json](QStringView name, bool isSet) {
        if (!isSet) return;
        json.key(name);
        json.value(true);
    };
    flag(u"negated", assertion.negated);
    flag(u"uncertain", assertion.uncertain);
    if (!assertion.note.isEmpty()) json.field(u"note", assertion.note);
}

bool readAssertion(Assertion &assertion, std::string_view key, JsonValue &value)
{
    if (key == "negated")
        assertion.negated = value.boolean();
    else if (key == "uncertain")
        assertion.uncertain = value.boolean();
    else if (key == "note")
        assertion.note = value.string();
    else
        return false;
    return true;
}

bool readForeignAssertion(Assertion &assertion, std::string_view key, JsonValue &value)
{
    if (!isAssertionField(fromUtf8(key))) return false;
    const QJsonValue stated = value.toJson();
    if (key == "negated")
        assertion.negated = saysYes(stated);
    else if (key == "uncertain")
        assertion.uncertain = saysYes(stated);
    else
        assertion.note = stated.toString();
    return true;
}

bool isAssertionField(QStringView key)
{
    constexpr std::array fields{"negated"_L1, "uncertain"_L1, "note"_L1};
    return std::ranges::any_of(fields, [key](QLatin1StringView field) { return key == field; });
}

Assertion assertionOf(const QJsonObject &triple)
{
    return {saysYes(triple["negated"_L1]), saysYes(triple["uncertain"_L1]), triple["note"_L1].toString()};
}

} // namespace spotter
