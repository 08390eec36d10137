// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/assertion_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// What a value says of a relation.
enum class Says { Nothing, Fact, Negated, Uncertain, NegatedAndUncertain };

/// What a member of a relation is about. A flag says it by being true.
enum class Field { Other, NegatedFlag, TrueFlag, UncertainFlag, Note, Scale };

struct FieldNames {
    Field field;
    std::array<QLatin1StringView, 9> names; ///< compact, see compactName()
};

constexpr std::array fieldNames{
    FieldNames{Field::NegatedFlag,
        {"negated"_L1, "isnegated"_L1, "negation"_L1, "isnegative"_L1, "deleted"_L1, "isdeleted"_L1}},
    // Of data sets that ask whether a triple is right.
    FieldNames{
        Field::TrueFlag, {"iscorrect"_L1, "correct"_L1, "istrue"_L1, "valid"_L1, "isvalid"_L1, "correctness"_L1}},
    FieldNames{Field::UncertainFlag,
        {"uncertain"_L1, "isuncertain"_L1, "uncertainty"_L1, "speculated"_L1, "speculation"_L1, "isspeculative"_L1,
            "speculative"_L1, "hypothetical"_L1, "hedged"_L1}},
    FieldNames{Field::Note, {"note"_L1}},
    FieldNames{Field::Scale,
        {"polarity"_L1, "factuality"_L1, "certainty"_L1, "modality"_L1, "assertion"_L1, "assertionstatus"_L1}},
};

struct ScaleWords {
    Says says;
    QLatin1StringView words; ///< separated by spaces
};

/// The values of i2b2's assertions, FactBank's factuality, ACE's modality and tense, BioScope, GENIA, and plain words.
constexpr std::array scaleWords{
    ScaleWords{Says::Fact,
        "positive pos affirmative affirmed asserted actual factual fact ct+ certain certainty sure definite present "
        "realis true yes + high l3"_L1},
    ScaleWords{Says::Negated,
        "negative neg negated negation denied absent counterfact counterfactual ct- false no - refuted l0"_L1},
    ScaleWords{Says::Uncertain,
        "uncertain possible probable possibly probably likely maybe speculative speculated speculation hypothetical "
        "conditional ps+ pr+ uu ctu low medium weak unsure doubtful irrealis potential hedged underspecified l1 l2"_L1},
    ScaleWords{Says::NegatedAndUncertain, "ps- pr- improbable unlikely"_L1},
};

/// "is_negated", "isNegated" and "Is Negated" are the same.
QString compactName(QStringView key)
{
    constexpr qsizetype longestKey = 24;
    QString compact = key.first(std::min(key.size(), longestKey)).toString().toLower();
    return compact.removeIf([](QChar c) { return c == u'_' || c == u'-' || c == u' '; });
}

Field fieldOf(QStringView key)
{
    if (key.isEmpty()) return Field::Other;
    const QString compact = compactName(key);
    const auto *found = std::ranges::find_if(
        fieldNames, [&compact](const FieldNames &row) { return std::ranges::contains(row.names, compact); });
    return found == fieldNames.end() ? Field::Other : found->field;
}

Says meaningOf(const QString &word)
{
    const QString lower = word.trimmed().toLower();
    const auto *found = std::ranges::find_if(
        scaleWords, [&lower](const ScaleWords &row) { return QString(row.words).split(u' ').contains(lower); });
    return found == scaleWords.end() ? Says::Nothing : found->says;
}

bool isAmong(const QJsonValue &value, QLatin1StringView words)
{
    return QString(words).split(u' ').contains(value.toString().trimmed().toLower());
}

bool isNumber(const QJsonValue &value, double number) { return value.isDouble() && value.toDouble() == number; }

