// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QObject>

class QWidget;

namespace spotter {

class Actions;
class CorpusController;
class DocumentPanel;

/// What a person says about a document: renaming it in the list, and the dialog with its title, note, tags and part of
/// the corpus. Main thread; owns none of what it is given.
class DetailsWorkflow final : public QObject {
    Q_OBJECT
public:
    DetailsWorkflow(CorpusController &controller, DocumentPanel &documents, const Actions &actions, QWidget *window);

private:
    void showProperties();
    void rename(DocumentId document, const QString &title);

    CorpusController &m_controller;
    DocumentPanel &m_documents;
    QWidget *m_window;
};

} // namespace spotter
