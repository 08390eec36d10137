// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/export_documents.h"

#include <QObject>

#include <vector>

namespace spotter {

class Actions;
class CorpusController;
class DocumentPanel;
class ExportService;
class Preferences;

/// Exports with the dialog, and repeats the last export of a corpus as it was, without asking. Main thread.
class ExportWorkflow final : public QObject {
    Q_OBJECT
public:
    ExportWorkflow(CorpusController &controller, Preferences &preferences, DocumentPanel &documents,
        const Actions &actions, QWidget *window);

    /// In the file manager.
    void showFile(const QString &file);

Q_SIGNALS:
    void noted(const QString &message);
    void written(const QString &message, const QString &file);

private:
    void showDialog();
    void exportAgain();
    void remember(const ExportRequest &request);
    /// Of the open corpus; null if it was not exported yet.
    [[nodiscard]] const ExportRequest *last() const;
    void enableActions();

    CorpusController &m_controller;
    Preferences &m_preferences;
    DocumentPanel &m_documents;
    const Actions &m_actions;
    QWidget *m_window;
    ExportService *m_service; ///< of exportAgain()
    QString m_target; ///< of the export that m_service is writing; empty if it is not
    std::vector<ExportRequest> m_done; ///< the last one of each corpus
};

} // namespace spotter
