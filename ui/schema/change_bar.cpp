// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schema/change_bar.h"

#include "core/text/assertion_marks.h"
#include "ui/schema/change_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

using Kind = SchemaEdit::Kind;

namespace {

constexpr int labelColumns = 4;

} // namespace

ChangeBar::ChangeBar(Preview preview, QWidget *parent) : QWidget(parent), m_preview(std::move(preview))
{
    build();
    retranslate();
    hide();
}

void ChangeBar::build()
{
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_title = new QLabel;
    m_title->setWordWrap(true);
    m_first = new QLabel;
    m_first->setObjectName(u"pendingChange"_s);
    m_first->setWordWrap(true);
    m_first->hide();
    m_name = new QLineEdit;
    m_moves = new QRadioButton;
    m_deletes = new QRadioButton;
    m_target = new QComboBox;
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(8);
    m_effect = new QLabel;
    m_effect->setWordWrap(true);
    m_labels = new QTreeWidget;
    m_labels->setRootIsDecorated(false);
    m_labels->setUniformRowHeights(true);
    m_labels->setColumnCount(labelColumns);
    m_labels->setMinimumHeight(90);
    m_labels->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_apply = new QPushButton;
    m_apply->setObjectName(u"applyChange"_s);
    m_cancel = new QPushButton;
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_first);
    layout->addWidget(m_title);
    layout->addWidget(m_name);
    layout->addWidget(m_deletes);
    layout->addWidget(m_moves);
    layout->addWidget(m_target);
    layout->addWidget(m_effect);
    layout->addWidget(m_labels, 1);
    layout->addLayout(buttons);
    // Wait for a pause in typing: counting the labels takes long.
    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &ChangeBar::askEffect);
    connect(m_name, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_target, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (asksAboutLabels() && index >= 0) m_moves->setChecked(true);
        askEffect();
    });
    for (QRadioButton *answer : {m_moves, m_deletes})
        connect(answer, &QRadioButton::toggled, this, [this](bool on) {
            if (on) askEffect();
        });
    m_counting.setSingleShot(true);
    m_counting.setInterval(250);
    connect(&m_counting, &QTimer::timeout, this, [this] {
        listViolations({});
        say(tr("Counting the labels that would change…"));
    });
    connect(m_apply, &QPushButton::clicked, this, &ChangeBar::apply);
    connect(m_name, &QLineEdit::returnPressed, this, &ChangeBar::apply);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        cancel();
        Q_EMIT cancelled();
    });
    connect(m_labels, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const int row = m_labels->indexOfTopLevelItem(item);
        if (row >= 0 && size_t(row) < m_listed.size()) Q_EMIT labelChosen(m_listed[size_t(row)]);
    });
}

void ChangeBar::retranslate()
{
    m_first->setText(tr("Make or cancel this change first."));
    m_name->setAccessibleName(tr("Name"));
    m_moves->setText(tr("&Move its labels to another predicate"));
    m_deletes->setText(tr("&Delete its labels, too"));
    m_target->setAccessibleName(tr("Target"));
    m_target->setPlaceholderText(tr("Choose…"));
    m_labels->setHeaderLabels({tr("Subject"), tr("Predicate"), tr("Object"), tr("Types")});
    nameButton();
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the change"));
    if (m_composing) {
        m_title->setText(changeTitle(m_edit));
        askEffect();
    }
}

void ChangeBar::nameButton()
{
    const QString verb = changeVerb(m_edit, m_moves->isChecked());
    m_apply->setText(verb);
    m_apply->setAccessibleName(verb);
}

bool ChangeBar::isNamed() const
{
    return m_edit.kind == Kind::AddPredicate || m_edit.kind == Kind::AddType || m_edit.kind == Kind::RenamePredicate
        || m_edit.kind == Kind::RenameType;
}

bool ChangeBar::isTargeted() const
{
    return m_edit.kind == Kind::MergePredicate || m_edit.kind == Kind::MergeType || asksAboutLabels();
}

bool ChangeBar::asksAboutLabels() const { return m_edit.kind == Kind::MoveLabels || m_edit.kind == Kind::DeleteLabels; }

/// Whether everything that only a person can decide has been decided.
bool ChangeBar::isAnswered() const
{
    if (m_edit.kind == Kind::DeleteLabels) return true;
    if (asksAboutLabels() && !m_moves->isChecked()) return false;
    return !isTargeted() || !m_edit.target.isEmpty();
}

void ChangeBar::compose(const SchemaEdit &edit, const QStringList &targets)
{
    m_edit = edit;
    m_composing = true;
    m_first->hide();
    m_title->setText(changeTitle(m_edit));
    nameButton();
    m_name->setVisible(isNamed());
    m_target->setVisible(isTargeted());
    for (QRadioButton *answer : {m_moves, m_deletes}) {
        const QSignalBlocker quiet(answer);
        answer->setVisible(asksAboutLabels());
        answer->setAutoExclusive(false); // else the one that is checked stays so
        answer->setChecked(false);
        answer->setAutoExclusive(true);
    }
    {
        const QSignalBlocker quietName(m_name);
        const QSignalBlocker quietTarget(m_target);
        const bool renames = m_edit.kind == Kind::RenamePredicate || m_edit.kind == Kind::RenameType;
        m_name->setText(renames ? m_edit.name : QString());
        m_name->selectAll();
        m_target->clear();
        m_target->addItems(targets);
        m_target->setCurrentIndex(-1);
        m_moves->setEnabled(!targets.isEmpty());
    }
    say({});
    listViolations({});
    show();
    askEffect();
    if (isNamed())
        m_name->setFocus();
    else if (asksAboutLabels())
        m_deletes->setFocus(Qt::TabFocusReason);
    else if (isTargeted())
        m_target->setFocus();
}

