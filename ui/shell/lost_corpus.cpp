// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lost_corpus.h"

#include "ui/commands/actions.h"
#include "ui/session/corpus_controller.h"

#include <QMessageBox>
#include <QPushButton>

namespace spotter {

LostCorpus::LostCorpus(CorpusController &controller, const Actions &actions, QWidget *window)
    : QObject(window), m_controller(controller), m_actions(actions), m_window(window)
{
    connect(&controller, &CorpusController::corpusChanged, this, [this] { m_isGivenUp = false; });
}

bool LostCorpus::mayClose(const std::function<void()> &close)
{
    m_controller.followFile();
    const Corpus *corpus = m_controller.corpus();
    if (m_isGivenUp || !corpus || !corpus->isLost()) return true;
    if (m_question) return false;
    m_question = new QMessageBox(QMessageBox::Question, tr("Save a Copy?"),
        tr("%1. What this window shows is lost when it closes.").arg(corpus->readOnlyReason()), QMessageBox::NoButton,
        m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    const QPushButton *save = m_question->addButton(tr("&Save a Copy…"), QMessageBox::AcceptRole);
    const QPushButton *drop = m_question->addButton(tr("Close &Without a Copy"), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(m_question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(m_question, &QMessageBox::finished, this, [this, save, drop, close, question = m_question.get()] {
        if (question->clickedButton() == save) return m_actions.saveAsCorpus->trigger();
        if (question->clickedButton() != drop) return;
        m_isGivenUp = true;
        close();
    });
    m_question->open();
    return false;
}

} // namespace spotter
