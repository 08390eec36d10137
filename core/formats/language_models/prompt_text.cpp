// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/language_models/prompt_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

std::optional<PromptText> textInObject(const QString &prompt)
{
    if (!prompt.trimmed().startsWith(u'{')) return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(prompt.toUtf8()).object();
    for (const QLatin1StringView key : {"input"_L1, "text"_L1, "sentence"_L1}) {
        if (const QJsonValue text = object.value(key); text.isString()) return PromptText{text.toString(), prompt};
    }
    return std::nullopt;
}

/// The last block between two fences that is not itself JSON, as an example of an answer would be.
std::optional<PromptText> textInFence(const QString &prompt, QLatin1StringView fence)
{
    static const QRegularExpression language(u"^[a-z]{1,16}\\n"_s);
    std::optional<PromptText> found;
    qsizetype foundOpen = -1;
    qsizetype foundEnd = -1;
    for (qsizetype open = prompt.indexOf(fence); open >= 0;) {
        qsizetype begin = open + fence.size();
        const qsizetype close = prompt.indexOf(fence, begin);
        if (close < 0) break;
        const auto name = language.matchView(QStringView(prompt).sliced(begin, close - begin));
        if (fence.front() == u'`' && name.hasMatch()) begin += name.capturedLength();
        const QStringView inside = QStringView(prompt).sliced(begin, close - begin).trimmed();
        if (!inside.isEmpty() && !inside.startsWith(u'[') && !inside.startsWith(u'{')) {
            found = PromptText{inside.toString(), {}};
            foundOpen = open;
            foundEnd = close + fence.size();
        }
        open = prompt.indexOf(fence, close + fence.size());
    }
    if (found) found->instruction = prompt.first(foundOpen) + prompt.sliced(foundEnd);
    return found;
}

/// What follows the last label of a text, without the label of the answer at the end.
std::optional<PromptText> textBehindLabel(const QString &prompt)
{
    constexpr qsizetype longestPrompt = 1 << 20;
    if (prompt.size() > longestPrompt) return std::nullopt;
    static const QRegularExpression label(
        u"^[ \\t]*+#{0,6}[ \\t]*+\\**+(?:input text|input sentence|input|text|sentence|passage|paragraph|"
        u"(?:待抽取的?|待处理的?|给定的?|输入)?(?:文本|句子|原文|段落|文档)(?:内容)?|输入)\\**+[ \\t]*+[:：]\\**"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression answer(
        u"\\n\\s*+#{0,6}[ \\t]*+\\**+(?:output|answer|response|result|triples|输出|回答|答案|结果|三元组)\\**+[ \\t]*+[:：]\\**\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QRegularExpressionMatch last;
    auto matches = label.globalMatch(prompt);
    while (matches.hasNext()) last = matches.next();
    if (!last.hasMatch()) return std::nullopt;
    QString text = prompt.sliced(last.capturedEnd());
    QString rest;
    constexpr qsizetype longestLabel = 200;
    const qsizetype before = std::max<qsizetype>(0, text.size() - longestLabel);
    if (const auto match = answer.match(text.sliced(before)); match.hasMatch()) {
        rest = match.captured();
        text.truncate(before + match.capturedStart());
    }
    text = text.trimmed();
    if (text.isEmpty()) return std::nullopt;
    return PromptText{text, prompt.first(last.capturedStart()) + rest};
}

} // namespace

std::optional<PromptText> textInPrompt(const QString &prompt)
{
    if (auto found = textInObject(prompt)) return found;
    for (const QLatin1StringView fence : {"```"_L1, "\"\"\""_L1}) {
        if (auto found = textInFence(prompt, fence)) return found;
    }
    return textBehindLabel(prompt);
}

QString withoutPromptEnd(const QString &prompt)
{
    static const QRegularExpression separator(u"(?:\\s+(?:#{3,}|-{3,}|={3,}|->|=>|→)|\\n\\s*(?:END|STOP))\\s*$"_s);
    constexpr qsizetype longestSeparator = 32;
    const qsizetype before = std::max<qsizetype>(0, prompt.size() - longestSeparator);
    const auto match = separator.matchView(QStringView(prompt).sliced(before));
    return match.hasMatch() ? prompt.first(before + match.capturedStart()) : prompt;
}

} // namespace spotter
