// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/export_workflow.h"

#include "core/corpus/corpus.h"
#include "ui/appearance/preferences.h"
#include "ui/commands/actions.h"
#include "ui/documents/document_panel.h"
#include "ui/export_dialog/export_dialog.h"
#include "ui/export_dialog/export_service.h"
#include "ui/export_dialog/export_words.h"
#include "ui/export_dialog/show_in_folder.h"
#include "ui/session/corpus_controller.h"
#include "ui/session/scratch_corpora.h"
#include "ui/shell/obstacles.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace spotter {

ExportWorkflow::ExportWorkflow(CorpusController &controller, Preferences &preferences, DocumentPanel &documents,
    const Actions &actions, QWidget *window)
    : QObject(window), m_controller(controller), m_preferences(preferences), m_documents(documents), m_actions(actions),
      m_window(window), m_service(new ExportService(this))
{
    connect(actions.exportTriples, &QAction::triggered, this, &ExportWorkflow::showDialog);
    connect(actions.exportAgain, &QAction::triggered, this, &ExportWorkflow::exportAgain);
    connect(m_service, &ExportService::written, this, [this](const ExportSummary &made) {
        const QString file = std::exchange(m_target, {});
        enableActions();
        Q_EMIT written(tr("Wrote %1 to %2.").arg(amountText(made), QDir::toNativeSeparators(file)), file);
    });
    connect(m_service, &ExportService::failed, this, [this](const Error &error) {
        m_target.clear();
        enableActions();
        Q_EMIT noted({});
        Q_EMIT m_controller.failed(error.message);
    });
    connect(&controller, &CorpusController::corpusChanged, this, &ExportWorkflow::enableActions);
    connect(&controller, &CorpusController::documentsChanged, this, &ExportWorkflow::enableActions);
    connect(&actions, &Actions::retranslated, this, &ExportWorkflow::enableActions);
    connect(&controller, &CorpusController::placeChanged, this, [this](const QString &before) {
        for (ExportRequest &request : m_done)
            if (request.corpusPath == before) request.corpusPath = m_controller.corpus()->path();
        enableActions();
    });
    enableActions();
}

void ExportWorkflow::showDialog()
{
    const Corpus *corpus = m_controller.corpus();
    if (!corpus) return;
    auto *dialog = new ExportDialog(corpus->path(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const Document &document = m_controller.document();
    const QString title = QFileInfo(document.source).fileName();
    dialog->setCurrentDocument(
        m_controller.documentId(), title.isEmpty() ? document.text.left(40).simplified() : title);
    dialog->setListFilter(m_documents.filter());
    dialog->setFolder(m_preferences.folder());
    dialog->setName(ScratchCorpora(m_preferences.dataFolder()).nameOf(corpus->path()));
    connect(dialog, &ExportDialog::exported, this, [this, dialog](const QString &path) {
        m_preferences.setFolder(QFileInfo(path).absolutePath());
        remember(dialog->lastRequest());
        Q_EMIT written(tr("Written to %1").arg(path), path);
    });
    dialog->open();
}

void ExportWorkflow::exportAgain()
{
    const ExportRequest *request = last();
    if (!request || !m_target.isEmpty()) return;
    m_controller.followFile();
    if (last() != request) return; // another corpus is open now, and the window says why
    m_target = request->target;
    enableActions();
    Q_EMIT noted(tr("Exporting to %1…").arg(QDir::toNativeSeparators(m_target)));
    m_service->write(*request);
}

void ExportWorkflow::showFile(const QString &file) { showInFolder(file); }

void ExportWorkflow::remember(const ExportRequest &request)
{
    std::erase_if(m_done, [&](const ExportRequest &other) { return other.corpusPath == request.corpusPath; });
    m_done.push_back(request);
    m_done.back().target = QFileInfo(request.target).absoluteFilePath();
    enableActions();
}

const ExportRequest *ExportWorkflow::last() const
{
    if (!m_controller.corpus()) return nullptr;
    const auto found = std::ranges::find(m_done, m_controller.corpus()->path(), &ExportRequest::corpusPath);
    return found == m_done.end() ? nullptr : &*found;
}

void ExportWorkflow::enableActions()
{
    const QString obstacle = Obstacles::toReadingDocuments(m_controller);
    m_actions.allow(m_actions.exportTriples, obstacle);
    m_actions.allow(m_actions.exportAgain,
        !obstacle.isEmpty()      ? obstacle
            : !last()            ? tr("Nothing was exported from this corpus yet")
            : m_target.isEmpty() ? QString()
                                 : tr("An export is in progress: wait until it ends"));
}

} // namespace spotter
