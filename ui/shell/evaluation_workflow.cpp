// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/evaluation_workflow.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/model_store.h"
#include "core/model/usability.h"
#include "core/workspace/evaluation_report.h"
#include "core/workspace/model_shelf.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/preferences.h"
#include "ui/appearance/save_dialog.h"
#include "ui/commands/actions.h"
#include "ui/evaluation/evaluation_panel.h"
#include "ui/session/corpus_controller.h"
#include "ui/session/scratch_corpora.h"
#include "ui/shell/obstacles.h"
#include "ui/training/model_name.h"
#include "ui/training/training_panel.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

using SharedEvaluation = std::shared_ptr<const Evaluation>;

bool holdsModel(const QString &folder) { return QFileInfo::exists(QDir(folder).filePath(u"config.json"_s)); }

/// Two models may have the same name: the last part of their folders tells them apart.
void tellApart(std::vector<EvaluationModel> &models)
{
    for (std::size_t i = 0; i < models.size(); ++i) {
        const QString name = models[i].name;
        const auto isSame = [&](const EvaluationModel &other) { return other.name == name; };
        if (std::ranges::count_if(models, isSame) < 2) continue;
        for (EvaluationModel &model : models)
            if (model.name == name) model.name += u" – "_s + QDir(model.folder).dirName();
    }
}

/// Where subject and object are, with what is between them; invalid if they have no place in the text.
Span placeOf(const Triple &triple, qsizetype length)
{
    if (!triple.isAligned()) return {};
    const Span subject = triple.subject.span;
    const Span object = triple.object.span;
    const Span place{std::min(subject.beginUtf16, object.beginUtf16), std::max(subject.endUtf16, object.endUtf16)};
    return place.endUtf16 <= length ? place : Span();
}

/// Loads the models that are not loaded yet, and evaluates them. On a thread.
Result<SharedEvaluation> evaluateChoice(const EvaluationChoice &choice, const CorpusAddress &address,
    const QString &title, const std::vector<std::shared_ptr<const ModelSnapshot>> &loaded, int threads,
    const Task &task)
{
    const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    Evaluation input{.source = title, .split = choice.split, .isCorpus = true};
    auto documents = evaluationDocuments(**corpus, choice.split, task.stop);
    if (!documents) return std::unexpected(documents.error());
    input.documents = std::move(*documents);
    std::vector<EvaluatedModel> models;
    for (const EvaluationModel &chosen : choice.models) {
        const auto known
            = std::ranges::find_if(loaded, [&](const auto &model) { return model->folder() == chosen.folder; });
        auto model = known == loaded.end() ? ModelSnapshot::load(chosen.folder)
                                           : Result<std::shared_ptr<const ModelSnapshot>>(*known);
        if (!model) return std::unexpected(model.error());
        if (const auto knows = checkKnowsPredicates(**model); !knows) return std::unexpected(knows.error());
        models.push_back({chosen.name, std::move(*model)});
    }
    return evaluateModels(std::move(input), models, threads, task.stop, task.progress).transform([](Evaluation &&made) {
        return std::make_shared<const Evaluation>(std::move(made));
    });
}

} // namespace

EvaluationWorkflow::EvaluationWorkflow(CorpusController &controller, Preferences &preferences, AnnotationView &view,
    EvaluationPanel &panel, TrainingPanel &training, const Actions &actions, QObject *parent)
    : QObject(parent), m_controller(controller), m_preferences(preferences), m_view(view), m_panel(panel),
      m_training(training), m_evaluating(new TaskRunner(this)), m_writing(new TaskRunner(this))
{
    connectPanel();
    connect(actions.evaluateModel, &QAction::triggered, this, [this] {
        listModels();
        Q_EMIT wanted();
    });
    const auto enable = [this, &actions] {
        actions.allow(actions.evaluateModel, Obstacles::toReadingDocuments(m_controller));
        m_panel.setObstacle(m_controller.corpus() ? Obstacles::toReadingFile(m_controller)
                                                  : tr("Open a corpus to evaluate models on its labels."));
    };
    for (const auto changed : {&CorpusController::corpusChanged, &CorpusController::documentsChanged})
        connect(&controller, changed, this, enable);
    connect(&controller, &CorpusController::placeChanged, this, enable);
    connect(&actions, &Actions::retranslated, this, enable);
    connect(&controller, &CorpusController::corpusChanged, this, &EvaluationWorkflow::changeCorpus);
    connect(&controller, &CorpusController::modelChanged, this, &EvaluationWorkflow::listModels);
    connect(&training, &TrainingPanel::outcomeChanged, this, &EvaluationWorkflow::listModels);
    connect(&training, &TrainingPanel::evaluationRequested, this, &EvaluationWorkflow::showOffered);
    connect(&training, &TrainingPanel::evaluationOfModelRequested, this, &EvaluationWorkflow::showModel);
    changeCorpus();
    enable();
}

