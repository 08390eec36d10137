// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/embedded/fenced_json.h"

#include <QList>

#include <algorithm>
#include <array>

namespace spotter {

namespace {

/// Whether a block of this language may be JSON; most models name it, some do not.
bool mayBeJson(const QByteArray &language)
{
    constexpr std::array<QByteArrayView, 6> known{"", "json", "jsonl", "jsonlines", "json5", "jsonc"};
    return std::ranges::contains(known, QByteArrayView(language));
}

} // namespace

std::optional<FencedJson> fencedJson(const QByteArray &text)
{
    if (!text.contains("```")) return std::nullopt;
    FencedJson found;
    const QList<QByteArray> lines = text.split('\n');
    bool isOpen = false;
    bool isJson = false; // of the open block
    bool hasBegun = false; // the open block has a line
    bool isFirst = true; // nothing but blank lines so far
    for (const QByteArray &line : lines) {
        const QByteArray bare = line.trimmed();
        if (!found.json.isNull()) found.json += '\n';
        if (found.json.isNull()) found.json = QByteArray("");
        if (bare.startsWith("```")) {
            isOpen = !isOpen;
            isJson = isOpen && mayBeJson(bare.sliced(3).trimmed().toLower());
            hasBegun = false;
            if (isFirst && isJson) found.beginsFile = true;
        } else if (isOpen && isJson && (hasBegun || bare.startsWith('{') || bare.startsWith('['))) {
            hasBegun = true;
            found.json += line;
            found.characters += bare.size();
        } else {
            if (isOpen && !bare.isEmpty()) isJson = false; // of something else
            found.charactersBeside += bare.size();
        }
        if (!bare.isEmpty()) isFirst = false;
    }
    return found.characters > 0 ? std::optional(found) : std::nullopt;
}

} // namespace spotter
