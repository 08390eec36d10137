// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/alias_statements.h"

#include "core/facts/chinese_script.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr qsizetype mostBetweenUtf16 = 40;

/// Between two mentions, words that say that they are one.
const QRegularExpression &aliasWords()
{
    static const QRegularExpression words(u"^[\\s,，、（(）)»”\"'》」』]*"
                                          "((?:who (?:was|is) |which (?:was|is) |is |was "
                                          ")?(?:also|better|formerly|originally|commonly|popularly|previously)"
                                          " (?:known|called|named|published|written)? ?(?:as)?|known "
                                          "as|aka|a\\.k\\.a\\.|born|née|formerly|real name|pen name"
                                          "|stage name|nicknamed|abbreviated(?: as| to)?|short for|renamed"
                                          "|又名|又称|又叫|亦称|亦名|也称|也叫|别名|别称|原名|本名|真名|曾用名|笔名|"
                                          "艺名|简称|全称|英文名|中文名|外文名|俗称|旧称|旧名|古称|即"
                                          "|后改名|改名|后更名|更名|绰号|外号|昵称|人称|法号|字|号|名)"
                                          "(?: the)?[为是作做]?[\\s:：,，“\"'《「『]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

/// Of a Chinese clause after a comma: "A在深圳，全称B" names A, the topic of the sentence.
const QRegularExpression &aliasOfTopic()
{
    static const QRegularExpression words(u"[，,（(](又名|又称|又叫|亦称|亦名|也称|也叫|别名|别称|原名|本名|曾用名|"
                                          u"笔名|艺名|简称|全称|俗称|旧称|旧名|古称|人称|绰号)[为是作做]?"
                                          u"[“\"《「『]*$"_s);
    return words;
}

bool endsSentence(QStringView text)
{
    return std::ranges::any_of(text, [](QChar character) { return u"。！？!?;；\n"_s.contains(character); });
}

/// "A (B" with ")" after B.
bool isInBrackets(QStringView between, QStringView after)
{
    static const QRegularExpression open(u"^[\\s”\"》」』]*[(（][\\s“\"《「『]*$"_s);
    static const QRegularExpression close(u"^[\\s”\"》」』]*[)）]"_s);
    return open.matchView(between).hasMatch() && close.matchView(after).hasMatch();
}

/// 又名B、C: what joins a further name to one that was introduced.
bool isContinued(QStringView between)
{
    static const QRegularExpression joint(u"^[”\"》」』]?\\s*(?:、|和|或|or)\\s*[“\"《「『]?$"_s);
    return joint.matchView(between).hasMatch();
}

} // namespace

std::vector<AliasStatement> statedAliases(QStringView written, const std::vector<Span> &mentions)
{
    QString simplified = written.toString();
    for (QChar &character : simplified) character = simplifiedChinese(character);
    const QStringView text = simplified;
    std::vector<AliasStatement> statements;
    size_t topic = 0; // the first mention of the sentence
    for (size_t index = 1; index < mentions.size(); ++index) {
        const Span &before = mentions[index - 1];
        const Span &after = mentions[index];
        const qsizetype length = after.beginUtf16 - before.endUtf16;
        if (length < 0) continue;
        if (endsSentence(text.sliced(before.endUtf16, length))) topic = index;
        if (length > mostBetweenUtf16) continue;
        const QStringView between = text.sliced(before.endUtf16, length);
        if (const auto match = aliasWords().matchView(between); match.hasMatch()) {
            statements.push_back({index - 1, index, match.captured(1).trimmed()});
        } else if (isInBrackets(between, text.sliced(after.endUtf16))) {
            statements.push_back({index - 1, index, {}});
        } else if (!statements.empty() && statements.back().b == index - 1 && !statements.back().words.isEmpty()
            && isContinued(between)) {
            statements.push_back({statements.back().a, index, statements.back().words});
        } else if (const auto clause = aliasOfTopic().matchView(between); clause.hasMatch() && topic < index) {
            statements.push_back({topic, index, clause.captured(1)});
        }
    }
    return statements;
}

} // namespace spotter
