// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reconciliation.h"

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace spotter {

/// Asks a reconciliation service that the user names for identifiers, and shows what it proposes for each entity.
/// Asking and linking are signals; nothing is sent or linked before the user asks for it. Not modal. Main thread.
class ReconcileDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ReconcileDialog(QWidget *parent = nullptr);

    void setAddress(const QString &address);
    /// The one that can be asked about alone; none: only all of them.
    void setEntity(const std::optional<KnownEntity> &entity);
    void setRunning(bool running);
    void setProgress(qint64 done, qint64 total);
    void setNotice(const QString &notice);
    /// Replaces what was shown.
    void setReconciliation(const Reconciliation &reconciliation);
    /// Takes an entity that was linked from the list.
    void remove(const FactName &name);
    void clear();

Q_SIGNALS:
    void askRequested(const spotter::ReconciliationRequest &request);
    void stopRequested();
    void linkRequested(const std::vector<spotter::NameToLink> &links, const QString &service);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void ask();
    void fill();
    void showSelected();
    void link(const QTreeWidgetItem *item);
    void linkCertain();

    std::optional<KnownEntity> m_entity;
    Reconciliation m_shown;
    bool m_isAsked = false; ///< m_shown is an answer
    bool m_isRunning = false;
    QLineEdit *m_address, *m_type;
    QLabel *m_addressName, *m_typeName, *m_privacy, *m_notice;
    QRadioButton *m_one, *m_all;
    QTreeWidget *m_list;
    QPushButton *m_ask, *m_stop, *m_link, *m_certain, *m_close;
};

} // namespace spotter