void EvaluationWorkflow::connectPanel()
{
    connect(&m_panel, &EvaluationPanel::evaluateRequested, this, &EvaluationWorkflow::evaluate);
    connect(&m_panel, &EvaluationPanel::stopRequested, m_evaluating, &TaskRunner::stop);
    connect(&m_panel, &EvaluationPanel::folderRequested, this, &EvaluationWorkflow::askForFolder);
    connect(&m_panel, &EvaluationPanel::sentenceChosen, this, &EvaluationWorkflow::openSentence);
    connect(&m_panel, &EvaluationPanel::saveRequested, this, &EvaluationWorkflow::askWhereTo);
    connect(m_evaluating, &TaskRunner::progressed, &m_panel, &EvaluationPanel::showProgress);
}

void EvaluationWorkflow::changeCorpus()
{
    m_evaluating->abandon();
    m_panel.clear();
    listModels();
}

std::vector<std::shared_ptr<const ModelSnapshot>> EvaluationWorkflow::loaded() const
{
    std::vector<std::shared_ptr<const ModelSnapshot>> models;
    if (m_controller.model()) models.push_back(m_controller.model());
    if (m_training.outcome() && m_training.outcome()->model) models.push_back(m_training.outcome()->model);
    return models;
}

std::vector<EvaluationModel> EvaluationWorkflow::modelsOfCorpus()
{
    std::vector<EvaluationModel> models;
    const auto add = [&](const QString &folder, const QString &name) {
        const bool isKnown = std::ranges::find(models, folder, &EvaluationModel::folder) != models.end();
        if (!folder.isEmpty() && !isKnown) models.push_back({folder, name});
    };
    if (const auto &outcome = m_training.outcome(); outcome && outcome->model)
        add(outcome->model->folder(),
            tr("%1 (new)", "the name of a model").arg(modelName(outcome->model->folder(), outcome->model->training())));
    if (const auto model = m_controller.model())
        add(model->folder(),
            tr("%1 (in use)", "the name of a model").arg(modelName(model->folder(), model->training())));
    const auto records = m_controller.corpus()->models().all();
    if (!records) {
        Q_EMIT m_controller.failed(records.error().message);
        return models;
    }
    for (const ModelRecord &record : *records) {
        const QString folder = modelFolder(*m_controller.corpus(), record);
        if (holdsModel(folder))
            add(folder,
                modelName(
                    folder, {{u"metrics"_s, record.scores}, {u"created"_s, record.created.toString(Qt::ISODate)}}));
    }
    return models;
}

void EvaluationWorkflow::listModels()
{
    std::vector<EvaluationModel> models;
    if (m_controller.corpus()) {
        models = modelsOfCorpus();
        for (const EvaluationModel &other : m_others)
            if (std::ranges::find(models, other.folder, &EvaluationModel::folder) == models.end())
                models.push_back(other);
    }
    tellApart(models);
    m_panel.setModels(std::move(models));
}

void EvaluationWorkflow::showOffered()
{
    const auto &outcome = m_training.outcome();
    if (!outcome || !outcome->model) return;
    listModels();
    const auto current = m_controller.model();
    m_panel.chooseModels(outcome->model->folder(), current ? current->folder() : QString());
    Q_EMIT wanted();
}

