// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include "core/base/task_runner.h"
#include "core/workspace/import_preview.h"
#include "core/workspace/import_words.h"
#include "ui/appearance/window_words.h"
#include "ui/import/import_choices.h"
#include "ui/session/corpus_controller.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

namespace spotter {

ImportDialog::ImportDialog(CorpusController &controller, QWidget *parent)
    : QDialog(parent), m_controller(controller), m_looking(new TaskRunner(this))
{
    setAcceptDrops(true);
    build();
    retranslate();
    showFiles();
    connect(m_add, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(m_addFolder, &QPushButton::clicked, this, &ImportDialog::chooseFolder);
    connect(m_clear, &QPushButton::clicked, this, [this] { setFiles({}); });
    connect(m_start, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    m_lookDelay.setSingleShot(true);
    m_lookDelay.setInterval(150);
    connect(&m_lookDelay, &QTimer::timeout, this, &ImportDialog::showPreview);
    connect(m_choices, &ImportChoices::changed, &m_lookDelay, qOverload<>(&QTimer::start));
    connect(&m_controller, &CorpusController::jobProgressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, 1000); // bytes of large files do not fit an int
        m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    });
}

void ImportDialog::build()
{
    m_filesLabel = new QLabel(this);
    m_list = new QListWidget(this);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_filesLabel->setBuddy(m_list);
    m_hint = new QLabel(m_list->viewport());
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *overList = new QVBoxLayout(m_list->viewport());
    overList->addWidget(m_hint);
    m_add = new QPushButton(this);
    m_addFolder = new QPushButton(this);
    m_clear = new QPushButton(this);
    m_choices = new ImportChoices(this);
    m_progress = new QProgressBar(this);
    m_progress->hide();
    m_previewLabel = new QLabel(this);
    m_preview = new QPlainTextEdit(this);
    m_preview->setReadOnly(true);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_previewLabel->setBuddy(m_preview);
    m_outcome = new QLabel(this);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_outcome->hide();
    m_issues = new QPlainTextEdit(this);
    m_issues->setReadOnly(true);
    m_issues->setMaximumHeight(120);
    m_issues->hide();
    m_start = new QPushButton(this);
    m_start->setDefault(true);
    m_close = new QPushButton(this);

    auto *fileButtons = new QHBoxLayout;
    fileButtons->setSpacing(6);
    fileButtons->addWidget(m_filesLabel, 1);
    fileButtons->addWidget(m_clear);
    fileButtons->addWidget(m_addFolder);
    fileButtons->addWidget(m_add);
    // A button box keeps the button order of the platform.
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 9, 12, 9);
    layout->setSpacing(6); // close, for a window of 800 × 500
    layout->addLayout(fileButtons);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_choices);
    layout->addWidget(m_previewLabel);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_outcome);
    layout->addWidget(m_issues);
    layout->addWidget(buttons);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import"));
    m_filesLabel->setText(tr("&Files"));
    m_hint->setText(tr("Add files or folders, or drop them here."));
    m_add->setText(tr("&Add Files…"));
    m_addFolder->setText(tr("Add F&older…"));
    m_clear->setText(tr("&Clear"));
    m_list->setAccessibleName(tr("Files to import"));
    m_previewLabel->setText(tr("Previe&w of the first records"));
    m_preview->setAccessibleName(tr("First records of the files"));
    m_issues->setAccessibleName(tr("Notes on the files"));
    m_start->setText(tr("&Import"));
    m_close->setText(isRunning() ? tr("Stop") : tr("Close"));
    m_choices->retranslate();
}

bool ImportDialog::isRunning() const { return m_controller.isJobRunning(); }

void ImportDialog::setFiles(const QStringList &files)
{
    m_files = files;
    m_done = false;
    m_outcome->hide();
    m_issues->hide();
    showFiles();
    m_lookDelay.start();
}

