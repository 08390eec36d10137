// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/cell_values.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace spotter {

using namespace Qt::StringLiterals;

std::optional<bool> statedFlag(const QString &cell)
{
    static const QStringList yes{u"true"_s, u"1"_s, u"yes"_s, u"y"_s, u"x"_s, u"是"_s};
    static const QStringList no{QString(), u"false"_s, u"0"_s, u"no"_s, u"n"_s, u"否"_s};
    const QString word = cell.trimmed().toLower();
    if (yes.contains(word)) return true;
    return no.contains(word) ? std::optional(false) : std::nullopt;
}

std::optional<double> statedNumber(QString cell)
{
    static const QRegularExpression decimalComma(
        uR"(^\s*[+-]?\d*,\d+(e[+-]?\d+)?\s*$)"_s, QRegularExpression::CaseInsensitiveOption);
    if (decimalComma.match(cell).hasMatch()) cell.replace(u',', u'.');
    bool isNumber = false;
    const double number = cell.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace spotter
