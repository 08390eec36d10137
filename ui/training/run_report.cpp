// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/run_report.h"

#include "ui/training/notice.h"
#include "ui/training/training_words.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace spotter {
namespace {

constexpr int progressUnits = 1000;

} // namespace

RunReport::RunReport(QWidget *parent)
    : QWidget(parent), m_progress(new QProgressBar), m_status(new QLabel), m_failure(new Notice), m_comment(new Notice),
      m_warnings(new Notice), m_planLabel(new QLabel)
{
    m_progress->setRange(0, progressUnits);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the training run"));
    m_status->setWordWrap(true);
    m_planLabel->setWordWrap(true);
    m_planLabel->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_progress, m_status, m_failure, m_comment, m_warnings, m_planLabel})
        layout->addWidget(part);
}

void RunReport::begin()
{
    m_plan.reset();
    m_lastStep.reset();
}

void RunReport::showStep(const TrainingStep &step, RunStage state)
{
    m_lastStep = step;
    if (state == RunStage::Running) {
        m_status->setText(stepText(step));
        m_status->setVisible(true);
        m_progress->setRange(0, progressUnits);
        m_progress->setVisible(true);
    }
    m_progress->setValue(int(std::clamp(step.share, 0.0, 1.0) * progressUnits));
}

QString RunReport::statusOf(RunStage state, bool isPaused, const QString &whyNot) const
{
    switch (state) {
    case RunStage::Idle:
        return whyNot;
    case RunStage::Loading:
        return tr("Loading the labels of the corpus");
    case RunStage::Running:
        return isPaused ? tr("Paused") : m_lastStep ? stepText(*m_lastStep) : tr("Preparing the sentences");
    case RunStage::Stopping:
        return tr("Stopping");
    }
    return {};
}

void RunReport::showState(RunStage state, bool isPaused, const QString &whyNot)
{
    m_progress->setVisible(state != RunStage::Idle);
    // Unknown progress: show a busy bar.
    m_progress->setRange(0, state == RunStage::Running && m_lastStep ? progressUnits : 0);
    m_status->setText(statusOf(state, isPaused, whyNot));
    m_status->setVisible(!m_status->text().isEmpty());
    m_planLabel->setText(m_plan ? planText(*m_plan) : QString());
    m_planLabel->setVisible(m_plan.has_value());
    m_warnings->show(Notice::Kind::Warning, m_plan ? m_plan->warnings.join(u'\n') : QString());
}

void RunReport::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) m_progress->setAccessibleName(tr("Progress of the training run"));
    QWidget::changeEvent(event);
}

} // namespace spotter
