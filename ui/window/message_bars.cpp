// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bars.h"

#include "core/corpus/model_folders.h"
#include "core/model/usability.h"
#include "ui/session/corpus_controller.h"
#include "ui/window/banner.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

MessageBars::MessageBars(CorpusController &controller, QAction *saveACopy, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_readOnly(new Banner(Banner::Kind::ReadOnly)),
      m_moved(new Banner(Banner::Kind::Event)), m_model(new Banner(Banner::Kind::Warning)),
      m_problem(new Banner(Banner::Kind::Problem))
{
    m_readOnly->setObjectName(u"readOnlyBanner"_s);
    m_moved->setObjectName(u"movedBanner"_s);
    m_model->setObjectName(u"modelBanner"_s);
    m_problem->setObjectName(u"problemBanner"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Banner *bar : {m_readOnly, m_moved, m_model, m_problem}) layout->addWidget(bar);
    connect(m_readOnly, &Banner::buttonClicked, saveACopy, &QAction::trigger);
    connect(&controller, &CorpusController::corpusChanged, this, &MessageBars::showCorpus);
    connect(&controller, &CorpusController::placeChanged, this, &MessageBars::showPlace);
    connect(&controller, &CorpusController::modelChanged, this, &MessageBars::showModelQuality);
    connect(&controller, &CorpusController::failed, this, &MessageBars::showProblem);
    connect(&controller, &CorpusController::editFailed, this, [this](const QString &message) { m_refused = message; });
    connect(&controller, &CorpusController::undoChanged, this, &MessageBars::endRefusal);
    connect(&controller, &CorpusController::documentOpened, m_problem, [this] { m_problem->showText({}); });
    retranslate();
}

void MessageBars::showProblem(const QString &message)
{
    // That the corpus is read-only is said above the text all the time: not a second time below it.
    if (m_readOnly->isVisible() && message == m_readOnly->text()) return m_readOnly->showText(message);
    m_problem->showText(message);
}

void MessageBars::showHappened(const QString &message) { m_moved->showText(message); }

void MessageBars::showModelQuality()
{
    const auto model = m_controller.corpus() ? m_controller.model() : nullptr; // the start page needs none
    const QString unusable = model ? whyUnusable(model->training()) : QString();
    m_model->showText(unusable.isEmpty() && model ? model->warning() : unusable);
}

/// An edit has succeeded: why an earlier one could not be made is over.
void MessageBars::endRefusal()
{
    if (!m_refused.isEmpty() && m_problem->text() == m_refused) m_problem->showText({});
    m_refused.clear();
}

void MessageBars::showCorpus()
{
    const Corpus *corpus = m_controller.corpus();
    m_readOnly->showText(corpus ? corpus->readOnlyReason() : QString());
    m_problem->showText({});
    m_moved->showText({});
    showModelQuality();
}

/// Of the same corpus, which stays as it is shown.
void MessageBars::showPlace(const QString &before)
{
    const Corpus *corpus = m_controller.corpus();
    m_readOnly->showText(corpus->readOnlyReason());
    if (corpus->path() == before || corpus->isReadOnly()) return m_moved->showText({});
    QString moved
        = tr("%1 was moved or renamed to %2 while it was open. Your work continues there.").arg(before, corpus->path());
    // In use, or on another disk.
    const QString models = modelsFolderOf(before);
    if (!QDir(models).isEmpty(QDir::Dirs | QDir::NoDotAndDotDot))
        moved += u' ' + tr("Its models are still in %1.").arg(models);
    m_moved->showText(moved);
}

void MessageBars::retranslate() { m_readOnly->setButton(tr("Save a Copy…")); }

void MessageBars::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_controller.corpus()) m_readOnly->showText(m_controller.corpus()->readOnlyReason());
        showModelQuality();
        m_problem->showText({}); // was in the previous language
        m_moved->showText({});
    }
    QWidget::changeEvent(event);
}

} // namespace spotter
