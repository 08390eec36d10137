// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/triples_json_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/marked_documents.h"
#include "core/formats/messages.h"
#include "core/formats/relations/dialogue_record.h"
#include "core/formats/relations/stated_triple.h"
#include "core/formats/relations/taskflow_result.h"
#include "core/formats/relations/triple_record_keys.h"
#include "core/formats/relations/triples_json_reader.h"
#include "core/formats/relations/written_triple.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Whether the signs of a list begin with these, or with null instead of some but not of all.
bool isRowOf(const QByteArray &row, const QByteArray &signs)
{
    if (row.size() < signs.size() || row.first(signs.size()).count('n') == signs.size()) return false;
    return std::ranges::equal(
        row.first(signs.size()), signs, [](char sign, char wanted) { return sign == wanted || sign == 'n'; });
}

/// How certain it is that a list holds triples.
int certaintyOf(const JsonForm &list, bool isOnekes)
{
    constexpr int beforeDoccano = 91;
    constexpr int behindOneke = 84;
    // Of a row, any part may be null.
    const bool isRow
        = (list.begin == "[[\"" || list.begin == "[[n") && (isRowOf(list.row, R"(""")") || isRowOf(list.row, R"(""0)"));
    if (isRow) return isOnekes ? behindOneke : beforeDoccano;
    if (list.begin != "[{") return 0;
    if (list.field("args").startsWith('[')) return beforeDoccano;
    const auto ends = endsAmong(list);
    if (!ends || !namesRelation(list)) return 0;
    const bool isNested = list.field(ends->first) == "{";
    return isOnekes && !isNested ? behindOneke : beforeDoccano;
}

/// Whether the entities of the records are places without texts, to which relations refer: see spans.
bool areEntitiesPlaces(const JsonShape &shape)
{
    static constexpr std::array<const char *, 8> names{
        "entities", "entity", "entity_list", "mentions", "spans", "ents", "annotations", "ner"};
    return std::ranges::any_of(names, [&shape](const char *name) { return listsPlacesOnly(shape.form(name)); });
}

/// Whether each record states one triple in its own fields, as strings.
bool isFlatTriple(const JsonShape &shape)
{
    JsonForm record;
    for (const auto &[key, form] : shape.forms) record.fields.emplace(key, form.begin);
    const auto ends = endsAmong(record);
    const auto isEnd = [](const QByteArray &begin) { return begin == "\"" || begin == "{"; };
    return ends && namesRelation(record) && isEnd(record.field(ends->first)) && isEnd(record.field(ends->second));
}

/// Whether an object beside the text holds the lists of a graph: {"nodes": […], "edges": […]}.
bool holdsGraph(const JsonForm &form)
{
    return form.begin == "{" && std::ranges::any_of(tripleKeys, [&form](QStringView key) {
        return form.field(key.toUtf8()).startsWith('[');
    });
}

/// Whether an object beside the text may hold pairs by relation: {"met": [["Ada", "Bo"]], "saw": []}.
bool holdsPairsByRelation(const JsonForm &form)
{
    return form.begin == "{" && !form.fields.empty()
        && std::ranges::all_of(form.fields, [](const auto &field) { return field.second.startsWith('['); });
}

/// Whether records have results of PaddleNLP's Taskflow beside their texts.
bool hasTaskflowResult(const JsonShape &shape, const QByteArray &head)
{
    const bool isPlain
        = std::ranges::any_of(shape.forms, [](const auto &field) { return isTaskflowList(field.second); });
    const bool isWithin = std::ranges::any_of(
        std::array{"result", "results", "output", "uie"}, [&shape](const char *name) { return shape.has(name); });
    return isPlain || (isWithin && head.contains("\"probability\"") && head.contains("\"text\""));
}

/// Whether the first string of a list is a triple: "subject | predicate | object".
bool listsWritten(const QByteArray &head, QStringView key)
{
    const QRegularExpression first(
        u'"' + QRegularExpression::escape(key.toString()) + uR"re("\s*:\s*\[\s*"((?:[^"\\]|\\.)+)")re"_s);
    return partsOfWritten(first.match(QString::fromUtf8(head)).captured(1)).has_value();
}

SniffVerdict sniffTriplesJson(const FormatSample &sample)
{
    constexpr int dialogues = 90;
    if (beginsLikeDialogues(sample.head)) return {dialogues, {}};
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const auto isText = [&shape](QStringView key) { return shape->form(key.toUtf8()).isText(); };
    const bool hasText = std::ranges::any_of(tripleTextKeys, isText)
        || (shape->form("source").begin == "{" && sample.head.contains("\"page_content\""));
    const SniffVerdict no{0, FormatMessages::tr("its first record has no text with a list of triples")};
    const bool hasTokens = !hasText && shape->form("tokens").begin == "[\"";
    if ((!hasText && !hasTokens) || shape->has("concepts")) return no; // DWIE counts concepts
    int certainty = 0;
    constexpr int nothingListed = 40;
    constexpr int flatTriple = 86;
    constexpr int writtenRows = 84;
    const bool ofPlaces = areEntitiesPlaces(*shape);
    const auto isOfPlaces = [ofPlaces](QStringView key) { return ofPlaces && key.startsWith("relation"_L1); };
    for (const QStringView key : tripleKeys) {
        if (isOfPlaces(key)) continue;
        const JsonForm list = shape->form(key.toUtf8());
        if (holdsGraph(list)) certainty = std::max(certainty, flatTriple);
        constexpr int byRelation = 70;
        if (holdsPairsByRelation(list)) certainty = std::max(certainty, byRelation);
        if (!list.isList()) continue;
        if (list.begin == "[\"" && listsWritten(sample.head, key)) certainty = std::max(certainty, writtenRows);
        certainty = std::max(certainty, list.isEmpty() ? nothingListed : certaintyOf(list, false));
    }
    for (const QStringView key : otherTripleKeys) {
        if (isOfPlaces(key)) continue;
        const bool isOnekes = key == u"relation" || key == u"kg";
        if (holdsGraph(shape->form(key.toUtf8()))) certainty = std::max(certainty, flatTriple);
        certainty = std::max(certainty, certaintyOf(shape->form(key.toUtf8()), isOnekes));
    }
    if (certainty == 0 && isFlatTriple(*shape)) certainty = flatTriple;
    if (certainty == 0 && statesMarkedPair(sample.head)) certainty = flatTriple;
    if (certainty == 0 && hasTaskflowResult(*shape, sample.head)) certainty = flatTriple;
    // Formats that count tokens come first.
    constexpr int ofTokens = 60;
    if (hasTokens && certainty <= nothingListed) certainty = 0;
    if (certainty == 0) return no;
    return {hasTokens ? std::min(certainty, ofTokens) : certainty, {}};
}

} // namespace

Format triplesJsonFormat()
{
    return {{u"triples-json"_s, FormatMessages::tr("Texts with lists of triples (JSON)"), {u"json"_s, u"jsonl"_s}, true,
                false},
        sniffTriplesJson, makeTriplesJsonReader, nullptr};
}

} // namespace spotter
