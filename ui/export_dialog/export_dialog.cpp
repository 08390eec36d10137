// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog/export_dialog.h"

#include "core/formats/registry.h"
#include "ui/appearance/wrapping_label.h"
#include "ui/export_dialog/export_service.h"
#include "ui/export_dialog/export_target.h"
#include "ui/export_dialog/export_words.h"
#include "ui/export_dialog/rdf_options.h"
#include "ui/export_dialog/scope_box.h"
#include "ui/export_dialog/show_in_folder.h"
#include "ui/json_view/code_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

WrappingLabel *selectableLabel()
{
    auto *label = new WrappingLabel;
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

class ExportDialog::Private {
public:
    Private(ExportDialog *dialog, const QString &path);

    void build();
    void connectAll();
    void retranslate();
    void fillFormats();
    void applyFormat();
    void survey();
    void showSummary();
    void setBusy(bool writing);
    [[nodiscard]] const FormatInfo *format() const;
    [[nodiscard]] ExportRequest request() const;

    ExportDialog *q;
    QString corpusPath;
    std::vector<FormatInfo> formatList;
    ExportService service;
    QTimer delay; ///< several changes at once are one survey
    std::optional<ExportSummary> summary;
    QString failure;
    ExportRequest written; ///< the last one that was begun
    QString done; ///< path of the last export
    bool isWriting = false;

    QFormLayout *form;
    QComboBox *formats;
    ScopeBox *scopes;
    QCheckBox *rejected;
    QCheckBox *safeCells;
    RdfOptions *rdf;
    ExportTarget *target;
    QLabel *previewTitle;
    CodeEdit *preview;
    WrappingLabel *losses;
    QScrollArea *lossArea; ///< as high as the list if there is room
    QProgressBar *progress;
    WrappingLabel *status;
    QDialogButtonBox *buttons;
    QPushButton *exportButton;
    QPushButton *showFile; ///< once the file is written
};

ExportDialog::Private::Private(ExportDialog *dialog, const QString &path) : q(dialog), corpusPath(path)
{
    build();
    connectAll();
    retranslate();
}

void ExportDialog::Private::build()
{
    formats = new QComboBox;
    scopes = new ScopeBox;
    rejected = new QCheckBox;
    rejected->setChecked(true);
    safeCells = new QCheckBox;
    safeCells->setChecked(true);
    rdf = new RdfOptions;
    target = new ExportTarget(corpusPath);
    previewTitle = new QLabel;
    preview = new CodeEdit;
    previewTitle->setBuddy(preview);
    losses = selectableLabel();
    losses->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    lossArea = new QScrollArea;
    lossArea->setFrameShape(QFrame::NoFrame);
    lossArea->setWidgetResizable(true);
    lossArea->setWidget(losses);
    lossArea->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    lossArea->setFocusPolicy(Qt::TabFocus); // scrolls by keys
    progress = new QProgressBar;
    progress->setTextVisible(false);
    status = selectableLabel();
    buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    exportButton = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return means Export
    showFile = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    showFile->setObjectName(u"showFile"_s);
    showFile->setAutoDefault(false);
    form = new QFormLayout;
    form->setSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(u" "_s, formats);
    form->addRow(u" "_s, scopes);
    form->addRow(QString(), rejected);
    form->addRow(QString(), safeCells);
    form->addRow(QString(), rdf);
    form->addRow(u" "_s, target);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->setSpacing(6);
    layout->addLayout(form);
    layout->addWidget(previewTitle);
    layout->addWidget(preview, 1);
    layout->addWidget(lossArea);
    layout->addWidget(progress);
    layout->addWidget(status);
    layout->addWidget(buttons);
    q->resize(q->fontMetrics().averageCharWidth() * 100, q->fontMetrics().height() * 34);
}

void ExportDialog::Private::connectAll()
{
    delay.setSingleShot(true);
    connect(&delay, &QTimer::timeout, q, [this] { survey(); });
    const auto changed = [this] {
        done.clear();
        delay.start();
    };
    connect(formats, &QComboBox::currentIndexChanged, q, [this, changed] {
        applyFormat();
        changed();
    });
    connect(scopes, &QComboBox::currentIndexChanged, q, changed);
    for (QCheckBox *box : {rejected, safeCells}) connect(box, &QCheckBox::toggled, q, changed);
    connect(rdf, &RdfOptions::changed, q, changed);
    connect(target, &ExportTarget::changed, q, [this] {
        done.clear();
        setBusy(isWriting);
    });
    connect(exportButton, &QPushButton::clicked, q, &ExportDialog::startExport);
    connect(showFile, &QPushButton::clicked, q, [this] { showInFolder(done); });
    connect(buttons, &QDialogButtonBox::rejected, q, &ExportDialog::reject);
    connect(&service, &ExportService::previewed, q,
        [this](const QByteArray &head) { preview->setCode(previewText(head)); });
    connect(&service, &ExportService::progressed, q, [this](qint64 at, qint64 total) {
        progress->setRange(0, 1000);
        progress->setValue(total > 0 ? int(at * 1000 / total) : 0);
    });
    connect(&service, &ExportService::surveyed, q, [this](const ExportSummary &found) {
        summary = found;
        setBusy(false);
    });
    connect(&service, &ExportService::written, q, [this](const ExportSummary &made) {
        summary = made;
        done = QFileInfo(written.target).absoluteFilePath();
        setBusy(false);
        Q_EMIT q->exported(done);
    });
    connect(&service, &ExportService::failed, q, [this](const Error &error) {
        failure = error.code == ErrorCode::Stopped ? tr("The export was stopped; no file was written.") : error.message;
        setBusy(false);
    });
}

void ExportDialog::Private::fillFormats()
{
    const QString chosen = formats->currentData().toString();
    const QSignalBlocker blocker(formats);
    formatList.clear();
    formats->clear();
    for (FormatInfo &info : spotter::formats()) {
        if (!info.canWrite) continue;
        formats->addItem(info.title, info.id);
        formatList.push_back(std::move(info));
    }
    formats->setCurrentIndex(std::max(0, formats->findData(chosen)));
    applyFormat();
}

void ExportDialog::Private::applyFormat()
{
    QStringList suffixes;
    for (const FormatInfo &info : formatList) suffixes += info.suffixes;
    if (const FormatInfo *chosen = format()) {
        target->setFormat(*chosen, suffixes);
        preview->setLanguage(syntaxOf(*chosen));
        form->setRowVisible(rdf, chosen->id == u"ntriples" || chosen->id == u"turtle" || chosen->id == u"jsonld");
        form->setRowVisible(safeCells, chosen->id == u"csv" || chosen->id == u"tsv"); // Neo4j keeps the apostrophe
    }
}

void ExportDialog::Private::retranslate()
{
    const auto setLabel = [this](QWidget *field, const QString &text) {
        if (auto *label = qobject_cast<QLabel *>(form->labelForField(field))) label->setText(text);
    };
    q->setWindowTitle(tr("Export"));
    setLabel(formats, tr("Format:"));
    formats->setAccessibleName(tr("Format"));
    setLabel(scopes, tr("Documents:"));
    setLabel(target, tr("File:"));
    rejected->setText(tr("Include rejected labels"));
    safeCells->setText(tr("For spreadsheets: put an apostrophe before cells that look like formulas"));
    previewTitle->setText(tr("Preview of the first documents"));
    preview->setAccessibleName(tr("Preview of the file"));
    progress->setAccessibleName(tr("Progress of the export"));
    fillFormats();
    scopes->retranslate();
    delay.start();
    setBusy(isWriting);
}

const FormatInfo *ExportDialog::Private::format() const
{
    const int index = formats->currentIndex();
    return index < 0 || index >= int(formatList.size()) ? nullptr : &formatList[size_t(index)];
}

ExportRequest ExportDialog::Private::request() const
{
    ExportRequest made;
    made.corpusPath = corpusPath;
    made.formatId = formats->currentData().toString();
    made.includeRejected = rejected->isChecked();
    made.safeCells = safeCells->isChecked() && form->isRowVisible(safeCells);
    rdf->putInto(made);
    made.target = target->path();
    scopes->putInto(made);
    return made;
}

void ExportDialog::Private::survey()
{
    if (isWriting || !q->isVisible() || formats->currentIndex() < 0) return;
    summary.reset();
    failure.clear();
    service.survey(request());
    setBusy(false);
    progress->setRange(0, 0);
    progress->show();
}

void ExportDialog::Private::showSummary()
{
    losses->setText(summary ? lossText(*summary) : QString());
    lossArea->setVisible(!losses->text().isEmpty());

    QString text = failure;
    if (failure.isEmpty() && summary) {
        const QString what = amountText(*summary);
        if (!done.isEmpty())
            text = tr("Wrote %1 to %2.").arg(what, QDir::toNativeSeparators(done));
        else if (summary->documents == 0)
            text = tr("There are no documents to export.");
        else
            text = tr("%1 to export.").arg(what);
    }
    QPalette palette = q->palette();
    if (!failure.isEmpty()) {
        const bool dark = palette.color(QPalette::Window).lightness() < 128;
        palette.setColor(QPalette::WindowText, dark ? QColor(0xFF, 0x8F, 0x4A) : QColor(0xB8, 0x3A, 0x00));
    }
    status->setPalette(palette);
    status->setText(text);
    status->setVisible(!text.isEmpty());
}

void ExportDialog::Private::setBusy(bool writing)
{
    isWriting = writing;
    for (QWidget *widget : std::initializer_list<QWidget *>{formats, scopes, rejected, safeCells, rdf, target})
        widget->setEnabled(!writing);
    progress->setVisible(writing);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setText(writing ? tr("Stop") : tr("Close"));
    target->setWritten(!done.isEmpty());
    showFile->setText(tr("Show in Folder"));
    showFile->setVisible(!done.isEmpty());
    exportButton->setText(tr("Export"));
    exportButton->setDefault(true); // a disabled button loses its default state
    exportButton->setEnabled(!writing && target->isUsable() && formats->currentIndex() >= 0);
    showSummary();
}

ExportDialog::ExportDialog(const QString &corpusPath, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this, corpusPath))
{
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::setCurrentDocument(DocumentId id, const QString &title)
{
    d->scopes->setCurrentDocument(id, title);
    d->delay.start();
}

void ExportDialog::setListFilter(const DocumentFilter &filter)
{
    d->scopes->setListFilter(filter);
    d->delay.start();
}

void ExportDialog::setFolder(const QString &folder) { d->target->setFolder(folder); }

const ExportRequest &ExportDialog::lastRequest() const { return d->written; }

void ExportDialog::setName(const QString &name) { d->target->setName(name); }

void ExportDialog::startExport()
{
    if (d->isWriting || !d->exportButton->isEnabled()) return;
    d->delay.stop(); // a later preview would clear the error of a refused export
    d->failure.clear();
    d->done.clear();
    d->summary.reset();
    d->progress->setRange(0, 0);
    d->written = d->request();
    d->service.write(d->written);
    d->setBusy(true);
}

void ExportDialog::reject()
{
    if (d->isWriting) {
        d->service.stop();
        return;
    }
    d->service.cancel();
    QDialog::reject();
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) d->retranslate();
    if (event->type() == QEvent::PaletteChange) d->showSummary();
    QDialog::changeEvent(event);
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    d->delay.start();
}

} // namespace spotter
