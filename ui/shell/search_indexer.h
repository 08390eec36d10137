// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace spotter {

class CorpusController;
class TaskRunner;

/// Fills the search index of the open corpus on a thread: after it is opened, and after documents were added. Main
/// thread; does not own the controller.
class SearchIndexer final : public QObject {
    Q_OBJECT
public:
    explicit SearchIndexer(CorpusController &controller, QObject *parent = nullptr);

private:
    void fill();

    CorpusController &m_controller;
    TaskRunner *m_filling;
};

} // namespace spotter
