// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/entity_cells.h"

#include "core/formats/json/literal_text.h"
#include "core/formats/tables/cell_offsets.h"
#include "core/text/alignment.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// An entity as a cell states it.
struct CellEntity {
    QString text;
    QString type;
    std::optional<qint64> begin;
    std::optional<qint64> end;
};

QJsonValue cellFieldOf(const QJsonObject &item, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys)
        if (item.contains(key)) return item.value(key);
    return QJsonValue::Undefined;
}

QString cellStringOf(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().first().toString() : value.toString();
}

/// parseLiteral() leaves numbers as they are written.
std::optional<qint64> cellNumberOf(const QJsonValue &value)
{
    bool isNumber = false;
    const qlonglong number = value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional<qint64>(number) : std::nullopt;
}

std::optional<CellEntity> cellEntityFromObject(const QJsonObject &item)
{
    CellEntity found;
    found.begin = cellNumberOf(
        cellFieldOf(item, {"start"_L1, "begin"_L1, "start_offset"_L1, "start_char"_L1, "startOffset"_L1}));
    found.end = cellNumberOf(cellFieldOf(item, {"end"_L1, "end_offset"_L1, "end_char"_L1, "endOffset"_L1}));
    found.text
        = cellStringOf(cellFieldOf(item, {"text"_L1, "word"_L1, "mention"_L1, "value"_L1, "name"_L1, "span"_L1}));
    found.type = cellStringOf(cellFieldOf(item,
        {"label"_L1, "type"_L1, "entity_group"_L1, "entity_type"_L1, "labels"_L1, "tag"_L1, "category"_L1,
            "class"_L1}));
    const QString other = cellStringOf(cellFieldOf(item, {"entity"_L1})); // the text or the type
    if (found.text.isEmpty() && !found.begin)
        found.text = other;
    else if (found.type.isEmpty())
        found.type = other;
    const bool isPlaced = found.begin && found.end;
    return isPlaced || !found.text.isEmpty() ? std::optional(found) : std::nullopt;
}

std::optional<CellEntity> cellEntityFromList(const QJsonArray &item, const QString &text)
{
    constexpr std::ptrdiff_t ends = 2;
    const bool isPlaced
        = std::ranges::count_if(item, [](const QJsonValue &part) { return cellNumberOf(part).has_value(); }) >= ends;
    CellEntity found;
    QStringList strings;
    for (const QJsonValue part : item) {
        if (!part.isString()) return std::nullopt;
        if (const auto number = isPlaced && !found.end ? cellNumberOf(part) : std::nullopt)
            (found.begin ? found.end : found.begin) = number;
        else
            strings.append(part.toString());
    }
    constexpr qsizetype most = 2;
    if (strings.isEmpty() || strings.size() > most) return std::nullopt;
    if (strings.size() == most) {
        const bool isFirstText = text.contains(strings[0]) || !text.contains(strings[1]);
        found.text = strings[isFirstText ? 0 : 1];
        found.type = strings[isFirstText ? 1 : 0];
    } else {
        (isPlaced ? found.type : found.text) = strings.front();
    }
    return found;
}

std::optional<CellEntity> statedCellEntity(const QJsonValue &item, const QString &text)
{
    if (item.isObject()) return cellEntityFromObject(item.toObject());
    if (item.isArray()) return cellEntityFromList(item.toArray(), text);
    return item.isString() ? std::optional(CellEntity{item.toString(), {}, {}, {}}) : std::nullopt;
}

Span placeOfCellEntity(const CellEntity &entity, const QString &text, OffsetFitter &fitter)
{
    if (entity.begin && entity.end && entity.text.isEmpty())
        return fitter.map().spanFromCodePoints(*entity.begin, *entity.end);
    if (entity.begin) {
        if (const auto fitted = fitter.fit(entity.text, *entity.begin, entity.end)) return *fitted;
    }
    return firstOccurrence(text, entity.text).value_or(Span());
}

} // namespace

std::optional<EntityCell> entityCell(const QString &cell, const QString &text)
{
    if (cell.trimmed().isEmpty()) return EntityCell();
    qsizetype at = 0;
    const auto value = parseLiteral(cell, at);
    if (!value || !value->isArray() || !QStringView(cell).sliced(at).trimmed().isEmpty()) return std::nullopt;
    EntityCell found;
    OffsetFitter fitter(text);
    const QJsonArray items = value->toArray();
    if (items.size() > qsizetype(maximumListed)) return std::nullopt;
    for (const QJsonValue item : items) {
        const auto stated = statedCellEntity(item, text);
        if (!stated) return std::nullopt;
        if (const Span span = placeOfCellEntity(*stated, text, fitter); span.isValid())
            found.entities.push_back({span, stated->type});
        else
            found.leftOut.append(stated->text.isEmpty() ? QString::number(stated->begin.value_or(-1)) : stated->text);
    }
    return found;
}

} // namespace spotter
