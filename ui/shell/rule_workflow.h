// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/rule_store.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace spotter {

class CorpusController;
class FactsTabs;
class TaskRunner;

/// What predicates allow: finds rules and contradictions on a thread, shortly after the last edit while a part of the
/// facts that shows them is visible, and writes down what a person decides. Main thread; owns none of what it is given.
class RuleWorkflow final : public QObject {
    Q_OBJECT
public:
    RuleWorkflow(CorpusController &controller, FactsTabs &tabs, QObject *parent = nullptr);

    void search();

Q_SIGNALS:
    void noted(const QString &sentence);
    void failed(const QString &message);

private:
    void decide(const std::function<Result<void>(RuleStore &)> &decision, const QString &sentence);

    CorpusController &m_controller;
    FactsTabs &m_tabs;
    TaskRunner *m_searching;
    QTimer m_waiting;
};

} // namespace spotter
