// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/spacy_strings.h"

#include <QStringList>
#include <QtEndian>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct SymbolRun {
    quint64 first; ///< the number of the first name
    const char *names;
};

/// Strings that have a number instead of a hash (spacy.symbols.NAMES), the same since version 2. Those between the runs
/// are unused.
constexpr SymbolRun symbolRuns[] = {
    {1,
        "IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL "
        "IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY"},
    {64,
        "ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD "
        "SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ "
        "SYM VERB X EOL SPACE"},
    {380,
        "PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY "
        "QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj "
        "cop csubj csubjpass dep det dobj expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod "
        "nsubj nsubjpass num number oprd obj obl parataxis partmod pcomp pobj poss possessive preconj prep "
        "prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID IDX _"},
};

const QHash<quint64, QString> &spacySymbols()
{
    static const QHash<quint64, QString> symbols = [] {
        QHash<quint64, QString> all;
        for (const SymbolRun &run : symbolRuns) {
            quint64 number = run.first;
            for (const QString &name : QString::fromLatin1(run.names).split(u' ')) all.insert(number++, name);
        }
        return all;
    }();
    return symbols;
}

} // namespace

quint64 spacyHash(QByteArrayView bytes)
{
    constexpr quint64 multiplier = 0xC6A4A7935BD1E995;
    constexpr int shift = 47;
    quint64 hash = 1 ^ (quint64(bytes.size()) * multiplier);
    for (; bytes.size() >= 8; bytes = bytes.sliced(8)) {
        quint64 block = qFromLittleEndian<quint64>(bytes.data()) * multiplier;
        block = (block ^ (block >> shift)) * multiplier;
        hash = (hash ^ block) * multiplier;
    }
    for (qsizetype i = 0; i < bytes.size(); ++i) hash ^= quint64(quint8(bytes[i])) << (8 * i);
    if (!bytes.isEmpty()) hash *= multiplier;
    hash = (hash ^ (hash >> shift)) * multiplier;
    return hash ^ (hash >> shift);
}

void SpacyStrings::add(QByteArrayView utf8)
{
    if (!utf8.isEmpty()) m_strings.insert(spacyHash(utf8), QString::fromUtf8(utf8));
}

QString SpacyStrings::at(quint64 hash) const
{
    const auto known = m_strings.constFind(hash);
    return known != m_strings.constEnd() ? *known : spacySymbols().value(hash);
}

bool SpacyStrings::contains(quint64 hash) const
{
    return hash == 0 || m_strings.contains(hash) || spacySymbols().contains(hash);
}

} // namespace spotter
