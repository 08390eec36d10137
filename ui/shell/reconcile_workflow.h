// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/entity_store.h"

#include <QObject>

#include <vector>

namespace spotter {

class CorpusController;
class FactsTabs;
class Preferences;
class ReconcileDialog;
class TaskRunner;
struct Reconciliation;
struct ReconciliationRequest;

/// Identifiers from a service that the user names: asks it on a thread, and links what the user accepts, each time as
/// one step of undo. The address is remembered when it is asked. Main thread; owns none of what it is given.
class ReconcileWorkflow final : public QObject {
    Q_OBJECT
public:
    ReconcileWorkflow(
        CorpusController &controller, FactsTabs &tabs, Preferences &preferences, QObject *parent = nullptr);

Q_SIGNALS:
    void noted(const QString &sentence);
    void failed(const QString &message);

private:
    void open(qint64 entity);
    void makeDialog();
    void ask(const ReconciliationRequest &request);
    void answered(const Result<Reconciliation> &reconciliation);
    void link(const std::vector<NameToLink> &links, const QString &service);

    CorpusController &m_controller;
    FactsTabs &m_tabs;
    Preferences &m_preferences;
    TaskRunner *m_asking;
    ReconcileDialog *m_dialog = nullptr; ///< made when it is first needed; the tabs own it
};

} // namespace spotter
