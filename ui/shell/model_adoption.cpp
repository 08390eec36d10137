// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/model_adoption.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "ui/session/corpus_controller.h"
#include "ui/training/training_panel.h"

#include <QFileDialog>

#include <algorithm>

namespace spotter {

ModelAdoption::ModelAdoption(CorpusController &controller, TrainingPanel &panel, QObject *parent)
    : QObject(parent), m_controller(controller), m_panel(panel), m_loading(new TaskRunner(this)),
      m_saving(new TaskRunner(this)), m_removing(new TaskRunner(this))
{
    connect(&m_panel, &TrainingPanel::adoptRequested, this, &ModelAdoption::adopt);
    connect(&m_panel, &TrainingPanel::discardRequested, this, &ModelAdoption::discard);
    connect(&m_panel, &TrainingPanel::saveElsewhereRequested, this, &ModelAdoption::saveElsewhere);
}

void ModelAdoption::changeCorpus()
{
    m_loading->abandon();
    m_offered.reset();
    m_panel.forgetRun();
    offerNext();
}

void ModelAdoption::setTrainingCorpus(const CorpusAddress &corpus) { m_trainingCorpus = corpus; }

void ModelAdoption::followCorpus(const CorpusAddress &before, const QString &now)
{
    if (m_trainingCorpus == before) m_trainingCorpus.path = now;
    if (auto unsaved = m_unsaved.extract(before)) {
        unsaved.key().path = now;
        m_unsaved.insert(std::move(unsaved));
    }
}

void ModelAdoption::add(const CorpusAddress &corpus, const WaitingModel &model)
{
    if (model.outcome.unsaved) {
        m_unsaved.insert_or_assign(corpus, model);
    } else {
        m_ours.insert(model.folder);
        Q_EMIT broughtToDisk(corpus, model);
    }
    if (isOpen(corpus)) offer(model);
}

std::optional<QString> ModelAdoption::unsavedReason() const
{
    if (m_unsaved.empty()) return std::nullopt;
    return m_unsaved.begin()->second.outcome.unsaved->message;
}

void ModelAdoption::saveAll(const std::function<void(bool)> &done)
{
    if (m_unsaved.empty()) return done(true);
    save(m_unsaved.begin()->first, [this, done](bool isSaved) {
        if (isSaved) return saveAll(done);
        done(false);
    });
}

bool ModelAdoption::isOpen(const CorpusAddress &corpus) const { return m_controller.isOpen(corpus); }

bool ModelAdoption::isTraining() const { return !m_trainingCorpus.path.isEmpty() && isOpen(m_trainingCorpus); }

void ModelAdoption::fail(const Error &error) { Q_EMIT m_controller.failed(error.message); }

const CorpusAddress *ModelAdoption::unsavedOfOpenCorpus() const
{
    const auto found = std::ranges::find_if(m_unsaved, [this](const auto &entry) { return isOpen(entry.first); });
    return found == m_unsaved.end() ? nullptr : &found->first;
}

void ModelAdoption::offerNext()
{
    Corpus *corpus = m_controller.corpus();
    if (!corpus || m_offered || isTraining()) return;
    if (const CorpusAddress *unsaved = unsavedOfOpenCorpus()) return offer(m_unsaved.at(*unsaved));
    const auto waiting = waitingModels(*corpus);
    if (!waiting) return fail(waiting.error());
    for (const WaitingModel &model : *waiting) {
        // While another window holds the corpus, it decides about the models that it trains.
        if (m_passedOver.contains(model.folder) || (corpus->isReadOnly() && !m_ours.contains(model.folder))) continue;
        return load(model);
    }
}

void ModelAdoption::load(const WaitingModel &waiting)
{
    using LoadedModel = std::shared_ptr<const ModelSnapshot>;
    m_loading->start<LoadedModel>(
        [folder = waiting.folder](const std::stop_token &, const ProgressCallback &) {
            auto model = ModelSnapshot::load(folder);
            if (model) (void)(*model)->sha256(); // slow, so compute it on this thread
            return model;
        },
        [this, waiting](const Result<LoadedModel> &model) { // opening another corpus abandons this task
            if (m_offered || isTraining()) return; // offer it afterwards
            if (!model) {
                m_passedOver.insert(waiting.folder);
                fail(model.error());
                return offerNext();
            }
            if (m_controller.isWritable()) Q_EMIT broughtToDisk(m_controller.corpus()->address(), waiting);
            WaitingModel loaded = waiting;
            loaded.outcome.model = *model;
            offer(loaded);
        });
}

void ModelAdoption::offer(const WaitingModel &waiting)
{
    m_offered = waiting;
    if (!m_panel.hasOutcome()) m_panel.offer(waiting.outcome);
}

void ModelAdoption::adopt()
{
    if (!m_offered) return m_panel.withdraw();
    const CorpusAddress *unsaved = unsavedOfOpenCorpus();
    if (m_offered->outcome.unsaved)
        save(unsaved ? *unsaved : CorpusAddress(), [this](bool isSaved) {
            if (isSaved && m_offered && !m_offered->outcome.unsaved) adoptSaved();
        });
    else
        adoptSaved();
}

void ModelAdoption::adoptSaved()
{
    const WaitingModel waiting = *m_offered;
    if (const auto model = m_controller.adopt(waiting); !model) {
        m_panel.offer(waiting.outcome); // now it is saved
        m_panel.adoptionFailed(model.error().message);
        return fail(model.error());
    }
    m_offered.reset();
    m_panel.withdraw();
    Q_EMIT adopted(waiting.folder);
    offerNext();
}

void ModelAdoption::discard()
{
    if (!m_offered) return;
    const WaitingModel waiting = *std::exchange(m_offered, {});
    if (waiting.outcome.unsaved) {
        if (const CorpusAddress *unsaved = unsavedOfOpenCorpus()) m_unsaved.erase(*unsaved);
    } else if (const auto discarded = discardWaiting(waiting.folder); !discarded) {
        m_passedOver.insert(waiting.folder);
        fail(discarded.error());
    } else {
        // Whoever looks for the next one removes what is discarded, too: not here, where the window would wait for it.
        m_removing->start<bool>(
            [folder = waiting.folder](const std::stop_token &, const ProgressCallback &) {
                return removeDiscarded(folder).transform([] { return true; });
            },
            [this](const Result<bool> &removed) {
                if (!removed) fail(removed.error());
                offerNext();
            });
        return;
    }
    offerNext();
}

void ModelAdoption::save(const CorpusAddress &corpus, const std::function<void(bool)> &done)
{
    const auto unsaved = m_unsaved.find(corpus);
    if (unsaved == m_unsaved.end() || m_saving->isRunning()) {
        m_panel.adoptionFailed({});
        return done(false);
    }
    using LoadedModel = std::shared_ptr<const ModelSnapshot>;
    m_saving->start<LoadedModel>(
        [corpus, waiting = unsaved->second](const std::stop_token &, const ProgressCallback &) {
            return keepWaiting(corpus, waiting.run, waiting.wasResumed, waiting.outcome);
        },
        [this, corpus, done](const Result<LoadedModel> &model) {
            if (!model) {
                if (isOpen(corpus)) m_panel.adoptionFailed(model.error().message);
                fail(model.error());
                return done(false);
            }
            WaitingModel waiting = std::move(m_unsaved.at(corpus));
            m_unsaved.erase(corpus);
            waiting.folder = (*model)->folder();
            waiting.outcome.model = *model;
            waiting.outcome.unsaved.reset();
            m_ours.insert(waiting.folder);
            if (isOpen(corpus)) m_offered = waiting; // otherwise it is offered when that corpus is opened
            Q_EMIT broughtToDisk(corpus, waiting);
            done(true);
        });
}

void ModelAdoption::saveElsewhere()
{
    auto *dialog = new QFileDialog(&m_panel, tr("Save the Model in a New Folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ModelAdoption::saveIn);
    dialog->open();
}

void ModelAdoption::saveIn(const QString &folder)
{
    if (!m_offered || m_saving->isRunning()) return;
    m_saving->start<QString>(
        [folder, model = m_offered->outcome.model](const std::stop_token &, const ProgressCallback &) {
            return model->save(folder).transform([&] { return folder; });
        },
        [this](const Result<QString> &saved) {
            if (!saved) return fail(saved.error());
            m_panel.showSavedElsewhere(*saved);
        });
}

} // namespace spotter
