// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schema/pair_editor.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

PairEditor::PairEditor(QWidget *parent) : QWidget(parent)
{
    m_title = new QLabel;
    m_list = new QListWidget;
    m_list->setMinimumHeight(72);
    m_subject = new QComboBox;
    m_arrow = new QLabel(u"→"_s);
    m_object = new QComboBox;
    for (QComboBox *box : {m_subject, m_object}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
    }
    m_add = new QToolButton;
    m_remove = new QToolButton;
    for (QToolButton *button : {m_add, m_remove}) button->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_subject, 1);
    row->addWidget(m_arrow);
    row->addWidget(m_object, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    connect(m_add, &QToolButton::clicked, this, &PairEditor::add);
    connect(m_remove, &QToolButton::clicked, this, &PairEditor::remove);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &PairEditor::enable);
    retranslate();
}

void PairEditor::retranslate()
{
    m_title->setText(tr("Allowed types, subject → object"));
    m_list->setAccessibleName(tr("Pairs of types that the predicate allows"));
    m_subject->setAccessibleName(tr("Type of the subject"));
    m_object->setAccessibleName(tr("Type of the object"));
    m_add->setText(tr("Add", "a pair of types"));
    m_add->setAccessibleName(tr("Allow this pair of types"));
    m_remove->setText(tr("Remove", "a pair of types"));
    m_remove->setAccessibleName(tr("Do not allow the selected pair of types"));
    fill();
}

void PairEditor::setPredicate(const Predicate &predicate, const QStringList &types)
{
    m_pairs = predicate.pairs;
    m_types = types;
    fill();
}

void PairEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    enable();
}

void PairEditor::fill()
{
    const QString any = tr("(any)", "any entity type");
    const auto shown = [&](const QString &type) { return type.isEmpty() ? any : type; };
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const TypePair &pair : m_pairs)
        m_list->addItem(
            tr("%1 → %2", "types of subject and object").arg(shown(pair.subjectType), shown(pair.objectType)));
    if (m_pairs.empty()) {
        auto *item = new QListWidgetItem(tr("Every type is allowed."), m_list);
        item->setFlags(Qt::NoItemFlags);
        item->setForeground(palette().color(QPalette::PlaceholderText));
    }
    for (QComboBox *box : {m_subject, m_object}) {
        const QString before = box->currentData().toString();
        box->clear();
        box->addItem(any, QString());
        for (const QString &type : m_types) box->addItem(type, type);
        box->setCurrentIndex(std::max(0, box->findData(before)));
    }
    enable();
}

void PairEditor::enable()
{
    for (QWidget *widget :
        {static_cast<QWidget *>(m_subject), static_cast<QWidget *>(m_object), static_cast<QWidget *>(m_add)})
        widget->setEnabled(!m_readOnly);
    m_remove->setEnabled(!m_readOnly && !m_pairs.empty() && !m_list->selectedItems().isEmpty());
}

void PairEditor::add()
{
    const TypePair pair{m_subject->currentData().toString(), m_object->currentData().toString()};
    if (std::ranges::find(m_pairs, pair) != m_pairs.end()) return;
    m_pairs.push_back(pair);
    fill();
    Q_EMIT pairsChosen(m_pairs);
}

void PairEditor::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || size_t(row) >= m_pairs.size()) return;
    m_pairs.erase(m_pairs.begin() + row);
    fill();
    Q_EMIT pairsChosen(m_pairs);
}

void PairEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
