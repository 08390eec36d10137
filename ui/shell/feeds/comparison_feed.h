// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/span.h"

#include <QObject>

namespace spotter {

class AnnotationView;
class CorpusController;
class TaskRunner;
class TrainingPanel;

/// Shows in the training panel how a new model compares with the one in use and what it would predict differently,
/// while it waits to be adopted or discarded.
/// Main thread; the models run on a thread of their own.
class ComparisonFeed final : public QObject {
    Q_OBJECT
public:
    ComparisonFeed(CorpusController &controller, TrainingPanel &panel, AnnotationView &view, QObject *parent = nullptr);

private:
    void compare(bool waits);
    void openSentence(DocumentId document, Span place);

    CorpusController &m_controller;
    TrainingPanel &m_panel;
    AnnotationView &m_view;
    TaskRunner *m_reading;
};

} // namespace spotter
