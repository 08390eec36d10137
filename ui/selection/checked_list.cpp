// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection/checked_list.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

CheckedList::CheckedList(QWidget *parent) : QWidget(parent)
{
    m_view = new QListView(this);
    m_view->setObjectName(u"checkedLines"_s);
    m_view->setModel(&m_lines);
    m_view->setUniformItemSizes(true); // a list of a hundred thousand lines is not measured line by line
    m_view->setAlternatingRowColors(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->installEventFilter(this);
    m_placeholder = new QLabel(m_view->viewport());
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    m_placeholder->setForegroundRole(QPalette::PlaceholderText);
    m_placeholder->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *over = new QVBoxLayout(m_view->viewport());
    over->addWidget(m_placeholder);
    m_all = new QCheckBox(this);
    m_all->setObjectName(u"checkAll"_s);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"checkedSummary"_s);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto *top = new QHBoxLayout;
    top->addWidget(m_all);
    top->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(&m_lines, &QAbstractItemModel::modelReset, this, [this] {
        if (m_lines.rowCount() > 0) setCurrent(0); // for Space and Enter
    });
    connect(&m_lines, &CheckedLines::checkedChanged, this, [this] {
        showAll();
        Q_EMIT checkedChanged();
    });
    connect(m_all, &QCheckBox::clicked, this, [this] {
        // Half ticked is never what a click means.
        m_lines.setAllChecked(m_lines.checkedCount() < m_lines.rowCount());
    });
    connect(m_view, &QListView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    retranslate();
    showAll();
}

void CheckedList::setWhat(const QString &name, const QString &keys)
{
    m_view->setAccessibleName(name);
    m_view->setAccessibleDescription(
        keys.isEmpty() ? tr("Space ticks or unticks a line, Enter opens its document") : keys);
}

void CheckedList::setWrapping(bool wraps)
{
    m_view->setUniformItemSizes(!wraps);
    m_view->setWordWrap(wraps);
    m_view->setResizeMode(wraps ? QListView::Adjust : QListView::Fixed);
}

void CheckedList::setSummary(const QString &text) { m_summary->setText(text); }

void CheckedList::setPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
    showAll();
}

void CheckedList::setCurrent(int row) { m_view->setCurrentIndex(m_lines.index(row)); }
int CheckedList::current() const { return m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1; }

void CheckedList::showAll()
{
    const int count = m_lines.checkedCount();
    const int total = m_lines.rowCount();
    m_all->setEnabled(total > 0);
    m_all->setCheckState(count == 0 ? Qt::Unchecked : count == total ? Qt::Checked : Qt::PartiallyChecked);
    m_placeholder->setVisible(total == 0);
}

void CheckedList::retranslate() { m_all->setText(tr("All")); }

bool CheckedList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto &pressed = static_cast<const QKeyEvent &>(*event); // NOLINT: the type is checked
        const bool isEnter = pressed.key() == Qt::Key_Return || pressed.key() == Qt::Key_Enter;
        const bool opens = !m_isOpenedWithCtrl || pressed.modifiers().testFlag(Qt::ControlModifier);
        if (isEnter && opens && current() >= 0) {
            Q_EMIT opened(current());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CheckedList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
