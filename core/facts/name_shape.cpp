// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/name_shape.h"

#include "core/facts/chinese_script.h"
#include "core/facts/entity_name.h"
#include "core/text/folded_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr char16_t firstSounded = 0x4e00;
constexpr char16_t lastSounded = 0x9fff;

QString withoutMarks(const QString &text)
{
    static const QHash<QChar, QString> letters{{u'ø', u"o"_s}, {u'ł', u"l"_s}, {u'đ', u"d"_s}, {u'æ', u"ae"_s},
        {u'œ', u"oe"_s}, {u'ı', u"i"_s}, {u'ð', u"d"_s}, {u'þ', u"th"_s}};
    QString result;
    for (const QChar character : text.normalized(QString::NormalizationForm_D)) {
        if (character.category() == QChar::Mark_NonSpacing) continue;
        result += letters.value(character, QString(character));
    }
    return result;
}

std::vector<QString> soundTable()
{
    std::vector<QString> sounds;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> transform(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    for (char16_t character = firstSounded; character <= lastSounded; ++character) {
        icu::UnicodeString text(character);
        if (U_SUCCESS(status) && transform) transform->transliterate(text);
        sounds.push_back(withoutMarks(QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length())));
    }
    return sounds;
}

QStringList numbersIn(const NameShape &shape)
{
    static const QRegularExpression digits(u"\\d+(?:\\.\\d+)?"_s);
    static const QRegularExpression roman(u"^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$"_s);
    static const QSet<QString> generations{u"jr"_s, u"sr"_s, u"junior"_s, u"senior"_s};
    static const QString numerals = u"一二三四五六七八九十百"_s;
    QStringList numbers;
    for (const QRegularExpressionMatch &match : digits.globalMatch(shape.key)) numbers += match.captured();
    for (qsizetype at = 0; at < shape.words.size(); ++at) {
        const QString word = QString(shape.words[at]).remove(u',');
        const bool isNumeral
            = at > 0 && roman.match(word).hasMatch() && (word != u"i"_s || at + 1 == shape.words.size());
        if (isNumeral || generations.contains(word)) numbers += word;
    }
    if (shape.isHan)
        for (const QChar character : shape.key)
            if (numerals.contains(character)) numbers += character;
    numbers.sort();
    return numbers;
}

/// Abbreviations of words that are in many names.
QString spelledOut(const QString &word)
{
    static const QHash<QString, QString> words{{u"mt"_s, u"mount"_s}, {u"co"_s, u"company"_s},
        {u"corp"_s, u"corporation"_s}, {u"inc"_s, u"incorporated"_s}, {u"ltd"_s, u"limited"_s},
        {u"univ"_s, u"university"_s}, {u"intl"_s, u"international"_s}, {u"bros"_s, u"brothers"_s},
        {u"jr"_s, u"junior"_s}, {u"sr"_s, u"senior"_s}};
    return words.value(word, word);
}

/// The words in small letters; J.K. and JK, beside a word that is not all capitals, are two initials.
QStringList personNamesIn(const QString &name)
{
    static const QRegularExpression separators(u"[\\s.,\\-]+"_s);
    QStringList names;
    for (const QString &word : name.split(separators, Qt::SkipEmptyParts)) {
        const bool areInitials
            = word.size() > 1 && word.size() <= 3 && word == word.toUpper() && name != name.toUpper();
        if (areInitials)
            for (const QChar letter : word) names += letter.toLower();
        else
            names += word.toCaseFolded();
    }
    return names;
}

} // namespace

NameShape nameShape(const QString &name)
{
    NameShape shape;
    shape.name = name.trimmed();
    shape.key = entityKey(name);
    shape.letters = foldedText(shape.key);
    shape.plain = withoutMarks(shape.letters);
    bool hasHan = false;
    bool hasLatin = false;
    bool isUpper = true;
    qsizetype letterCount = 0;
    for (const QChar character : shape.name) {
        if (isEastAsian(character)) {
            hasHan = true;
        } else if (character.isLetter()) {
            hasLatin = true;
            ++letterCount;
            isUpper = isUpper && character.isUpper();
        } else if (character != u'.' && character != u'&' && character != u'-') {
            isUpper = isUpper && character.isDigit();
        }
    }
    shape.isHan = hasHan && !hasLatin;
    shape.isAcronym = !hasHan && isUpper && letterCount >= 2 && letterCount <= 7;
    if (shape.isHan) {
        static const QRegularExpression dots(u"[·•・‧∙⋅･]"_s);
        for (const QString &part : shape.name.split(dots, Qt::SkipEmptyParts)) shape.parts += entityKey(part);
    } else {
        for (const QString &word : shape.key.split(u' ', Qt::SkipEmptyParts))
            if (const QString plain = withoutMarks(word); !plain.isEmpty()) shape.words += spelledOut(plain);
        shape.personNames = personNamesIn(shape.name);
    }
    shape.numbers = numbersIn(shape);
    return shape;
}

QString pinyinOf(const QString &text)
{
    static const std::vector<QString> sounds = soundTable();
    QString result;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit >= firstSounded && unit <= lastSounded)
            result += sounds[size_t(unit - firstSounded)] + u' ';
        else
            result += character;
    }
    return result;
}

QString initialsOf(const QStringList &words)
{
    static const QSet<QString> small{
        u"of"_s, u"the"_s, u"for"_s, u"and"_s, u"in"_s, u"de"_s, u"la"_s, u"on"_s, u"at"_s};
    QString initials;
    for (const QString &word : words)
        if (!small.contains(word) && word.front().isLetter()) initials += word.front();
    return initials;
}

} // namespace spotter
