// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_workflow.h"

#include "core/corpus/corpus.h"
#include "core/workspace/import_files.h"
#include "core/workspace/import_words.h"
#include "core/workspace/model_shelf.h"
#include "ui/appearance/preferences.h"
#include "ui/appearance/save_dialog.h"
#include "ui/commands/actions.h"
#include "ui/import/import_dialog.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/demo_locator.h"
#include "ui/shell/export_workflow.h"
#include "ui/shell/file_look.h"
#include "ui/shell/obstacles.h"
#include "ui/shell/save_as.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

FileWorkflow::FileWorkflow(CorpusController &controller, Preferences &preferences, DocumentPanel &documents,
    const Actions &actions, QWidget *window)
    : QObject(window), m_controller(controller), m_preferences(preferences), m_window(window),
      m_scratch(preferences.dataFolder()), m_savingAs(new SaveAs(controller, preferences, this)),
      m_exporting(new ExportWorkflow(controller, preferences, documents, actions, window))
{
    connectActions(actions);
    connect(m_savingAs, &SaveAs::noted, this, &FileWorkflow::noted);
    connect(&controller, &CorpusController::corpusChanged, this, [this, &actions] { enable(actions); });
    connect(&controller, &CorpusController::documentsChanged, this, [this, &actions] { enable(actions); });
    connect(&actions, &Actions::retranslated, this, [this, &actions] { enable(actions); });
    connect(&controller, &CorpusController::placeChanged, this, [this, &actions](const QString &before) {
        const QString now = m_controller.corpus()->path();
        if (m_placeCorpus == before) m_placeCorpus = now;
        if (now != before) {
            m_preferences.removeRecentFiles({QFileInfo(before).absoluteFilePath()});
            m_preferences.addRecentFile(now);
        }
        enable(actions);
    });
    connect(&controller, &CorpusController::overwritten, this, &FileWorkflow::openOverwritten);
    connect(&controller, &CorpusController::documentOpened, this, [this] {
        const DocumentId document = m_controller.documentId();
        if (!document.isValid()) keepPlace();
        m_placeCorpus = document.isValid() ? m_controller.corpus()->path() : QString();
        m_place = document;
    });
    enable(actions);
    removeUnusedScratch();
}

/// The window shows what is in the file now, as an editor does with a text that another program has changed.
void FileWorkflow::openOverwritten(const QString &path)
{
    if (!isCorpusFile(path)) {
        fail(tr(
            "Another file was copied over %1 while it was open. What is there now is not a corpus; it was left as it "
            "is.")
                .arg(path));
        return;
    }
    openCorpus(path, [this, path] {
        Q_EMIT happened(
            tr("Another file was copied over %1 while it was open. The window shows what is there now.").arg(path));
    });
}

/// What an import leaves that was killed: a corpus of a text with nothing in it.
void FileWorkflow::removeUnusedScratch()
{
    if (m_scratch.isEmpty()) return;
    m_tidying.start<int>(
        [scratch = m_scratch](const Task &task) -> Result<int> { return scratch.removeUnused(task.stop); },
        [this](const Result<int> &) {
            for (const auto &go : std::exchange(m_afterTidying, {})) go();
        });
}

void FileWorkflow::enable(const Actions &actions)
{
    const QString noCorpus = Obstacles::toReading(m_controller);
    for (QAction *action : {actions.saveAsCorpus, actions.startPage}) actions.allow(action, noCorpus);
    const QString noDocuments = Obstacles::toReadingDocuments(m_controller);
    for (QAction *action : {actions.findDocuments, actions.nextDocument, actions.previousDocument})
        actions.allow(action, noDocuments);
    actions.allow(actions.importFiles, Obstacles::toAdding(m_controller));
}

FileWorkflow::~FileWorkflow() { keepPlace(); }

/// Called once for each corpus, not for each document: writing preferences waits for the disk.
void FileWorkflow::keepPlace()
{
    if (m_place.isValid()) m_preferences.setDocument(m_placeCorpus, m_place);
}

