// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/task_runner.h"
#include "core/text/schema.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QFileDialog;

namespace spotter {

class Actions;
class CorpusController;
class DocumentPanel;
class ModelSnapshot;
class Preferences;
class SaveAs;
struct ImportRequest;
struct ImportSummary;

/// Opening, making, importing, exporting, copying: what the File menu, the start page, dropped files and the command
/// line ask for. A text that is opened without a corpus gets one of its own in the data folder ("scratch"), so that its
/// labels are kept like all others. Dialogs are never modal to the event loop. Main thread.
class FileWorkflow final : public QObject {
    Q_OBJECT
public:
    FileWorkflow(CorpusController &controller, Preferences &preferences, DocumentPanel &documents,
        const Actions &actions, QWidget *window);
    ~FileWorkflow() override;

    /// A corpus, a document or a file of records, whichever it is.
    void open(const QString &path);
    /// One corpus is opened; one document too; several files are imported.
    void openAll(const QStringList &paths);
    /// Opens a corpus and its first document, and then calls `opened`. One of an older format is brought up to date
    /// first, on a thread: it is shown afterwards, unless another one was opened meanwhile.
    void openCorpus(const QString &path, const std::function<void()> &opened = {});
    /// Makes an empty corpus and opens it.
    [[nodiscard]] bool createCorpus(const QString &path, const Schema &schema = {});
    /// The document that was open last; else one that waits to be read; else the first.
    void openSomeDocument();
    /// Imports files at once where they are small, with a dialog where they are not.
    void importNow(const QStringList &files);
    /// Shows the import dialog for files, which may be none yet.
    void showImport(const QStringList &files);
    [[nodiscard]] SaveAs &savingAs() { return *m_savingAs; }
    /// Whether the open corpus is one of a text opened without a corpus.
    [[nodiscard]] bool isScratch() const;

Q_SIGNALS:
    /// Something to be known, not to be worried about.
    void noted(const QString &message);

private:
    void connectActions(const Actions &actions);
    void keepPlace();
    /// Empty if the files contain something that can be read, as far as a short look tells.
    [[nodiscard]] static QString whyUnreadable(const QStringList &files);
    void openAsScratch(const QStringList &files);
    void importIntoScratch(const QString &path, const QStringList &files);
    void showCorpus(const QString &path, const std::function<void()> &opened);
    void whenUpToDate(const QString &path, const std::function<void()> &go);
    void showImported(const ImportSummary &summary);
    void exportTriples();
    void chooseFile(const QString &title, const QStringList &filters, int mode,
        const std::function<void(const QStringList &)> &use);
    void chooseNewCorpus(const QString &title, const std::function<void(const QString &)> &use);
    [[nodiscard]] QString scratchPath(const QString &file) const;
    [[nodiscard]] QString scratchFolder() const;
    void fail(const QString &message);

    CorpusController &m_controller;
    Preferences &m_preferences;
    DocumentPanel &m_documents;
    QWidget *m_window;
    SaveAs *m_savingAs;
    TaskRunner m_updating;
    QString m_placeCorpus; ///< of m_place
    DocumentId m_place; ///< the open document, to begin with next time
};

/// Whether a file is a corpus, by what it begins with.
[[nodiscard]] bool isCorpusFile(const QString &path);

} // namespace spotter
