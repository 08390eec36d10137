// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/mistake_model.h"

#include "core/text/assertion_marks.h"
#include "ui/evaluation/evaluation_words.h"
#include "ui/training/training_words.h"

using namespace Qt::StringLiterals;

namespace spotter {

MistakeModel::MistakeModel(Kind kind, QObject *parent) : QAbstractTableModel(parent), m_kind(kind) { }

void MistakeModel::setEvaluation(std::shared_ptr<const Evaluation> evaluation)
{
    beginResetModel();
    m_evaluation = std::move(evaluation);
    endResetModel();
}

void MistakeModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sentence); }

bool MistakeModel::isUseful(int column) const
{
    if (column == Score) return m_kind == Kind::False;
    return column != Models || (m_evaluation && m_evaluation->models.size() > 1);
}

const std::vector<ModelMistake> &MistakeModel::list() const
{
    return m_kind == Kind::Missed ? m_evaluation->missed : m_evaluation->wrong;
}

int MistakeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_evaluation ? 0 : int(list().size());
}

int MistakeModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Sentence + 1; }

QString MistakeModel::sentenceOf(const ModelMistake &mistake) const
{
    const QString &text = m_evaluation->documents[mistake.document].document.text;
    const Span shown = sentenceAround(text, mistake.triple);
    return text.sliced(shown.beginUtf16, shown.length()).simplified();
}

QString MistakeModel::textAt(const ModelMistake &mistake, int column) const
{
    switch (column) {
    case Predicate:
        return markedPredicate(mistake.triple.predicate, mistake.assertion);
    case Subject:
        return mistake.triple.subject.text.simplified();
    case Object:
        return mistake.triple.object.text.simplified();
    case Instead:
        if (!mistake.instead) return {};
        // The part that differs says enough.
        return mistake.instead->predicate == mistake.triple.predicate ? tripleLine(*mistake.instead).simplified()
                                                                      : mistake.instead->predicate;
    case Score:
        return shareText(mistake.score);
    case Models:
        if (mistake.madeBy[0] && mistake.madeBy[1]) return u"1, 2"_s;
        return mistake.madeBy[0] ? u"1"_s : u"2"_s;
    case Sentence:
        return sentenceOf(mistake);
    default:
        return {};
    }
}

QString MistakeModel::filterTextOf(const ModelMistake &mistake) const
{
    const QString mine = mistake.triple.predicate;
    const QString other = mistake.instead ? mistake.instead->predicate : QString();
    const QString pair = m_kind == Kind::Missed ? pairText(mine, other) : pairText(other, mine);
    return tripleLine(mistake.triple, mistake.assertion) + u'\n' + pair + u'\n' + sentenceOf(mistake);
}

QVariant MistakeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ModelMistake &mistake = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(mistake, index.column());
    case Qt::UserRole:
        if (index.column() == Score) return mistake.score;
        return index.column() == Sentence ? QVariant(qulonglong(mistake.document))
                                          : QVariant(textAt(mistake, index.column()));
    case Qt::ToolTipRole:
        return tripleLine(mistake.triple, mistake.assertion) + u'\n' + sentenceOf(mistake);
    case Qt::TextAlignmentRole:
        return int((index.column() == Score ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case FilterRole:
        return filterTextOf(mistake);
    default:
        return {};
    }
}

QVariant MistakeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    const bool isTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isTip) return {};
    switch (section) {
    case Predicate:
        return isTip ? QString() : tr("Predicate");
    case Subject:
        return isTip ? QString() : tr("Subject");
    case Object:
        return isTip ? QString() : tr("Object");
    case Instead:
        if (isTip)
            return tr("Another predicate between the same subject and object, or the same statement with other "
                      "boundaries");
        return m_kind == Kind::Missed ? tr("Found instead") : tr("Labelled instead");
    case Score:
        return isTip ? tr("How sure the model was") : tr("Score");
    case Models:
        return isTip ? tr("Which of the two models makes this mistake") : tr("Model");
    case Sentence:
        return isTip ? QString() : tr("Sentence");
    default:
        return {};
    }
}

} // namespace spotter
