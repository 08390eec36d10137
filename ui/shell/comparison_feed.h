// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace spotter {

class CorpusController;
class TaskRunner;
class TrainingPanel;

/// Lists in the training panel what a new model would predict differently, while it waits to be adopted or discarded.
/// Main thread; the models run on a thread of their own.
class ComparisonFeed final : public QObject {
    Q_OBJECT
public:
    ComparisonFeed(CorpusController &controller, TrainingPanel &panel, QObject *parent = nullptr);

private:
    void compare(bool waits);

    CorpusController &m_controller;
    TrainingPanel &m_panel;
    TaskRunner *m_reading;
};

} // namespace spotter