void FileWorkflow::connectActions(const Actions &actions)
{
    connect(actions.open, &QAction::triggered, this, [this] {
        chooseFile(tr("Open"), {tr("All files (*)"), tr("Corpora (*.spotter)")}, QFileDialog::ExistingFiles,
            [this](const QStringList &files) { openAll(files); });
    });
    connect(actions.newCorpus, &QAction::triggered, this,
        [this] { chooseNewCorpus(tr("New Corpus"), [this](const QString &path) { (void)createCorpus(path); }); });
    connect(actions.importFiles, &QAction::triggered, this, [this] {
        if (m_controller.corpus()) return showImport({});
        chooseNewCorpus(tr("New corpus to import into"), [this](const QString &path) {
            const std::shared_ptr<const ModelSnapshot> model = m_controller.model();
            if (!createCorpus(path)) return;
            if (model) m_controller.setModel(model); // it is to read what is imported
            showImport({});
        });
    });
    connect(actions.saveAsCorpus, &QAction::triggered, this, [this] {
        chooseNewCorpus(
            tr("Save Corpus As"), [this](const QString &path) { m_savingAs->start(path); },
            isScratch() ? m_scratch.nameOf(m_controller.corpus()->path()) : QString());
    });
    connect(actions.useModel, &QAction::triggered, this, [this] {
        chooseFile(tr("Folder of the model"), {}, QFileDialog::Directory,
            [this](const QStringList &folders) { m_controller.loadModel(folders.front()); });
    });
    connect(actions.startPage, &QAction::triggered, &m_controller, &CorpusController::closeCorpus);
}

void FileWorkflow::open(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) return fail(tr("%1 does not exist").arg(path));
    if (file.isDir() && m_controller.isWritable() && !isScratch()) {
        showImport({path});
    } else if (isCorpusFile(path)) {
        openCorpus(path);
    } else if (m_controller.isWritable() && !isScratch()) {
        const auto format = formatOfFile(path);
        const bool isText = format && format->isText; // for extraction, rather than labelled records
        // A large file of a known format is read on a thread, which says what is wrong with it.
        const bool isJson = QFileInfo(path).suffix().startsWith("json"_L1, Qt::CaseInsensitive); // one record, perhaps
        const bool isLooked = isQuicklyRead({path}) || (!format && !isJson);
        const QString why
            = isLooked ? whyUnreadable({path}, isText ? ImportChoice::None : ImportChoice::InTheDialog) : QString();
        if (!why.isEmpty())
            fail(why);
        else if (isText)
            importNow({path});
        else
            showImport({path});
    } else {
        openAsScratch({path});
    }
}

void FileWorkflow::openAll(const QStringList &paths, const QString &model)
{
    m_namedModel = model;
    if (!paths.isEmpty()) openAny(paths);
    if (!m_updating.isRunning()) useNamedModel();
}

/// After the corpus was opened, which drops the model of the one before.
void FileWorkflow::useNamedModel()
{
    if (const QString model = std::exchange(m_namedModel, {}); !model.isEmpty()) m_controller.loadModel(model);
}

void FileWorkflow::openAny(const QStringList &paths)
{
    const auto corpus = std::ranges::find_if(paths, &isCorpusFile);
    if (paths.size() == 1)
        open(paths.front());
    else if (corpus != paths.end())
        open(*corpus); // one window shows one corpus
    else if (m_controller.isWritable() && !isScratch())
        showImport(paths);
    else
        openAsScratch(paths);
}

void FileWorkflow::openCorpus(const QString &path, const std::function<void()> &opened)
{
    whenUpToDate(path, [this, path, opened] { showCorpus(path, opened); });
}

void FileWorkflow::showCorpus(const QString &path, const std::function<void()> &opened)
{
    if (auto shown = m_controller.openCorpus(path); !shown) return fail(shown.error().message);
    m_preferences.addRecentFile(path);
    m_preferences.setFolder(QFileInfo(path).absolutePath());
    if (!m_controller.documentId().isValid()) openSomeDocument();
    if (opened) opened();
}

