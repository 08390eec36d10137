// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/encoders/encoder_dialog.h"

#include "core/base/task_runner.h"
#include "core/model/weights/encoder_folder.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr int textWidth = 560;

/// The local folder being dragged; empty if it is anything else.
QString draggedFolder(const QMimeData &data)
{
    if (data.urls().size() != 1 || !data.urls().first().isLocalFile()) return {};
    const QString path = data.urls().first().toLocalFile();
    return QFileInfo(path).isDir() ? path : QString();
}

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// For example "6 layers of width 384, vocabulary of 30,522", or why the encoder cannot be used.
QString describeEncoder(const QString &folder)
{
    const auto encoder = inspectEncoderFolder(folder);
    if (!encoder) return encoder.error().message;
    const QLocale locale;
    const QString facts = EncoderDialog::tr("%1 layers of width %2, vocabulary of %3")
                              .arg(locale.toString(encoder->config.layers), locale.toString(encoder->config.hidden),
                                  locale.toString(encoder->config.vocabulary));
    return encoder->lowerCase ? facts + EncoderDialog::tr(", lower case only") : facts;
}

} // namespace

EncoderDialog::EncoderDialog(EncoderLibrary library, QWidget *parent)
    : QDialog(parent), m_library(std::move(library)), m_task(new TaskRunner(this))
{
    setWindowTitle(tr("Get an Encoder"));
    setAcceptDrops(true);
    build();
    showEntries();
    connect(m_task, &TaskRunner::progressed, this, [this](qint64 done, qint64 total) {
        constexpr int steps = 1000;
        m_progress->setRange(0, steps);
        m_progress->setValue(total > 0 ? int(done * steps / total) : 0);
    });
}

void EncoderDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(paragraph(
        tr("A pretrained encoder (BERT) has learnt from millions of sentences before it sees yours. With a few hundred "
           "labels it finds more than the built-in encoder, but training and extraction are slower.")));
    layout->addWidget(paragraph(tr(
        "Spotter does not download anything. Use your browser to get an encoder, for example from "
        "<b>huggingface.co</b>: put its files <b>config.json</b>, <b>vocab.txt</b> or <b>tokenizer.json</b>, and "
        "<b>model.safetensors</b> (or pytorch_model.bin) into one folder. BERT, RoBERTa, XLM-RoBERTa, ELECTRA, ALBERT, "
        "DistilBERT and ERNIE work, and BERT's original TensorFlow releases.")));
    layout->addWidget(paragraph(tr(
        "For Chinese: <b>hfl/chinese-roberta-wwm-ext</b>, <b>google-bert/bert-base-chinese</b>. For "
        "English, small and fast: <b>sentence-transformers/all-MiniLM-L6-v2</b>. For many languages: "
        "<b>google-bert/bert-base-multilingual-cased</b>, <b>intfloat/multilingual-e5-small</b>. Check the licence of "
        "each.")));
    auto *title = new QLabel(tr("Available encoders:"));
    m_entries = new QListWidget;
    m_entries->setAccessibleName(tr("Available encoders"));
    m_entries->setMinimumHeight(fontMetrics().height() * 6);
    m_entries->setSpacing(3);
    m_entries->setSelectionMode(QAbstractItemView::NoSelection);
    title->setBuddy(m_entries);
    m_message = new QLabel(tr("Drop a folder on this window, or choose one."));
    m_message->setWordWrap(true);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of copying"));
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close")); // Qt's own translation may not be installed
    m_choose = buttons->addButton(tr("&Choose Folder…"), QDialogButtonBox::ActionRole);
    layout->addWidget(title);
    layout->addWidget(m_entries, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    connect(m_choose, &QPushButton::clicked, this, &EncoderDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(textWidth, layout->totalHeightForWidth(textWidth));
}

void EncoderDialog::showEntries()
{
    m_entries->clear();
    for (const EncoderLibrary::Entry &entry : m_library.entries()) {
        auto *item = new QListWidgetItem(entry.name + u"\n"_s + describeEncoder(entry.folder), m_entries);
        item->setToolTip(entry.folder);
    }
    if (m_entries->count() > 0) return;
    auto *none = new QListWidgetItem(tr("None yet"), m_entries);
    none->setFlags(Qt::NoItemFlags);
}

void EncoderDialog::choose()
{
    auto *chooser = new QFileDialog(this, tr("Folder of a Pretrained Encoder"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, &EncoderDialog::bringIn);
    chooser->open();
}

void EncoderDialog::bringIn(const QString &folder)
{
    if (m_task->isRunning()) return;
    m_choose->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_message->setText(tr("Copying %1").arg(QFileInfo(folder).fileName()));
    m_task->start<EncoderLibrary::Entry>(
        [library = m_library, folder](const std::stop_token &stop, const ProgressCallback &progress) {
            return library.add(folder, stop, progress);
        },
        [this](const Result<EncoderLibrary::Entry> &result) { finish(result); });
}

void EncoderDialog::finish(const Result<EncoderLibrary::Entry> &result)
{
    m_choose->setEnabled(true);
    m_progress->hide();
    if (!result) {
        m_message->setText(result.error().message);
        return;
    }
    m_message->setText(tr("%1 is available: choose it as the encoder when you train.").arg(result->name));
    showEntries();
    Q_EMIT added(*result);
}

void EncoderDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_task->isRunning() && !draggedFolder(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void EncoderDialog::dropEvent(QDropEvent *event)
{
    const QString folder = draggedFolder(*event->mimeData());
    if (folder.isEmpty()) return;
    event->acceptProposedAction();
    bringIn(folder);
}

void EncoderDialog::done(int result)
{
    m_task->abandon();
    QDialog::done(result);
}

} // namespace spotter
