// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_peek.h"

#include <QJsonDocument>

namespace spotter {

namespace {

/// Behind the brace that closes the object at `begin`; 0 if there is none.
std::size_t behindBrace(std::string_view record, std::size_t begin)
{
    qint64 depth = 0;
    bool isString = false;
    for (std::size_t at = begin; at < record.size(); ++at) {
        const char c = record[at];
        if (isString && c == '\\')
            ++at;
        else if (c == '"')
            isString = !isString;
        else if (!isString && c == '{')
            ++depth;
        else if (!isString && c == '}' && --depth == 0)
            return at + 1;
    }
    return 0;
}

} // namespace

QJsonObject firstObjectOf(const JsonValue &list)
{
    const std::string_view record = list.cursor().record();
    if (!list.isArray()) return {};
    const auto begin = record.find_first_not_of(" \t\r\n", std::size_t(list.token() + 1 - record.data()));
    if (begin == record.npos || record[begin] != '{') return {};
    const std::size_t end = behindBrace(record, begin);
    if (end == 0) return {};
    return QJsonDocument::fromJson({record.data() + begin, qsizetype(end - begin)}).object();
}

} // namespace spotter
