// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/saved_filter_button.h"

#include "core/corpus/corpus.h"
#include "core/corpus/search/saved_filters.h"
#include "ui/session/corpus_controller.h"

#include <QEvent>
#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype longestName = 60;

/// As the text of a menu entry.
QString entryOf(const QString &name) { return QString(name).replace(u'&', u"&&"_s); }

} // namespace

SavedFilterButton::SavedFilterButton(
    CorpusController &controller, std::function<DocumentFilter()> current, QWidget *parent)
    : QToolButton(parent), m_controller(controller), m_current(std::move(current)), m_menu(new QMenu(this))
{
    setObjectName(u"savedFilters"_s);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilterButton::fill);
    retranslate();
}

void SavedFilterButton::retranslate()
{
    setText(tr("Saved Filters"));
    setToolTip(tr("Filters of documents that were saved under a name in this corpus"));
}

void SavedFilterButton::fill()
{
    for (QMenu *below : m_menu->findChildren<QMenu *>()) below->deleteLater();
    m_menu->clear();
    if (!m_controller.corpus()) return;
    const auto saved = savedFilters(m_controller.corpus()->database());
    if (!saved) return Q_EMIT m_controller.failed(saved.error().message);
    const DocumentFilter current = m_current();
    for (const SavedFilter &each : *saved) {
        QAction *entry = m_menu->addAction(entryOf(each.name));
        entry->setCheckable(true);
        entry->setChecked(each.filter == current);
        connect(entry, &QAction::triggered, this, [this, filter = each.filter] { Q_EMIT chosen(filter); });
    }
    if (saved->empty()) m_menu->addAction(tr("No saved filters"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *saving = m_menu->addAction(tr("&Save This Filter…"));
    saving->setEnabled(m_controller.isWritable() && current != DocumentFilter{.synthetic = false});
    connect(saving, &QAction::triggered, this, &SavedFilterButton::askForName);
    QMenu *deleting = m_menu->addMenu(tr("&Delete a Saved Filter"));
    deleting->setEnabled(m_controller.isWritable() && !saved->empty());
    for (const SavedFilter &each : *saved)
        connect(deleting->addAction(entryOf(each.name)), &QAction::triggered, this,
            [this, name = each.name] { remove(name); });
}

void SavedFilterButton::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save Filter"));
    dialog->setLabelText(tr("Name of the filter; one of the same name is replaced"));
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedFilterButton::save);
    dialog->open();
}

void SavedFilterButton::save(const QString &name)
{
    if (!m_controller.corpus()) return;
    const auto saved
        = saveFilter(m_controller.corpus()->database(), {name.simplified().left(longestName), m_current()});
    if (!saved) Q_EMIT m_controller.failed(saved.error().message);
}

void SavedFilterButton::remove(const QString &name)
{
    if (!m_controller.corpus()) return;
    const auto removed = removeSavedFilter(m_controller.corpus()->database(), name);
    if (!removed) Q_EMIT m_controller.failed(removed.error().message);
}

void SavedFilterButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QToolButton::changeEvent(event);
}

} // namespace spotter
