// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/entity_panel.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

enum LineColumn { Line, LineSentences, LineSureness, LineColumnCount };
enum LineRole { LineIndexRole = Qt::UserRole };

} // namespace

EntityPanel::EntityPanel(QWidget *parent) : FactsPage(250ms, parent)
{
    build();
    connectAll();
    retranslate();
}

void EntityPanel::build()
{
    m_search = new QLineEdit;
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(18 * m_search->fontMetrics().averageCharWidth());
    m_head = new QLabel;
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_lines = new QTreeWidget;
    m_lines->setColumnCount(LineColumnCount);
    m_lines->setAlternatingRowColors(true);
    m_lines->setUniformRowHeights(true);
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->setSectionResizeMode(Line, QHeaderView::Stretch);
    for (const int column : {LineSentences, LineSureness})
        m_lines->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    takeKeys(
        *m_lines, {Qt::Key_Return, Qt::Key_Enter, Qt::Key_E, Qt::Key_F2, Qt::Key_L, Qt::Key_S, Qt::Key_G, Qt::Key_R});
    m_rename = new QPushButton;
    m_link = new QPushButton;
    m_split = new QPushButton;
    m_reconcile = new QPushButton;
    m_reconcile->setObjectName(u"reconcile"_s);
    m_graph = new QPushButton;
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_head, 2);
    for (QPushButton *button : {m_rename, m_link, m_reconcile, m_split, m_graph}) top->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_lines, 1);
    setFocusProxy(m_lines);
}

void EntityPanel::connectAll()
{
    connect(m_search, &QLineEdit::returnPressed, this, &EntityPanel::find);
    connect(m_lines, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem *item) { choose(item); });
    for (const auto &[button, action] :
        {std::pair(m_rename, EntityAction::Rename), std::pair(m_link, EntityAction::Link),
            std::pair(m_split, EntityAction::Split), std::pair(m_graph, EntityAction::Graph)}) {
        connect(button, &QPushButton::clicked, this, [this, action] {
            if (m_page) Q_EMIT actionRequested(action, m_page->entity.id);
        });
    }
    connect(m_reconcile, &QPushButton::clicked, this,
        [this] { Q_EMIT reconcileRequested(m_page ? m_page->entity.id : 0); });
}

void EntityPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Find an entity"));
    m_search->setAccessibleName(tr("Name of an entity; Enter shows it"));
    m_lines->setHeaderLabels({tr("Line", "of an entity's page"), tr("Sentences"), tr("Sureness")});
    m_lines->setAccessibleName(tr("All that is said of the entity"));
    m_lines->setAccessibleDescription(tr("Press Enter to show the sentence, E to show the other entity of the line"));
    m_rename->setText(tr("&Rename…"));
    m_rename->setToolTip(tr("Gives the entity another name (F2)"));
    m_link->setText(tr("&Link…"));
    m_link->setToolTip(tr("Gives the entity an identifier, such as Q937 (L)"));
    m_reconcile->setText(tr("Re&concile…"));
    m_reconcile->setToolTip(tr("Asks a service that you name for identifiers of this entity, or of all (R)"));
    m_split->setText(tr("&Split…"));
    m_split->setToolTip(tr("Takes a name out of the entity: it is one of its own again (S)"));
    m_graph->setText(tr("&Graph"));
    m_graph->setToolTip(tr("Shows the entity and what it is linked to in the Graph dock (G)"));
    fill();
}

void EntityPanel::clear()
{
    m_page.reset();
    m_entity = 0;
    m_search->clear();
}

void EntityPanel::setEntity(qint64 entity)
{
    m_page.reset();
    m_entity = entity;
    setStale();
}

Result<EntityPage> EntityPanel::present() const
{
    auto page = entityPage(*corpus(), m_entity);
    if (page || page.error().code != ErrorCode::NotFound || !m_page) return page;
    const EntityStore entities(corpus()->database());
    for (const FactName &name : m_page->entity.names) {
        const auto id = entities.withName(name);
        if (!id) return std::unexpected(id.error());
        if (*id) return entityPage(*corpus(), **id);
    }
    return page;
}

