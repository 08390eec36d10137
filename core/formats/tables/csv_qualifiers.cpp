// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/csv_qualifiers.h"

#include "core/formats/json/json_cursor.h"

namespace spotter {

std::optional<std::vector<StatedQualifier>> statedQualifiers(const QString &cell, const ReadOptions &options)
{
    std::vector<StatedQualifier> stated;
    if (cell.isEmpty()) return stated;
    const QByteArray json = cell.toUtf8();
    QByteArray padded = json;
    padded.append(qsizetype(InputBuffer::paddingBytes), '\0');
    JsonCursor cursor(options.name, options.maximumDepth);
    const auto read = cursor.read({{padded.constData(), std::size_t(json.size())}, {}}, [&](JsonValue &root) {
        root.items([&](JsonValue item) {
            StatedQualifier &one = stated.emplace_back();
            item.fields([&](std::string_view key, JsonValue value) {
                if (key == "slot")
                    one.qualifier.slot = value.string();
                else if (key == "text")
                    one.qualifier.value.text = value.string();
                else if (key == "type")
                    one.qualifier.value.type = value.string();
                else if (key == "start")
                    one.begin = value.integer();
                else if (key == "end")
                    one.end = value.integer();
                else
                    value.skip();
            });
        });
    });
    if (!read) return std::nullopt;
    return stated;
}

} // namespace spotter
