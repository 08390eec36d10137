// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/entity_page.h"
#include "ui/facts/entity_action.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace spotter {

class Corpus;

/// The page of one entity: its names, a timeline, all that is said of it and with it. Each line leads to its sentence.
/// Reads only while it is visible. Main thread; the corpus must outlive it, or be removed with setCorpus(nullptr).
class EntityPanel final : public QWidget {
    Q_OBJECT
public:
    explicit EntityPanel(QWidget *parent = nullptr);

    /// Null: no corpus is open.
    void setCorpus(Corpus *corpus);
    void setEntity(qint64 entity);
    /// Must be called after each edit. An entity that was merged is found again by its name.
    void refresh();

Q_SIGNALS:
    void actionRequested(spotter::EntityAction action, qint64 entity);
    /// To be asked a reconciliation service about; 0 if no entity is shown.
    void reconcileRequested(qint64 entity);
    void labelChosen(spotter::DocumentId document, spotter::AnnotationId label);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void find();
    void read();
    void fill();
    [[nodiscard]] Result<EntityPage> present() const;
    void choose(const QTreeWidgetItem *item);
    void showOther();
    [[nodiscard]] bool handleKey(int key);

    Corpus *m_corpus = nullptr;
    bool m_isStale = false;
    std::optional<EntityPage> m_page;
    qint64 m_entity = 0;
    QLineEdit *m_search;
    QLabel *m_head;
    QTreeWidget *m_lines;
    QPushButton *m_rename, *m_link, *m_split, *m_reconcile, *m_graph;
    QTimer m_waiting;
};

} // namespace spotter