void FileWorkflow::whenUpToDate(const QString &path, const std::function<void()> &go)
{
    if (m_tidying.isRunning() && m_scratch.contains(path)) {
        m_afterTidying.emplace_back([this, path, go] { whenUpToDate(path, go); });
        return;
    }
    if (!Corpus::isOutdated(path)) return go();
    if (m_updating.isRunning()) return fail(tr("Another corpus is being upgraded; wait until that is finished"));
    const QString before = m_controller.corpus() ? m_controller.corpus()->path() : QString();
    m_updating.start<QString>(
        [path](const Task &) {
            return Corpus::open(path).transform(
                [](const std::unique_ptr<Corpus> &corpus) { return corpus->backupPath(); });
        },
        [this, path, before, go](const Result<QString> &backup) {
            const auto model = qScopeGuard([this] { useNamedModel(); });
            if (!backup) return fail(backup.error().message);
            // If the user has opened another corpus meanwhile, keep showing that.
            if ((m_controller.corpus() ? m_controller.corpus()->path() : QString()) == before) go();
            if (backup->isEmpty()) return;
            Q_EMIT noted(tr("%1 was upgraded to the current format; the original is kept as %2").arg(path, *backup));
        });
    Q_EMIT noted(tr("%1 has an older format and is being upgraded…").arg(path));
}

bool FileWorkflow::createCorpus(const QString &path, const Schema &schema)
{
    if (auto made = m_controller.createCorpus(path, schema); !made) {
        fail(made.error().message);
        return false;
    }
    m_preferences.addRecentFile(path);
    m_preferences.setFolder(QFileInfo(path).absolutePath());
    return true;
}

void FileWorkflow::openSomeDocument()
{
    const DocumentId last = m_preferences.document(m_controller.corpus()->path());
    if (last.isValid() && m_controller.openDocument(last)) return;
    // Prefer unlabelled texts, then labelled sentences, then synthetic ones.
    DocumentFilter natural;
    natural.synthetic = false;
    DocumentFilter unread = natural;
    unread.withoutLabelsOnly = true;
    unread.split = Split::None;
    for (const DocumentFilter &filter : {unread, natural, DocumentFilter()}) {
        const auto first = m_controller.corpus()->documents().page(filter, {}, 1);
        if (!first) return fail(first.error().message);
        if (first->empty()) continue;
        if (auto opened = m_controller.openDocument(first->front().id); !opened) fail(opened.error().message);
        return;
    }
}

void FileWorkflow::openAsScratch(const QStringList &files)
{
    // Opening the same file again finds its corrections; files with the same name in other folders stay apart.
    const QFileInfo first(files.front());
    const QString path = m_scratch.pathFor(first.completeBaseName(), first.absoluteFilePath().toUtf8());
    whenUpToDate(path, [this, path, files] { importIntoScratch(path, files); });
}

void FileWorkflow::importIntoScratch(const QString &path, const QStringList &files)
{
    // What cannot be read leaves nothing behind, and what was open stays open.
    if (const QString why = QFileInfo::exists(path) ? QString() : whyUnreadable(files, ImportChoice::None);
        !why.isEmpty())
        return fail(why);
    enterScratch(path, [this, files] {
        for (const QString &file : files) m_preferences.addRecentFile(file);
        importNow(files);
    });
}

void FileWorkflow::openScratch(const QString &name, const QByteArray &key, const std::function<void()> &fill)
{
    const QString path = m_scratch.pathFor(name, key);
    whenUpToDate(path, [this, path, fill] {
        enterScratch(path, [this, path, fill] {
            m_preferences.addRecentFile(path); // no other file leads back to it
            fill();
        });
    });
}

