// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/unfinished_bar.h"

#include "ui/training/training_words.h"

#include <QLabel>
#include <QPushButton>

namespace spotter {

UnfinishedBar::UnfinishedBar(QWidget *parent) : QuestionBar(parent) { UnfinishedBar::retranslate(); }

void UnfinishedBar::setRun(std::optional<UnfinishedRun> run)
{
    m_run = std::move(run);
    retranslate();
}

void UnfinishedBar::retranslate()
{
    m_accept->setText(tr("Resume"));
    m_accept->setToolTip(tr("Resume training where it stopped, with the current labels"));
    m_refuse->setText(tr("Discard"));
    m_refuse->setToolTip(tr("Delete this training run; the current model is unchanged"));
    if (m_run) m_text->setText(unfinishedText(*m_run));
}

} // namespace spotter
