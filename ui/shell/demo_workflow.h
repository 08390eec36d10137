// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace spotter {

class Actions;
class CorpusController;
class FileWorkflow;
class Preferences;
struct DemoPlaces;

/// "Try the demo corpus": opens the corpus built by packaging/run; if there is none, offers to build it. Main thread.
class DemoWorkflow final : public QObject {
    Q_OBJECT
public:
    DemoWorkflow(CorpusController &controller, FileWorkflow &files, Preferences &preferences, const Actions &actions,
        QWidget *window);

    void open();

Q_SIGNALS:
    /// The demo's documents are imported: requests training of its model for the given time.
    void trainingWanted(double minutes);

private:
    void openBuilt(const DemoPlaces &demo);
    void offerToBuild(const DemoPlaces &demo);
    void build(const DemoPlaces &demo);

    CorpusController &m_controller;
    FileWorkflow &m_files;
    Preferences &m_preferences;
    QWidget *m_window;
};

} // namespace spotter
