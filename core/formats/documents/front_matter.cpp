// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/front_matter.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

bool takeFrontMatter(Document &document)
{
    constexpr qsizetype longestUtf16 = 1 << 16;
    static const QRegularExpression block(
        uR"(\A(---|\+\+\+)[ \t]*\r?\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\r?\n|\z)(?:[ \t]*\r?\n)*)"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression field(
        uR"(^([\w][\w .-]*?)\s*[:=](?:\s+(.*))?$)"_s, QRegularExpression::UseUnicodePropertiesOption);
    const auto found = block.match(document.text.left(longestUtf16));
    if (!found.hasMatch()) return false;
    QJsonObject fields;
    QString last;
    for (const QString &line : found.captured(2).split(u'\n')) {
        const QString bare = line.endsWith(u'\r') ? line.chopped(1) : line;
        if (bare.trimmed().isEmpty()) continue;
        const auto named = field.match(bare);
        if (named.hasMatch()) {
            last = named.captured(1);
            fields.insert(last, named.captured(2).trimmed());
        } else if (last.isEmpty()) {
            return false; // a rule between two paragraphs
        } else { // a list or a text of several lines
            const QString before = fields.value(last).toString();
            fields.insert(last, before.isEmpty() ? bare.trimmed() : before + u'\n' + bare.trimmed());
        }
    }
    if (fields.isEmpty()) return false;
    document.text.remove(0, found.capturedEnd());
    document.metadata.insert(frontMatterKey, fields);
    return true;
}

} // namespace spotter
