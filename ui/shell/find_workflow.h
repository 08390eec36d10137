// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace spotter {

class Actions;
class AnnotationView;
class CorpusController;
class DocumentPanel;
class FindBar;

/// Finding a string in the open document; also marks there what the list of documents was searched for. Main thread;
/// owns none of what it is given.
class FindWorkflow final : public QObject {
    Q_OBJECT
public:
    FindWorkflow(CorpusController &controller, AnnotationView &view, FindBar &bar, DocumentPanel &documents,
        const Actions &actions, QObject *parent);

private:
    void begin();
    void search();
    void step(int by);
    void showDocument();
    void mark(const QString &pattern);
    /// The hit that is selected; -1 if none is.
    [[nodiscard]] qsizetype currentHit() const;
    void showCount();

    CorpusController &m_controller;
    AnnotationView &m_view;
    FindBar &m_bar;
    DocumentPanel &m_documents;
    QTimer m_typing;
};

} // namespace spotter
