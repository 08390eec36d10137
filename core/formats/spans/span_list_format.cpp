// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_list_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/spans/span_list_names.h"
#include "core/formats/spans/span_list_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

std::string_view keyView(const QByteArray &key) { return {key.constData(), std::size_t(key.size())}; }

/// Whether a list holds spans with offsets: [[0, 4, "PER"], …], [["PER", 0, 4], …] or objects.
bool isSpanList(const JsonForm &form, const QByteArray &head)
{
    static const QRegularExpression written(uR"re("\s*:\s*"[\[(]?\d+\s*[-–:,;~]\s*\d+[\])]?")re"_s);
    if (form.begin == "[[0") return true;
    if (form.begin == "[[\"") return form.row.startsWith("\"00");
    if (form.begin != "[{") return false;
    const auto means = [&form](SpanKey meaning) {
        return std::ranges::any_of(
            form.fields, [meaning](const auto &field) { return spanKey(keyView(field.first)) == meaning; });
    };
    const bool isPlace = std::ranges::any_of(form.fields, [&head](const auto &field) {
        const bool isString = field.second == "\"";
        return spanKey(keyView(field.first)) == SpanKey::Both
            && (field.second == "0" || field.second == "[0" || isString)
            && (!isString || written.match(QString::fromUtf8(head)).hasMatch());
    });
    const bool hasEnd = means(SpanKey::End) || means(SpanKey::Length);
    return (means(SpanKey::Begin) && hasEnd) || (isPlace && (hasEnd || means(SpanKey::Type))) || means(SpanKey::Points)
        || form.has("offsets");
}

/// spaCy: [["text", {"entities": …}], …], or a pair in each line
bool isPairList(const QByteArray &head)
{
    static const QRegularExpression begin(
        uR"re(^\s*(?:\[\s*)?\[\s*"(?:[^"\\]|\\.)*+"\s*,\s*\{\s*"(?:entities|spans)"\s*:)re"_s);
    return begin.match(QString::fromUtf8(head)).hasMatch();
}

bool hasSpanList(const JsonShape &shape, const QByteArray &head)
{
    return std::ranges::any_of(shape.forms, [&head](const auto &field) {
        return spanListKey(keyView(field.first)) == SpanListKey::Entities && isSpanList(field.second, head);
    });
}

/// Whether records list sentences with texts and spans of their own: {"sentences": [{"text", "entities": [{"start",
/// "end", …}]}]}. A file that is one object with such a list is read sentence by sentence, unless it says more.
bool listsSentences(const JsonShape &shape, const QByteArray &head)
{
    static const QRegularExpression key(uR"re("(\w+)"\s*:\s*\d)re"_s);
    const bool isDocument = std::ranges::any_of(std::array{"text", "id", "doc_id", "docid", "doc_key", "title", "name"},
        [&shape](const char *name) { return shape.has(name); });
    const JsonForm sentences = shape.has("sentences") ? shape.form("sentences") : shape.form("sents");
    if (sentences.begin != "[{" || !(shape.isArray || isDocument)) return false;
    const auto lists = [&sentences](SpanListKey meaning, QByteArrayView begin) {
        return std::ranges::any_of(sentences.fields, [&](const auto &field) {
            return spanListKey(keyView(field.first)) == meaning && field.second.startsWith(begin);
        });
    };
    if (!lists(SpanListKey::Text, "\"") || !lists(SpanListKey::Entities, "[")) return false;
    bool hasBegin = head.contains("[[");
    for (const auto &found : key.globalMatch(QString::fromUtf8(head)))
        hasBegin = hasBegin || spanKey(found.captured(1).toStdString()) == SpanKey::Begin;
    return hasBegin;
}

SniffVerdict sniffSpanList(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape && isPairList(sample.head)) return {80, {}};
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    const bool hasText = std::ranges::any_of(shape->forms, [](const auto &field) {
        return spanListKey(keyView(field.first)) == SpanListKey::Text && field.second.begin == "\"";
    });
    const bool isUbiai = shape->form("tokens").has("entityLabel");
    const bool isColabeler = shape->has("outputs") && shape->form("outputs").has("annotation");
    const bool isPoplar = shape->has("labelCategories") && shape->has("labels");
    const bool isSpacy = shape->has("ents") && shape->form("tokens").has("id");
    // Argilla lists tokens, too, but counts characters.
    const bool isArgilla = shape->has("annotation_agent") && hasSpanList(*shape, sample.head);
    const bool isPubAnnotation = shape->form("denotations").has("span") && shape->form("denotations").has("obj");
    if (hasText && (isArgilla || isPubAnnotation)) return {92, {}};
    if (hasText && (isUbiai || isColabeler || isPoplar || isSpacy)) return {80, {}};
    // Offsets may count tokens.
    if (hasText && shape->form("tokens").begin != "[\"" && hasSpanList(*shape, sample.head)) return {62, {}};
    if (listsSentences(*shape, sample.head)) return {62, {}};
    return {0, FormatMessages::tr("its first record has no list of spans with offsets in a text")};
}

} // namespace

Format spanListFormat()
{
    return {{u"spans"_s, FormatMessages::tr("Texts with spans (JSON)"), {u"json"_s, u"jsonl"_s}, true, false},
        sniffSpanList, makeSpanListReader, nullptr};
}

} // namespace spotter
