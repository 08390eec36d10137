// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schema/change_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace spotter {

using Kind = SchemaEdit::Kind;

namespace {

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(spotter::ChangeBar)
};

} // namespace

QString changeVerb(const SchemaEdit &edit, bool movesLabels)
{
    switch (edit.kind) {
    case Kind::AddPredicate:
    case Kind::AddType:
        return ChangeWords::tr("Add");
    case Kind::RenamePredicate:
    case Kind::RenameType:
        return ChangeWords::tr("Rename");
    case Kind::MergePredicate:
    case Kind::MergeType:
        return ChangeWords::tr("Merge");
    case Kind::MoveLabels:
        return movesLabels ? ChangeWords::tr("Move and Delete") : ChangeWords::tr("Delete");
    case Kind::DeleteLabels:
    case Kind::DeletePredicate:
    case Kind::DeleteType:
        return ChangeWords::tr("Delete");
    case Kind::SetPairs:
        return ChangeWords::tr("Allow");
    case Kind::FitTypes:
        return ChangeWords::tr("Fill In");
    case Kind::SetColor:
    case Kind::DescribePredicate:
    case Kind::DescribeType:
    case Kind::MovePredicate:
    case Kind::MoveType:
        break;
    }
    return ChangeWords::tr("Change");
}

QString changeTitle(const SchemaEdit &edit)
{
    switch (edit.kind) {
    case Kind::AddPredicate:
        return ChangeWords::tr("New predicate");
    case Kind::AddType:
        return ChangeWords::tr("New entity type");
    case Kind::RenamePredicate:
    case Kind::RenameType:
        return ChangeWords::tr("Rename “%1” to").arg(edit.name);
    case Kind::MergePredicate:
    case Kind::MergeType:
        return ChangeWords::tr("Merge “%1” into").arg(edit.name);
    case Kind::MoveLabels:
    case Kind::DeleteLabels:
        return ChangeWords::tr("Delete “%1”. What should happen to the labels that use it?").arg(edit.name);
    case Kind::DeletePredicate:
    case Kind::DeleteType:
        return ChangeWords::tr("Delete “%1”").arg(edit.name);
    case Kind::SetPairs:
        return edit.pairs.empty() ? ChangeWords::tr("Allow “%1” between all types").arg(edit.name)
                                  : ChangeWords::tr("Allow “%1” only between these types").arg(edit.name);
    case Kind::FitTypes:
        return ChangeWords::tr("Fill in missing types");
    case Kind::SetColor:
    case Kind::DescribePredicate:
    case Kind::DescribeType:
    case Kind::MovePredicate:
    case Kind::MoveType:
        break;
    }
    return edit.description();
}

QString schemaEffectWords(const SchemaEdit &edit, const SchemaEffect &effect)
{
    QStringList sentences;
    const bool goesElsewhere
        = edit.kind == Kind::MergePredicate || edit.kind == Kind::MergeType || edit.kind == Kind::MoveLabels;
    const bool renames = edit.kind == Kind::RenamePredicate || edit.kind == Kind::RenameType;
    if (edit.kind == Kind::FitTypes) {
        if (effect.typed == 0)
            return ChangeWords::tr(
                "No label changes: the types of all labels are known, or the schema leaves several open.");
    } else if (effect.labels > effect.deleted)
        sentences += ChangeWords::tr("%1 in %2 will change.", "labels, documents")
                         .arg(ChangeWords::tr("%Ln label(s)", nullptr, int(effect.labels)),
                             ChangeWords::tr("%Ln document(s)", nullptr, int(effect.documents)));
    if (effect.deleted > 0)
        sentences += ChangeWords::tr("%1 in %2 will be deleted; undo brings them back.", "labels, documents")
                         .arg(ChangeWords::tr("%Ln label(s)", nullptr, int(effect.deleted)),
                             ChangeWords::tr("%Ln document(s)", nullptr, int(effect.documents)));
    if (effect.typed > 0)
        sentences += ChangeWords::tr(
            "%Ln label(s) get the types that the schema and their document determine.", nullptr, int(effect.typed));
    if (effect.joined > 0)
        sentences += ChangeWords::tr(
            "%Ln of them duplicate(s) another label and will be merged with it.", nullptr, int(effect.joined));
    if (effect.predicates > 0)
        sentences
            += ChangeWords::tr("The allowed types of %Ln predicate(s) change, too.", nullptr, int(effect.predicates));
    if (effect.violations > 0)
        sentences
            += ChangeWords::tr("%Ln label(s) would no longer be allowed. Nothing is deleted: open and correct them.",
                nullptr, int(effect.violations));
    if (sentences.isEmpty()) sentences += ChangeWords::tr("No labels change.");
    if ((renames || goesElsewhere) && effect.labels > 0)
        sentences += ChangeWords::tr("The model uses the old name until it is retrained.");
    return sentences.join(u' ');
}

} // namespace spotter
