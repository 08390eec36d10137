// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/new_document_workflow.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "ui/commands/actions.h"
#include "ui/documents/new_document_dialog.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/file_workflow.h"
#include "ui/shell/obstacles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace spotter {
namespace {

/// Texts up to this length are stored at once: it takes no noticeable time.
constexpr qsizetype storedAtOnce = 1 << 20;

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) files += url.toLocalFile();
    }
    return files;
}

} // namespace

NewDocumentWorkflow::NewDocumentWorkflow(
    CorpusController &controller, FileWorkflow &files, const Actions &actions, QWidget *window)
    : QObject(window), m_controller(controller), m_files(files), m_window(window)
{
    connect(actions.newDocument, &QAction::triggered, this, &NewDocumentWorkflow::showDialog);
    connect(actions.pasteDocument, &QAction::triggered, this, [this] {
        const QMimeData nothing;
        const QMimeData *data = QGuiApplication::clipboard()->mimeData(); // null if there is no clipboard
        take(data ? *data : nothing);
    });
    const auto enable = [this, &actions] {
        for (QAction *action : {actions.newDocument, actions.pasteDocument})
            actions.allow(action, Obstacles::toAdding(m_controller));
    };
    connect(&controller, &CorpusController::corpusChanged, this, enable);
    connect(&controller, &CorpusController::placeChanged, this, enable);
    connect(&actions, &Actions::retranslated, this, enable);
    enable();
}

bool NewDocumentWorkflow::isUsable(const QMimeData &data) { return !localFiles(data).isEmpty() || data.hasText(); }

void NewDocumentWorkflow::take(const QMimeData &data)
{
    if (const QStringList files = localFiles(data); !files.isEmpty()) return m_files.openAll(files);
    const QString text = data.text();
    if (std::ranges::all_of(text, [](QChar unit) { return unit.isSpace(); }))
        return Q_EMIT m_controller.failed(tr("The clipboard holds no text; copy one first"));
    add({.text = text, .title = {}}, [this](const Result<void> &done) {
        if (!done) Q_EMIT m_controller.failed(done.error().message);
    });
}

void NewDocumentWorkflow::add(const NewDocument &document, const Done &done)
{
    if (m_controller.corpus()) return store(document, done);
    // A refused text leaves no corpus behind.
    const auto clean = cleaned(document);
    if (!clean) return done(std::unexpected(clean.error()));
    const QString name = clean->title.isEmpty() ? firstWords(clean->text) : clean->title;
    m_files.openScratch(name, clean->text.toUtf8(), [this, clean = *clean, done] { store(clean, done); });
}

void NewDocumentWorkflow::store(const NewDocument &document, const Done &done)
{
    if (!m_controller.isWritable()) return done(failure(ErrorCode::ReadOnly, m_controller.corpus()->readOnlyReason()));
    if (document.text.size() <= storedAtOnce && !m_controller.isJobRunning()) {
        const auto added = addDocument(*m_controller.corpus(), document);
        if (!added) return done(std::unexpected(added.error()));
        Q_EMIT m_controller.documentsChanged();
        Q_EMIT m_controller.undoChanged();
        showAdded(*added);
        return done({});
    }
    const auto added = std::make_shared<AddedDocument>();
    m_controller.startJob(
        tr("A text is being added: wait until that is finished"),
        [document, added](Corpus &corpus, const Task &) {
            return addDocument(corpus, document).transform([&](const AddedDocument &it) { *added = it; });
        },
        [this, added, done](const Result<void> &stored) {
            if (stored) showAdded(*added);
            done(stored);
        });
}

void NewDocumentWorkflow::showAdded(const AddedDocument &added)
{
    if (auto opened = m_controller.openDocument(added.id); !opened)
        return Q_EMIT m_controller.failed(opened.error().message);
    if (added.wasThere)
        Q_EMIT noted(tr("The corpus already has a document with exactly this text; here it is"));
    else if (m_files.isScratch())
        Q_EMIT noted(tr("This text has its own corpus, which keeps your corrections. Use “Save Corpus As…” to put it "
                        "where you like."));
    else
        Q_EMIT noted(tr("The text was added to the corpus; Undo removes it again"));
}

void NewDocumentWorkflow::showDialog()
{
    auto *dialog = new NewDocumentDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewDocumentDialog::addRequested, this, [this, dialog] {
        add(dialog->document(), [box = QPointer(dialog)](const Result<void> &done) {
            if (!box) return;
            if (done)
                box->accept();
            else
                box->showProblem(done.error().message);
        });
    });
    connect(&m_controller, &CorpusController::failed, dialog, &NewDocumentDialog::showProblem);
    dialog->open();
}

} // namespace spotter