void FileWorkflow::enterScratch(const QString &path, const std::function<void()> &fill)
{
    const std::shared_ptr<const ModelSnapshot> model = m_controller.model();
    const bool known = QFileInfo::exists(path);
    if (!known && !QDir().mkpath(m_scratch.folder()))
        return fail(
            tr("Could not create the folder %1; check the permissions of the folder above it").arg(m_scratch.folder()));
    const auto opened = known ? m_controller.openCorpus(path) : m_controller.createCorpus(path);
    if (!opened) return fail(opened.error().message);
    fill();
    if (m_controller.isLoadingModel() || m_controller.model()) return;
    // The text is shown; now choose the model: the one in use before, or the demo model.
    if (model) return m_controller.setModel(model);
    const DemoPlaces demo = locateDemo(m_preferences.dataFolder());
    if (!demo.model.isEmpty()) m_controller.loadModel(demo.model);
}

void FileWorkflow::importNow(const QStringList &files)
{
    if (!isQuicklyRead(files)) {
        showImport(files);
        if (auto *dialog = m_window->findChild<ImportDialog *>()) dialog->startAndClose();
        return;
    }
    // The source files still exist, so do not wait for the disk: the first correction syncs the import with it.
    const auto imported = importFiles(
        *m_controller.corpus(), {.files = files, .format = {}, .split = {}, .durability = Durability::Soon});
    if (!imported) return fail(imported.error().message);
    m_preferences.addSourceFolders(files);
    Q_EMIT m_controller.documentsChanged();
    Q_EMIT m_controller.undoChanged();
    showImported(*imported);
    if (imported->first.isValid()) {
        if (auto opened = m_controller.openDocument(imported->first); !opened) fail(opened.error().message);
    }
}

void FileWorkflow::showImported(const ImportSummary &summary)
{
    if (isScratch()) {
        const QString text = tr("This text has its own corpus, which keeps your corrections. Use “Save Corpus As…” to "
                                "put it where you like.");
        Q_EMIT noted((text + u' ' + pagePartWords(summary)).trimmed());
    } else {
        Q_EMIT noted(importWords(summary).replace(u'\n', u' '));
    }
}

void FileWorkflow::showImport(const QStringList &files)
{
    if (!m_controller.isWritable())
        return fail(m_controller.corpus() ? m_controller.corpus()->readOnlyReason() : tr("Open a corpus first"));
    auto *dialog = new ImportDialog(m_controller, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFolder(m_preferences.folder());
    dialog->setFiles(files);
    connect(dialog, &ImportDialog::imported, this, [this, dialog](const ImportSummary &summary) {
        m_preferences.addSourceFolders(dialog->files());
        showImported(summary);
    });
    dialog->open();
}

bool FileWorkflow::isScratch() const
{
    return m_controller.corpus() && m_scratch.contains(m_controller.corpus()->path());
}

void FileWorkflow::chooseFile(
    const QString &title, const QStringList &filters, int mode, const std::function<void(const QStringList &)> &use)
{
    auto *chooser = new QFileDialog(m_window, title, m_preferences.folder());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::FileMode(mode));
    if (mode == QFileDialog::Directory)
        chooser->setOption(QFileDialog::ShowDirsOnly);
    else
        chooser->setNameFilters(filters);
    connect(chooser, &QFileDialog::filesSelected, this, [this, use](const QStringList &files) {
        m_preferences.setFolder(QFileInfo(files.front()).absolutePath());
        use(files);
    });
    chooser->open();
}

void FileWorkflow::chooseNewCorpus(
    const QString &title, const std::function<void(const QString &)> &use, const QString &proposed)
{
    auto *chooser
        = new SaveDialog(m_window, title, m_preferences.folder(), {{tr("Corpora (*.spotter)"), {u"spotter"_s}}});
    if (!proposed.isEmpty()) chooser->selectFile(chooser->completed(proposed));
    connect(chooser, &SaveDialog::chosen, this, use);
    chooser->open();
}

void FileWorkflow::fail(const QString &message) { Q_EMIT m_controller.failed(message); }

} // namespace spotter
