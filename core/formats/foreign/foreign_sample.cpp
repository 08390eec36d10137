// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/foreign_sample.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

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

QString rootElement(const ForeignSample &sample)
{
    static const QRegularExpression notElement(
        uR"(\s*(<\?[^>]*>|<!--.*?-->|<![^\[>]*(\[.*?\]\s*)?>))"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression element(uR"(\s*<([A-Za-z_][\w:.-]*))"_s);
    const QString text = QString::fromUtf8(sample.head);
    const auto matchAt = [&text](const QRegularExpression &pattern, qsizetype at) {
        return pattern.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    };
    qsizetype at = 0;
    for (auto found = matchAt(notElement, at); found.hasMatch(); found = matchAt(notElement, at))
        at = found.capturedEnd();
    return matchAt(element, at).captured(1);
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
