// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/triple.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace spotter {

class Actions;
class AnnotationView;
class CorpusController;
class OtherPlacesDialog;
class SelectTriplesDialog;
class TriplePanel;
struct TripleRef;

/// Edits of many triples: the dialog that selects triples of the whole corpus, and the one that labels the other places
/// of a triple. Main thread; owns none of what it is given.
class SelectionWorkflow final : public QObject {
    Q_OBJECT
public:
    SelectionWorkflow(CorpusController &controller, AnnotationView &view, TriplePanel &panel, const Actions &actions,
        QWidget *window);

private:
    void selectTriples();
    void findPlaces(int row);
    void open(const TripleRef &ref);
    void openPlace(DocumentId document, const Triple &triple);
    /// Opens the document unless it is open; false if it failed, which is said.
    [[nodiscard]] bool openDocument(DocumentId document);
    void enableActions();

    CorpusController &m_controller;
    AnnotationView &m_view;
    const Actions &m_actions;
    QWidget *m_window;
    QPointer<SelectTriplesDialog> m_selecting;
    QPointer<OtherPlacesDialog> m_places;
};

} // namespace spotter
