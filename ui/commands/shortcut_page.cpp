// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/shortcut_page.h"

#include "ui/commands/shortcuts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Qt's own words, whose translation may not be installed: ours is found instead.
[[maybe_unused]] constexpr const char *wordsOfQt = QT_TRANSLATE_NOOP("QKeySequenceEdit", "Press shortcut");

constexpr int placeRole = Qt::UserRole + 1;

QString keysOf(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText).replace("; "_L1, u"  "_s);
}

} // namespace

QString plainActionText(const QAction &action)
{
    static const QRegularExpression inBrackets(u"\\s*\\(&.\\)"_s);
    QString text = action.text();
    text.remove(inBrackets);
    return text.remove(u'&');
}

ShortcutPage::ShortcutPage(Shortcuts &shortcuts, QWidget *parent)
    : QWidget(parent), m_shortcuts(shortcuts), m_search(new QLineEdit), m_list(new QTreeWidget), m_label(new QLabel),
      m_key(new QKeySequenceEdit), m_clear(new QPushButton), m_reset(new QPushButton), m_resetAll(new QPushButton),
      m_note(new QLabel)
{
    build();
    retranslate();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutPage::narrow);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutPage::showChosen);
    connect(m_key, &QKeySequenceEdit::editingFinished, this, &ShortcutPage::assign);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_key->clear();
        assign();
    });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutPage::reset);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        refuse(nullptr);
        m_shortcuts.resetAll();
    });
    connect(&m_shortcuts, &Shortcuts::changed, this, &ShortcutPage::fill);
}

void ShortcutPage::build()
{
    m_search->setClearButtonEnabled(true);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_key->setMaximumSequenceLength(1); // single letters act at once, so a sequence could never complete
    m_label->setBuddy(m_key);
    m_note->setWordWrap(true);
    for (QPushButton *button : {m_clear, m_reset, m_resetAll}) button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_label);
    row->addWidget(m_key, 1);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    auto *last = new QHBoxLayout;
    last->setSpacing(6);
    last->addWidget(m_note, 1);
    last->addWidget(m_resetAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addLayout(last);
}

void ShortcutPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(tr("Search commands and keys"));
    m_list->setHeaderLabels({tr("Command"), tr("Key")});
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_label->setText(tr("New &key:"));
    m_key->setAccessibleName(tr("Key for the selected command"));
    m_clear->setText(tr("&Clear"));
    m_reset->setText(tr("&Reset"));
    m_resetAll->setText(tr("Reset &All"));
    m_note->clear();
    fill();
}

void ShortcutPage::fill()
{
    const int place = m_list->currentItem() ? m_list->currentItem()->data(0, placeRole).toInt() : 0;
    {
        const QSignalBlocker blocked(m_list);
        m_list->clear();
        for (int i = 0; i < int(m_shortcuts.actions().size()); ++i) {
            const QAction &action = *m_shortcuts.actions()[i];
            auto *item = new QTreeWidgetItem(m_list, {plainActionText(action), keysOf(action)});
            item->setData(0, placeRole, i);
            item->setToolTip(0, action.statusTip());
            QFont font = m_list->font();
            font.setBold(m_shortcuts.isChanged(&action));
            item->setFont(1, font);
            if (i == place) m_list->setCurrentItem(item);
        }
    }
    narrow();
    showChosen();
}

void ShortcutPage::narrow()
{
    const QString typed = m_search->text().trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setHidden(
            !item->text(0).contains(typed, Qt::CaseInsensitive) && !item->text(1).contains(typed, Qt::CaseInsensitive));
    }
}

QAction *ShortcutPage::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? m_shortcuts.actions()[item->data(0, placeRole).toInt()] : nullptr;
}

void ShortcutPage::showChosen()
{
    const QAction *action = chosen();
    const QSignalBlocker blocked(m_key);
    m_key->setEnabled(action);
    m_clear->setEnabled(action && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action && m_shortcuts.isChanged(action));
    m_key->setKeySequence(action ? action->shortcut() : QKeySequence());
}

void ShortcutPage::assign()
{
    QAction *action = chosen();
    if (!action || m_key->keySequence() == action->shortcut()) return;
    const QAction *other = m_shortcuts.set(action, m_key->keySequence());
    refuse(other);
    showChosen();
}

void ShortcutPage::reset()
{
    if (QAction *action = chosen()) refuse(m_shortcuts.reset(action));
    showChosen();
}

void ShortcutPage::refuse(const QAction *other)
{
    m_note->setText(other
            ? tr("This key already belongs to “%1”. Give that command another key first.").arg(plainActionText(*other))
            : QString());
}

} // namespace spotter
