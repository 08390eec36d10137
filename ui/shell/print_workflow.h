// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/report/document_report.h"

#include <QObject>

#include <memory>

class QPagedPaintDevice;
class QPrinter;

namespace spotter {

class Actions;
class CorpusController;
class Preferences;
class TaskRunner;

/// Prints the open document with its triples as they are shown, and writes the same report as PDF or as a web page.
/// Pages are laid out on a thread. Main thread.
class PrintWorkflow final : public QObject {
    Q_OBJECT
public:
    PrintWorkflow(CorpusController &controller, Preferences &preferences, const Actions &actions, QWidget *window);
    ~PrintWorkflow() override;

Q_SIGNALS:
    void noted(const QString &sentence);
    void written(const QString &sentence, const QString &file);

private:
    void print();
    void printOn(const std::shared_ptr<QPrinter> &printer);
    void askForFile();
    void writeTo(const QString &path);
    [[nodiscard]] ReportedDocument document() const;

    CorpusController &m_controller;
    Preferences &m_preferences;
    QWidget *m_window;
    TaskRunner *m_printing;
    TaskRunner *m_writing;
};

} // namespace spotter
