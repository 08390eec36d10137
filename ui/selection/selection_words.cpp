// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection/selection_words.h"

#include "core/review/finding_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct SelectionMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::SelectTriples)
};

} // namespace

QString standingWords(TripleStanding standing)
{
    switch (standing) {
    case TripleStanding::Unreviewed:
        return SelectionMessages::tr("unreviewed");
    case TripleStanding::Accepted:
        return SelectionMessages::tr("accepted");
    case TripleStanding::Rejected:
        return SelectionMessages::tr("rejected");
    case TripleStanding::Suggested:
        return SelectionMessages::tr("suggested by the model");
    }
    return {};
}

QString originWords(Origin origin)
{
    switch (origin) {
    case Origin::Imported:
        return SelectionMessages::tr("imported");
    case Origin::Human:
        return SelectionMessages::tr("by hand");
    case Origin::ModelAccepted:
        return SelectionMessages::tr("from a model");
    }
    return {};
}

QString lineOf(const ListedTriple &triple, const QString &text)
{
    const LabelledTriple &label = triple.label;
    QString state = standingWords(triple.standing());
    if (label.score) state = SelectionMessages::tr("%1, score %2").arg(state, QLocale().toString(*label.score, 'f', 2));
    return SelectionMessages::tr("%1  (%2)", "a triple (its state)")
               .arg(tripleWords(label.triple, label.assertion), state)
        + u'\n' + excerptAround(text, label.triple);
}

QString countWords(qint64 triples, qint64 documents)
{
    return SelectionMessages::tr("%1 in %2", "triples in documents")
        .arg(SelectionMessages::tr("%Ln triple(s)", nullptr, int(triples)),
            SelectionMessages::tr("%Ln document(s)", nullptr, int(documents)));
}

QString effectWords(const TripleChangeEffect &effect)
{
    QStringList words;
    words += effect.changed > 0 ? SelectionMessages::tr("Changes %1.").arg(countWords(effect.changed, effect.documents))
                                : SelectionMessages::tr("Nothing would change.");
    if (effect.unchanged > 0)
        words += SelectionMessages::tr("%Ln triple(s) are so already.", nullptr, int(effect.unchanged));
    if (effect.duplicates > 0)
        words += SelectionMessages::tr(
            "%Ln triple(s) stay as they are: their document already has the same triple with that predicate.", nullptr,
            int(effect.duplicates));
    if (effect.others > 0)
        words += SelectionMessages::tr(
            "%Ln other triple(s) with the same mentions get the type, too.", nullptr, int(effect.others));
    if (effect.entities > 0)
        words += SelectionMessages::tr(
            "%Ln entity(s) listed at the same place get the type, too.", nullptr, int(effect.entities));
    if (effect.gone > 0)
        words += SelectionMessages::tr("%Ln triple(s) were removed meanwhile.", nullptr, int(effect.gone));
    return words.join(u' ');
}

QString applyWords(const TripleChange &change, qint64 triples)
{
    const int count = int(triples);
    switch (change.kind) {
    case TripleChange::Kind::Accept:
        return SelectionMessages::tr("Accept %Ln Triple(s)", nullptr, count);
    case TripleChange::Kind::Reject:
        return SelectionMessages::tr("Reject %Ln Triple(s)", nullptr, count);
    case TripleChange::Kind::Remove:
        return SelectionMessages::tr("Delete %Ln Triple(s)", nullptr, count);
    case TripleChange::Kind::SetPredicate:
    case TripleChange::Kind::SetSubjectType:
    case TripleChange::Kind::SetObjectType:
        return SelectionMessages::tr("Change %Ln Triple(s)", nullptr, count);
    }
    return {};
}

} // namespace spotter
