// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace spotter {

/// A name taken apart once, so that pairs of names can be compared quickly.
struct NameShape {
    QString name; ///< as written
    QString key; ///< entityKey()
    QStringList words; ///< of the key, for a name that is written with blanks; without accents, Mt. and Co. spelled out
    QStringList personNames; ///< the words if it is a person's name, each initial by itself: j, k, rowling
    QStringList parts; ///< of a transliterated name, at its middle dots: 托马斯, 爱迪生
    QString letters; ///< letters and digits of the key alone
    QString plain; ///< letters without accents
    QStringList numbers; ///< what must be the same in both names: 11, xiv, jr, 二; of Chinese ones, the shorter one's
                         ///< must be in the other
    bool isHan = false; ///< no Latin letters, some Han
    bool isAcronym = false; ///< WHO
};

[[nodiscard]] NameShape nameShape(const QString &name);

/// Why two names may be those of one thing.
enum class SameNameReason {
    StatedByText, ///< the text says so
    SurnameOnly, ///< Edison – Thomas Edison
    FirstNameOnly, ///< Frida – Frida Kahlo
    TransliteratedPart, ///< 爱迪生 – 托马斯·爱迪生
    GivenNameOnly, ///< 树人 – 周树人
    SurnameWithTitle, ///< Mr. Smith – John Smith, 王教授 – 王小明
    Initials, ///< T. A. Edison – Thomas Alva Edison
    MiddleName, ///< Thomas Edison – Thomas Alva Edison
    Acronym, ///< WHO – World Health Organization
    Abbreviation, ///< 北大 – 北京大学
    KindLeftOut, ///< Harvard – Harvard University, 浙江 – 浙江省
    LegalForm, ///< Apple – Apple Inc.
    Article, ///< Beatles – The Beatles, Prize in Literature – Prize for Literature
    ShortWord, ///< Mt. Everest – Mount Everest
    Punctuation, ///< Mamma Mia – Mamma Mia!
    Accents, ///< Dvorak – Dvořák
    Spelling, ///< one letter differs
    SameSound, ///< 爱迪生 – 艾迪生
    SameFacts, ///< the same is said of both
};

/// How one name is made from another.
struct NameRelation {
    SameNameReason reason = SameNameReason::Spelling;
    /// Whether the first name is a shorter form, which other names could have as well.
    bool isShortForm = false;
    double sameDocument = 0; ///< how sure one is if a document has both
    double elsewhere = 0; ///< likewise, if none has
};

/// The relation of a name to one that is longer or as long; of several, the surest. Nothing if there is none, or if the
/// names differ in a number (Henry IV, Apollo 11, Jr.).
[[nodiscard]] std::optional<NameRelation> nameRelation(const NameShape &first, const NameShape &second);

/// The sound of Chinese characters without tones, by ICU's transform Han-Latin; other characters stay.
[[nodiscard]] QString pinyinOf(const QString &text);

/// The words that a name's initials stand for: "World Health Organization" without "of" and "the".
[[nodiscard]] QString initialsOf(const QStringList &words);

} // namespace spotter
