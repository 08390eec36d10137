// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/name_filter.h"

#include <QListWidget>
#include <QMenu>
#include <QScopedValueRollback>
#include <QWidgetAction>

#include <algorithm>

namespace spotter {
namespace {

constexpr int nameRole = Qt::UserRole;

} // namespace

NameFilter::NameFilter(QWidget *parent) : QToolButton(parent), m_list(new QListWidget)
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(this);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(m_list); // the action takes ownership
    menu->addAction(action);
    setMenu(menu);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(menu, &QMenu::aboutToShow, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::itemChanged, this, &NameFilter::takeTicks);
}

void NameFilter::setWords(const QString &title, const QString &accessibleName, const QString &everything)
{
    m_title = title;
    setAccessibleName(accessibleName);
    m_list->setAccessibleName(accessibleName);
    if (m_list->count() > 0) m_list->item(0)->setText(everything);
    m_list->setProperty("everything", everything);
    showTitle();
}

void NameFilter::setNames(const QStringList &names, const QString &emptyName)
{
    const QScopedValueRollback guard(m_filling, true);
    m_list->clear();
    auto *all = new QListWidgetItem(m_list->property("everything").toString(), m_list);
    const bool anyHidden = std::ranges::any_of(names, [this](const QString &name) { return m_hidden.contains(name); });
    all->setCheckState(anyHidden ? Qt::PartiallyChecked : Qt::Checked);
    for (const QString &name : names) {
        auto *item = new QListWidgetItem(name.isEmpty() ? emptyName : name, m_list);
        item->setData(nameRole, name);
        item->setCheckState(m_hidden.contains(name) ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentRow(0);
    constexpr int shownRows = 14;
    const int rows = std::min(m_list->count(), shownRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 6);
    m_list->setFixedWidth(std::clamp(m_list->sizeHintForColumn(0) + 34, 160, 360));
    setEnabled(!names.isEmpty());
    showTitle();
}

void NameFilter::takeTicks()
{
    if (m_filling || m_list->count() == 0) return;
    const QScopedValueRollback guard(m_filling, true);
    QListWidgetItem *all = m_list->item(0);
    QSet<QString> hidden;
    int ticked = 0;
    for (int row = 1; row < m_list->count(); ++row) {
        const bool isTicked = m_list->item(row)->checkState() == Qt::Checked;
        ticked += int(isTicked);
        if (!isTicked) hidden.insert(m_list->item(row)->data(nameRole).toString());
    }
    // The “all” item was clicked if its state differs from what the other items imply.
    const int names = m_list->count() - 1;
    const Qt::CheckState implied = ticked == names ? Qt::Checked : Qt::PartiallyChecked;
    const bool wasAllShown = m_hidden.isEmpty();
    if (all->checkState() == Qt::Checked && !wasAllShown && hidden == m_hidden) {
        hidden.clear();
        for (int row = 1; row <= names; ++row) m_list->item(row)->setCheckState(Qt::Checked);
    } else if (all->checkState() == Qt::Unchecked) {
        for (int row = 1; row <= names; ++row) {
            m_list->item(row)->setCheckState(Qt::Unchecked);
            hidden.insert(m_list->item(row)->data(nameRole).toString());
        }
    } else {
        all->setCheckState(implied);
    }
    if (hidden == m_hidden) return;
    m_hidden = std::move(hidden);
    showTitle();
    Q_EMIT hiddenChanged();
}

void NameFilter::showTitle()
{
    int shown = 0;
    const int names = std::max(0, m_list->count() - 1);
    for (int row = 1; row <= names; ++row)
        shown += int(!m_hidden.contains(m_list->item(row)->data(nameRole).toString()));
    setText(shown == names ? m_title : tr("%1 (%2 of %3)", "title, shown, all").arg(m_title).arg(shown).arg(names));
}

} // namespace spotter
