// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/icons.h"
#include "ui/appearance/window_words.h"
#include "ui/session/corpus_controller.h"
#include "ui/training/model_name.h"
#include "ui/window/work_progress.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace spotter {

StatusLine::StatusLine(
    const CorpusController &controller, const AnnotationView &view, ScratchCorpora scratch, QWidget *parent)
    : QStatusBar(parent), m_controller(controller), m_view(view), m_scratch(std::move(scratch))
{
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumWidth(40); // long notes leave room for the widgets on the right
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 100);
    m_progress->setMaximumWidth(180);
    m_progress->setMaximumHeight(fontMetrics().height() + 4);
    m_job = new WorkProgress(this);
    m_copy = new WorkProgress(this);
    m_position = new QLabel(this);
    m_position->setObjectName(u"position"_s);
    m_model = new QLabel(this);
    m_corpus = new QLabel(this);
    m_showFile = new QToolButton(this);
    m_showFile->setObjectName(u"showFile"_s);
    m_showFile->setText(tr("Show in Folder"));
    m_showFile->setAutoRaise(true);
    m_showFile->setIcon(icon(u"document-open"_s));
    m_showFile->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_showFile->setIconSize({16, 16});
    addWidget(m_note, 1);
    addWidget(m_showFile);
    m_showFile->hide();
    for (QWidget *bar :
        {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_job), static_cast<QWidget *>(m_copy)})
        addPermanentWidget(bar);
    for (QLabel *label : {m_position, m_model, m_corpus}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(6, 0, 6, 0);
        addPermanentWidget(label);
    }
    m_position->setMinimumWidth(60); // in a narrow window, its end is in the tooltip
    m_progress->hide();
    connect(&controller, &CorpusController::extractionProgressed, this, &StatusLine::showProgress);
    connect(&controller, &CorpusController::jobStarted, this, [this](const QString &refusal) {
        note(refusal);
        m_job->begin(tr("Changing the corpus: %p%"), tr("Share of the corpus that has been changed"));
    });
    connect(&controller, &CorpusController::jobProgressed, m_job, &WorkProgress::advance);
    connect(&controller, &CorpusController::jobEnded, this, [this] {
        note({});
        m_job->end();
    });
    // What was said was about the time before this edit.
    connect(&controller, &CorpusController::labelsChanged, this, [this] { note({}); });
    connect(&controller, &CorpusController::detailsChanged, this, [this] { note({}); });
    connect(m_job, &WorkProgress::stopWanted, this, &StatusLine::stopJobWanted);
    connect(m_copy, &WorkProgress::stopWanted, this, &StatusLine::stopCopyWanted);
    connect(&controller, &CorpusController::triplesChanged, this, &StatusLine::showPosition);
    connect(&view, &AnnotationView::currentTripleChanged, this, &StatusLine::showPosition);
    connect(&view, &AnnotationView::selectionChanged, this, &StatusLine::showPosition);
    connect(&view, &AnnotationView::mentionsChanged, this, &StatusLine::showPosition);
    connect(&controller, &CorpusController::modelChanged, this, &StatusLine::showModel);
    connect(&controller, &CorpusController::corpusChanged, this, [this] {
        note({});
        showCorpus();
        showModel();
        showProgress(1);
    });
    connect(&controller, &CorpusController::placeChanged, this, &StatusLine::showCorpus);
    connect(m_showFile, &QToolButton::clicked, this, [this] { Q_EMIT showFileWanted(m_file); });
    showCorpus();
    showModel();
    showPosition();
}

void StatusLine::note(const QString &text) { noteFile(text, {}); }

void StatusLine::noteFile(const QString &text, const QString &file)
{
    const QString words = windowWords(text);
    m_note->setText(words);
    m_note->setToolTip(words);
    m_file = file;
    m_showFile->setVisible(!file.isEmpty());
}

void StatusLine::showProgress(double share)
{
    m_progress->setVisible(share < 1);
    m_progress->setFormat(tr("Extracting: %p%"));
    m_progress->setValue(int(share * 100));
    m_progress->setAccessibleName(tr("Share of the document that the model has processed"));
}

void StatusLine::beginCopy()
{
    m_copy->begin(tr("Copying the corpus: %p%"), tr("Share of the corpus that has been copied"));
}
void StatusLine::showCopy(qint64 done, qint64 total) { m_copy->advance(done, total); }
void StatusLine::endCopy() { m_copy->end(); }

void StatusLine::showPosition()
{
    const int count = int(m_controller.triples().size());
    const int current = m_view.currentTriple();
    m_position->setVisible(m_controller.documentId().isValid());
    const QString triples
        = current < 0 ? tr("%Ln triple(s)", nullptr, count) : tr("Triple %1 of %2").arg(current + 1).arg(count);
    //: what the text has: its triples (or which of them is selected), and its entities
    QString words = tr("%1, %2").arg(triples, tr("%Ln entity(ies)", nullptr, m_view.entityCount()));
    if (const auto type = m_view.selectedType()) {
        const QString name = type->isEmpty() ? tr("no type", "of the selected entity") : *type;
        //: the type of the selected entity, what the text has
        words = tr("%1 · %2").arg(name, words);
    }
    m_position->setText(words);
    m_position->setToolTip(words);
}

void StatusLine::showModel()
{
    const auto model = m_controller.model();
    m_model->setVisible(m_controller.corpus());
    if (!model) {
        m_model->setText(m_controller.isLoadingModel() ? tr("Loading the model…") : tr("No model yet"));
        m_model->setToolTip({});
        return;
    }
    m_model->setText(tr("Model: %1").arg(modelName(model->folder(), model->training())));
    m_model->setToolTip(QDir::toNativeSeparators(model->folder()));
}

void StatusLine::showCorpus()
{
    const Corpus *corpus = m_controller.corpus();
    m_corpus->setVisible(corpus);
    if (!corpus) return;
    const QString name
        = m_scratch.contains(corpus->path()) ? m_scratch.titleOf(corpus->path()) : QFileInfo(corpus->path()).fileName();
    m_corpus->setText(corpus->isReadOnly() ? tr("%1 (read-only)").arg(name) : name);
    m_corpus->setToolTip(corpus->isReadOnly() ? corpus->readOnlyReason() : corpus->path());
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        note({}); // was in the previous language
        showPosition();
        showModel();
        showCorpus();
        m_progress->setFormat(tr("Extracting: %p%"));
        m_showFile->setText(tr("Show in Folder"));
    }
    QStatusBar::changeEvent(event);
}

} // namespace spotter
