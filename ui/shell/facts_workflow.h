// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>

#include <vector>

class QMessageBox;

namespace spotter {

class CorpusController;
class FactPanel;
class TaskRunner;
struct FactQuery;
struct TripleChange;
struct TripleChangeEffect;
struct TripleRef;

/// The panel of facts at work: collects them as a job of the controller when it is first shown, accepts and rejects
/// facts in all of their sentences after a preview, each as one step of undo, and saves what the table shows. Main
/// thread; owns none of what it is given.
class FactsWorkflow final : public QObject {
    Q_OBJECT
public:
    FactsWorkflow(CorpusController &controller, FactPanel &panel, QObject *parent = nullptr);

Q_SIGNALS:
    void factsCollected(); ///< for the first time
    void noted(const QString &sentence);
    void failed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void collect();
    void review(const std::vector<qint64> &facts, bool accept);
    void ask(std::vector<TripleRef> triples, const TripleChange &change, const TripleChangeEffect &effect);
    void askWhereTo(const FactQuery &query);
    void save(const QString &target, const FactQuery &query);

    CorpusController &m_controller;
    FactPanel &m_panel;
    TaskRunner *m_previewing;
    TaskRunner *m_saving;
    bool m_isCollecting = false;
    QString m_failure; ///< why they could not be collected; not tried again until the panel is shown again
};

} // namespace spotter
