// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/details_workflow.h"

#include "ui/commands/actions.h"
#include "ui/documents/document_panel.h"
#include "ui/documents/document_properties.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/obstacles.h"

namespace spotter {

DetailsWorkflow::DetailsWorkflow(
    CorpusController &controller, DocumentPanel &documents, const Actions &actions, QWidget *window)
    : QObject(window), m_controller(controller), m_documents(documents), m_window(window)
{
    documents.addAction(actions.renameDocument);
    documents.setDocumentActions({actions.renameDocument, actions.documentProperties});
    connect(actions.renameDocument, &QAction::triggered, &documents, &DocumentPanel::rename);
    connect(actions.documentProperties, &QAction::triggered, this, &DetailsWorkflow::showProperties);
    connect(&documents, &DocumentPanel::propertiesRequested, this, &DetailsWorkflow::showProperties);
    connect(&documents, &DocumentPanel::renamed, this, &DetailsWorkflow::rename);
    const auto enable = [this, &actions] {
        actions.allow(actions.renameDocument, Obstacles::toWritingDocument(m_controller));
        actions.allow(actions.documentProperties, Obstacles::toReadingDocument(m_controller));
    };
    connect(&controller, &CorpusController::documentOpened, this, enable);
    connect(&controller, &CorpusController::placeChanged, this, enable);
    connect(&actions, &Actions::retranslated, this, enable);
    enable();
}

void DetailsWorkflow::rename(DocumentId document, const QString &title)
{
    if (!m_controller.corpus()) return;
    const auto stored = m_controller.corpus()->documents().load(document);
    if (!stored) return Q_EMIT m_controller.failed(stored.error().message);
    DocumentDetails details = detailsOf(stored->metadata);
    details.title = title;
    (void)m_controller.setDetails(document, details); // says itself what fails
}

void DetailsWorkflow::showProperties()
{
    const DocumentId id = m_controller.documentId();
    if (!id.isValid()) return;
    auto *dialog
        = new DocumentProperties(id, m_controller.document(), m_documents.tags(), !m_controller.isWritable(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DocumentProperties::storeRequested, this, [this, dialog] {
        if (m_controller.setDetails(dialog->id(), dialog->details(), dialog->split())) dialog->accept();
    });
    connect(&m_controller, &CorpusController::failed, dialog, &DocumentProperties::showProblem);
    // Its document is gone with the corpus.
    connect(&m_controller, &CorpusController::corpusChanged, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace spotter
