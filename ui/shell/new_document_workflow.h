// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/new_document.h"

#include <QObject>

#include <functional>

class QMimeData;
class QWidget;

namespace spotter {

class Actions;
class CorpusController;
class FileWorkflow;

/// Makes documents of what is typed, pasted or dropped as text: added to the open corpus, or to one of its own if none
/// is open, and shown at once. Main thread; owns none of what it is given.
class NewDocumentWorkflow final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    NewDocumentWorkflow(CorpusController &controller, FileWorkflow &files, const Actions &actions, QWidget *window);

    /// What the clipboard has, or what was dropped: files are opened, a text becomes a document.
    void take(const QMimeData &data);
    /// Whether take() has a use for it.
    [[nodiscard]] static bool isUsable(const QMimeData &data);

Q_SIGNALS:
    /// Information that is not a warning.
    void noted(const QString &message);

private:
    void add(const NewDocument &document, const Done &done);
    void store(const NewDocument &document, const Done &done);
    void showAdded(const AddedDocument &added);
    void showDialog();

    CorpusController &m_controller;
    FileWorkflow &m_files;
    QWidget *m_window;
};

} // namespace spotter