void EvaluationWorkflow::showModel(ModelId id)
{
    if (!m_controller.corpus()) return;
    const auto record = m_controller.corpus()->models().load(id);
    if (!record) return Q_EMIT m_controller.failed(record.error().message);
    listModels();
    const QString folder = modelFolder(*m_controller.corpus(), *record);
    const auto current = m_controller.model();
    m_panel.chooseModels(folder, current && current->folder() != folder ? current->folder() : QString());
    Q_EMIT wanted();
}

void EvaluationWorkflow::askForFolder(bool isCompared)
{
    auto *dialog = new QFileDialog(&m_panel, tr("Folder of the Model"), m_preferences.folder());
    dialog->setObjectName(u"evaluatedFolder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, isCompared](const QString &folder) { addFolder(folder, isCompared); });
    dialog->open();
}

void EvaluationWorkflow::addFolder(const QString &folder, bool isCompared)
{
    const QString path = QDir::cleanPath(folder);
    if (!holdsModel(path))
        return m_panel.showProblem(tr("%1 is not the folder of a model").arg(QDir::toNativeSeparators(path)));
    QFile training(QDir(path).filePath(u"training.json"_s)); // a name without scores will do if it cannot be read
    const QByteArray content = training.open(QIODevice::ReadOnly) ? training.readAll() : QByteArray();
    m_others.push_back({path, modelName(path, QJsonDocument::fromJson(content).object())});
    listModels();
    m_panel.chooseModel(path, isCompared);
}

void EvaluationWorkflow::evaluate(const EvaluationChoice &choice)
{
    if (!m_controller.corpus()) return;
    m_panel.begin();
    const CorpusAddress address = m_controller.corpus()->address();
    const QString title = ScratchCorpora(m_preferences.dataFolder()).nameOf(address.path);
    m_evaluating->start<SharedEvaluation>(
        [choice, address, title, loaded = loaded(), threads = m_threads](
            const Task &task) { return evaluateChoice(choice, address, title, loaded, threads, task); },
        [this](const Result<SharedEvaluation> &made) {
            if (made) return m_panel.showEvaluation(*made);
            if (made.error().code == ErrorCode::Stopped) return m_panel.showStopped();
            m_panel.showFailure(made.error().message);
        });
}

void EvaluationWorkflow::openSentence(DocumentId document, const Triple &triple)
{
    if (!m_controller.corpus()) return;
    if (m_controller.documentId() != document) {
        if (const auto opened = m_controller.openDocument(document); !opened)
            return Q_EMIT m_controller.failed(opened.error().message);
    }
    const std::vector<DisplayedTriple> &rows = m_controller.triples();
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (sameTriple(rows[row].triple, triple)) return m_view.setCurrentTriple(int(row));
    // A triple that the model in use does not find, or has not found yet, has no row: its place is selected.
    const Span place = placeOf(triple, m_controller.document().text.size());
    if (!place.isValid()) return;
    m_view.setSelection(place);
    m_view.scrollTo(place.beginUtf16);
}

void EvaluationWorkflow::askWhereTo()
{
    auto *dialog = new SaveDialog(&m_panel, tr("Export the Evaluation"), m_preferences.folder(),
        {{tr("HTML (*.html)"), {u"html"_s}}, {tr("CSV (*.csv)"), {u"csv"_s}}});
    dialog->setObjectName(u"evaluationFile"_s);
    connect(dialog, &SaveDialog::chosen, this, &EvaluationWorkflow::write);
    dialog->open();
}

void EvaluationWorkflow::write(const QString &path)
{
    const SharedEvaluation evaluation = m_panel.evaluation();
    if (!evaluation) return;
    m_writing->start<QString>(
        [evaluation, path](const Task &) { return writeEvaluation(*evaluation, path).transform([&] { return path; }); },
        [this](const Result<QString> &file) {
            if (!file) return m_panel.showProblem(file.error().message);
            m_preferences.setFolder(QFileInfo(*file).absolutePath());
            m_panel.showSaved(QDir::toNativeSeparators(*file));
            Q_EMIT written(tr("Written to %1").arg(QDir::toNativeSeparators(*file)), *file);
        });
}

} // namespace spotter