void ImportDialog::showFiles()
{
    m_list->clear();
    m_list->addItems(m_files);
    m_hint->setVisible(m_files.isEmpty());
    m_list->setMinimumHeight((m_files.isEmpty() ? 3 : 2) * fontMetrics().lineSpacing()); // in a small window
    m_previewLabel->setVisible(!m_files.isEmpty());
    m_preview->setVisible(!m_files.isEmpty());
    m_start->setEnabled(!m_files.isEmpty() && !isRunning() && !m_done);
    m_clear->setEnabled(!m_files.isEmpty() && !isRunning());
    m_add->setEnabled(!isRunning());
    m_addFolder->setEnabled(!isRunning());
    m_choices->setEnabled(!isRunning());
}

void ImportDialog::chooseFiles()
{
    auto *chooser = new QFileDialog(this, tr("Files to import"), m_folder);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    connect(chooser, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        m_folder = QFileInfo(files.front()).absolutePath();
        addFiles(files);
    });
    chooser->open();
}

void ImportDialog::chooseFolder()
{
    auto *chooser = new QFileDialog(this, tr("Folder to import"), m_folder);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::filesSelected, this, &ImportDialog::addFiles);
    chooser->open();
}

void ImportDialog::addFiles(const QStringList &files)
{
    QStringList all = m_files + files;
    all.removeDuplicates();
    setFiles(all);
}

ImportRequest ImportDialog::request() const
{
    ImportRequest request;
    request.files = m_files;
    m_choices->putInto(request);
    return request;
}

void ImportDialog::showPreview()
{
    if (isRunning() || m_done) return;
    if (m_files.isEmpty()) {
        m_looking->abandon();
        m_preview->clear();
        m_choices->fitToNothing();
        return;
    }
    m_looking->start<ImportPreview>(
        [wanted = request()](std::stop_token stop, const ProgressCallback &) -> Result<ImportPreview> {
            return previewImport(wanted, stop, std::chrono::milliseconds(700));
        },
        [this](const Result<ImportPreview> &result) {
            if (result) m_choices->fitTo(*result);
            if (result || result.error().code != ErrorCode::Stopped)
                m_preview->setPlainText(windowWords(result ? previewWords(*result) : result.error().message));
        });
}

void ImportDialog::startAndClose()
{
    m_closesWhenDone = true;
    start();
}

void ImportDialog::start()
{
    if (isRunning() || !m_controller.isWritable()) return;
    m_lookDelay.stop();
    m_looking->abandon();
    const auto summary = std::make_shared<ImportSummary>();
    m_controller.startJob(
        tr("Files are being imported: wait until that is finished, or stop it"),
        [wanted = request(), summary](Corpus &corpus, const Task &task) -> Result<void> {
            auto imported = importFiles(corpus, wanted, task.stop, task.progress);
            if (!imported) return std::unexpected(imported.error());
            *summary = std::move(*imported);
            return {};
        },
        [dialog = QPointer(this), summary](const Result<void> &done) {
            if (dialog) dialog->showResult(done.transform([&] { return *summary; }));
        });
    m_progress->setRange(0, 0);
    m_progress->show();
    m_outcome->hide();
    m_issues->hide();
    showFiles();
    retranslate();
}

void ImportDialog::showResult(const Result<ImportSummary> &result)
{
    m_progress->hide();
    m_outcome->setText(windowWords(result ? importWords(*result) : result.error().message));
    m_outcome->show();
    m_issues->setPlainText(result ? windowWords(result->issues.join(u'\n')) : QString());
    m_issues->setVisible(result && !result->issues.isEmpty());
    m_done = result && !result->isStopped;
    if (result && result->first.isValid() && (m_closesWhenDone || !m_controller.documentId().isValid())) {
        if (auto document = m_controller.openDocument(result->first); !document)
            Q_EMIT m_controller.failed(document.error().message);
    }
    showFiles();
    retranslate();
    (m_done ? m_close : m_start)->setDefault(true);
    if (result) Q_EMIT imported(*result);
    if (m_closesWhenDone && m_done && result->issues.isEmpty()) accept();
    m_closesWhenDone = false; // what was stopped or failed is the user's from here on
}

void ImportDialog::reject()
{
    if (isRunning())
        m_controller.stopJob();
    else
        QDialog::reject();
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !isRunning()) event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) files += url.toLocalFile();
    }
    addFiles(files);
}

} // namespace spotter
