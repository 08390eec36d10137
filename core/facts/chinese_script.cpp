// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/chinese_script.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <vector>

namespace spotter {

namespace {

constexpr char16_t firstHan = 0x3400;
constexpr char16_t lastHan = 0x9fff;

/// By character - firstHan. A simplified form outside of the basic plane is left out: the offsets of a key stay simple,
/// and no common name has one.
std::vector<char16_t> simplifiedForms()
{
    std::vector<char16_t> forms;
    for (char16_t character = firstHan; character <= lastHan; ++character) forms.push_back(character);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> transform(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !transform) return forms; // an ICU without its transforms: the two scripts stay apart
    for (char16_t &form : forms) {
        icu::UnicodeString text(form);
        transform->transliterate(text);
        if (text.length() == 1) form = text.charAt(0);
    }
    return forms;
}

} // namespace

QChar simplifiedChinese(QChar character)
{
    static const std::vector<char16_t> forms = simplifiedForms();
    const char16_t unit = character.unicode();
    if (unit == u'锺') return u'钟'; // 鍾 in names: ICU makes 钟 of it, books write either
    return unit < firstHan || unit > lastHan ? character : QChar(forms[size_t(unit - firstHan)]);
}

bool isEastAsian(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return false;
    }
}

} // namespace spotter
