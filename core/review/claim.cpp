// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claim.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

QString placed(const Mention &mention, const CodePointMap &codePoints)
{
    if (!mention.span.isValid()) return mention.text + u"\t?"_s;
    return u"%1\t%2-%3"_s.arg(mention.text)
        .arg(codePoints.toCodePoint(mention.span.beginUtf16))
        .arg(codePoints.toCodePoint(mention.span.endUtf16));
}

} // namespace

QString claimOf(const Triple &triple, const CodePointMap &codePoints)
{
    return triple.predicate + u'\t' + placed(triple.subject, codePoints) + u'\t' + placed(triple.object, codePoints);
}

QString findingId(DocumentId document, bool missing, const QString &claim)
{
    const QByteArray name
        = QByteArray::number(document.value) + (missing ? "\nmissing\n" : "\nlabel\n") + claim.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(10));
}

QString folded(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text)
        if (!character.isSpace()) result += character.toLower();
    const auto isBracket = [](QChar character) {
        switch (character.category()) {
        case QChar::Punctuation_Open:
        case QChar::Punctuation_Close:
        case QChar::Punctuation_InitialQuote:
        case QChar::Punctuation_FinalQuote:
            return true;
        default:
            return character == u'"' || character == u'\'';
        }
    };
    while (result.size() > 1 && isBracket(result.front())) result.remove(0, 1);
    while (result.size() > 1 && isBracket(result.back())) result.chop(1);
    return result;
}

} // namespace spotter
