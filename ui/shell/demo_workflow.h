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

/// "Try the demo corpus": opens what packaging/run has built; where that was not done, offers to build it now. Main
/// thread.
class DemoWorkflow final : public QObject {
    Q_OBJECT
public:
    DemoWorkflow(CorpusController &controller, FileWorkflow &files, Preferences &preferences, const Actions &actions,
        QWidget *window);

    void open();

Q_SIGNALS:
    /// The demo's documents are imported: its model is to be trained, for so long.
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
