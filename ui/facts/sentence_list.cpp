// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/sentence_list.h"

#include <QFileInfo>
#include <QStyledItemDelegate>

namespace spotter {
namespace {

enum SentenceRole { DocumentRole = Qt::UserRole, LabelRole };

/// Lines in which two scripts meet are higher than the style believes, which then cuts the last one.
class SentenceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, option.fontMetrics.height() / 2);
    }
};

} // namespace

SentenceList::SentenceList(QWidget *parent) : QListWidget(parent)
{
    setWordWrap(true);
    setResizeMode(QListView::Adjust); // as high as its words need in the width that there is
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlternatingRowColors(true);
    setItemDelegate(new SentenceDelegate(this));
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) { choose(item); });
}

void SentenceList::setEvidence(const std::vector<FactEvidence> &evidence)
{
    clear();
    addEvidence(evidence);
}

void SentenceList::addEvidence(const std::vector<FactEvidence> &evidence)
{
    for (const FactEvidence &one : evidence) {
        const QString source
            = one.source.isEmpty() ? tr("Document %1").arg(one.document.value) : QFileInfo(one.source).fileName();
        const QString sentence = one.sentence.isEmpty() ? tr("(not found in the text)") : one.sentence;
        QString where = source;
        if (one.isNegated)
            where = tr("%1, negated", "a document, what its label says").arg(source);
        else if (one.state == ReviewState::Rejected)
            where = tr("%1, rejected", "a document, state of its label").arg(source);
        else if (one.state == ReviewState::Accepted)
            where = tr("%1, accepted", "a document, state of its label").arg(source);
        auto *item = new QListWidgetItem(sentence + u'\n' + where, this);
        item->setData(DocumentRole, one.document.value);
        item->setData(LabelRole, one.label.value);
    }
}

void SentenceList::chooseFirst()
{
    if (count() > 0) choose(item(0));
}

void SentenceList::choose(const QListWidgetItem *item)
{
    Q_EMIT labelChosen({item->data(DocumentRole).toLongLong()}, {item->data(LabelRole).toLongLong()});
}

} // namespace spotter
