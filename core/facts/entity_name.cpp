// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/entity_name.h"

#include "core/facts/chinese_script.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

bool isQuote(QChar character) { return u"\"“”„‟«»‹›「」『』《》〈〉｢｣"_s.contains(character); }

bool isMiddleDot(QChar character) { return u"·•・‧∙⋅･‐‑-–—"_s.contains(character); }

bool isDash(QChar character) { return u"‐‑‒–—−"_s.contains(character); }

/// One form for what differs only in how it is typed: NFKC, one kind of apostrophe and dash, no quotation marks or
/// invisible characters, simplified Chinese, one blank.
QString evenlyTyped(QStringView name)
{
    QString result;
    for (const QChar character : name.toString().normalized(QString::NormalizationForm_KC)) {
        const auto category = character.category();
        if (category == QChar::Other_Control && !character.isSpace()) continue;
        if (category == QChar::Other_Format || isQuote(character)) continue;
        if (character == u'’' || character == u'‘' || character == u'ʼ')
            result += u'\'';
        else if (isDash(character))
            result += u'-';
        else
            result += simplifiedChinese(character);
    }
    return result.simplified();
}

/// Without the blanks and dots between two characters one of which is written without blanks (托马斯·爱迪生, iPhone
/// 手机); a hyphen between letters is a blank.
QString withoutJoints(const QString &text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        const bool isInside = at > 0 && at + 1 < text.size();
        if (isInside && !result.isEmpty() && (character == u' ' || isMiddleDot(character))) {
            const QChar before = result.back();
            const QChar after = text[at + 1];
            const bool isBetweenDots = after == u' ' || isMiddleDot(after); // " · ": the last one decides
            const bool isJoint = character == u' ' ? isEastAsian(before) || isEastAsian(after)
                                                   : isEastAsian(before) && isEastAsian(after);
            if (isJoint || (isEastAsian(before) && isBetweenDots)) continue;
            if (character == u'-' && before.isLetter() && after.isLetter()) {
                result += u' ';
                continue;
            }
        }
        result += character;
    }
    return result;
}

/// Without brackets around the whole and punctuation at the ends that a careless selection brings along.
QString withoutEdges(QString text)
{
    static const QString edges = u" ,;:、。,;'·"_s;
    for (;;) {
        const qsizetype before = text.size();
        while (!text.isEmpty() && edges.contains(text.front())) text.removeFirst();
        while (!text.isEmpty() && edges.contains(text.back())) text.chop(1);
        for (const QStringView pair : {u"()", u"[]", u"【】", u"〔〕"})
            if (text.startsWith(pair[0]) && text.endsWith(pair[1]) && text.count(pair[0]) == 1)
                text = text.sliced(1, text.size() - 2);
        if (text.size() == before) return text;
    }
}

/// A word that, written in capitals, is another name than in small letters: WHO and The Who.
bool isAlsoAWord(const QString &lower)
{
    static const QSet<QString> words{u"who"_s, u"us"_s, u"it"_s, u"is"_s, u"am"_s, u"an"_s, u"as"_s, u"at"_s, u"be"_s,
        u"by"_s, u"do"_s, u"he"_s, u"if"_s, u"in"_s, u"me"_s, u"my"_s, u"no"_s, u"of"_s, u"on"_s, u"or"_s, u"so"_s,
        u"to"_s, u"up"_s, u"we"_s, u"all"_s, u"and"_s, u"are"_s, u"can"_s, u"for"_s, u"her"_s, u"his"_s, u"how"_s,
        u"not"_s, u"now"_s, u"our"_s, u"out"_s, u"she"_s, u"the"_s, u"was"_s, u"why"_s, u"you"_s, u"aids"_s};
    return words.contains(lower);
}

/// The words in one case, the dots of abbreviations left out, initials joined: "J. K. Rowling" is "jk rowling".
QStringList foldedWords(const QString &text)
{
    QStringList words;
    bool endsInInitials = false;
    for (const QString &written : text.split(u' ', Qt::SkipEmptyParts)) {
        QString word = written;
        // U.S., J.K.: single letters with dots between them
        bool isInitials = word.contains(u'.');
        for (qsizetype at = 0; isInitials && at < word.size(); ++at)
            isInitials = at % 2 == 0 ? word[at].isLetter() && !isEastAsian(word[at]) : word[at] == u'.';
        if (isInitials)
            word.remove(u'.');
        else if (word.size() > 1 && word.endsWith(u'.') && word[word.size() - 2].isLetter())
            word.chop(1);
        isInitials = isInitials || (word.size() == 1 && word[0].isLetter() && word[0].isUpper());
        if (word == u"&"_s) word = u"and"_s;
        const QString lower = word.toCaseFolded();
        if (!isAlsoAWord(lower) || word != word.toUpper() || word == lower) word = lower;
        if (isInitials && endsInInitials)
            words.back() += word;
        else
            words += word;
        endsInInitials = isInitials;
    }
    return words;
}

void removeWesternTitles(QStringList &words)
{
    static const QSet<QString> titles{u"mr"_s, u"mrs"_s, u"ms"_s, u"miss"_s, u"mx"_s, u"dr"_s, u"doctor"_s, u"prof"_s,
        u"professor"_s, u"sir"_s, u"dame"_s};
    static const QSet<QString> degrees{u"phd"_s, u"ph.d"_s, u"md"_s, u"esq"_s, u"obe"_s, u"cbe"_s};
    while (words.size() > 2 && words[words.size() - 2].endsWith(u',') && degrees.contains(words.back())) {
        words.removeLast();
        words.back().chop(1);
    }
    while (words.size() > 2 && titles.contains(words.front()) && words[1] != u"and"_s) words.removeFirst();
    for (QString &word : words)
        if (word.size() > 1 && word.endsWith(u',')) word.chop(1); // Tesla, Inc.
}

} // namespace

QString entityKey(QStringView name)
{
    QStringList words = foldedWords(withoutEdges(withoutJoints(withoutEdges(evenlyTyped(name)))));
    removeWesternTitles(words);
    const QString key = words.join(u' ');
    return key.isEmpty() ? name.trimmed().toString() : key;
}

bool compatibleTypes(const QString &a, const QString &b) { return a.isEmpty() || b.isEmpty() || a == b; }

} // namespace spotter
