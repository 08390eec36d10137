// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/entity_page.h"
#include "ui/facts/entity_action.h"
#include "ui/facts/facts_page.h"

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace spotter {

/// The page of one entity: its names, a timeline, all that is said of it and with it. Each line leads to its sentence.
/// Reads only while it is visible. Main thread; the corpus must outlive it, or be removed with setCorpus(nullptr).
class EntityPanel final : public FactsPage {
    Q_OBJECT
public:
    explicit EntityPanel(QWidget *parent = nullptr);

    void setEntity(qint64 entity);

Q_SIGNALS:
    void actionRequested(spotter::EntityAction action, qint64 entity);
    /// To be asked a reconciliation service about; 0 if no entity is shown.
    void reconcileRequested(qint64 entity);

protected:
    void clear() override;
    void read() override;
    void fill() override;
    void retranslate() override;
    void handleKey(const QWidget &list, int key) override;

private:
    void build();
    void connectAll();
    void find();
    [[nodiscard]] Result<EntityPage> present() const;
    void choose(const QTreeWidgetItem *item);
    void showOther();

    std::optional<EntityPage> m_page;
    qint64 m_entity = 0;
    QLineEdit *m_search;
    QLabel *m_head;
    QTreeWidget *m_lines;
    QPushButton *m_rename, *m_link, *m_split, *m_reconcile, *m_graph;
};

} // namespace spotter