/// Of a flag, which may be a word of a scale: "negation": "negated".
Says flagged(const QJsonValue &value, Says ifSet)
{
    if (value.isBool()) return value.toBool() ? ifSet : Says::Fact;
    if (isNumber(value, 1)) return ifSet;
    if (value.isNull() || value.isUndefined() || isNumber(value, 0)) return Says::Fact;
    const QString word = value.toString().trimmed().toLower();
    if (word == "true"_L1 || word == "yes"_L1 || word == "1"_L1) return ifSet;
    if (value.isString()
        && (word.isEmpty() || word == "false"_L1 || word == "no"_L1 || word == "0"_L1 || word == "none"_L1))
        return Says::Fact;
    return meaningOf(word);
}

/// Of a flag that says it by being false.
Says unlessSet(const QJsonValue &value)
{
    const QString word = value.toString().trimmed().toLower();
    if (word == "correct"_L1 || word == "right"_L1 || word == "valid"_L1) return Says::Fact;
    if (word == "incorrect"_L1 || word == "wrong"_L1 || word == "invalid"_L1) return Says::Negated;
    if (value.isNull() || value.isUndefined() || (value.isString() && word.isEmpty())) return Says::Fact;
    switch (flagged(value, Says::Negated)) {
    case Says::Negated:
        return Says::Fact;
    case Says::Fact:
        return Says::Negated;
    default:
        return Says::Nothing;
    }
}

/// Of a scale. A truth value and most numbers say nothing: nobody knows which end they count from.
Says scaled(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty()))
        return Says::Fact;
    if (isNumber(value, -1)) return Says::Negated;
    if (isNumber(value, 1)) return Says::Fact;
    return meaningOf(value.toString());
}

QString asWritten(const QJsonValue &value)
{
    if (value.isString()) return value.toString().simplified();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

void addLine(const QString &line, QString &note)
{
    if (line.isEmpty() || note.split(u'\n').contains(line)) return;
    if (!note.isEmpty()) note += u'\n';
    note += line;
}

void takeField(Assertion &assertion, const QString &key, const QJsonValue &value)
{
    const Field field = fieldOf(key);
    if (field == Field::Note && value.isNull()) return;
    if (field == Field::Note) return addLine(value.isString() ? value.toString() : asWritten(value), assertion.note);
    Says says = field == Field::NegatedFlag ? flagged(value, Says::Negated)
        : field == Field::TrueFlag          ? unlessSet(value)
        : field == Field::UncertainFlag     ? flagged(value, Says::Uncertain)
                                            : scaled(value);
    // "low" of "uncertainty" and "no" of "certainty" are ends of other scales.
    const bool isDegree = field == Field::UncertainFlag && isAmong(value, "low medium high weak l1 l2 l3"_L1);
    const bool isNoCertainty = compactName(key) == "certainty"_L1 && says == Says::Negated;
    if (isDegree || isNoCertainty) says = Says::Nothing;
    assertion.negated |= says == Says::Negated || says == Says::NegatedAndUncertain;
    assertion.uncertain |= says == Says::Uncertain || says == Says::NegatedAndUncertain;
    if (says == Says::Nothing) addLine(key + u": "_s + asWritten(value), assertion.note);
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
    const QString name = fromUtf8(key);
    if (!isAssertionField(name)) return false;
    takeField(assertion, name, value.toJson());
    return true;
}

bool isAssertionField(QStringView key) { return fieldOf(key) != Field::Other; }

Assertion assertionOf(const QJsonObject &triple)
{
    Assertion assertion;
    for (auto field = triple.begin(); field != triple.end(); ++field)
        if (isAssertionField(field.key())) takeField(assertion, field.key(), field.value());
    return assertion;
}

QString unclearAssertion(const Assertion &assertion)
{
    const QStringList lines = assertion.note.split(u'\n');
    const auto found = std::ranges::find_if(lines, [](const QString &line) {
        const Field field = line.contains(": "_L1) ? fieldOf(line.section(": "_L1, 0, 0)) : Field::Other;
        return field != Field::Other && field != Field::Note;
    });
    return found == lines.end() ? QString() : *found;
}

} // namespace spotter
