// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio/label_config.h"

#include "core/formats/documents/xml_reading.h"
#include "core/formats/format.h"
#include "core/formats/json/json_writer.h"
#include "core/formats/messages.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The most frequent colour names in configurations; for others, Spotter chooses the colour.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 19> colorNames{{
    {"red"_L1, "#ff0000"_L1},
    {"green"_L1, "#008000"_L1},
    {"blue"_L1, "#0000ff"_L1},
    {"orange"_L1, "#ffa500"_L1},
    {"darkorange"_L1, "#ff8c00"_L1},
    {"yellow"_L1, "#ffff00"_L1},
    {"purple"_L1, "#800080"_L1},
    {"pink"_L1, "#ffc0cb"_L1},
    {"cyan"_L1, "#00ffff"_L1},
    {"aqua"_L1, "#00ffff"_L1},
    {"magenta"_L1, "#ff00ff"_L1},
    {"fuchsia"_L1, "#ff00ff"_L1},
    {"lime"_L1, "#00ff00"_L1},
    {"teal"_L1, "#008080"_L1},
    {"navy"_L1, "#000080"_L1},
    {"olive"_L1, "#808000"_L1},
    {"maroon"_L1, "#800000"_L1},
    {"brown"_L1, "#a52a2a"_L1},
    {"gray"_L1, "#808080"_L1},
}};

/// Converts a CSS colour (a name, "#rgb" or "#rrggbb") to "#rrggbb".
QString colorOf(QStringView css)
{
    QString color = css.trimmed().toString().toLower();
    const auto named = std::ranges::find_if(colorNames, [&](const auto &entry) { return entry.first == color; });
    if (named != colorNames.end()) return named->second;
    if (color.size() != 4 || color[0] != u'#') return color;
    QString full = u"#"_s;
    for (const QChar digit : QStringView(color).sliced(1)) full += QString(2, digit);
    return full;
}

bool fitsXml(QStringView name)
{
    return std::ranges::none_of(name, [](QChar c) {
        return (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r') || c.unicode() >= 0xFFFE;
    });
}

Error located(const QXmlStreamReader &xml, ErrorCode code, const QString &name, const QString &message)
{
    return {code, u"%1:%2:%3: %4"_s.arg(name).arg(xml.lineNumber()).arg(xml.columnNumber() + 1).arg(message)};
}

/// Adds the declarations of one tag, a child of the tag `parent`.
Result<void> readTag(const QXmlStreamReader &xml, const QString &parent, const QString &name, Schema &schema)
{
    const bool isType = xml.name() == "Label"_L1 && parent.endsWith("Labels"_L1);
    const bool isPredicate = xml.name() == "Relation"_L1 && parent == "Relations"_L1;
    if (!isType && !isPredicate) return {};
    const QString value = xml.attributes().value("value"_L1).toString();
    if (value.isEmpty()) {
        return std::unexpected(
            located(xml, ErrorCode::Content, name, FormatMessages::tr("\"%1\" has no value").arg(xml.name())));
    }
    if (isPredicate) {
        schema.addPredicate(value);
        return {};
    }
    schema.addEntityType(value);
    if (const QString color = colorOf(xml.attributes().value("background"_L1)); !color.isEmpty())
        schema.setColor(value, color);
    return {};
}

QByteArray doccanoTypes(const QStringList &names, const Schema &schema)
{
    JsonWriter json;
    json.beginArray();
    for (const QString &name : names) {
        const QString color = schema.colorOf(name);
        json.beginObject();
        json.field(u"text", name);
        json.key(u"prefix_key");
        json.value(QJsonValue::Null);
        json.key(u"suffix_key");
        json.value(QJsonValue::Null);
        json.field(u"background_color", color.isEmpty() ? u"#d9d9d9"_s : color);
        json.field(u"text_color", u"#000000");
        json.endObject();
    }
    json.endArray();
    json.lineFeed();
    return json.bytes();
}

} // namespace

Result<Schema> readLabelStudioConfig(std::string_view bytes, const QString &name)
{
    Schema schema;
    QXmlStreamReader xml(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())));
    xml.setNamespaceProcessing(false);
    QStringList parents;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement()) parents.removeLast();
        if (!xml.isStartElement()) continue;
        const auto read = readTag(xml, parents.value(parents.size() - 1), name, schema);
        if (!read) return std::unexpected(read.error());
        if (parents.size() >= defaultMaximumDepth) {
            return std::unexpected(located(xml, ErrorCode::Limit, name,
                FormatMessages::tr("nested deeper than %Ln levels", nullptr, defaultMaximumDepth)));
        }
        parents.append(xml.name().toString());
    }
    if (xml.hasError()) return std::unexpected(located(xml, ErrorCode::Syntax, name, xmlFault(xml)));
    return schema;
}

Result<QByteArray> labelStudioConfig(const Schema &schema, const QString &name)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    const auto refuse = [&name](const QString &value) {
        return failure(ErrorCode::Content,
            FormatMessages::tr("%1: \"%2\" has characters that XML cannot hold; rename it").arg(name, value));
    };
    xml.writeStartElement("View"_L1);
    xml.writeStartElement("Relations"_L1);
    for (const Predicate &predicate : schema.predicates()) {
        if (!fitsXml(predicate.name)) return refuse(predicate.name);
        xml.writeEmptyElement("Relation"_L1);
        xml.writeAttribute("value"_L1, predicate.name);
    }
    xml.writeEndElement();
    xml.writeStartElement("Labels"_L1);
    xml.writeAttribute("name"_L1, "label"_L1);
    xml.writeAttribute("toName"_L1, "text"_L1);
    for (const QString &type : schema.entityTypes()) {
        if (!fitsXml(type)) return refuse(type);
        xml.writeEmptyElement("Label"_L1);
        xml.writeAttribute("value"_L1, type);
        if (const QString color = schema.colorOf(type); !color.isEmpty()) xml.writeAttribute("background"_L1, color);
    }
    xml.writeEndElement();
    xml.writeEmptyElement("Text"_L1);
    xml.writeAttribute("name"_L1, "text"_L1);
    xml.writeAttribute("value"_L1, "$text"_L1);
    xml.writeEndElement();
    bytes = bytes.trimmed();
    bytes.append('\n');
    return bytes;
}

QByteArray doccanoSpanTypes(const Schema &schema) { return doccanoTypes(schema.entityTypes(), schema); }

QByteArray doccanoRelationTypes(const Schema &schema)
{
    QStringList names;
    for (const Predicate &predicate : schema.predicates()) names.append(predicate.name);
    return doccanoTypes(names, {});
}

} // namespace spotter
