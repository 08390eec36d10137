// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/facts/fact_name.h"

#include "core/facts/entity_name.h"
#include "core/facts/fact_value.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype orderLength = 24; ///< of a key: enough to sort by, and keeps indexes small

/// Types whose mentions are values. An object of another type is a thing, even if it is called 1984.
bool mayBeValue(const QString &type)
{
    static const QSet<QString> types{u""_s, u"date"_s, u"time"_s, u"year"_s, u"number"_s, u"quantity"_s, u"cardinal"_s,
        u"money"_s, u"percent"_s, u"text"_s, u"日期"_s, u"时间"_s, u"年份"_s, u"数字"_s, u"数值"_s, u"数量"_s,
        u"金额"_s, u"文本"_s};
    return types.contains(type.toLower());
}

/// Digits that sort like the number, also below zero.
QString sortable(double value)
{
    constexpr double shift = 1e15;
    return QString::number(std::clamp(value, -shift, shift) + shift, 'f', 3).rightJustified(20, u'0');
}

} // namespace

FactNameKey factNameKey(const FactName &name, FactEnd end)
{
    if (end == FactEnd::Object && mayBeValue(name.type)) {
        const FactValue value = factValue(name.text);
        if (value.kind != FactValue::Kind::Text)
            return {value.kind == FactValue::Kind::Date ? 1 : 2, value.normal, sortable(value.order)};
    }
    QString key = entityKey(name.text);
    if (key.isEmpty()) key = name.text;
    return {0, key, key.left(orderLength)};
}

} // namespace spotter
