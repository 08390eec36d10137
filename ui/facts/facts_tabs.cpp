// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/facts_tabs.h"

#include "ui/facts/entity_panel.h"
#include "ui/facts/fact_panel.h"
#include "ui/facts/merge_panel.h"
#include "ui/facts/rule_panel.h"

#include <QEvent>

namespace spotter {

FactsTabs::FactsTabs(QWidget *parent)
    : QTabWidget(parent), m_facts(new FactPanel), m_merges(new MergePanel), m_rules(new RulePanel),
      m_entity(new EntityPanel)
{
    setDocumentMode(true);
    for (FactsPage *page : pages()) addTab(page, QString());
    retranslate();
    setFocusProxy(m_facts);
    // What the user chose gets the keys, unless they are choosing among the tabs.
    connect(this, &QTabWidget::currentChanged, this, [this] { setFocusProxy(currentWidget()); });
}

std::array<FactsPage *, 4> FactsTabs::pages() const { return {m_facts, m_merges, m_rules, m_entity}; }

void FactsTabs::setCorpus(Corpus *corpus)
{
    for (FactsPage *page : pages()) page->setCorpus(corpus);
}

void FactsTabs::refresh()
{
    for (FactsPage *page : pages()) page->refresh();
}

void FactsTabs::showEntity(qint64 entity)
{
    m_entity->setEntity(entity);
    setCurrentWidget(m_entity);
    m_entity->setFocus();
}

void FactsTabs::retranslate()
{
    setTabText(0, tr("Table", "tab of the facts"));
    setTabText(1, tr("Suggested Merges"));
    setTabText(2, tr("Contradictions"));
    setTabText(3, tr("Entity"));
}

void FactsTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QTabWidget::changeEvent(event);
}

} // namespace spotter