void EntityPanel::read()
{
    setRead();
    if (m_entity == 0) return;
    auto page = present();
    if (page) {
        m_entity = page->entity.id;
        m_page = *std::move(page);
    } else {
        m_page.reset();
        m_entity = 0;
        // Its labels were changed: there is nothing to show, which is no failure.
        if (page.error().code != ErrorCode::NotFound) Q_EMIT failed(page.error().message);
    }
    fill();
}

void EntityPanel::find()
{
    if (!corpus() || m_search->text().trimmed().isEmpty()) return;
    const auto found = EntityStore(corpus()->database()).find(m_search->text(), 1);
    if (!found) return Q_EMIT failed(found.error().message);
    if (found->empty()) {
        m_page.reset();
        m_entity = 0;
        fill();
        m_head->setText(tr("No label names “%1”.").arg(m_search->text()));
        return;
    }
    setEntity(found->front().id);
    m_lines->setFocus();
}

void EntityPanel::fill()
{
    m_lines->clear();
    for (QPushButton *button : {m_rename, m_link, m_split}) button->setEnabled(m_page && isWritable());
    m_split->setEnabled(m_split->isEnabled() && m_page->entity.names.size() > 1);
    m_reconcile->setEnabled(isWritable());
    m_graph->setEnabled(m_page.has_value());
    if (!m_page) {
        m_head->setText(tr("Find an entity here, or press E in the table of facts."));
        return;
    }
    const KnownEntity &entity = m_page->entity;
    QString head = entity.identifier.isEmpty()
        ? entity.name
        : tr("%1 (%2)", "an entity (identifier)").arg(entity.name, entity.identifier);
    if (!entity.type.isEmpty()) head = tr("%1, %2", "an entity, its type").arg(head, entity.type);
    m_head->setText(head);
    QTreeWidgetItem *section = nullptr;
    std::optional<EntitySection> last;
    for (size_t index = 0; index < m_page->lines.size(); ++index) {
        const EntityLine &line = m_page->lines[index];
        if (last != line.section) {
            section = new QTreeWidgetItem(m_lines, {entitySectionTitle(line.section)});
            section->setFirstColumnSpanned(true);
            section->setExpanded(true);
            last = line.section;
        }
        auto *item = new QTreeWidgetItem(section, {entityLineInWords(line)});
        item->setData(Line, LineIndexRole, int(index));
        item->setToolTip(Line, item->text(Line));
        if (line.sentences == 0) continue;
        item->setText(LineSentences, QLocale().toString(line.sentences));
        const int percent = std::min(99, int(100 * line.sureness + .5));
        item->setText(LineSureness, tr("%1 %").arg(QLocale().toString(percent)));
        for (const int column : {LineSentences, LineSureness})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (m_lines->topLevelItemCount() > 0) m_lines->setCurrentItem(m_lines->topLevelItem(0)->child(0));
}

void EntityPanel::choose(const QTreeWidgetItem *item)
{
    const QVariant index = item ? item->data(Line, LineIndexRole) : QVariant();
    if (!m_page || !index.isValid()) return;
    const FactLabel &label = m_page->lines[size_t(index.toInt())].label;
    if (label.label.isValid()) Q_EMIT labelChosen(label.document, label.label);
}

void EntityPanel::showOther()
{
    const QTreeWidgetItem *item = m_lines->currentItem();
    const QVariant index = item ? item->data(Line, LineIndexRole) : QVariant();
    if (!m_page || !index.isValid()) return;
    if (const qint64 other = m_page->lines[size_t(index.toInt())].other; other != 0) setEntity(other);
}

void EntityPanel::handleKey(const QWidget &, int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_lines->currentItem());
        return;
    }
    if (key == Qt::Key_E) {
        showOther();
        return;
    }
    const std::array keys{std::pair(int(Qt::Key_F2), m_rename), std::pair(int(Qt::Key_L), m_link),
        std::pair(int(Qt::Key_S), m_split), std::pair(int(Qt::Key_G), m_graph), std::pair(int(Qt::Key_R), m_reconcile)};
    for (const auto &[own, button] : keys) {
        if (own == key) button->click();
    }
}

} // namespace spotter
