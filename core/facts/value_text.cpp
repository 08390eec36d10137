// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/value_text.h"

#include "core/facts/chinese_script.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// A raised digit or minus as it is on the line; null if the character is none.
QChar lowered(QChar raised)
{
    static const QString raisedSigns = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁻"_s;
    static const QString signsOnLine = u"0123456789-"_s;
    const qsizetype index = raisedSigns.indexOf(raised);
    return index < 0 ? QChar() : signsOnLine[index];
}

bool isVulgarFraction(QChar character) { return character.decompositionTag() == QChar::Fraction; }

} // namespace

QString evenValueText(QStringView text)
{
    QString prepared;
    bool isRaised = false;
    for (const QChar character : text) {
        const QChar onLine = lowered(character);
        if (!onLine.isNull() && !isRaised) prepared += u'^';
        isRaised = !onLine.isNull();
        if (isVulgarFraction(character)) prepared += u' ';
        prepared += isRaised ? onLine : character;
    }
    QString result;
    for (const QChar character : prepared.normalized(QString::NormalizationForm_KC)) {
        if (character.category() == QChar::Other_Format) continue;
        if (character == u'’' || character == u'‘')
            result += u'\'';
        else if (character == u'−')
            result += u'-';
        else if (character == u'μ')
            result += u'µ'; // NFKC makes Greek of the micro sign; units are listed with the sign
        else
            result += simplifiedChinese(character);
    }
    return result.simplified();
}

bool removeApproximation(QString &text)
{
    static const QRegularExpression before(
        u"^(?:(?:circa|about|around|approximately|approx\\.?|roughly|ca\\.?|c\\.)\\s+|(?:ca|c)\\.(?=\\d)|大约|约为|约于|约|[~≈]\\s*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression after(u"(?:左右|前后|~)$"_s);
    const qsizetype size = text.size();
    text.remove(before);
    text.remove(after);
    text = text.trimmed();
    return text.size() != size;
}

} // namespace spotter
