// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/fact_value.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace spotter {

FactValue factValue(QStringView text, QStringView /*language*/, std::optional<FactValue::Kind> /*expected*/)
{
    static const QRegularExpression year(u"^(\\d{4})年?$"_s);
    static const QRegularExpression integer(u"^(0|[1-9]\\d{0,14})$"_s);
    const QString trimmed = text.trimmed().toString();
    if (const auto match = year.match(trimmed); match.hasMatch())
        return {FactValue::Kind::Date, match.captured(1), match.captured(1).toDouble()};
    if (integer.match(trimmed).hasMatch()) return {FactValue::Kind::Number, trimmed, trimmed.toDouble()};
    return {FactValue::Kind::Text, trimmed, 0};
}

bool valuesAgree(const FactValue &a, const FactValue &b) { return a == b; }

} // namespace spotter
