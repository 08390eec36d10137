// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection/change_page.h"

#include "ui/selection/selection_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

using ChangeKind = TripleChange::Kind;

ChangePage::ChangePage(QWidget *parent) : QWidget(parent)
{
    build();
    const auto start = [this](QPushButton *button, ChangeKind kind) {
        connect(button, &QPushButton::clicked, this, [this, button, kind] {
            m_opener = button;
            compose(kind);
        });
    };
    start(m_accept, ChangeKind::Accept);
    start(m_reject, ChangeKind::Reject);
    start(m_predicate, ChangeKind::SetPredicate);
    start(m_subjectType, ChangeKind::SetSubjectType);
    start(m_objectType, ChangeKind::SetObjectType);
    start(m_remove, ChangeKind::Remove);
    connect(m_value, &QComboBox::currentTextChanged, this, &ChangePage::readValue);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applied(m_change); });
    connect(m_cancel, &QPushButton::clicked, this, &ChangePage::cancel);
    setOffered(false);
}

QPushButton *ChangePage::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false); // Enter in a field of the query must not change triples
    return button;
}

void ChangePage::build()
{
    m_accept = addButton(u"acceptChecked"_s, tr("&Accept…"));
    m_reject = addButton(u"rejectChecked"_s, tr("&Reject…"));
    m_predicate = addButton(u"changePredicateOfChecked"_s, tr("Change Pre&dicate…"));
    m_subjectType = addButton(u"changeSubjectTypeOfChecked"_s, tr("S&ubject Type…"));
    m_objectType = addButton(u"changeObjectTypeOfChecked"_s, tr("Ob&ject Type…"));
    m_remove = addButton(u"removeChecked"_s, tr("Dele&te…"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QPushButton *button : {m_accept, m_reject, m_predicate, m_subjectType, m_objectType, m_remove})
        row->addWidget(button);
    row->addStretch();

    m_valueLabel = new QLabel;
    m_value = new QComboBox;
    m_value->setObjectName(u"changeValue"_s);
    m_value->setEditable(true);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_value->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_value->setMinimumContentsLength(14);
    m_valueLabel->setBuddy(m_value);
    m_effect = new QLabel;
    m_effect->setObjectName(u"changeEffect"_s);
    m_effect->setWordWrap(true);
    m_apply = addButton(u"applyChange"_s, {});
    m_cancel = addButton(u"cancelChange"_s, tr("Cancel"));
    auto *preview = new QWidget;
    auto *answer = new QHBoxLayout(preview);
    answer->setContentsMargins(0, 0, 0, 0);
    answer->setSpacing(6);
    answer->addWidget(m_valueLabel);
    answer->addWidget(m_value);
    answer->addWidget(m_effect, 1);
    answer->addWidget(m_apply);
    answer->addWidget(m_cancel);

    m_pages = new QStackedWidget;
    m_pages->addWidget(buttons);
    m_pages->addWidget(preview);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

void ChangePage::setSchema(const Schema &schema) { m_schema = schema; }

void ChangePage::setOffered(bool offered)
{
    for (QPushButton *button : {m_accept, m_reject, m_predicate, m_subjectType, m_objectType, m_remove})
        button->setEnabled(offered);
}

bool ChangePage::isAsking() const { return m_pages->currentIndex() == 1; }

void ChangePage::cancel()
{
    if (!isAsking()) return;
    const QWidget *focus = window()->focusWidget();
    const bool hasFocus = focus != nullptr && isAncestorOf(focus);
    m_pages->setCurrentIndex(0);
    if (hasFocus && m_opener) m_opener->setFocus();
    Q_EMIT askingChanged(false);
}

void ChangePage::compose(ChangeKind kind)
{
    m_change = {.kind = kind};
    const bool ofPredicate = kind == ChangeKind::SetPredicate;
    const bool ofType = kind == ChangeKind::SetSubjectType || kind == ChangeKind::SetObjectType;
    {
        const QSignalBlocker quiet(m_value);
        m_value->clear();
        if (ofPredicate)
            for (const Predicate &predicate : m_schema.predicates()) m_value->addItem(predicate.name);
        if (ofType) m_value->addItems(m_schema.entityTypes());
        m_value->setCurrentIndex(-1); // none in advance: it would be applied by mistake
        m_value->clearEditText();
        m_value->lineEdit()->setPlaceholderText(ofType ? tr("No type") : QString());
    }
    m_valueLabel->setText(ofPredicate            ? tr("&New predicate:")
            : kind == ChangeKind::SetSubjectType ? tr("&New subject type:")
                                                 : tr("&New object type:"));
    for (QWidget *widget : {static_cast<QWidget *>(m_valueLabel), static_cast<QWidget *>(m_value)})
        widget->setVisible(ofPredicate || ofType);
    m_pages->setCurrentIndex(1);
    Q_EMIT askingChanged(true);
    readValue();
    (ofPredicate || ofType ? static_cast<QWidget *>(m_value) : m_apply)->setFocus();
}

void ChangePage::readValue()
{
    m_change.value = m_value->currentText().trimmed();
    m_apply->setEnabled(false);
    m_apply->setText(applyWords(m_change, 0));
    if (m_change.kind == ChangeKind::SetPredicate && m_change.value.isEmpty()) {
        m_effect->setText(tr("Choose or type a predicate."));
        return;
    }
    m_effect->setText(tr("Counting…"));
    Q_EMIT previewRequested(m_change);
}

void ChangePage::showEffect(const Result<TripleChangeEffect> &effect)
{
    if (!isAsking()) return;
    m_effect->setText(effect ? effectWords(*effect) : effect.error().message);
    m_apply->setText(applyWords(m_change, effect ? effect->changed : 0));
    m_apply->setEnabled(effect && effect->changed > 0);
    m_apply->setDefault(true); // a disabled button loses it, and the focus
    if (m_value->isHidden() && m_apply->isEnabled()) m_apply->setFocus();
}

} // namespace spotter
