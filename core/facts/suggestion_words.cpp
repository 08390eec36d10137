// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/suggestion_words.h"

#include "core/facts/messages.h"

namespace spotter {

namespace {

QString nameReason(const EntitySuggestion &suggestion, const QString &a, const QString &b)
{
    using enum SameNameReason;
    switch (suggestion.reason) {
    case StatedByText:
        return suggestion.words.isEmpty()
            ? FactMessages::tr("“%2” follows “%1” in brackets.").arg(a, b)
            : FactMessages::tr("The text says so: “%1” – %3 – “%2”.").arg(a, b, suggestion.words);
    case SurnameOnly:
        return FactMessages::tr("“%1” can be the last name of “%2”.").arg(a, b);
    case FirstNameOnly:
        return FactMessages::tr("“%1” can be the first name of “%2”.").arg(a, b);
    case TransliteratedPart:
        return FactMessages::tr("“%1” is the part of “%2” after its last dot.").arg(a, b);
    case GivenNameOnly:
        return FactMessages::tr("“%1” can be “%2” without the surname.").arg(a, b);
    case SurnameWithTitle:
        return FactMessages::tr("“%1” can be a title and the surname of “%2”.").arg(a, b);
    case Initials:
        return FactMessages::tr("The initials of “%1” fit “%2”.").arg(a, b);
    case MiddleName:
        return FactMessages::tr("“%1” and “%2” differ only in a middle name.").arg(a, b);
    case Acronym:
        return FactMessages::tr("“%1” is made of the first letters of “%2”.").arg(a, b);
    case Abbreviation:
        return FactMessages::tr("“%1” is made of characters of “%2”.").arg(a, b);
    case KindLeftOut:
        return FactMessages::tr("“%2” only adds what kind of thing “%1” is.").arg(a, b);
    case LegalForm:
        return FactMessages::tr("“%2” is “%1” with its legal form.").arg(a, b);
    case Article:
        return FactMessages::tr("“%1” and “%2” differ only in a small word.").arg(a, b);
    case ShortWord:
        return FactMessages::tr("“%1” and “%2” differ only in an abbreviated word.").arg(a, b);
    case Punctuation:
        return FactMessages::tr("“%1” and “%2” differ only in spaces and punctuation.").arg(a, b);
    case Accents:
        return FactMessages::tr("“%1” and “%2” differ only in accents.").arg(a, b);
    case Spelling:
        return FactMessages::tr("“%1” and “%2” differ in one character.").arg(a, b);
    case SameSound:
        return FactMessages::tr("“%1” and “%2” sound alike.").arg(a, b);
    case SameFacts:
        return FactMessages::tr("The same is said of “%1” and “%2”.").arg(a, b);
    }
    return {};
}

} // namespace

QString suggestionReason(const EntitySuggestion &suggestion, const std::vector<NamedEntity> &entities)
{
    QStringList sentences{nameReason(suggestion, entities[suggestion.a].name, entities[suggestion.b].name)};
    if (suggestion.sharedDocuments > 0)
        sentences += FactMessages::tr("Both are in %Ln document(s).", nullptr, suggestion.sharedDocuments);
    if (suggestion.sharedFacts > 0)
        sentences += FactMessages::tr("They share %Ln fact(s).", nullptr, suggestion.sharedFacts);
    return sentences.join(u' ');
}

} // namespace spotter
