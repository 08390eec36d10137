// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/print_workflow.h"

#include "core/base/system_error.h"
#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/workspace/result_file.h"
#include "ui/appearance/preferences.h"
#include "ui/appearance/save_dialog.h"
#include "ui/commands/actions.h"
#include "ui/session/corpus_controller.h"
#include "ui/shell/obstacles.h"

#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

bool isPdfFile(const QString &path) { return QFileInfo(path).suffix().compare("pdf"_L1, Qt::CaseInsensitive) == 0; }

/// Lays the report out and draws its pages, with their numbers. Any thread.
void drawReport(const QString &html, QPagedPaintDevice &device)
{
    QTextDocument document;
    document.setHtml(html);
    document.print(&device);
}

Result<void> writeReportFile(const QString &html, const QString &title, const QString &path)
{
    if (const auto checked = checkReplacedFile(path); !checked) return checked;
    QSaveFile file(path);
    const auto fault = [&] {
        return failure(ErrorCode::Io,
            PrintWorkflow::tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), deviceErrorText(file)));
    };
    if (!file.open(QIODevice::WriteOnly)) return fault();
    if (isPdfFile(path)) {
        QPdfWriter writer(&file);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        drawReport(html, writer);
    } else {
        file.write(html.toUtf8());
    }
    if (!file.commit()) return fault();
    return {};
}

/// A name for a file of the report.
QString fileNameOf(const ReportedDocument &document)
{
    static const QRegularExpression unfit(u"[\\x{00}-\\x{1f}/\\\\:*?\"<>|]+"_s);
    QString name = QFileInfo(titleOf(document)).completeBaseName();
    name.replace(unfit, u" "_s);
    return name.simplified();
}

} // namespace

PrintWorkflow::PrintWorkflow(
    CorpusController &controller, Preferences &preferences, const Actions &actions, QWidget *window)
    : QObject(window), m_controller(controller), m_preferences(preferences), m_window(window),
      m_printing(new TaskRunner(this)), m_writing(new TaskRunner(this))
{
    connect(actions.print, &QAction::triggered, this, &PrintWorkflow::print);
    connect(actions.exportReport, &QAction::triggered, this, &PrintWorkflow::askForFile);
    const auto enable = [this, &actions] {
        for (QAction *action : {actions.print, actions.exportReport})
            actions.allow(action, Obstacles::toReadingDocument(m_controller));
    };
    connect(&controller, &CorpusController::corpusChanged, this, enable);
    connect(&controller, &CorpusController::documentOpened, this, enable);
    connect(&actions, &Actions::retranslated, this, enable);
    enable();
}

PrintWorkflow::~PrintWorkflow() = default;

/// As the window shows it: labels, and what the model suggests.
ReportedDocument PrintWorkflow::document() const
{
    const Document &open = m_controller.document();
    ReportedDocument reported{open.text, open.source, detailsOf(open.metadata), {}, m_controller.entities()};
    for (const DisplayedTriple &row : m_controller.triples()) {
        reported.triples.push_back(
            {row.triple, row.isLabel() ? std::optional(row.state) : std::nullopt, row.score, row.assertion});
    }
    return reported;
}

void PrintWorkflow::print()
{
    if (!m_controller.documentId().isValid()) return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(fileNameOf(document())); // the dialog proposes it as the name of a file, too
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] { printOn(printer); });
    // The printer lives as long as the dialog, whatever becomes of it.
    connect(dialog, &QObject::destroyed, this, [printer] { });
    dialog->open();
}

void PrintWorkflow::printOn(const std::shared_ptr<QPrinter> &printer)
{
    const QString file = printer->outputFormat() == QPrinter::PdfFormat ? printer->outputFileName() : QString();
    Q_EMIT noted(tr("Printing…"));
    m_printing->start<bool>(
        [printer, file, report = document(), drawing = DocumentReport(m_controller.schema())](
            const Task &) -> Result<bool> {
            if (!file.isEmpty()) {
                if (const auto checked = checkReplacedFile(file); !checked) return std::unexpected(checked.error());
            }
            drawReport(drawing.page(report), *printer);
            if (printer->printerState() == QPrinter::Error)
                return failure(ErrorCode::Io, tr("The document could not be printed"));
            return true;
        },
        [this, file](const Result<bool> &done) {
            Q_EMIT noted({});
            if (!done) return Q_EMIT m_controller.failed(done.error().message);
            if (file.isEmpty()) return Q_EMIT noted(tr("Printed."));
            Q_EMIT written(tr("Printed to %1").arg(QDir::toNativeSeparators(file)), QFileInfo(file).absoluteFilePath());
        });
}

void PrintWorkflow::askForFile()
{
    if (!m_controller.documentId().isValid()) return;
    auto *chooser = new SaveDialog(m_window, tr("Export Report"), m_preferences.folder(),
        {{tr("PDF (*.pdf)"), {u"pdf"_s}}, {tr("Web page (*.html)"), {u"html"_s, u"htm"_s}}});
    chooser->selectFile(fileNameOf(document()) + ".pdf"_L1);
    connect(chooser, &SaveDialog::chosen, this, &PrintWorkflow::writeTo);
    chooser->open();
}

void PrintWorkflow::writeTo(const QString &path)
{
    m_preferences.setFolder(QFileInfo(path).absolutePath());
    Q_EMIT noted(tr("Writing the report to %1…").arg(QDir::toNativeSeparators(path)));
    m_writing->start<bool>(
        [path, report = document(), drawing = DocumentReport(m_controller.schema())](const Task &) {
            return writeReportFile(drawing.page(report), titleOf(report), path).transform([] { return true; });
        },
        [this, path](const Result<bool> &done) {
            Q_EMIT noted({});
            if (!done) return Q_EMIT m_controller.failed(done.error().message);
            Q_EMIT written(tr("Report written to %1").arg(QDir::toNativeSeparators(path)), path);
        });
}

} // namespace spotter
