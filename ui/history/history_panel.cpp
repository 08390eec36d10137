// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_panel.h"

#include "core/corpus/corpus.h"
#include "ui/history/history_delegate.h"
#include "ui/history/history_model.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

HistoryPanel::HistoryPanel(QWidget *parent) : QWidget(parent), m_model(new HistoryModel(this))
{
    build();
    retranslate();
    showSelected();
    showEmpty();
}

void HistoryPanel::build()
{
    m_scope = new QComboBox;
    m_scope->addItems({QString(), QString()});
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAlternatingRowColors(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_empty = new QLabel(m_list->viewport());
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(18);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_list->viewport()->installEventFilter(this);
    m_effect = new QLabel;
    m_effect->setWordWrap(true);
    m_effect->setForegroundRole(QPalette::PlaceholderText);
    m_back = new QPushButton;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(m_scope);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_effect);
    layout->addWidget(m_back);
    setFocusProxy(m_list);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &HistoryPanel::applyScope);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::showSelected);
    connect(m_list, &QListView::doubleClicked, this, &HistoryPanel::openSelected);
    connect(m_back, &QPushButton::clicked, this, &HistoryPanel::goBack);
    connect(m_model, &HistoryModel::failed, this, &HistoryPanel::failed);
}

void HistoryPanel::retranslate()
{
    m_scope->setItemText(0, tr("Whole corpus"));
    m_scope->setItemText(1, tr("This document"));
    m_scope->setAccessibleName(tr("Scope of the history"));
    m_list->setAccessibleName(tr("History, newest first"));
    m_list->setAccessibleDescription(tr("Press Enter to show the document of the selected step"));
    m_back->setText(tr("&Restore This State"));
    m_back->setToolTip(tr("Restores the state right after the selected step; Undo and Redo still work from there"));
    m_back->setAccessibleName(tr("Restore the state after the selected step"));
    m_empty->setText(tr("No changes yet."));
}

void HistoryPanel::setCorpus(Corpus *corpus)
{
    m_corpus = corpus;
    m_document = {};
    m_model->setJournal(corpus ? &corpus->journal() : nullptr);
    m_scope->setEnabled(corpus);
    applyScope();
}

void HistoryPanel::setDocument(DocumentId document)
{
    m_document = document;
    if (isOfDocument()) applyScope();
}

bool HistoryPanel::isOfDocument() const { return m_scope->currentIndex() == 1; }

void HistoryPanel::applyScope()
{
    m_model->setDocument(isOfDocument() ? m_document : DocumentId{});
    refresh();
}

void HistoryPanel::refresh()
{
    m_stale = !isVisible();
    if (m_stale) return;
    const int selected = selectedRow();
    const JournalStepId step = selected >= 0 ? m_model->step(selected).id : JournalStepId{};
    m_model->refresh();
    const int row = m_model->rowOf(step);
    if (row >= 0) m_list->setCurrentIndex(m_model->index(row));
    showSelected();
    showEmpty();
}

int HistoryPanel::selectedRow() const { return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1; }

void HistoryPanel::showEmpty()
{
    m_empty->setGeometry(m_list->viewport()->rect());
    m_empty->setVisible(m_model->rowCount() == 0);
}

/// Shows what restoring the selected step would do before the user does it.
void HistoryPanel::showSelected()
{
    const int row = selectedRow();
    QString effect;
    bool possible = false;
    if (m_corpus && row >= 0) {
        const auto distance = m_corpus->journal().distanceTo(m_model->step(row).id);
        if (!distance)
            effect = distance.error().message;
        else if (distance->undos > 0)
            effect = tr("This undoes %Ln edit(s), in all documents concerned.", nullptr, int(distance->undos));
        else if (distance->redos > 0)
            effect = tr("This redoes %Ln edit(s), in all documents concerned.", nullptr, int(distance->redos));
        else
            effect = tr("This is the current state.");
        possible = distance && distance->steps() > 0 && !m_corpus->isReadOnly();
    }
    m_effect->setText(effect);
    m_effect->setVisible(!effect.isEmpty());
    m_back->setEnabled(possible);
}

void HistoryPanel::openSelected()
{
    const int row = selectedRow();
    if (row >= 0 && m_model->step(row).document.isValid()) Q_EMIT documentChosen(m_model->step(row).document);
}

void HistoryPanel::goBack()
{
    const int row = selectedRow();
    if (!m_corpus || row < 0) return;
    const JournalStepId step = m_model->step(row).id;
    const auto distance = m_corpus->journal().distanceTo(step);
    if (!distance) return Q_EMIT failed(distance.error().message);
    if (distance->steps() < askedFrom) return Q_EMIT restoreRequested(step);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Restore State"),
        distance->undos > 0 ? tr("Undo %Ln edit(s)?", nullptr, int(distance->undos))
                            : tr("Redo %Ln edit(s)?", nullptr, int(distance->redos)),
        QMessageBox::NoButton, this);
    question->setInformativeText(tr("This restores the state right after “%1”. Nothing is lost: until you change "
                                    "something, Redo brings you back here.")
            .arg(m_model->step(row).description));
    const QPushButton *restore = question->addButton(tr("&Restore This State"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [this, step, question, restore] {
        if (question->clickedButton() == restore) Q_EMIT restoreRequested(step);
    });
    question->open();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) refresh();
}

bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize) showEmpty();
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key(); // NOLINT: the type is checked
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openSelected();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace spotter
