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
enum class Says { Nothing, Fact, Negated, Uncertain, NegatedAndUncertain, Accepted, Rejected };

/// What a member of a relation is about. A flag says it by being true; a decision and a class only by some values, so
/// that with others they are members of another kind.
enum class Field { Other, NegatedFlag, WrongFlag, RightFlag, TrueFlag, UncertainFlag, Note, Scale, Decision, Class };

struct FieldNames {
    Field field;
    std::array<QLatin1StringView, 12> names; ///< compact, see compactName()
};

constexpr std::array fieldNames{
    FieldNames{Field::NegatedFlag, {"negated"_L1, "isnegated"_L1, "negation"_L1, "isnegative"_L1}},
    FieldNames{Field::WrongFlag,
        {"deleted"_L1, "isdeleted"_L1, "rejected"_L1, "isrejected"_L1, "incorrect"_L1, "isincorrect"_L1, "invalid"_L1,
            "isinvalid"_L1}},
    // Of data sets that ask whether a triple is right.
    FieldNames{Field::RightFlag,
        {"iscorrect"_L1, "correct"_L1, "correctness"_L1, "accept"_L1, "accepted"_L1, "isaccepted"_L1}},
    // What a program has checked is also valid: true alone is no decision.
    FieldNames{Field::TrueFlag, {"istrue"_L1, "valid"_L1, "isvalid"_L1}},
    FieldNames{Field::Decision,
        {"status"_L1, "state"_L1, "decision"_L1, "verdict"_L1, "answer"_L1, "review"_L1, "reviewstatus"_L1,
            "reviewstate"_L1, "validation"_L1, "validationstatus"_L1, "judgement"_L1, "judgment"_L1}},
    FieldNames{Field::Class, {"label"_L1}},
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

/// Of decisions of a reviewer.
constexpr QLatin1StringView acceptedWords("accept accepted approved confirmed correct right valid true");
constexpr QLatin1StringView rejectedWords("reject rejected declined disapproved incorrect wrong invalid false deleted");

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

/// Of a decision, by a word; of a class, by 0 or 1: its words are names.
Says decided(const QJsonValue &value, Field field)
{
    if (field == Field::Class) {
        if (isNumber(value, 0) || value == QJsonValue(false) || isAmong(value, "0"_L1)) return Says::Rejected;
        return isNumber(value, 1) || value == QJsonValue(true) || isAmong(value, "1"_L1) ? Says::Fact : Says::Nothing;
    }
    if (isAmong(value, acceptedWords)) return Says::Accepted;
    return isAmong(value, rejectedWords) ? Says::Rejected : Says::Nothing;
}

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

/// Of a flag that says whether a triple is right.
Says judged(const QJsonValue &value)
{
    const QString word = value.toString().trimmed().toLower();
    if (const Says decision = decided(value, Field::Decision); decision != Says::Nothing) return decision;
    if (value.isNull() || value.isUndefined() || (value.isString() && word.isEmpty())) return Says::Fact;
    switch (flagged(value, Says::Negated)) {
    case Says::Negated:
        return Says::Accepted;
    case Says::Fact:
        return Says::Rejected;
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

/// A short value, without reading it; null if it is not valid.
QJsonValue scalarAt(const JsonValue &value)
{
    constexpr std::size_t mostBytes = 24;
    const std::string_view record = value.cursor().record();
    const std::string_view begin = record.substr(std::size_t(value.token() - record.data()), mostBytes);
    const bool isString = begin.starts_with('"');
    const std::size_t end = isString ? begin.find('"', 1) : begin.find_first_of(",}] \t\r\n");
    if (end == begin.npos) return {};
    const QByteArray bytes(begin.data(), qsizetype(end + std::size_t(isString)));
    return QJsonDocument::fromJson('[' + bytes + ']').array().first();
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

Says meaningOfField(Field field, const QJsonValue &value)
{
    switch (field) {
    case Field::NegatedFlag:
        return flagged(value, Says::Negated);
    case Field::WrongFlag:
        return flagged(value, Says::Rejected);
    case Field::RightFlag:
        return judged(value);
    case Field::TrueFlag: {
        const Says says = judged(value);
        return says == Says::Accepted ? Says::Fact : says;
    }
    case Field::UncertainFlag:
        return flagged(value, Says::Uncertain);
    case Field::Decision:
    case Field::Class:
        return decided(value, field);
    default:
        return scaled(value);
    }
}

void takeField(StatedAssertion &assertion, const QString &key, const QJsonValue &value)
{
    const Field field = fieldOf(key);
    if (field == Field::Note && value.isNull()) return;
    if (field == Field::Note) return addLine(value.isString() ? value.toString() : asWritten(value), assertion.note);
    Says says = meaningOfField(field, value);
    // "low" of "uncertainty" and "no" of "certainty" are ends of other scales.
    const bool isDegree = field == Field::UncertainFlag && isAmong(value, "low medium high weak l1 l2 l3"_L1);
    const bool isNoCertainty = compactName(key) == "certainty"_L1 && says == Says::Negated;
    if (isDegree || isNoCertainty) says = Says::Nothing;
    assertion.negated |= says == Says::Negated || says == Says::NegatedAndUncertain;
    assertion.uncertain |= says == Says::Uncertain || says == Says::NegatedAndUncertain;
    if (says == Says::Rejected) assertion.state = ReviewState::Rejected;
    if (says == Says::Accepted && assertion.state == ReviewState::Unreviewed) assertion.state = ReviewState::Accepted;
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

bool readForeignAssertion(StatedAssertion &assertion, std::string_view key, JsonValue &value)
{
    const QString name = fromUtf8(key);
    const Field field = fieldOf(name);
    if (field == Field::Other) return false;
    const bool isDecision = field == Field::Decision || field == Field::Class;
    if (isDecision && (value.isObject() || value.isArray() || !isAssertionField(name, scalarAt(value)))) return false;
    takeField(assertion, name, value.toJson());
    return true;
}

bool mayBeAssertionField(QStringView key) { return fieldOf(key) != Field::Other; }

bool isAssertionField(QStringView key, const QJsonValue &value)
{
    const Field field = fieldOf(key);
    if (field == Field::Decision || field == Field::Class) return decided(value, field) != Says::Nothing;
    return field != Field::Other;
}

StatedAssertion assertionOf(const QJsonObject &triple)
{
    StatedAssertion assertion;
    for (auto field = triple.begin(); field != triple.end(); ++field)
        if (isAssertionField(field.key(), field.value())) takeField(assertion, field.key(), field.value());
    return assertion;
}

StatedAssertion assertedBeside(const QJsonObject &metadata)
{
    StatedAssertion assertion = assertionOf(metadata);
    assertion.note.clear();
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