bool ChangeBar::isPending() const
{
    if (!m_composing) return false;
    if (m_edit.kind == Kind::SetPairs) return true;
    if (asksAboutLabels() && (m_moves->isChecked() || m_deletes->isChecked())) return true;
    if (isTargeted()) return m_target->currentIndex() >= 0;
    if (!isNamed()) return false;
    const bool renames = m_edit.kind == Kind::RenamePredicate || m_edit.kind == Kind::RenameType;
    return m_name->text().trimmed() != (renames ? m_edit.name : QString());
}

void ChangeBar::askFirst()
{
    m_first->show();
    (isNamed() ? static_cast<QWidget *>(m_name) : m_cancel)->setFocus(Qt::OtherFocusReason);
}

void ChangeBar::cancel()
{
    m_first->hide();
    m_composing = m_known = m_applying = false;
    m_typing.stop();
    m_counting.stop();
    m_listed.clear();
    hide();
}

QString ChangeBar::effectText() const { return m_effect->text(); }

void ChangeBar::readEdit()
{
    m_typing.stop();
    if (m_edit.kind == Kind::AddPredicate || m_edit.kind == Kind::AddType)
        m_edit.name = m_name->text().trimmed();
    else if (isNamed())
        m_edit.target = m_name->text().trimmed();
    else if (isTargeted())
        m_edit.target = m_target->currentText();
    if (!asksAboutLabels()) return;
    m_edit.kind = m_deletes->isChecked() ? Kind::DeleteLabels : Kind::MoveLabels;
    nameButton();
    if (m_deletes->isChecked()) m_edit.target.clear();
}

void ChangeBar::askEffect()
{
    if (!m_composing) return;
    readEdit();
    m_known = m_applying = false;
    m_apply->setEnabled(false);
    if (!isAnswered()) {
        m_counting.stop();
        listViolations({});
        return say({});
    }
    m_counting.start();
    m_preview(m_edit, [this](const Result<SchemaEffect> &effect) { showEffect(effect); });
}

void ChangeBar::showEffect(const Result<SchemaEffect> &effect)
{
    m_counting.stop();
    if (!m_composing) return;
    m_known = true;
    const bool untouched = isNamed() && (m_name->text().isEmpty() || m_edit.target == m_edit.name);
    const bool isIdle = m_edit.kind == Kind::FitTypes && effect && effect->typed == 0;
    m_apply->setEnabled(effect.has_value() && !isIdle);
    say(effect ? schemaEffectWords(m_edit, *effect) : untouched ? QString() : effect.error().message);
    listViolations(effect ? *effect : SchemaEffect());
    if (m_applying) apply();
}

void ChangeBar::say(const QString &words)
{
    m_effect->setText(words);
    m_effect->setVisible(!words.isEmpty());
}

void ChangeBar::listViolations(const SchemaEffect &effect)
{
    const bool isFit = m_edit.kind == Kind::FitTypes;
    m_listed = isFit ? effect.fitted : effect.violating;
    m_labels->setAccessibleName(isFit ? tr("Labels that get types") : tr("Labels that would no longer be allowed"));
    m_labels->clear();
    for (const PlacedLabel &place : m_listed) {
        auto *item = new QTreeWidgetItem(m_labels,
            {place.subject, markedPredicate(place.predicate, place.assertion), place.object,
                tr("%1 → %2", "types of subject and object").arg(place.subjectType, place.objectType)});
        for (int column = 0; column < labelColumns; ++column) item->setToolTip(column, item->text(column));
    }
    m_labels->setVisible(!m_listed.empty());
}

void ChangeBar::apply()
{
    if (!m_composing) return;
    if (m_typing.isActive()) askEffect(); // include what was typed last
    m_applying = !m_known;
    if (!m_known || !m_apply->isEnabled()) return;
    const SchemaEdit edit = m_edit;
    cancel();
    Q_EMIT applied(edit);
}

void ChangeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        cancel();
        Q_EMIT cancelled();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_labels->hasFocus()) return apply();
    QWidget::keyPressEvent(event);
}

/// In a low dock the question would be below the edge: nobody would know that there is one.
void ChangeBar::comeIntoView()
{
    QWidget *above = parentWidget();
    while (above && !qobject_cast<QScrollArea *>(above)) above = above->parentWidget();
    auto *area = qobject_cast<QScrollArea *>(above);
    if (!area || !m_composing) return;
    area->ensureWidgetVisible(m_apply);
    area->ensureWidgetVisible(m_title); // the begin, if there is no room for all of it
}

void ChangeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Once the area around it knows how high its content is now.
    QMetaObject::invokeMethod(this, &ChangeBar::comeIntoView, Qt::QueuedConnection);
}

void ChangeBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &ChangeBar::comeIntoView, Qt::QueuedConnection);
}

void ChangeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
