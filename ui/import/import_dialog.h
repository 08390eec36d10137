// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/import_files.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace spotter {

class ImportChoices;
class CorpusController;
class TaskRunner;

/// Chooses files and how to read them, previews the first records, imports them on a thread with progress and Stop, and
/// shows the counts of the result. Meanwhile the corpus stays open and can be read. Show it with open().
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(CorpusController &controller, QWidget *parent = nullptr);

    void setFiles(const QStringList &files);
    void setFolder(const QString &folder) { m_folder = folder; }
    [[nodiscard]] const QStringList &files() const { return m_files; }
    [[nodiscard]] bool isRunning() const;

public Q_SLOTS:
    void start();
    /// The same for files that were opened rather than imported: once they are shown, the dialog closes itself, unless
    /// there is something to read in it.
    void startAndClose();
    void reject() override; ///< stops a running import, otherwise closes

Q_SIGNALS:
    void imported(const spotter::ImportSummary &summary);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void retranslate();
    void chooseFiles();
    void chooseFolder();
    void addFiles(const QStringList &files);
    void showFiles();
    void showPreview();
    void showResult(const Result<ImportSummary> &result);
    [[nodiscard]] ImportRequest request() const;

    CorpusController &m_controller;
    TaskRunner *m_looking; ///< reads the first records
    QTimer m_lookDelay; ///< combines several quick changes into one preview
    QString m_folder;
    QStringList m_files;
    bool m_done = false;
    bool m_closesWhenDone = false;

    QLabel *m_filesLabel;
    QListWidget *m_list;
    QLabel *m_hint = nullptr; ///< over the empty list
    QPushButton *m_add, *m_addFolder, *m_clear;
    ImportChoices *m_choices;
    QProgressBar *m_progress;
    QLabel *m_previewLabel;
    QPlainTextEdit *m_preview;
    QLabel *m_outcome;
    QPlainTextEdit *m_issues;
    QPushButton *m_start, *m_close;
};

} // namespace spotter
