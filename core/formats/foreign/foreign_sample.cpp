// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/foreign_sample.h"

#include <algorithm>

namespace spotter {

namespace {

constexpr qsizetype lookedAtLines = 300;

} // namespace

ForeignSample foreignSample(const FormatSample &file)
{
    ForeignSample sample{file, file.head.trimmed(), {}, jsonShape(file.head)};
    qsizetype begin = 0;
    while (begin < file.head.size() && sample.lines.size() < lookedAtLines) {
        qsizetype end = file.head.indexOf('\n', begin);
        if (end < 0 && !file.complete) break;
        if (end < 0) end = file.head.size();
        QString line = QString::fromUtf8(file.head.sliced(begin, end - begin));
        if (line.endsWith(u'\r')) line.chop(1);
        if (!line.trimmed().isEmpty()) sample.lines += line;
        begin = end + 1;
    }
    return sample;
}

bool anyLine(const ForeignSample &sample, const QRegularExpression &pattern)
{
    return std::ranges::any_of(
        sample.lines, [&pattern](const QString &line) { return pattern.match(line).hasMatch(); });
}

bool everyLine(const ForeignSample &sample, const QRegularExpression &pattern)
{
    return !sample.lines.isEmpty() && std::ranges::all_of(sample.lines, [&pattern](const QString &line) {
        return pattern.match(line).hasMatch();
    });
}

} // namespace spotter
