// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/task_runner.h"
#include "core/text/schema.h"
#include "ui/session/scratch_corpora.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

class QFileDialog;

namespace spotter {

class Actions;
class CorpusController;
class DocumentPanel;
class ExportWorkflow;
class ModelSnapshot;
class Preferences;
class SaveAs;
struct ImportRequest;
struct ImportSummary;

/// Opens, creates, imports, exports and copies files for the File menu, the start page, dropped files and the command
/// line. A text that is opened without a corpus gets one of its own in the data folder ("scratch"), so that its labels
/// are saved like all others. Dialogs never block the event loop. Main thread.
class FileWorkflow final : public QObject {
    Q_OBJECT
public:
    FileWorkflow(CorpusController &controller, Preferences &preferences, DocumentPanel &documents,
        const Actions &actions, QWidget *window);
    ~FileWorkflow() override;

    /// Opens a corpus, a document or a file of records.
    void open(const QString &path);
    /// Opens a single corpus or document; imports several files. model: the folder of the model to use for them instead
    /// of the corpus' own or the one in use; empty: none.
    void openAll(const QStringList &paths, const QString &model = {});
    /// Opens a corpus and its first document, then calls `opened`. A corpus in an older format is upgraded first, on a
    /// thread, and then shown, unless another one was opened meanwhile.
    void openCorpus(const QString &path, const std::function<void()> &opened = {});
    /// Creates an empty corpus and opens it.
    [[nodiscard]] bool createCorpus(const QString &path, const Schema &schema = {});
    /// Opens the most recently open document; else one without labels; else the first.
    void openSomeDocument();
    /// Imports small files immediately, others with a dialog.
    void importNow(const QStringList &files);
    /// Shows the import dialog for files; the list may be empty.
    void showImport(const QStringList &files);
    /// Opens the scratch corpus of a text that comes from no file, then calls `fill`, which stores the text; key: what
    /// finds this corpus again.
    void openScratch(const QString &name, const QByteArray &key, const std::function<void()> &fill);
    [[nodiscard]] SaveAs &savingAs() { return *m_savingAs; }
    [[nodiscard]] ExportWorkflow &exporting() { return *m_exporting; }
    /// Whether the open corpus was made for a text opened without a corpus.
    [[nodiscard]] bool isScratch() const;

Q_SIGNALS:
    /// Information that is not a warning.
    void noted(const QString &message);
    /// Something has happened to the open corpus that must be seen.
    void happened(const QString &message);

private:
    void connectActions(const Actions &actions);
    void enable(const Actions &actions);
    void keepPlace();
    void openOverwritten(const QString &path);
    void openAsScratch(const QStringList &files);
    void enterScratch(const QString &path, const std::function<void()> &fill);
    void importIntoScratch(const QString &path, const QStringList &files);
    void showCorpus(const QString &path, const std::function<void()> &opened);
    void openAny(const QStringList &paths);
    void useNamedModel();
    void whenUpToDate(const QString &path, const std::function<void()> &go);
    void removeUnusedScratch();
    void showImported(const ImportSummary &summary);
    void chooseFile(const QString &title, const QStringList &filters, int mode,
        const std::function<void(const QStringList &)> &use);
    void chooseNewCorpus(
        const QString &title, const std::function<void(const QString &)> &use, const QString &proposed = {});
    void fail(const QString &message);

    CorpusController &m_controller;
    Preferences &m_preferences;
    QWidget *m_window;
    const ScratchCorpora m_scratch;
    SaveAs *m_savingAs;
    ExportWorkflow *m_exporting;
    TaskRunner m_updating;
    TaskRunner m_tidying; ///< deletes unused scratch corpora
    std::vector<std::function<void()>> m_afterTidying; ///< what wants to open one meanwhile
    QString m_namedModel; ///< the folder of a model that waits for the corpus that it is for
    QString m_placeCorpus; ///< of m_place
    DocumentId m_place; ///< the open document, which is opened first next time
};

} // namespace spotter
